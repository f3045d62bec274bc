import type { Day } from '../../day'
import type { Item, OpenItem } from '../report'
import { nearDate } from './dates'
import { translated } from '../../texts'

/** `planned for today`, `planned for 3 Oct, no outcome yet`, `nothing written yet, from today`. */
export function openNote(item: OpenItem, today: Day): string {
  const isEmpty = item.state === 'empty'
  if (item.date === null) return isEmpty ? translated('nothing written yet') : translated('planned, no date')
  const day = nearDate(item.date, today)
  if (isEmpty) return translated('nothing written yet, from {day}', { day })
  return item.state === 'waiting'
    ? translated('planned for {day}, no outcome yet', { day })
    : translated('planned for {day}', { day })
}

/** `draft, from 3 Oct`. */
export function draftNote(item: Item, today: Day): string {
  return item.date === null
    ? translated('draft, no date')
    : translated('draft, from {day}', { day: nearDate(item.date, today) })
}
