import { beforeEach, describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import { cachedReport } from '@core/dashboard/cached-report'
import { Journal } from '@core/journal/journal'
import { memory, MemoryVault } from '../support/memory-vault'

const TODAY = '2026-03-09'
const GOAL = '---\nefficacy: goal\ndate: 2026-03-01\ndomain: health\n---\n'

let vault: MemoryVault
let journal: Journal
beforeEach(async () => {
  vault = new MemoryVault({ 'Goals/Run.md': GOAL })
  journal = new Journal(vault, memory(), { now: () => new Date(2026, 2, 9) })
  await journal.scan()
})

describe('the report of a snapshot', () => {
  it.each([{}, { goal: 'Goals/Run.md' }, { domain: 'health' }, { since: '2026-03-05' }] as const)(
    'is built once with %j, and is what would be built',
    (asked) => {
      const report = cachedReport(journal.snapshot(), TODAY, asked)
      expect(report).toEqual(buildReport(journal.snapshot(), TODAY, asked))
      expect(cachedReport(journal.snapshot(), TODAY, { ...asked })).toBe(report)
    },
  )

  it('is one for no filter, however that is said', () => {
    const none = { goal: null, domain: null, since: null }
    expect(cachedReport(journal.snapshot(), TODAY, none)).toBe(cachedReport(journal.snapshot(), TODAY))
  })

  it('stays the same where a note changed that has nothing to do with it', async () => {
    const report = cachedReport(journal.snapshot(), TODAY)
    vault.put('Shopping.md', 'Bread\n')
    await journal.changed('Shopping.md')
    expect(cachedReport(journal.snapshot(), TODAY)).toBe(report)
  })

  it('is another on another day, and once a note has changed', async () => {
    const report = cachedReport(journal.snapshot(), TODAY)
    expect(cachedReport(journal.snapshot(), '2026-03-10').today).toBe('2026-03-10')
    vault.put('Goals/Swim.md', GOAL)
    await journal.changed('Goals/Swim.md')
    expect(cachedReport(journal.snapshot(), TODAY).goals).toHaveLength(2)
    expect(report.goals).toHaveLength(1)
  })
})

describe('a journal without notes', () => {
  it('tells of its settings as they are now', async () => {
    vault = new MemoryVault({ 'efficacy.json': '{ "grace": 9 }' })
    journal = new Journal(vault, memory(), { now: () => new Date(2026, 2, 9) })
    await journal.scan()
    expect(journal.snapshot().findings).toHaveLength(1)
    vault.put('efficacy.json', '{ "grace": 1 }')
    await journal.changed('efficacy.json')
    expect(journal.snapshot()).toMatchObject({ findings: [], settings: { grace: 1 } })
  })
})
