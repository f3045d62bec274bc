import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askInRun } from '../../packages/cli/src/ask-person'
import { columns } from '../../packages/cli/src/columns'
import { CTRL_C, CTRL_D, efficacy, type Ended, ENDINGS, filesIn, vaultWith } from '../support/cli'

const AT = [2026, 3, 9, 9, 14] as const
const GOAL = '---\nefficacy: goal\ndate: 2026-03-01\n---\n'
const NOTE = 'Efficacy/2026/2026-03-09 0914'

/** Runs a command in a vault with these keys, or without a keyboard. */
async function run(
  root: string,
  command: string,
  answers: readonly string[] = [],
  keys?: readonly string[],
): Promise<Ended> {
  const given = answers.flatMap((answer) => ['--answer', answer])
  const env = { XDG_STATE_HOME: join(root, '.state') }
  return efficacy(['run', command, ...given], { cwd: root, at: AT, env, ...(keys ? { keys } : {}) })
}

const notes = async (root: string): Promise<readonly string[]> =>
  Object.keys(await filesIn(root)).filter((path) => path.endsWith('.md'))

it('prints what was typed at a keyboard where an answer that came with it is asked for nowhere', async () => {
  const root = await vaultWith()
  const keys = ['Swim', 'A length.', '', '>']
  const { code, stdout } = await run(root, 'new-entry', ['kind=goal', 'taks=Swim'], keys)
  expect([code, await notes(root)]).toEqual([2, []])
  expect(stdout).toContain('\nA length.\n')
})

it('prints a note that could not be written, and says what it prints', async () => {
  const root = await vaultWith({ 'Efficacy/2026': 'in the way' })
  const { code, stdout, stderr } = await efficacy(
    ['new', 'thought', root, '--set', 'situation=On the train', '--language', 'de'],
    { at: AT },
  )
  expect([code, stderr.split('\n')]).toEqual([
    3,
    [
      `${NOTE} thought.md could not be written: a file stands where a folder is needed.`,
      'Das wurde nicht gespeichert. Du kannst es von hier kopieren.',
      '',
    ],
  ])
  expect(stdout).toMatch(/^---\nefficacy: thought\n[^]*\nOn the train\n/)
})

it('prints no template where nothing was given for it', async () => {
  const root = await vaultWith({ 'Efficacy/2026': 'in the way' })
  const { code, stdout, stderr } = await efficacy(['new', 'thought', root], { at: AT })
  expect([code, stdout, stderr]).toEqual([
    3,
    '',
    `${NOTE} thought.md could not be written: a file stands where a folder is needed.\n`,
  ])
})

