import type { Section } from '../kind'
import { translated } from '../texts'
import { shapeOf } from './answer-text'
import { applyChanges, type Change, EditRefused, unproven } from './changes'
import { endOf } from './block-place'
import { bodyStart } from './frontmatter-slice'
import { isListItem, isTableRule } from './items'
import { afterEol, endOfWritten, eolOf, lineEnd, lineStart, linesIn, withEol } from './lines'
import { blockAt, headingKey, openBody } from './open-body'
import { placesOf, plainHeading, type Scope, scopesOf } from './outline'
import { escapedMarkdown, trimmedMarkdown } from './plain-markdown'
import { type Body, type Heading, type Range, textOf } from './body'
import { isUnwritten } from './unwritten'

/**
 * Puts text under a section's heading, after its prompt and what stands there: in the last round of a problem. Appends
 * the section where it is missing. Text that would read as structure of the note is escaped.
 * @param block 1-based line of a block's heading, or `undefined` for the note itself.
 */
export function fillSection(
  text: string,
  block: number | undefined,
  section: Section,
  body: string,
): readonly Change[] {
  const note = openBody(text)
  const scope = scopeAt(note, block)
  const place = placesOf(note, scope, { sections: { section } }).at(-1)
  const below = place && belowHeading(note, place.heading, section)
  const more = below && !below.unwritten ? continued(note, below, section, body) : body
  if (trimmedMarkdown(more) === '') return []
  return firstProved(more, (words) => {
    const changes = [below ? intoSection(note, below, words) : newSection(note, scope, section, words)]
    const after = openBody(applyChanges(text, changes))
    const filled = placesOf(after, scopeAt(after, block), { sections: { section } }).at(-1)
    const added = place ? [] : [plainHeading(translated(section.heading))]
    const isThere = timesIn(after, filled?.text, words) > timesIn(note, place?.text, words)
    return isThere && keepsHeadings(note, after, added) ? changes : undefined
  })
}

/** Appends a heading (`##`) and text at the end of the note. */
export function appendSection(text: string, heading: string, body: string): readonly Change[] {
  const note = openBody(text)
  const title = trimmedMarkdown(heading).replace(/\s+/g, ' ')
  return firstProved(body, (words) => {
    const changes = [headingAt(text, text.length, `## ${title}`, words)]
    const after = openBody(applyChanges(text, changes))
    const last = after.headings.at(-1)
    const read = last ? textOf(after, { from: last.to, to: after.note.length }).trim() : ''
    return read === withEol(words, '\n') && keepsHeadings(note, after, [plainHeading(title)])
      ? changes
      : undefined
  })
}

/**
 * Appends a section that the entry lacks, with its prompt and the lines to write on; no change where it has it.
 * @param block 1-based line of a block's heading, or `undefined` for the note itself.
 */
export function addSection(text: string, block: number | undefined, section: Section): readonly Change[] {
  const note = openBody(text)
  const scope = scopeAt(note, block)
  if (placesOf(note, scope, { sections: { section } }).length > 0) return []
  const { prompt, lines = [] } = section
  const changes = [
    newSection(
      note,
      scope,
      section,
      [`<!-- ${translated(prompt)} -->`, ...lines.map((line) => translated(line))].join('\n'),
    ),
  ]
  const after = openBody(applyChanges(text, changes))
  const [place] = placesOf(after, scopeAt(after, block), { sections: { section } })
  if (!place || !keepsHeadings(note, after, [plainHeading(translated(section.heading))])) throw unproven()
  return changes
}

/** Inserts text at an offset below the frontmatter, its line ends as the note has them. */
export function insertAt(text: string, offset: number, insert: string): readonly Change[] {
  const inside = text.slice(offset - 1, offset + 1) === '\r\n'
  if (!Number.isInteger(offset) || offset < bodyStart(text) || offset > text.length || inside) {
    throw new EditRefused('out-of-text', 'The place is not in the text of the note.')
  }
  return insert === '' ? [] : [{ start: offset, end: offset, insert: withEol(insert, eolOf(text)) }]
}

function scopeAt(body: Body, block: number | undefined): Scope {
  const heading = block === undefined ? undefined : blockAt(body, block)
  const scope = scopesOf(body).find((each) => each.block === heading)
  if (!scope) throw unproven()
  return scope
}

/** How often a text stands in a range, comments left out. */
function timesIn(body: Body, range: Range | undefined, words: string): number {
  return range ? textOf(body, range).split(words).length - 1 : 0
}

/** What stands below a section's heading. */
interface BelowHeading {
  /** Offset behind the prompt, or behind the heading where there is none. */
  readonly prompt: number
  /** Offset of the next heading, or of the note's end. */
  readonly to: number
  /** No text of the person's own, and no comment between its rows: these give way to what is written. */
  readonly unwritten: boolean
}

function belowHeading(body: Body, heading: Heading, section: Section): BelowHeading {
  const to = body.headings.find((each) => each.from > heading.from)?.from ?? body.note.length
  const prompt = promptEnd(body, heading.to)
  const unwritten =
    body.comments.every((comment) => comment.to <= prompt || comment.from >= to) &&
    textOf(body, { from: heading.to, to })
      .split('\n')
      .every((line) => isUnwritten(line, section))
  return { prompt, to, unwritten }
}

