import { describe, expect, it } from 'vitest'
import { commandOf, type CommandId } from '@core/commands'
import { buildReport } from '@core/dashboard/build'
import { type Answer, goes, MemoryHost, type Move } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'

/** What was written before, in sight of what is written now. */

const GOAL = '---\nefficacy: goal\ndate: 2026-03-01\n---\n'
const reflection = (date: string, goal: string, carry: string, more = ''): string =>
  `---\nefficacy: reflection\ndate: ${date}\ngoal: ["[[${goal}]]"]\n${more}---\n## What I carry forward\n${carry}\n`
const proof = (date: string, goal: string, shows: string): string =>
  `---\nefficacy: action\ndate: ${date}\ngoal: ["[[${goal}]]"]\noutcome: done\n---\n## What this shows I can do\n${shows}\n`
const activity = (date: string, name: string, more: string): string =>
  `---\nefficacy: activity\ndate: ${date}\nactivity: ${name}\n${more}---\n`

const VAULT: Readonly<Record<string, string>> = {
  'Goals/Row.md': GOAL,
  'Goals/Run 5K.md': GOAL,
  'r1.md': reflection('2026-03-02', 'Run 5K', 'Lay the shoes out.'),
  'r2.md': reflection('2026-03-05', 'Run 5K', 'Start slower.\n\n- Sleep first'),
  'r3.md': reflection('2026-03-06', 'Row', 'Ask for the boat early.'),
  'r4.md': reflection('2026-03-07', 'Run 5K', ''),
  'r5.md': reflection('2026-03-08', 'Run 5K', 'A draft.', 'draft: true\n'),
  'r6.md': reflection('2026-03-20', 'Run 5K', 'Ahead of today.'),
  'a1.md': proof('2026-03-03', 'Row', 'I can row a mile.'),
  'a2.md': proof('2026-03-04', 'Run 5K', '- I can start in the rain.\n- I can stop when I choose.'),
}

let host: MemoryHost
let vault: MemoryVault

async function begin(files = VAULT, day = 9): Promise<void> {
  vault = new MemoryVault(files)
  host = new MemoryHost(vault, new Date(2026, 2, day, 9, 14))
  await host.journal.scan()
}

async function run(id: CommandId, ...answers: (Answer | Move)[]): Promise<void> {
  host.answers = answers
  await commandOf(id)?.run(host, host.journal)
  expect(host.answers).toEqual([])
}

const plan = (goal: string, sure: string): Promise<void> =>
  run('plan-attempt', ['goal', goal], ['task', 'Jog'], ['confidence_before', sure], ['date', ''])
const sightOf = (id: string): readonly string[] =>
  (host.inRuns.find((question) => question.id === id)?.sight ?? []).map(
    ({ label, text }) => `${label}: ${text}`,
  )
const written = (): string => new TextDecoder().decode(vault.files.get(host.shown.at(-1)?.path ?? ''))
const comments = (): readonly string[] =>
  [...written().matchAll(/^<!-- ((?:Carried|Earlier).*) -->$/gm)].map(([, words]) => words ?? '')

const CARRIED = 'Carried forward from the reflection of 2026-03-05: Start slower.'

