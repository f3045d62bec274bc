import fc from 'fast-check'
import { KINDS } from '@core/kinds'
import type { Field } from '@core/kind'
import { blockLine, blockToNote } from '@core/note/block-move'
import { insertBlock } from '@core/note/block-insert'
import { appendSection, fillSection, type SectionOf, setBlockField, tick } from '@core/note/edit'
import type { Task } from '@core/note/entry'
import { parseNote } from '@core/note/parse'
import { addRound, lastRound, roundStart } from '@core/note/round-edit'
import { type SmallerStep, splitStep } from '@core/note/step-edit'
import { readAnswer } from '@core/note/read-value'
import { DEFAULTS } from '@core/settings'
import { body, end, eol, line, mark, words } from './bodies'
import { linesOf, made, onlyChange, type Outcome, sure, sureSame, unlessRefused } from './sure'

const PATH = 'Daily/2026-03-07.md'

const front = fc.constantFrom(
  '',
  '---\nmood: 3 # mine\n---\n',
  '---\nefficacy: goal\ndate: 2026-03-07\n---\n',
  '---\nefficacy: action\ndate: 2026-03-07\n---\n',
)

/** A second mark is part of the text, whose offsets are then not those of the markdown parser. */
const marks = fc.constantFrom('', '', '\uFEFF', '\uFEFF\uFEFF')

/** A note with blocks, boxes and all that stands around them; now and then with a lone CR among its line ends. */
const someNote: fc.Arbitrary<string> = fc
  .tuple(marks, front, body, end, eol, fc.constantFrom('', '', '', '', '\r'))
  .map(([bom, keys, text, last, ends, stray]) => bom + (keys + text + stray + last).replaceAll('\n', ends))

const pick = fc.nat(30)
const picked = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)]

const blocksIn = (text: string): readonly number[] =>
  parseNote(PATH, text, DEFAULTS).entries.flatMap((entry) => (entry.block ? [entry.line] : []))

export const someNoteAndLine = fc.tuple(someNote, pick, fc.boolean())

/** One character of one line is another. */
export function tickOne([text, at, done]: readonly [string, number, boolean]): readonly Outcome[] {
  const boxes = linesOf(text).flatMap((each, index) => (/\[[ xX]\]/.test(each) ? [index + 1] : []))
  const number = picked(boxes, at) ?? 1
  const changes = unlessRefused(() => tick(text, number, done))
  if (!changes) return ['refused']
  const after = made(text, changes)
  sure(tick(after, number, done).length === 0, 'the same again changes more', text, number)
  sure(after.length === text.length, 'more than a character', text, after)
  if (changes.length === 0) return ['nothing']
  const { at: from, old, now } = onlyChange(text, after)
  sure(`${old}${now}` === (done ? ' x' : `${old} `) && /^[xX ]$/.test(old), 'another character', text, after)
  sureSame(linesOf(text.slice(0, from)).length, number, 'another line')
  return ['made']
}

const FIELDS: readonly (readonly [key: string, field: Field, values: readonly string[]])[] = [
  ['duration_min', KINDS.activity.fields.duration_min, ['7', '', '0.5']],
  ['mood', { type: 'text', label: 'Mood' }, ['calm', 'a:: b', '']],
  ['task', KINDS.action.fields.task, ['Jog: one "minute"', 'a, b', '[[x]] 🐢', '#efficacy/stress', '']],
  ['confidence_before', KINDS.action.fields.confidence_before, ['60', '']],
  ['date', KINDS.activity.fields.date, ['2026-03-02']],
  ['goal', KINDS.activity.fields.goal, ['[[Run, 5K|run]]', 'Satie', '']],
]
export const someNoteAndBlockField = fc.tuple(
  someNote,
  pick,
  fc.constantFrom(...FIELDS).chain(([key, field, values]) =>
    fc.record({
      key: fc.constant(key),
      field: fc.constant(field),
      value: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...values) },
        { weight: 1, arbitrary: field.type === 'text' ? words : fc.constantFrom(...values) },
      ),
      removed: fc.constantFrom(false, false, false, true),
    }),
  ),
)

interface BlockFieldEdit {
  readonly key: string
  readonly field: Field
  readonly value: string
  readonly removed: boolean
}

