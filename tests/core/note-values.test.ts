import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choice, choices, date, type Field, flag, links, list, number, percent, text, time } from '@core/kind'
import { isUnread, readAnswer, readInline, readValue } from '@core/note/read-value'

const FIELDS = {
  percent: percent('Percent'),
  whole: number('Whole', 0, 10, { integer: true }),
  number: number('Number', -5, 10.5),
  text: text('Text'),
  flag: flag('Flag'),
  date: date('Date'),
  time: time('Time'),
  choice: choice('Choice', { one: 'One', two: 'Two' }),
  choices: choices('Choices', { one: 'One', two: 'Two' }),
  list: list('List'),
  links: links('Links'),
  pauses: list('Pauses', { of: 'pause' }),
} satisfies Record<string, Field>
type Name = keyof typeof FIELDS

const WRONG = Symbol('wrong type')
const RANGE = Symbol('out of range')
const EMPTY = Symbol('empty')

function seen(reading: ReturnType<typeof readValue>): unknown {
  if (reading.state === 'value') return reading.value
  if (reading.state === 'empty') return EMPTY
  return reading.code === 'wrong-type' ? WRONG : RANGE
}

describe('a list of a note', () => {
  it.each<readonly [Name, readonly unknown[], readonly string[], readonly number[]]>([
    ['choices', [['one'], 'two', null, { three: 3 }], ['two'], [0, 3]],
    ['list', ['a', { b: 1 }, 'a'], ['a', 'a'], [1]],
    ['links', ['', '[[A]]', { B: 'C' }, '[[A]]', [['D']]], ['A', 'D'], [2]],
    ['pauses', ['2026-08-02..', 'in May', 20260802], ['2026-08-02..'], [1, 2]],
  ])('of %s, %j, is read but for what cannot be', (name, raw, value, unread) => {
    const reading = readValue('key', FIELDS[name], raw)
    expect(reading).toMatchObject({ value, unread })
    expect(isUnread(reading)).toBe(true)
  })

  it('that is typed with one item that cannot be read is wrong', () => {
    expect(readAnswer('key', FIELDS.pauses, ['2026-08-02..', 'in May'])).toMatchObject({ state: 'wrong' })
  })
})

