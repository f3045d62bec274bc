import type { Goal } from '@core/dashboard/report'
import {
  count,
  FOOTER,
  kindName,
  longDate,
  notesCount,
  PRODUCT,
  PROFESSIONAL_HELP,
} from '@core/dashboard/phrases'
import type { KindId } from '@core/kinds'
import { Run, Toggle } from './controls'
import { Returning } from './returning'
import { chosenGoal, goalName, type Screen } from './screen'
import { Folded, Note } from './section'
import { Activity } from './sections/activity'
import { Assessment } from './sections/assessment'
import { Check } from './sections/check'
import { Consistency } from './sections/consistency'
import { Counts } from './sections/counts'
import { Goals } from './sections/goals'
import { People } from './sections/people'
import { Plans } from './sections/plans'
import { Prediction } from './sections/prediction'
import { Setbacks } from './sections/setbacks'
import { Sources } from './sections/sources'
import { Thoughts } from './sections/thoughts'
import { Today } from './sections/today'
import { Values } from './sections/values'
import { Words } from './sections/words'

interface DashboardProps {
  readonly screen: Screen
}

/** The whole page. What stands first in the document stands first on the screen, in one column or in three. */
export function Dashboard({ screen }: DashboardProps) {
  return (
    <main class={screen.view.tables ? 'ej is-tables' : 'ej'} data-place={screen.place}>
      <Header screen={screen} />
      <Returning screen={screen} />
      <div class="ej-columns">
        <div class="ej-column ej-column-top">
          <Today screen={screen} />
        </div>
        <div class="ej-column ej-column-a">
          <Consistency screen={screen} />
          <Goals screen={screen} />
          <Plans screen={screen} />
        </div>
        <div class="ej-column ej-column-b">
          <Prediction screen={screen} />
        </div>
        <div class="ej-column ej-column-c">
          <Words screen={screen} />
        </div>
        <div class="ej-stack ej-stack-left">
          <div class="ej-column ej-column-d">
            <Assessment screen={screen} />
          </div>
          <div class="ej-column ej-column-e">
            <Thoughts screen={screen} />
            <Setbacks screen={screen} />
          </div>
        </div>
        <div class="ej-stack ej-stack-right">
          <div class="ej-column ej-column-f">
            <Activity screen={screen} />
            <People screen={screen} />
          </div>
          <div class="ej-column ej-column-g">
            <Values screen={screen} />
            <Sources screen={screen} />
            <Counts screen={screen} />
          </div>
        </div>
        <div class="ej-column ej-column-end">
          <Check screen={screen} />
        </div>
      </div>
      <footer class="ej-foot">
        <Note>
          {FOOTER}{' '}
          <Run screen={screen} command="professional-help" look="link">
            {PROFESSIONAL_HELP}
          </Run>
        </Note>
      </footer>
    </main>
  )
}

function Header({ screen }: DashboardProps) {
  const { report, view, choose } = screen
  return (
    <header class="ej-top">
      <h1>{PRODUCT}</h1>
      <p class="ej-date">{longDate(report.today)}</p>
      {view.numbers && <NoteCounts screen={screen} />}
      <div class="ej-tools">
        {report.goals.length > 1 && <GoalFilter screen={screen} />}
        <div class="ej-toggles" role="group" aria-label="Show">
          <span class="ej-muted" aria-hidden="true">
            Show
          </span>
          <Toggle on={view.text} onClick={() => choose({ text: !view.text })}>
            Text
          </Toggle>
          <Toggle on={view.numbers} onClick={() => choose({ numbers: !view.numbers })}>
            Numbers
          </Toggle>
          <Toggle on={view.tables} onClick={() => choose({ tables: !view.tables })}>
            Tables
          </Toggle>
        </div>
      </div>
    </header>
  )
}

function NoteCounts({ screen }: DashboardProps) {
  const { notes } = screen.report
  const kinds = (Object.keys(notes) as KindId[]).filter((kind) => notes[kind] > 0)
  if (kinds.length === 0) return null
  return (
    <Folded title={notesCount(notes)}>
      <p class="ej-meta">{kinds.map((kind) => count(notes[kind], kindName(kind))).join(' · ')}</p>
    </Folded>
  )
}

/** Goals stand in the list by their place, not by their path: a path may hold the person's words. */
function GoalFilter({ screen }: DashboardProps) {
  const { goals } = screen.report
  const chosen = chosenGoal(screen)
  return (
    <label class="ej-pick">
      Goal
      <select
        value={chosen ? goals.indexOf(chosen) : ''}
        onChange={(event) => screen.choose({ goal: pathAt(goals, event.currentTarget.value) })}
      >
        <option value="">All goals</option>
        {goals.map((goal, index) => (
          <option key={goal.path} value={index}>
            {goalName(screen, goal.path)}
          </option>
        ))}
      </select>
    </label>
  )
}

function pathAt(goals: readonly Goal[], value: string): string {
  return value === '' ? '' : (goals[Number(value)]?.path ?? '')
}
