import fc from 'fast-check'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { choice, choices, date, type Field, flag, links, list, number, text, time } from '@core/kind'
import { applyChanges, type Change, EditRefused, invert, setField, tick } from '@core/note/edit'
import { readAnswer, readValue } from '@core/note/values'

/** Ten thousand edits a run; a nightly run sets more. */
const EDITS = Number(process.env['EFFICACY_FUZZ'] ?? 10_000)

const FIELDS: Readonly<Record<string, Field>> = {
  minutes: number('Minutes', 0, 1440),
  task: text('Task'),
  micro: flag('Micro'),
  day: date('Day'),
  clock: time('Clock'),
  outcome: choice('Outcome', { done: 'Done', partly: 'Partly' }),
  sources: choices('Sources', { mastery: 'Mastery', state: 'State' }),
  values: list('Values'),
  goal: links('Goal'),
}
const KEYS = Object.keys(FIELDS)

const word = fc.constantFrom(
  'a',
  'żółw',
  '🐢 x',
  'two words',
  '007',
  '1_000',
  '0x1f',
  'yes',
  'null',
  '~x',
  '2026-01-05',
  '12:30',
  '{{date}}x',
  'e\u0301',
  'a\u00A0b',
  'x#y',
  'x:y',
  "it's",
)
const comment = fc.constantFrom('', '', '', ' # ¶', '  # a: ¶', ' #¶ "')
const plain = word.filter((each) => !/^[{~]/.test(each))
const quoted = fc.oneof(
  word.map((each) => `'${each.replaceAll("'", "''")}'`),
  word.map((each) => JSON.stringify(each)),
  fc.constantFrom(
    '""',
    "''",
    '"\\u00e9 \\x41"',
    '"[[Run 5K]]"',
    '"---"',
    "'# no'",
    '"one\n  two"',
    "'one\n\n  two'",
  ),
)
const flow = fc.constantFrom(
  '[]',
  '[a, b]',
  '[ a ,b ]',
  '[a, # ¶\n  b]',
  '{k: v}',
  '{}',
  '[[Run 5K]]',
  '["[[A]]", \'b\']',
  '[a,\n  b]',
)
const block = fc.constantFrom(
  '|\n  one\n  two',
  '|\n  one\n\n',
  '>-\n  one\n  two\n',
  '|+\n  one\n\n',
  '| # ¶\n  one',
  '>\n\n  one',
  '|2\n   one',
  '|\n  ---\n  # no',
)
const nested = fc.constantFrom(
  '\n  - a\n  - b',
  '\n- a\n- "b"',
  '\n  - a # ¶\n  - b',
  '\n  # ¶\n  - a',
  '\n  -  a\n\n  - b',
  '\n  k: v\n  l: w',
  '\n    k:\n      - x',
  '\n  - - a\n    - b',
  ' # ¶\n  - "[[A|b]]"\n  - \'[[C]]\'',
  '\n  - |\n    x\n  - y',
)
const marked = fc.constantFrom('&x a', '*x', '!foo a', '!!str 5', '&y\n  - a', '&z [a]', '? a')
const empty = fc.constantFrom('', ' ', '~', 'null')
const value = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(plain, comment).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(quoted, comment).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(empty, comment).map((parts) => parts.join('')) },
  flow,
  block,
  nested,
  marked,
)
const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\t', ' \t')
const pair = fc
  .tuple(
    fc.constantFrom(...KEYS, 'tags', 'other', 'ключ', '"q k"', "'s'", '10', 'null', '__proto__'),
    gap,
    value,
  )
  .map(([key, space, written]) => ({ key, text: `${key}:${/^\n/.test(written) ? '' : space}${written}` }))
const line = fc.oneof(
  { weight: 5, arbitrary: pair },
  fc.constantFrom('', '# ¶', '  ', '#¶').map((each) => ({ key: each, text: each })),
)
const yaml = fc
  .array(line, { maxLength: 8 })
  .map((lines) =>
    lines.filter(
      ({ key, text: each }, at) =>
        !KEYS.includes(key) || lines.findIndex((other) => other.key === key) === at || each === '#',
    ),
  )
  .map((lines) => lines.map((each) => `${each.text}\n`).join(''))
const body = fc.constantFrom(
  '',
  'Text',
  'Text.\n',
  '\n\n# Title\n\n---\n\na: 1\n---\n',
  '---\nb: 2\n---\n',
  '- [ ] a\n- [x] b\n',
  '\t\n',
  '> [!note]\n> [[link]] *a_\n',
)

/** A note in its parts: up to the YAML, the YAML, and from the closing line on. */
interface Parts {
  readonly head: string
  readonly yaml: string
  readonly tail: string
}

const note: fc.Arbitrary<Parts> = fc
  .tuple(
    fc.constantFrom('', '', '', '\uFEFF'),
    yaml,
    fc.constantFrom('---\n', '---\n', '---  \n', '---'),
    body,
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
  )
  .map(([start, keys, close, words, eol]) => {
    const spell = (text: string): string => text.replaceAll('\n', eol)
    return {
      head: start + spell('---\n'),
      yaml: spell(keys),
      tail: spell(close === '---' ? close : close + words),
    }
  })

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

/** Keys and values as a parser sees them that shares no code with ours, or `undefined` where it refuses. */
function secondOpinion(yaml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return { ...(load(yaml.replace(/\r\n|\r/g, '\n'), { schema: CORE_SCHEMA }) as object | null) }
  } catch {
    return undefined
  }
}

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

function unlessRefused(make: () => readonly Change[]): readonly Change[] | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof EditRefused) return undefined
    throw error
  }
}
