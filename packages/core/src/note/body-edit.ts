import type { Field, Section } from '../kind'
import { type BlockField, blockFields } from './block-fields'
import { applyChanges, type Change, EditRefused } from './changes'
import { bodyStart } from './frontmatter'
import { afterEol, eolOf, lineEnd, Lines, lineStart, withEol } from './lines'
import { placesOf, plainHeading, type Scope, scopesOf } from './outline'
import { type Body, bodyBeyondLimits, type Heading, type Range, readBody, textOf } from './sections'
import { escapedMarkdown, trimmedMarkdown } from './plain-markdown'
import { isUnwritten } from './unwritten'
import { readInline } from './values'
import { inlineOf, isWanted, wantedOf } from './write-value'

/** Ticks the checkbox on `line` (1-based), or unticks it. No change where it is so already. */
export function tick(text: string, line: number, done = true): readonly Change[] {
  const body = openBody(text)
  const lines = new Lines(text)
  const box = body.boxes.find(({ mark }) => lines.at(mark).line === line)
  if (!box) throw new EditRefused('no-checkbox', `There is no checkbox with text on line ${line}.`)
  if (box.done === done) return []
  const changes = [{ start: box.mark, end: box.mark + 1, insert: done ? 'x' : ' ' }]
  const after = openBody(applyChanges(text, changes))
  const expected = body.boxes.map((each) => (each === box ? { ...each, done } : each))
  if (!sameBoxes(after.boxes, expected) || !sameHeadings(after.headings, body.headings)) throw unproven()
  return changes
}

/**
 * Sets one field of the block whose heading is on `line` (1-based); values as for a field of the frontmatter.
 * @throws EditRefused
 */
export function setBlockField(
  text: string,
  line: number,
  key: string,
  value: string | readonly string[] | undefined,
  field: Field,
): readonly Change[] {
  const wanted = wantedOf(key, field, value)
  if (wanted.state === 'wrong') throw new EditRefused('bad-value', `The value does not fit ${key}.`)
  const body = openBody(text)
  const heading = blockAt(body, line)
  const fields = blockFields(body, heading)
  const name =
    [key, ...(field.aliases ?? [])].find((each) => fields.some((present) => present.key === each)) ?? key
  const present = fields.find((each) => each.key === name)
  const isSet = (found: BlockField | undefined): boolean => {
    if (wanted.state === 'removed') return !found
    return found ? isWanted(readInline(name, field, found.text), wanted) : wanted.state === 'empty'
  }
  if (isSet(present)) return []
  const words = inlineOf(wanted)
  const change = !present
    ? newFieldLine(text, heading, fields, `${name}::${words && ` ${words}`}`)
    : wanted.state === 'removed'
      ? { start: lineStart(text, present.at), end: afterEol(text, present.value.to), insert: '' }
      : { start: present.value.from, end: present.value.to, insert: words && ` ${words}` }
  const after = openBody(applyChanges(text, [change]))
  const now = blockFields(after, blockAt(after, line))
  const others = (all: readonly BlockField[]): string =>
    JSON.stringify(all.filter((each) => each.key !== name).map((each) => [each.key, each.text]))
  if (!isSet(now.find((each) => each.key === name)) || others(now) !== others(fields)) throw unproven()
  if (!sameHeadings(after.headings, body.headings) || after.boxes.length !== body.boxes.length)
    throw unproven()
  return [change]
}

