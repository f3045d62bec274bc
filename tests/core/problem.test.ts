import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compare } from '@core/compare'
import { problem, someOf } from '@core/problem'

const sign = Math.sign
const HERE = { path: 'a.md', line: 1, column: 1 }

it('says of any kind of note, and of any date, what holds of it', () => {
  expect(problem('block-kind', HERE, { value: 'assessment' }).message).toBe(
    '"assessment" needs a note of its own; the block is not counted.',
  )
  expect(problem('future-date', HERE, { date: '2026-10-21' }).message).toBe(
    'The date 2026-10-21 is after today; what it dates is counted from then on.',
  )
})

it.each([
  ['a', 'a'],
  ['a b c', 'a, b, c'],
  ['a b c d', 'a, b, c and 1 more'],
])('of the list %s it names %s', (list, named) => {
  expect(someOf(list.split(' '))).toBe(named)
})

it('orders by code point, not by code unit: an emoji comes after a full-width letter', () => {
  expect(sign(compare('\u{1F3C3}.md', '\uFF21.md'))).toBe(1)
  expect(sign(compare('a', 'ab'))).toBe(-1)
  expect(compare('ä', 'ä')).toBe(0)
})

it('orders any two texts as their code points do', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', '\uD7FF', '\uE000', '\uFFFF', '\u{10000}', '\u{1F3C3}'),
  })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(sign(compare(a, b))).toBe(sign(byCodePoint(Array.from(a), Array.from(b))))
    }),
  )
})

function byCodePoint(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = (a[at]?.codePointAt(0) ?? 0) - (b[at]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
