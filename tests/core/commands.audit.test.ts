import { describe, expect, it } from 'vitest'
import { commandOf } from '@core/commands'
import { hostAt } from '@core/commands/shown-place'
import { buildReport } from '@core/dashboard/build'
import { type Answer, MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'

const NOW = new Date(2026, 2, 9, 9, 14)
const HEAD = '| Goal | Fits | Conflicts | Keep, reframe or drop | Note |\n| --- | --- | --- | --- | --- |\n'
const VALUES = `---
efficacy: values
date: 2026-03-01
values: [care, learning]
---
## At my best
Patient.
## My goals beside my values
<!-- A row for each. -->
${HEAD}| [[Goals/Run 5K]] |  |  |  | mine |
| [[sing\\|Singing]] | yes, mostly |  | |  |

Later.
`
const goalNote = (more = ''): string =>
  `---\nefficacy: goal # mine\ndate: 2026-02-01\n${more}---\n## What done looks like\nDone.\n`

let host: MemoryHost
let vault: MemoryVault

async function start(files: Readonly<Record<string, string>> = {}): Promise<void> {
  vault = new MemoryVault({
    'Goals/Run 5K.md': goalNote(),
    'Goals/Sing.md': goalNote('alignment: mixed\n'),
    'Values.md': VALUES,
    ...files,
  })
  host = new MemoryHost(vault, NOW)
  await host.journal.scan()
}

async function audit(...answers: Answer[]): Promise<void> {
  host.answers = answers
  await commandOf('audit-goal')?.run(host, host.journal)
  expect(host.answers).toEqual([])
}

const text = (path: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(vault.files.get(path))
const all = (): Record<string, string> =>
  Object.fromEntries([...vault.files.keys()].map((path) => [path, text(path)]))
const asked = (id: string) => host.asked.find((question) => question.id === id)
const fit = (alignment: string, decision: string, ...serves: string[]): Answer[] => [
  ['alignment', alignment],
  ['values', ...(serves.length === 0 ? [''] : serves)],
  ['decision', decision],
]

describe('P9.4: a goal beside the values', () => {
  it('shows the values that a goal names so far, for those that are chosen take their place', async () => {
    await start({ 'Goals/Run 5K.md': goalNote('values: [learning, health]\n') })
    await audit(['goal', 'Goals/Run 5K'], ...fit('aligned', 'keep', 'care'))
    expect(asked('values')?.detail).toBe('So far: learning, health')
    expect(text('Goals/Run 5K.md')).toContain('values: [care]\n')
    await audit(['goal', 'Goals/Sing'], ...fit('aligned', 'keep'))
    expect(host.asked.findLast(({ id }) => id === 'values')?.detail).toBeUndefined()
  })

  it('is told in the goal and in its row of the table, as one step to undo', async () => {
    await start()
    const before = all()
    await audit(['goal', 'Goals/Run 5K'], ...fit('aligned', 'keep', 'care'))
    expect(text('Goals/Run 5K.md')).toBe(
      goalNote().replace('---\n## What', 'alignment: aligned\nvalues:\n  - care\n---\n## What'),
    )
    expect(text('Values.md')).toBe(
      VALUES.replace('[[Goals/Run 5K]] |  |  |  |', '[[Goals/Run 5K]] | yes | no | keep |'),
    )
    expect(host.shown).toEqual([{ path: 'Values.md' }])
    const { values } = buildReport(host.journal.snapshot(), '2026-03-09').measures
    expect(values.alignment.aligned.paths).toEqual(['Goals/Run 5K.md'])
    expect(values.values).toMatchObject([
      { name: 'care', n: 1 },
      { name: 'learning', n: 0 },
    ])
    await commandOf('undo')?.run(host, host.journal)
    expect(all()).toEqual(before)
  })

  it('puts goals that say nothing first, and offers the values of the newest note and of the goal', async () => {
    await start({ 'Goals/Sing.md': goalNote('alignment: mixed\nvalues: [joy]\n') })
    await audit(['goal', 'Goals/Sing'], ...fit('aligned', 'keep'))
    expect(asked('goal')?.options?.map(({ value, description }) => [value, description])).toEqual([
      ['Goals/Run 5K', 'not said yet'],
      ['Goals/Sing', 'In part'],
    ])
    expect(asked('values')?.options?.map(({ value }) => value)).toEqual(['care', 'learning', 'joy'])
    expect(text('Goals/Sing.md')).toContain('alignment: aligned\nvalues: [joy]\n')
  })

  it('leaves the words that stand in a cell, and reads a link with an alias', async () => {
    await start()
    await audit(['goal', 'Goals/Sing'], ...fit('conflicts', 'drop'))
    expect(text('Values.md')).toBe(
      VALUES.replace('| yes, mostly |  | |  |', '| yes, mostly | yes | drop |  |'),
    )
    expect(text('Goals/Sing.md')).toContain('alignment: conflicts\ngoal_state: dropped\n')
  })

  it('opens the goal where it is to be reframed', async () => {
    await start()
    await audit(['goal', 'Goals/Run 5K'], ...fit('mixed', 'reframe'))
    expect(text('Values.md')).toContain('| [[Goals/Run 5K]] | in part | in part | reframe | mine |')
    expect(host.shown).toEqual([{ path: 'Goals/Run 5K.md' }])
    expect(text('Goals/Run 5K.md')).toBe(goalNote('alignment: mixed\n'))
  })

  it.each([
    ['', VALUES.replace(/\| \[\[Goals.*\n/, '')],
    ['with CRLF', VALUES.replace(/\| \[\[Goals.*\n/, '').replaceAll('\n', '\r\n')],
    ['at the end of the note', VALUES.replace(/\| \[\[Goals[\s\S]*$/, '').trimEnd()],
    ['at all', VALUES.replace(/\| \[\[.*\n/g, '')],
    ['among two', VALUES.replace('| [[Goals/Run 5K]]', '| [[Goals/Walk]]')],
    ['with a head in other letters', VALUES.replace(/\| \[\[Goals.*\n/, '').replace('| Fits |', '|FITS|')],
    ['above code and a comment', VALUES.replace(/\| \[\[Goals.*\n/, '~~~\ncode\n~~~\n<!-- mine -->\n')],
    ['right above a heading', VALUES.replace(/\| \[\[Goals.*\n/, '').replace('\nLater.', '## A | B')],
  ])('gets a row of its own where the table has none %s', async (_, note) => {
    await start({ 'Values.md': note })
    await audit(['goal', 'Goals/Run 5K'], ...fit('unsure', 'keep'))
    const row = '| [[Goals/Run 5K]] | not sure | not sure | keep |  |'
    const eol = note.includes('\r') ? '\r\n' : '\n'
    const lines = note.split(eol)
    const last = lines.findLastIndex((line) => line.startsWith('|'))
    expect(text('Values.md')).toBe([...lines.slice(0, last + 1), row, ...lines.slice(last + 1)].join(eol))
  })

  it.each([
    ['has other columns', VALUES.replace('| Fits |', '| Serves |')],
    ['is commented out', VALUES.replace('| Goal', '<!--\n| Goal').replace('\nLater', '-->\nLater')],
    ['has no rule below its head', VALUES.replace(/\| ---.*\n/, '')],
    ['is not there', VALUES.replace(/\| Goal[\s\S]*$/, '')],
    ['stands in code', VALUES.replace('| Goal', '```\n| Goal').replace('\nLater', '```\nLater')],
  ])('is told in the goal alone where the table %s', async (_, note) => {
    await start({ 'Values.md': note })
    await audit(['goal', 'Goals/Run 5K'], ...fit('aligned', 'keep'))
    expect(text('Values.md')).toBe(note)
    expect(text('Goals/Run 5K.md')).toContain('alignment: aligned')
  })

  it('needs no note on values, and asks for none where none are named', async () => {
    await start()
    vault.files.delete('Values.md')
    await host.journal.scan()
    await audit(['goal', 'Goals/Run 5K'], ['alignment', 'unsure'], ['decision', 'keep'])
    expect(text('Goals/Run 5K.md')).toContain('alignment: unsure')
    expect(host.shown).toEqual([{ path: 'Goals/Run 5K.md' }])
  })

  it('offers the values of the newest note that names any, and is told in the newest, which may be of today', async () => {
    const newer = VALUES.replace('03-01', '03-09').replace('values: [care, learning]\n', '')
    await start({ 'Newer.md': newer })
    await audit(['goal', 'Goals/Run 5K'], ...fit('unsure', 'keep'))
    expect(asked('values')?.options?.map(({ value }) => value)).toEqual(['care', 'learning'])
    expect(text('Newer.md')).toBe(newer.replace('5K]] |  |  |  |', '5K]] | not sure | not sure | keep |'))
    expect(text('Values.md')).toBe(VALUES)
  })

  it('leaves values that came meanwhile: beside them where none were chosen, and unread where some were', async () => {
    await start()
    vault.put('Goals/Run 5K.md', goalNote('values: [joy]\n'))
    await expect(audit(['goal', 'Goals/Run 5K'], ...fit('aligned', 'keep', 'care'))).rejects.toThrow(
      'changed',
    )
    expect(text('Goals/Run 5K.md')).toBe(goalNote('values: [joy]\n'))
    await audit(['goal', 'Goals/Run 5K'], ...fit('aligned', 'keep'))
    expect(text('Goals/Run 5K.md')).toBe(goalNote('values: [joy]\nalignment: aligned\n'))
  })

  it('does not count a note on values that is a draft or dated ahead', async () => {
    await start({
      'Values.md': VALUES.replace('date: 2026-03-01', 'date: 2026-03-10'),
      'Draft.md': VALUES.replace('date:', 'draft: true\ndate:'),
    })
    const before = all()
    await audit(['goal', 'Goals/Run 5K'], ['alignment', 'unsure'], ['decision', 'keep'])
    expect({ ...all(), 'Goals/Run 5K.md': '' }).toEqual({ ...before, 'Goals/Run 5K.md': '' })
  })

  it('is asked about the goal in front, and about that of the row at the cursor', async () => {
    await start()
    host.open = { path: 'Goals/Run 5K.md', text: text('Goals/Run 5K.md'), cursor: 0 }
    await audit(...fit('aligned', 'keep'))
    expect(text('Goals/Run 5K.md')).toContain('alignment: aligned')
    const cursor = text('Values.md').indexOf('Singing')
    host.open = { path: 'Values.md', text: text('Values.md'), cursor }
    await audit(...fit('aligned', 'keep'))
    expect(text('Goals/Sing.md')).toContain('alignment: aligned')
  })

  it('is asked about the goal that a row of the dashboard names', async () => {
    await start()
    host.answers = fit('aligned', 'keep')
    await commandOf('audit-goal')?.run(
      hostAt(host, { path: 'Goals/Run 5K.md', line: 2 }, host.journal),
      host.journal,
    )
    expect(text('Goals/Run 5K.md')).toContain('alignment: aligned')
  })

  it.each([0, 1, 2, 3])('leaves no trace where the person backs out after %i answers', async (answers) => {
    await start()
    const before = all()
    await audit(...[['goal', 'Goals/Run 5K'] as const, ...fit('aligned', 'drop')].slice(0, answers))
    expect(all()).toEqual(before)
    expect(host.shown).toEqual([])
    expect(host.asked).toHaveLength(answers + 1)
  })

  it('says so where no goal is active', async () => {
    await start({
      'Goals/Run 5K.md': goalNote('goal_state: done\n'),
      'Goals/Sing.md': goalNote('goal_state: paused\n'),
    })
    await audit()
    expect(host.said).toEqual(['No goal is active. "New entry" starts one.'])
  })

  it('stands in a new note on values with a row for each active goal, once', async () => {
    await start({ 'Goals/Old.md': goalNote('goal_state: done\n') })
    await host.opensTemplates()
    host.answers = [['kind', 'values']]
    await commandOf('new-entry')?.run(host, host.journal)
    const made = [...vault.files.keys()].find((path) => path.startsWith('Efficacy/'))
    const rows = text(made!).match(/^\| \[\[.*$/gm)
    expect(rows).toEqual(['| [[Goals/Sing]] |  |  |  |  |', '| [[Goals/Run 5K]] |  |  |  |  |'])
  })
})
