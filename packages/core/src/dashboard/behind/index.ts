import type { Day } from '../../day'
import type { Dated } from '../../journal/dated'
import { gatheredOf, type Snapshot } from '../../journal/snapshot'
import type { KindId } from '../../kinds'
import { type Listed, type Place, placeOf, LISTED_AT_MOST } from '../../measures/listed'
import { pausedDays } from '../../measures/pauses'
import { gatheredWithin } from '../build'
import { compare } from '../../compare'
import { entryName } from '../items'
import type { Report } from '../report'
import type { About, Finder } from './about'
import { ATTEMPTS } from './attempts'
import { DAYS } from './days'
import { GOALS } from './goals'
import { PLANS } from './plans'
import { PRACTICE } from './practice'
import { THINKING } from './thinking'

const FINDERS = { ...PRACTICE, ...DAYS, ...ATTEMPTS, ...GOALS, ...PLANS, ...THINKING } as const

type Name = keyof typeof FINDERS

/** Which number of a report: `prediction`, `prediction:done`, `day:2026-10-14`. */
export type NumberId = Name | `${Name}:${string}`

/** One of the notes that a number counts. */
export interface NoteBehind extends Place {
  readonly kind: KindId
  /** A task or a goal's title; else the kind's title. Never a thought, a problem or a setback. */
  readonly title: string
  /** `null` for a goal without a date. */
  readonly date: Day | null
}

export type NotesBehind = Readonly<Record<string, Listed<NoteBehind>>>

/**
 * The notes that numbers of a report count, newest first, by the number's id: 50 at most. What is no id of a number is
 * passed over.
 *
 * @param snapshot what the report was made from
 * @param whole those of the ids whose notes are all wanted
 */
export function notesBehind(
  snapshot: Snapshot,
  report: Report,
  ids: readonly string[],
  whole: readonly string[] = [],
): NotesBehind {
  const wanted = ids.filter((id) => finderOf(id) !== undefined)
  const about = aboutOf(snapshot, report)
  const listOf = (id: string): Listed<NoteBehind> => {
    const notes = newestFirst(finderOf(id)?.(about, restOf(id)) ?? []).map(noteOf)
    return { n: notes.length, items: whole.includes(id) ? notes : notes.slice(0, LISTED_AT_MOST) }
  }
  return Object.fromEntries(wanted.map((id) => [id, listOf(id)]))
}

function finderOf(id: string): Finder | undefined {
  const [name = ''] = id.split(':')
  return Object.hasOwn(FINDERS, name) ? FINDERS[name as Name] : undefined
}

function restOf(id: string): string {
  const at = id.indexOf(':')
  return at < 0 ? '' : id.slice(at + 1)
}

function aboutOf(snapshot: Snapshot, report: Report): About {
  const { filter, today } = report
  const { pausing } = gatheredOf(snapshot, { today })
  return { report, part: gatheredWithin(snapshot, today, filter), paused: pausedDays(pausing.items) }
}

function newestFirst(notes: readonly Dated[]): readonly Dated[] {
  return [...notes].reverse().sort((a, b) => compare(b.day ?? '', a.day ?? ''))
}

function noteOf({ day, entry }: Dated): NoteBehind {
  return { ...placeOf(entry), kind: entry.kind, title: entryName(entry), date: day }
}
