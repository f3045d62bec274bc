import type { Kind, Section } from '../kind'
import { translated } from '../texts'
import { shapeOf } from './answer-text'
import { applyChanges, type Change, EditRefused, unproven } from './changes'
import { endOf } from './block-place'
import { bodyStart } from './frontmatter-slice'
import { isListItem, isTableRule } from './items'
import { afterEol, endOfWritten, eolOf, lineEnd, lineStart, linesIn, withEol } from './lines'
import { blockAt, headingKey, openBody, unreadWords } from './open-body'
import { plainWords } from './plain-words'
import { placesOf, scopesOf, type SectionPlace } from './outline'
import { escapedMarkdown, trimmedMarkdown } from './plain-markdown'
import { type Body, type Heading, type Range, textOf } from './body'
import { isUnwritten } from './unwritten'

/** A section of an entry. */
export interface SectionOf {
  /** 1-based line of a block's heading; `undefined` for the note itself. */
  readonly block: number | undefined
  /** That of the entry: its sections share some headings. */
  readonly kind: Pick<Kind, 'sections'>
  readonly id: string
}

/**
 * Puts text under a section's heading, after its prompt and what stands there; appends the section where it is
 * missing. Text that would read as structure of the note is escaped.
 */
export function fillSection(text: string, of: SectionOf, answer: string): readonly Change[] {
  const body = openBody(text)
  const section = sectionOf(of)
  const place = placeOf(body, of)
  const below = place && belowHeading(body, place.heading, section)
  const more = below && !below.unwritten ? continued(body, below, section, answer) : answer
  if (trimmedMarkdown(more) === '') return []
  return firstProved(body, more, (words) => {
    const changes = [below ? intoSection(text, below, words) : newSection(body, of, words)]
    const after = openBody(applyChanges(text, changes))
    const added = place ? [] : [plainWords(translated(section.heading))]
    const isThere = timesIn(after, placeOf(after, of), words) > timesIn(body, place, words)
    return isThere && keepsHeadings(body, after, added) ? changes : undefined
  })
}

/** Appends a heading (`##`) and text at the end of the note. */
export function appendSection(text: string, heading: string, answer: string): readonly Change[] {
  const body = openBody(text)
  const title = trimmedMarkdown(heading).replace(/\s+/g, ' ')
  return firstProved(body, answer, (words) => {
    const changes = [headingAt(text, text.length, `## ${title}`, words)]
    const after = openBody(applyChanges(text, changes))
    const last = after.headings.at(-1)
    const read = last ? textOf(after, { from: last.to, to: after.note.length }).trim() : ''
    return read === withEol(words, '\n') && keepsHeadings(body, after, [plainWords(title)])
      ? changes
      : undefined
  })
}

/** Appends a section that the entry lacks, with its prompt and the lines to write on; no change where it has it. */
export function addSection(text: string, of: SectionOf): readonly Change[] {
  const body = openBody(text)
  if (placeOf(body, of)) return []
  const { heading, prompt, lines = [] } = sectionOf(of)
  const words = [`<!-- ${translated(prompt)} -->`, ...lines.map((line) => translated(line))].join('\n')
  const changes = [newSection(body, of, words)]
  const after = openBody(applyChanges(text, changes))
  const isThere = placeOf(after, of) !== undefined
  if (!isThere || !keepsHeadings(body, after, [plainWords(translated(heading))])) throw unreadWords(body)
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

function sectionOf({ kind, id }: SectionOf): Section {
  const section = kind.sections[id]
  if (!section) throw new EditRefused('no-section', `A note of this kind has no section ${id}.`)
  return section
}

/** Where words are added to the section: in the last of several rounds, and above the headings of its parts. */
function placeOf(body: Body, of: SectionOf): SectionPlace | undefined {
  const heading = blockOf(body, of)
  const scope = scopesOf(body).find(({ block }) => block === heading)
  if (!scope) throw unproven()
  const places = placesOf(body, scope, of.kind).filter(({ id }) => id === of.id)
  return sectionOf(of).inner ? places[0] : places.at(-1)
}

function blockOf(body: Body, { block }: SectionOf): Heading | undefined {
  return block === undefined ? undefined : blockAt(body, block)
}

/** How often a text stands in a section, comments left out. */
function timesIn(body: Body, place: SectionPlace | undefined, words: string): number {
  return place ? textOf(body, place.text).split(words).length - 1 : 0
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

function intoSection(note: string, below: BelowHeading, words: string): Change {
  return below.unwritten ? insteadOfLines(note, below, words) : behindWritten(note, below, words)
}

/** In place of the lines that wait to be filled in. */
function insteadOfLines(note: string, { prompt, to }: BelowHeading, words: string): Change {
  const start = lineEnd(note, prompt)
  const next = keptFrom(note, { from: start, to }) ?? to
  const end = Math.max(start, endOfWritten(note, next))
  const eol = eolOf(note)
  return { start, end, insert: eol + withEol(words, eol) + gapTo(note, { from: end, to: next }) }
}

/** As a paragraph of their own, or as more of the list or the table that ends there. */
function behindWritten(note: string, { to }: BelowHeading, words: string): Change {
  const end = endOfWritten(note, to)
  const eol = eolOf(note)
  const before = isContinued(lineUpTo(note, end), words) ? eol : eol + eol
  return { start: end, end, insert: before + withEol(words, eol) + gapTo(note, { from: end, to }) }
}

/** What has to stand between words and what follows them, for a blank line to be there. */
function gapTo(note: string, { from, to }: Range): string {
  return to === note.length || hasBlankLine(note.slice(from, to)) ? '' : eolOf(note)
}

function hasBlankLine(between: string): boolean {
  return /\n[ \t]*\n/.test(withEol(between, '\n'))
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
function newSection(body: Body, of: SectionOf, words: string): Change {
  const { note, headings } = body
  const above = blockOf(body, of)
  const depth = (above?.depth ?? 1) + 1
  const title = translated(sectionOf(of).heading)
  if (depth > DEEPEST)
    throw new EditRefused(
      'no-section',
      `No heading for "${title}" fits below one of six #; take one away first.`,
    )
  const to = above ? endOf(above, headings, note) : note.length
  return headingAt(note, to, `${'#'.repeat(depth)} ${title}`, words)
}

/** A heading with words below it, behind what stands before `to`, parted from both sides by a blank line. */
export function headingAt(note: string, to: number, heading: string, words: string): Change {
  const eol = eolOf(note)
  const at = Math.max(endOfWritten(note, to), bodyStart(note))
  const isFirst = note.slice(bodyStart(note), at).trim() === ''
  const isAtEdge = isFirst && /(?:^|[\r\n\uFEFF])$/.test(note.slice(0, at))
  const before = (isAtEdge ? '' : eol) + (isFirst ? '' : eol)
  const after = gapTo(note, { from: at, to })
  return { start: at, end: at, insert: `${before}${heading}${eol}${eol}${withEol(words, eol)}${after}` }
}

/** The text as typed if it reads as nothing but text, else escaped. */
function firstProved(
  body: Body,
  answer: string,
  attempt: (words: string) => readonly Change[] | undefined,
): readonly Change[] {
  const words = trimmedMarkdown(answer)
  const changes = attempt(words) ?? attempt(escapedMarkdown(words))
  if (!changes) throw unreadWords(body)
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
