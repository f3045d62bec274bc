import {
  attemptNote,
  attemptsCount,
  GOAL_STATES,
  listed,
  ofAll,
  shortDate,
  shownOf,
  stepsCount,
} from '@core/dashboard/phrases'
import type { Attempt, Goal, Step } from '@core/dashboard/report'
import type { Day } from '@core/day'
import { linkTo } from '@core/note/name'
import { goalName } from '@dashboard/screen'
import type { Looks } from '../looks'
import type { VaultFolder } from '../vault-folder'
import { groupRow, type Leaf, type Mark, placeRow } from './row'
import type { Grow, Row, StepOf } from './tree'
import { translated } from '@core/texts'

const OUTCOME_MARKS: Readonly<Record<Attempt['outcome'], Mark>> = {
  planned: 'open',
  done: 'done',
  partly: 'part',
  'not-done': 'part',
  'not-attempted': 'not',
  other: 'part',
}

/** Of a goal that rests or was dropped nothing is asked. */
const MENU_OF: Readonly<Partial<Record<Goal['state'], Pick<Leaf, 'menu'>>>> = {
  active: { menu: 'goal' },
  done: { menu: 'done-goal' },
}

/** Goals, and below each its ladder, its micro-actions and its attempts. */
export const goalRows: Grow = (vault, looks) => {
  const report = vault.report()
  if (!report) return []
  const view = looks.view('sidebar')
  return report.goals.map((goal) => {
    const description = [
      goal.state === 'active' ? '' : translated(GOAL_STATES[goal.state]),
      stepsCount(goal.steps),
    ]
    const leaf: Leaf = {
      label: goalName({ report, view }, goal.path),
      description: description.filter((part) => part !== '').join(' · '),
      mark: 'goal',
      ...MENU_OF[goal.state],
    }
    const row = placeRow(vault, goal, leaf, '', below(vault, looks, goal, report.today))
    return { ...row, answers: { goal: [linkTo(goal.path)] } }
  })
}

function below(vault: VaultFolder, looks: Looks, goal: Goal, today: Day): readonly Row[] {
  const { path, attempts } = goal
  const stepGroup = (id: string, label: string, list: StepOf['list']): readonly Row[] =>
    groupRow(vault, {
      id: `${id} ${path}`,
      label,
      description: doneOf(goal[list]),
      size: goal[list].length,
      rows: () => stepRows(vault, looks, goal, list),
      isOpen: true,
    })
  return [
    ...stepGroup('ladder', translated('Ladder'), 'steps'),
    ...stepGroup('micro', translated('Micro-actions'), 'micro_actions'),
    ...groupRow(vault, {
      id: `attempts ${path}`,
      label: translated('Attempts'),
      description: listed([attemptsCount(goal), shownOf(attempts.items.length, attempts.n)]),
      size: attempts.items.length,
      rows: () => attempts.items.map((attempt) => attemptRow(vault, looks, attempt, path, today)),
      isOpen: false,
    }),
  ]
}

const MENUS = { steps: 'step', micro_actions: 'micro' } as const

function stepRows(vault: VaultFolder, looks: Looks, goal: Goal, list: StepOf['list']): readonly Row[] {
  const steps = goal[list]
  const seen = JSON.stringify(steps)
  const menu = MENUS[list]
  return steps.map((step, index) => ({
    ...placeRow(
      vault,
      { path: step.path, line: step.line, step: step.text, done: step.done },
      { ...stepLeaf(looks, step, index + 1, menu), key: keyOf(step, steps.slice(0, index)) },
      `${menu} ${goal.path}`,
    ),
    step: { goal: goal.path, list, seen },
  }))
}

/** A step is known by its words, so that it stays the chosen one where it is moved or lines come above it. */
function keyOf({ text }: Step, before: readonly Step[]): string {
  return `${before.filter((step) => step.text === text).length} ${text}`
}

/** `1 of 3`. */
function doneOf(steps: readonly Step[]): string {
  return ofAll(steps.filter((step) => step.done).length, steps.length)
}

/** What a step is rated in, at a glance and in full: its difficulty, or the minutes of a micro-action. */
const RATED = {
  step: (n: number) => ({
    description: translated('{n} of 10', { n }),
    inFull: translated('difficulty {difficulty} of 10', { difficulty: n }),
  }),
  micro: (n: number) => ({ description: translated('{n} min', { n }) }),
} as const

function stepLeaf(looks: Looks, step: Step, number: number, menu: keyof typeof RATED): Leaf {
  const state = step.done ? 'done' : 'open'
  return {
    label: looks.shows('text') && step.text !== '' ? step.text : translated('Step {n}', { n: number }),
    ...(step.rating === null ? {} : RATED[menu](step.rating)),
    mark: state,
    said: step.done ? translated('done') : translated('open'),
    menu: step.done ? 'ticked' : menu,
  }
}

function attemptRow(vault: VaultFolder, looks: Looks, attempt: Attempt, goal: string, today: Day): Row {
  const leaf: Leaf = {
    label: looks.shows('text') ? attempt.task : shortDate(attempt.date, today),
    description: looks.shows('text')
      ? `${shortDate(attempt.date, today)} · ${attemptNote(attempt)}`
      : attemptNote(attempt),
    mark: OUTCOME_MARKS[attempt.outcome],
    ...(attempt.outcome === 'planned' ? { menu: 'attempt' } : {}),
  }
  return placeRow(vault, attempt, leaf, `attempt ${goal}`)
}
