import type { Kind, Section } from '../kind'
import { type Body, type Heading, proseOf, type Range, textOf } from './body'
import type { SectionText, Task } from './entry'
import { namedHeadings } from './heading-names'
import { readItems } from './items'
import { Lines } from './lines'
import { readTask } from './task'
import { isWritten } from './unwritten'

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
  /** Where it has each section of the kind. */
  readonly places: readonly SectionPlace[]
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

/**
 * Where the scope has each section of the kind, in the order of the note. A heading may stand more than once. A section
 * ends at the next, at a block, and where a heading is no deeper.
 */
export function placesOf(body: Body, scope: Scope, kind: Pick<Kind, 'sections'>): readonly SectionPlace[] {
  const named = namedHeadings(scope.headings, kind)
  const places: SectionPlace[] = []
  let open: Pick<SectionPlace, 'id' | 'heading'> | undefined
  const close = (to: number): void => {
    // Field by field: a spread gives each object a shape of its own, which all that read it are slower for.
    if (open) places.push({ id: open.id, heading: open.heading, text: { from: open.heading.to, to } })
    open = undefined
  }
  for (const heading of body.headings) {
    const id = named.get(heading)
    const isNoDeeper = heading.depth <= (open?.heading.depth ?? 0)
    if (id !== undefined || heading.tag !== undefined || isNoDeeper) close(heading.from)
    if (id !== undefined) open = { id, heading }
  }
  close(body.note.length)
  return places
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
    elsewhere: isWrittenAbove(body, from) || isWrittenBeside(body, scope, places),
    places,
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

/** Whether the person wrote anything between the offset and the next heading. */
function isWrittenAbove(body: Body, from: number): boolean {
  const next = body.headings.find((heading) => heading.from >= from)
  return isWrittenIn(body, { from, to: next?.from ?? body.note.length })
}

/** Whether the person wrote anything directly below a heading of the scope that names no section. */
function isWrittenBeside(body: Body, scope: Scope, places: readonly SectionPlace[]): boolean {
  const others = new Set(scope.headings)
  for (const { heading } of places) others.delete(heading)
  const { headings, note } = body
  return headings.some(
    (heading, index) =>
      others.has(heading) &&
      isWrittenIn(body, { from: heading.to, to: headings[index + 1]?.from ?? note.length }),
  )
}

function isWrittenIn(body: Body, range: Range): boolean {
  return isWritten(textOf(body, range), {})
}

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

function joined(first: SectionText, second: SectionText): SectionText {
  return {
    line: first.line,
    text: [first.text, second.text].filter((text) => text !== '').join('\n\n'),
    filled: first.filled || second.filled,
    tasks: [...first.tasks.map((task): Task => ({ ...task, earlier: true })), ...second.tasks],
    items: first.items + second.items,
  }
}
