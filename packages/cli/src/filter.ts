import { type Filter, goalNamed } from '@core/dashboard/filter'
import type { Snapshot } from '@core/journal/snapshot'
import { DOMAINS } from '@core/measures/domain'
import { someOf } from '@core/problem'
import type { Args } from './args'
import { wrongUse } from './exit'
import { readDay, readName } from './read-option'

/** In the usage of whatever takes them. */
export const FILTER_USAGE = '[--today DATE] [--since DATE] [--goal NAME] [--domain NAME]'

/** The day, and what limits what is counted; every subcommand that counts takes them alike. */
export const FILTER_OPTIONS = {
  today: { value: 'DATE', about: 'take this day as today' },
  since: { value: 'DATE', about: 'leave out entries before this day' },
  goal: { value: 'NAME', about: 'only what belongs to this goal: its title, its path or a link' },
  domain: { value: 'NAME', about: `only what belongs to this part of life: ${DOMAINS.join(', ')}` },
} as const

/** What does not need the notes is checked before they are read. */
export function readFilter(args: Args): (snapshot: Snapshot) => Filter {
  const since = readDay(args, 'since') ?? null
  const domain = readName(args, 'domain', DOMAINS) ?? null
  const goal = args.value('goal')
  return (snapshot) => ({ since, domain, goal: goal === undefined ? null : readGoal(snapshot, goal) })
}

function readGoal(snapshot: Snapshot, name: string): string {
  const goal = goalNamed(snapshot, name)
  if (goal.found === 'one') return goal.path
  throw wrongUse(
    goal.found === 'none'
      ? `--goal takes the name of a goal note; there is none called "${name}".`
      : `--goal takes one goal; "${name}" could be any of ${someOf(goal.paths)}.`,
  )
}
