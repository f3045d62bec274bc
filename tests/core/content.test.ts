import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import { contentFor } from '@core/dashboard/content'
import { Journal } from '@core/journal/journal'
import { memory, MemoryVault } from '../support/memory-vault'
import { attempt, entry, section, snapshot, TODAY } from '../support/entries'

const many = Array.from({ length: 60 }, (_, daysAgo) =>
  attempt(daysAgo, { goal: ['run.md'] }, { sections: { proves: section(`Line ${daysAgo}.`) } }),
)
const notes = snapshot([entry('goal', { path: 'run.md' }), ...many, entry('reflection')])
const shown = (opened: readonly string[], search: Parameters<typeof contentFor>[3] = null) =>
  contentFor(notes, buildReport(notes, TODAY), opened, search)

describe('what a dashboard is given', () => {
  it('is the report alone where nothing was opened', () => {
    expect(shown([])).toEqual({ report: buildReport(notes, TODAY), lists: {}, found: null, isSetUp: true })
  })

  it('says whether the vault has settings, be they the defaults', async () => {
    for (const [files, isSetUp] of [
      [{}, false],
      [{ 'efficacy.json': '{}' }, true],
      [{ 'efficacy.json': '{' }, true],
    ] as const) {
      const journal = new Journal(new MemoryVault(files), memory(), { now: () => new Date(2026, 2, 9) })
      await journal.scan()
      expect(contentFor(journal.snapshot(), buildReport(notes, TODAY), [], null).isSetUp).toBe(isSetUp)
    }
  })

  it('has a list for each number that stands open, wherever it was pressed, and for nothing else', () => {
    const { lists } = shown([
      'fold@hints',
      'shut@items',
      'header@entries:goal',
      'a@entries',
      'b@entries',
      'gone@gone',
    ])
    expect(Object.keys(lists).toSorted()).toEqual(['entries', 'entries:goal'])
  })

  it('has fifty notes of a list, and all where all are asked for', () => {
    expect(shown(['a@entries']).lists['entries']).toMatchObject({ n: 62, items: { length: 50 } })
    expect(shown(['a@entries', 'all@entries']).lists['entries']?.items).toHaveLength(62)
  })

  it('takes an id with another sign in it', () => {
    const walks = snapshot([
      entry('activity', { fields: { activity: 'b@ll', reps: 1 } }),
      entry('activity', { fields: { activity: 'b@ll', reps: 2 } }),
    ])
    const { lists } = contentFor(walks, buildReport(walks, TODAY), ['series@activity:reps b@ll'], null)
    expect(lists['activity:reps b@ll']?.n).toBe(2)
  })

  it('finds among all sentences', () => {
    const search = { words: 'line 59', source: null, most: 50 }
    expect(shown([], search).found).toMatchObject({ n: 1, search, items: [{ text: 'Line 59.' }] })
  })

  it('is plain JSON', () => {
    const all = shown(['a@entries', 'b@run'], { words: '', source: 'mastery', most: 5 })
    expect(JSON.parse(JSON.stringify(all))).toStrictEqual(all)
  })
})