describe('what is asked at a keyboard', () => {
  it.each([
    ['en', /^ {2}12 {2}\S.*\n {6}\S/m],
    ['de', /^ {2}12 {2}\S.*\n {6}\S/m],
    ['ja', /^ {2}12 {2}\S/m],
  ])('has lines that a screen has room for, broken between words: %s', async (language, item) => {
    const options = { cwd: await vaultWith(), at: AT, keys: ['1', ''] }
    const { stderr } = await efficacy(['run', 'set-up', '--language', language], options)
    expect(stderr.split('\n').filter((line) => columns(line) > 80)).toEqual([])
    expect(stderr).toMatch(item)
    expect(stderr).toContain('"efficacy run professional-help" is a command')
  })

  it('has lines that a screen has room for where nothing is asked, but a command on one', async () => {
    const { stderr } = await run(await vaultWith(), 'log-micro-action', [], [])
    expect(stderr).toBe(
      'No goal has an open micro-action. They are boxes below "Micro-actions for step\n1".\n',
    )
    const root = await vaultWith({
      'plan.md': '---\nefficacy: plan\ndate: 2026-03-01\nplan_start: 2026-03-08\n---\n',
    })
    const paused = await efficacy(['run', 'pause-plan', root], { at: AT, keys: [] })
    expect(paused.stderr).toBe(
      `The plan is paused from 9 Mar on.\n"efficacy run resume-plan ${root}" continues it.\n`,
    )
  })

  it('Q1, Q8: lists what is told of an option below it, where the list is short: when to see a professional', async () => {
    const practices = await run(await vaultWith(), 'choose-practice', [], ['', '', '', CTRL_C])
    const rows = practices.stderr
      .split(/^ {2,3}(?=\d+ {2})/m)
      .filter((row) => row.includes('Complete') || row.includes('stuck, '))
    const care =
      'If this is depression, strong anxiety or the effects of trauma: see "efficacy run professional-help".'
    expect(rows.map((row) => row.replace(/\s+/g, ' ').includes(care))).toEqual([true, true])
    const plan = (goal: string): string =>
      `---\nefficacy: plan\ndate: 2026-03-01\nplan_start: 2026-03-08\ngoal: ["[[${goal}]]"]\n---\n`
    const plans = { 'a.md': plan('Row'), 'b.md': plan('Swim'), 'Row.md': GOAL, 'Swim.md': GOAL }
    const { stderr } = await run(await vaultWith(plans), 'pause-plan', [], [CTRL_C])
    expect(stderr).toContain('  1  Plan (from 8 Mar)\n     Swim\n  2  Plan (from 8 Mar)\n     Row\n')
    const kinds = await run(await vaultWith(), 'new-entry', [], [CTRL_C])
    expect(kinds.stderr).toContain('  1  Goal (about 15 min)\n  2  Attempt (about 5 min)\n')
  })

  it('says where more than the list is taken', async () => {
    const other = 'Your own words work too.'
    const activity = await run(await vaultWith(), 'log-activity', [], [CTRL_C])
    expect(activity.stderr).toContain(`A number from the list. ${other}`)
    const kind = await run(await vaultWith(), 'new-entry', [], [CTRL_C])
    expect(kind.stderr).not.toContain(other)
  })
})

describe('a new entry without a keyboard', () => {
  it('is filled by ids, fields and sections alike', async () => {
    const root = await vaultWith()
    const { code, stdout, stderr } = await run(root, 'new-entry', [
      'kind=thought',
      'automatic_thought=They noticed, all of them.',
      'distortions=mind-reading,none',
      'evidence_for=One line.\nTwo, with a comma.',
      'belief_before=80',
    ])
    expect([code, stdout, stderr]).toEqual([0, `${NOTE} thought.md\n`, ''])
    const text = await readFile(join(root, stdout.trimEnd()), 'utf8')
    expect(text).toContain('distortions:\n  - mind-reading\n  - none\nbelief_before: 80\n')
    expect(text).toMatch(/## Automatic thought\n<!--[^>]*-->\nThey noticed, all of them\.\n/)
    expect(text).toContain('One line.\nTwo, with a comma.\n')
    expect(text).not.toContain('draft: true')
    expect((await efficacy(['check', root])).code).toBe(0)
  })

  it('takes a line an item where the section is a list, and ticks by their numbers', async () => {
    const root = await vaultWith()
    const { stdout } = await run(root, 'new-entry', [
      'kind=goal',
      'title=Row',
      'ladder=Sit in the boat, dry',
      'ladder=Push off',
      'criteria=1,4',
    ])
    const text = await readFile(join(root, stdout.trimEnd()), 'utf8')
    expect(text).toContain('- [ ] Sit in the boat, dry\n- [ ] Push off\n')
    expect(text.match(/^- \[x\]/gm)).toHaveLength(2)
  })

  it('is filled by ids also where notes open as templates', async () => {
    const root = await vaultWith()
    expect((await run(root, 'choose-filling', ['filling=template'])).code).toBe(0)
    const { stdout } = await run(root, 'new-entry', ['kind=setback', 'learned=Wind matters.'])
    expect(await readFile(join(root, stdout.trimEnd()), 'utf8')).toContain('Wind matters.\n')
  })

  it.each([
    ['a number out of range', ['kind=thought', 'belief_before=101']],
    ['a day that is none', ['kind=goal', 'title=Row', 'deadline=soon']],
    ['a prediction beside an outcome', ['kind=action', 'outcome=done', 'confidence_before=60']],
    ['a title that is missing', ['kind=goal']],
    ['a tick that is not there', ['kind=goal', 'title=Row', 'criteria=9']],
    ['a key that nothing asks for', ['kind=thought', 'mood=3']],
  ])('refuses %s, and writes nothing', async (_, answers) => {
    const root = await vaultWith()
    const { code, stdout, stderr } = await run(root, 'new-entry', answers)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^[^\n]+[.…)]\n$/)
    expect(await notes(root)).toEqual([])
  })
})

