import type { Domain, Report } from '../report'
import { shortDate } from './dates'
import { DOMAIN_NAMES } from './field-names'
import { listed } from './said'
import { capital, counted, midSentence, translated } from '../../texts'

/** `Health`. */
export function domainName(domain: Domain): string {
  return translated(DOMAIN_NAMES[domain])
}

/** `health`, of what stands in a note, which may be a word of the person's own: that stays as it is. */
export function domainWord(written: string): string {
  return isDomain(written) ? midSentence(DOMAIN_NAMES[written]) : written
}

/** The same where it stands first. */
export function domainTitle(written: string): string {
  return isDomain(written) ? domainName(written) : capital(written)
}

function isDomain(written: string): written is Domain {
  return Object.hasOwn(DOMAIN_NAMES, written)
}

/**
 * What the numbers are limited to: `Counted here: what belongs to "Run 5K", the domain "Health", since 3 Aug.`; `null` where
 * nothing limits them.
 *
 * @param goal what the goal is called, where its title is not to be shown
 */
export function filterSentence(report: Report, goal = chosenTitle(report)): string | null {
  const { filter, today } = report
  const { domain, since } = filter
  const limits = listed([
    filter.goal === null ? '' : translated('what belongs to "{goal}"', { goal }),
    domain === null ? '' : translated('the domain "{domain}"', { domain: domainName(domain) }),
    since === null ? '' : translated('since {date}', { date: shortDate(since, today) }),
  ])
  return limits === '' ? null : translated('Counted here: {limits}.', { limits })
}

/** `Counted here: 12 notes of this base.` */
export function notesSentence(notes: number): string {
  return counted('Counted here: {n} note of this base.|Counted here: {n} notes of this base.', notes)
}

/** What a card says that has something, and nothing of it here. */
export function noneHere(): string {
  return translated('Nothing here matches the filter above.')
}

/** Whether what is counted belongs together: to one goal, or to one part of life at the most. */
export function isOneDomain({ choices, filter }: Pick<Report, 'choices' | 'filter'>): boolean {
  return filter.goal !== null || filter.domain !== null || choices.domains.length < 2
}

function chosenTitle({ choices, filter }: Report): string {
  return choices.goals.find(({ path }) => path === filter.goal)?.title ?? ''
}
