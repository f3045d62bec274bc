import { describe, expect, it } from 'vitest'
import { COMMON, PRACTICE_IDS } from '@core/kind'
import { KIND_IDS } from '@core/kinds'
import { review } from '@core/kinds/review'
import {
  type Domain,
  kindsOf,
  KINDS_FOR,
  kindToStart,
  type Obstacle,
  practiceOf,
  PRACTICES,
  practicesFor,
} from '@core/practices'

const ids = (wanted: Parameters<typeof practicesFor>[0], hidden?: readonly string[]) =>
  practicesFor(wanted, hidden).map(({ id }) => id)

describe('the twelve practices (Q1-Q12)', () => {
  it('are twelve, each with what the table says of it', () => {
    expect(PRACTICES).toHaveLength(12)
    expect(PRACTICES.map(({ id }) => id)).toEqual(PRACTICE_IDS)
    for (const { title, bestFor, time } of PRACTICES) expect([title, bestFor, time]).not.toContain('')
  })

  it('stand below the four short names of the table', () => {
    expect([...new Set(PRACTICES.map(({ category }) => category))]).toEqual([
      'Mastery building',
      'Cognitive reframing',
      'Goal setting',
      'Social and physical',
    ])
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

  it('start with the usual note, but a challenge of the right size with an attempt', () => {
    expect(
      PRACTICES.filter(({ id }) => kindToStart(id) !== kindsOf(id)[0]?.id).map(({ id }) => [
        id,
        kindToStart(id),
      ]),
    ).toEqual([['right-sized-challenges', 'action']])
  })
})

describe('which practices fit', () => {
  it('E2: what is in the way leads to a note that answers it', () => {
    expect(KINDS_FOR.daunting).toEqual(['plan'])
    expect(ids({ obstacle: 'daunting' })).toEqual(['micro-successes'])
    expect(ids({ obstacle: 'self-talk' })).toEqual(['cognitive-restructuring'])
    expect(ids({ obstacle: 'directionless' })).toEqual(['specific-goals', 'values'])
    expect(ids({ obstacle: 'habit' })).toEqual(['social-support', 'physical-activity'])
  })

  it('every obstacle of a review leads somewhere', () => {
    const obstacles = Object.keys(review.fields.obstacle.options) as Obstacle[]
    expect(Object.keys(KINDS_FOR).sort()).toEqual([...obstacles].sort())
    for (const obstacle of obstacles) expect(ids({ obstacle })).not.toEqual([])
  })

  it('O1: minutes at hand leave out what takes longer', () => {
    expect(ids({ minutes: 4 })).toEqual([])
    expect(ids({ minutes: 5 })).toEqual(['reflection', 'stress-reinterpretation'])
    expect(ids({ minutes: 10 })).toContain('micro-successes')
    expect(ids({ minutes: 15 })).toContain('self-affirmation')
    expect(ids({ minutes: 15 })).not.toContain('peer-modeling')
    expect(ids({ minutes: 20 })).toContain('peer-modeling')
    expect(ids({})).toHaveLength(12)
  })

  it.each([
    ['D1', 'academic', ['micro-successes', 'reflection', 'peer-modeling', 'social-support']],
    ['D2', 'career', ['reflection', 'specific-goals', 'problem-solving', 'values', 'peer-modeling']],
    ['D3', 'health', ['micro-successes', 'stress-reinterpretation', 'social-support', 'physical-activity']],
    [
      'D4',
      'creative',
      ['reflection', 'cognitive-restructuring', 'self-affirmation', 'specific-goals', 'peer-modeling'],
    ],
    ['D5', 'social', ['micro-successes', 'stress-reinterpretation', 'problem-solving', 'peer-modeling']],
  ] as const)('%s: %s has its own practices', (_, domain, expected) => {
    expect(ids({ domain })).toEqual(expected)
  })

  it('every other part of life has all twelve', () => {
    const domains = Object.keys(COMMON.domain.options) as Domain[]
    expect(domains.filter((domain) => ids({ domain }).length === 12)).toEqual(['other'])
  })

  it('all that is said holds at once, and what the settings hide stays out', () => {
    expect(ids({ obstacle: 'habit', domain: 'health', minutes: 15 })).toEqual(['social-support'])
    expect(ids({ obstacle: 'identity', minutes: 5 })).toEqual([])
    expect(ids({ minutes: 5 }, ['reflection', 'unknown'])).toEqual(['stress-reinterpretation'])
  })
})
