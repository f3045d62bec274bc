import { COMMON } from '../../kind'
import type { Domain, Report } from '../report'
import { count } from './counts'
import { shortDate } from './dates'
import { translated } from '../../texts'

/** `Health`. */
export function domainName(domain: Domain): string {
  const option: string | readonly [string, string] = COMMON.domain.options[domain]
  return translated(typeof option === 'string' ? option : option[0])
}

/**
 * What the numbers are limited to: `Counted here: what belongs to "Run 5K", in health, since 3 Aug.`; `null` where
 * nothing limits them.
 *
 * @param goal what the goal is called, where its title is not to be shown
 */
export function filterSentence(report: Report, goal = chosenTitle(report)): string | null {
  const { filter, today } = report
  const parts = [
    filter.goal === null ? '' : `what belongs to "${goal}"`,
    filter.domain === null ? '' : `the domain "${domainName(filter.domain)}"`,
    filter.since === null ? '' : `since ${shortDate(filter.since, today)}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : `Counted here: ${parts.join(', ')}.`
}

/** `Counted here: 12 notes of this base.` */
export function notesSentence(notes: number): string {
  return `Counted here: ${count(notes, 'note')} of this base.`
}

/** What a card says that has something, and nothing of it here. */
export const NONE_HERE = 'Nothing of this belongs to what is chosen above.'

/** Whether what is counted belongs together: to one goal, or to one part of life at the most. */
export function isOneDomain({ choices, filter }: Pick<Report, 'choices' | 'filter'>): boolean {
  return filter.goal !== null || filter.domain !== null || choices.domains.length < 2
}

function chosenTitle({ choices, filter }: Report): string {
  return choices.goals.find(({ path }) => path === filter.goal)?.title ?? ''
}