/**
 * Puts text under a section's heading, after its prompt and what stands there; appends the section where it is
 * missing. Text that would read as structure of the note is escaped.
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
  const [place] = placesOf(note, scope, { sections: { section } })
  if (trimmedMarkdown(body) === '') return []
  return firstProved(body, (words) => {
    const changes = [
      place ? intoSection(note, place.heading, section, words) : newSection(note, scope, section, words),
    ]
    const after = openBody(applyChanges(text, changes))
    const [filled] = placesOf(after, scopeAt(after, block), { sections: { section } })
    const read = filled ? textOf(after, filled.text).trim() : ''
    const added = place ? [] : [plainHeading(section.heading)]
    return read.includes(withEol(words, '\n')) && keepsHeadings(note, after, added) ? changes : undefined
  })
}

/** Appends a heading (`##`) and text at the end of the note. */
export function appendSection(text: string, heading: string, body: string): readonly Change[] {
  const note = openBody(text)
  const title = heading.replace(/\s+/g, ' ').trim()
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

/** Inserts text at an offset below the frontmatter, its line ends as the note has them. */
export function insertAt(text: string, offset: number, insert: string): readonly Change[] {
  const inside = text.slice(offset - 1, offset + 1) === '\r\n'
  if (!Number.isInteger(offset) || offset < bodyStart(text) || offset > text.length || inside) {
    throw new EditRefused('out-of-text', 'The place is not in the text of the note.')
  }
  return insert === '' ? [] : [{ start: offset, end: offset, insert: withEol(insert, eolOf(text)) }]
}

function openBody(text: string): Body {
  const beyond = bodyBeyondLimits(text)
  if (beyond) throw new EditRefused('body-limits', `The text of the note is beyond what is read (${beyond}).`)
  return readBody(text)
}

function blockAt(body: Body, line: number): Heading {
  const lines = new Lines(body.note)
  const heading = body.headings.find((each) => each.tag !== undefined && lines.at(each.from).line === line)
  if (!heading) throw new EditRefused('no-block', `There is no block of the journal on line ${line}.`)
  return heading
}

function scopeAt(body: Body, block: number | undefined): Scope {
  const heading = block === undefined ? undefined : blockAt(body, block)
  const scope = scopesOf(body).find((each) => each.block === heading)
  if (!scope) throw unproven()
  return scope
}

/** A field's line, behind the block's others; a paragraph that follows is kept from running into it. */
function newFieldLine(text: string, heading: Heading, fields: readonly BlockField[], words: string): Change {
  const eol = eolOf(text)
  const last = fields.at(-1)
  if (last) {
    const bullet = text.slice(lineStart(text, last.at), last.at)
    return { start: last.value.to, end: last.value.to, insert: `${eol}${bullet}${words}` }
  }
  const end = lineEnd(text, heading.to)
  const next = afterEol(text, end)
  const followed = text.slice(next, lineEnd(text, next)).trim() !== ''
  return { start: end, end, insert: `${eol}- ${words}${followed ? eol : ''}` }
}

/** Where a section has no text of the person's own, its empty rows give way to what is written. */
function intoSection(body: Body, heading: Heading, section: Section, words: string): Change {
  const { note } = body
  const eol = eolOf(note)
  const written = withEol(words, eol)
  const to = body.headings.find((each) => each.from > heading.from)?.from ?? note.length
  const unwritten = textOf(body, { from: heading.to, to })
    .split('\n')
    .every((line) => isUnwritten(line, section))
  const start = unwritten ? lineEnd(note, promptEnd(body, { from: heading.to, to })) : lastWritten(note, to)
  const end = unwritten ? Math.max(start, lineEnd(note, lastWritten(note, to))) : start
  const between = note.slice(end, to)
  const apart = to === note.length || BLANK_LINE.test(between) ? '' : eol
  return { start, end, insert: `${eol}${unwritten ? '' : eol}${written}${apart}` }
}

/** Behind the last comment that stands before any text, or behind the heading. */
function promptEnd(body: Body, { from, to }: Range): number {
  let end = from
  for (const comment of body.comments) {
    if (comment.from < from || comment.to > to) continue
    if (body.note.slice(end, comment.from).trim() !== '') break
    end = comment.to
  }
  return end
}

function lastWritten(note: string, to: number): number {
  return note.slice(0, to).trimEnd().length
}

/** At the end of the note, or of the block. */
function newSection(body: Body, { block }: Scope, section: Section, words: string): Change {
  const depth = block ? Math.min(block.depth + 1, 6) : 2
  const next = block && body.headings.find((each) => each.from > block.from && each.depth <= block.depth)
  return headingAt(
    body.note,
    next?.from ?? body.note.length,
    `${'#'.repeat(depth)} ${section.heading}`,
    words,
  )
}

function headingAt(note: string, to: number, heading: string, words: string): Change {
  const eol = eolOf(note)
  const at = Math.max(lastWritten(note, to), bodyStart(note))
  const isFirst = note.slice(bodyStart(note), at).trim() === ''
  const before = isFirst ? (at === 0 || /[\r\n]$/.test(note.slice(0, at)) ? '' : eol) : eol + eol
  const after = to === note.length || BLANK_LINE.test(note.slice(at, to)) ? '' : eol
  return { start: at, end: at, insert: `${before}${heading}${eol}${eol}${withEol(words, eol)}${after}` }
}

const BLANK_LINE = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/

/** The text as typed where that holds, else escaped so that it is nothing but text. */
function firstProved(
  body: string,
  attempt: (words: string) => readonly Change[] | undefined,
): readonly Change[] {
  const words = trimmedMarkdown(body)
  const changes = attempt(words) ?? attempt(escapedMarkdown(words))
  if (!changes) throw unproven()
  return changes
}

/** Whether all headings are as before, but for one that was added. */
function keepsHeadings(before: Body, after: Body, added: readonly string[]): boolean {
  const left = after.headings.map(nameOf)
  for (const name of before.headings.map(nameOf)) {
    const at = left.indexOf(name)
    if (at < 0) return false
    left.splice(at, 1)
  }
  return left.length === added.length && left.every((name, at) => name.endsWith(` ${added[at] ?? ''}`))
}

function nameOf({ depth, title, tag = '' }: Heading): string {
  return `${depth} ${tag} ${plainHeading(title)}`
}

function sameHeadings(a: readonly Heading[], b: readonly Heading[]): boolean {
  return (
    a.length === b.length &&
    a.every((heading, at) => nameOf(heading) === nameOf(b[at] ?? heading) && b[at] !== undefined)
  )
}

function sameBoxes(a: Body['boxes'], b: Body['boxes']): boolean {
  return a.length === b.length && a.every((box, at) => box.mark === b[at]?.mark && box.done === b[at].done)
}

function unproven(): EditRefused {
  return new EditRefused('unproven', 'The change could not be proved to leave the rest of the note as it is.')
}