/** One line of the block comes, goes, or says something else; the others stay as they are. */
export function setFieldOfBlock([text, at, edit]: readonly [
  string,
  number,
  BlockFieldEdit,
]): readonly Outcome[] {
  const { key, field, value, removed } = edit
  const block = picked(blocksIn(text), at)
  if (block === undefined) return ['nothing']
  const wanted = removed ? undefined : value
  const changes = unlessRefused(() => setBlockField(text, block, key, wanted, field))
  if (!changes) return ['refused']
  const after = made(text, changes)
  sure(
    setBlockField(after, block, key, wanted, field).length === 0,
    'the same again changes more',
    text,
    edit,
  )
  if (changes.length === 0) return ['nothing']
  const [was, now] = [linesOf(text), linesOf(after)]
  const first = now.findIndex((each, index) => each !== was[index])
  const grown = now.length - was.length
  // A line more may have a blank one behind it, which parts it from a paragraph.
  const [mine, theirs] = grown > 0 ? [first + grown, first] : [first + 1 + grown, first + 1]
  sureSame(now.slice(mine), was.slice(theirs), 'another line changed')
  if (removed) return ['made']
  sure(new RegExp(`^ {0,3}[-*+] ${key}::`).test(now[first] ?? ''), 'no line of the field', now[first], key)
  const said = (now[first] ?? '').replace(/^.*?::/, '').trim()
  const reading = readAnswer(key, field, [value])
  const isText = field.type === 'text' && reading.state === 'value'
  if (isText) sureSame(said, reading.value, 'the value')
  else sure(reading.state !== 'empty' || said === '', 'it is not empty', said)
  return ['made']
}

const SECTIONS: readonly Omit<SectionOf, 'block'>[] = [
  { kind: KINDS.action, id: 'accomplished' },
  { kind: KINDS.action, id: 'proves' },
  { kind: KINDS.action, id: 'next' },
  { kind: KINDS.goal, id: 'ladder' },
]
export const someNoteAndWords = fc.tuple(someNote, pick, fc.constantFrom(...SECTIONS), words)

/** Words below a heading: nothing is taken away but empty rows, and the words stand there as typed or escaped. */
export function fillOne([text, at, section, answer]: readonly [
  string,
  number,
  Omit<SectionOf, 'block'>,
  string,
]): readonly Outcome[] {
  const block = picked([undefined, ...blocksIn(text)], at)
  const changes = unlessRefused(() => fillSection(text, { block, ...section }, answer))
  if (!changes) return ['refused']
  const after = made(text, changes)
  if (changes.length === 0) return ['nothing']
  const [{ start, end: stop, insert } = { start: 0, end: 0, insert: '' }, ...more] = changes
  sure(more.length === 0, 'more than one place', text, changes)
  sure(
    /^(?:[\s>|:*+-]|\d{1,9}[.)]|\[[ xX]?\])*$/.test(text.slice(start, stop)),
    'words are lost',
    text.slice(start, stop),
  )
  sureWords(insert, answer)
  sure(after.length - text.length === insert.length - (stop - start), 'another length', text, after)
  return ['made']
}

/** Apart from what stands around them, the words are as typed, or each mark of markdown behind a backslash. */
function sureWords(insert: string, answer: string): void {
  const plain = (each: string): string =>
    each.replace(/[\\\s\0\uFEFF\uFFFD]/g, '').replace(/[\uD800-\uDFFF]/g, '')
  sure(plain(insert).endsWith(plain(answer)), 'the words are not there', insert, answer)
}

export const someNoteAndSection = fc.tuple(someNote, words, words)

export function appendOne([text, heading, answer]: readonly [string, string, string]): readonly Outcome[] {
  const changes = unlessRefused(() => appendSection(text, heading, answer))
  if (!changes) return ['refused']
  const after = made(text, changes)
  const [{ start } = { start: 0 }] = changes
  sure(
    text.slice(start).trim() === '' && after.startsWith(text.slice(0, start)),
    'what was there changed',
    text,
    after,
  )
  sureWords(after.slice(start), answer)
  return ['made']
}

const blockKinds = Object.values(KINDS).filter(({ block }) => block)
export const someNoteAndBlock = fc.tuple(someNote, fc.nat(2_000), fc.constantFrom(...blockKinds))

