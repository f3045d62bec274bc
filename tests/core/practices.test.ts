import { describe, expect, it } from 'vitest'
import { PRACTICE_IDS } from '@core/kind'
import { KIND_IDS } from '@core/kinds'
import { kindsOf, practiceOf, PRACTICES } from '@core/practices'

describe('the twelve practices (Q1-Q12)', () => {
  it('are twelve, each with what the table says of it', () => {
    expect(PRACTICES).toHaveLength(12)
    expect(PRACTICES.map(({ id }) => id)).toEqual(PRACTICE_IDS)
    for (const { title, bestFor, time } of PRACTICES) expect([title, bestFor, time]).not.toContain('')
  })

  it.each(PRACTICES)('$title is written down in a note', ({ id }) => {
    expect(kindsOf(id).length).toBeGreaterThan(0)
  })

  it('has a usual note for each practice, the first', () => {
    expect(PRACTICES.map(({ id }) => kindsOf(id)[0]?.id)).toEqual([
      'action',
      'setback',
      'reflection',
      'thought',
      'stress',
      'affirmation',
      'goal',
      'problem',
      'values',
      'peer',
      'support',
      'activity',
    ])
  })

  it.each(KIND_IDS)('a %s note belongs to exactly one of them', (kind) => {
    expect(PRACTICES.filter(({ id }) => kindsOf(id).some((each) => each.id === kind))).toEqual([
      practiceOf(kind),
    ])
  })
})
