import { dailyDate } from '../../note/daily'
import { addField, addSection, type Change, compose, setBlockField, setField } from '../../note/edit'
import type { Layout } from '../layout'
import { KIND_KEY } from '../spot'
import { type FixContext, type Fix, changesOrNone } from './fix'
import { translated } from '../../texts'

/** The day in the name of the note, else today. */
export function addDate(context: FixContext): readonly Fix[] {
  const { note, finding } = context
  const day = dailyDate(note.path, note.settings.daily_format) ?? note.today
  const entry = context.layout.entries.find(({ block }) =>
    finding.code === 'undated-block' ? block && context.lineOf(block.from) === finding.line : !block,
  )
  const field = entry?.kind.fields['date']
  if (!entry || !field) return []
  const changes = changesOrNone(() =>
    entry.block
      ? setBlockField(note.text, finding.line, 'date', day, field)
      : entry.fields.some(({ key }) => key === 'date')
        ? setField(note.text, 'date', day, field)
        : addField(note.text, 'date', day, field),
  )
  return [{ title: translated('Add the date {date}', { date: day }), preferred: true, changes }]
}

/** Each section that has no heading yet, and all of them at once. */
export function addSections(context: FixContext): readonly Fix[] {
  const { note, finding } = context
  const entry = context.layout.entries.find(({ block }) =>
    block
      ? context.lineOf(block.from) === finding.line
      : context.lineOf(claimOf(context.layout)) === finding.line,
  )
  if (!entry) return []
  const { kind } = entry
  const block = entry.block ? finding.line : undefined
  const present = new Set(entry.sections.map(({ id }) => id))
  const missing = Object.entries(kind.sections).filter(([id]) => !present.has(id))
  const add = (ids: readonly string[]): readonly Change[] =>
    changesOrNone(() =>
      compose(note.text, ...ids.map((id) => (now: string) => addSection(now, { block, kind, id }))),
    )
  const each = missing.map(([id, { heading }]) => ({
    title: translated('Append "{heading}"', { heading: translated(heading) }),
    preferred: false,
    changes: add([id]),
  }))
  if (missing.length < 2) return each
  const all = {
    title: translated('Append the {n} sections that are missing', { n: missing.length }),
    preferred: true,
    changes: add(missing.map(([id]) => id)),
  }
  return [all, ...each]
}

function claimOf({ keys }: Layout): number {
  return keys.find(({ name }) => name === KIND_KEY)?.at.from ?? 0
}
