import type { Day } from '../day'
import type { RecalledId, Values } from '../kind'
import type { KindId, KindOf } from '../kinds'
import type { Location } from '../problem'

/** A checkbox line of a section: `- [ ] Jog one minute (difficulty:: 3)`. */
export interface Task {
  /** 1-based line in the file. */
  readonly line: number
  readonly done: boolean
  /** The words, without the marker and without the inline fields. */
  readonly text: string
  /** Inline fields such as `difficulty` or `minutes`: numbers where they read as one, else text as written. */
  readonly fields: Readonly<Record<string, number | string>>
  /** Stands below a heading that occurs again further down, so it belongs to an earlier round. */
  readonly earlier?: true
}

/** What stands below one heading, but for its words. */
export interface SectionFacts {
  /** 1-based line of the heading. */
  readonly line: number
  /** Whether there is text of the person's own: not only comments, template lines and empty rows. */
  readonly filled: boolean
  readonly tasks: readonly Task[]
  /** How many bullets, numbered items and table rows there are; none that is empty or the template's. */
  readonly items: number
}

/** The text that a person wrote below one heading. */
export interface SectionText extends SectionFacts {
  /** Trimmed markdown below the heading, comments left out; `''` where nothing was written. */
  readonly text: string
}

/** The same in the journal, where nothing shows the words of the section: they stay in the note. */
export interface SectionPrint extends SectionFacts {
  /** By which it is known whether two notes say the same; see `same-entry.ts`. */
  readonly print: string
}

/** A section as it was parsed, or as the journal keeps it. */
export type AnySection = SectionText | SectionPrint

/**
 * A note, or a block inside a note, read by its kind. Plain data: it can be cached and sent.
 * A field is there only where its value is present and valid.
 */
interface EntryOf<Id extends KindId, V, S> {
  readonly kind: Id
  readonly path: string
  /** 1-based line: of the `efficacy` key for a note, of the heading for a block. */
  readonly line: number
  readonly block: boolean
  /** The day it is about; `null` where none could be read (then it is a problem, and counted nowhere). */
  readonly date: Day | null
  /** `HH:MM`, or `''` where none is given, so that it sorts first. */
  readonly time: string
  readonly draft: boolean
  /** Nothing beyond the template's defaults was written: open, and counted nowhere. */
  readonly empty: boolean
  readonly fields: V
  /** Where those of these fields stand that are written, 1-based. */
  readonly places: { readonly [K in PlacedKey]?: { readonly line: number; readonly column: number } }
  readonly sections: S
  /** Which parts of "complete" are there; `missing` holds the labels of those that are not. */
  readonly parts: { readonly met: number; readonly of: number; readonly missing: readonly string[] }
}

/** Fields whose place later checks need, of the whole note or of the journal; other places are not kept. */
export const PLACED_KEYS = [
  'date',
  'done_date',
  'goal',
  'raised_from',
  'goal_state',
  'difficulty',
  'step1_now',
] as const
type PlacedKey = (typeof PLACED_KEYS)[number]

/** The ids of the kind's sections whose words are always there. */
export type RecalledIdOf<Id extends KindId> = RecalledId<KindOf<Id>['sections']>

type SectionsOf<Id extends KindId> = {
  readonly [S in keyof KindOf<Id>['sections'] & string]?: S extends RecalledIdOf<Id>
    ? SectionText
    : AnySection
}

type EntriesByKind = {
  readonly [K in KindId]: EntryOf<K, Values<KindOf<K>['fields']>, SectionsOf<K>>
}

/**
 * An entry of one kind, with that kind's fields and sections: a name that the kind lacks does not compile, nor do words
 * that the journal does not hold. Comparing `entry.kind` narrows it.
 */
export type Entry<Id extends KindId = KindId> = EntriesByKind[Id]

/** An entry of whatever kind, for code that works by names. */
export type AnyEntry = EntryOf<
  KindId,
  { readonly [key: string]: unknown },
  { readonly [id: string]: AnySection | undefined }
>

/** What a person wrote in the section; `''` where they wrote nothing, and where its words were left in the note. */
export function wordsOf(section: AnySection | undefined): string {
  return section !== undefined && 'text' in section ? section.text : ''
}

/** Where the key stands in the entry's file; the start of the entry where it is not written. */
export function locationOf({ path, line, places }: AnyEntry, key: PlacedKey): Location {
  return { path, ...(places[key] ?? { line, column: 1 }) }
}

/** The day an entry counts on: an attempt's outcome day where it has one, else the day that it is about. */
export function dayOf(entry: Entry): Day | null {
  return entry.kind === 'action' ? (entry.fields.done_date ?? entry.date) : entry.date
}
