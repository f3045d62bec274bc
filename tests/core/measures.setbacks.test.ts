import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Setbacks } from '@core/dashboard/report'
import { addDays } from '@core/day'
import { entry, section, snapshot, TODAY } from '../support/entries'

interface Given {
  readonly fields?: Record<string, unknown>
  readonly learned?: string
  readonly differently?: string
}

function setbacks(...given: readonly Given[]): Setbacks {
  const entries = given.map(({ fields = {}, learned = '', differently = '' }, index) =>
    entry('setback', {
      date: addDays(TODAY, -100 * index),
      fields,
      sections: { learned: section(learned), differently: section(differently) },
    }),
  )
  return buildReport(snapshot(entries), TODAY).measures.setbacks
}

describe('setbacks (M7)', () => {
  it('O3.2: counts those with a lesson and a next try, and those tried again, whenever they were', () => {
    const found = setbacks(
      { learned: 'a', differently: 'b' },
      { learned: 'a', fields: { retried: true } },
      { differently: 'b', fields: { retried: false } },
      {},
    )
    expect([found.n, found.learned, found.retried]).toEqual([4, 1, 1])
  })

  it('O3.3: counts a reading that moved, of those that have both', () => {
    const moved = { reading: 'permanent-global', reading_after: 'temporary-specific' }
    const found = setbacks(
      { fields: moved },
      { fields: { reading: 'temporary-specific', reading_after: 'permanent-global' } },
      { fields: { ...moved, reading: 'mixed' } },
      { fields: { reading: 'permanent-global' } },
      { fields: { reading_after: 'temporary-specific' } },
    )
    expect(found.shifted).toEqual({ n: 1, of: 3 })
  })

  it('keeps the words, newest first', () => {
    const [first, second] = setbacks(
      {
        learned: 'Start earlier.',
        fields: { reading: 'odd', next_try_date: '2026-11-01', retried: true },
      },
      { differently: 'Ask.', fields: { reading_after: 'mixed' } },
    ).list.items
    expect(first).toMatchObject({
      date: TODAY,
      learned: 'Start earlier.',
      differently: '',
      reading: 'other',
      reading_after: null,
      next_try: '2026-11-01',
      retried: true,
    })
    expect(second).toMatchObject({
      learned: '',
      differently: 'Ask.',
      reading: null,
      reading_after: 'mixed',
      next_try: null,
      retried: false,
    })
  })
})
