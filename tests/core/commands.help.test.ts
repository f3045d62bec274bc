import { beforeEach, describe, expect, it } from 'vitest'
import { type CommandId, commandOf } from '@core/commands'
import { CARE } from '@core/help/professional'
import { type Answer, MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'
import { PAIR_NOW, PAIR_VAULT } from '../support/pair'

const [year, month, day, hour, minute] = PAIR_NOW

let host: MemoryHost
let vault: MemoryVault

beforeEach(() => start(PAIR_VAULT))

async function start(files: Readonly<Record<string, string>>): Promise<void> {
  vault = new MemoryVault(files)
  host = new MemoryHost(vault, new Date(year, month - 1, day, hour, minute))
  await host.journal.scan()
  await host.opensTemplates()
}

async function run(id: CommandId, ...answers: Answer[]): Promise<void> {
  host.answers = answers
  await commandOf(id)?.run(host, host.journal)
  expect(host.answers).toEqual([])
}

const text = (path: string): string => new TextDecoder().decode(vault.files.get(path))
const paths = (): string[] => [...vault.files.keys()]
const asked = (id: string) => host.asked.find((question) => question.id === id)
const offered = (id: string) => asked(id)?.options?.map(({ value }) => value)

describe('help', () => {
  it('opens the page, or its section on professional help', async () => {
    await run('open-help')
    await run('professional-help')
    expect(host.pages).toEqual(['help', 'help#professional-help'])
  })
})

describe('refresh', () => {
  it.each([
    ['0 entries read.', {}],
    ['1 entry read.', { 'a.md': '---\nefficacy: values\ndate: 2026-03-09\n---\n' }],
  ])('says %s', async (said, files) => {
    await start(files)
    await run('refresh')
    expect(host.said).toEqual([said])
  })
})

describe('choose a practice', () => {
  const nothing: Answer[] = [
    ['obstacle', ''],
    ['minutes_at_hand', ''],
    ['domain', ''],
  ]

  it('asks what is in the way, the minutes and the part of life, and each may be left out', async () => {
    await run('choose-practice', ...nothing, ['practice', 'cognitive-restructuring'])
    expect(host.asked.slice(0, 3).map(({ optional }) => optional)).toEqual([true, true, true])
    expect(offered('minutes_at_hand')).toEqual(['5', '10', '15', '20', 'more'])
    expect(offered('practice')).toHaveLength(12)
    expect(text('Efficacy/2026/2026-03-09 0914 thought.md')).toContain('efficacy: thought')
  })

  it('shows best for, time and difficulty, and the line on professional help beside three', async () => {
    await run('choose-practice', ...nothing)
    const options = asked('practice')?.options ?? []
    expect(options[0]?.description).toBe(
      'Complete beginners, phobias · 2-4 weeks · easy · 1 note, last on 5 Mar',
    )
    expect(options.flatMap(({ detail }, index) => (detail === CARE ? [index + 1] : []))).toEqual([1, 4, 8])
  })

  it('Q1 to Q12: tells of each practice how many notes there are of it, and the day of the last', async () => {
    const note = (kind: string, date: string, more = 'minutes: 5'): string =>
      `---\nefficacy: ${kind}\ndate: ${date}\n${more}\n---\n`
    await start({
      'a.md': note('thought', '2026-03-01'),
      'b.md': note('thought', '2025-12-31'),
      'c.md': note('thought', '2026-03-08', 'minutes: 5\ndraft: true'),
      'd.md': note('thought', '2026-03-10'),
      'e.md': note('setback', '2026-02-02'),
      'f.md': note('action', '2026-03-03', 'outcome: not-done'),
      'g.md': note('action', '2026-03-04', 'outcome: planned\ntask: Call'),
      'h.md': note('peer', '2025-12-30'),
      'i.md': '## Reflection #efficacy/reflection\n- date:: 2026-03-07\n- minutes:: 5\n',
    })
    await run('choose-practice', ...nothing)
    const own = asked('practice')?.options?.map(({ value, description }) => [
      value,
      description?.split(' · ').at(-1),
    ])
    expect(own).toEqual([
      ['micro-successes', '1 note, last on 3 Mar'],
      ['right-sized-challenges', '2 notes, last on 3 Mar'],
      ['reflection', '1 note, last on 7 Mar'],
      ['cognitive-restructuring', '2 notes, last on 1 Mar'],
      ['stress-reinterpretation', 'none yet'],
      ['self-affirmation', 'none yet'],
      ['specific-goals', 'none yet'],
      ['problem-solving', 'none yet'],
      ['values', 'none yet'],
      ['peer-modeling', '1 note, last on 30 Dec 2025'],
      ['social-support', 'none yet'],
      ['physical-activity', 'none yet'],
    ])
  })

  it('E2: a daunting challenge starts the 7-day protocol, with its goal and its first day', async () => {
    await run(
      'choose-practice',
      ['obstacle', 'daunting'],
      ['minutes_at_hand', ''],
      ['domain', ''],
      ['practice', 'micro-successes'],
      ['goal', 'Speak up in the meeting'],
      ['difficulty', '7'],
      ['confidence_start', '30'],
      ['plan_start', ''],
    )
    expect(offered('practice')).toEqual(['micro-successes'])
    expect(asked('practice')).not.toHaveProperty('detail')
    expect(text('Efficacy/Goals/Speak up in the meeting.md')).toContain('difficulty: 7')
    expect(text('Efficacy/2026/2026-03-09 0914 plan.md')).toMatch(
      /plan_kind: 7-day[\s\S]*plan_start: 2026-03-09[\s\S]*\(id:: d7\)/,
    )
  })

  it.each([
    ['self-talk', 'cognitive-restructuring', 'thought'],
    ['directionless', 'values', 'values'],
    ['directionless', 'specific-goals', 'goal'],
  ])('E2: %s leads to %s', async (obstacle, practice, kind) => {
    await run(
      'choose-practice',
      ['obstacle', obstacle],
      ['minutes_at_hand', ''],
      ['domain', ''],
      ['practice', practice],
      ...(kind === 'goal' ? [['title', 'Sing'] as const] : []),
    )
    expect(text(paths().at(-1)!)).toContain(`efficacy: ${kind}`)
  })

  it('does not ask a goal for the part of life once more', async () => {
    const chosen: Answer[] = [
      ['obstacle', ''],
      ['minutes_at_hand', ''],
      ['domain', 'career'],
      ['practice', 'specific-goals'],
    ]
    await run('choose-practice', ...chosen, ['title', 'Sing'])
    expect(text('Efficacy/Goals/Sing.md')).toContain('domain: career\n')
  })

  it('filters by minutes, and more than twenty filters nothing', async () => {
    await run('choose-practice', ['obstacle', ''], ['minutes_at_hand', '5'], ['domain', ''])
    expect(offered('practice')).toEqual(['reflection', 'stress-reinterpretation'])
    host.asked.length = 0
    await run('choose-practice', ['obstacle', ''], ['minutes_at_hand', 'more'], ['domain', ''])
    expect(offered('practice')).toHaveLength(12)
  })

  it('says so where nothing fits, and lists all', async () => {
    await run('choose-practice', ['obstacle', 'identity'], ['minutes_at_hand', '5'], ['domain', ''])
    expect(asked('practice')?.detail).toContain('No practice fits')
    expect(offered('practice')).toHaveLength(12)
  })

  it('leaves out what the settings hide', async () => {
    await start({ 'efficacy.json': '{"hidden_practices": ["reflection"]}' })
    await run('choose-practice', ...nothing)
    expect(offered('practice')).toHaveLength(11)
    expect(offered('practice')).not.toContain('reflection')
  })

  it('suggests nothing in a very hard time: it shows who can help, and keeps nothing of it', async () => {
    const before = paths()
    await run('choose-practice', ['obstacle', 'hard-time'])
    expect(host.asked.map(({ id }) => id)).toEqual(['obstacle'])
    expect(host.pages).toEqual(['help#professional-help'])
    expect(paths()).toEqual(before)
  })

  it.each([1, 2, 3])('writes nothing where the person backs out after %i answers', async (answers) => {
    const before = paths()
    await run('choose-practice', ...nothing.slice(0, answers))
    expect(host.asked).toHaveLength(answers + 1)
    expect(paths()).toEqual(before)
  })
})

describe('quick win', () => {
  it.each([
    ['action', ['task', 'Two minutes of scales'], 'action two-minutes-of-scales'],
    ['affirmation', undefined, 'affirmation'],
    ['stress', undefined, 'stress'],
    ['peer', undefined, 'peer'],
    ['reflection', undefined, 'reflection'],
  ] as const)('F6: %s is one of the five, and starts its note', async (kind, name, file) => {
    await run('quick-win', ['quick_win', kind], ...(name ? [name] : []))
    expect(offered('quick_win')).toHaveLength(5)
    expect(text(`Efficacy/2026/2026-03-09 0914 ${file}.md`)).toContain(`efficacy: ${kind}`)
  })
})

describe('set up', () => {
  const begin: Answer = ['begin', 'continue']
  const practices: Answer[] = [
    ['practice', 'reflection'],
    ['second_practice', 'stress-reinterpretation'],
  ]

  beforeEach(() => start({ 'Recipe.md': 'Oats.\n' }))

  it('C6, E1: shows the first-run text before anything else, and once', async () => {
    await run('set-up', begin, ...practices, ['journal_folder', ''], ['first_note', 'later'])
    const read = asked('begin')?.text?.join(' ') ?? ''
    expect(read).toContain('can, by next week')
    expect(read).toContain('one practice, or two')
    expect(read).toContain('not medical care')
    expect(read).toContain('When to get professional help')
    await run('set-up', ...practices, ['journal_folder', ''], ['first_note', 'later'])
  })

  it('names no folder for an empty answer where new notes go into none', async () => {
    await start({ 'efficacy.json': '{"journal_folder": ""}' })
    await run('set-up', begin, ...practices, ['journal_folder', ''], ['first_note', 'later'])
    expect(asked('journal_folder')?.detail).toBeUndefined()
    expect(text('efficacy.json')).toBe('{"journal_folder": ""}')
  })

  it('writes the settings as a whole file, and starts the note that was chosen', async () => {
    await run('set-up', begin, ...practices, ['journal_folder', 'Proof/'], ['first_note', 'stress'])
    expect(text('efficacy.json')).toBe('{\n  "journal_folder": "Proof"\n}\n')
    expect(offered('first_note')).toEqual(['reflection', 'stress', 'later'])
    expect(text('Proof/2026/2026-03-09 0914 stress.md')).toContain('efficacy: stress')
  })

  it('offers one note where one practice was chosen, and the second pick does not repeat it', async () => {
    await run(
      'set-up',
      begin,
      ['practice', 'reflection'],
      ['second_practice', ''],
      ['journal_folder', ''],
      ['first_note', 'later'],
    )
    expect(offered('second_practice')).not.toContain('reflection')
    expect(offered('first_note')).toEqual(['reflection', 'later'])
    expect(text('efficacy.json')).toBe('{}\n')
    expect(host.said).toHaveLength(1)
  })

  it('changes only the folder of settings that are there, and keeps their comments', async () => {
    await start({ 'efficacy.json': '{\n  // mine\n  "grace": 3\n}\n' })
    await run('set-up', begin, ...practices, ['journal_folder', ''], ['first_note', 'later'])
    expect(text('efficacy.json')).toBe('{\n  // mine\n  "grace": 3\n}\n')
    await run('set-up', ...practices, ['journal_folder', 'Proof'], ['first_note', 'later'])
    expect(text('efficacy.json')).toContain('// mine\n  "grace": 3,\n  "journal_folder": "Proof"')
  })

  it('writes the folder to settings that are empty', async () => {
    await start({ 'efficacy.json': '' })
    await run('set-up', begin, ...practices, ['journal_folder', ''], ['first_note', 'later'])
    expect(text('efficacy.json')).toBe('')
    await run('set-up', ...practices, ['journal_folder', 'Proof'], ['first_note', 'later'])
    expect(text('efficacy.json')).toBe('{\n  "journal_folder": "Proof"\n}\n')
    await run('undo')
    expect(text('efficacy.json')).toBe('')
  })

  it('leaves settings that cannot be read as they are', async () => {
    await start({ 'efficacy.json': '{ "grace": ' })
    await run('set-up', begin, ...practices, ['journal_folder', ''], ['first_note', 'later'])
    const elsewhere = run('set-up', ...practices, ['journal_folder', 'Proof'], ['first_note', 'later'])
    await expect(elsewhere).rejects.toThrow('cannot be read')
    expect(text('efficacy.json')).toBe('{ "grace": ')
  })

  it('refuses a folder outside the vault with a sentence', async () => {
    await expect(run('set-up', begin, ...practices, ['journal_folder', '../out'])).rejects.toThrow(
      'a folder below the vault',
    )
    expect(paths()).toEqual(['Recipe.md'])
  })

  it.each([0, 1, 2, 3, 4])('leaves no trace where the person backs out after %i answers', async (answers) => {
    const all: Answer[] = [begin, ...practices, ['journal_folder', 'Proof']]
    await run('set-up', ...all.slice(0, answers))
    expect(host.asked).toHaveLength(answers + 1)
    expect(paths()).toEqual(['Recipe.md'])
    await run('set-up', begin)
  })

  it('can be undone', async () => {
    await run('set-up', begin, ...practices, ['journal_folder', ''], ['first_note', 'later'])
    await run('undo')
    expect(paths()).toEqual(['Recipe.md'])
  })
})