describe('what the last reflection on a goal carries forward (P3.3)', () => {
  it('is in sight once the goal of an attempt is known, and stands in its note', async () => {
    await begin()
    await plan('Goals/Run 5K', '80')
    expect(sightOf('goal')).toEqual([])
    expect(sightOf('task')).toEqual([`${CARRIED}\n\n- Sleep first`])
    expect(comments()).toEqual([`${CARRIED} - Sleep first`])
  })

  it('is in sight by one key from the note of a goal, which stands there as the answer', async () => {
    await begin()
    const path = 'Goals/Run 5K.md'
    host.open = { path, text: GOAL, cursor: 0 }
    await run('plan-attempt', goes('out', 'goal', 'Goals/Run 5K'))
    expect(host.inRuns.map(({ id, before }) => [id, before])).toEqual([['goal', ['Goals/Run 5K']]])
    await plan('Goals/Run 5K', '80')
    expect(sightOf('task')).toEqual([`${CARRIED}\n\n- Sleep first`])
    await run(
      'plan-attempt',
      ['goal', 'Goals/Row'],
      goes('back', 'task', ''),
      goes('out', 'goal', 'Goals/Run 5K'),
      ['leave', 'keep'],
    )
    expect(written()).toContain('[[Goals/Run 5K]]')
    host.inRuns.length = 0
    host.open = { ...host.open, path: 'r1.md' }
    await run('plan-attempt', goes('out', 'goal'))
    expect(host.inRuns.map(({ before }) => before)).toEqual([[]])
  })

  it('is that of the goal that is chosen; of no goal there is none', async () => {
    await begin()
    await plan('Goals/Row', '80')
    expect(sightOf('task')).toEqual([
      'Carried forward from the reflection of 2026-03-06: Ask for the boat early.',
    ])
    await begin()
    await plan('', '80')
    expect([sightOf('date'), comments()]).toEqual([[], []])
  })

  it('may be of today', async () => {
    await begin(VAULT, 5)
    await plan('Goals/Run 5K', '80')
    expect(sightOf('task')).toEqual([`${CARRIED}\n\n- Sleep first`])
  })

  it('is there as well where New entry makes the attempt, by steps or as a template', async () => {
    const { 'Goals/Row.md': _, ...one } = VAULT
    await begin(one)
    await run('new-entry', ['kind', 'action'], ['task', 'Jog'], goes('end', 'outcome', ''))
    expect(sightOf('task')).toEqual([`${CARRIED}\n\n- Sleep first`])
    expect(comments()).toEqual([`${CARRIED} - Sleep first`])
    await host.opensTemplates()
    await run('new-entry', ['kind', 'action'], ['task', 'Jog'])
    expect(comments()).toEqual([`${CARRIED} - Sleep first`])
  })

  it('is not shown for an attempt that was made, nor in another kind of note', async () => {
    const { 'Goals/Row.md': _, ...one } = VAULT
    await begin(one)
    await run(
      'new-entry',
      ['kind', 'action'],
      ['task', 'Jog'],
      ['outcome', 'done'],
      goes('end', 'accomplished', ''),
    )
    expect([sightOf('accomplished'), comments()]).toEqual([[], []])
    await run('new-entry', ['kind', 'setback'], goes('end', 'attempted', 'x'))
    expect([sightOf('attempted'), comments()]).toEqual([[], []])
  })

  it('counts as nothing in the note that it stands in', async () => {
    await begin()
    const lines = (): number => buildReport(host.journal.snapshot(), host.journal.today()).measures.evidence.n
    const before = lines()
    await plan('Goals/Run 5K', '20')
    expect(comments()).toHaveLength(2)
    expect(lines()).toBe(before)
  })
})

describe('earlier evidence, where the prediction is low (M12)', () => {
  const EARLIER = /^Earlier you wrote, on 2026-03-04: I can (start in the rain|stop when I choose)\.$/

  it.each(['0', '40'])(
    'is one line of the same goal, in sight while the attempt is planned: %s %%',
    async (sure) => {
      await begin()
      await plan('Goals/Run 5K', sure)
      expect(sightOf('confidence_before')).toHaveLength(1)
      const [, line = ''] = sightOf('date')
      expect(line).toMatch(EARLIER)
      expect(comments()[1]).toBe(line)
    },
  )

  it.each(['41', '100'])('is left alone above 40 %%: %s %%', async (sure) => {
    await begin()
    await plan('Goals/Run 5K', sure)
    expect(sightOf('date')).toHaveLength(1)
    expect(comments()).toHaveLength(1)
  })

  it('is of any goal where this one has none, and the same all day', async () => {
    const { 'a2.md': _, ...others } = VAULT
    await begin(others)
    await plan('Goals/Run 5K', '10')
    expect(sightOf('date')[1]).toBe('Earlier you wrote, on 2026-03-03: I can row a mile.')
    await begin()
    await plan('Goals/Run 5K', '10')
    const first = sightOf('date')
    await plan('Goals/Run 5K', '30')
    expect(sightOf('date')).toEqual(first)
  })

  it('is what the dashboard says of that day, and another on another day', async () => {
    const seen = new Set<string>()
    for (let day = 9; day < 15; day++) {
      await begin(VAULT, day)
      await plan('Goals/Run 5K', '10')
      const { recall } = buildReport(host.journal.snapshot(), host.journal.today()).measures.evidence
      expect(sightOf('date')[1]).toBe(`Earlier you wrote, on ${recall?.date}: ${recall?.text}`)
      seen.add(recall?.text ?? '')
    }
    expect(seen.size).toBe(2)
  })

  it('is nothing where there is none', async () => {
    await begin({ 'Goals/Row.md': GOAL })
    await run('plan-attempt', ['task', 'Row'], ['confidence_before', '5'], ['date', ''])
    expect([sightOf('date'), comments()]).toEqual([[], []])
  })
})

