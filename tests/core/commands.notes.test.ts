import { beforeEach, describe, expect, it } from 'vitest'
import { commandOf, type CommandId } from '@core/commands'
import { buildReport } from '@core/dashboard/build'
import { EditRefused } from '@core/note/edit'
import type { AnyEntry } from '@core/note/entry'
import { VaultError } from '@core/ports'
import { type Answer, MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'

const NOW = new Date(2026, 2, 9, 9, 14)

let host: MemoryHost
let vault: MemoryVault

async function start(files: Readonly<Record<string, string>>): Promise<void> {
  vault = new MemoryVault(files)
  host = new MemoryHost(vault, NOW)
  await host.journal.scan()
  await host.opensTemplates()
}

async function run(id: CommandId, ...answers: Answer[]): Promise<void> {
  host.answers = answers
  await commandOf(id)?.run(host, host.journal)
  expect(host.answers).toEqual([])
}

function textOf(path: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(vault.files.get(path))
}

function everything(): Record<string, string> {
  return Object.fromEntries([...vault.files.keys()].sort().map((path) => [path, textOf(path)]))
}

function openAt(path: string, after: string): void {
  const text = textOf(path)
  host.open = { path, text, cursor: text.indexOf(after) + after.length }
}

function entriesAt(path: string): readonly AnyEntry[] {
  return host.journal.snapshot().entries.filter((entry) => entry.path === path)
}

/** Runs a command that changes something; undoing it has to bring back every byte. */
async function runAndBack(id: CommandId, ...answers: Answer[]): Promise<Record<string, string>> {
  const before = everything()
  await run(id, ...answers)
  const after = everything()
  expect(after).not.toEqual(before)
  await run('undo')
  expect(everything()).toEqual(before)
  return after
}

/** Runs a command that has to say why it does nothing. */
async function runInVain(id: CommandId, said: RegExp, ...answers: Answer[]): Promise<void> {
  const before = everything()
  await run(id, ...answers)
  expect(everything()).toEqual(before)
  expect(host.said.at(-1)).toMatch(said)
  expect(host.shown).toEqual([])
}

const GOAL = `---
efficacy: goal
date: 2026-03-01
domain: health
difficulty: 6
---
## What done looks like
Five kilometres.
## Ladder
- [x] Walk ten minutes (difficulty:: 2)
- [ ] Jog for a quarter of an hour (difficulty:: 6) (due:: 2026-03-12)
## Micro-actions for step 1
- [ ] Lay out the shoes (minutes:: 12)
`

describe('on no note, or one that has nothing of ours', () => {
  it.each<CommandId>(['insert-practice', 'insert-template', 'move-block', 'turn-into-entry', 'tick'])(
    '%s asks for a note',
    async (id) => {
      await start({ 'a.md': 'Text.\n' })
      await runInVain(id, /^Open a note that is saved in this folder first\.$/)
    },
  )

  it.each<[CommandId, RegExp]>([
    ['move-block', /not in a block/],
    ['tick', /no journal step on this line/],
  ])('%s is refused', async (id, said) => {
    await start({ 'a.md': '# Mine\n- [ ] milk\n' })
    openAt('a.md', 'milk')
    await expect(run(id)).rejects.toThrow(said)
    expect(host.said).toEqual([])
  })

  it.each<[CommandId, RegExp]>([
    ['split-step', /No active goal has a step/],
    ['another-round', /No problem note is open/],
    ['raise-goal', /No goal is active/],
  ])('%s says so', async (id, said) => {
    await start({ 'a.md': '# Mine\n- [ ] milk\n' })
    openAt('a.md', 'milk')
    await runInVain(id, said)
  })
})

describe('insert practice here', () => {
  it('offers the six light kinds, and leaves the note around the block as it is', async () => {
    await start({ 'Daily/2026-03-09.md': '---\nmood: 3\n---\n# Monday\n\nSlept.' })
    openAt('Daily/2026-03-09.md', 'Slept.')
    const after = await runAndBack('insert-practice', ['kind', 'stress'])
    expect(host.asked[0]?.options?.map(({ value }) => value)).toEqual([
      'action',
      'reflection',
      'activity',
      'stress',
      'affirmation',
      'feedback',
    ])
    expect(after['Daily/2026-03-09.md']).toMatch(
      /^---\nmood: 3\n---\n# Monday\n\nSlept\.\n\n## Stress[^\n]* 09:14 #efficacy\/stress\n- date:: 2026-03-09\n/,
    )
  })

  it.each<CommandId>(['insert-practice', 'insert-template'])(
    'is of the day of a daily note: %s',
    async (id) => {
      await start({ 'Daily/2026-03-07.md': '# Saturday\n', 'efficacy.json': '{"daily_format":"YYYY-MM-DD"}' })
      openAt('Daily/2026-03-07.md', '# Sat')
      const after = await runAndBack(id, ['kind', 'reflection'])
      expect(after['Daily/2026-03-07.md']).toContain('#efficacy/reflection\n- date:: 2026-03-07\n')
    },
  )

  it('makes an empty daily note an entry of its day', async () => {
    await start({ 'Daily/2026-03-07.md': '' })
    openAt('Daily/2026-03-07.md', '')
    await run('insert-template', ['kind', 'thought'])
    expect(entriesAt('Daily/2026-03-07.md')).toMatchObject([{ kind: 'thought', date: '2026-03-07' }])
  })

  it('makes a block even of an empty note, where a template would make it an entry', async () => {
    await start({ 'Empty.md': '' })
    openAt('Empty.md', '')
    await run('insert-practice', ['kind', 'reflection'])
    expect(textOf('Empty.md')).toMatch(/^## Reflection 09:14 #efficacy\/reflection\n/)
    expect(entriesAt('Empty.md')).toMatchObject([{ kind: 'reflection', block: true, date: '2026-03-09' }])
  })
})

describe('move block to its own note', () => {
  const DAY =
    '# Saturday\n\nSlept.\n\n## Hill walk 08:15 #efficacy/activity\n- activity:: walk\n- goal:: [[Run 5K]]\n\n### What I noticed\nNo break.\n\n## Later\nRead.'
  const MOVED = 'Efficacy/2026/2026-03-07 0815 activity walk.md'

  it('makes a note that reads the same, with its date, and takes the block out', async () => {
    await start({ 'Goals/Run 5K.md': GOAL, 'Daily/2026-03-07.md': DAY })
    const [was] = entriesAt('Daily/2026-03-07.md')
    openAt('Daily/2026-03-07.md', 'No br')
    await run('move-block')
    expect(textOf('Daily/2026-03-07.md')).toBe('# Saturday\n\nSlept.\n\n## Later\nRead.')
    expect(entriesAt('Daily/2026-03-07.md')).toEqual([])
    expect(textOf(MOVED)).toBe(
      '---\nefficacy: activity\ndate: 2026-03-07\ntime: "08:15"\nactivity: walk\ngoal:\n  - "[[Run 5K]]"\n---\n\n# Hill walk\n\n## What I noticed\nNo break.\n',
    )
    const [now] = entriesAt(MOVED)
    expect(now).toMatchObject({ block: false, date: was?.date, time: was?.time, parts: was?.parts })
    expect(now?.fields).toMatchObject(was?.fields ?? {})
    expect(host.journal.snapshot().goalsOf(now as AnyEntry)).toEqual(['Goals/Run 5K.md'])
    expect(host.shown).toEqual([{ path: MOVED }])
    await run('undo')
    expect(host.said).toEqual([`Daily/2026-03-07.md is as it was before, and ${MOVED} was removed.`])
    expect(everything()).toEqual({ 'Goals/Run 5K.md': GOAL, 'Daily/2026-03-07.md': DAY })
  })

  it('numbers the note where its name is taken, and keeps CRLF where the block was', async () => {
    await start({ 'Daily/2026-03-07.md': DAY.replaceAll('\n', '\r\n'), [MOVED]: 'Mine.' })
    openAt('Daily/2026-03-07.md', '08:15')
    const after = await runAndBack('move-block')
    expect(after['Daily/2026-03-07.md']).toBe('# Saturday\r\n\r\nSlept.\r\n\r\n## Later\r\nRead.')
    expect(after[MOVED]).toBe('Mine.')
    expect(after[MOVED.replace('.md', ' 2.md')]).not.toContain('\r')
  })

  it('takes along a block that stands within it', async () => {
    const text =
      '# Day\n## Reflection #efficacy/reflection\n- date:: 2026-03-01\n### What I did that worked\nWent.\n### Walk 07:00 #efficacy/activity\n- date:: 2026-03-02\n- reps:: 3\n#### What I noticed\nFrost.\n'
    await start({ 'x.md': text })
    openAt('x.md', 'Went')
    const after = await runAndBack('move-block')
    expect(after['x.md']).toBe('# Day\n')
    expect(after['Efficacy/2026/2026-03-01 reflection.md']).toMatch(
      /## What I did that worked\nWent\.\n## Walk 07:00 #efficacy\/activity\n- date:: 2026-03-02\n- reps:: 3\n### What I noticed\nFrost\.\n$/,
    )
    openAt('x.md', 'Frost')
    const inner = await runAndBack('move-block')
    expect(inner['x.md']).toBe(text.slice(0, text.indexOf('### Walk')))
    expect(inner['Efficacy/2026/2026-03-02 0700 activity.md']).toContain('reps: 3\n')
  })

  it.each(['', 'Physical activity ', 'Activité   physique  '])(
    'takes it from between others, of which one cannot be read, without its kind for a title: "%s"',
    async (title) => {
      const others = [
        '## R #efficacy/reflection\n- date:: soon\nAbove.\n',
        '## A #efficacy/action\n- date:: 2026-03-01\n- minutes:: many\n### Deeper\nBelow.\n',
      ] as const
      const block = `## ${title}#efficacy/activity\n- date:: 2026-03-02\n- reps:: 3\n\n \nFrost.\nWind.\n`
      await start({ 'x.md': others.join(block) })
      openAt('x.md', 'Frost')
      const after = await runAndBack('move-block')
      expect(after['x.md']).toBe(others.join(''))
      expect(after['Efficacy/2026/2026-03-02 activity.md']).toBe(
        '---\nefficacy: activity\ndate: 2026-03-02\nreps: 3\n---\n\nFrost.\nWind.\n',
      )
    },
  )

  it.each([
    ['no date', 'x.md', '## R #efficacy/reflection\nText.\n', 'has no date'],
    [
      'a value that does not read',
      'x.md',
      '## R #efficacy/reflection\n- date:: soon\n- minutes:: 3\n',
      'line 2',
    ],
    [
      'a field twice',
      'x.md',
      '## R #efficacy/reflection\n- date:: 2026-03-01\n- minutes:: 3\n- minutes:: 4\n',
      'line 4',
    ],
    ['a kind that needs a note', 'x.md', '## R #efficacy/goal\n- date:: 2026-03-01\n', 'line 1'],
  ])('leaves a block with %s where it is', async (_, path, text, said) => {
    await start({ [path]: text })
    openAt(path, '#efficacy')
    const refused = run('move-block')
    await expect(refused).rejects.toBeInstanceOf(EditRefused)
    await expect(refused).rejects.toThrow(said)
    expect(everything()).toEqual({ [path]: text })
  })

  it('leaves it where a link of it would lead elsewhere', async () => {
    const text = '## R #efficacy/reflection\n- date:: 2026-03-01\n- goal:: ../Goals/Run 5K\nWent.\n'
    const before = { 'Goals/Run 5K.md': GOAL, 'Old/Run 5K.md': GOAL, 'Daily/x.md': text }
    await start(before)
    openAt('Daily/x.md', 'Went')
    await expect(run('move-block')).rejects.toMatchObject({ code: 'refused' })
    expect(everything()).toEqual(before)
  })

  it('withdraws the new note where the old one changed, or the disk holds another text', async () => {
    await start({ 'Daily/2026-03-07.md': DAY })
    openAt('Daily/2026-03-07.md', 'No br')
    vault.put('Daily/2026-03-07.md', `${DAY} More.`)
    await expect(run('move-block')).rejects.toMatchObject({ code: 'changed' })
    expect(everything()).toEqual({ 'Daily/2026-03-07.md': `${DAY} More.` })

    await start({ 'Daily/2026-03-07.md': DAY })
    openAt('Daily/2026-03-07.md', 'No br')
    const { create } = vault
    vault.create = (path, text) => create.call(vault, path, text.replace('No break.', ''))
    await expect(run('move-block')).rejects.toBeInstanceOf(VaultError)
    expect(textOf('Daily/2026-03-07.md')).toBe(DAY)
  })

  it('has both notes where it is cut off between the two writes', async () => {
    await start({ 'Daily/2026-03-07.md': DAY })
    openAt('Daily/2026-03-07.md', 'No br')
    let between: Record<string, string> = {}
    vault.edit = () => {
      between = everything()
      return new Promise(() => undefined)
    }
    void run('move-block')
    for (let turns = 0; turns < 50 && Object.keys(between).length === 0; turns++) await Promise.resolve()
    expect(between['Daily/2026-03-07.md']).toBe(DAY)
    expect(between[MOVED]).toContain('No break.')
  })
})

describe('turn this note into an entry', () => {
  const NOTE = '\uFEFF---\r\n# mine\r\ntags: [hill, "x"]\r\nminutes: 30 # about\r\n---\r\nUp the hill.'

  it('shows the lines first, and adds them below the keys that are there', async () => {
    await start({ 'Goals/Run 5K.md': GOAL, 'Walks/2026-03-04.md': NOTE })
    openAt('Walks/2026-03-04.md', 'Up')
    const after = await runAndBack('turn-into-entry', ['kind', 'activity'], ['confirm', 'add'])
    const added =
      'efficacy: activity\r\ndate: 2026-03-04\r\ngoal:\r\n  - "[[Goals/Run 5K]]"\r\nactivity:\r\nduration_min:\r\n'
    expect(after['Walks/2026-03-04.md']).toBe(NOTE.replace('# about\r\n', `# about\r\n${added}`))
    expect(host.asked[1]?.text).toEqual([
      'efficacy: activity\ndate: 2026-03-04\ngoal:\n- "[[Goals/Run 5K]]"\nactivity:\nduration_min:',
    ])
  })

  it('counts the note from then on, by the day that it is about', async () => {
    await start({ 'Walks/2026-03-04.md': NOTE })
    openAt('Walks/2026-03-04.md', 'Up')
    await run('turn-into-entry', ['kind', 'activity'], ['confirm', 'add'])
    expect(entriesAt('Walks/2026-03-04.md')).toMatchObject([{ date: '2026-03-04', fields: { minutes: 30 } }])
    expect(buildReport(host.journal.snapshot(), host.journal.today()).notes.activity).toBe(1)
    openAt('Walks/2026-03-04.md', 'Up')
    expect(host.shown).toEqual([{ path: 'Walks/2026-03-04.md' }])
    host.shown.length = 0
    await runInVain('turn-into-entry', /already an entry: Physical activity/)
  })

  it('takes a note with a block for no entry yet', async () => {
    const note = '# Monday\n\n## Attempt #efficacy/action\n- task:: Row\n'
    await start({ 'Daily/2026-03-04.md': note })
    openAt('Daily/2026-03-04.md', 'Monday')
    const after = await runAndBack('turn-into-entry', ['kind', 'reflection'], ['confirm', 'add'])
    expect(after['Daily/2026-03-04.md']).toMatch(/^---\nefficacy: reflection\n[^]*---\n# Monday\n/)
  })

  it('puts frontmatter above a text that has none, and today where no day is named', async () => {
    await start({ 'hill.md': '# Hill\n\n- [ ] again' })
    openAt('hill.md', 'Hill')
    const after = await runAndBack('turn-into-entry', ['kind', 'goal'], ['confirm', 'add'])
    expect(after['hill.md']).toMatch(
      /^---\nefficacy: goal\ndate: 2026-03-09\n(\w+:\n)+---\n# Hill\n\n- \[ \] again$/,
    )
    expect(after['hill.md']).not.toContain('goal:\n')
  })

  it.each([
    ['plan', 'plan_start: 2026-03-09\nplan_kind:\nroutine:\nconfidence_start:\n'],
    ['review', 'period:\nobstacle:\nnext_practice:\n'],
    ['checkin', 'with:\ncommitment_kept:\nsupport_asked:\n'],
  ])('asks of a note for what a new one is asked: %s', async (kind, added) => {
    await start({ 'a.md': 'Text.\n' })
    openAt('a.md', 'Text')
    const after = await runAndBack('turn-into-entry', ['kind', kind], ['confirm', 'add'])
    expect(after['a.md']).toContain(`efficacy: ${kind}\ndate: 2026-03-09\n${added}---\nText.\n`)
  })

  it('keeps a date that is there', async () => {
    await start({ '2026-03-04.md': '---\ndate: 2026-02-01\n---\nUp.\n' })
    openAt('2026-03-04.md', 'Up')
    const after = await runAndBack('turn-into-entry', ['kind', 'reflection'], ['confirm', 'add'])
    expect(after['2026-03-04.md']).toMatch(/^---\ndate: 2026-02-01\nefficacy: reflection\n/)
    expect(after['2026-03-04.md']?.match(/date:/g)).toHaveLength(1)
  })

  it.each([
    ['efficacy: high', 'thought', 'efficacy is'],
    ['date: next week\ndomain: example.org', 'thought', 'date, domain are'],
    ['outcome: we lost', 'action', 'outcome is'],
    ['minutes: 5000', 'reflection', 'minutes is'],
    ['values: {a: b}', 'goal', 'values is'],
  ])('names what has another meaning and stops: %s', async (keys, kind, said) => {
    await start({ 'a.md': `---\n${keys}\n---\nText.\n` })
    openAt('a.md', 'Text')
    await runInVain('turn-into-entry', new RegExp(`^${said}.*another meaning.*nothing was added`), [
      'kind',
      kind,
    ])
  })

  it('says of a note that the settings leave out that nothing in it is counted, before anything is added', async () => {
    const said = 'The settings leave this note out: nothing in it is counted.'
    await start({ 'efficacy.json': '{ "exclude": ["old/**"] }', 'old/a.md': 'Text.\n', 'a.md': 'Text.\n' })
    const seenAt = async (path: string): Promise<readonly string[]> => {
      openAt(path, 'Text')
      await run('turn-into-entry', ['kind', 'thought'], ['confirm', 'leave'])
      return host.asked.at(-1)?.text ?? []
    }
    expect((await seenAt('old/a.md')).at(-1)).toBe(said)
    expect(await seenAt('a.md')).not.toContain(said)
  })

  it('adds nothing where the person does not want the lines', async () => {
    await start({ 'a.md': 'Text.\n' })
    openAt('a.md', 'Text')
    await run('turn-into-entry', ['kind', 'thought'], ['confirm', 'leave'])
    await run('turn-into-entry', ['kind', 'thought'])
    expect(everything()).toEqual({ 'a.md': 'Text.\n' })
  })

  it.each([
    ['in braces', '---\n{a: 1}\n---\n', 'flow-mapping'],
    ['never closed', '---\na: 1\n', 'unclosed-frontmatter'],
    ['no YAML', '---\na: "x\n---\n', 'invalid-yaml'],
  ])('refuses frontmatter that is %s', async (_, text, code) => {
    await start({ 'a.md': text })
    openAt('a.md', 'a')
    await expect(run('turn-into-entry', ['kind', 'thought'])).rejects.toMatchObject({ code })
    expect(everything()).toEqual({ 'a.md': text })
  })
})

describe('a note that the settings leave out', () => {
  it.each<[CommandId, string, readonly string[]]>([
    ['insert-template', 'old/a.md', ['The settings leave this note out: nothing in it is counted.']],
    ['insert-template', 'old/b.md', ['The settings leave this note out: nothing in it is counted.']],
    ['insert-practice', 'old/a.md', ['The settings leave this note out: nothing in it is counted.']],
    ['insert-template', 'a.md', []],
    ['insert-practice', 'a.md', []],
  ])('%s in %s says %j', async (command, path, said) => {
    const notes = { 'old/a.md': 'Text.\n', 'old/b.md': '', 'a.md': 'Text.\n' }
    await start({ 'efficacy.json': '{ "exclude": ["old/**"] }', ...notes })
    openAt(path, '')
    await run(command, ['kind', 'activity'])
    expect(host.said).toEqual(said)
  })
})

describe('tick a step', () => {
  it('ticks the box at the cursor, and unticks it', async () => {
    await start({ 'Goals/Run 5K.md': GOAL })
    openAt('Goals/Run 5K.md', 'Jog')
    const after = await runAndBack('tick')
    expect(after['Goals/Run 5K.md']).toBe(GOAL.replace('[ ] Jog', '[x] Jog'))
    openAt('Goals/Run 5K.md', 'Walk')
    expect((await runAndBack('tick'))['Goals/Run 5K.md']).toBe(GOAL.replace('[x] Walk', '[ ] Walk'))
  })

  it('refuses where the note changed meanwhile', async () => {
    await start({ 'Goals/Run 5K.md': GOAL })
    openAt('Goals/Run 5K.md', 'Jog')
    vault.put('Goals/Run 5K.md', `More.\n${GOAL}`)
    await expect(run('tick')).rejects.toMatchObject({ code: 'changed' })
  })
})

describe('split a step', () => {
  it('puts smaller ones in the place of the one at the cursor', async () => {
    await start({ 'Goals/Run 5K.md': GOAL })
    openAt('Goals/Run 5K.md', 'Jog')
    const after = await runAndBack(
      'split-step',
      ['part_1', 'Jog five minutes'],
      ['difficulty_1', '3'],
      ['part_2', 'Jog ten'],
      ['difficulty_2', '4'],
      ['part_3', 'Jog all fifteen'],
      ['difficulty_3', ''],
      ['part_4', 'Jog on'],
      ['difficulty_4', ''],
    )
    expect(host.asked.find(({ id }) => id === 'difficulty_2')).toMatchObject({
      title: 'How hard is it, from 1 to 10?',
      detail: 'Jog ten',
    })
    expect(host.shown).toEqual([{ path: 'Goals/Run 5K.md' }])
    expect(after['Goals/Run 5K.md']).toBe(
      GOAL.replace(
        'Jog for a quarter of an hour (difficulty:: 6) (due:: 2026-03-12)',
        'Jog five minutes (difficulty:: 3) (due:: 2026-03-12)\n- [ ] Jog ten (difficulty:: 4)\n- [ ] Jog all fifteen\n- [ ] Jog on',
      ),
    )
  })

  it('takes one of an active goal, and minutes for a micro-action', async () => {
    const done = GOAL.replace('difficulty: 6', 'goal_state: done')
    await start({ 'Goals/Run 5K.md': GOAL, 'Goals/Old.md': done })
    const after = await runAndBack(
      'split-step',
      ['step', 'Goals/Run 5K.md:13'],
      ['part_1', 'Find the shoes'],
      ['minutes_1', '4'],
      ['part_2', 'Find the socks'],
      ['minutes_2', '2'],
      ['part_3', ''],
    )
    expect(host.asked[0]?.options).toEqual([
      {
        value: 'Goals/Run 5K.md:11',
        label: 'Jog for a quarter of an hour',
        description: 'Run 5K · 6 of 10',
      },
      { value: 'Goals/Run 5K.md:13', label: 'Lay out the shoes', description: 'Run 5K · 12 min' },
    ])
    expect(host.asked[2]?.options?.map(({ value }) => value)).toEqual(['2', '5', '8'])
    expect(after['Goals/Run 5K.md']).toContain(
      '- [ ] Find the shoes (minutes:: 4)\n- [ ] Find the socks (minutes:: 2)\n',
    )
  })

  it('takes a rating that is typed behind the words, and does not ask for it', async () => {
    await start({ 'Goals/Run 5K.md': GOAL })
    openAt('Goals/Run 5K.md', 'Jog')
    const after = await runAndBack(
      'split-step',
      ['part_1', 'Jog five minutes (difficulty:: 3)'],
      ['part_2', 'Jog ten [Difficulty::4] by the river'],
      ['part_3', ''],
    )
    expect(after['Goals/Run 5K.md']).toContain(
      '- [ ] Jog five minutes (difficulty:: 3) (due:: 2026-03-12)\n- [ ] Jog ten by the river (difficulty:: 4)\n',
    )
    openAt('Goals/Run 5K.md', 'Jog')
    const unread = [
      ['part_1', 'Jog (difficulty:: 40) (difficulty:: )'],
      ['difficulty_1', ''],
      ['part_2', 'b'],
      ['difficulty_2', ''],
      ['part_3', ''],
    ] satisfies readonly Answer[]
    await expect(run('split-step', ...unread)).rejects.toMatchObject({ code: 'unproven' })
  })

  it('leaves a step that is ticked, and asks for another of the goal in front', async () => {
    const notes = { 'Goals/Run 5K.md': GOAL.replace('- [ ] Lay', '- [x] Lay'), 'Goals/Swim.md': GOAL }
    await start(notes)
    openAt('Goals/Run 5K.md', 'Walk')
    await run('split-step')
    expect(host.asked.map(({ id }) => id)).toEqual(['step'])
    expect(host.asked[0]?.options?.map(({ value }) => value)).toEqual(['Goals/Run 5K.md:11'])
    expect(everything()).toEqual(notes)
  })

  it('needs two parts, and writes nothing before all are given', async () => {
    await start({ 'Goals/Run 5K.md': GOAL })
    openAt('Goals/Run 5K.md', 'Jog')
    await run('split-step', ['part_1', 'Jog'])
    expect(host.asked.splice(0).map(({ id }) => id)).toEqual(['part_1', 'difficulty_1'])
    await run('split-step', ['part_1', 'Jog'], ['difficulty_1', ''])
    expect(host.asked.filter(({ id }) => id.startsWith('part')).map(({ optional }) => optional)).toEqual([
      false,
      false,
    ])
    expect(everything()).toEqual({ 'Goals/Run 5K.md': GOAL })
  })

  it('finds the step where it stands by now, and refuses only where it cannot be told', async () => {
    const splitWhile = async (now: string): Promise<string> => {
      await start({ 'Goals/Run 5K.md': GOAL })
      openAt('Goals/Run 5K.md', 'Jog')
      host.improvise = ({ id }) => {
        if (id === 'difficulty_2') vault.put('Goals/Run 5K.md', now)
        return { go: 'on', values: [id.startsWith('part') && id < 'part_3' ? id : ''] }
      }
      await run('split-step')
      return textOf('Goals/Run 5K.md')
    }
    const jog = '- [ ] Jog for a quarter of an hour (difficulty:: 6) (due:: 2026-03-12)'
    const parts = '- [ ] part_1 (due:: 2026-03-12)\n- [ ] part_2'
    const typed = GOAL.replace('Five kilometres.', 'Five kilometres.\nAnd a half.')
    expect(await splitWhile(typed)).toBe(typed.replace(jog, parts))
    const listedTwice = typed.replace('## Micro-actions for step 1\n', `$&- [ ] ${jog.slice(6)}\n`)
    expect(await splitWhile(listedTwice)).toBe(listedTwice.replace(jog, parts))
    const standsTwice = typed.replace(jog, `${jog}\n${jog}`)
    for (const now of [typed.replace(jog, ''), typed.replace('- [ ] Jog', '- [x] Jog'), standsTwice])
      await expect(splitWhile(now)).rejects.toMatchObject({ code: 'changed' })
  })

  it('refuses words that would not read as they are, and a step with a comment', async () => {
    await start({ 'Goals/Run 5K.md': GOAL.replace('Lay out', 'Lay <!-- mine --> out') })
    const split = (after: string, words: string, key: string): Promise<void> => {
      openAt('Goals/Run 5K.md', after)
      return run(
        'split-step',
        ['part_1', words],
        [`${key}_1`, ''],
        ['part_2', 'b'],
        [`${key}_2`, ''],
        ['part_3', ''],
      )
    }
    await expect(split('Jog', 'Jog <!-- now --> on', 'difficulty')).rejects.toMatchObject({
      code: 'unproven',
    })
    await expect(split('Jog', 'Jog (minutes:: 3)', 'difficulty')).rejects.toMatchObject({ code: 'unproven' })
    await expect(split('Lay', 'Look', 'minutes')).rejects.toMatchObject({ code: 'comment-inside' })
  })
})

describe('another round', () => {
  const PROBLEM =
    '---\nefficacy: problem\ndate: 2026-03-01\nproblem_state: partly\n---\n## 1. The problem\nNo chain.\n## 2. Ideas\n1. Buy\n\n## 5. What came of it\nToo dear.\n'

  it('P8.6: appends the five parts, counts the round, and reads both as one', async () => {
    await start({ 'p.md': PROBLEM })
    openAt('p.md', 'Too dear')
    await run('another-round')
    const text = textOf('p.md')
    expect(text.startsWith(PROBLEM.replace('partly\n', 'partly\nrounds: 2\n').trimEnd())).toBe(true)
    expect(text.match(/^#{2,3} .*$/gm)).toEqual([
      '## 1. The problem',
      '## 2. Ideas',
      '## 5. What came of it',
      '## Round 2',
      '### 1. The problem',
      '### 2. Ideas',
      '### 3. Three to five, weighed',
      '### 4. First three steps',
      '### 5. What came of it',
    ])
    const cursor = host.shown[0]?.cursor ?? 0
    vault.put(
      'p.md',
      `${text.slice(0, cursor)}Still none.${text.slice(cursor).replace('1. \n', '1. Borrow\n')}`,
    )
    await host.journal.changed('p.md')
    expect(entriesAt('p.md')).toMatchObject([
      {
        fields: { rounds: 2 },
        sections: { define: { text: 'No chain.\n\nStill none.' }, ideas: { items: 2 } },
      },
    ])
    vault.put('p.md', text)
    await run('undo')
    expect(textOf('p.md')).toBe(PROBLEM)
  })

  it('asks no more for the steps of the rounds before, and says no more of their days', async () => {
    const steps = '## 4. First three steps\n- [ ] Ring the shop (due:: 2026-03-02)\n- [ ] Ask Ana\n\n'
    await start({ 'p.md': PROBLEM.replace('## 5', `${steps}## 5`) })
    const asked = (): unknown => {
      const report = buildReport(host.journal.snapshot(), host.journal.today())
      const undated = report.hints.filter(({ code }) => code === 'step-undated')
      return [report.measures.next.primary?.reason, undated.map(({ line }) => line)]
    }
    expect(asked()).toEqual(['problem-step', []])
    vault.put('p.md', textOf('p.md').replace('partly', 'doing'))
    await host.journal.changed('p.md')
    expect(asked()).toEqual(['problem-step', [13]])
    openAt('p.md', 'Too dear')
    await run('another-round')
    expect(asked()).toEqual(['any-day', []])
    const newer = '- [ ] Borrow one (due:: 2026-03-03)\n'
    vault.put('p.md', textOf('p.md').replace(/- \[ \] \n/, newer))
    await host.journal.changed('p.md')
    expect(asked()).toEqual(['problem-step', []])
    // Headings that come twice in one round are no rounds.
    vault.put(
      'p.md',
      textOf('p.md').replace('rounds: 2\n', '').replace(newer, '- [x] Borrow one (due:: 2026-03-03)\n'),
    )
    await host.journal.changed('p.md')
    expect(asked()).toEqual(['problem-step', [13]])
  })

  it('leaves the cursor below the prompt of the new round, whatever comments stand above', async () => {
    await start({ 'p.md': PROBLEM.replace('No chain.', '<!-- What is it? -->\nNo chain.') })
    openAt('p.md', 'Too dear')
    await run('another-round')
    expect(textOf('p.md').slice(0, host.shown[0]?.cursor)).toMatch(/## Round 2\n\n### [^#]*-->\n$/)
  })

  it('counts on from the rounds that the note has', async () => {
    await start({ 'p.md': `${PROBLEM}\n## Round 4\n` })
    openAt('p.md', 'Too dear')
    expect((await runAndBack('another-round'))['p.md']).toMatch(/\nrounds: 5\n[^]*\n## Round 5\n/)
  })

  it('counts on from the rounds that the note says it had, on the level of its own parts', async () => {
    await start({ 'p.md': PROBLEM.replace('partly\n', 'partly\nrounds: 3\n').replaceAll('\n## ', '\n# ') })
    openAt('p.md', 'Too dear')
    const text = (await runAndBack('another-round'))['p.md']
    expect(text).toMatch(/\nrounds: 4\n[^]*\n# Round 4\n\n## 1\. The problem\n/)
  })

  it('lets choose among problems that are not settled', async () => {
    await start({
      'p.md': PROBLEM,
      'q.md': PROBLEM.replace('partly', 'resolved'),
      'r.md': PROBLEM.replace('No chain.', ''),
      's.md': PROBLEM.replace('partly', 'partly\ndraft: true'),
    })
    const after = await runAndBack('another-round', ['problem', 'r.md'])
    expect(host.asked[0]?.options).toEqual([
      { value: 'r.md', label: 'r', description: '1 Mar' },
      { value: 'p.md', label: 'No chain.', description: '1 Mar' },
    ])
    expect(after['r.md']).toContain('## Round 2')
  })

  it('refuses a note whose end would swallow it', async () => {
    await start({ 'p.md': `${PROBLEM}~~~\n` })
    openAt('p.md', 'chain')
    await expect(run('another-round')).rejects.toMatchObject({ code: 'unproven' })
    expect(everything()).toEqual({ 'p.md': `${PROBLEM}~~~\n` })
  })
})

describe('raise a goal', () => {
  const NEXT: Answer[] = [
    ['title', 'Run 10K'],
    ['success_looks_like', 'Ten kilometres.'],
    ['difficulty', '7'],
    ['deadline', ''],
  ]

  it('links the next goal to the one in front, and closes that in the same step', async () => {
    await start({ 'Goals/Run 5K.md': GOAL })
    openAt('Goals/Run 5K.md', 'Five')
    const before = everything()
    await run('raise-goal', ...NEXT, ['earlier', 'done'])
    expect(entriesAt('Efficacy/Goals/Run 10K.md')).toMatchObject([
      {
        fields: { raised_from: ['Goals/Run 5K'], difficulty: 7, domain: 'health' },
        sections: { success_looks_like: { text: 'Ten kilometres.' } },
      },
    ])
    expect(entriesAt('Efficacy/Goals/Run 10K.md')[0]?.fields).not.toHaveProperty('goal')
    expect(host.shown).toMatchObject([{ path: 'Efficacy/Goals/Run 10K.md' }])
    expect(textOf('Goals/Run 5K.md')).toBe(
      GOAL.replace('difficulty: 6\n', 'difficulty: 6\ngoal_state: done\ndone_date: 2026-03-09\n'),
    )
    const { measures } = buildReport(host.journal.snapshot(), host.journal.today())
    expect(measures.tallies).toMatchObject({ loop: { goals_raised: { n: 1 }, goals_done: { n: 1 } } })
    await run('undo')
    expect(everything()).toEqual(before)
  })

  it.each([
    ['leaves a day that was written by hand', '2026-02-20', '2026-02-20'],
    ['writes over a day that is still to come', '2026-04-01', '2026-03-09'],
  ])('%s where it closes the earlier one', async (_, written, stands) => {
    const withDay = (day: string): string =>
      GOAL.replace('difficulty: 6\n', `difficulty: 6\ndone_date: ${day}\n`)
    await start({ 'Goals/Run 5K.md': withDay(written) })
    openAt('Goals/Run 5K.md', 'Five')
    await run('raise-goal', ...NEXT, ['earlier', 'done'])
    const deadline = host.asked.find(({ id }) => id === 'deadline')
    expect([deadline?.placeholder, deadline?.detail]).toEqual(['2026-03-09', undefined])
    expect(textOf('Goals/Run 5K.md')).toBe(
      withDay(stands).replace(/(done_date: .*\n)/, '$1goal_state: done\n'),
    )
  })

  it('says nothing of a rating where the earlier one has none, and needs none for the next', async () => {
    await start({ 'Goals/Run 5K.md': GOAL.replace('difficulty: 6\n', '') })
    openAt('Goals/Run 5K.md', 'Five')
    const unrated = NEXT.map((answer): Answer => (answer[0] === 'difficulty' ? ['difficulty', ''] : answer))
    await run('raise-goal', ...unrated, ['earlier', 'keep'])
    expect(entriesAt('Efficacy/Goals/Run 10K.md')[0]?.fields).not.toHaveProperty('difficulty')
    expect(host.asked.find(({ id }) => id === 'difficulty')).not.toHaveProperty('detail')
  })

  it('leaves the earlier one as it is where that is wanted', async () => {
    await start({ 'Goals/Run 5K.md': GOAL, 'Goals/Old.md': GOAL })
    const after = await runAndBack('raise-goal', ['goal', 'Goals/Run 5K'], ...NEXT, ['earlier', 'keep'])
    expect(after['Goals/Run 5K.md']).toBe(GOAL)
    expect(after['Efficacy/Goals/Run 10K.md']).toContain('raised_from:\n  - "[[Goals/Run 5K]]"\n')
  })

  it('gives the next goal its own last day, and says how the earlier one was rated', async () => {
    const head = '| Goal | Keep, raise, lower or close |\n| --- | --- |\n'
    const review = `---\nefficacy: review\ndate: 2026-03-09\n---\n## Goals\n${head}| [[Run 5K]] |  |\n`
    await start({ 'Goals/Run 5K.md': GOAL, 'r.md': review })
    openAt('Goals/Run 5K.md', 'Five')
    const answers = NEXT.map((answer): Answer =>
      answer[0] === 'deadline' ? ['deadline', '2026-06-01'] : answer,
    )
    await run('raise-goal', ...answers, ['earlier', 'keep'])
    expect(entriesAt('Efficacy/Goals/Run 10K.md')).toMatchObject([{ fields: { deadline: '2026-06-01' } }])
    expect(host.asked.find(({ id }) => id === 'difficulty')?.detail).toBe('Run 5K was rated 6.')
    // A review that is not in front is no part of this.
    expect(textOf('r.md')).toBe(review)
  })

  it('is about the row at the cursor of a review, which then says so, as one step to undo (M-2)', async () => {
    const review = '---\nefficacy: review\ndate: 2026-03-09\nperiod: monthly\n---\n## Goals\n'
    const head = '| Goal | Keep, raise, lower or close |\n| --- | --- |\n'
    const table = `${head}| [[Satie]] | keep, for now |\n| [[Run 5K]] |  |\n`
    await start({ 'Goals/Run 5K.md': GOAL, 'Goals/Satie.md': GOAL, 'r.md': review + table })
    openAt('r.md', '[[Run')
    const after = await runAndBack('raise-goal', ...NEXT, ['earlier', 'keep'])
    expect(after['r.md']).toBe(review + table.replace('5K]] |  |', '5K]] | raise |'))
    expect(after['Efficacy/Goals/Run 10K.md']).toContain('raised_from:\n  - "[[Goals/Run 5K]]"\n')
  })

  it.each([
    [
      'what a row says already',
      '| Goal | Keep, raise, lower or close |\n| --- | --- |\n| [[Run 5K]] | close |\n',
    ],
    ['a table of other columns', '| Goal | My word |\n| --- | --- |\n| [[Run 5K]] |  |\n'],
    ['a review without a table', 'None.\n'],
  ])('leaves %s as it is', async (_, table) => {
    const review = `---\nefficacy: review\ndate: 2026-03-09\n---\n## Goals\n${table}`
    await start({ 'Goals/Run 5K.md': GOAL, 'r.md': review })
    openAt('r.md', '## Goals')
    const after = await runAndBack('raise-goal', ['goal', 'Goals/Run 5K'], ...NEXT, ['earlier', 'keep'])
    expect(after['r.md']).toBe(review)
    expect(after['Efficacy/Goals/Run 10K.md']).toContain('efficacy: goal')
  })

  it('writes no word on raising it into a table of a note that is no review', async () => {
    const head = '| Goal | Keep, raise, lower or close |\n| --- | --- |\n'
    const plan = `---\nefficacy: goal\ndate: 2026-03-09\n---\n## Goals\n${head}| [[Run 5K]] |  |\n`
    await start({ 'Goals/Run 5K.md': GOAL, 'Goals/Year.md': plan })
    openAt('Goals/Year.md', '[[Run')
    const after = await runAndBack('raise-goal', ...NEXT, ['earlier', 'keep'])
    expect(after['Goals/Year.md']).toBe(plan)
    expect(after['Efficacy/Goals/Run 10K.md']).toContain('raised_from:\n  - "[[Goals/Year]]"\n')
  })

  it('makes no goal where the earlier one cannot be closed', async () => {
    const braces = '---\n{efficacy: goal, date: 2026-03-01}\n---\n'
    await start({ 'Goals/Run 5K.md': braces })
    await expect(
      run('raise-goal', ['goal', 'Goals/Run 5K'], ...NEXT, ['earlier', 'done']),
    ).rejects.toMatchObject({
      code: 'flow-mapping',
    })
    expect(everything()).toEqual({ 'Goals/Run 5K.md': braces })
  })

  it('writes nothing where the person backs out at the last question', async () => {
    await start({ 'Goals/Run 5K.md': GOAL })
    await run('raise-goal', ['goal', 'Goals/Run 5K'], ...NEXT)
    expect(everything()).toEqual({ 'Goals/Run 5K.md': GOAL })
  })
})

describe('what a new note is given', () => {
  beforeEach(() =>
    start({
      'Goals/Run 5K.md': GOAL,
      'Goals/Satie.md': GOAL.replace('2026-03-01', '2026-03-02'),
      'Goals/Old.md': GOAL.replace('domain: health', 'goal_state: done'),
      'Goals/Draft.md': GOAL.replace('domain: health', 'draft: true'),
      'c1.md': '---\nefficacy: checkin\ndate: 2026-03-01\n---\n## What I will do next\nCall -->\nthe yard.\n',
      'c2.md':
        '---\nefficacy: checkin\ndate: 2026-03-03\n---\n## What I will do next\n\n## What would help\nAn ear.\n',
      'c3.md': '---\nefficacy: checkin\ndate: 2026-04-03\n---\n## What I will do next\nLater.\n',
    }),
  )
  const made = (): string => textOf(host.shown.at(-1)?.path ?? '')

  it.each([
    ['review', '| [[Goals/Satie]] |  |\n| [[Goals/Run 5K]] |  |\n\n'],
    ['values', '| [[Goals/Satie]] |  |  |  |  |\n| [[Goals/Run 5K]] |  |  |  |  |\n\n'],
  ])('a %s has a row for each active goal, which alone says nothing', async (kind, rows) => {
    await run('new-entry', ['kind', kind])
    expect(made()).toContain(`\n${rows}`)
    const path = host.shown[0]?.path ?? ''
    expect(entriesAt(path)).toMatchObject([{ empty: true, sections: { goals: { filled: false, items: 0 } } }])
    vault.put(path, made().replace('[[Goals/Satie]] |  |', '[[Goals/Satie]] | keep |'))
    await host.journal.changed(path)
    expect(entriesAt(path)).toMatchObject([{ empty: false, sections: { goals: { filled: true, items: 1 } } }])
  })

  it('the rows are as wide as in the copy of a template that the person keeps, and only where it has one', async () => {
    vault.put(
      'Efficacy/Templates/review.md',
      '## Goals\n| Which | Why | How |\n|---|---|---|\n| | | |\n| | | |\n',
    )
    await run('new-entry', ['kind', 'review'])
    expect(made()).toContain(
      '|---|---|---|\n| [[Goals/Satie]] |  |  |\n| [[Goals/Run 5K]] |  |  |\n| | | |\n',
    )
    vault.put('Efficacy/Templates/review.md', '## What got done\n')
    await run('new-entry', ['kind', 'review'])
    expect(made()).not.toContain('Goals/Satie]] |')
  })

  it('P11.4: a check-in has what the last one planned in sight, and is empty all the same', async () => {
    await run('new-entry', ['kind', 'checkin'])
    expect(made()).toContain(
      '---\n\n<!-- Planned at the check-in of 2026-03-01: Call -- > the yard. -->\n\n## ',
    )
    expect(entriesAt(host.shown[0]?.path ?? '')).toMatchObject([{ empty: true }])
    await run('new-entry', ['kind', 'thought'])
    expect(made()).not.toContain('Planned at')
  })

  it('an empty note that takes a template is given the same', async () => {
    vault.put('Empty.md', '')
    openAt('Empty.md', '')
    await run('insert-template', ['kind', 'checkin'])
    expect(textOf('Empty.md')).toContain('<!-- Planned at the check-in of 2026-03-01')
  })
})
