import type { Kind, Section } from '../kind'
import type { SectionText, Task } from './entry'
import { readItems } from './items'
import { Lines } from './lines'
import { type Body, type Box, type Heading, proseOf, type Range, textOf } from './body'
import { isWritten } from './unwritten'
import { inEveryLanguage } from '../texts'
import { memoized } from '../sequence/memo'

/** What belongs to one entry: the note's own headings, or those of one block. */
export interface Scope {
  /** The block's heading; `undefined` for the note itself. */
  readonly block: Heading | undefined
  readonly headings: readonly Heading[]
}

/** One place of a section: its heading, and the text up to the next heading that is no part of it. */
export interface SectionPlace {
  readonly id: string
  readonly heading: Heading
  readonly text: Range
}

/** What the scope says, read by its kind. */
export interface ScopeRead {
  /** By the section's id. */
  readonly sections: Record<string, SectionText>
  /** Whether there is text outside the kind's sections: below other headings, or above them all. */
  readonly elsewhere: boolean
}

interface MutableScope extends Scope {
  readonly headings: Heading[]
}

/** The note's own scope first, then each block's, from top to bottom. A block ends where a heading is no deeper. */
export function scopesOf(body: Body): readonly [note: Scope, ...blocks: Scope[]] {
  const note: MutableScope = { block: undefined, headings: [] }
  const blocks: MutableScope[] = []
  const open: MutableScope[] = []
  for (const heading of body.headings) {
    while ((open.at(-1)?.block?.depth ?? 0) >= heading.depth) open.pop()
    if (heading.tag === undefined) (open.at(-1) ?? note).headings.push(heading)
    else {
      const block = { block: heading, headings: [] }
      blocks.push(block)
      open.push(block)
    }
  }
  return [note, ...blocks]
}

/** Where the note itself, without its blocks, has each section of the kind. */
export function ownPlaces(body: Body, kind: Pick<Kind, 'sections'>): readonly SectionPlace[] {
  return placesOf(body, scopesOf(body)[0], kind)
}

/** Where the scope has each section of the kind, in the order of the note. A heading may stand more than once. */
export function placesOf(body: Body, scope: Scope, kind: Pick<Kind, 'sections'>): readonly SectionPlace[] {
  const named = namedHeadings(scope.headings, kind)
  const places: SectionPlace[] = []
  let at = 0
  for (const [heading, id] of named) {
    while (body.headings[at] !== heading) at++
    places.push({ id, heading, text: { from: heading.to, to: endOf(body, at, named) } })
  }
  return places
}

/** Where the section ends whose heading is the body's `index`th. */
function endOf(body: Body, index: number, named: ReadonlyMap<Heading, string>): number {
  const depth = body.headings[index]?.depth ?? 0
  for (let at = index + 1; at < body.headings.length; at++) {
    const other = body.headings[at]
    if (other && (other.depth <= depth || other.tag !== undefined || named.has(other))) return other.from
  }
  return body.note.length
}

/**
 * Reads the scope by its kind.
 * @param from Offset from which text above all headings counts.
 */
export function readScope(
  body: Body,
  scope: Scope,
  kind: Pick<Kind, 'sections'>,
  from: number,
  lines: Lines,
): ScopeRead {
  const places = placesOf(body, scope, kind)
  return {
    sections: sectionsAt(body, places, kind, lines),
    elsewhere: writtenBeside(body, scope, places, from),
  }
}

/** The sections of an entry as its kind reads them, by id. */
export function sectionsOf(body: Body, scope: Scope, kind: Pick<Kind, 'sections'>): ScopeRead['sections'] {
  return sectionsAt(body, placesOf(body, scope, kind), kind, new Lines(body.note))
}

function sectionsAt(
  body: Body,
  places: readonly SectionPlace[],
  kind: Pick<Kind, 'sections'>,
  lines: Lines,
): ScopeRead['sections'] {
  const found: Record<string, SectionText> = {}
  for (const place of places) {
    const section = kind.sections[place.id]
    if (!section) continue
    const read = readSection(body, place, section, lines)
    const before = found[place.id]
    found[place.id] = before ? joined(before, read) : read
  }
  return found
}

function writtenBeside(body: Body, scope: Scope, places: readonly SectionPlace[], from: number): boolean {
  if (isWrittenFrom(body, from, 0)) return true
  if (places.length === scope.headings.length) return false
  const known = new Set(places.map((place) => place.heading))
  let at = 0
  return scope.headings.some((heading) => {
    while (body.headings[at] !== heading) at++
    return !known.has(heading) && isWrittenFrom(body, heading.to, at)
  })
}

