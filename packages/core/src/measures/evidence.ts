import { dayNumber, type Day } from '../day'
import type { Snapshot } from '../journal/snapshot'
import type { Kind, Source } from '../kind'
import type { KindId } from '../kinds'
import { allKinds } from '../kinds'
import type { AnyEntry, Entry } from '../note/entry'
import { type Counted, isPlanned } from './counted'
import { writtenDomains } from './domain'
import { listed, type Listed, type Place } from './listed'
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
 * Edge cases. Sections that a kind marks as evidence and that hold text of the person's own. Each paragraph and each
 * bullet is a line of its own: the marker goes, wrapped lines are joined by a space, the words stay. Headings and
 * rules inside a section separate. Newest entry first, and within one entry in the order it was written. Nothing is
 * ranked, scored or rephrased.
 *
 * @param entries what counts, oldest first
 * @param goals the goal notes, for a domain that the entry leaves out
 */
export function evidence(
  entries: readonly Counted[],
  goals: readonly Entry<'goal'>[],
  goalsOf: Snapshot['goalsOf'],
  today: Day,
): Evidence {
  const proofs = proofsIn(entries)
  const lineOf = lineMaker(goals, goalsOf)
  const unsure = entries.find(({ day, entry }) => day === today && isUnsure(entry))
  return {
    ...listed(proofs, lineOf),
    recall: unsure ? (recall(proofs.map(lineOf), goalsOf(unsure.entry), today) ?? null) : null,
  }
}

/** Every line of evidence, newest entry first; parameters as of {@link evidence}. */
export function evidenceLines(
  entries: readonly Counted[],
  goals: readonly Entry<'goal'>[],
  goalsOf: Snapshot['goalsOf'],
): readonly EvidenceLine[] {
  return proofsIn(entries).map(lineMaker(goals, goalsOf))
}

type ProofIn = Counted & { readonly proof: Proof }

function proofsIn(entries: readonly Counted[]): readonly ProofIn[] {
  return [...entries]
    .reverse()
    .flatMap((counted) => proofsOf(counted.entry).map((proof) => ({ ...counted, proof })))
}

function lineMaker(
  goals: readonly Entry<'goal'>[],
  goalsOf: Snapshot['goalsOf'],
): (proof: ProofIn) => EvidenceLine {
  const domainOf = writtenDomains(goals, goalsOf)
  return ({ day, entry, proof }) => ({
    path: entry.path,
    line: proof.line,
    text: proof.text,
    date: day,
    kind: entry.kind,
    section: proof.section,
    goals: goalsOf(entry),
    domain: domainOf(entry),
    sources: sourcesOf(entry),
  })
}

/** A prediction up to here, in percent, is low enough for earlier evidence to be offered. */
export const UNSURE = 40

function isUnsure(entry: Entry): boolean {
  return entry.kind === 'action' && isPlanned(entry) && (entry.fields.confidence_before ?? 100) <= UNSURE
}

/**
 * One line to recall beside a low prediction: "Earlier you wrote …". From one of the goals at hand where there is
 * one, else from any. The day alone decides which, so every host shows the same. `undefined` where there is none.
 */
export function recall(
  lines: readonly EvidenceLine[],
  goals: readonly string[],
  today: Day,
): EvidenceLine | undefined {
  const near = lines.filter((line) => line.goals.some((goal) => goals.includes(goal)))
  const pool = near.length > 0 ? near : lines
  return pool[seed(today) % pool.length]
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

function proofsOf({ kind, sections }: AnyEntry): readonly Proof[] {
  return (EVIDENCE_SECTIONS.get(kind) ?? []).flatMap((id) => {
    const section = sections[id]
    if (!section?.filled) return []
    return paragraphs(section.text).map((text) => ({ section: id, line: section.line, text }))
  })
}

const BULLET = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s+\[[ xX]\])?(?:\s+|$)/
/** A heading, or a rule. */
const SEPARATOR = /^ {0,3}(?:#{1,6}(?:\s|$)|(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$)/

function paragraphs(text: string): readonly string[] {
  const found: string[][] = [[]]
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '' || SEPARATOR.test(line)) found.push([])
    else if (BULLET.test(line)) found.push([line.replace(BULLET, '').trim()])
    else found.at(-1)?.push(line.trim())
  }
  return found.map((lines) => lines.join(' ').trim()).filter((line) => line !== '')
}

/** Fibonacci hashing: neighbouring days lead to numbers far apart, without any state. */
function seed(day: Day): number {
  return Math.imul(dayNumber(day), 0x9e3779b1) >>> 16
}
