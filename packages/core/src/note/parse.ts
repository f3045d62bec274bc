import type { Day } from '../day'
import { fieldNamed, type Kind } from '../kind'
import { type KindId, kindOf } from '../kinds'
import { type Finding, hint, type Location, problem } from '../problem'
import { memoized } from '../sequence/memo'
import type { Settings } from '../settings'
import { partsOf, valueOfKey } from './at-fault'
import { behindFields, type BlockField, blockFields } from './block-fields'
import { buildEntry, fieldFindings, type FoundField } from './build-entry'
import { checkEntry } from './check'
import { dailyDate } from './daily'
import type { Entry } from './entry'
import { bodyStart, FENCE, sliceFrontmatter } from './frontmatter-slice'
import { claims, type Frontmatter, itemOfKey, type Keys, readFrontmatter } from './frontmatter'
import { lazy } from './lazy'
import { lostFields } from './lost-fields'
import { lostSteps } from './lost-steps'
import { lostKeyTags, lostTags } from './lost-tags'
import { Lines } from './lines'
import { conflictMark, mergeConflict } from './merge-conflict'
import { isKeyInAnyCase, mayBeOurs, mayClaim } from './may-be-ours'
import { readScope, type Scope, scopesOf } from './outline'
import type { Body, Heading } from './body'
import { bodyBeyondLimits, readBody } from './sections'
import { readInline, readValue } from './read-value'

/** What a note reads as. */
export interface ParsedNote {
  /** Whether the journal is concerned: a note of ours, readable or not, or a note with a block of ours. */
  readonly ours: boolean
  /** The note itself first, then its blocks from top to bottom. */
  readonly entries: readonly Entry[]
  readonly findings: readonly Finding[]
}

/** A note of someone else's. Most are, so all of them are this one object. */
export const FOREIGN: ParsedNote = { ours: false, entries: [], findings: [] }

/** Reads a note; never throws. What cannot be read is a finding, and a foreign note gives nothing at all. */
export function parseNote(path: string, text: string, settings: Settings): ParsedNote {
  if (!mayBeOurs(text)) return FOREIGN
  const frontmatter = lazy(() => readFrontmatter(text, path))
  const torn = conflictAbove(text, frontmatter)
  if (torn !== undefined) return noteOf([], [conflictAt(path, text, torn)])
  const note: Note = { path, text, settings, lines: new Lines(text), keys: () => keysOf(frontmatter()) }
  const { kind, findings }: Claimed = mayClaim(text)
    ? claimOf(frontmatter(), note)
    : { findings: misplaced(note) }
  if (!kind && !MAY_HOLD_BLOCKS.test(text)) return noteOf([], findings)
  const beyond = bodyBeyondLimits(text)
  const body = beyond === undefined ? readBody(text) : undefined
  const read = [
    ...(kind ? [readOwn(note, kind, body)] : []),
    ...(body ? readBlocks(note, body) : []),
    ...(beyond !== undefined && (kind || BLOCK_LINE.test(text)) ? [unreadBody(note, beyond)] : []),
  ]
  const entries = read.flatMap((each) => each.entries)
  const both = entries.length > 0 ? mergeConflict(text, body?.code) : undefined
  // Two versions at once would count twice.
  if (both !== undefined) return noteOf([], [conflictAt(path, text, both)])
  const lost = body ? lostTags(path, body, note.lines) : []
  return noteOf(entries, [...findings, ...read.flatMap((each) => each.findings), ...lost])
}

/** Offset of a merge conflict in what has to be read first: the frontmatter, or the whole note. */
function conflictAbove(text: string, frontmatter: () => Frontmatter): number | undefined {
  const mark = text.includes('<<<<<<<') ? conflictMark(text) : undefined
  if (mark === undefined) return undefined
  const above = frontmatter()
  if (above.state === 'read') return undefined
  if (above.state === 'none') return mark === bodyStart(text) && claims(text) ? mark : undefined
  const slice = sliceFrontmatter(text)
  const isWithin = slice === 'unclosed' || (slice !== 'none' && mark < slice.end)
  return above.claimed && isWithin ? mark : undefined
}

function conflictAt(path: string, text: string, offset: number): Finding {
  return problem('merge-conflict', { path, ...new Lines(text).at(offset) })
}

const NO_KEYS: Keys = new Map()

const MAY_HOLD_BLOCKS = /#efficacy\//i
const BLOCK_LINE = /(?:^|[\r\n])#{1,6}[ \t][^\r\n]*#efficacy\//i

/** What was read, with what is to be said of it. */
interface Read {
  readonly entries: readonly Entry[]
  readonly findings: readonly Finding[]
}

interface Note {
  readonly path: string
  readonly text: string
  readonly settings: Settings
  readonly lines: Lines
  /** Of the frontmatter, which is read once something asks: a block seldom does. */
  readonly keys: () => Keys
}

/** Whose note it is, by its frontmatter. */
interface Claimed {
  readonly kind?: Kind<KindId>
  readonly findings: readonly Finding[]
}

