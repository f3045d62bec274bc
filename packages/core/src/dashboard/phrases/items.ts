import type { Day } from '../../day'
import type { Item, OpenItem } from '../report'
import { nearDate } from './dates'

/** `planned for today`, `planned for 3 Oct, no outcome yet`, `nothing written yet`. */
export function openNote(item: OpenItem, today: Day): string {
  if (item.state === 'empty') return 'nothing written yet'
  if (item.date === null) return 'planned, no date'
  const planned = `planned for ${nearDate(item.date, today)}`
  return item.state === 'waiting' ? `${planned}, no outcome yet` : planned
}

/** `draft, from 3 Oct`. */
export function draftNote(item: Item, today: Day): string {
  return item.date === null ? 'draft, no date' : `draft, from ${nearDate(item.date, today)}`
}
