import { EditRefused } from './changes'
import { Lines } from './lines'
import { plainHeading } from './heading-names'
import type { Body, Box, Heading } from './body'
import { bodyBeyondLimits, readBody } from './sections'

/** The body of a note that is to be edited. */
export function openBody(text: string): Body {
  const beyond = bodyBeyondLimits(text)
  if (beyond)
    throw new EditRefused('body-limits', `The text of the note is too large or complex to read (${beyond}).`)
  return readBody(text)
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
  return `${depth} ${tag} ${plainHeading(title)}`
}

/** Whether two notes have the same headings in the same order: depth, title and tag. */
export function sameHeadings(a: readonly Heading[], b: readonly Heading[]): boolean {
  return a.map(headingKey).join('\n') === b.map(headingKey).join('\n')
}
