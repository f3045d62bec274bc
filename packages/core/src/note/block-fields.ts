import type { Body, Heading, Range } from './body'
import { lastWritten } from './lines'

/** A line `- key:: value` directly below a block's heading. Offsets are UTF-16, into the note. */
export interface BlockField {
  readonly key: string
  /** Of the key's first character. */
  readonly at: number
  /** The text behind the colons, blanks around it left out. */
  readonly text: string
  /** From behind the colons to the end of its line, or to the comment that ends it. */
  readonly value: Range
}

/** What fields are read from. */
type FieldSource = Pick<Body, 'note' | 'comments'>

/** The block's fields, top to bottom. The first line of the list that is none ends them. */
export function blockFields({ note, comments }: FieldSource, heading: Heading): readonly BlockField[] {
  const fields: BlockField[] = []
  for (const { from, to } of heading.items) {
    const [line, key] = /^([A-Za-z_][\w-]*)::/.exec(note.slice(from, to)) ?? []
    if (line === undefined || key === undefined) break
    const start = from + line.length
    const end = note.slice(start, to).trim() === '' ? endBelow(note, to) : to
    const last = comments.find(
      (each) => each.from > from && each.from < end && note.slice(each.to, end).trim() === '',
    )
    const value = { from: start, to: last ? lastWritten(note, last.from) : end }
    fields.push({ key, at: from, text: note.slice(value.from, value.to).trim(), value })
  }
  return fields
}

/** The end of the line below, where the item goes on there with a link: programs that break lines keep a link whole. */
function endBelow(note: string, to: number): number {
  LINK_BELOW.lastIndex = to
  return LINK_BELOW.test(note) ? LINK_BELOW.lastIndex : to
}

/** Sticky: from the end of a line on. */
const LINK_BELOW = /(?:\r\n|\n|\r)[ \t]+\[(?!.\][^(])[^\r\n]*/y

/** Where the text of a block begins: behind its fields. */
export function behindFields(body: FieldSource, heading: Heading): number {
  return blockFields(body, heading).at(-1)?.value.to ?? heading.to
}
