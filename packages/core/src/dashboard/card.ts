import type { Day } from '../day'
import { notesAt, onlyNotes, type Snapshot } from '../journal/snapshot'
import { COMMON } from '../kind'
import { forPart } from '../measures/calibration'
import { DOMAINS } from '../measures/domain'
import { type Keys, readFrontmatter, type WrittenKey } from '../note/frontmatter'
import { isUnread, readValue } from '../note/read-value'
import type { Domain } from '../practices'
import { someOf } from '../problem'
import { memoizedLastBy } from '../sequence/memo'
import { goalNamed } from './filter'
import { type CardId, CARDS, notesSentence } from './phrases'
import type { Measures } from './report'
import { cachedReport } from './cached-report'
import { type DashboardContent, contentFor } from './content'

/** What stands behind the fence of a code block that shows a card. */
export const BLOCK = 'efficacy'

/** What an `efficacy` code block in a note asks for: one card, and what it is limited to. */
export interface Card {
  readonly id: CardId
  /** A goal as it is named there, and the line of that. */
  readonly goal: { readonly name: string; readonly line: number } | null
  readonly domain: Domain | null
  readonly since: Day | null
}

/** What is wrong with a line of a block, and what is expected there. */
export interface CardProblem {
  /** 1-based, in the block. */
  readonly line: number
  readonly message: string
}

/** What a block shows: its card, or why there is none. Plain JSON. */
export type CardContent =
  /** `limits` says what is counted, where the report's own filter does not. */
  | ({ readonly card: CardId; readonly limits?: string } & DashboardContent)
  | { readonly card: null; readonly problems: readonly CardProblem[] }

/** What a measure is called in the report, and the card that shows it. */
const MEASURES: Readonly<Record<keyof Measures, CardId>> = {
  consistency: 'consistency',
  sources: 'sources',
  protocol: 'plans',
  challenge: 'goals',
  calibration: 'prediction',
  setbacks: 'setbacks',
  distortions: 'thoughts',
  activity: 'activity',
  support: 'people',
  belief: 'thoughts',
  values: 'values',
  evidence: 'words',
  plan: 'plans',
  assessment: 'assessment',
  next: 'today',
  tallies: 'counts',
}

const KEYS = ['card', 'goal', 'domain', 'since'] as const
const ONE_OF = Object.keys(CARDS).join(', ')

/** The card that is called so: by its id, or by a measure that it shows. */
export function cardNamed(name: unknown): CardId | undefined {
  const word = String(name).trim()
  if (Object.hasOwn(CARDS, word)) return word as CardId
  return Object.hasOwn(MEASURES, word) ? MEASURES[word as keyof Measures] : undefined
}

/**
 * Reads a block: a key and its value on each line, in any order and quoted as in frontmatter. Only `card` has to be
 * there; a key without a value limits nothing.
 */
export function readCard(text: string): {
  readonly card: Card | null
  readonly problems: readonly CardProblem[]
} {
  const keys = keysOf(text)
  if ('message' in keys) return { card: null, problems: [keys] }
  const problems = unknownKeys(keys)
  const said = <T>(
    key: (typeof KEYS)[number],
    take: (written: WrittenKey) => T | undefined,
    expected: string,
  ): T | null => {
    const written = keys.get(key)
    if (!written || written.value === null || written.value === '') return null
    const value = take(written)
    if (value === undefined)
      problems.push({ line: lineOf(written), message: `${key} should be ${expected}.` })
    return value ?? null
  }
  const id = said('card', ({ value }) => cardNamed(value), `one of ${ONE_OF}`)
  const goal = said('goal', goalIn, 'one goal, such as "[[Goals/Run 5K]]"')
  const domain = said('domain', domainIn, `one of ${DOMAINS.join(', ')}`)
  const since = said('since', dayIn, 'a day such as 2026-01-01')
  if (id === null && problems.length === 0) problems.push(MISSING)
  const isWhole = id !== null && problems.length === 0
  return {
    card: isWhole ? { id, goal, domain, since } : null,
    problems: problems.sort((a, b) => a.line - b.line),
  }
}

/**
 * What a block shows on this day.
 *
 * @param path of the note that it stands in, from which `./` and `../` lead
 * @param opened the numbers whose notes are listed, as a view has them
 */
