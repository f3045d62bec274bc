import type { Finding } from '../problem'
import type { Settings } from '../settings'
import type { Entry } from './entry'

export interface ParsedNote {
  /** Whether the journal is concerned: a note of ours, readable or not, or a note with a block of ours. */
  readonly ours: boolean
  /** The note itself first, then its blocks from top to bottom. */
  readonly entries: readonly Entry[]
  readonly findings: readonly Finding[]
}

/** A cheap look that rules most foreign notes out; it never rules out one of ours. */
export declare function mayBeOurs(text: string): boolean

/** Reads a note; never throws. What cannot be read is a finding, and a foreign note gives nothing at all. */
export declare function parseNote(path: string, text: string, settings: Settings): ParsedNote
