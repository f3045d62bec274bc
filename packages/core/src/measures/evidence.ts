import { dayNumber, type Day } from '../day'
import { type Counted, untilDay } from '../journal/dated'
import type { Kind, Source } from '../kind'
import type { KindId } from '../kinds'
import { allKinds } from '../kinds'
import { type AnyEntry, wordsOf } from '../note/entry'
import { paragraphs } from '../note/paragraphs'
import { isPlanned } from '../note/state'
import { Condition } from '../sequence/condition'
import { memoizedOne, memoized } from '../sequence/memo'
import type { Sequence } from '../sequence/sequence'
import { type Summary, sumOf } from '../sequence/summary'
import { lastDays } from './counted'
import { type Listed, listing, type Place, LISTED_AT_MOST } from './listed'
import { sourcesOf } from './sources'

/** M12: the person's own sentences on what something shows, verbatim, newest first. */
export interface Evidence extends Listed<EvidenceLine> {
  /** One line to read again: where an attempt planned for today has a prediction of 40 % or less. */
  readonly recall: EvidenceLine | null
}

/** `line` is that of the section's heading. */
export interface EvidenceLine extends Place {
  readonly text: string
  readonly date: Day
  readonly kind: KindId
  /** The id of the section that it stands in. */
  readonly section: string
  /** Paths of the goals that the entry belongs to. */
  readonly goals: readonly string[]
  /** The entry's, else its goal's. */
  readonly domain: string | null
  readonly sources: readonly Source[]
}

/**
 * M12: what the person wrote about what something shows they can do.
 *
 * Source: domain.md, section 3, M12; that one's own mastery is the strongest source of self-efficacy: Bandura (1977).
 *
 * Edge cases. Sections that a kind marks as evidence and that hold text of the person's own. Each paragraph, bullet and
 * quote is a line of its own: the marker goes, wrapped lines are joined by a space, the words stay. Headings and
 * rules inside a section separate; a block of code is one line. Newest entry first, and within one entry in the order
 * it was written. Nothing is ranked, scored or rephrased.
 *
 * @param entries what counts, oldest first
 * @param attempts those among it
 * @param atGoal what belongs to a goal, oldest first
 */
export function evidence(
  entries: Sequence<Counted>,
  attempts: Sequence<Counted>,
  atGoal: (path: string) => Sequence<Counted>,
  today: Day,
): Evidence {
  const [unsure] = lastDays(attempts, today, 1).where(IS_UNSURE).oldest(1)
  return {
    n: entries.total(PROOFS),
    items: firstLines(NEWEST(entries).items),
    recall: unsure ? recall(entries, unsure.goals, atGoal, today) : null,
  }
}

/** As many lines as a report carries, of entries that are newest first. */
function firstLines(proving: readonly Counted[]): readonly EvidenceLine[] {
  const lines: EvidenceLine[] = []
  for (const counted of proving) if (lines.length < LISTED_AT_MOST) lines.push(...linesOf(counted))
  return lines.slice(0, LISTED_AT_MOST)
}

/** Every line of evidence, newest entry first. */
export const evidenceLines = memoized((entries: Sequence<Counted>): readonly EvidenceLine[] =>
  entries.newest(entries.length).flatMap(linesOf),
)

/** The lines of one entry, in the order in which they were written. */
const linesOf = memoized(({ day, entry, goals, domain }: Counted): readonly EvidenceLine[] =>
  proofsOf(entry).map((proof) => ({
    path: entry.path,
    line: proof.line,
    text: proof.text,
    date: day,
    kind: entry.kind,
    section: proof.section,
    goals,
    domain,
    sources: sourcesOf(entry),
  })),
)

/** A prediction up to here, in percent, is low enough for earlier evidence to be offered. */
export const UNSURE = 40

const IS_UNSURE = new Condition(
  ({ entry }: Counted) => isPlanned(entry) && (entry.fields.confidence_before ?? 100) <= UNSURE,
)

/**
 * One line to recall beside a low prediction: "Earlier you wrote …". From one of the goals at hand where there is
 * one, else from any. The day alone decides which, so every host shows the same. `null` where there is none.
 *
 * @param entries what counts, oldest first
 * @param goals paths of the goals at hand
 * @param atGoal what belongs to a goal, oldest first
 */
export function recall(
  entries: Sequence<Counted>,
  goals: readonly string[],
  atGoal: (path: string) => Sequence<Counted>,
  today: Day,
): EvidenceLine | null {
  const [only, ...others] = goals
  if (only === undefined) return lineOfDay(entries, PROOFS, today)
  const atGoals =
    others.length > 0
      ? lineOfDay(entries, proofsAtAny(goals.join('\n')), today)
      : lineOfDay(untilDay(atGoal(only), today), PROOFS, today)
  return atGoals ?? lineOfDay(entries, PROOFS, today)
}

/** One of the lines that `proofs` counts, chosen by a hash of the day. */
function lineOfDay(
  entries: Sequence<Counted>,
  proofs: Summary<Counted, number>,
  today: Day,
): EvidenceLine | null {
  const index = hashOf(today) % entries.total(proofs)
  const found = entries.reaching(proofs, index)
  return (found && linesOf(found.item)[index - found.before]) ?? null
}

interface Proof {
  /** The id of its section. */
  readonly section: string
  /** That of the section's heading. */
  readonly line: number
  readonly text: string
}

/** By kind, the ids of the sections that it marks as evidence. */
const EVIDENCE_SECTIONS = new Map(allKinds().map((kind) => [kind.id, evidenceSections(kind)]))

function evidenceSections({ sections }: Kind): readonly string[] {
  return Object.entries(sections).flatMap(([id, { evidence }]) => (evidence ? [id] : []))
}

const proofCount = memoized(({ entry }: Counted) => proofsOf(entry).length)
const PROOFS = sumOf((counted: Counted) => proofCount(counted))
const NEWEST = listing(
  (counted: Counted) => counted,
  (counted: Counted) => proofCount(counted) > 0,
)
/**
 * Counts the lines at any of several goals, memoized for the last set of goals: while these stay the same, only what
 * has changed is counted.
 */
const proofsAtAny = memoizedOne((paths: string) => {
  const wanted = new Set(paths.split('\n'))
  return sumOf((counted: Counted) =>
    counted.goals.some((path) => wanted.has(path)) ? proofCount(counted) : 0,
  )
})

function proofsOf({ kind, sections }: AnyEntry): readonly Proof[] {
  return (EVIDENCE_SECTIONS.get(kind) ?? []).flatMap((id) => {
    const section = sections[id]
    if (!section) return []
    return paragraphs(wordsOf(section)).map((text) => ({ section: id, line: section.line, text }))
  })
}

/** Fibonacci hashing: neighbouring days lead to numbers far apart, without any state. */
function hashOf(day: Day): number {
  return Math.imul(dayNumber(day), 0x9e3779b1) >>> 16
}