/** Whether the person wrote anything between the offset and the next heading, of those from `index` on. */
function isWrittenFrom(body: Body, from: number, index: number): boolean {
  let at = index
  while ((body.headings[at]?.from ?? from) < from) at++
  const to = body.headings[at]?.from ?? body.note.length
  return isWritten(textOf(body, { from, to }), {})
}

/** A heading as it is compared: case, quotes, blanks, emphasis and a mark at the end make no difference. */
export function plainHeading(title: string): string {
  const plain = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_]+/, '')
  // A loop and no pattern: one that searches for the end of the text from each mark is quadratic.
  let end = plain.length
  while (end > 0 && AT_END.includes(plain.charAt(end - 1))) end--
  return plain.slice(0, end)
}

const AT_END = ' *_.:;!?\u2026'

/** `(difficulty:: 3)` within the words of a step. */
export const INLINE_FIELD = /[([]([A-Za-z][\w-]*)::([^()[\]]*)[)\]]/g

/** Emoji, with what joins or colours them; tags, what a link names a line by, and short comments. */
const BESIDE_WORDS =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F|\s[#^][^\s#^]+|<!--[^>]{0,99}-->|%%[^%]{0,99}%%/gu

/** The headings that name a section, with its id. What stands beside the words makes no difference. */
function namedHeadings(
  headings: readonly Heading[],
  kind: Pick<Kind, 'sections'>,
): ReadonlyMap<Heading, string> {
  const ids = headingIds(kind.sections)
  const named = new Map<Heading, string>()
  let above: string | undefined
  for (const heading of headings) {
    const { title } = heading
    const candidates =
      ids.get(title) ??
      ids.get(plainHeading(title)) ??
      ids.get(plainHeading(title.replace(BESIDE_WORDS, ''))) ??
      []
    const id = candidates.find((candidate) => candidate === above) ?? candidates[0]
    if (id === undefined) continue
    named.set(heading, id)
    above = id
  }
  return named
}

/** The sections that a heading may name, by its words as the kind has them and as they are compared. */
const headingIds = memoized((sections: Kind['sections']): ReadonlyMap<string, readonly string[]> => {
  const titles = Object.entries(sections).flatMap(([id, { heading, aliases = [], inner = [] }]) =>
    [...inEveryLanguage(heading), ...aliases, ...inner.flatMap(inEveryLanguage)].map((title) => ({
      id,
      title,
      plain: plainHeading(title),
    })),
  )
  const byPlain = new Map<string, string[]>()
  for (const { id, plain } of titles) {
    const ids = byPlain.get(plain) ?? []
    if (!ids.includes(id)) byPlain.set(plain, [...ids, id])
  }
  const ids = new Map<string, readonly string[]>(byPlain)
  for (const { title, plain } of titles) ids.set(title, byPlain.get(plain) ?? [])
  return ids
})

function readSection(
  body: Body,
  { heading, text }: SectionPlace,
  section: Section,
  lines: Lines,
): SectionText {
  const whole = textOf(body, text)
  const written = whole.trim()
  const filled = isWritten(written, section)
  const boxes = body.boxes.filter((box) => box.mark >= text.from && box.mark < text.to)
  return {
    line: lines.at(heading.from).line,
    text: filled ? written : '',
    filled,
    tasks: boxes.map((box) => readTask(body, box, lines.at(box.mark).line)),
    items: readItems(body.code.length > 0 ? proseOf(body, text) : whole, section).length,
  }
}

/** A checkbox line as a task. @param line 1-based */
export function readTask(body: Body, { done, words }: Box, line: number): Task {
  const written = textOf(body, words)
  const fields = [...written.matchAll(INLINE_FIELD)].map(([, key = '', value = '']) => [
    key.toLowerCase(),
    numberOrText(value.trim()),
  ])
  return {
    line,
    done,
    text: written.replace(INLINE_FIELD, ' ').replace(/\s+/g, ' ').trim(),
    fields: Object.fromEntries(fields) as Task['fields'],
  }
}

function numberOrText(text: string): number | string {
  const number = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN
  // Minus zero is zero, as in a field.
  return Number.isFinite(number) ? number + 0 : text
}

function joined(first: SectionText, second: SectionText): SectionText {
  return {
    line: first.line,
    text: [first.text, second.text].filter((text) => text !== '').join('\n\n'),
    filled: first.filled || second.filled,
    tasks: [...first.tasks.map((task): Task => ({ ...task, earlier: true })), ...second.tasks],
    items: first.items + second.items,
  }
}
