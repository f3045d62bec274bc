import type { Message } from '@core/dashboard/messages'
import { filterSentence, isNamed, kindTitle, titleOf } from '@core/dashboard/phrases'
import type { Item, Place, Report } from '@core/dashboard/report'
import type { DashboardContent } from '@core/dashboard/content'
import type { View } from '@core/dashboard/view'
import { translated } from '@core/texts'
import type { DrawScheduler } from './draw-scheduler'

/**
 * Where a dashboard is shown: beside an editor, as an editor, as a page on its own without a host to ask, or as a card
 * in a note.
 */
export type Surface = 'sidebar' | 'editor' | 'page' | 'note'

type NameSet = Readonly<Record<string, true | undefined>>

/** What every component is given: what to draw, how, and the two ways out. */
export interface Screen extends DashboardContent {
  readonly view: View
  /** `view.shut` and `view.opened` as sets. */
  readonly shut: NameSet
  readonly opened: NameSet
  readonly place: Surface
  /** What is counted, where the report's own filter does not say so. */
  readonly limits?: string | undefined
  readonly send: (message: Message) => void
  /** Where no click reaches a host: makes the address of a note, for a link. Commands are left out there. */
  readonly link?: (at: Place) => string
  /** Changes the view: draws again, and tells the host. */
  readonly choose: (change: Partial<View>) => void
  /** Makes an id for an element; absent where ids that are unique to this script will do. */
  readonly nextId?: () => string
  /** Schedules drawing in slices; absent where all is drawn at once. */
  readonly scheduler?: DrawScheduler
}

/** Between facts of one line: it may end a line, and begins none. */
export const BETWEEN = '\xa0· '

/** The screen for what is chosen. */
export function screenOf(chosen: Omit<Screen, 'shut' | 'opened'>): Screen {
  const { opened, shut } = chosen.view
  return { ...chosen, shut: setOf(shut), opened: setOf(opened) }
}

function setOf(names: readonly string[]): NameSet {
  return Object.fromEntries(names.map((name) => [name, true]))
}

/** A goal's title, or a letter where the person's words are hidden. */
export function goalName(screen: Pick<Screen, 'report' | 'view'>, path: string): string {
  const { goals } = screen.report.choices
  const index = goals.findIndex((goal) => goal.path === path)
  // What is counted of some notes alone may be without that of the goal.
  return index < 0 && screen.view.text ? titleOf(path) : goalNames(screen)(index)
}

/** The same by its place among the choices. */
export function goalNames({
  report,
  view: { text },
}: Pick<Screen, 'report' | 'view'>): (index: number) => string {
  const { goals } = report.choices
  return (index) => {
    const goal = goals[index]
    if (!goal) return translated('another goal')
    return text ? goal.title : translated('Goal {letter}', { letter: letters(index) })
  }
}

/** What the report is filtered by, in a sentence; `null` where it counts everything. */
export function filterWords(screen: Screen): string | null {
  const { report } = screen
  const { goal } = report.filter
  return filterSentence(report, goal === null ? '' : goalName(screen, goal))
}

/** A task or a title, or the kind of note where the person's words are hidden. */
export function itemName({ view }: Screen, item: Pick<Item, 'kind' | 'title'>): string {
  return view.text && isNamed(item.kind, item.title) ? item.title : kindTitle(item.kind)
}

/** What asks for all of a list of which some are in view. */
export function showAll({ view }: Screen, n: number): string {
  return view.numbers ? translated('Show all {n}', { n }) : translated('Show all')
}

/** A to Z, then AA, AB and so on. */
export function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

/** A key for the items of a list, the same from one report to the next. */
export function keyOf({ path, line }: Place): string {
  return `${path}:${line}`
}

/** Whether the report is filtered. */
export function isFiltered({ filter: { domain, goal, since } }: Report): boolean {
  return goal !== null || domain !== null || since !== null
}

/** Whether some of the notes are counted alone: by a filter, or as those that a base holds. */
export function isPart({ limits, report }: Pick<Screen, 'limits' | 'report'>): boolean {
  return limits !== undefined || isFiltered(report)
}

/** Whether a fold or a number stands open. */
export function isOpened({ opened }: Screen, key: string): boolean {
  return opened[key] === true
}

/** Limit of remembered open things; the one opened longest ago is dropped first. */
const REMEMBERED = 300

/** Opens what is shut and shuts what is open. */
export function toggle({ choose, view: { opened } }: Screen, key: string): void {
  const others = opened.filter((other) => other !== key)
  choose({ opened: others.length < opened.length ? others : [...others, key].slice(-REMEMBERED) })
}
