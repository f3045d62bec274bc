import { domainName } from '@core/dashboard/phrases'
import type { View } from '@core/dashboard/view'
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
          // A path may hold the person's words: goals stand in the list by their place.
          value={goals.findIndex(({ path }) => path === view.goal)}
          options={[
            [-1, translated('All goals')],
            ...goals.map((_, index) => [index, nameOf(index)] as const),
          ]}
          onChange={(index) => choose({ goal: goals[index]?.path ?? '' })}
        />
      )}
      {domains.length > 0 && (
        <Choice
          label={translated('Domain')}
          value={domains.findIndex((domain) => domain === view.domain)}
          options={[
            [-1, translated('All domains')],
            ...domains.map((domain, index) => [index, domainName(domain)] as const),
          ]}
          onChange={(index) => choose({ domain: domains[index] ?? '' })}
        />
      )}
      {hasNotes && (
        <Choice
          label={translated('Period')}
          value={view.period}
          options={DAYS.map((days) => [days, periodName(days)])}
          onChange={(days) => choose({ period: DAYS.find((each) => each === days) ?? 0 })}
        />
      )}
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: number
  readonly options: readonly (readonly [value: number, name: string])[]
  readonly onChange: (value: number) => void
}

export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label class="ej-pick">
      {label}
      <select value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
