import * as vscode from 'vscode'
import { PRODUCT, shownHints } from '@core/dashboard/phrases'
import { mayBeOurs } from '@core/note/may-be-ours'
import { parseNote } from '@core/note/parse'
import type { Finding } from '@core/problem'
import { shallowEqual } from '@core/sequence/memo'
import { type Found, keyOf, type Listed, listedOf, shownOf } from './diagnostics'
import { grouped } from './grouped'
import { scannedNote, vaultOf } from './language/ours'
import type { VaultFolder } from './vault-folder'
import type { Vaults } from './vaults'

/** Debounces typing. */
const QUIET_MS = 200

/**
 * What could not be counted as written, and what is worth saying besides, where VS Code lists such things: of every
 * note of a folder that was read, and of the open notes alone where nothing was read yet.
 */
export class Problems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('efficacyJournal')
  private readonly listening: readonly vscode.Disposable[]
  /** By folder and path. */
  private listed = new Map<string, Listed>()
  /** The same by URI: a note in a folder and in one below it is listed once for both. */
  private byUri: ReadonlyMap<string, readonly Listed[]> = new Map()
  private timer: ReturnType<typeof setTimeout> | undefined
  private drawn = 0

  constructor(private readonly vaults: Vaults) {
    const { workspace } = vscode
    const soon = (document: vscode.TextDocument): void => {
      // Where everything was read, the journal hears of it and says so.
      if (isMarkdown(document) && vaultOf(vaults, document)?.isRead === false) this.drawSoon()
    }
    const opened = (document: vscode.TextDocument): void => {
      soon(document)
      // Only the text tells how far a value reaches, so opening a document can change a range.
      if (this.byUri.has(document.uri.toString())) this.drawSoon()
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
    if (source !== PRODUCT) return undefined
    return shownOf(this.byUri.get(uri.toString())).find(({ diagnostic }) => {
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
    const open = vscode.workspace.textDocuments.filter(({ isClosed }) => !isClosed)
    const documents = new Map(open.map((document) => [document.uri.toString(), document]))
    const before = this.byUri
    this.listed = new Map(
      found.flat().map((each) => [keyOf(each), listedOf(each, this.listed.get(keyOf(each)), documents)]),
    )
    this.byUri = grouped([...this.listed.values()], ({ uri }) => uri.toString())
    this.tell(before)
  }

  /**
   * Updates the changed notes one at a time: of many set at once, VS Code drops the diagnostics beyond some thousand.
   */
  private tell(before: ReadonlyMap<string, readonly Listed[]>): void {
    for (const [key, [any]] of new Map([...before, ...this.byUri])) {
      const lists = this.byUri.get(key) ?? []
      if (!any || shallowEqual(before.get(key) ?? [], lists)) continue
      const diagnostics = shownOf(lists).map(({ diagnostic }) => diagnostic)
      this.collection.set(any.uri, diagnostics)
    }
  }
}

async function findingsIn(vault: VaultFolder): Promise<readonly Found[]> {
  // A hint that was put away in the dashboard is not listed here either.
  const dismissed = vault.dismissed()
  const report = vault.report()
  if (!report) return openFindings(vault)
  const findings = [...report.problems, ...shownHints(report, dismissed)]
  return [...grouped(findings, ({ path }) => path)].map(([path, list]) => ({ vault, path, findings: list }))
}

async function openFindings(vault: VaultFolder): Promise<readonly Found[]> {
  // Only markdown: the text of any other document, such as a growing log, is not even read.
  const notes = vscode.workspace.textDocuments.filter(isMarkdown)
  const maybe = notes.filter((document) => mayBeOurs(document.getText()))
  const scanned = await Promise.all(maybe.map((document) => scannedNote(vault, document)))
  return scanned.flatMap((note) =>
    note
      ? [{ vault, path: note.path, findings: parseNote(note.path, note.text, note.settings).findings }]
      : [],
  )
}

function isMarkdown({ languageId }: vscode.TextDocument): boolean {
  return languageId === 'markdown'
}
