import { notesBehind, type NoteBehind } from '@core/dashboard/behind'
import { numberIds } from '@core/dashboard/behind/ids'
import { evidenceWithin } from '@core/dashboard/build'
import type { EvidenceLine, Report } from '@core/dashboard/report'
import type { Snapshot } from '@core/journal/snapshot'
import { type Words, wordsSpoken } from '@core/texts'

/** What a page on its own holds: it has nobody to ask for more. */
export interface PageData {
  readonly report: Report
  readonly isSetUp: boolean
  /** Each note that stands behind a number. */
  readonly notes: readonly NoteBehind[]
  /** By a number's id, which of those. */
  readonly behind: Readonly<Record<string, readonly number[]>>
  /** Newest first. */
  readonly sentences: readonly EvidenceLine[]
  /** The words of the language that the page is in; absent for English. */
  readonly words?: Words
}

export function pageData(snapshot: Snapshot, report: Report): PageData {
  const ids = numberIds(report)
  const words = wordsSpoken()
  const notes: NoteBehind[] = []
  const indexes = new Map<string, number>()
  const indexOf = (note: NoteBehind): number => {
    const key = JSON.stringify(note)
    const known = indexes.get(key)
    if (known !== undefined) return known
    indexes.set(key, notes.length)
    return notes.push(note) - 1
  }
  const behind = Object.entries(notesBehind(snapshot, report, ids, ids)).map(
    ([id, { items }]) => [id, items.map(indexOf)] as const,
  )
  return {
    report: withoutContacts(report),
    isSetUp: snapshot.isSetUp,
    notes,
    behind: Object.fromEntries(behind),
    sentences: evidenceWithin(snapshot, report.today, report.filter),
    ...(words ? { words } : {}),
  }
}

/** A page may be handed on; the contacts in it are nobody else's business. */
function withoutContacts(report: Report): Report {
  return { ...report, settings: { ...report.settings, my_help_contacts: [] } }
}
