import { describe, expect, it } from 'vitest'
import { KIND_IDS } from '@core/kind'
import { practiceOf, PRACTICES } from '@core/practices'

describe('the twelve practices (Q1-Q12)', () => {
  it('are twelve, each with what the table says of it', () => {
    expect(PRACTICES).toHaveLength(12)
    expect(new Set(PRACTICES.map(({ id }) => id)).size).toBe(12)
    for (const { title, bestFor, time } of PRACTICES) expect([title, bestFor, time]).not.toContain('')
  })

  it.each(KIND_IDS)('a %s note belongs to exactly one of them', (kind) => {
    expect(PRACTICES.filter(({ kinds }) => kinds.includes(kind))).toEqual([practiceOf(kind)])
  })
})