/** *Insert practice here*: a block comes in one piece, is read, and every entry that was there reads as before. */
export function insertOne([text, at, kind]: readonly [
  string,
  number,
  (typeof blockKinds)[number],
]): readonly Outcome[] {
  const filling = { date: '2026-03-09', time: '09:14', fields: {}, sections: {} } as const
  const placed = unlessRefused(() => insertBlock(PATH, text, at % (text.length + 1), kind, filling, DEFAULTS))
  if (!placed) return ['refused']
  const after = made(text, placed.changes)
  const [{ start, end: stop, insert } = { start: 0, end: 0, insert: '' }] = placed.changes
  const left = after.slice(0, start) + after.slice(start + insert.length)
  sure(start === stop && left === text, 'what was there changed', text)
  const lines = linesOf(insert.trimStart())
  sure(/^#{1,5} .* 09:14 #efficacy\//.test(lines[0] ?? ''), 'no heading of a block', insert)
  sure(
    /(?:^|[\r\n\uFEFF])$/.test(after.slice(0, start + insert.indexOf('#'))),
    'it begins in a line',
    after,
    start,
  )
  sureSame(blocksIn(after).length, blocksIn(text).length + 1, 'blocks')
  sureSame(emptyBlocksIn(after), emptyBlocksIn(text) + 1, 'blocks without words')
  return ['made']
}

function emptyBlocksIn(text: string): number {
  return parseNote(PATH, text, DEFAULTS).entries.filter(({ block, empty }) => block && empty).length
}

/** *Move block to its own note*: its lines leave together, and say in the new note what they said here. */
export function moveBlock([text, at]: readonly [string, number, ...unknown[]]): readonly Outcome[] {
  const block = picked(blocksIn(text), at)
  if (block === undefined) return ['nothing']
  const move = unlessRefused(() => blockToNote(PATH, text, block, DEFAULTS))
  if (!move) return ['refused']
  const after = made(text, move.removal)
  const [{ start, end: stop } = { start: 0, end: 0 }, ...more] = move.removal
  sureSame([more, after], [[], text.slice(0, start) + text.slice(stop)], 'another piece is gone')
  sureSame(linesOf(text.slice(0, start)).length, block, 'another line')
  sure(
    !/[\r\uFEFF]/.test(move.text) && move.text.endsWith('\n'),
    'the new note has other line ends',
    move.text,
  )
  sureSame(told(move.text), toldInBlock(text.slice(start, stop)), 'the new note says something else')
  return ['made']
}

const TITLES = /^# (?:Hill, slowly|Under|Walk|Stress)/
const plainLine = (each: string): string => each.replace(/^#{1,6} /, '# ').trimEnd()

/** What a note says below its frontmatter, its own title and the height of its headings left out. */
function told(text: string): readonly string[] {
  const lines = linesOf(text.slice(text.indexOf('\n---\n') + 5)).filter((each) => each.trim() !== '')
  return lines.filter((each, index) => index > 0 || !TITLES.test(each)).map(plainLine)
}

/** The same of a block: without its heading, and without the fields that a key is for. */
function toldInBlock(text: string): readonly string[] {
  const [, ...lines] = linesOf(text)
  const first = lines.findIndex((each) => !/^[-*] \w+::/.test(each))
  const [fields, rest] = first < 0 ? [lines, []] : [lines.slice(0, first), lines.slice(first)]
  return [...fields.filter((each) => each.includes('mood')), ...rest]
    .filter((each) => each.trim() !== '')
    .map(plainLine)
}

/** A cursor in any line of a block finds it, and one elsewhere finds none. */
export function findBlock([text, at]: readonly [string, number, ...unknown[]]): readonly Outcome[] {
  const cursor = (at * 37) % (text.length + 1)
  const found = unlessRefused(() => blockLine(text, cursor))
  if (found !== undefined) {
    sure(/#efficacy\//.test(linesOf(text)[found - 1] ?? ''), 'no heading of a block', text, found)
    sure(found <= linesOf(text.slice(0, cursor)).length, 'a block below the cursor', text, cursor)
  }
  const block = picked(blocksIn(text), at)
  if (block === undefined) return ['nothing']
  const start = [...text.matchAll(/\r\n|\n|\r/g)][block - 2]
  sureSame(
    blockLine(text, start ? start.index + start[0].length : 0),
    block,
    'not found from its own heading',
  )
  return ['nothing']
}

const part = fc.record({
  text: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        'Call',
        'Walk to the gate.',
        '1. Write',
        '- dash',
        '🐢 slowly',
        '(maybe)',
        'a [b] c',
      ),
    },
    fc.string({ minLength: 1 }),
  ),
  rating: fc.option(
    fc.record({ key: fc.constant('difficulty' as const), value: fc.integer({ min: 1, max: 10 }) }),
  ),
})
const box = fc.constantFrom(
  '- [ ] Jog (difficulty:: 6)',
  '* [ ] Jog <!-- mine --> on',
  '* [ ] Jog %% mine %% on',
  '1. [ ] Jog\n   on and on',
  '- [ ] Jog (due:: 2026-10-03) [difficulty:: 7]\n  - [ ] with a part\n  and text',
  '- - [ ] Jog',
  '  + [ ]   Jog   ',
)
export const someGoalAndParts = fc.tuple(
  fc
    .tuple(mark, fc.array(fc.oneof({ weight: 2, arbitrary: box }, line), { maxLength: 10 }), end, eol)
    .map(([bom, lines, last, ends]) =>
      `${bom}---\nefficacy: goal\ndate: 2026-03-07\n---\n## Ladder\n${lines.join('\n')}${last}`.replaceAll(
        '\n',
        ends,
      ),
    ),
  pick,
  fc
    .array(part, { minLength: 2, maxLength: 4 })
    .map((parts) => parts.map(({ text, rating }): SmallerStep => ({ text, ...(rating ? { rating } : {}) }))),
)