function noteOf(entries: readonly Entry[], findings: readonly Finding[]): ParsedNote {
  return entries.length + findings.length > 0 ? { ours: true, entries, findings } : FOREIGN
}

function keysOf(frontmatter: Frontmatter): Keys {
  return frontmatter.state === 'read' ? frontmatter.keys : NO_KEYS
}

/**
 * Whose note it is. One with a known kind is ours. An unknown kind is a problem in the journal folder and foreign
 * elsewhere. Frontmatter that cannot be read is ours where a line of it begins with the key.
 */
function claimOf(frontmatter: Frontmatter, note: Note): Claimed {
  if (frontmatter.state === 'unread') return { findings: frontmatter.claimed ? [frontmatter.finding] : [] }
  const keys = keysOf(frontmatter)
  const key = keys.get('efficacy')
  if (!key) return { findings: [...otherCase(keys, note), ...lostKeyTags(note.path, note.text, keys)] }
  const kind = typeof key.value === 'string' ? kindOf(key.value.trim()) : undefined
  if (kind) return { kind, findings: [] }
  const place = { path: note.path, line: key.line, column: key.column }
  return { findings: unknownKind(key.value, placesIn(note, { place })(), note.settings) }
}

function unknownKind(value: unknown, place: Location, settings: Settings): readonly Finding[] {
  if (!isBelow(place.path, settings.journal_folder)) return []
  return [problem('unknown-kind', place, { value: typeof value === 'string' ? value : '' })]
}

/** `Efficacy: goal`, as a person may well type it: only where our notes lie is it sure to be meant as one. */
function otherCase(keys: Keys, { path, settings }: Note): readonly Finding[] {
  if (!isBelow(path, settings.journal_folder)) return []
  return [...keys]
    .filter(([key]) => isKeyInAnyCase(key))
    .map(([key, { line, column }]) => problem('key-case', { path, line, column }, { key }))
}

/** Frontmatter of ours that does not begin on the first line, or has blanks there: no app reads it as such. */
function misplaced(note: Note): readonly Finding[] {
  const { path, text, settings, lines } = note
  const [opening, above = ''] = /^(\s*)---[ \t]*(?=[\r\n])/.exec(text) ?? []
  if (opening === undefined || !isBelow(path, settings.journal_folder) || sliceFrontmatter(text) !== 'none')
    return []
  const { kind, findings } = claimOf(readFrontmatter(FENCE + text.slice(opening.length), path), note)
  if (!kind && findings.length === 0) return []
  return [problem('frontmatter-place', { path, ...lines.at(above.length) })]
}

function isBelow(path: string, folder: string): boolean {
  const [inner, outer] = [path.normalize('NFC'), folder.normalize('NFC').replace(/\/+$/, '')]
  return outer === '' || inner.startsWith(`${outer}/`)
}

function readOwn(note: Note, kind: Kind<KindId>, body: Body | undefined): Read {
  const { path } = note
  const found = readFields(note, kind)
  const read = body && readScope(body, scopesOf(body)[0], kind, bodyStart(note.text), note.lines)
  const entry = buildEntry({
    kind,
    path,
    line: note.keys().get('efficacy')?.line ?? 1,
    block: false,
    found,
    otherwise: { date: null, time: '' },
    sections: read?.sections ?? {},
    elsewhere: read?.elsewhere ?? false,
  })
  const undated = entry.date === null && !isWrong(found, 'date')
  return {
    entries: [entry],
    findings: [
      ...(undated ? [problem('missing-date', { path, line: entry.line, column: 1 })] : []),
      ...fieldFindings(found, (field) => placesIn(note, field)),
      ...(entry.draft ? [] : lostKeys(note, kind)),
      // Of a body that was not read, nothing is known to be missing.
      ...(read ? [...checkEntry(entry), ...lostSteps(entry, kind, body, read.places, note.lines)] : []),
    ],
  }
}

/** The kind's fields in its order, each with the names that it goes by. */
const fieldsOf = memoized(({ fields }: Kind<KindId>) =>
  Object.entries(fields).map(([key, field]) => ({ key, field, names: [key, ...(field.aliases ?? [])] })),
)

function readFields({ path, settings, keys }: Note, kind: Kind<KindId>): readonly FoundField[] {
  const present = keys()
  return fieldsOf(kind).flatMap(({ key, field, names }) => {
    const name = names.find((each) => present.has(each))
    const written = name === undefined ? undefined : present.get(name)
    if (!written) return []
    const { value, line, column } = written
    const reading = readValue(key, field, value, settings.extra_slugs[key])
    return [{ key, field, reading, place: { path, line, column } }]
  })
}

const PLAIN_KEY = /^[a-z0-9_]+$/

