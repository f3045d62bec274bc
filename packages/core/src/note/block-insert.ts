import type { Kind } from '../kind'
import type { Settings } from '../settings'
import { blockPlace } from './block-place'
import { applyChanges, type Change } from './changes'
import { insertAt } from './edit'
import { bodyStart } from './frontmatter-slice'
import { BOM, eolOf, Lines, lineStart, withEol } from './lines'
import { openBody, unreadWords } from './open-body'
import { parseNote } from './parse'
import { hasSameContent } from './same-entry'
import { type Filling, newBlock } from './template'

/** A block put into a note. */
export interface BlockInsert {
  readonly changes: readonly Change[]
  /** UTF-16 offset of its first answer, once the changes are made. */
  readonly cursor: number
}

/**
 * Puts a block of the kind at the cursor, or as near as it can stand: on lines of its own, with the note's line ends.
 * @throws EditRefused where the block would not be read there as it is alone, such as in code that is not closed, or
 * another entry would read otherwise.
 */
export function insertBlock(
  path: string,
  text: string,
  cursor: number,
  kind: Kind,
  filling: Filling,
  settings: Settings,
): BlockInsert {
  const body = openBody(text)
  const { offset, level } = blockPlace(text, cursor)
  const block = newBlock(kind, filling, level)
  const gap = gapBefore(text, offset)
  const changes = insertAt(text, offset, gap + block.text)
  const after = applyChanges(text, changes)
  const eol = eolOf(text)
  const { line } = new Lines(after).at(offset + withEol(gap, eol).length)
  const read = parseNote(path, after, settings).entries
  const others = read.filter((entry) => entry.line !== line)
  const before = parseNote(path, text, settings).entries
  const kept =
    others.length === before.length && others.every((entry, at) => hasSameContent(entry, before[at]))
  const placed = read.find((entry) => entry.line === line)
  const [alone] = parseNote(path, block.text, settings).entries
  if (!kept || placed?.empty !== alone?.empty || !hasSameContent(placed, alone)) throw unreadWords(body)
  return { changes, cursor: offset + withEol(gap + block.text.slice(0, block.cursor), eol).length }
}

/** What parts a heading from the text above it: the end of the line, and a blank one. */
function gapBefore(text: string, offset: number): string {
  const before = text.slice(lineStart(text, offset), offset).replace(BOM, '')
  if (before !== '') return before.trim() === '' ? '\n' : '\n\n'
  if (offset <= bodyStart(text)) return ''
  const above = text.slice(0, offset).replace(/(?:\r\n|\n|\r)$/, '')
  return above.slice(lineStart(above, above.length)).trim() === '' ? '' : '\n'
}
