import * as vscode from 'vscode'
import { Lines } from '@core/note/lines'
import type { Change } from '@core/ports'

const MARK = '\uFEFF'

/** The open document of a file, if an editor holds one. */
export function documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString()
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === wanted,
  )
}

/** A document's text as its file would hold it: VS Code keeps the byte order mark apart. */
export function textOf(document: vscode.TextDocument): string {
  return mark(document) + document.getText()
}

/** UTF-16 offset of a position in {@link textOf}. */
export function offsetAt(document: vscode.TextDocument, position: vscode.Position): number {
  return mark(document).length + document.offsetAt(position)
}

/** The position of an offset in {@link textOf}. */
export function positionAt(document: vscode.TextDocument, offset: number): vscode.Position {
  return document.positionAt(offset - mark(document).length)
}

/** A change of {@link textOf} as an edit of the document. */
export function textEdit(document: vscode.TextDocument, { start, end, insert }: Change): vscode.TextEdit {
  return vscode.TextEdit.replace(
    new vscode.Range(positionAt(document, start), positionAt(document, end)),
    insert,
  )
}

/** The same of a text that no editor need hold; VS Code counts no byte order mark. */
export function editOf(text: string, { start, end, insert }: Change): vscode.TextEdit {
  const lines = new Lines(text)
  const position = (offset: number): vscode.Position => {
    const { line, column } = lines.at(offset)
    const mark = line === 1 && text.startsWith(MARK) ? MARK.length : 0
    return new vscode.Position(line - 1, column - 1 - mark)
  }
  return vscode.TextEdit.replace(new vscode.Range(position(start), position(end)), insert)
}

/** Makes the changes of {@link textOf} in the editor, after others; `false` where VS Code does not take them. */
export function edited(
  document: vscode.TextDocument,
  changes: readonly Change[],
  first: readonly vscode.TextEdit[] = [],
): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit()
  edit.set(document.uri, [...first, ...changes.map((change) => textEdit(document, change))])
  return vscode.workspace.applyEdit(edit)
}

/** Whether a document is saved as UTF-8, the only encoding of a note. */
export function isUtf8(document: vscode.TextDocument): boolean {
  return document.encoding === 'utf8' || document.encoding === 'utf8bom'
}

/** Whether VS Code would rewrite line ends that an edit never touched: it holds one kind for a whole document. */
export function mixesLineEnds(text: string): boolean {
  const kinds = new Set(text.match(/\r\n|\r|\n/g))
  return kinds.size > 1 || kinds.has('\r')
}

function mark(document: vscode.TextDocument): string {
  return document.encoding === 'utf8bom' ? MARK : ''
}
