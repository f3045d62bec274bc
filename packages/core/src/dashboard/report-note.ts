import type { Day } from '../day'
import type { Counted } from '../journal/dated'
import { gatheredOf, type Snapshot } from '../journal/snapshot'
import type { Field, Kind } from '../kind'
import { allKinds, type KindId } from '../kinds'
import { type AnyEntry, wordsOf } from '../note/entry'
import { titleOf } from '../note/name'
import { buildReport } from './build'
import { optionMeaning } from './phrases/option'
import {
  assessmentSentences,
  beliefSentences,
  count,
  footer,
  fullDate,
  kindTitle,
  listed,
  labelledText,
  joinedSentences,
  plain,
  predictionSentences,
  PRODUCT,
  type Phrase,
  setbacksSentence,
  withUnit,
} from './phrases'
import type { Measures } from './report'
import { translated } from '../texts'
import { splitLines } from '../note/lines'

/** What a report note is about. */
export interface ReportRequest {
  /** The first and the last day, both included. */
  readonly from: Day
  readonly to: Day
  readonly kinds: readonly KindId[]
  /** Whether what the person wrote is quoted; else there are only numbers, dates and words of our lists. */
  readonly words: boolean
}

/** The entries that the report is about, oldest first. */
export function entriesFor(snapshot: Snapshot, today: Day, asked: ReportRequest): readonly Counted[] {
  return entriesBetween(snapshot, today, asked).filter(({ entry }) => asked.kinds.includes(entry.kind))
}

/** The entries of these days that count, of every kind, oldest first. */
function entriesBetween(
  snapshot: Snapshot,
  today: Day,
  { from, to }: Pick<ReportRequest, 'from' | 'to'>,
): readonly Counted[] {
  const span = { today: earlier(to, today), since: from }
  return [...gatheredOf(snapshot, span).counting.items]
}

/** What is dated ahead counts nowhere, whatever days are asked for. */
function earlier(to: Day, today: Day): Day {
  return to < today ? to : today
}

/** The kinds of which there are entries in these days, in their order, each with how many. */
export function kindsBetween(
  snapshot: Snapshot,
  today: Day,
  range: Pick<ReportRequest, 'from' | 'to'>,
): readonly { readonly kind: Kind<KindId>; readonly n: number }[] {
  const entries = entriesBetween(snapshot, today, range)
  return allKinds()
    .map((kind) => ({ kind, n: entries.filter(({ entry }) => entry.kind === kind.id).length }))
    .filter(({ n }) => n > 0)
}

/**
 * A note in plain markdown on some days of the journal, for the person or for somebody whom they show it to. It has no
 * frontmatter and no heading of a block, so that it counts nowhere itself: the person's own words stand in quotes or
 * behind a label, whatever they hold.
 * @param entries those of {@link entriesFor}; to be quoted they need all of their words
 */
export function reportNote(
  snapshot: Snapshot,
  today: Day,
  asked: ReportRequest,
  entries: readonly Counted[],
): string {
  const kinds = allKinds().filter(({ id }) => entries.some(({ entry }) => entry.kind === id))
  const ofKind = (id: KindId): readonly Counted[] => entries.filter(({ entry }) => entry.kind === id)
  const numbers = sentencesOf(
    snapshot,
    kinds.map(({ id }) => id),
    { ...asked, to: earlier(asked.to, today) },
  )
  return [
    `# ${translated('Report, {from} to {to}', { from: fullDate(asked.from), to: fullDate(asked.to) })}`,
    aboutIt(entries.length, today, asked),
    table(kinds.map(({ id }) => [kindTitle(id), ofKind(id).length])),
    ...(numbers.length > 0
      ? [`## ${translated('In numbers')}`, numbers.map((sentence) => `- ${sentence}`).join('\n')]
      : []),
    ...kinds.flatMap((kind) => [
      `## ${kindTitle(kind.id)}`,
      ...ofKind(kind.id).flatMap((each) => entryParts(kind, each, asked.words)),
    ]),
  ]
    .map((part) => `${part}\n`)
    .join('\n')
}

/** Who wrote it and when, what it rests on, and what it is not. */
function aboutIt(n: number, today: Day, { words }: ReportRequest): string {
  const written = translated('Written by {product} on {date}, from {entries}.', {
    product: PRODUCT,
    date: fullDate(today),
    entries: count(n, 'entry'),
  })
  const quoted = words
    ? translated('What was written is quoted.')
    : translated('What was written is left out.')
  return plain(joinedSentences([written, quoted, footer()]))
}

