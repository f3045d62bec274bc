import { type Day, isDay } from '../day'
import type { Common, Field, Kind, Readable } from '../kind'
import type { KindId } from '../kinds'
import { type Finding, hint, type Location, problem } from '../problem'
import type { Range } from './body'
import { type AnyEntry, type Entry, PLACED_KEYS, type SectionText } from './entry'
import { expectedOf, type FieldValue, type Reading } from './read-value'

/** A field as it was found: what it reads as, and where its key stands. */
export interface FoundField {
  readonly key: string
  readonly field: Field
  readonly reading: Reading
  readonly place: Location
  /** From behind the colons, where that is known already. */
  readonly value?: Range
}

/** What a note and a block alike are made of. */
export interface EntryParts {
  readonly kind: Kind<KindId>
  readonly path: string
  readonly line: number
  readonly block: boolean
  readonly found: readonly FoundField[]
  /** Where the entry itself gives no day, or no time. */
  readonly otherwise: { readonly date: Day | null; readonly time: string }
  readonly sections: Readonly<Record<string, SectionText>>
  /** Text outside the sections. */
  readonly elsewhere: boolean
}

export function buildEntry(parts: EntryParts): Entry {
  const { kind, path, line, block, found, otherwise, sections } = parts
  const fields: Record<string, FieldValue> = {}
  for (const { key, reading } of found) if (reading.state === 'value') fields[key] = reading.value
  const entry: AnyEntry = {
    kind: kind.id,
    path,
    line,
    block,
    date: (fields['date'] as Day | undefined) ?? otherwise.date,
    time: (fields['time'] as string | undefined) ?? otherwise.time,
    draft: fields['draft'] === true,
    empty: !isWritten(parts, (fields['date'] as Day | undefined) ?? otherwise.date),
    fields,
    places: placesOf(found),
    sections,
    parts: partsMet(kind, fields, sections),
  }
  return entry
}

function placesOf(found: readonly FoundField[]): Entry['places'] {
  const places: { -readonly [K in keyof Entry['places']]: Entry['places'][K] } = {}
  for (const placed of PLACED_KEYS) {
    const at = found.find(({ key }) => key === placed)?.place
    if (at) places[placed] = { line: at.line, column: at.column }
  }
  return places
}

/**
 * Findings on the values of the fields.
 * @param placesIn Where a field's value stands, or one item of it: given as its words, or its 0-based index. Called
 * only where there is a finding.
 */
export function fieldFindings(
  found: readonly FoundField[],
  placesIn: (field: FoundField) => (item?: string | number) => Location,
): readonly Finding[] {
  const findings: Finding[] = []
  for (const each of found) {
    const { key, field, reading } = each
    if (reading.state === 'wrong') findings.push(problem(reading.code, placesIn(each)(), reading.args))
    if (reading.state !== 'value' || reading.unread.length + reading.remarks.length === 0) continue
    const placeOf = placesIn(each)
    for (const index of reading.unread) {
      const args = { key, expected: expectedOf(field), item: index + 1 }
      findings.push(problem('wrong-item', placeOf(index), args))
    }
    for (const { code, value } of reading.remarks) findings.push(hint(code, placeOf(value), { key, value }))
  }
  return findings
}

/** Keys that a template, or the command that fills it, writes by itself. */
const BY_TEMPLATE: ReadonlySet<string> = new Set<keyof Common>(['date', 'time', 'goal', 'domain', 'draft'])

/**
 * Whether the person wrote anything: a section, text anywhere else in the body, or a field that no template fills.
 * A fallback, an unticked flag and the keys above are the template's; a value that cannot be read is theirs.
 */
function isWritten({ found, sections, elsewhere }: EntryParts, date: Day | null): boolean {
  if (elsewhere || Object.values(sections).some((section) => section.filled)) return true
  return found.some(({ key, field, reading }) => {
    if (BY_TEMPLATE.has(key) || reading.state === 'empty') return false
    return reading.state === 'wrong' || reading.value !== defaultOf(field, date)
  })
}

function defaultOf(field: Field, date: Day | null): string | number | boolean | null | undefined {
  if (field.type === 'flag') return false
  if (field.type === 'date') return field.asDate ? date : undefined
  return field.type === 'choice' || field.type === 'number' ? field.fallback : undefined
}

function partsMet(
  kind: Kind,
  fields: Readonly<Record<string, unknown>>,
  sections: Readonly<Record<string, SectionText>>,
): AnyEntry['parts'] {
  const readable: Readable = {
    value: (key) => fields[key],
    filled: (id) => sections[id]?.filled ?? false,
    tasks: (id) => sections[id]?.tasks.length ?? 0,
    dated: (id) => sections[id]?.tasks.filter((task) => isDay(String(task.fields['due']))).length ?? 0,
    items: (id) => sections[id]?.items ?? 0,
  }
  const missing = kind.complete.filter((part) => !part.met(readable)).map((part) => part.label)
  return { met: kind.complete.length - missing.length, of: kind.complete.length, missing }
}
