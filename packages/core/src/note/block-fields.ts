import { type Body, type Heading, type Range, textOf } from './body'
import { lastWritten } from './lines'

/** A line `- key:: value` directly below a block's heading. Offsets are UTF-16, into the note. */
export interface BlockField {
  readonly key: string
  /** Of the key's first character. */
  readonly at: number
  /** The value, blanks around it and comments left out. */
  readonly text: string
  /** From behind the colons to the end of the line, without the comments that stand at either end. */
  readonly value: Range
  /** Of the line. */
  readonly end: number
}

/** What a field is read from. */
type Written = Pick<Body, 'note' | 'comments'>

/** The block's fields, top to bottom. The first line of the list that is none ends them. */
export function blockFields(body: Written, heading: Heading): readonly BlockField[] {
  const fields: BlockField[] = []
  for (const { from, to } of heading.items) {
    const [line, key] = /^([A-Za-z_][\w-]*)::/.exec(body.note.slice(from, to)) ?? []
    if (line === undefined || key === undefined) break
    const value = betweenComments(body, { from: from + line.length, to })
    fields.push({ key, at: from, text: textOf(body, value).trim(), value, end: to })
  }
  return fields
}

/** Where the text of a block begins: behind its fields. */
export function behindFields(body: Written, heading: Heading): number {
  return blockFields(body, heading).at(-1)?.end ?? heading.to
}

/** Whether a comment begins in the range. */
export function hasCommentIn({ comments }: Written, { from, to }: Range): boolean {
  return comments.some((comment) => comment.from >= from && comment.from < to)
}

function betweenComments({ note, comments }: Written, { from, to }: Range): Range {
  const within = comments.filter((comment) => comment.from >= from && comment.from < to)
  const isBlank = (start: number, end: number): boolean => note.slice(start, end).trim() === ''
  let [start, end] = [from, to]
  for (const comment of within) if (comment.to <= to && isBlank(start, comment.from)) start = comment.to
  for (const comment of [...within].reverse())
    if (comment.from >= start && isBlank(comment.to, end))
      end = Math.max(start, lastWritten(note, comment.from))
  return { from: start, to: end }
}
