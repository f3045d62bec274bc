import type { Plan, ProtocolWeek } from '@core/dashboard/report'
import { figure, protocolChange, protocolSentences, shortDate } from '@core/dashboard/phrases'
import { ChartWithTable, Key } from '../chart'
import { Paragraph } from '../paragraph'
import type { Screen } from '../screen'
import { ConfidenceRow } from './confidence-row'
import { translated } from '@core/texts'

interface PlanWeekProps {
  readonly screen: Screen
  readonly plan: Plan
}

/** The two ratings of a week, with what they can bear. */
export function PlanWeek({ screen, plan }: PlanWeekProps) {
  const { protocol } = screen.report.measures
  const week = protocol.weeks.items.find((each) => each.path === plan.path && each.line === plan.line)
  const change = week && protocolChange(week)
  if (!week || !change || !screen.view.numbers) return null
  return (
    <>
      <Confidence screen={screen} week={week} change={change} />
      <Paragraph screen={screen} where="week" sentences={protocolSentences(week, screen.report.today)} />
    </>
  )
}

interface ConfidenceProps {
  readonly screen: Screen
  readonly week: ProtocolWeek
  readonly change: string
}

function Confidence({ screen, week: { after, before, path, start }, change }: ConfidenceProps) {
  return (
    <ChartWithTable
      screen={screen}
      where="week"
      table={{
        caption: translated('Confidence over the seven days from {date}, of 100', {
          date: shortDate(start, screen.report.today),
        }),
        head: [translated('Start'), translated('End')],
        rows: [[before?.value ?? '–', after?.value ?? '–']],
      }}
      keys={
        <>
          <Key mark="open">{translated('start')}</Key>
          <Key mark="done">{translated('end')}</Key>
        </>
      }
    >
      <ConfidenceRow
        screen={screen}
        where="week"
        figure={figure(change, `pair:${path}`)}
        start={before?.value ?? null}
        now={after?.value ?? null}
      />
    </ChartWithTable>
  )
}
