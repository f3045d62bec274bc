import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Field } from '@core/kind'
import { applyChanges, invert, setField, tick } from '@core/note/edit'
import { readAnswer, readValue } from '@core/note/values'
import { FIELDS, KEYS, note, type Parts, secondOpinion, unlessRefused, word } from '../support/random-notes'

/** Ten thousand edits a run; a nightly run sets more. */
const EDITS = Number(process.env['EFFICACY_FUZZ'] ?? 10_000)

const typed: Readonly<Record<Field['type'], fc.Arbitrary<readonly string[]>>> = {
  number: fc.oneof(fc.nat(1440).map(String), fc.constantFrom('0.5', '-0', '+7')).map((each) => [each]),
  text: fc.oneof(word, fc.string({ unit: 'grapheme' }), fc.string()).map((each) => [each]),
  flag: fc.constantFrom(['true'], ['no']),
  date: fc.constantFrom(['2026-10-05']),
  time: fc.constantFrom(['09:14'], ['9:05']),
  choice: fc.constantFrom(['done'], ['mine']),
  choices: fc.constantFrom(['mastery'], ['mastery', 'state'], ['x']),
  list: fc.array(fc.oneof(word, fc.string()), { maxLength: 3 }),
  links: fc.array(fc.constantFrom('Run 5K', '[[A|b]]', '[[C#d]]', 'A, B', 'Goals/ż'), { maxLength: 3 }),
}
const edit = fc.constantFrom(...KEYS).chain((key) => {
  // The mark of a comment is kept out, so that marks count comments.
  const answer = typed[FIELDS[key]?.type ?? 'text'].map((items) =>
    items.map((item) => item.replaceAll('¶', '')),
  )
  return fc.record({
    key: fc.constant(key),
    value: fc.oneof(
      { weight: 8, arbitrary: answer },
      { weight: 1, arbitrary: fc.constantFrom(undefined, []) },
    ),
  })
})

describe('edits of many notes', () => {
  it('change what was asked and nothing else, or are refused', () => {
    const seen = { made: 0, refused: 0, checked: 0, nothing: 0 }
    fc.assert(
      fc.property(note, fc.array(edit, { minLength: 1, maxLength: 3 }), (parts, edits) => {
        let before = parts
        for (const { key, value } of edits) before = edited(before, key, value, seen)
      }),
      { numRuns: Math.ceil(EDITS / 2) },
    )
    expect(seen.made + seen.refused + seen.nothing).toBeGreaterThan(EDITS * 0.9)
    expect(seen.made).toBeGreaterThan(EDITS / 3)
    expect(seen.checked).toBeGreaterThan(EDITS / 3)
  })

  /** Makes one edit and checks it; gives the parts of the note as it is then. */
  function edited(
    parts: Parts,
    key: string,
    value: readonly string[] | undefined,
    seen: { made: number; refused: number; checked: number; nothing: number },
  ): Parts {
    const field = FIELDS[key]
    if (!field) throw new Error(key)
    const { head, yaml, tail } = parts
    const before = head + yaml + tail
    const changes = unlessRefused(() => setField(before, key, value, field))
    if (!changes) {
      seen.refused++
      return parts
    }
    seen[changes.length === 0 ? 'nothing' : 'made']++
    const after = applyChanges(before, changes)
    expect(applyChanges(after, invert(changes, before))).toBe(before)
    expect(setField(after, key, value, field)).toEqual([])
    expect(after.startsWith(head) && after.endsWith(tail)).toBe(true)
    expect(after.split('¶').length).toBe(before.split('¶').length)
    const eol = head.replace(/^\uFEFF?---/, '')
    for (const { insert } of changes) expect(insert.split(eol).join('')).not.toMatch(/[\r\n\uFEFF]/)

    const now = { head, yaml: after.slice(head.length, after.length - tail.length), tail }
    const [one, two] = [secondOpinion(yaml), secondOpinion(now.yaml)]
    if (!one) return now
    seen.checked++
    if (!two) throw new Error(`A second parser refuses ${JSON.stringify(after)}`)
    expect(Object.entries(two).filter(([name]) => name !== key)).toEqual(
      Object.entries(one).filter(([name]) => name !== key),
    )
    const wanted = value === undefined ? undefined : readAnswer(key, field, value)
    const present = readValue(key, field, two[key])
    expect(present.state).toBe(wanted?.state ?? 'empty')
    if (present.state === 'value' && wanted?.state === 'value') expect(present.value).toEqual(wanted.value)
    expect(Object.hasOwn(two, key)).toBe(
      value === undefined ? false : Object.hasOwn(one, key) || wanted?.state === 'value',
    )
    return now
  }

  it('of boxes change one character', () => {
    const part = fc.constantFrom(
      '- [ ] a',
      '- [x] b',
      '  - [ ] c',
      '1. [X] d',
      '> - [ ] q',
      '```',
      '<!--',
      '-->',
      '',
      'text',
      '- [ ]',
      '# [ ] h',
      '    - [ ] e',
      '* [ ] f\n  more',
    )
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 10 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        (parts, eol, line, done) => {
          const before = parts.join('\n').replaceAll('\n', eol)
          const changes = unlessRefused(() => tick(before, line, done))
          if (!changes) return
          const after = applyChanges(before, changes)
          const lines = (whole: string): readonly string[] => whole.split(eol)
          expect(lines(after).length).toBe(lines(before).length)
          expect(lines(after)[line - 1]).toMatch(done ? /\[[xX]\]/ : /\[ \]/)
          const others = (whole: string): unknown => lines(whole).filter((_, at) => at !== line - 1)
          expect(others(after)).toEqual(others(before))
          expect(tick(after, line, done)).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })
})
