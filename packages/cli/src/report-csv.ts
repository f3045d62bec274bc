import { gatheredWithin } from '@core/dashboard/build'
import type { Filter } from '@core/dashboard/filter'
import type { Day } from '@core/day'
import type { Snapshot } from '@core/journal/snapshot'
import { allKinds } from '@core/kinds'
import type { AnyEntry } from '@core/note/entry'

const FIRST = ['date', 'time', 'kind', 'path', 'line', 'planned_date'] as const

/**
 * Every counted entry as a record of RFC 4180, oldest first, under a header; `docs/csv.md` names the columns. Items of
 * a list are parted by `; `.
 */
export function reportCsv(snapshot: Snapshot, today: Day, filter: Filter): string {
  const fields = fieldColumns()
  const rows = [...gatheredWithin(snapshot, today, filter).counting.items].map(({ day, entry }) => {
    const { time, kind, path, line, fields: values }: AnyEntry = entry
    const planned = entry.date === null || entry.date === day ? undefined : entry.date
    return [day, time, kind, path, line, planned, ...fields.map((key) => values[key])]
  })
  return [[...FIRST, ...fields], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** The day and the time stand first, and what counts is no draft. */
function fieldColumns(): readonly string[] {
  const keys = new Set(allKinds().flatMap((kind) => Object.keys(kind.fields)))
  return [...keys].filter((key) => !['date', 'time', 'draft'].includes(key))
}

function cell(value: unknown): string {
  if (value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = inert(typeof value === 'string' ? value : (value as readonly string[]).join('; '))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A spreadsheet would run text that begins like a formula. */
function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