const tasksIn = (text: string): readonly Task[] =>
  parseNote(PATH, text, DEFAULTS).entries.flatMap((entry) =>
    Object.values(entry.sections).flatMap((section) => section.tasks),
  )

/** *Split a step*: the smaller ones stand in its place, what is further in below it first, and no other line changes. */
export function splitOne([text, at, parts]: readonly [
  string,
  number,
  readonly SmallerStep[],
]): readonly Outcome[] {
  const task = picked(tasksIn(text), at)
  if (!task) return ['nothing']
  const changes = unlessRefused(() => splitStep(text, task.line, parts))
  if (!changes) return ['refused']
  const after = made(text, changes)
  const [was, now] = [linesOf(text), linesOf(after)]
  const [first, more] = [task.line - 1, parts.length - 1]
  const words = was.length - now.length + parts.length
  const kept = [...was.slice(0, first), ...was.slice(first + words)]
  const without = (at: number): readonly string[] => [
    ...now.slice(0, first),
    ...now.slice(first + 1, at),
    ...now.slice(at + more),
  ]
  const second = now.findIndex((_, at) => at > first && without(at).join('\n') === kept.join('\n'))
  sure(second > first, 'another line changed', text, after)
  sure(
    now.slice(first + 1, second).every((each) => /^(?:[ \t]|$)/.test(each)),
    'a line that is no part of the step stands within it',
    text,
    after,
  )
  sure(!task.done, 'a step that is done was split', text)
  const read = tasksIn(after).filter(
    ({ line: each }) => each === first + 1 || (each > second && each <= second + more),
  )
  const due = task.fields['due'] === undefined ? {} : { due: task.fields['due'] }
  sureSame(
    read.map(({ done, text: said, fields }) => [done, said, fields]),
    parts.map(({ text: said, rating }, index) => [
      false,
      said.replace(/\s+/g, ' ').trim(),
      { ...(rating ? { [rating.key]: rating.value } : {}), ...(index === 0 ? due : {}) },
    ]),
    'the smaller steps read otherwise',
  )
  return ['made']
}

const partOfProblem = fc.constantFrom(
  '## 1. The problem\nNo chain.',
  '## Ideas\n1. Borrow\n2. Buy',
  '### 2. Ideas\n1. Walk',
  '# 3. Three to five, weighed\n| Idea | For |\n| --- | --- |\n| Buy | new |',
  '## 4. First three steps\n- [ ] Ask (due:: 2026-10-03)',
  '## What this shows I can do\nAsk.',
  '## Round 2',
  '#### Mine\nText.',
  '## Reflection #efficacy/reflection\n- minutes:: 3',
  '~~~',
  '',
)
export const someProblem = fc
  .tuple(mark, fc.array(partOfProblem, { maxLength: 8 }), end, eol)
  .map(([bom, lines, last, ends]) =>
    `${bom}---\nefficacy: problem\ndate: 2026-03-07\n---\n${lines.join('\n')}${last}`.replaceAll('\n', ends),
  )

/** *Another round*: it stands behind all that is there, which reads as before. */
export function anotherRound(text: string): readonly Outcome[] {
  const round = lastRound(text) + 1
  const changes = unlessRefused(() => addRound(text, round))
  if (!changes) return ['refused']
  const after = made(text, changes)
  const [{ start } = { start: 0 }, ...more] = changes
  sure(more.length === 0 && text.slice(start).trim() === '', 'it stands in the middle', text, changes)
  sure(
    after.startsWith(text.slice(0, start)) && after.endsWith(text.slice(start)),
    'what was there changed',
    text,
  )
  sureSame(lastRound(after), round, 'the number of the round')
  const read = (each: string): unknown =>
    parseNote(PATH, each, DEFAULTS).entries.map(({ kind, parts, fields, empty, block }) => [
      kind,
      parts,
      fields,
      empty,
      block,
    ])
  sureSame(read(after), read(text), 'it reads otherwise')
  const at = roundStart(after, round)
  const [entry] = parseNote(PATH, `${after.slice(0, at)}Still no chain.${after.slice(at)}`, DEFAULTS).entries
  const define = entry?.kind === 'problem' ? entry.sections.define?.text : ''
  sure(define?.endsWith('Still no chain.') === true, 'the cursor is elsewhere', after, at)
  return ['made']
}
