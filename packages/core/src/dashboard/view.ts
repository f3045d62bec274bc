/** What a person chose to see. Lives with the host, never in the vault, and holds none of the person's sentences. */

import { addDays, type Day } from '../day'
import { shallowEqual } from '../sequence/memo'
import type { FilterRequest } from './filter'
import type { View } from './read-view'

export type { View } from './read-view'

export const DEFAULT_VIEW: View = {
  shut: [],
  hidden: [],
  opened: [],
  text: true,
  numbers: true,
  tables: false,
  goal: '',
  domain: '',
  period: 0,
  returning: true,
  dismissed: {},
}

/** The filter that a view asks for. */
export function filterOf({ goal, domain, period }: View, today: Day): FilterRequest {
  return {
    goal: goal === '' ? null : goal,
    domain: domain === '' ? null : domain,
    since: period === 0 ? null : addDays(today, 1 - period),
  }
}

/**
 * The view once a file or a folder was renamed or moved: a filter on a goal goes along, and so does what stands open of a
 * note. Else the same object.
 */
export function afterMove<V extends Pick<View, 'goal' | 'opened'>>(view: V, from: string, to: string): V {
  const moved = (path: string): string => {
    const below = path.slice(from.length)
    return path.startsWith(from) && (below === '' || below.startsWith('/')) ? to + below : path
  }
  const goal = moved(view.goal)
  const opened = view.opened.map((mark) => {
    const [before = mark] = BEFORE_PATH.exec(mark) ?? []
    return before + moved(mark.slice(before.length))
  })
  return goal === view.goal && shallowEqual(opened, view.opened) ? view : { ...view, goal, opened }
}

/** What stands before the path in such as `fold@ladder Goals/Run 5K.md` and `plans@item:goal Plans/Run.md`. */
const BEFORE_PATH = /^[^@]*@(?:(?:item|part|part-done):[^ ]+|[a-z-]+)[ :]/
