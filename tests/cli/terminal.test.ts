import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columns, fit } from '../../packages/cli/src/terminal'

/** Two columns of its own, and the one of a line end; behind them, a text is counted character by character. */
const WIDE = '漢\n'
const narrow = fc.constantFrom(
  ...'a Z 0 ~ é ß Ł ­ × ¼ ʰ ‐ – — ‘ ’ “ ” … ‰ ‹ › → ⇄ ─ │ █'.split(' '),
  ...[' ', '\u00ad', '\u200d', '\ufe0f', '\u0301', '\n'],
)
const other = fc.constantFrom('漢', '字', 'ア', '🐢', '👩‍👧', 'é', 'نص', '한')

describe('the columns of a text', () => {
  it('are the same, whether its characters are looked at one by one or at once', () => {
    const text = fc.array(fc.oneof({ weight: 9, arbitrary: narrow }, other)).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (text) => {
        expect(columns(text)).toBe(columns(WIDE + text) - 3)
      }),
    )
  })

  it.each([
    ['abc', 3],
    ['łódź – 5 → 6…', 13],
    ['e\u0301', 1],
    ['東京', 4],
    ['👩‍👧', 2],
  ])('of %j are %i', (text, count) => expect(columns(text)).toBe(count))

  it('are never more than a text is fitted to, and no character is cut', () => {
    expect(fit('łódź 東京', 8)).toBe('łódź 東…')
    expect(fit('łódź', 4)).toBe('łódź')
    expect(fit('ae\u0301e\u0301', 2)).toBe('a…')
  })
})
