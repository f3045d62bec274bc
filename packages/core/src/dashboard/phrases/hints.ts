import { fingerprint } from '../../note/fingerprint'
import type { Finding, HintCode } from '../../problem'
import type { Goal, Report } from '../report'
import type { View } from '../view'
import { counted } from '../../texts'

/** The article's sizes of a ladder: a person may have reasons for others, so these can be dismissed. */
const ON_LADDERS: ReadonlySet<string> = new Set<HintCode>([
  'ladder-steps',
  'step-difficulty',
  'micro-count',
  'micro-minutes',
])
const MARK = 'hint '

/**
 * What a hint on a ladder is known by once it is dismissed, and `undefined` for a hint on anything else. It is made of
 * what the hint speaks of, the step's own words included, and says nothing of it: where that changes, so does the id,
 * and the hint is there again. A goal is told by what done looks like, since its note may get another name,
 * and by that name only where it says nothing of it.
 */
export function hintId(hint: Finding, goals: readonly Goal[]): string | undefined {
  if (!ON_LADDERS.has(hint.code)) return undefined
  const { code, path, line, args } = hint
  const goal = goals.find((each) => each.path === path)
  if (!goal) return MARK + fingerprint(JSON.stringify([code, path, args]))
  const { steps, micro_actions: parts, success } = goal
  const step = [...steps, ...parts].find((each) => each.line === line) ?? steps[0]
  return MARK + fingerprint(JSON.stringify([code, success || path, args, step?.text]))
}

/** The hints that are not dismissed. */
export function shownHints({ hints, goals }: Pick<Report, 'hints' | 'goals'>, dismissed: View['dismissed']) {
  return hints.filter((hint) => {
    const id = hintId(hint, goals)
    return id === undefined || !Object.hasOwn(dismissed, id)
  })
}

/** What stays dismissed beside `ids`: of hints only those that still have something to speak of. */
export function withDismissed(
  { hints, goals, today }: Pick<Report, 'hints' | 'goals' | 'today'>,
  dismissed: View['dismissed'],
  id: string,
): View['dismissed'] {
  const there = new Set(hints.map((hint) => hintId(hint, goals)))
  const kept = Object.entries(dismissed).filter(([each]) => !each.startsWith(MARK) || there.has(each))
  return { ...Object.fromEntries(kept), [id]: today }
}

/** Everything that was dismissed, without the hints. */
export function withoutHints(dismissed: View['dismissed']): View['dismissed'] {
  return Object.fromEntries(Object.entries(dismissed).filter(([id]) => !id.startsWith(MARK)))
}

/** `2 hints are dismissed.` */
export function dismissedSentence(n: number): string {
  return counted('{n} hint is dismissed.|{n} hints are dismissed.', n)
}