describe('log activity', () => {
  const ACTIVITIES = {
    'w1.md': activity('2026-03-02', 'Walk', 'distance_km: 3\nintensity: 4\n'),
    's.md': activity('2026-03-04', 'swim', 'reps: 20\n'),
    'w2.md': activity('2026-03-05', 'walk ', 'distance_km: 2\nduration_min: 30\n'),
  }
  const LATER = ['reps', 'weight_kg', 'recovery_s', 'intensity']

  it('P12.4: offers what was done before, newest first, and asks first for what was measured last time', async () => {
    await begin(ACTIVITIES)
    await run(
      'log-activity',
      ['activity', 'walk'],
      ['duration_min', '25'],
      ['distance_km', ''],
      goes('end', 'reps', ''),
    )
    const [what] = host.inRuns
    expect(what?.options?.map(({ value }) => value)).toEqual(['walk', 'swim', 'run', 'cycle', 'lift'])
    expect(what).toMatchObject({ free: true, title: 'What did you do?' })
    expect(written()).toMatch(/activity: walk\ndistance_km:\nweight_kg:\nreps:\nduration_min: 25\n/)
    const { measures } = buildReport(host.journal.snapshot(), host.journal.today())
    expect(measures.activity.n).toBe(4)
  })

  it('offers each name once, as the person spelt it last, and ours with a capital where theirs has one', async () => {
    await begin({ ...ACTIVITIES, 'r.md': activity('2026-03-06', 'RUN', 'reps: 1\n') })
    await run('log-activity')
    expect(host.inRuns[0]?.options?.map(({ value }) => value)).toEqual([
      'RUN',
      'walk',
      'swim',
      'Cycle',
      'Lift',
    ])
  })

  it.each([
    ['swim', ['reps', 'duration_min', 'distance_km', 'weight_kg', 'recovery_s', 'intensity']],
    ['WALK', ['duration_min', 'distance_km', ...LATER]],
    ['row', ['duration_min', 'distance_km', ...LATER]],
  ])('asks, after %s, for each number once', async (name, expected) => {
    await begin(ACTIVITIES)
    host.improvise = ({ id }) => ({ go: 'on', values: [id === 'activity' ? name : ''] })
    await run('log-activity')
    expect(host.inRuns.slice(1).map(({ id }) => id)).toEqual(expected)
  })

  it('takes two answers and a word to end', async () => {
    await begin({})
    await run('log-activity', ['activity', 'row'], goes('end', 'duration_min', '20'))
    expect(host.inRuns).toHaveLength(2)
    expect(host.shown[0]?.path).toBe('Efficacy/2026/2026-03-09 0914 activity row.md')
  })

  it('is a draft, or nothing, where the person leaves', async () => {
    await begin({})
    await run('log-activity')
    expect(vault.files.size).toBe(0)
    await run('log-activity', ['activity', 'row'], goes('out', 'duration_min', ''), ['leave', 'keep'])
    expect(written()).toContain('draft: true\n')
  })
})
