import { appendFile, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '@core/commands'
import type { Report } from '@core/dashboard/report'
import { efficacy, type Ended, filesIn, vaultWith } from '../support/cli'
import { BROKEN_VAULT, GOAL, VAULT } from '../support/cli-notes'

const AT = [2026, 7, 5, 9, 14] as const

/** Runs a command on a vault, with answers as `key=value`. */
async function run(
  root: string,
  command: string,
  answers: readonly string[] = [],
  file = '',
): Promise<Ended> {
  const target = file === '' ? [] : [file]
  return efficacy(['run', command, ...target, ...answers.flatMap((answer) => ['--answer', answer])], {
    at: AT,
    cwd: root,
  })
}

describe('run', () => {
  it('names every command of the table in its help', async () => {
    const { stdout } = await efficacy(['run', '--help'])
    for (const { id } of COMMANDS) expect(stdout).toContain(id)
  })

  it('makes an entry and prints its path', async () => {
    const root = await vaultWith(VAULT)
    const { code, stdout } = await run(root, 'new-entry', ['kind=thought'])
    expect([code, stdout]).toEqual([0, 'Efficacy/2026/2026-07-05 0914 thought.md\n'])
  })

  it('plans an attempt, logs its outcome, and takes both back', async () => {
    const root = await vaultWith(VAULT)
    const before = await filesIn(root)
    const planned = await run(root, 'plan-attempt', ['task=Jog one minute', 'confidence_before=60'])
    expect(planned).toMatchObject({ code: 0, stderr: '' })
    const path = planned.stdout.trimEnd()
    const plan = await readFile(join(root, path), 'utf8')
    const logged = await run(
      root,
      'log-outcome',
      ['outcome=done', 'confidence_after=75', 'accomplished=One minute.'],
      path,
    )
    expect(logged).toMatchObject({ code: 0, stderr: '' })
    const report = JSON.parse(
      (await efficacy(['report', root, '--json', '--today', '2026-07-05'])).stdout,
    ) as Report
    expect(report.measures.calibration).toMatchObject({ n: 2, done: 2 })
    expect((await run(root, 'undo')).code).toBe(0)
    expect(await readFile(join(root, path), 'utf8')).toBe(plan)
    expect((await run(root, 'undo')).code).toBe(0)
    expect(await filesIn(root)).toEqual(before)
  })

  it.each([
    ['its title, with accents as a keyboard sends them', 'Café'.normalize('NFC'), 0],
    ['its title in small letters', 'café', 0],
    ['a link', '[[Goals/Café]]', 0],
    ['a link with an alias', '[[Café|there]]', 0],
    ['its path', 'Goals/Café.md', 0],
    ['the title of two', 'Row', 2],
    ['one of two by its path', 'B/Row.md', 0],
  ])('takes a goal by %s', async (_, named, code) => {
    const goal = `Goals/${'Café'.normalize('NFD')}`
    const root = await vaultWith({ [`${goal}.md`]: GOAL, 'A/Row.md': GOAL, 'B/Row.md': GOAL })
    const answers = ['task=Jog', 'confidence_before=60', `goal=${named}`]
    const ended = await run(root, 'plan-attempt', answers)
    expect(ended.code).toBe(code)
    if (code === 0)
      expect(await readFile(join(root, ended.stdout.trimEnd()), 'utf8')).toContain(
        `  - "[[${named === 'B/Row.md' ? 'B/Row' : goal}]]"\n`,
      )
    else
      expect((await run(root, 'start-seven-day', [`goal=${named}`])).stderr).toMatch(
        /^"goal" is one of .*\bB\/Row\b.*; "Row" is not one\.\n$/,
      )
  })

  it('ends well where something was written and what is offered next finds nobody', async () => {
    const root = await vaultWith(VAULT)
    const planned = await run(root, 'plan-attempt', ['task=Jog one minute', 'confidence_before=60'])
    const path = planned.stdout.trimEnd()
    expect(await run(root, 'log-outcome', ['outcome=not-done'], path)).toEqual({
      code: 0,
      stdout: `${path}\n`,
      stderr: 'Not asked here: Split this into something smaller?\n',
    })
    expect(await readFile(join(root, path), 'utf8')).toContain('outcome: not-done')
  })

  it('ends well where the journal is set up and nobody is there to name its first note', async () => {
    const root = await vaultWith({})
    const answers = ['begin=continue', 'practice=specific-goals', 'first_note=goal']
    expect(await run(root, 'set-up', answers)).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Not asked here: What is the goal called?\n',
    })
    expect(Object.keys(await filesIn(root))).toEqual(['efficacy.json'])
  })

  it('undoes nothing that was changed since', async () => {
    const root = await vaultWith(VAULT)
    const { stdout } = await run(root, 'new-entry', ['kind=reflection'])
    const file = join(root, stdout.trimEnd())
    await appendFile(file, 'more\n')
    const undone = await run(root, 'undo')
    expect(undone).toMatchObject({ code: 3, stdout: '' })
    expect(await readFile(file, 'utf8')).toMatch(/more\n$/)
  })

  it('says where there is nothing to undo', async () => {
    const undone = await run(await vaultWith(VAULT), 'undo')
    expect(undone).toMatchObject({ code: 0, stdout: '' })
    expect(undone.stderr).not.toBe('')
  })

  it('fills an empty note, and puts a block on the line of the cursor', async () => {
    const root = await vaultWith({
      ...VAULT,
      'empty.md': '',
      'day.md': '# Sunday\n\nSlept.\n\n## Later\n\nWalked.\n',
    })
    expect((await run(root, 'insert-template', ['kind=goal'], 'empty.md')).code).toBe(0)
    expect(await readFile(join(root, 'empty.md'), 'utf8')).toContain('efficacy: goal')
    expect((await run(root, 'insert-template', ['kind=reflection'], 'day.md:3')).code).toBe(0)
    const text = await readFile(join(root, 'day.md'), 'utf8')
    expect(text).toMatch(/Slept\.[^]*#efficacy\/reflection[^]*## Later/)
  })

  it('prints the dashboard and the problems', async () => {
    const root = await vaultWith(BROKEN_VAULT)
    expect((await run(root, 'open-dashboard')).stdout).toBe(
      (await efficacy(['report'], { at: AT, cwd: root })).stdout,
    )
    expect((await run(root, 'check-notes')).stdout).toBe((await efficacy(['check', root], { at: AT })).stdout)
    expect((await run(root, 'refresh')).code).toBe(0)
  })

  it('takes a folder as the vault', async () => {
    const root = await vaultWith(VAULT)
    const { stdout } = await efficacy(['run', 'new-entry', root, '--answer', 'kind=thought'], { at: AT })
    expect(Object.keys(await filesIn(root))).toContain(stdout.trimEnd())
  })

  it.each([
    ['no answer where one is needed', 'plan-attempt', ['task=Jog'], '', 2],
    [
      'an answer that nothing asks for',
      'plan-attempt',
      ['task=Jog', 'confidence_before=60', 'mood=5'],
      '',
      2,
    ],
    ['an answer out of range', 'plan-attempt', ['task=Jog', 'confidence_before=160'], '', 2],
    ['an answer that is not listed', 'new-entry', ['kind=mood'], '', 2],
    ['an empty answer where one is needed', 'plan-attempt', ['task=', 'confidence_before=60'], '', 2],
    ['two answers where one is taken', 'new-entry', ['kind=thought', 'kind=goal'], '', 2],
    ['a day that is none', 'plan-attempt', ['task=Jog', 'date=soon', 'confidence_before=60'], '', 2],
    ['fewer than it takes', 'set-up-maintenance', ['routine=reflection', 'measure='], '', 2],
    [
      'more than it takes',
      'set-up-maintenance',
      ['routine=values,reflection,self-affirmation,social-support'],
      '',
      2,
    ],
    [
      'a folder outside of the vault',
      'set-up',
      ['begin=continue', 'practice=reflection', 'second_practice=', 'journal_folder=../out'],
      '',
      2,
    ],
    ['days that end before they begin', 'write-report', ['from=2026-03-09', 'to=2026-03-01'], '', 2],
    ['a line beyond the note', 'insert-template', ['kind=reflection'], 'Recipe.md:99', 2],
    ['a note that is not there', 'insert-template', ['kind=reflection'], 'nowhere.md', 3],
    ['a line without a step', 'tick', [], 'Recipe.md:1', 3],
    ['a line in no block', 'move-block', [], 'Recipe.md:1', 3],
  ])('refuses %s and writes nothing', async (_, command, answers, file, code) => {
    const root = await vaultWith(VAULT)
    const before = await filesIn(root)
    const ended = await run(root, command, answers, file)
    expect(ended).toMatchObject({ code, stdout: '' })
    expect(ended.stderr).toMatch(/^[^\n]+[.…]\n$/)
    expect(await filesIn(root)).toEqual(before)
  })

  it.each([
    ['log-outcome', 'No attempt is planned. "efficacy run plan-attempt" starts one.'],
    ['write-report', 'No entry from 2026-01-01 to 2026-01-02 is counted; no report was written.'],
  ])(
    'says why "%s" does nothing, and nothing of the answers that it had no use for',
    async (command, said) => {
      const given = ['from=2026-01-01', 'to=2026-01-02', 'outcome=done']
      expect(await run(await vaultWith(), command, given)).toEqual({
        code: 0,
        stdout: '',
        stderr: `${said}\n`,
      })
    },
  )

  it('names what is asked for where an answer is for something else', async () => {
    const { code, stderr } = await run(await vaultWith(VAULT), 'start-thirty-day', ['start=2026-07-06'])
    expect([code, stderr]).toEqual([
      2,
      'Nothing here asks for "start", only for goal, plan_start; leave out that --answer.\n',
    ])
  })

  it.each([
    ['plan-attempt', 'What will you try? Answer with --answer task='],
    ['set-up', 'Before the first note: answer with --answer begin='],
    ['start-seven-day', 'Which goal is it for? Answer with --answer goal="Goals/Run 5K".'],
  ])('asks for what "%s" needs in a sentence', async (command, said) => {
    expect((await run(await vaultWith(VAULT), command)).stderr).toContain(said)
  })

  it.each([
    ['plan-attempt', ['task=Jog', 'confidence_before=60']],
    ['new-entry', ['kind=reflection']],
  ])('%s takes the name of the only goal, which is not asked for, and no other', async (command, answers) => {
    const root = await vaultWith({ 'Goals/Run 5K.md': GOAL })
    const written = async (...more: readonly string[]): Promise<string | undefined> => {
      const { code, stdout } = await run(root, command, [...answers, ...more])
      return code === 0 ? readFile(join(root, stdout.trimEnd()), 'utf8') : undefined
    }
    const note = await written()
    expect(note).toContain('  - "[[Goals/Run 5K]]"\n')
    expect(await written('goal=Goals/Run 5K')).toBe(note)
    const before = await filesIn(root)
    expect(await run(root, command, [...answers, 'goal=Goals/Swim'])).toEqual({
      code: 2,
      stdout: '',
      stderr: '"goal" is one of Goals/Run 5K; "Goals/Swim" is not one.\n',
    })
    expect(await filesIn(root)).toEqual(before)
  })

  it.each([
    ['Goals/Run 5K.md', '"Goals/Run 5K.md:LINE"'],
    ['', 'FILE:LINE'],
  ])('says how to give a line where a step is on one: %j', async (file, named) => {
    expect(await run(await vaultWith(VAULT), 'tick', [], file)).toEqual({
      code: 2,
      stdout: '',
      stderr: `tick works on a line: efficacy run tick ${named}.\n`,
    })
  })

  it('works on no line beyond the last one, also of a note that ends within it', async () => {
    const files = { 'Goal.md': GOAL.trimEnd() }
    const root = await vaultWith(files)
    const beyond = GOAL.trimEnd().split('\n').length + 1
    expect(await run(root, 'tick', [], `Goal.md:${beyond}`)).toMatchObject({
      code: 2,
      stderr: 'LINE is beyond the end of the note.\n',
    })
    expect(await filesIn(root)).toEqual(files)
  })

  it('leaves no draft of its own behind', async () => {
    const root = await vaultWith(VAULT)
    await run(root, 'plan-attempt', ['task=Jog', 'confidence_before=60'])
    expect((await readdir(root, { recursive: true })).filter((name) => /(^|\/)\./.test(name))).toEqual([])
  })
})
