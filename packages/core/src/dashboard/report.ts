/**
 * The view-model: plain JSON, the same bytes in every host for the same vault and day. `report --json` prints it,
 * VS Code posts it to its webview, Obsidian hands it to its leaf. `docs/report.schema.json` describes it; names are
 * in snake_case because they stand beside those of the notes. A value below its threshold is `null`, never absent.
 */

import type { Day } from '../day'
import type { KindId, Source } from '../kind'
import type { Finding } from '../problem'
import type { Settings } from '../settings'

export interface Report {
  readonly version: 1
  readonly today: Day
  readonly settings: Settings
  /** Notes and blocks that count, by kind: dated up to today, no drafts, not empty. */
  readonly notes: Readonly<Record<KindId, number>>
  readonly drafts: readonly Item[]
  readonly open: readonly OpenItem[]
  readonly goals: readonly Goal[]
  readonly plans: readonly never[]
  readonly problems: readonly Finding[]
  readonly hints: readonly Finding[]
  readonly measures: Measures
}

/** Where something stands: what a click opens. */
export interface Place {
  readonly path: string
  /** 1-based. */
  readonly line: number
}

export interface Item extends Place {
  readonly kind: KindId
  /** A task or a goal's title; else the kind's title. Never a thought, a problem or a setback. */
  readonly title: string
  readonly date: Day | null
}

export interface OpenItem extends Item {
  /**
   * `planned`: an attempt without an outcome, due on `date`; `waiting`: the same, more than 14 days old;
   * `empty`: nothing beyond the template was written.
   */
  readonly state: 'planned' | 'waiting' | 'empty'
}

/** The newest of a list, at most 50, and how many there are. */
export interface Listed<T> {
  readonly n: number
  readonly items: readonly T[]
}

export interface Goal extends Place {
  readonly title: string
  readonly state: 'active' | 'paused' | 'done' | 'dropped' | 'other'
  readonly goal_kind: 'outcome' | 'process' | 'other'
  readonly domain: string | null
  /** The person's words for what done looks like, or `''`. */
  readonly success: string
  /** 1 to 10. */
  readonly difficulty: number | null
  readonly deadline: Day | null
  /** Percent, 0 to 100: the rating at the start and the newest `confidence_after` of an attempt at it. */
  readonly confidence: { readonly start: number | null; readonly latest: number | null }
  /** The measured value, in `unit`. */
  readonly value: {
    readonly metric: string | null
    readonly unit: string | null
    readonly start: number | null
    readonly now: number | null
    readonly target: number | null
  }
  readonly steps: readonly Step[]
  readonly micro_actions: readonly Step[]
  readonly attempts: Listed<Attempt>
  /** Parts of "complete" that are there, of how many. */
  readonly parts: { readonly met: number; readonly of: number }
}

export interface Step extends Place {
  readonly text: string
  readonly done: boolean
  /** Difficulty 1 to 10 of a step, minutes of a micro-action; as written, so it may lie outside. */
  readonly rating: number | null
}

export interface Attempt extends Place {
  readonly date: Day
  readonly task: string
  /** Percent, 0 to 100, or `null` where none was made. */
  readonly prediction: number | null
  readonly outcome: 'planned' | 'done' | 'partly' | 'not-done' | 'not-attempted' | 'other'
  /** Paths of the goals it belongs to. */
  readonly goals: readonly string[]
}

/** M2 to M16 of the specification, in its order. Each has its `n`; those not built yet are `null`. */
export interface Measures {
  readonly consistency: Consistency
  readonly sources: null
  readonly protocol: null
  readonly challenge: null
  readonly calibration: Calibration
  readonly setbacks: null
  readonly distortions: null
  readonly activity: null
  readonly support: null
  readonly belief: null
  readonly values: null
  readonly evidence: Evidence
  readonly plan: null
  readonly assessment: null
  readonly next: null
  readonly tallies: null
}

/** M2: practice days in the last 28, and the run with grace. */
export interface Consistency {
  /** Practice days in the window. */
  readonly n: number
  /** Days of the window that count: since the first entry where that is later, without rest days and pauses that
   * went unpractised, and without today until something is practised. `0` where there is no entry. */
  readonly of: number
  /** First day of the window, or `null` without entries. */
  readonly from: Day | null
  /** One for each day of the window, oldest first. */
  readonly days: readonly ConsistencyDay[]
  /** Practice days of the current run, or `null` below the threshold. */
  readonly run: number | null
  /** Practice days a week, oldest first, at most 53 weeks up to this one. */
  readonly weeks: readonly { readonly from: Day; readonly n: number }[]
}

export interface ConsistencyDay {
  readonly date: Day
  /** `pending` is today before anything was practised; `off` is a rest day or a pause that went unpractised. */
  readonly state: 'practice' | 'none' | 'off' | 'pending'
  readonly entries: readonly Place[]
}

/** M6: what was predicted before an attempt against what came of it. */
export interface Calibration {
  /** Attempts with a prediction and an outcome, the newest 100. */
  readonly n: number
  /** How many it takes until expected and done are compared. */
  readonly needed: number
  readonly done: number
  readonly partly: number
  readonly not_done: number
  /** Planned with a prediction and then not attempted: not in `n`. */
  readonly not_attempted: number
  /** Planned more than 14 days ago, without an outcome: not in `n`. */
  readonly waiting: number
  /** The sum of the predictions, in attempts. */
  readonly expected: number | null
  /** Central 80 % range of how many would be done if every prediction were exact (Poisson-binomial). */
  readonly range: { readonly low: number; readonly high: number } | null
  readonly compared: 'in-line' | 'more' | 'fewer' | null
  /** Means in percent; `difference` in points with its 80 % interval. */
  readonly average: {
    readonly predicted: number
    readonly done: number
    readonly difference: number
    readonly low: number
    readonly high: number
  } | null
  /** Mean squared error, 0 to 1, with the base rate's; `skill` is `null` where every outcome is the same. */
  readonly brier: { readonly score: number; readonly base_rate: number; readonly skill: number | null } | null
  /** Mean prediction minus share done, in points: the last ten attempts and the ten before. */
  readonly drift: { readonly latest: number; readonly before: number } | null
  /** Bins with at least 5 attempts, from 30 attempts on. */
  readonly bins: readonly CalibrationBin[] | null
  readonly attempts: Listed<Attempt>
}

export interface CalibrationBin {
  /** Percent, both included. */
  readonly from: number
  readonly to: number
  readonly n: number
  readonly done: number
  /** Wilson 80 % interval of the share done, 0 to 1. */
  readonly low: number
  readonly high: number
}

/** M12: the person's own sentences on what something shows, verbatim, newest first. */
export interface Evidence extends Listed<EvidenceLine> {}

export interface EvidenceLine extends Place {
  readonly text: string
  readonly date: Day
  readonly kind: KindId
  /** The section that it stands in. */
  readonly section: string
  readonly goals: readonly string[]
  readonly domain: string | null
  readonly sources: readonly Source[]
}
