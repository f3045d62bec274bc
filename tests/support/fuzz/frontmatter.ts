import fc from 'fast-check'
import { CORE_SCHEMA, load, Type } from 'js-yaml'
import { choice, choices, date, type Field, flag, links, list, number, text, time } from '@core/kind'
import { body } from './bodies'

export const FIELDS: Readonly<Record<string, Field>> = {
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
export const KEYS = Object.keys(FIELDS)

/** Values that YAML takes and no field does: collections as keys, as a placeholder's braces make them, and tags of YAML 1.1. */
export const STRANGE_VALUES = [
  '{{date}}',
  '[{{a}}: b]',
  '{[a]: b}',
  '\n  ? - a\n    - b\n  : c',
  '\n  &k [a]: b\n  c: *k',
  '!!binary aGk=',
  '!!timestamp 2001-01-01',
  '!!set {a, b}',
  '!!omap [a: 1]',
]

export const word = fc.constantFrom(
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
const LONG = 'a long line of words '.repeat(60).trim()
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
    `"${LONG}"`,
    '"tab\there"',
    "'{{date}}'",
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
  '{k: [a, {l: "x, y"}],\n m: }',
  '[ &q a, *q, !foo b ]',
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
  `>\n  ${LONG}\n  ${LONG}`,
  '|-\n  a\n\n\n   b\n\tc',
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
  '\n  ? a\n  : b',
  '\n  <<: &m {k: 1}\n  l: 2',
  '\n  one\n  two',
)
const marked = fc.constantFrom(
  '&x a',
  '*x',
  '!foo a',
  '!!str 5',
  '&y\n  - a',
  '&z [a]',
  '? a',
  '!<tag:x,2000:y> a',
  '&w |\n  a',
)
const empty = fc.constantFrom('', ' ', '~', 'null')
const value = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.oneof({ weight: 9, arbitrary: plain }, fc.constant(LONG)), comment)
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: fc.tuple(quoted, comment).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(empty, comment).map((parts) => parts.join('')) },
  flow,
  block,
  nested,
  marked,
)
const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\t', ' \t')
/** Keys of other people's, as they are written. */
const OTHERS = ['tags', 'other', 'ключ', '"q k"', "'s'", '10', 'null', '__proto__', '"q\\u0020e"']
const pairOf = (...keys: readonly string[]): fc.Arbitrary<Line> =>
  fc.tuple(fc.constantFrom(...keys), gap, value).map(([key, space, written]) => ({
    key,
    text: `${key}:${written.startsWith('\n') ? '' : space}${written}`,
  }))
interface Line {
  readonly key: string
  readonly text: string
}
const between = fc.constantFrom('', '# ¶', '  ', '#¶', '#').map((each) => ({ key: each, text: each }))

/** Lines of frontmatter that other programs and people have written, none of them with a key of `ours`. */
export const otherLines: fc.Arbitrary<readonly string[]> = fc
  .uniqueArray(fc.oneof({ weight: 4, arbitrary: pairOf(...OTHERS) }, between), {
    selector: ({ key }) => key,
    maxLength: 5,
  })
  .map((lines) => lines.map(({ text: each }) => `${each}\n`))

const yaml = fc
  .array(fc.oneof({ weight: 5, arbitrary: pairOf(...KEYS, ...OTHERS) }, between), { maxLength: 8 })
  .map((lines) =>
    lines.filter(
      ({ key, text: each }, at) =>
        !KEYS.includes(key) || lines.findIndex((other) => other.key === key) === at || each === '#',
    ),
  )
  .map((lines) => lines.map((each) => `${each.text}\n`).join(''))
const tails = fc.oneof(
  fc.constantFrom(
    '',
    'Text',
    'Text.\n',
    '\n\n# Title\n\n---\n\na: 1\n---\n',
    '---\nb: 2\n---\n',
    '- [ ] a\n- [x] b\n',
    '\t\n',
    '> [!note]\n> [[link]] *a_\n',
  ),
  body,
)

/** A note in its parts: up to the YAML, the YAML, and from the closing line on. */
export interface Parts {
  readonly head: string
  readonly yaml: string
  readonly tail: string
}

/** Notes of every shape that YAML and editors give them. */
export const note: fc.Arbitrary<Parts> = fc
  .tuple(
    fc.constantFrom('', '', '', '\uFEFF'),
    yaml,
    fc.constantFrom('---\n', '---\n', '---  \n', '---'),
    tails,
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
    fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, fc.constantFrom('\n', '\r\n', '\r')),
  )
  .map(([start, keys, close, words, eol, stray = eol]) => {
    const spell = (text: string): string => text.replaceAll('\n', eol)
    let ends = 0
    return {
      head: start + spell('---\n'),
      // Every third line may end as another system has it.
      yaml: keys.replaceAll('\n', () => (ends++ % 3 === 1 ? stray : eol)),
      tail: spell(close === '---' ? close : close + words),
    }
  })

/** Tags that a person made up are read for what they mark. */
const SCHEMA = CORE_SCHEMA.extend(
  (['scalar', 'sequence', 'mapping'] as const).map(
    (kind) => new Type('', { kind, multi: true, construct: (data: unknown) => data }),
  ),
)

/** Keys and values as a parser sees them that shares no code with ours, or `undefined` where it refuses. */
export function secondOpinion(yaml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return { ...(load(yaml.replace(/\r\n|\r/g, '\n'), { schema: SCHEMA }) as object | null) }
  } catch {
    return undefined
  }
}
