import { EditRefused, unproven } from './changes'
import { Lines } from './lines'
import { plainWords } from './plain-words'
import type { Body, Box, Heading } from './body'
import { bodyBeyondLimits, readBody } from './sections'

/** The body of a note that is to be edited. */
export function openBody(text: string): Body {
  const beyond = bodyBeyondLimits(text)
  if (beyond)
    throw new EditRefused('body-limits', `The text of the note is too large or complex to read (${beyond}).`)
  return readBody(text)
}

/** The refusal of words that would not be read as they are meant; it says so where code or a comment takes them in. */
export function unreadWords({ note, headings, code, comments }: Body): EditRefused {
  const open = [...code, ...comments].find(({ to }) => to === note.length)
  if (!open || readBody(`${note}\n\n# x`).headings.length > headings.length) return unproven()
  const { line } = new Lines(note).at(open.from)
  return new EditRefused(
    'never-closed',
    `The code or comment that begins on line ${line} is never closed, so what is added would be taken for a part of it.`,
  )
}

/** The heading of the block on `line`, 1-based. */
export function blockAt(body: Body, line: number): Heading {
  const lines = new Lines(body.note)
  const heading = body.headings.find((each) => each.tag !== undefined && lines.at(each.from).line === line)
  if (!heading) throw new EditRefused('no-block', `There is no block of the journal on line ${line}.`)
  return heading
}

/** The checkbox with text on `line`, 1-based. */
export function boxAt(body: Body, line: number): Box | undefined {
  const lines = new Lines(body.note)
  return body.boxes.find(({ mark }) => lines.at(mark).line === line)
}

/** A heading as it is told apart from others. */
export function headingKey({ depth, title, tag = '' }: Heading): string {
  return `${depth} ${tag} ${plainWords(title)}`
}

/** Whether two notes have the same headings in the same order: depth, title and tag. */
export function sameHeadings(a: readonly Heading[], b: readonly Heading[]): boolean {
  return a.map(headingKey).join('\n') === b.map(headingKey).join('\n')
}
