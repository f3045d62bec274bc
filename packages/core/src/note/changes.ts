import type { Change } from '../ports'
import { translated } from '../texts'

export type { Change }

/** Why an edit was not made. The file stays as it is. */
export type RefusalCode =
  | 'no-frontmatter'
  | 'unclosed-frontmatter'
  | 'invalid-yaml'
  | 'duplicate-key'
  | 'frontmatter-limits'
  | 'not-a-mapping'
  | 'flow-mapping'
  | 'anchored-value'
  | 'comment-inside'
  | 'line-ends'
  | 'bad-value'
  | 'body-limits'
  | 'no-checkbox'
  | 'no-block'
  | 'unread-block'
  | 'no-section'
  | 'out-of-text'
  | 'never-closed'
  | 'unproven'

/** Thrown where an edit cannot be proved safe. `message` is one sentence for a person; it never quotes a note. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused'
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message)
  }
}

/** The refusal where a comment inside the replaced text would be lost. */
export function commentInside(): EditRefused {
  return new EditRefused(
    'comment-inside',
    'A comment stands in what is to be replaced, and would be lost; please change it in the note itself.',
  )
}

/** The refusal where the note, read again with the change made, is not as it should be. */
export function unproven(): EditRefused {
  return new EditRefused('unproven', 'The change could not be proved to leave the rest of the note as it is.')
}

/** The refusal of a command where the present value cannot be read: overwritten, its words would be gone unseen. */
export function unreadField(key: string): EditRefused {
  return new EditRefused(
    'bad-value',
    translated('{key} cannot be read as it stands, so nothing was written; put it right first.', { key }),
  )
}

/** The text with the changes made. They are in order and do not overlap. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let result = ''
  let at = 0
  for (const { start, end, insert } of changes) {
    result += text.slice(at, start) + insert
    at = end
  }
  return result + text.slice(at)
}

/** The changes that turn the result of `changes`, made for `text`, back into it. */
export function invert(changes: readonly Change[], text: string): readonly Change[] {
  let moved = 0
  return changes.map(({ start, end, insert }) => {
    const undone = {
      start: start + moved,
      end: start + moved + insert.length,
      insert: text.slice(start, end),
    }
    moved += insert.length - (end - start)
    return undone
  })
}

/**
 * The change without the text at either end that it would only write again; it never splits a line end or a surrogate
 * pair.
 */
export function trimmedChange(text: string, { start, end, insert }: Change): Change {
  const old = text.slice(start, end)
  const shorter = Math.min(old.length, insert.length)
  let head = 0
  while (head < shorter && old[head] === insert[head]) head++
  while (head > 0 && (splits(old, head) || splits(insert, head))) head--
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail) === insert.at(-1 - tail)) tail++
  while (tail > 0 && (splits(old, old.length - tail) || splits(insert, insert.length - tail))) tail--
  return { start: start + head, end: end - tail, insert: insert.slice(head, insert.length - tail) }
}

function splits(text: string, at: number): boolean {
  return /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(at - 1, at + 1))
}

/** One step of an edit: the changes to the text that it is given. */
export type EditStep = (text: string) => readonly Change[]

/** A piece of the edited text: kept from the original, or inserted. */
type Piece = { readonly from: number; readonly to: number } | { readonly inserted: string }

/** Several steps, each computed on the result of the one before, as changes of the original text. */
export function compose(text: string, ...steps: readonly EditStep[]): readonly Change[] {
  let current = text
  let pieces: readonly Piece[] = [{ from: 0, to: text.length }]
  for (const step of steps) {
    const changes = step(current)
    pieces = splice(pieces, changes)
    current = applyChanges(current, changes)
  }
  return toChanges(pieces, text.length)
}

function lengthOf(piece: Piece): number {
  return 'inserted' in piece ? piece.inserted.length : piece.to - piece.from
}

function cut(piece: Piece, from: number, to: number): Piece {
  return 'inserted' in piece
    ? { inserted: piece.inserted.slice(from, to) }
    : { from: piece.from + from, to: piece.from + to }
}

function splice(pieces: readonly Piece[], changes: readonly Change[]): readonly Piece[] {
  const result: Piece[] = []
  let at = 0
  for (const { start, end, insert } of changes) {
    result.push(...between(pieces, at, start), { inserted: insert })
    at = end
  }
  return [...result, ...between(pieces, at, Infinity)]
}

/** The pieces of the edited text from one offset to another. */
function between(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const result: Piece[] = []
  let offset = 0
  for (const piece of pieces) {
    const length = lengthOf(piece)
    const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, length)]
    if (from < to) result.push(cut(piece, from, to))
    offset += length
  }
  return result
}

function toChanges(pieces: readonly Piece[], length: number): readonly Change[] {
  const changes: Change[] = []
  let at = 0
  let insert = ''
  const close = (start: number): void => {
    if (insert !== '' || start > at) changes.push({ start: at, end: start, insert })
    insert = ''
  }
  for (const piece of pieces) {
    if ('inserted' in piece) insert += piece.inserted
    else {
      close(piece.from)
      at = piece.to
    }
  }
  close(length)
  return changes
}