describe('a value of a note', () => {
  it.each<readonly [Name, unknown, unknown]>([
    ['percent', 0, 0],
    ['percent', -0, 0],
    ['percent', 100, 100],
    ['percent', '60', 60],
    ['percent', ' 60 ', 60],
    ['percent', '60%', WRONG],
    ['percent', '6/10', WRONG],
    ['percent', '6e1', WRONG],
    ['percent', '1_0', WRONG],
    ['percent', '0x10', WRONG],
    ['percent', 'Infinity', WRONG],
    ['percent', 150, RANGE],
    ['percent', -1, RANGE],
    ['percent', '101', RANGE],
    ['percent', 60.5, WRONG],
    ['percent', '60.0', 60],
    ['percent', Number.NaN, WRONG],
    ['percent', Number.POSITIVE_INFINITY, WRONG],
    ['percent', true, WRONG],
    ['percent', [60], WRONG],
    ['percent', {}, WRONG],
    ['percent', '', EMPTY],
    ['percent', '  ', EMPTY],
    ['percent', null, EMPTY],
    ['percent', undefined, EMPTY],
    ['percent', [], EMPTY],
    ['percent', [null, ''], EMPTY],
    ['number', '-4.5', -4.5],
    ['number', '.25', 0.25],
    ['number', '1.25', 1.25],
    ['number', '5.', 5],
    ['number', 10.5, 10.5],
    ['number', 10.6, RANGE],
    ['number', '1,5', WRONG],
    ['number', Number.NaN, WRONG],
    ['number', Number.NEGATIVE_INFINITY, WRONG],
    ['text', ' a ', 'a'],
    ['text', 5, '5'],
    ['text', true, 'true'],
    ['text', ['a'], WRONG],
    ['text', { a: 1 }, WRONG],
    ['flag', true, true],
    ['flag', false, false],
    ['flag', ' True ', true],
    ['flag', 'false', false],
    ['flag', 'yes', WRONG],
    ['flag', 1, WRONG],
    ['date', '2026-10-05', '2026-10-05'],
    ['date', '2026-10-05T23:59:00-11:00', '2026-10-05'],
    ['date', '2026-10-05 23:59', '2026-10-05'],
    ['date', '2026-10-05T23:59:00.000Z', '2026-10-05'],
    ['date', '2024-02-29', '2024-02-29'],
    ['date', '2026-02-29', WRONG],
    ['date', '2026-10-5', WRONG],
    ['date', '05.10.2026', WRONG],
    ['date', '2026-10-05x', WRONG],
    ['date', '2026-10-05 or so', WRONG],
    ['date', 20261005, WRONG],
    ['time', '09:14', '09:14'],
    ['time', '9:14', '09:14'],
    ['time', '09:14:59', '09:14'],
    ['time', '24:00', WRONG],
    ['time', 'at 09:14', WRONG],
    ['time', '09:14 or so', WRONG],
    ['time', '9', WRONG],
    ['time', 554, WRONG],
    ['choice', 'one', 'one'],
    ['choice', 'three', 'three'],
    ['choice', 'constructor', 'constructor'],
    ['choice', true, 'true'],
    ['choice', ['one'], WRONG],
    ['choices', 'one', ['one']],
    ['choices', ['two', 'one'], ['two', 'one']],
    ['choices', ['one', 'one', 'three'], ['one', 'three']],
    ['choices', ['one', null, ''], ['one']],
    ['choices', 'two, one', ['two, one']],
    ['choices', [['one']], WRONG],
    ['choices', { one: true }, WRONG],
    ['list', 'a, b', ['a, b']],
    ['list', ['a', 5, 'a'], ['a', '5', 'a']],
    ['list', [['a']], WRONG],
    ['links', '[[Goals/Run 5K]]', ['Goals/Run 5K']],
    ['links', '[[Goals/Run 5K#Ladder|run]]', ['Goals/Run 5K']],
    ['links', '[[ Run 5K |run]]', ['Run 5K']],
    ['links', '[[Run, 5K]] , [[Walk|on, foot]],[Row](Row.md)', ['Run, 5K', 'Walk', 'Row.md']],
    ['links', 'Run, then walk', ['Run, then walk']],
    ['links', 'see [[Run 5K]]', ['see [[Run 5K]]']],
    ['links', '[[Run 5K]] too', ['[[Run 5K]] too']],
    ['links', '[[]]', EMPTY],
    ['links', '![[Run 5K]]', ['Run 5K']],
    ['links', 'Goals/Run 5K.md', ['Goals/Run 5K.md']],
    ['links', '[Run, 5K](Goals/Run%205K%20%28%C3%BC%29.md#Ladder)', ['Goals/Run 5K (ü).md']],
    ['links', '[](<Goals/Run (5K).md>)', ['Goals/Run (5K).md']],
    ['links', '![50 %](50%.md)', ['50%.md']],
    ['links', '[Run](#Ladder)', EMPTY],
    ['links', 'see [Run](Run.md)', ['see [Run](Run.md)']],
    ['links', '[[x]](y.md)', ['[[x]](y.md)']],
    ['links', [['Run 5K']], ['Run 5K']],
    ['links', [[['Run 5K']], '[[B]]'], ['Run 5K', 'B']],
    ['links', [['A', 'B']], ['A, B']],
    ['links', [['A'], ['B']], WRONG],
    ['links', '[x](A|B.md#C)', ['A|B.md']],
    ['links', ['[[A]]', '[[A|a]]'], ['A']],
    ['links', '[[#Ladder]]', EMPTY],
    ['links', [{ a: 1 }], WRONG],
    ['links', [['A', { b: 1 }]], WRONG],
    ['links', [], EMPTY],
  ])('%s: %j', (name, raw, expected) => {
    expect(seen(readValue('key', FIELDS[name], raw))).toEqual(expected)
  })

  it('remarks on slugs', () => {
    const remarks = (raw: unknown, extra?: readonly string[]): unknown => {
      const reading = readValue('key', FIELDS.choices, raw, extra)
      return reading.state === 'value' && reading.remarks
    }
    expect(remarks(['one', 'toString', 'one', 'x', 'x'])).toEqual([
      { code: 'unknown-slug', value: 'toString' },
      { code: 'unknown-slug', value: 'x' },
      { code: 'repeated-slug', value: 'one' },
      { code: 'repeated-slug', value: 'x' },
    ])
    expect(remarks(['x'], ['x'])).toEqual([])
  })

  it('says what was expected', () => {
    const expected = (name: Name): unknown => {
      const reading = readValue('a', FIELDS[name], { b: 1 })
      return reading.state === 'wrong' && reading.args['expected']
    }
    expect(expected('whole')).toBe('a whole number')
    expect(expected('number')).toBe('a number')
    expect(expected('list')).toBe('a list of texts')
    expect(expected('pauses')).toMatch(/^a list of days such as 2026-08-02\.\.2026-08-09/)
    expect(readValue('a', FIELDS.whole, 11)).toMatchObject({ args: { key: 'a', value: 11, min: 0, max: 10 } })
  })

  it('never throws, and never lets a number through that no sum can bear', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true }),
        fc.constantFrom(...Object.values(FIELDS)),
        (raw, field) => {
          const reading = readValue('key', field, raw)
          if (reading.state === 'value' && field.type === 'number') {
            expect(Number.isFinite(reading.value) && !Object.is(reading.value, -0)).toBe(true)
          }
          if (reading.state === 'value' && Array.isArray(reading.value)) {
            expect(reading.value.every((item) => typeof item === 'string' && item !== '')).toBe(true)
          }
        },
      ),
    )
  })
})