it('asks again where letters were lost on their way', async () => {
  const root = await vaultWith({ 'Goals/Row.md': GOAL })
  const { stdout, stderr } = await run(root, 'log-activity', [], ['Sk\uFFFD', 'Ski', '>'])
  expect(stderr).toContain('this terminal does not send UTF-8')
  expect(await readFile(join(root, stdout.trimEnd()), 'utf8')).toContain('activity: Ski\n')
})

it.each([
  ['run', 'log-activity', '--answer', 'activity=Sk\uFFFD'],
  ['new', 'activity', '--set', 'noticed=Sk\uFFFD'],
  ['set', 'Row.md', 'ladder', 'Sk\uFFFD'],
])('writes nothing where letters were lost on their way: %s', async (...args) => {
  const root = await vaultWith({ 'Row.md': GOAL })
  const { code, stderr } = await efficacy(args, { cwd: root, at: AT })
  expect([code, stderr]).toEqual([
    2,
    `Some letters of "${args.at(-1)}" were lost; what is typed here has to be UTF-8.\n`,
  ])
  expect(await filesIn(root)).toEqual({ 'Row.md': GOAL })
})

describe('a step back among single questions', () => {
  const LADDER = `${GOAL}\n## Ladder\n- [ ] Row a mile\n`

  it('asks the one before anew, and keeps what was answered earlier', async () => {
    const root = await vaultWith()
    const keys = ['Swim', '6', '<', '<', 'Row', '4', '<', '3', '<', '5', '40', '']
    const { code, stderr } = await run(root, 'start-seven-day', [], keys)
    expect([code, await notes(root)]).toEqual([0, [`${NOTE} plan.md`, 'Efficacy/Goals/Row.md']])
    expect(await readFile(join(root, 'Efficacy/Goals/Row.md'), 'utf8')).toContain('difficulty: 5\n')
    expect(stderr.match(/^Which goal.*\n.*\n.*$/m)?.[0]).not.toContain('< goes back')
    expect(stderr.match(/< goes back a step\./g)).toHaveLength(10)
    // The keyboard is opened for each question, and listens to signals once.
    expect(stderr).not.toContain('Warning')
  })

  it('leaves at the first of them, and writes no "<"', async () => {
    const root = await vaultWith({ 'Goals/Row.md': LADDER })
    expect((await run(root, 'start-thirty-day', [], ['<'])).code).toBe(0)
    await run(root, 'split-step', [], ['1', 'Row', '', '<', '<', 'Sit', '', 'Push off', '', ''])
    expect(await notes(root)).toEqual(['Goals/Row.md'])
    expect(await readFile(join(root, 'Goals/Row.md'), 'utf8')).toContain('\n- [ ] Sit\n- [ ] Push off\n')
  })

  it('leads out of a run to the question before it, but asks what becomes of its answers', async () => {
    const root = await vaultWith()
    const keys = ['2', '<', '3', '', '<', '<', '3', 'I started.', '', '<', '<', '1']
    const { code, stdout, stderr } = await run(root, 'new-entry', [], keys)
    expect([code, stdout]).toEqual([0, `${NOTE} reflection.md\n`])
    expect(await readFile(join(root, stdout.trimEnd()), 'utf8')).toMatch(/draft: true\n[^]*I started\./)
    expect(stderr.match(/^(?:> )*What would you like to write\?$/gm)).toHaveLength(3)
    expect(stderr).toMatch(/1 of 4\n.*\n.*\n[^>]*< goes back a step\./)
    expect(stderr).toMatch(/What should happen [^<>]*\nA number from the list\.\n> /)
  })

  it('does not begin again behind a write', async () => {
    const root = await vaultWith({ 'Goals/Row.md': LADDER })
    for (const task of ['Row a mile', 'Swim', 'Jog'])
      await run(root, 'plan-attempt', [`task=${task}`, 'confidence_before=60', 'goal=Goals/Row'])
    const keys = ['3', '>', '2', 'Sit', '<']
    const { code, stderr } = await run(root, 'log-outcome', [`attempt=${NOTE} action row-a-mile.md`], keys)
    expect([code, stderr.match(/Log outcome, 1/g)?.length]).toEqual([0, 1])
    expect(await readFile(join(root, 'Goals/Row.md'), 'utf8')).toBe(LADDER)
  })
})

