import * as vscode from 'vscode'
import { foldsOf, outlineOf, type OutlineItem } from '@core/language/outline'
import type { Vaults } from '../vaults'
import { ourNote, rangeIn } from './ours'

/** Entries and their fields. The headings are in the outline already, by VS Code's own markdown. */
export class Outline implements vscode.DocumentSymbolProvider, vscode.FoldingRangeProvider {
  constructor(private readonly vaults: Vaults) {}

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const note = await ourNote(this.vaults, document)
    return note
      ? outlineOf(note.layout).map((item) => symbolOf(document, item, vscode.SymbolKind.Object))
      : []
  }

  async provideFoldingRanges(document: vscode.TextDocument): Promise<vscode.FoldingRange[]> {
    const note = await ourNote(this.vaults, document)
    // VS Code folds none that ends on the line where it begins.
    return (note ? foldsOf(note.layout) : [])
      .map((fold) => rangeIn(document, fold))
      .map(({ start, end }) => new vscode.FoldingRange(start.line, end.line))
  }
}

function symbolOf(
  document: vscode.TextDocument,
  { name, detail, range, at, below }: OutlineItem,
  kind: vscode.SymbolKind,
): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    name,
    detail,
    kind,
    rangeIn(document, range),
    rangeIn(document, at),
  )
  symbol.children = below.map((item) => symbolOf(document, item, vscode.SymbolKind.Property))
  return symbol
}
