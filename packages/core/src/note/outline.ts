import type { Kind, Section } from '../kind'
import type { SectionText, Task } from './entry'
import { readItems } from './items'
import { Lines } from './lines'
import { type Body, type Box, type Heading, proseOf, type Range, textOf } from './body'
import { isUnwritten } from './unwritten'

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

/** The note's own scope first, then each block's, from top to bottom. A block ends where a heading is no deeper. */
export function scopesOf(body: Body): readonly Scope[] {
  const note: { block: Heading | undefined; headings: Heading[] } = { block: undefined, headings: [] }
  const scopes = [note]
  const open: (typeof note)[] = []
  for (const heading of body.headings) {
    while ((open.at(-1)?.block?.depth ?? 0) >= heading.depth) open.pop()
    if (heading.tag === undefined) (open.at(-1) ?? note).headings.push(heading)
    else {
      const block = { block: heading, headings: [] }
      scopes.push(block)
      open.push(block)
    }
  }
  return scopes
}

/** Where the scope has each section of the kind. A heading may stand more than once. */
export function placesOf(body: Body, scope: Scope, kind: Pick<Kind, 'sections'>): readonly SectionPlace[] {
  const named = namedHeadings(scope.headings, kind)
  return [...named].map(([heading, id]) => {
    const ends = (other: Heading): boolean =>
      other.from > heading.from &&
      (other.depth <= heading.depth || other.tag !== undefined || named.has(other))
    const to = body.headings.find(ends)?.from ?? body.note.length
    return { id, heading, text: { from: heading.to, to } }
  })
}

/** The sections of an entry as its kind reads them, by id. */
export function sectionsOf(
  body: Body,
  scope: Scope,
  kind: Pick<Kind, 'sections'>,
): Record<string, SectionText> {
  const lines = new Lines(body.note)
  const found: Record<string, SectionText> = {}
  for (const place of placesOf(body, scope, kind)) {
    const section = kind.sections[place.id]
    if (!section) continue
    const read = readSection(body, place, section, lines)
    const before = found[place.id]
    found[place.id] = before ? joined(before, read) : read
  }
  return found
}

/** Whether the scope has text outside the kind's sections: below other headings, or above them all. */
export function writtenElsewhere(
  body: Body,
  scope: Scope,
  kind: Pick<Kind, 'sections'>,
  from: number,
): boolean {
  const known = new Set(placesOf(body, scope, kind).map((place) => place.heading))
  const others = scope.headings.filter((heading) => !known.has(heading)).map((heading) => heading.to)
  return [from, ...others].some((start) => {
    const to = body.headings.find((heading) => heading.from >= start)?.from ?? body.note.length
    return textOf(body, { from: start, to })
      .split('\n')
      .some((line) => !isUnwritten(line, {}))
  })
}

/** A heading as it is compared: case, quotes, blanks, emphasis and a mark at the end make no difference. */
export function plainHeading(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_]+|[\s*_.:;!?\u2026]+$/g, '')
}

const INLINE_FIELD = /[([]([A-Za-z][\w-]*)::([^()[\]]*)[)\]]/g

/** The headings that name a section, with its id. */
function namedHeadings(
  headings: readonly Heading[],
  kind: Pick<Kind, 'sections'>,
): ReadonlyMap<Heading, string> {
  const ids = headingIds(kind)
  const named = new Map<Heading, string>()
  let above: string | undefined
  for (const heading of headings) {
    const candidates = ids.get(plainHeading(heading.title)) ?? []
    const id = candidates.find((candidate) => candidate === above) ?? candidates[0]
    if (id === undefined) continue
    named.set(heading, id)
    above = id
  }
  return named
}

/** The sections that a heading may name: more than one where they share a part. */
function headingIds(kind: Pick<Kind, 'sections'>): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>()
  for (const [id, { heading, aliases = [], inner = [] }] of Object.entries(kind.sections)) {
    for (const title of [heading, ...aliases, ...inner]) {
      const plain = plainHeading(title)
      ids.set(plain, [...(ids.get(plain) ?? []), id])
    }
  }
  return ids
}

function readSection(
  body: Body,
  { heading, text }: SectionPlace,
  section: Section,
  lines: Lines,
): SectionText {
  const written = textOf(body, text).trim()
  const filled = written.split('\n').some((line) => !isUnwritten(line, section))
  return {
    line: lines.at(heading.from).line,
    text: filled ? written : '',
    filled,
    tasks: body.boxes
      .filter((box) => box.mark >= text.from && box.mark < text.to)
      .map((box) => readTask(body, box, lines.at(box.mark).line)),
    items: readItems(proseOf(body, text), section),
  }
}

function readTask(body: Body, { done, words }: Box, line: number): Task {
  const written = textOf(body, words)
  const fields = [...written.matchAll(INLINE_FIELD)].map(([, key = '', value = '']) => [
    key,
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
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}

function joined(first: SectionText, second: SectionText): SectionText {
  return {
    line: first.line,
    text: [first.text, second.text].filter((text) => text !== '').join('\n\n'),
    filled: first.filled || second.filled,
    tasks: [...first.tasks, ...second.tasks],
    items: [...first.items, ...second.items],
  }
}
