/**
 * The view-model: plain JSON, the same bytes in every host for the same vault and day. `report --json` prints it,
 * VS Code posts it to its webview, Obsidian hands it to its leaf. `docs/report.schema.json` describes it; names are
 * in snake_case because they stand beside those of the notes. A value below its threshold is `null`, never absent.
 */

import type { Day } from '../day'
import type { KindId } from '../kinds'
import type { Activity } from '../measures/activity'
import type { Assessment } from '../measures/assessment'
import type { Attempt } from '../measures/attempt'
import type { Belief } from '../measures/belief'
import type { Calibration } from '../measures/calibration'
import type { Challenge } from '../measures/challenge'
import type { Consistency } from '../measures/consistency'
import type { Distortions } from '../measures/distortions'
import type { Evidence } from '../measures/evidence'
import type { Listed, Place } from '../measures/listed'
import type { Next } from '../measures/next'
import type { Progress } from '../measures/plan'
import type { Plan } from '../measures/plans'
import type { Protocol } from '../measures/protocol'
import type { Setbacks } from '../measures/setbacks'
import type { Sources } from '../measures/sources'
import type { Support } from '../measures/support'
import type { Tallies } from '../measures/tallies'
import type { ValuesMeasure } from '../measures/values'
import type { Domain } from '../practices'
import type { Finding } from '../problem'
import type { Settings } from '../settings'
import type { Filter } from './filter'

export type { Activity, ActivityPoint, ActivitySeries, Metric } from '../measures/activity'
export type { Assessment, AssessmentItem, AssessmentPoint, ItemChange } from '../measures/assessment'
export type { Attempt } from '../measures/attempt'
export type { Belief, BeliefPair } from '../measures/belief'
export type { Calibration, CalibrationBin, CalibrationSplit } from '../measures/calibration'
export type { Challenge, Fit } from '../measures/challenge'
export type { Consistency, ConsistencyDay } from '../measures/consistency'
export type { Distortions, NamedDistortion } from '../measures/distortions'
export type { Domain } from '../practices'
export type { Evidence, EvidenceLine } from '../measures/evidence'
export type { EntryPlace, Listed, Place } from '../measures/listed'
export type { Next, Suggestion } from '../measures/next'
export type { Progress } from '../measures/plan'
export type { DatedPlace, Plan, PlanItemState } from '../measures/plans'
export type { ConfidenceRating, ProtocolWeek } from '../measures/protocol'
export type { SetbackReading, Setback, Setbacks } from '../measures/setbacks'
export type { Sources } from '../measures/sources'
export type { Role, Support } from '../measures/support'
export type { Focus, Tallies } from '../measures/tallies'
export type { Alignment, NamedValue, ValuesMeasure } from '../measures/values'
export type { RoundDue, RoutinePractice } from '../measures/upkeep'
export type { RecentWeeks } from '../measures/weeks'

export interface Report {
  readonly version: 1
  readonly today: Day
  /** What the report is limited to. */
  readonly filter: Filter
  /** What it could be limited to: all goals but drafts, in the order shown, and the domains in use. */
  readonly choices: {
    readonly goals: readonly { readonly path: string; readonly title: string }[]
    readonly domains: readonly Domain[]
  }
  readonly settings: Settings
  /** Notes and blocks that count, by kind: dated up to today, no drafts, not empty. */
  readonly notes: Readonly<Record<KindId, number>>
  /** Newest first. */
  readonly drafts: readonly Item[]
  /** Planned, then waiting, then empty; the earliest first in each, those without a date last. */
  readonly open: readonly OpenItem[]
  /** Active, paused, done, dropped, other; in each by date, time and path. Drafts are left out. */
  readonly goals: readonly Goal[]
  /** By kind and state; in each the newest start first, those without one last. Drafts and empty ones are left out. */
  readonly plans: readonly Plan[]
  readonly problems: readonly Finding[]
  readonly hints: readonly Finding[]
  readonly measures: Measures
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
  /** Those that count and those planned ahead, newest first. */
  readonly attempts: Listed<Attempt>
  /** How many of the attempts have no outcome yet. */
  readonly planned: number
  /** Parts of "complete" that are there, of how many. */
  readonly parts: { readonly met: number; readonly of: number }
}

export interface Step extends Place {
  readonly text: string
  readonly done: boolean
  /** Difficulty 1 to 10 of a step, minutes of a micro-action; as written, so it may lie outside. */
  readonly rating: number | null
}

/** M2 to M16 of the specification, in its order. Each has its `n`. */
export interface Measures {
  readonly consistency: Consistency
  readonly sources: Sources
  readonly protocol: Protocol
  readonly challenge: Challenge
  readonly calibration: Calibration
  readonly setbacks: Setbacks
  readonly distortions: Distortions
  readonly activity: Activity
  readonly support: Support
  readonly belief: Belief
  readonly values: ValuesMeasure
  readonly evidence: Evidence
  readonly plan: Progress
  readonly assessment: Assessment
  readonly next: Next
  readonly tallies: Tallies
}