describe('a typed answer', () => {
  it.each<readonly [Name, readonly string[], unknown]>([
    ['percent', ['60'], 60],
    ['percent', ['60%'], WRONG],
    ['percent', ['60', '70'], WRONG],
    ['percent', [''], EMPTY],
    ['percent', ['', '60'], 60],
    ['percent', [], EMPTY],
    ['flag', ['Yes'], true],
    ['flag', ['no'], false],
    ['flag', ['maybe'], WRONG],
    ['text', ['one\n \n  two'], 'one two'],
    ['text', ['a, b'], 'a, b'],
    ['text', ['Yes'], 'Yes'],
    ['flag', ['Yes'], true],
    ['choices', ['one, two'], ['one', 'two']],
    ['choices', ['one', 'two'], ['one', 'two']],
    ['list', ['a, b', ' c '], ['a, b', 'c']],
    ['links', ['Run 5K', '[[B|b]]'], ['Run 5K', 'B']],
    ['links', ['"[[Run 5K]]"', "'[[B]]'"], ['Run 5K', 'B']],
    ['links', ['[[Run, 5K]], "[[B|b]]"'], ['Run, 5K', 'B']],
    ['links', ['"Quoted" by name'], ['"Quoted" by name']],
    ['links', ['[[]]'], WRONG],
    ['links', ['A', '[[#Ladder]]'], WRONG],
    ['links', [''], EMPTY],
    ['date', ['2026-10-05'], '2026-10-05'],
  ])('%s: %j', (name, answer, expected) => {
    expect(seen(readAnswer('key', FIELDS[name], answer))).toEqual(expected)
  })

  it.each<readonly [Name, string, unknown]>([
    ['list', 'a, b', ['a', 'b']],
    ['links', '[[A, B]], [[C|c, d]],', ['A, B', 'C']],
    ['links', '[[A', ['[[A']],
    ['links', '[A, B](C,%20D.md),[E, F', ['C, D.md', '[E', 'F']],
    ['choices', 'one,two', ['one', 'two']],
    ['text', 'a, b', 'a, b'],
    ['percent', '', EMPTY],
  ])('in a block, %s: %j', (name, written, expected) => {
    expect(seen(readInline('key', FIELDS[name], written))).toEqual(expected)
  })
})