/** Keys that are those of fields but for their case or their blanks, as in `Done date`: nothing reads them. */
function lostKeys({ path, keys }: Note, kind: Kind<KindId>): readonly Finding[] {
  const present = keys()
  return [...present].flatMap(([key, { line, column }]) => {
    if (PLAIN_KEY.test(key)) return []
    const meant = key.toLowerCase().replace(/[\s-]+/g, '_')
    const isLost = !present.has(meant) && fieldNamed(kind, meant) !== undefined
    return isLost ? [hint('unknown-field', { path, line, column }, { key })] : []
  })
}

function isWrong(found: readonly FoundField[], key: string): boolean {
  return found.some((field) => field.key === key && field.reading.state === 'wrong')
}

function unreadBody({ path, text, lines }: Note, reason: string): Read {
  return {
    entries: [],
    findings: [problem('body-limits', { path, ...lines.at(bodyStart(text)) }, { reason })],
  }
}

function readBlocks(note: Note, body: Body): readonly Read[] {
  return scopesOf(body).flatMap((scope) => (scope.block ? [readBlock(note, body, scope, scope.block)] : []))
}

function readBlock(note: Note, body: Body, scope: Scope, heading: Heading): Read {
  const { path, lines, settings } = note
  const place = { path, line: lines.at(heading.from).line, column: 1 }
  const tag = heading.tag ?? ''
  const kind = kindOf(tag)
  if (!kind) return { entries: [], findings: unknownKind(tag, place, settings) }
  if (!kind.block) return { entries: [], findings: [problem('block-kind', place, { value: tag })] }
  const { found, findings } = readBlockFields(note, kind, blockFields(body, heading))
  const dated = found.find(({ key }) => key === 'date')?.reading.state ?? 'empty'
  const entry = buildEntry({
    kind,
    path,
    line: place.line,
    block: true,
    found,
    otherwise: {
      date: dated === 'empty' ? dateOfNote(note) : null,
      time: timeIn(heading.title),
    },
    ...readScope(body, scope, kind, behindFields(body, heading), lines),
  })
  const undated = entry.date === null && dated === 'empty'
  return {
    entries: [entry],
    findings: [
      ...(undated ? [problem('undated-block', place)] : []),
      ...findings,
      ...checkEntry(entry),
      ...(entry.draft ? [] : lostFields(path, body, heading, kind, lines)),
    ],
  }
}

/** The fields in the kind's order; a name twice counts once, and a name that the kind lacks is only mentioned. */
function readBlockFields(
  note: Note,
  kind: Kind<KindId>,
  written: readonly BlockField[],
): { found: readonly FoundField[]; findings: readonly Finding[] } {
  const { path, lines, settings } = note
  const byKey = new Map<string, FoundField>()
  const findings: Finding[] = []
  for (const { key: name, at, text, value } of written) {
    const place = { path, ...lines.at(at) }
    const named = fieldNamed(kind, name)
    if (!named) findings.push(hint('unknown-field', place, { key: name }))
    else if (byKey.has(named.key)) findings.push(problem('duplicate-field', place, { key: named.key }))
    else {
      const { key, field } = named
      const reading = readInline(key, field, text, settings.extra_slugs[key])
      byKey.set(key, { key, field, reading, place, value })
    }
  }
  const found = [...byKey.values()]
  return {
    found,
    findings: [...findings, ...fieldFindings(found, (field) => placesIn(note, field))],
  }
}

/**
 * Locates the value of a field, or one item of it; the key where there is no value, or where it spans several lines.
 */
function placesIn(
  { path, text, lines }: Note,
  { place, value }: Pick<FoundField, 'place' | 'value'>,
): (item?: string | number) => Location {
  const key = lazy(() => lines.offsetOf(place.line) + place.column - 1)
  const parts = lazy(() => partsOf(text, value ?? valueOfKey(text, key(), frontmatterEnd(text))))
  return (item) => {
    if (typeof item === 'number') return { path, ...lines.at(itemOfKey(text, key(), item) ?? key()) }
    const { from, to } = parts().atFault(item)
    const at = lines.at(from)
    // The first of several lines is not the one that is wrong.
    const isWhole = item === undefined && at.line !== place.line
    return from === to || isWhole ? place : { path, ...at }
  }
}

function frontmatterEnd(text: string): number {
  const slice = sliceFrontmatter(text)
  return typeof slice === 'object' ? slice.end : text.length
}

/** The day of the note that a block stands in: its `date`, else the one in its file's name. */
function dateOfNote({ path, keys, settings }: Note): Day | null {
  const reading = readValue('date', { type: 'date', label: 'Date' }, keys().get('date')?.value)
  return reading.state === 'value' ? (reading.value as Day) : dailyDate(path, settings.daily_format)
}

/** In the midst of words, one digit before the colon is a pace or a verse more likely than an hour. */
const TIME_IN_TITLE = /(?:^|\s)((?:[01]\d|2[0-3]|^\d):[0-5]\d|\d:[0-5]\d$)(?=\s|$)/

function timeIn(title: string): string {
  const [, time] = TIME_IN_TITLE.exec(title) ?? []
  return time?.padStart(5, '0') ?? ''
}
