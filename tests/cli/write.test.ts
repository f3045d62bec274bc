import { chmod, readFile, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '@core/dashboard/report'
import { KIND_IDS } from '@core/kinds'
import { efficacy, filesIn, vaultWith } from '../support/cli'
import { ACTION, GOAL, VAULT } from '../support/cli-notes'

const AT = [2026, 7, 5, 9, 14] as const

async function made(root: string, ...args: readonly string[]): Promise<{ path: string; text: string }> {
  const [kind = '', ...rest] = args
  const { code, stdout, stderr } = await efficacy(['new', kind, root, ...rest], { at: AT })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const path = stdout.trimEnd()
  return { path, text: await readFile(join(root, path), 'utf8') }
}

async function refused(root: string, code: number, args: readonly string[]): Promise<string> {
  const before = await filesIn(root)
  const ended = await efficacy(args, { at: AT })
  expect(ended).toMatchObject({ code, stdout: '' })
  expect(ended.stderr).toMatch(/^[^\n]+\.\n$/)
  expect(await filesIn(root)).toEqual(before)
  return ended.stderr
}

describe('new', () => {
  it('makes a note that the report counts', async () => {
    const root = await vaultWith()
    const { path } = await made(
      root,
      'thought',
      ...['--set', 'distortions=mind-reading, fortune-telling', '--set', 'belief_before=80'],
      ...[
        '--set',
        'automatic_thought=They will all notice.',
        '--set',
        'evidence_against=Nobody did last time.',
      ],
    )
    expect(path).toBe('Efficacy/2026/2026-07-05 0914 thought.md')
    const { stdout } = await efficacy(['report', root, '--json', '--today', '2026-07-05'])
    const report = JSON.parse(stdout) as Report
    expect(report.notes).toMatchObject({ thought: 1 })
    expect(report.problems).toEqual([])
    const { stdout: csv } = await efficacy(['report', root, '--csv', '--today', '2026-07-05'])
    expect(csv).toContain('mind-reading; fortune-telling')
  })

  it.each(KIND_IDS)('makes an empty %s without a problem', async (kind) => {
    const root = await vaultWith()
    await made(root, kind)
    const { code, stderr } = await efficacy(['check', root], { at: AT })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('takes the day and the time that are given', async () => {
    const { path, text } = await made(
      await vaultWith(),
      'reflection',
      '--date',
      '2026-06-30',
      '--time',
      '21:05',
    )
    expect(path).toBe('Efficacy/2026/2026-06-30 2105 reflection.md')
    expect(text).toMatch(/^date: 2026-06-30$/m)
    expect(text).toMatch(/^time: "?21:05"?$/m)
  })

  it.each([
    ['date=2026-06-30T08:00', /2026-06-30 \d{4} reflection\.md$/, 'date: 2026-06-30'],
    ['date= 2026-06-30', /2026-06-30 \d{4} reflection\.md$/, 'date: 2026-06-30'],
    ['time=7:05', / 0705 reflection\.md$/, 'time: "07:05"'],
    ['time=07:05:30', / 0705 reflection\.md$/, 'time: "07:05"'],
  ])('is named by the day and the time that are read in --set: %j', async (pair, path, line) => {
    const note = await made(await vaultWith(), 'reflection', '--set', pair)
    expect(note.path).toMatch(path)
    expect(note.text).toContain(`\n${line}\n`)
  })

  it.each([
    ['date', '2026-06-30'],
    ['time', '21:05'],
  ])('refuses a second %s, where either would be left out', async (key, value) => {
    const root = await vaultWith()
    const args = ['new', 'thought', root, `--${key}`, value, '--set', `${key}=${value}`]
    expect(await refused(root, 2, args)).toBe(`--${key} and --set ${key}=… exclude each other; give one.\n`)
  })

  it('names a goal by its title, else by what done looks like', async () => {
    const root = await vaultWith()
    expect((await made(root, 'goal', '--set', 'title=Play: the Satie?')).path).toMatch(
      /^Efficacy\/Goals\/[^:?]+\.md$/,
    )
    const named = await made(root, 'goal', '--set', 'success_looks_like=Ten minutes without notes')
    expect(named.path.toLowerCase()).toContain('ten')
    expect(named.text).toContain('Ten minutes without notes')
  })

  it('puts steps, ideas, rows and ticks of a section in the place that its template has for them', async () => {
    const root = await vaultWith()
    const goal = await made(
      root,
      'goal',
      ...[
        'title=Talk',
        'ladder=Watch one (difficulty:: 3)',
        'ladder=To a mirror\n- [ ] To a friend',
        'criteria=1,4',
      ].flatMap((pair) => ['--set', pair]),
    )
    expect(goal.text).toContain(
      '\n- [ ] Watch one (difficulty:: 3)\n- [ ] To a mirror\n- [ ] To a friend\n\n',
    )
    expect(goal.text.match(/^- \[x\] .*$/gm)).toEqual([
      '- [x] Specific: it says what, not only "better"',
      '- [x] Has a date',
    ])
    const problem = await made(
      root,
      'problem',
      ...[
        'ideas=Ask',
        'ideas=Wait',
        'evaluate=Ask | quick | awkward',
        'define=It leaks.',
        'define=It drips.',
      ].flatMap((pair) => ['--set', pair]),
    )
    expect(problem.text).toContain('\n1. Ask\n2. Wait\n')
    expect(problem.text).toContain('\n| Ask | quick | awkward |  |  |  |\n')
    expect(problem.text).toContain('\nIt leaks.\n\nIt drips.\n')
    await refused(root, 2, ['new', 'goal', root, '--set', 'criteria=5'])
  })

  it('gives no name that differs from another only in case', async () => {
    const root = await vaultWith(VAULT)
    const { path } = await made(root, 'goal', '--set', 'title=Swim')
    const again = await made(root, 'goal', '--set', 'title=SWIM')
    expect([path, again.path]).toEqual(['Efficacy/Goals/Swim.md', 'Efficacy/Goals/SWIM 2.md'])
  })

  it('gives a goal no title that one in another folder has, so that links by title still lead to that', async () => {
    const root = await vaultWith(VAULT)
    const { path } = await made(root, 'goal', '--set', 'title=run 5k')
    expect(path).toBe('Efficacy/Goals/run 5k 2.md')
    await made(root, 'action', '--set', 'goal=Run 5K', '--set', 'task=Jog')
    const { stdout } = await efficacy(['check', root], { at: AT })
    expect(stdout).not.toContain('link-')
  })

  it("names the person's own template where it cannot be filled", async () => {
    const root = await vaultWith({ 'Efficacy/Templates/thought.md': '---\nfoo: [\n---\n' })
    const said = await refused(root, 3, ['new', 'thought', root])
    expect(said).toMatch(/^Efficacy\/Templates\/thought\.md: The frontmatter is not valid YAML/)
  })

  it('takes an empty name for no folder', async () => {
    await refused(await vaultWith(), 3, ['new', 'thought', ''])
  })

  it('stores links with their brackets, given bare or not', async () => {
    const root = await vaultWith(VAULT)
    const { text } = await made(root, 'action', '--set', 'goal=Run 5K', '--set', 'task=Jog')
    expect(text).toContain('"[[Run 5K]]"')
    const { stdout } = await efficacy(['report', root, '--json', '--today', '2026-07-05'])
    const [goal] = (JSON.parse(stdout) as Report).goals
    expect(goal?.attempts.n).toBe(2)
  })

  it.each(['Learn C#', 'Sing [loud]', 'This|that', 'A # b'])(
    'links the only active goal, called %s',
    async (name) => {
      const root = await vaultWith({ [`Goals/${name}.md`]: '---\nefficacy: goal\ndate: 2026-07-01\n---\n' })
      await made(root, 'action', '--set', 'task=Begin', '--set', 'outcome=done')
      const { stdout } = await efficacy(['report', root, '--json', '--today', '2026-07-05', '--goal', name])
      const report = JSON.parse(stdout) as Report
      expect([report.goals[0]?.attempts.n, report.hints.map(({ code }) => code)]).toEqual([1, ['unfinished']])
    },
  )

  it('links the only active goal, unless told none', async () => {
    const root = await vaultWith(VAULT)
    expect((await made(root, 'action', '--set', 'task=Jog')).text).toContain('[[Goals/Run 5K]]')
    expect((await made(root, 'action', '--set', 'task=Row', '--set', 'goal=')).text).not.toContain('[[')
  })

  it('gives a second note of the same minute another name', async () => {
    const root = await vaultWith()
    const paths = [await made(root, 'thought'), await made(root, 'thought')].map(({ path }) => path)
    expect(new Set(paths).size).toBe(2)
  })

  it('lets eight processes at once make eight notes', async () => {
    const root = await vaultWith()
    const ended = await Promise.all(
      Array.from({ length: 8 }, (_, number) =>
        efficacy(['new', 'reflection', root, '--set', `worked=number ${number}`], { at: AT, apart: true }),
      ),
    )
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(ended.map(() => [0, '']))
    const files = await filesIn(root)
    expect(Object.keys(files)).toHaveLength(8)
    for (let number = 0; number < 8; number++) {
      expect(Object.values(files).filter((text) => text.includes(`number ${number}`))).toHaveLength(1)
    }
  })

  it.each([
    ['a key that the kind lacks', ['mood=5']],
    ['a key of the language', ['__proto__=5']],
    ['a number out of range', ['belief_before=150']],
    ['a number below it', ['belief_before=-1']],
    ['a part of a percent', ['belief_before=50.5']],
    ['a number with a unit', ['belief_before=60%']],
    ['a fraction', ['belief_before=6/10']],
    ['a flag that is none', ['kept_coming_back=perhaps']],
    ['a day that is none', ['date=2026-02-30']],
    ['a time that is none', ['time=24:00']],
    ['two numbers', ['belief_before=10', 'belief_before=20']],
    ['one good and one bad', ['belief_before=10', 'belief_after=1000']],
  ])('refuses %s and writes nothing', async (_, pairs) => {
    await refused(await vaultWith(), 2, [
      'new',
      'thought',
      await vaultWith(),
      ...pairs.flatMap((pair) => ['--set', pair]),
    ])
  })

  it('keeps a slug that no list has, and says so', async () => {
    const root = await vaultWith()
    const { code, stderr } = await efficacy(['new', 'thought', root, '--set', 'distortions=labelling'], {
      at: AT,
    })
    expect(code).toBe(0)
    expect(stderr).toContain('labelling')
  })
})

describe('set', () => {
  const edited = async (...args: readonly string[]): Promise<string> => {
    const root = await vaultWith(VAULT)
    const { code, stdout, stderr } = await efficacy(['set', join(root, 'Journal/walk.md'), ...args])
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' })
    return readFile(join(root, 'Journal/walk.md'), 'utf8')
  }

  it('changes one line and leaves every other byte', async () => {
    expect(await edited('confidence_before', '55')).toBe(ACTION.replace('70', '55'))
    expect(await edited('date', '2026-07-04')).toBe(ACTION.replace('2026-07-01', '2026-07-04'))
  })

  it('adds a key that is not there, as one line', async () => {
    const text = await edited('difficulty_felt', '4')
    expect(text.split('\n').filter((line) => !ACTION.split('\n').includes(line))).toEqual([
      'difficulty_felt: 4',
    ])
  })

  it('P1.5: adds steps to a section in place of its empty box, and later ones below', async () => {
    const root = await vaultWith()
    const { path, text } = await made(root, 'goal', '--set', 'title=Talk')
    const withSteps = async (...steps: readonly string[]): Promise<string> => {
      const ended = await efficacy(['set', join(root, path), 'ladder', ...steps])
      expect(ended).toEqual({ code: 0, stdout: '', stderr: '' })
      return readFile(join(root, path), 'utf8')
    }
    const steps = '- [ ] Watch a talk (difficulty:: 3)\n- [ ] Write three cards\n'
    const once = text.replace(/(## Ladder\n.*\n)- \[ \] \n/, `$1${steps}`)
    expect(await withSteps('Watch a talk (difficulty:: 3)', 'Write three cards')).toBe(once)
    expect(await withSteps('Tell a friend')).toBe(once.replace(steps, `${steps}- [ ] Tell a friend\n`))
  })

  it('numbers ideas on from those that are there', async () => {
    const root = await vaultWith()
    const { path } = await made(root, 'problem')
    for (const ideas of [
      ['Ask Jo', 'Wait'],
      ['Read', '2. Write'],
      ['1. Call', '2. Ring'],
    ])
      expect((await efficacy(['set', join(root, path), 'ideas', ...ideas])).code).toBe(0)
    expect(await readFile(join(root, path), 'utf8')).toContain(
      '1. Ask Jo\n2. Wait\n3. Read\n4. 2. Write\n5. Call\n6. Ring\n\n##',
    )
  })

  it('adds to the last round of a problem', async () => {
    const root = await vaultWith()
    const { path } = await made(root, 'problem', '--set', 'ideas=Wait')
    await efficacy(['run', 'another-round', join(root, path)])
    const before = await readFile(join(root, path), 'utf8')
    await efficacy(['set', join(root, path), 'ideas', 'Ask Jo'])
    const [first, second] = before.split('## Round 2')
    expect(await readFile(join(root, path), 'utf8')).toBe(
      `${first}## Round 2${second?.replace('\n1. \n', '\n1. Ask Jo\n')}`,
    )
  })

  it('refuses a section that is given nothing, one of ticks, and one with a row for each goal', async () => {
    const root = await vaultWith({
      'Talk.md': GOAL,
      'v.md': '---\nefficacy: values\ndate: 2026-11-01\n---\n',
    })
    const file = join(root, 'Talk.md')
    expect(await refused(root, 2, ['set', file, 'ladder'])).toMatch(/^Say what "ladder" gets; /)
    expect(await refused(root, 2, ['set', file, 'criteria', '1'])).toContain('"efficacy tick FILE LINE"')
    expect(await refused(root, 2, ['set', join(root, 'v.md'), 'goals', 'Talk'])).toContain(
      'a row for each goal',
    )
  })

  it('empties a field that is given no value', async () => {
    const text = await edited('confidence_before')
    expect(text).not.toContain('70')
    expect(text.split('\n')).toHaveLength(ACTION.split('\n').length)
  })

  it('takes an item an argument, and commas between fixed choices', async () => {
    expect(await edited('source_used', 'mastery,state')).toMatch(/mastery[^]*state/)
    const text = await edited('goal', 'Run 5K', '[[Row]]')
    expect(text).toContain('[[Run 5K]]')
    expect(text).toContain('[[Row]]')
  })

  it('takes a value that begins with a hyphen', async () => {
    const root = await vaultWith(VAULT)
    const ended = await efficacy(['set', join(root, 'Goals/Run 5K.md'), 'target_value', '-5'])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(await readFile(join(root, 'Goals/Run 5K.md'), 'utf8')).toContain('target_value: -5')
    const values = async (...args: readonly string[]): Promise<string> => {
      const { code, stderr } = await efficacy(['set', join(root, 'Goals/Run 5K.md'), ...args])
      const [line] =
        /^target_value.*|^metric.*/m.exec(await readFile(join(root, 'Goals/Run 5K.md'), 'utf8')) ?? []
      return [code, stderr, line].join(' ').trim()
    }
    expect(await values('target_value', '-.5', '--language', 'de')).toBe('0  target_value: -0.5')
    expect(await values('target_value', '--language', 'de', '--', '-6')).toBe('0  target_value: -6')
    expect(await values('metric', '-x')).toMatch(/^2 Unknown option '-x'; see "efficacy set --help"/)
    expect((await efficacy(['set', '--help'])).stdout).toContain('behind "--"')
  })

  it('writes nothing where the value is there already', async () => {
    const root = await vaultWith(VAULT)
    const before = await stat(join(root, 'Journal/walk.md'))
    expect((await efficacy(['set', join(root, 'Journal/walk.md'), 'outcome', 'done'])).code).toBe(0)
    const after = await stat(join(root, 'Journal/walk.md'))
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
  })

  it('keeps CRLF, a byte order mark and a missing last line end', async () => {
    const text = `\uFEFF${ACTION.trimEnd().replaceAll('\n', '\r\n')}`
    const root = await vaultWith({ 'a.md': text })
    expect((await efficacy(['set', join(root, 'a.md'), 'confidence_before', '5'])).code).toBe(0)
    expect(await readFile(join(root, 'a.md'), 'utf8')).toBe(text.replace('70', '5'))
  })

  it('edits the note that a link leads to', async () => {
    const root = await vaultWith(VAULT)
    await symlink('Journal/walk.md', join(root, 'link.md'))
    expect((await efficacy(['set', join(root, 'link.md'), 'confidence_before', '5'])).code).toBe(0)
    expect(await readFile(join(root, 'Journal/walk.md'), 'utf8')).toBe(ACTION.replace('70', '5'))
  })

  it.each([
    ['a key that the kind lacks', 2, 'Journal/walk.md', ['belief_before', '5']],
    ['the key that names the kind', 2, 'Journal/walk.md', ['efficacy', 'thought']],
    ['a value out of range', 2, 'Journal/walk.md', ['confidence_before', '101']],
    ['a value of another type', 2, 'Journal/walk.md', ['micro', 'maybe']],
    ['two values for one', 2, 'Journal/walk.md', ['outcome', 'done', 'partly']],
    ['a note that is not ours', 2, 'Recipe.md', ['date', '2026-07-01']],
    ['a note that only holds a block of ours', 2, 'day.md', ['date', '2026-07-01']],
    ['a file that is not there', 3, 'nowhere.md', ['date', '2026-07-01']],
    ['a folder', 3, 'Journal', ['date', '2026-07-01']],
    ['frontmatter that is not valid', 3, 'broken.md', ['date', '2026-07-01']],
    ['a key that stands twice', 3, 'twice.md', ['minutes', '7']],
    ['bytes that are no text', 3, 'bin.md', ['minutes', '7']],
  ] as const)('refuses %s and writes nothing', async (_, code, file, args) => {
    const root = await vaultWith({
      ...VAULT,
      'day.md':
        '---\ndate: 2026-07-01\n---\n## Day #efficacy/reflection\n### What I did that worked\nI asked.\n',
      'broken.md': '---\nefficacy: reflection\ndate: [2026-07-01\n---\n',
      'twice.md': '---\nefficacy: reflection\ndate: 2026-07-01\nminutes: 5\nminutes: 6\n---\n',
      'bin.md': Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff]),
    })
    await refused(root, code, ['set', join(root, file), ...args])
  })
})

describe('tick', () => {
  it('ticks one box and leaves every other byte; once more changes nothing', async () => {
    const root = await vaultWith(VAULT)
    const file = join(root, 'Goals/Run 5K.md')
    const line = String(GOAL.split('\n').findIndex((each) => each.includes('Jog')) + 1)
    for (let turn = 0; turn < 2; turn++) {
      expect(await efficacy(['tick', file, line])).toEqual({ code: 0, stdout: '', stderr: '' })
      expect(await readFile(file, 'utf8')).toBe(GOAL.replace('- [ ] Jog', '- [x] Jog'))
    }
  })

  it('does not touch a box that is ticked', async () => {
    const root = await vaultWith(VAULT)
    const file = join(root, 'Goals/Run 5K.md')
    const before = await stat(file)
    const line = String(GOAL.split('\n').findIndex((each) => each.includes('[x]')) + 1)
    expect((await efficacy(['tick', file, line])).code).toBe(0)
    expect((await stat(file)).ino).toBe(before.ino)
  })

  it('refuses a note that is kept read-only, also from whoever may write in its folder', async () => {
    const root = await vaultWith(VAULT)
    const file = join(root, 'Goals/Run 5K.md')
    await chmod(file, 0o444)
    const line = String(GOAL.split('\n').findIndex((each) => each.includes('Jog')) + 1)
    expect(await efficacy(['tick', file, line])).toEqual({
      code: 3,
      stdout: '',
      stderr: 'Run 5K.md could not be written: it is read-only.\n',
    })
    expect(await readFile(file, 'utf8')).toBe(GOAL)
  })

  const step = '- [ ] Jog one minute (difficulty:: 3)\n'
  const both = `<<<<<<< HEAD\n${step}=======\n${step}>>>>>>> phone\n`

  it.each([
    ['of their own', 14, `${GOAL}## To buy\n- [ ] milk\n`],
    ['in a note that is not ours', 1, '- [ ] milk\n'],
  ])('ticks a box %s, since its line was named', async (_, line, text) => {
    const root = await vaultWith({ 'a.md': text })
    expect((await efficacy(['tick', join(root, 'a.md'), String(line)])).code).toBe(0)
    expect(await readFile(join(root, 'a.md'), 'utf8')).toBe(text.replace('- [ ] milk', '- [x] milk'))
  })

  it.each([
    [
      'a line without a box',
      9,
      GOAL,
      'There is no checkbox with text on line 9; please name the line of one.',
    ],
    [
      'a line beyond the note',
      999,
      GOAL,
      'There is no checkbox with text on line 999; please name the line of one.',
    ],
    [
      'a box in code',
      2,
      '```\n- [ ] milk\n```\n',
      'There is no checkbox with text on line 2; please name the line of one.',
    ],
    [
      'a step of which git left both versions',
      13,
      GOAL.replace(step, both),
      'a.md:12: Git left two versions of the note from here on; keep one and delete the marks, and the note is counted.',
    ],
  ])('refuses %s', async (_, line, text, said) => {
    const root = await vaultWith({ 'a.md': text })
    expect(await refused(root, 3, ['tick', join(root, 'a.md'), String(line)])).toBe(`${said}\n`)
  })
})

describe('template and kinds', () => {
  it('prints the template that is committed', async () => {
    const { stdout: kinds } = await efficacy(['kinds'])
    const ids = kinds
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/\s/)[0] ?? '')
    expect(ids).toEqual(KIND_IDS)
    expect(kinds).toMatch(/^thought +Thought record +Cognitive restructuring$/m)
    for (const id of ids) {
      const committed = await readFile(new URL(`../../templates/${id}.md`, import.meta.url), 'utf8')
      expect((await efficacy(['template', id])).stdout).toBe(committed)
    }
  })
})