function intoSection({ note }: Body, { prompt, to, unwritten }: BelowHeading, words: string): Change {
  const eol = eolOf(note)
  const start = unwritten ? lineEnd(note, prompt) : endOfWritten(note, to)
  const until = unwritten ? (keptFrom(note, { from: start, to }) ?? to) : to
  const end = unwritten ? Math.max(start, endOfWritten(note, until)) : start
  const between = note.slice(end, until)
  const before = unwritten || isContinued(lineUpTo(note, start), words) ? eol : eol + eol
  const apart = until === note.length || hasBlankLine(between) ? '' : eol
  return { start, end, insert: before + withEol(words, eol) + apart }
}

/** The text as it goes on there: rows of a table without its head, items numbered on from the last. */
function continued(body: Body, { prompt, to }: BelowHeading, section: Section, text: string): string {
  if (isTableRow(lineUpTo(body.note, endOfWritten(body.note, to)))) return rowsOf(text)
  if (shapeOf(section) !== 'numbers') return text
  const last = textOf(body, { from: prompt, to }).match(NUMBERS)?.at(-1) ?? 0
  return text.replace(NUMBERS, (number) => String(Number(last) + Number(number)))
}

const NUMBERS = /^\d{1,9}(?=[.)]\s)/gm

function lineUpTo(note: string, end: number): string {
  return note.slice(lineStart(note, end), end)
}

/** Whether words that begin so belong to the list, or to the table, that ends in the line. */
function isContinued(line: string, words: string): boolean {
  return isTableRow(line) ? isTableRow(words) : isListItem(line) && isListItem(words)
}

function isTableRow(line: string): boolean {
  return line.trimStart().startsWith('|')
}

/** The rows of a table without its head; any other text as it is. */
function rowsOf(text: string): string {
  const lines = text.split('\n')
  return lines.slice(lines.findIndex(isTableRule) + 1).join('\n')
}

/**
 * The first line that holds none of the person's words and yet is not there to be filled in, such as a rule below the
 * section.
 */
function keptFrom(note: string, { from, to }: Range): number | undefined {
  for (const line of linesIn(note, { from: afterEol(note, from), to })) {
    const words = note.slice(line.from, line.to)
    if (!TO_WRITE_ON.test(words.trim()) && isUnwritten(words, {})) return line.from
  }
  return undefined
}

/** Nothing, an item of a list, a box or a row of a table. */
const TO_WRITE_ON = /^(?:(?:[-*+]|\d{1,9}[.)])?\s*(?:\[[ xX]?\])?|\|.*)$/

/** Behind the last comment that stands before any text, or behind the heading. */
function promptEnd(body: Body, from: number): number {
  let end = from
  for (const comment of body.comments) {
    if (comment.from < from) continue
    if (body.note.slice(end, comment.from).trim() !== '') break
    end = comment.to
  }
  return end
}

/** Markdown has no headings below these. */
const DEEPEST = 6

/** At the end of the note, or of the block. */
function newSection(body: Body, { block }: Scope, section: Section, words: string): Change {
  const depth = block ? block.depth + 1 : 2
  const title = translated(section.heading)
  if (depth > DEEPEST)
    throw new EditRefused(
      'no-section',
      `No heading for "${title}" fits below one of six #; take one away first.`,
    )
  return headingAt(
    body.note,
    block ? endOf(block, body.headings, body.note) : body.note.length,
    `${'#'.repeat(depth)} ${title}`,
    words,
  )
}

/** A heading with words below it, behind what stands before `to`, parted from both sides by a blank line. */
export function headingAt(note: string, to: number, heading: string, words: string): Change {
  const eol = eolOf(note)
  const at = Math.max(endOfWritten(note, to), bodyStart(note))
  const isFirst = note.slice(bodyStart(note), at).trim() === ''
  const before = isFirst ? (/(?:^|[\r\n\uFEFF])$/.test(note.slice(0, at)) ? '' : eol) : eol + eol
  const after = to === note.length || hasBlankLine(note.slice(at, to)) ? '' : eol
  return { start: at, end: at, insert: `${before}${heading}${eol}${eol}${withEol(words, eol)}${after}` }
}

function hasBlankLine(between: string): boolean {
  return /\n[ \t]*\n/.test(withEol(between, '\n'))
}

/** The text as typed if it reads as nothing but text, else escaped. */
function firstProved(
  body: string,
  attempt: (words: string) => readonly Change[] | undefined,
): readonly Change[] {
  const words = trimmedMarkdown(body)
  const changes = attempt(words) ?? attempt(escapedMarkdown(words))
  if (!changes) throw unproven()
  return changes
}

/** Whether all headings are as before, but for those that were added at the end. */
export function keepsHeadings(before: Body, after: Body, added: readonly string[]): boolean {
  const left = after.headings.map(headingKey)
  for (const name of before.headings.map(headingKey)) {
    const at = left.indexOf(name)
    if (at < 0) return false
    left.splice(at, 1)
  }
  return left.length === added.length && left.every((name, at) => name.endsWith(` ${added[at] ?? ''}`))
}
