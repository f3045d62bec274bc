import { isNamed, kindTitle, kindWord, monthAndYear, shortDate } from '@core/dashboard/phrases'
import { entryName } from '@core/dashboard/items'
import type { Day } from '@core/day'
import { dayOf, type Entry } from '@core/note/entry'
import { isPlanned } from '@core/note/state'
import { compare } from '@core/compare'
import { grouped } from '../grouped'
import type { Looks } from '../looks'
import type { VaultFolder } from '../vault-folder'
import { groupRow, type Leaf, type Mark, placeRow } from './row'
import type { Grow, Row } from './tree'
import { translated } from '@core/texts'

/** Every entry, newest first, by month; those without a date come last. */
export const monthRows: Grow = (vault, looks) => {
  const report = vault.report()
  if (!report) return []
  const months = grouped(vault.journal.snapshot().entries, monthOf)
  return [...months]
    .sort(([a], [b]) => compare(b, a))
    .flatMap(([month, entries]) =>
      groupRow(vault, {
        id: `month ${month}`,
        label: monthLabel(entries),
        description: String(entries.length),
        size: entries.length,
        rows: () => newestFirst(entries).map((entry) => entryRow(vault, looks, entry, report.today)),
        isOpen: month === report.today.slice(0, 7),
      }),
    )
}

/** `''` for an entry without a date. */
function monthOf(entry: Entry): string {
  return dayOf(entry)?.slice(0, 7) ?? ''
}

/** Stable, so that the order of the snapshot holds within one day. */
function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => compare(dayOf(b) ?? '', dayOf(a) ?? ''))
}

function monthLabel([first]: readonly Entry[]): string {
  const day = first && dayOf(first)
  return day ? monthAndYear(day) : translated('No date')
}

function entryRow(vault: VaultFolder, looks: Looks, entry: Entry, today: Day): Row {
  const kind = kindWord(entry.kind)
  const name = entryName(entry)
  const hasName = isNamed(entry.kind, name)
  const isShown = looks.shows('text')
  const label = !isShown ? kind : hasName ? name : kindTitle(entry.kind)
  const day = dayOf(entry)
  const date = day === null ? '' : shortDate(day, today)
  const mark = markOf(entry)
  const state = stateOf(mark)
  const description = [date, !isShown || !hasName ? '' : kind, state].filter(Boolean).join(' · ')
  const leaf: Leaf = {
    label,
    description,
    mark,
    ...(isPlanned(entry) && !entry.draft ? { menu: 'attempt' } : {}),
  }
  return placeRow(vault, entry, leaf, 'entry')
}

function stateOf(mark: Mark): string {
  if (mark === 'draft') return translated('draft')
  return mark === 'open' ? translated('to fill') : ''
}

function markOf(entry: Entry): Mark {
  if (entry.draft) return 'draft'
  if (entry.kind === 'goal') return 'goal'
  return entry.empty || isPlanned(entry) ? 'open' : 'done'
}
