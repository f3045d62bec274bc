import { describe, expect, it } from 'vitest'
import { date, type Field, flag, links, list, number, text, time } from '@core/kind'
import { applyChanges, EditRefused, setField } from '@core/note/edit'

const minutes = number('Minutes', 0, 1440, { integer: true })
const task = text('Task')

function set(
  note: string,
  key: string,
  value: string | readonly string[] | undefined,
  field: Field = minutes,
): string {
  return applyChanges(note, setField(note, key, value, field))
}

function refusal(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof EditRefused) return error.code
    throw error
  }
  return 'not refused'
}

const note = (yaml: string, body = 'Text.\n'): string => `---\n${yaml}\n---\n${body}`

describe('how a value is written', () => {
  const rows: readonly (readonly [
    string,
    string,
    string,
    Field,
    string | readonly string[] | undefined,
    string,
  ])[] = [
    ['a new number', 'a: 1', 'minutes', minutes, '8', 'a: 1\nminutes: 8'],
    ['a new text', 'a: 1', 'task', task, 'Jog', 'a: 1\ntask: Jog'],
    ['the first text, in place of empty braces', '{}', 'task', task, 'Jog', 'task: Jog'],
    ['a list in their place', '{ }', 'values', list('Values'), ['x', 'z'], 'values:\n  - x\n  - z'],
    ['a text beside a comment', '{} # mine', 'task', task, 'Jog', 'task: Jog # mine'],
    ['a text that reads as a number', 'a: 1', 'task', task, '10', 'a: 1\ntask: "10"'],
    ['a text that reads as a date', 'a: 1', 'task', task, '2026-10-05', 'a: 1\ntask: "2026-10-05"'],
    ['a text that older readers take for true', 'a: 1', 'task', task, 'yes', 'a: 1\ntask: "yes"'],
    ['a text with a colon', 'a: 1', 'task', task, 'Jog: slowly', 'a: 1\ntask: "Jog: slowly"'],
    ['a text with a hash', 'a: 1', 'task', task, 'Take #3', 'a: 1\ntask: "Take #3"'],
    ['a text with double quotes and a colon', 'a: 1', 'task', task, 'Say: "no"', `a: 1\ntask: 'Say: "no"'`],
    ['a text with both quotes', 'a: 1', 'task', task, `"it's": x`, `a: 1\ntask: "\\"it's\\": x"`],
    ['line breaks become spaces', 'a: 1', 'task', task, 'one\n two', 'a: 1\ntask: one two'],
    ['a text that begins like a list', 'a: 1', 'task', task, '- x', 'a: 1\ntask: "- x"'],
    ['a control character', 'a: 1', 'task', task, 'a\u0007b', 'a: 1\ntask: "a\\u0007b"'],
    ['a time', 'a: 1', 'time', time('Time'), '9:14', 'a: 1\ntime: "09:14"'],
    ['a date', 'a: 1', 'date', date('Date'), '2026-10-05', 'a: 1\ndate: 2026-10-05'],
    ['a flag', 'a: 1', 'micro', flag('Micro'), 'yes', 'a: 1\nmicro: true'],
    [
      'a link given bare',
      'a: 1',
      'goal',
      links('Goal'),
      'Goals/Run 5K',
      'a: 1\ngoal:\n  - "[[Goals/Run 5K]]"',
    ],
    [
      'several links in one text, as they stand in notes',
      'goal:',
      'goal',
      links('Goal'),
      ['"[[A|a]]", [[B]]'],
      'goal:\n  - "[[A|a]]"\n  - "[[B]]"',
    ],
    [
      'a link with an alias',
      'a: 1',
      'goal',
      links('Goal'),
      '[[Run 5K|run]]',
      'a: 1\ngoal:\n  - "[[Run 5K|run]]"',
    ],
    [
      'several links in one text',
      'goal: "[[A]], [[B]]"\na: 1',
      'goal',
      links('Goal'),
      ['A', 'C'],
      'goal:\n  - "[[A]]"\n  - "[[C]]"\na: 1',
    ],
    ['a list', 'a: 1', 'values', list('Values'), ['x', 'y, z'], 'a: 1\nvalues:\n  - x\n  - y, z'],
    ['single quotes stay', "task: 'x'", 'task', task, "it's", "task: 'it''s'"],
    ['double quotes stay', 'task: "x"', 'task', task, 'walk', 'task: "walk"'],
    ['an empty value', 'task:\na: 1', 'task', task, 'walk', 'task: walk\na: 1'],
    ['an empty value with a comment', 'task: # what\na: 1', 'task', task, 'walk', 'task: walk # what\na: 1'],
    ['a null', 'task: ~', 'task', task, 'walk', 'task: walk'],
    ['a block scalar', 'task: |\n  one\n  two\n\na: 1', 'task', task, 'walk', 'task: walk\n\na: 1'],
    ['an alias', 'b: &x 1\nminutes: *x', 'minutes', minutes, '2', 'b: &x 1\nminutes: 2'],
    ['a list that becomes one text', 'task:\n  - x\na: 1', 'task', task, 'walk', 'task: walk\na: 1'],
    [
      'a text that becomes a list',
      'goal: "[[A]]"\na: 1',
      'goal',
      links('Goal'),
      ['A', 'B'],
      'goal:\n  - "[[A]]"\n  - "[[B]]"\na: 1',
    ],
    [
      'a list with a comment behind its key',
      'goal: # mine\n  - "[[A]]"',
      'goal',
      links('Goal'),
      ['A', 'B'],
      'goal: # mine\n  - "[[A]]"\n  - "[[B]]"',
    ],
    [
      'an empty list with a comment',
      'goal: # mine\na: 1',
      'goal',
      links('Goal'),
      'A',
      'goal: ["[[A]]"] # mine\na: 1',
    ],
    [
      'an item more keeps the quotes of the others',
      "goal:\n- '[[A|a]]'",
      'goal',
      links('Goal'),
      ['A', 'B'],
      `goal:\n- '[[A|a]]'\n- "[[B]]"`,
    ],
    [
      'an item less',
      'values:\n  - x\n  - "y"\n  - z',
      'values',
      list('V'),
      ['x', 'z'],
      'values:\n  - x\n  - z',
    ],
    ['a flow list stays one', 'values: [x, y]', 'values', list('V'), ['x', 'a, b'], 'values: [x, "a, b"]'],
    [
      'a flow list whose items keep their quotes',
      'values: [\'x\',y , "z" ] # mine',
      'values',
      list('V'),
      ['x', 'y', 'z', 'w'],
      'values: [\'x\',y , "z", w ] # mine',
    ],
    [
      'a flow list of which one item is another',
      "values: [ 'x',\n  'y' ]",
      'values',
      list('V'),
      ['x', 'w'],
      "values: [ 'x',\n  w ]",
    ],
    ['a flow list with one item less', "values: ['x', 'y']", 'values', list('V'), ['y'], "values: ['y']"],
    [
      'a list of which some items go over lines',
      'values:\n  - "a\n    b"\n  - >-\n    long text\n    and more\n  - y',
      'values',
      list('V'),
      ['a b', 'long text and more', 'y', 'z'],
      'values:\n  - "a\n    b"\n  - >-\n    long text\n    and more\n  - y\n  - z',
    ],
    [
      'a list with blanks of its own, and one item less',
      'values:\n  -   x\n\n  - w\n\n  - y',
      'values',
      list('V'),
      ['x', 'y'],
      'values:\n  -   x\n\n  - y',
    ],
    [
      'a list of which one item is empty',
      'values:\n  - \n  - "y"',
      'values',
      list('V'),
      ['x', 'y'],
      'values:\n  - x\n  - "y"',
    ],
    [
      'a list with an anchor and a tag',
      'values:\n  - &x a\n  - !!str 5',
      'values',
      list('V'),
      ['a', '5', 'z'],
      'values:\n  - &x a\n  - !!str 5\n  - z',
    ],
    ['a value below a comment', 'task: # why\n  x', 'task', task, 'walk', 'task: # why\n  walk'],
    ['an indented root', '  a: 1', 'task', task, 'walk', '  a: 1\n  task: walk'],
    ['emptied', 'task: x # why\na: 1', 'task', task, '', 'task: # why\na: 1'],
    ['an emptied list', 'values:\n  - x\na: 1', 'values', list('V'), [], 'values:\na: 1'],
    ['removed', 'b: 1\ntask: x\na: 1', 'task', task, undefined, 'b: 1\na: 1'],
    ['a removed list', 'values:\n  - x\n  - y\na: 1', 'values', list('V'), undefined, 'a: 1'],
    [
      'removed, comments of other keys beside it',
      'b: 1 # why\ntask: x\na: 1 # so',
      'task',
      task,
      undefined,
      'b: 1 # why\na: 1 # so',
    ],
    [
      'emptied below a comment, which stays',
      'task: # why\n  x\na: 1',
      'task',
      task,
      '',
      'task: # why\n  \na: 1',
    ],
    ['emptied from the line below its key', 'task:\n  x\na: 1', 'task', task, '', 'task:\na: 1'],
    ['behind blanks of its own', 'minutes: \t  5 # why', 'minutes', minutes, '7', 'minutes: \t  7 # why'],
    [
      'a list in place of a text, above the comment of another key',
      'a: 1\nvalues: x\nb: 2 # why',
      'values',
      list('V'),
      ['v', 'z'],
      'a: 1\nvalues:\n  - v\n  - z\nb: 2 # why',
    ],
    [
      'a list in place of a text, further in',
      '  a: 1\n  values: x',
      'values',
      list('V'),
      ['v'],
      '  a: 1\n  values:\n    - v',
    ],
    [
      'a list in place of a text with a comment',
      'values: x # why',
      'values',
      list('V'),
      ['v', 'z'],
      'values: [v, z] # why',
    ],
    [
      'a list before a comment',
      'values: # why\na: 1',
      'values',
      list('V'),
      ['v', 'z'],
      'values: [v, z] # why\na: 1',
    ],
    [
      'a list below a comment',
      'values: # why\n  x',
      'values',
      list('V'),
      ['v', 'z'],
      'values: # why\n  [v, z]',
    ],
    [
      'an item more behind comments on the others',
      'values:\n  - x # one\n  # two\n  - "y" # three\na: 1',
      'values',
      list('V'),
      ['x', 'y', 'z'],
      'values:\n  - x # one\n  # two\n  - "y" # three\n  - z\na: 1',
    ],
    [
      'an item behind the comment of another at the end',
      'values:\n- x # one\n\n',
      'values',
      list('V'),
      ['x', 'z', 'v'],
      'values:\n- x # one\n- z\n- v\n\n',
    ],
    [
      'an item behind the comment of the only one, in the last line',
      'values:\n  - x # one',
      'values',
      list('V'),
      ['x', 'z'],
      'values:\n  - x # one\n  - z',
    ],
    [
      'another item beside the comment of the old one',
      'values:\n  - x # one\n  - y # two',
      'values',
      list('V'),
      ['x', 'z'],
      'values:\n  - x # one\n  - z # two',
    ],
    [
      'an item less behind one with a comment',
      'values:\n  - x # one\n  # two\n  - "y" # three\n  - z\na: 1',
      'values',
      list('V'),
      ['x', 'y'],
      'values:\n  - x # one\n  # two\n  - "y" # three\na: 1',
    ],
    [
      'an item less between two with comments',
      'values:\n- x # one\n- y\n- z # three\n',
      'values',
      list('V'),
      ['x', 'z'],
      'values:\n- x # one\n- z # three\n',
    ],
    [
      'items in another order, each with its comment',
      'values:\n  - x # one\n  - y # two',
      'values',
      list('V'),
      ['y', 'v', 'x'],
      'values:\n  - y # two\n  - v\n  - x # one',
    ],
    [
      'an item before a comment on the list',
      'values:\n- x # one\n- y\n# below\na: 1',
      'values',
      list('V'),
      ['x'],
      'values:\n- x # one\n# below\na: 1',
    ],
    ['a list in empty brackets', 'values: []', 'values', list('V'), ['x', 'a, b'], 'values: [x, "a, b"]'],
    [
      'a list in place of braces',
      'values: {a: 1}\nb: 2',
      'values',
      list('V'),
      ['x', 'v'],
      'values: [x, v]\nb: 2',
    ],
    [
      'a list in place of keys',
      'values:\n  a: 1\nb: 2',
      'values',
      list('V'),
      ['x', 'v'],
      'values:\n  - x\n  - v\nb: 2',
    ],
    ['a soft hyphen', 'a: 1', 'task', task, 'a\u00ADb', 'a: 1\ntask: "a\\u00adb"'],
    [
      'a key that its earlier name stands before',
      'old: x\ntask: y',
      'task',
      text('Task', { aliases: ['old'] }),
      'walk',
      'old: x\ntask: walk',
    ],
    ['an earlier name of the key', 'old: x', 'task', text('Task', { aliases: ['old'] }), 'walk', 'old: walk'],
  ]
  it.each(rows)('%s', (_, before, key, field, value, after) => {
    expect(set(note(before), key, value, field)).toBe(note(after))
    for (const eol of ['\r\n', '\r']) {
      const spell = (whole: string): string => whole.replaceAll('\n', eol)
      expect(set(spell(note(before)), key, value, field)).toBe(spell(note(after)))
    }
    expect(setField(note(after), key, value, field)).toEqual([])
  })

  it.each([
    ['a value out of range', 'minutes: 5', '1441', 'bad-value'],
    ['a value of another type', 'minutes: 5', '60%', 'bad-value'],
    ['a comment within the value', 'minutes:\n  - 5 # a\n  - 6', '7', 'comment-inside'],
    ['an anchored value', 'minutes: &x 5\nb: *x', '7', 'anchored-value'],
    ['a tagged value', 'minutes: !foo 5', '7', 'anchored-value'],
    ['braces', '{minutes: 5}', '7', 'flow-mapping'],
    ['braces with a comment', '{ # mine\n}', '7', 'flow-mapping'],
    ['a list instead of keys', '- minutes: 5', '7', 'not-a-mapping'],
    ['a text instead of keys', 'minutes', '7', 'not-a-mapping'],
    ['mixed line ends', 'a: x\ry\nminutes: 5', '7', 'line-ends'],
    ['a document end', 'minutes: 5\n...', undefined, 'unproven'],
    ['removing beside a comment', 'minutes: 5 # why', undefined, 'comment-inside'],
    ['removing below a comment', 'minutes: # why\n  - 5', undefined, 'comment-inside'],
    ['removing beside a comment some blanks off', 'minutes: 5 \t # why', undefined, 'comment-inside'],
    ['removing a key behind a question mark', '? minutes\n: 5', undefined, 'unproven'],
    ['nesting', `a: ${'['.repeat(300)}${']'.repeat(300)}\nminutes: 5`, '7', 'frontmatter-limits'],
  ])('refuses %s', (_, yaml, value, code) => {
    expect(refusal(() => setField(note(yaml), 'minutes', value, minutes))).toBe(code)
  })

  it.each([
    ['fewer items than there are, one with an anchor', 'values: [&x a, b]', ['a'], 'anchored-value'],
    [
      'fewer items than there are, one with a comment',
      'values:\n  - a # why\n  - b',
      ['b'],
      'comment-inside',
    ],
    [
      'fewer items than there are, the last with a comment',
      'values:\n  - a # why\n  - b # not',
      ['a'],
      'comment-inside',
    ],
    ['an item away that has a comment above', 'values:\n  - a\n  # why\n  - b', ['a'], 'comment-inside'],
    [
      'items in another order, one below a comment',
      'values:\n  - a\n  # why\n  - b',
      ['b', 'a'],
      'comment-inside',
    ],
    [
      'an item within brackets that hold a comment',
      'values: [\n  a # why\n  ]',
      ['a', 'b'],
      'comment-inside',
    ],
    ['line ends of two kinds where the first is a CR', 'a: 1\rvalues: x\nb: 2', ['a'], 'line-ends'],
  ])('refuses %s', (_, yaml, values, code) => {
    const text = yaml.includes('\r') ? `---\r${yaml}\r---\r` : note(yaml)
    expect(refusal(() => setField(text, 'values', values, list('V')))).toBe(code)
  })

  it('refuses a key that is no name', () => {
    for (const key of ['a: b', '5a', 'a b', ''])
      expect(refusal(() => setField(note('a: 1'), key, 'x', task))).toBe('bad-value')
  })

  it('says nothing of what the note holds when it refuses', () => {
    try {
      setField(note('secret: "words\nminutes: 5'), 'minutes', '7', minutes)
      expect.unreachable()
    } catch (error) {
      expect((error as EditRefused).message).not.toMatch(/secret|words/)
    }
  })

  it('takes a value that reads the same for the same', () => {
    expect(setField(note('minutes: "60"'), 'minutes', '60', minutes)).toEqual([])
    expect(setField(note('goal: [[Run 5K]]'), 'goal', ['Run 5K'], links('Goal'))).toEqual([])
    expect(setField(note('goal: "[[A]], [[B]]"'), 'goal', ['A', 'B'], links('Goal'))).toEqual([])
    expect(setField(note('a: 1'), 'minutes', '', minutes)).toEqual([])
    expect(setField(note('a: 1'), 'minutes', undefined, minutes)).toEqual([])
  })
})
