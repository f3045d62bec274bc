import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyChanges, type Change, compose, invert, trimmedChange } from '@core/note/changes'
import { runs } from '../support/runs'

/** Some changes of a text, in order and apart, from numbers that name places. */
function changesOf(text: string, cuts: readonly number[], words: readonly string[]): readonly Change[] {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b)
  return words.flatMap((insert, at) => {
    const [start, end] = [places[at * 2], places[at * 2 + 1]]
    return start === undefined || end === undefined ? [] : [{ start, end, insert }]
  })
}

const made = fc.tuple(
  fc.array(fc.nat(60), { maxLength: 8 }),
  fc.array(fc.string({ maxLength: 4 }), { maxLength: 4 }),
)

it('takes changes back', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), made, (text, [cuts, words]) => {
      const changes = changesOf(text, cuts, words)
      const after = applyChanges(text, changes)
      expect(applyChanges(after, invert(changes, text))).toBe(text)
    }),
  )
})

it('composes steps into changes of the first text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(made, { maxLength: 4 }), (text, all) => {
      const steps = all.map(
        ([cuts, words]) =>
          (now: string) =>
            changesOf(now, cuts, words),
      )
      const expected = steps.reduce((now, step) => applyChanges(now, step(now)), text)
      const composed = compose(text, ...steps)
      expect(applyChanges(text, composed)).toBe(expected)
      for (const [at, { start, end }] of composed.entries()) {
        expect(start).toBeLessThanOrEqual(end)
        expect(start).toBeGreaterThanOrEqual(composed[at - 1]?.end ?? 0)
      }
    }),
  )
})

it('composes steps that change nothing into nothing', () => {
  expect(
    compose(
      'abc',
      () => [],
      () => [],
    ),
  ).toEqual([])
  expect(compose('abc')).toEqual([])
  expect(
    compose(
      'abc',
      () => [{ start: 1, end: 1, insert: 'x' }],
      () => [{ start: 1, end: 2, insert: '' }],
    ),
  ).toEqual([])
})

it('keeps changes apart that are apart', () => {
  const first = { start: 0, end: 1, insert: 'x' }
  expect(
    compose(
      'abcdef',
      () => [first],
      () => [{ start: 4, end: 5, insert: 'yy' }],
    ),
  ).toEqual([first, { start: 4, end: 5, insert: 'yy' }])
})

it('narrows a change without cutting a character or a line end', () => {
  expect(trimmedChange('- a\n- b\n', { start: 0, end: 7, insert: '- a\n- b\n- c' })).toEqual({
    start: 7,
    end: 7,
    insert: '\n- c',
  })
  expect(trimmedChange('a\r\nb', { start: 0, end: 4, insert: 'a\rb' })).toEqual({
    start: 1,
    end: 3,
    insert: '\r',
  })
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\uD83D', '\uDC22', '\uDC23') }),
      fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\uD83D', '\uDC22', '\uDC23') }),
      (old, insert) => {
        const change = trimmedChange(old, { start: 0, end: old.length, insert })
        expect(applyChanges(old, [change])).toBe(insert)
        for (const at of [change.start, change.end]) {
          expect(old.slice(at - 1, at + 1)).not.toMatch(/^(\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/)
        }
      },
    ),
    { numRuns: runs(1000) },
  )
})
