import * as vscode from 'vscode'
import { PRODUCT } from '@core/dashboard/phrases'
import { markedIn } from '@core/language/marked'
import type { Finding } from '@core/problem'
import { shallowEqual } from '@core/sequence/memo'
import { textOf } from './document'
import { rangeIn } from './language/ours'
import type { VaultFolder } from './vault-folder'

/** What VS Code was told of one note. */
export interface Listed {
  readonly uri: vscode.Uri
  readonly findings: readonly Finding[]
  /** Of the document whose text tells how far each value goes; `undefined` where no editor held it. */
  readonly version: number | undefined
  readonly shown: readonly Diagnosed[]
}

interface Diagnosed {
  readonly finding: Finding
  readonly diagnostic: vscode.Diagnostic
}

/** What is said of one note. */
export interface Found {
  readonly vault: VaultFolder
  readonly path: string
  readonly findings: readonly Finding[]
}

/** The diagnostics of one note; the previous object if nothing in it has changed. */
export function listedOf(
  { vault, path, findings }: Found,
  before: Listed | undefined,
  documents: ReadonlyMap<string, vscode.TextDocument>,
): Listed {
  const uri = before?.uri ?? vault.vault.uriOf(path)
  const document = documents.get(uri.toString())
  const version = document?.version
  if (before && before.version === version && shallowEqual(before.findings, findings)) return before
  const rangeOf = document ? markedRange(document) : placeOnly
  const shown = findings.map((finding) => ({
    finding,
    diagnostic: diagnosticOf(finding, vault, rangeOf(finding)),
  }))
  return { uri, findings, version, shown }
}

/** What is listed of one note; what several folders say alike is there once. */
export function shownOf(lists: readonly Listed[] = []): readonly Diagnosed[] {
  const all = lists.flatMap(({ shown }) => shown)
  return [...new Map(all.map((each) => [sayingOf(each.finding), each])).values()]
}

function sayingOf({ code, line, column, message }: Finding): string {
  return [code, line, column, message].join()
}

export function keyOf({ vault, path }: Found): string {
  return `${vault.folder.uri.toString()} ${path}`
}

function markedRange(document: vscode.TextDocument): (finding: Finding) => vscode.Range {
  const marked = markedIn(textOf(document))
  return (finding) => rangeIn(document, marked(finding))
}

/** Without a text VS Code marks the word at the place. */
function placeOnly({ line, column }: Finding): vscode.Range {
  const at = new vscode.Position(line - 1, column - 1)
  return new vscode.Range(at, at)
}

function diagnosticOf(
  { code, severity, message, args }: Finding,
  { vault }: VaultFolder,
  range: vscode.Range,
): vscode.Diagnostic {
  const { Warning, Information } = vscode.DiagnosticSeverity
  const diagnostic = new vscode.Diagnostic(range, message, severity === 'problem' ? Warning : Information)
  diagnostic.source = PRODUCT
  diagnostic.code = code
  if (code === 'conflict-copy' || code === 'likely-copy') {
    const original = String(args['original'])
    const place = new vscode.Location(vault.uriOf(original), new vscode.Position(0, 0))
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, original)]
  }
  return diagnostic
}
