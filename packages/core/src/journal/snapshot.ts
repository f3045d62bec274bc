import type { Day } from '../day'
import type { AnyEntry, Entry } from '../note/entry'
import { byPlace, type Finding } from '../problem'
import { memoizedLast } from '../sequence/memo'
import { listOf } from '../sequence/summary'
import type { Settings } from '../settings'
import { type Dated, datedWith, inheritedFrom } from './dated'
import { filteredBy } from './filtered'
import { gather, type Gathered, type Span } from './gathered'
import type { NoteRead } from './note-read'

/** A journal at one moment: all that measures and views are made from. */
export interface Snapshot {
  /** Sorted by date, time, path and line; those without a date first. */
  readonly entries: readonly Entry[]
  /** Sorted by place. */
  readonly findings: readonly Finding[]
  readonly settings: Settings
  /** Whether the vault has a settings file, be it one that cannot be read. */
  readonly isSetUp: boolean
  /** Paths of the goals that an entry belongs to; a link that is missing, ambiguous or no goal leads to none. */
  readonly goalsOf: (entry: AnyEntry) => readonly string[]
}

/** What a snapshot was taken from. One that was put together from lists has none, and is gathered on request. */
const TAKEN = new WeakMap<Snapshot, Gathered>()

const ENTRIES = listOf(({ entry }: Dated) => [entry])
const FINDINGS = listOf(({ findings }: NoteRead) => [...findings].sort(byPlace))

/** The two lists are made lazily. */
export function takeSnapshot(gathered: Gathered, by: Omit<Snapshot, 'entries' | 'findings'>): Snapshot {
  const snapshot: Snapshot = {
    get entries() {
      return gathered.entries.items.total(ENTRIES)
    },
    get findings() {
      return gathered.notes.items.total(FINDINGS)
    },
    ...by,
  }
  TAKEN.set(snapshot, gathered)
  return snapshot
}

/** All that measures and views are made from, as it is on that day. */
export function gatheredOf(snapshot: Snapshot, { today, since }: Span): Gathered {
  const taken = TAKEN.get(snapshot)
  if (taken?.span.today !== today) return gatheredAnew(snapshot, today, since)
  return since === undefined ? taken : filteredBy(taken, { name: `since ${since}`, since })
}

/** The notes at these paths, each the same object until what is read of it changes. */
export function notesAt(snapshot: Snapshot, paths: ReadonlySet<string>, today: Day): readonly NoteRead[] {
  return [...gatheredOf(snapshot, { today }).notes.items].filter(({ path }) => paths.has(path))
}

/** The journal as it is on that day, with nothing but the notes at these paths, and by these settings. */
export function onlyNotes(
  snapshot: Snapshot,
  paths: ReadonlySet<string>,
  today: Day,
  settings: Settings,
): Snapshot {
  const { span } = gatheredOf(snapshot, { today })
  const { isSetUp, goalsOf } = snapshot
  return takeSnapshot(gather(notesAt(snapshot, paths, today), span), { settings, isSetUp, goalsOf })
}

const gatheredAnew = memoizedLast((snapshot: Snapshot, today: Day, since: Day | undefined) =>
  gather(notesOf(snapshot), { today, since }),
)

function notesOf({ entries, findings, goalsOf }: Snapshot): readonly NoteRead[] {
  const notes = new Map<string, { path: string; entries: Dated[]; findings: Finding[] }>()
  const noteAt = (path: string): { entries: Dated[]; findings: Finding[] } => {
    const note = notes.get(path) ?? { path, entries: [], findings: [] }
    notes.set(path, note)
    return note
  }
  const each = distinct(entries)
  const lent = new Map(
    each.flatMap((entry) => (entry.kind === 'goal' ? [[entry.path, inheritedFrom(entry)] as const] : [])),
  )
  for (const entry of each)
    noteAt(entry.path).entries.push(datedWith(entry, goalsOf(entry), (goal) => lent.get(goal)))
  for (const finding of findings) noteAt(finding.path).findings.push(finding)
  return [...notes.values()]
}

/** Each place once: a block or note that was read twice is one entry. The first stays. */
function distinct(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>()
  return entries.filter((entry) => {
    const place = `${entry.line} ${entry.path}`
    return !seen.has(place) && seen.add(place)
  })
}
