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
export function blockFields(source: FieldSource, heading: Heading): readonly BlockField[] {
  const fields: BlockField[] = []
  for (const { from, to } of heading.items) {
    const [line, key] = /^([A-Za-z_][\w-]*)::/.exec(source.note.slice(from, to)) ?? []
    if (line === undefined || key === undefined) break
    const start = from + line.length
    const onLine = valueIn(source, start, to)
    const isBelow = onLine.text === '' && onLine.value.to === to
    const { text, value } = isBelow ? valueIn(source, start, endBelow(source.note, to)) : onLine
    fields.push({ key, at: from, text, value })
  }
  return fields
}

/** The value between the offsets, without a comment that ends it. */
function valueIn(
  { note, comments }: FieldSource,
  from: number,
  to: number,
): Pick<BlockField, 'text' | 'value'> {
  const last = comments.find(
    (each) => each.from > from && each.from < to && note.slice(each.to, to).trim() === '',
  )
  const value = { from, to: last ? lastWritten(note, last.from) : to }
  return { text: note.slice(value.from, value.to).trim(), value }
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