export function cardContent(
  snapshot: Snapshot,
  today: Day,
  text: string,
  path: string,
  opened: readonly string[] = [],
): CardContent {
  const { card, problems } = readCard(text)
  if (!card) return { card: null, problems }
  const { id, goal, domain, since } = card
  const found = goal && goalNamed(snapshot, goal.name, path)
  if (goal && found?.found === 'none')
    return wrong(
      goal.line,
      `No goal is called "${goal.name}"; goal should name a goal note. A block does not follow one that is renamed.`,
    )
  if (goal && found?.found === 'many')
    return wrong(goal.line, `"${goal.name}" could be any of ${someOf(found.paths)}; goal should name one.`)
  const asked = { domain, since, goal: found?.found === 'one' ? found.path : null }
  return { card: id, ...contentFor(snapshot, cachedReport(snapshot, today, asked), opened, null) }
}

/** Cards that count entries one by one, so that some of the notes make sense alone; a plan asks for all of them. */
export const COUNTING = [
  'consistency',
  'goals',
  'prediction',
  'assessment',
  'thoughts',
  'setbacks',
  'activity',
  'people',
  'values',
  'sources',
  'counts',
  'words',
] as const satisfies readonly CardId[]

/**
 * What a card shows of these notes alone. A part of a journal is judged by the thresholds of a part.
 *
 * @param id one of {@link COUNTING}; anything else is the first of them
 * @param paths the same set for as long as the notes are: what they come to is kept with it
 * @param opened the numbers whose notes are listed, as a view has them
 */
export function cardOfNotes(
  snapshot: Snapshot,
  today: Day,
  id: unknown,
  paths: ReadonlySet<string>,
  opened: readonly string[] = [],
): CardContent {
  const part = partAt(paths, snapshot, today)
  const card = COUNTING.find((each) => each === id) ?? COUNTING[0]
  const limits = notesSentence(paths.size)
  return { card, limits, ...contentFor(part, cachedReport(part, today), opened, null) }
}

/** Memoized: a base is drawn again for each change of the journal, and most do not concern its notes. */
const partAt = memoizedLastBy(
  (paths: ReadonlySet<string>, snapshot: Snapshot, today: Day) => [
    today,
    snapshot.settings,
    ...notesAt(snapshot, paths, today),
  ],
  (paths, snapshot, today): Snapshot => {
    const { settings } = snapshot
    return onlyNotes(snapshot, paths, today, { ...settings, ...forPart(settings) })
  },
)

const MISSING: CardProblem = {
  line: 1,
  message: `A block says which card it shows, such as "card: consistency": one of ${ONE_OF}.`,
}

function wrong(line: number, message: string): CardContent {
  return { card: null, problems: [{ line, message }] }
}

/** Read as frontmatter, between two lines of hyphens, so its line numbers are one higher. */
function keysOf(text: string): Keys | CardProblem {
  const lines = text.split(/\r\n|\r|\n/)
  const fence = lines.findIndex((line) => /^---\s*$/.test(line))
  if (fence >= 0) return { line: fence + 1, message: 'A line of hyphens has no place in a block.' }
  const frontmatter = readFrontmatter(['---', ...lines, '---', ''].join('\n'), '')
  if (frontmatter.state === 'read') return frontmatter.keys
  if (frontmatter.state === 'none') return MISSING
  const { code, args, line } = frontmatter.finding
  const expected = 'each line should be a key and its value, such as "card: consistency".'
  const why =
    code === 'duplicate-key' ? `${args['key']} appears twice` : (args['reason'] ?? 'This is no list of keys')
  return { line: Math.max(1, Math.min(line - 1, lines.length)), message: `${why}; ${expected}` }
}

function lineOf({ line }: WrittenKey): number {
  return line - 1
}

function unknownKeys(keys: Keys): CardProblem[] {
  return [...keys]
    .filter(([key]) => !KEYS.some((known) => known === key))
    .map(([key, written]) => ({
      line: lineOf(written),
      message: `There is no "${key}" in a block; the keys are ${KEYS.join(', ')}.`,
    }))
}

function goalIn(written: WrittenKey): Card['goal'] | undefined {
  const reading = readValue('goal', COMMON.goal, written.value)
  const isRead = reading.state === 'value' && !isUnread(reading) && typeof reading.value === 'object'
  const names = isRead ? reading.value : []
  const [name] = names
  return name !== undefined && names.length === 1 ? { name, line: lineOf(written) } : undefined
}

function domainIn({ value }: WrittenKey): Domain | undefined {
  return DOMAINS.find((domain) => domain === value)
}

function dayIn({ value }: WrittenKey): Day | undefined {
  const reading = readValue('since', COMMON.date, value)
  return reading.state === 'value' ? (reading.value as Day) : undefined
}
