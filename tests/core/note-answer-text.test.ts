import { describe, expect, it } from 'vitest'
import type { Kind } from '@core/kind'
import { allKinds } from '@core/kinds'
import { answerText, boxWords, columnsOf, shapeOf } from '@core/note/answer-text'
import { readItems } from '@core/note/items'

const BOXES = { lines: ['- [ ] '] }
const NUMBERS = { lines: ['1. '] }
const TABLE = { lines: ['| Idea | For | Against |', '| --- | --- | --- |', '|  |  |  |'] }
const TICKS = { lines: ['- [ ] Slept', '- [ ] Ate, twice', '- [ ] Ran'] }

describe('the shape of an answer', () => {
  it.each([
    ['text', {}],
    ['text', { lines: [''] }],
    ['boxes', BOXES],
    ['numbers', NUMBERS],
    ['table', TABLE],
    ['ticks', TICKS],
  ] as const)('is %s for %j', (shape, section) => {
    expect(shapeOf(section)).toBe(shape)
  })

  it('is known for every section whose lines are a list or a table', () => {
    const isMarked = (line = ''): boolean => /^\s*(?:[-*+|]|\d+[.)])/.test(line)
    const plain = allKinds().flatMap(({ id, sections }: Kind) =>
      Object.entries(sections)
        .filter(([, section]) => isMarked(section.lines?.[0]) && shapeOf(section) === 'text')
        .map(([section]) => `${id}.${section}`),
    )
    expect(plain).toEqual([])
  })
})

describe('an answer as its section has it', () => {
  it.each([
    ['plain text', {}, ['a', '', 'b'], 'a\n\nb'],
    [
      'a box before each line',
      BOXES,
      ['Jog', '- Walk', 'Row (minutes:: 3)'],
      '- [ ] Jog\n- [ ] Walk\n- [ ] Row (minutes:: 3)',
    ],
    ['a box for each number', BOXES, ['1. Jog', '2) Row'], '- [ ] Jog\n- [ ] Row'],
    ['a day that begins a line', BOXES, ['Jog', '10. Oktober: Ann'], '- [ ] Jog\n- [ ] 10. Oktober: Ann'],
    ['a box that was typed', BOXES, ['- [x] Jog'], '- [x] Jog'],
    ['a number before each line', NUMBERS, ['a', 'b', '- c'], '1. a\n2. b\n3. c'],
    ['the numbers that were typed', NUMBERS, ['1. a', '2. b'], '1. a\n2. b'],
    ['a year that begins a line', NUMBERS, ['a', '2024. b'], '1. a\n2. 2024. b'],
    [
      'rows',
      TABLE,
      ['a | b', '| c | d | e |'],
      `${TABLE.lines[0]}\n${TABLE.lines[1]}\n| a | b |  |\n| c | d | e |`,
    ],
    [
      'no more cells than the table has',
      TABLE,
      ['a | b | c | d'],
      `${TABLE.lines[0]}\n${TABLE.lines[1]}\n| a | b | c \\| d |`,
    ],
    [
      'a border that is none',
      TABLE,
      ['a \\| b | c'],
      `${TABLE.lines[0]}\n${TABLE.lines[1]}\n| a \\| b | c |  |`,
    ],
    ['ticks', TICKS, ['1', '3'], '- [x] Slept\n- [ ] Ate, twice\n- [x] Ran'],
  ])('holds %s', (_, section, lines, text) => {
    expect(answerText(section, lines)).toBe(text)
  })

  it('reads back as it was answered', () => {
    expect(readItems(answerText(TABLE, ['a | b | c | d', 'e']), TABLE)).toEqual([
      ['a', 'b', 'c | d'],
      ['e', '', ''],
    ])
    expect(readItems(answerText(NUMBERS, ['a', 'b']), NUMBERS)).toEqual([['a'], ['b']])
  })

  it('is offered by the words behind the boxes and at the head of the table', () => {
    expect(boxWords(TICKS)).toEqual(['Slept', 'Ate, twice', 'Ran'])
    expect(columnsOf(TABLE)).toEqual(['Idea', 'For', 'Against'])
  })
})
