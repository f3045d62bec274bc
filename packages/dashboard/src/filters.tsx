import { domainName } from '@core/dashboard/phrases'
import type { View } from '@core/dashboard/view'
import { Choice } from './choice'
import { goalNames, type Screen } from './screen'
import { translated } from '@core/texts'

function periodName(days: View['period']): string {
  return days === 0 ? translated('All time') : translated('Last {n} days', { n: days })
}

const DAYS = [0, 28, 90, 365] as const

interface FiltersProps {
  readonly screen: Screen
}

/** What is counted: of one goal, of one part of life, of the last days. Nothing is offered that would change nothing. */
export function Filters({ screen }: FiltersProps) {
  const { choose, report, view } = screen
  const { domains, goals } = report.choices
  const nameOf = goalNames(screen)
  const hasNotes = goals.length > 0 || Object.values(report.notes).some((n) => n > 0) || view.period !== 0
  return (
    <>
      {goals.length > 0 && (
        <Choice
          label={translated('Goal')}
          names={[translated('All goals'), ...goals.map((_, index) => nameOf(index))]}
          index={1 + goals.findIndex(({ path }) => path === view.goal)}
          onChange={(index) => choose({ goal: goals[index - 1]?.path ?? '' })}
        />
      )}
      {domains.length > 0 && (
        <Choice
          label={translated('Domain')}
          names={[translated('All domains'), ...domains.map((domain) => domainName(domain))]}
          index={1 + domains.findIndex((domain) => domain === view.domain)}
          onChange={(index) => choose({ domain: domains[index - 1] ?? '' })}
        />
      )}
      {hasNotes && (
        <Choice
          label={translated('Period')}
          names={DAYS.map(periodName)}
          index={DAYS.indexOf(view.period)}
          onChange={(index) => choose({ period: DAYS[index] ?? 0 })}
        />
      )}
    </>
  )
}
