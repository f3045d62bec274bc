import type { Day } from '../../day'
import type { Item, OpenItem } from '../report'
import { nearDate } from './dates'
import { translated } from '../../texts'

/** `planned for today`, `planned for 3 Oct, no outcome yet`, `nothing written yet`. */
export function openNote(item: OpenItem, today: Day): string {
  if (item.state === 'empty') return translated('nothing written yet')
  if (item.date === null) return translated('planned, no date')
  const day = nearDate(item.date, today)
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