describe('a new entry at the keyboard', () => {
  it('asks step by step, takes several lines, and steps back', async () => {
    const root = await vaultWith()
    const { code, stdout, stderr } = await run(
      root,
      'new-entry',
      ['kind=reflection'],
      [
        'I started slowly.',
        '- and stopped in time',
        '',
        'I can row.',
        '',
        '<',
        'I can row a mile.',
        '',
        '',
        '101',
        '70',
      ],
    )
    expect([code, stdout]).toEqual([0, `${NOTE} reflection.md\n`])
    const text = await readFile(join(root, stdout.trimEnd()), 'utf8')
    expect(text).toContain('I started slowly.\n- and stopped in time\n')
    expect(text).toContain('I can row a mile.\n')
    expect(text).not.toContain('I can row.')
    expect(text).toContain('confidence_now: 70\n')
    expect(stderr).toContain('Reflection, 2 of 4')
    expect(stderr).toContain('So far: I can row.')
    expect(stderr).toContain('It should be from 0 to 100.')
  })

  it('takes a step back from the first question for leaving, not for an answer', async () => {
    const root = await vaultWith()
    const { code, stderr } = await run(root, 'new-entry', ['kind=goal'], ['<', CTRL_C, '2'])
    expect([code, await notes(root)]).toEqual([0, []])
    expect(stderr).not.toContain('Goal, 2 of')
    const twice = await run(root, 'new-entry', ['kind=goal'], ['Swim', '<', '<', '2', CTRL_C, '2'])
    expect(twice.stderr.match(/What should happen to the answers so far/g)).toHaveLength(1)
    expect(await notes(root)).toEqual([])
  })

  it('keeps an answer by Enter, and empties it by a dash', async () => {
    const root = await vaultWith()
    const { stdout } = await run(
      root,
      'new-entry',
      ['kind=reflection'],
      [...['One.', '', 'Two.', ''], ...['<', '', '<', '<', '-', ''], ...['', '>']],
    )
    const text = await readFile(join(root, stdout.trimEnd()), 'utf8')
    expect(text).not.toContain('One.')
    expect(text).toContain('Two.\n')
  })

  it('takes a dash above other lines as one of them', async () => {
    const root = await vaultWith()
    const { stdout } = await run(root, 'new-entry', ['kind=reflection'], ['-', 'Two.', '', '>'])
    expect(await readFile(join(root, stdout.trimEnd()), 'utf8')).toContain('\n-\nTwo.\n')
  })

  it('P4.5: shows the automatic thought again at each later step', async () => {
    const root = await vaultWith()
    const { stderr } = await run(
      root,
      'new-entry',
      ['kind=thought'],
      ['', 'They noticed.', 'All of them.', '', ...Array<string>(9).fill(''), '>'],
    )
    const [before = '', ...after] = stderr.split(/^(?:> )*Thought record, (?:[3-9]|1\d) of 12$/m)
    expect(before).not.toContain('Automatic thought: ')
    expect(stderr.split('A journal is not care.')).toHaveLength(2)
    expect(before).toContain('A journal is not care.')
    expect(after).toHaveLength(10)
    for (const step of after) expect(step).toContain('Automatic thought: They noticed.\nAll of them.\n')
  })

  it.each([CTRL_C, CTRL_D])(
    'offers a draft where the person leaves by %j, and leaves no trace without an answer',
    async (leave) => {
      const root = await vaultWith()
      const left = await run(root, 'new-entry', ['kind=reflection'], [leave])
      expect([left.code, left.stdout, await notes(root)]).toEqual([0, '', []])
      expect(left.stderr).not.toContain('What of the answers')
      const answered = await run(root, 'new-entry', ['kind=reflection'], ['I started.', '', leave, leave])
      expect(answered.stderr).toContain('  1  Save as draft')
      expect(await readFile(join(root, answered.stdout.trimEnd()), 'utf8')).toMatch(
        /draft: true\n[^]*I started\./,
      )
    },
  )

  it('keeps what stands half typed where the person leaves', async () => {
    const typed = [
      { text: 'One.', left: false },
      { text: 'Tw', left: true },
    ]
    const keyboard = { next: async () => typed.shift() ?? { text: '', left: true } }
    const question = {
      id: 'worked',
      title: '',
      long: true,
      before: [],
      sight: [],
      topic: '',
      number: 1,
      of: 1,
      end: '',
    }
    const place = { keyboard, say: () => undefined }
    expect(await askInRun(question, (answer) => answer, place, false)).toEqual({
      go: 'out',
      values: ['One.\nTw'],
    })
  })

  it.each(ENDINGS)('keeps what was answered as a draft where %s ends the program', async (ending) => {
    const root = await vaultWith()
    const { code } = await run(root, 'new-entry', ['kind=reflection'], ['I started.', '', 'I can', ending])
    expect(code).toBe(null)
    const path = `${NOTE} reflection.md`
    expect(await notes(root)).toEqual([path])
    const text = await readFile(join(root, path), 'utf8')
    expect(text).toMatch(/draft: true\n[^]*I started\.\n/)
    expect((await run(root, 'undo')).code).toBe(0)
    expect(await notes(root)).toEqual([])
  })

  it('takes a line that was pasted ahead for the question behind it', async () => {
    const root = await vaultWith()
    const { stdout } = await run(root, 'set-up-maintenance', [], ['1, 2\nA line each Sunday.'])
    expect(await readFile(join(root, stdout.trimEnd()), 'utf8')).toContain('\nA line each Sunday.\n')
  })

  it('discards the answers, or goes on with them, by a word for it', async () => {
    const root = await vaultWith({ 'Goals/Row.md': GOAL })
    const dropped = await run(root, 'log-activity', [], ['walk', CTRL_C, '2'])
    expect([dropped.code, dropped.stdout, await notes(root)]).toEqual([0, '', ['Goals/Row.md']])
    expect(dropped.stderr).toContain('> \nWhat should happen')
    // Enter keeps them, as the question says.
    expect(dropped.stderr).not.toContain('cancels')
    const went = await run(root, 'log-activity', [], ['walk', CTRL_C, '<', '3', CTRL_C, '3', '25', '>'])
    const text = await readFile(join(root, went.stdout.trimEnd()), 'utf8')
    expect(text).toContain('duration_min: 25\n')
    expect(text).not.toContain('draft: true')
  })

  it('opens the empty template from then on where the first step asks for it', async () => {
    const root = await vaultWith()
    await run(root, 'new-entry', ['kind=reflection'], ['>'])
    const next = await run(root, 'new-entry', ['kind=setback'], [])
    expect([next.code, next.stdout]).toEqual([0, `${NOTE} setback.md\n`])
    await run(root, 'choose-filling', [], ['step by step'])
    const asked = await run(root, 'new-entry', ['kind=setback'], [CTRL_C])
    expect(asked.stderr).toContain('Setback, 1 of 8')
  })
})
