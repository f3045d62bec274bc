import * as vscode from 'vscode'

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
