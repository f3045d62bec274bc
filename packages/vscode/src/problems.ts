import * as vscode from 'vscode'
import { shownHints } from '@core/dashboard/phrases'
import { markedBy } from '@core/language/marked'
import { mayBeOurs, parseNote } from '@core/note/parse'
import type { Finding } from '@core/problem'
import { documentOf, textOf } from './document'
import { grouped } from './grouped'
import { rangeIn, scannedNote, vaultOf } from './language/ours'
import type { VaultFolder } from './vault-folder'
import type { Vaults } from './vaults'

const SOURCE = 'Efficacy Journal'
/** One look does for a sentence being typed. */
const QUIET_MS = 200

/**
 * What could not be counted as written, and what is worth saying besides, where VS Code lists such things: of every
 * note of a folder that was read, and of the open notes alone where nothing was read yet.
 */
export class Problems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('efficacyJournal')
  private readonly listening: readonly vscode.Disposable[]
  private shown: ReadonlyMap<string, ShownNote> = new Map()
  private timer: ReturnType<typeof setTimeout> | undefined
  private drawn = 0

  constructor(private readonly vaults: Vaults) {
    const { workspace } = vscode
    const soon = (document: vscode.TextDocument): void => {
      // Where everything was read, the journal hears of it and says so.
      if (vaultOf(vaults, document)?.isRead === false) this.drawSoon()
    }
    const opened = (document: vscode.TextDocument): void => {
      soon(document)
      // How far a value goes is seen in its text alone.
      if (this.shown.has(document.uri.toString())) this.drawSoon()
    }
    this.listening = [
      vaults.onDidChange(() => void this.draw()),
      workspace.onDidOpenTextDocument(opened),
      workspace.onDidCloseTextDocument(soon),
      workspace.onDidChangeTextDocument(({ document }) => soon(document)),
    ]
    workspace.textDocuments.forEach(soon)
  }

  /** What a diagnostic of ours stands for. */
  findingOf(uri: vscode.Uri, { code, message, range, source }: vscode.Diagnostic): Finding | undefined {
    if (source !== SOURCE) return undefined
    return this.shown.get(uri.toString())?.all.find(({ diagnostic }) => {
      const isSame = diagnostic.code === code && diagnostic.message === message
      return isSame && diagnostic.range.start.isEqual(range.start)
    })?.finding
  }

  dispose(): void {
    clearTimeout(this.timer)
    vscode.Disposable.from(...this.listening, this.collection).dispose()
  }

  private drawSoon(): void {
    this.timer ??= setTimeout(() => void this.draw(), QUIET_MS)
  }

  private async draw(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    const turn = ++this.drawn
    const found = await Promise.all(this.vaults.all().map(findingsIn))
    if (turn !== this.drawn) return
    this.show(new Map(found.flat().map((note) => shownNote(note))))
  }

  /** Tells VS Code of the notes of which something else is said now: of a large journal most stay as they are. */
  private show(shown: ReadonlyMap<string, ShownNote>): void {
    const before = this.shown
    this.shown = shown
    for (const [key, { uri }] of before) if (!shown.has(key)) this.collection.delete(uri)
    // Each note by itself: of many at once VS Code leaves out what is beyond some thousand.
    for (const [key, { uri, all, said }] of shown)
      if (before.get(key)?.said !== said)
        this.collection.set(
          uri,
          all.map(({ diagnostic }) => diagnostic),
        )
  }
}

interface Shown {
  readonly finding: Finding
  readonly diagnostic: vscode.Diagnostic
}

/** What is shown of one note. */
interface ShownNote {
  readonly uri: vscode.Uri
  readonly all: readonly Shown[]
  /** The same as a text, to compare it by. */
  readonly said: string
}

/** What is said of one note. */
interface Found {
  readonly vault: VaultFolder
  readonly path: string
  readonly findings: readonly Finding[]
}

async function findingsIn(vault: VaultFolder): Promise<readonly Found[]> {
  // A hint that was put away in the dashboard is not listed here either.
  const dismissed = await vault.dismissed()
  const report = vault.report()
  if (!report) return openFindings(vault)
  const findings = [...report.problems, ...shownHints(report, dismissed)]
  return [...grouped(findings, ({ path }) => path)].map(([path, list]) => ({ vault, path, findings: list }))
}

async function openFindings(vault: VaultFolder): Promise<readonly Found[]> {
  const maybe = vscode.workspace.textDocuments.filter((document) => mayBeOurs(document.getText()))
  const notes = await Promise.all(maybe.map((document) => scannedNote(vault, document)))
  return notes.flatMap((note) =>
    note
      ? [{ vault, path: note.path, findings: parseNote(note.path, note.text, note.settings).findings }]
      : [],
  )
}

function shownNote({ vault, path, findings }: Found): readonly [key: string, ShownNote] {
  const uri = vault.vault.uriOf(path)
  const document = documentOf(uri)
  const all = findings.map((finding) => ({
    finding,
    diagnostic: diagnosticOf(finding, vault, rangeOf(finding, document)),
  }))
  return [uri.toString(), { uri, all, said: JSON.stringify(all) }]
}

/** Without a text VS Code marks the word at the place. */
function rangeOf(finding: Finding, document: vscode.TextDocument | undefined): vscode.Range {
  if (document) return rangeIn(document, markedBy(textOf(document), finding))
  const at = new vscode.Position(finding.line - 1, finding.column - 1)
  return new vscode.Range(at, at)
}

function diagnosticOf(
  { code, severity, message, args }: Finding,
  { vault }: VaultFolder,
  range: vscode.Range,
): vscode.Diagnostic {
  const { Warning, Information } = vscode.DiagnosticSeverity
  const diagnostic = new vscode.Diagnostic(range, message, severity === 'problem' ? Warning : Information)
  diagnostic.source = SOURCE
  diagnostic.code = code
  if (code === 'conflict-copy' || code === 'likely-copy') {
    const original = String(args['original'])
    const place = new vscode.Location(vault.uriOf(original), new vscode.Position(0, 0))
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, original)]
  }
  return diagnostic
}
