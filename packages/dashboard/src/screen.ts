import type { Message, View } from '@core/dashboard/messages'
import { kindName } from '@core/dashboard/phrases'
import type { Goal, Item, Place, Report } from '@core/dashboard/report'

/** Where a dashboard stands: beside an editor, or as one. */
export type Where = 'sidebar' | 'editor'

/** What every component is given: what to draw, how, and the two ways out. */
export interface Screen {
  readonly report: Report
  readonly view: View
  readonly place: Where
  readonly send: (message: Message) => void
  /** Draws again with these choices and tells the host of them. */
  readonly choose: (change: Partial<View>) => void
}

/** The goal that the dashboard is filtered by. A goal that is gone filters nothing. */
export function chosenGoal({ report, view }: Screen): Goal | undefined {
  return report.goals.find((goal) => goal.path === view.goal)
}

/** Whether something that belongs to these goals is in view. */
export function inView(screen: Screen, goals: readonly string[]): boolean {
  const chosen = chosenGoal(screen)
  return !chosen || goals.includes(chosen.path)
}

/** A goal's title, or a letter where the person's words are hidden. */
export function goalName({ report, view }: Pick<Screen, 'report' | 'view'>, path: string): string {
  const index = report.goals.findIndex((goal) => goal.path === path)
  const goal = report.goals[index]
  if (!goal) return 'another goal'
  return view.text ? goal.title : `Goal ${letters(index)}`
}

/** A task or a title, or the kind of note where the person's words are hidden. */
export function itemName({ view }: Screen, item: Item): string {
  const kind = kindName(item.kind)
  return view.text ? item.title : kind.charAt(0).toUpperCase() + kind.slice(1)
}

/** A to Z, then AA, AB and so on. */
export function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

/** Tells the items of a list apart from one report to the next. */
export function keyOf({ path, line }: Place): string {
  return `${path}:${line}`
}
