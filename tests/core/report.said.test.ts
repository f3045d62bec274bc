import { describe, expect, it } from 'vitest'
import { figure, joined, plain, said } from '@core/dashboard/phrases'

describe('a sentence in parts', () => {
  const attempts = figure('7 attempts', 'prediction')

  it('keeps each number with what it counts', () => {
    expect(said`${figure(6, 'prediction:done')} of ${attempts} finished.`.parts).toEqual([
      { says: '6', of: 'prediction:done' },
      ' of ',
      { says: '7 attempts', of: 'prediction' },
      ' finished.',
    ])
  })

  it('is the same as text', () => {
    expect(plain(said`${2} of ${attempts}${''}.`)).toBe('2 of 7 attempts.')
    expect(plain('as it is')).toBe('as it is')
    expect(plain(said``)).toBe('')
  })

  it('takes sentences in, and a text between them', () => {
    const both = joined([said`in ${attempts}`, 'once', attempts], '; ')
    expect(plain(said`Counted ${both}.`)).toBe('Counted in 7 attempts; once; 7 attempts.')
    expect(said`Counted ${both}.`.parts.filter((part) => typeof part !== 'string')).toHaveLength(2)
    expect(plain(joined([], ', '))).toBe('')
  })
})