function table(rows: readonly (readonly [string, number])[]): string {
  return [
    `| ${translated('Kind of note')} | ${translated('Entries')} |`,
    '| --- | --- |',
    ...rows.map(([kind, n]) => `| ${kind} | ${n} |`),
  ].join('\n')
}

/** The sentences of the dashboard that say something of these days alone, each by the kind that it is made from. */
const NUMBERS: Partial<
  Readonly<Record<KindId, (measures: Measures, to: Day) => readonly (string | Phrase)[]>>
> = {
  action: ({ calibration }) => (calibration.n > 0 ? predictionSentences(calibration) : []),
  thought: ({ belief }) => (belief.n > 0 ? beliefSentences(belief) : []),
  setback: ({ setbacks }) => [setbacksSentence(setbacks)],
  assessment: ({ assessment }, to) => assessmentSentences(assessment, to),
}

function sentencesOf(
  snapshot: Snapshot,
  kinds: readonly KindId[],
  { from, to }: ReportRequest,
): readonly string[] {
  const { measures } = buildReport(snapshot, to, { since: from })
  return kinds.flatMap((kind) => {
    const sentences = NUMBERS[kind]?.(measures, to) ?? []
    return sentences.length > 0 ? [plain(joinedSentences(sentences))] : []
  })
}

function entryParts(kind: Kind, { day, entry }: Counted, words: boolean): readonly string[] {
  const { time }: AnyEntry = entry
  const facts = factsOf(kind, entry, words)
  return [
    `### ${listed([fullDate(day), time])}`,
    ...(facts.length > 0 ? [facts.map((fact) => `- ${fact}`).join('\n')] : []),
    ...(words ? quotes(kind, entry) : []),
  ]
}

/** Keys that say when, or whether it counts. */
const LEFT_OUT: ReadonlySet<string> = new Set(['date', 'time', 'draft'])

function factsOf(kind: Kind, { fields, path }: AnyEntry, words: boolean): readonly string[] {
  const name = kind.named.by === 'title' ? [labelledText(translated('Name'), inLine(titleOf(path)))] : []
  const facts = Object.entries(kind.fields).flatMap(([key, field]) => {
    const value = fields[key]
    if (LEFT_OUT.has(key) || value === undefined) return []
    const isName = kind.named.by === 'field' && kind.named.field === key
    const text = textOf(field, value, words || isName)
    return text === '' ? [] : [labelledText(translated(field.label), text)]
  })
  return [...name, ...facts]
}

/** A value in words; `''` for the person's own, where these are left out. */
function textOf(field: Field, value: unknown, words: boolean): string {
  const items = (Array.isArray(value) ? value : [value]).map(String)
  switch (field.type) {
    case 'number':
      // Notes are searched, with a space as it is typed.
      return withUnit(Number(value), field.unit).replace(/\xa0(?!%)/, ' ')
    case 'flag':
      return value === true ? translated('yes') : translated('no')
    case 'date':
      return fullDate(value as Day)
    case 'choice':
    case 'choices':
      return listed(items.map((slug) => labelOf(field.options, slug, words)))
    case 'links':
      return listed(items.map((link) => inLine(titleOf(link))))
    case 'text':
    case 'list':
    case 'time':
      return words ? listed(items.map(inLine)) : ''
  }
}

function labelOf(
  options: Extract<Field, { type: 'choice' }>['options'],
  slug: string,
  words: boolean,
): string {
  const option = optionMeaning(options, slug)
  return option?.label ?? (words ? inLine(slug) : translated('other'))
}

/** On one line, without a tag that would say more of the report than of the entry. */
function inLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/#(?=efficacy\/)/gi, '\\#')
    .trim()
}

function quotes({ sections: declared }: Kind, { sections }: AnyEntry): readonly string[] {
  return Object.entries(declared).flatMap(([id, { heading }]) => {
    const words = wordsOf(sections[id])
    if (words === '') return []
    const quoted = splitLines(words).map((line) => `> ${line}`.trimEnd())
    return [`**${translated(heading)}**`, quoted.join('\n')]
  })
}
