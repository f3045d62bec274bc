import { describe, expect, it } from 'vitest'
import { KINDS } from '@core/kinds'
import type { AnyEntry } from '@core/note/entry'
import { readItems } from '@core/note/items'
import { parseNote } from '@core/note/parse'
import { template } from '@core/note/template'
import { DEFAULTS } from '@core/settings'

const read = (text: string) => readItems(text, {})

/** How many items the section of a problem note has whose text is given. */
function ideas(text: string): number | undefined {
  const note = `---\nefficacy: problem\ndate: 2026-10-05\n---\n## 2. Ideas\n${text}\n## Elsewhere\n- no idea\n`
  const [entry] = parseNote('Efficacy/x.md', note, DEFAULTS).entries as readonly AnyEntry[]
  return Object.entries(entry?.sections ?? {}).find(([id]) => id === 'ideas')?.[1]?.items
}

describe('lists', () => {
  it.each([
    ['bullets of each mark', '- a\n* b\n+ c', [['a'], ['b'], ['c']]],
    ['numbers of both marks', '1. a\n2) b\n10. c', [['a'], ['b'], ['c']]],
    ['bullets at any depth', '- a\n  - b\n    1. c', [['a'], ['b'], ['c']]],
    ['checkboxes, ticked or not', '- [ ] a\n- [x] b\n1. [X] c', [['a'], ['b'], ['c']]],
    ['inline fields as written', '- [ ] a (due:: 2026-10-03)', [['a (due:: 2026-10-03)']]],
    ['no empty ones', '- \n-\n1. \n- [ ] \n- a', [['a']]],
    ['no paragraphs, numbers and dashes without a blank', 'a\n-b\n1.c\n3 d\n--', []],
    ['one item a line, its wrapped words left out', '- a\n  and more', [['a']]],
    ['one with a line separator of Unicode, which ends no line here', '- a\u2028b', [['a\u2028b']]],
    ['a bullet with a pipe in it', '- a | b', [['a | b']]],
  ])('give %s', (_, text, items) => {
    expect(read(text)).toEqual(items)
  })
})

describe('tables', () => {
  it.each([
    [
      'rows, not the head',
      '| Idea | For |\n| --- | --- |\n| a | b |\n| c | d |',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a row with a line separator of Unicode', '| a\u2028b |', [['a\u2028b']]],
    [
      'a pipe behind a backslash as one',
      '| Idea |\n| --- |\n| a \\| b |\n| c\\|\\|d |',
      [['a | b'], ['c||d']],
    ],
    [
      'empty cells, not empty rows',
      '| A | B |\n| :-: | -: |\n|  |  |\n| a |  |\n|  | b |',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    [
      'rows without outer pipes',
      'A | B\n--- | ---\na | b\nc | d\n\ne | f',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['no row that holds only dashes', '| A | B |\n| - | - |\n| - | - |\n| a | - |', [['a', '-']]],
    ['the row above a row of dashes', '| A | B |\n| --- | --- |\n| a | b |\n| - | - |', [['a', 'b']]],
    ['two tables', '| A |\n| --- |\n| a |\n\n| B |\n| --- |\n| b |', [['a'], ['b']]],
    ['a bullet right above the rule of a table', '- x\n| --- |\n| a |', [['x'], ['a']]],
    ['bullets behind a table', '| A |\n| --- |\n| a |\n- b', [['a'], ['b']]],
    ['rows whose head somebody took away', '| a | b |', [['a', 'b']]],
  ])('give %s', (_, text, items) => {
    expect(read(text)).toEqual(items)
  })

  it('take no longer than their length', () => {
    const long = `${'| - '.repeat(20_000)}x`
    expect(read(`${long}\n${long}`)).toHaveLength(0)
    expect(read(`- ${' '.repeat(50_000)}a`)).toEqual([['a']])
  })
})

describe('in a note', () => {
  it('count neither in code nor in a comment nor in a quote', () => {
    const text = '- a\n\n```\n- code\n| b | c |\n```\n\n<!-- - note -->\n<!--\n- more\n-->\n\n> - said\n\n- d'
    expect(ideas(text)).toBe(2)
  })

  it('count not in code that a bullet holds, nor in code by indent', () => {
    expect(ideas('- a\n  ~~~\n  - code\n  ~~~\n\nText.\n\n    - code\n\n- b')).toBe(2)
  })

  it('count in code that is not closed to the end of its section at the most', () => {
    expect(ideas('- a\n```\n- code')).toBe(1)
  })

  it('end with the section, whatever the line ends', () => {
    expect(ideas('1. a\r\n2. b\r')).toBe(2)
  })

  it('count no line of a template', () => {
    for (const kind of Object.values(KINDS)) {
      const text = template(kind).replace('{{date}}', '2026-10-05').replace('{{time}}', '09:14')
      const [entry] = parseNote('Efficacy/x.md', text, DEFAULTS).entries as readonly AnyEntry[]
      const sections = Object.values(entry?.sections ?? {})
      expect(sections.map((section) => section?.items)).toEqual(sections.map(() => 0))
    }
  })
})
