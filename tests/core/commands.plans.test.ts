import { beforeEach, describe, expect, it } from 'vitest'
import { commandOf, type CommandId } from '@core/commands'
import { buildReport } from '@core/dashboard/build'
import type { Report } from '@core/dashboard/report'
import { Journal } from '@core/journal/journal'
import { type Answer, goes, MemoryHost, type Move } from '../support/memory-host'
import { memory, MemoryVault } from '../support/memory-vault'

const NOW = new Date(2026, 2, 9, 9, 14)
const GOAL = 'Goals/Run 5K.md'
const START = '---\nefficacy: goal\ndate: 2026-03-01 # mine\n---\n'
const MICRO =
  '## Micro-actions for step 1\n- [ ] Lay out the shoes (minutes:: 3)\n- [ ] Walk to the gate (minutes:: 8)\n'

let host: MemoryHost
let vault: MemoryVault

async function begin(files: Readonly<Record<string, string>>): Promise<void> {
  vault = new MemoryVault(files)
  host = new MemoryHost(vault, NOW)
  await host.journal.scan()
}

beforeEach(() => begin({ [GOAL]: START + MICRO }))

async function run(id: CommandId, ...answers: (Answer | Move)[]): Promise<void> {
  host.answers = answers
  await commandOf(id)?.run(host, host.journal)
  expect(host.answers).toEqual([])
}

async function on(day: number, month = 3): Promise<void> {
  const files = vault
  host = new MemoryHost(files, new Date(2026, month - 1, day, 9, 14))
  await host.journal.scan()
}

function text(path: string): string {
  return new TextDecoder().decode(vault.files.get(path))
}

function report(): Report {
  return buildReport(host.journal.snapshot(), host.journal.today())
}

function paths(): readonly string[] {
  return [...vault.files.keys()].sort()
}

const shownLast = (): string => host.shown.at(-1)?.path ?? ''

/** What is asked once a micro-action is done, left out. */
const NOTHING_TOLD: readonly Answer[] = [
  ['accomplished', ''],
  ['proves', ''],
  ['confidence_after', ''],
]

describe('start the 7-day protocol (P1.3, P1.4)', () => {
  const answers: readonly Answer[] = [
    ['goal', 'Goals/Run 5K'],
    ['difficulty', '7'],
    ['confidence_start', '40'],
    ['plan_start', ''],
  ]

  it('says before the other questions that the goal has one that is active', async () => {
    await run('start-seven-day', ...answers)
    const begun = ['"Open dashboard" shows each day what the plan asks for.']
    expect(host.said).toEqual(begun)
    await run('start-seven-day', ['goal', 'Goals/Run 5K'])
    expect(host.said).toEqual([...begun, 'This goal already has an active 7-day protocol.'])
    const plan = shownLast()
    vault.put(plan, text(plan).replace('plan_state: active', 'plan_state: done'))
    await host.journal.scan()
    await run('start-seven-day', ['goal', 'Goals/Run 5K'])
    expect(host.said).toHaveLength(2)
  })

  it.each([
    ['a draft', 'draft: true\nplan_kind: 7-day\ngoal: ["[[Run 5K]]"]\n'],
    ['a plan of thirty days', 'plan_kind: 30-day\ngoal: ["[[Run 5K]]"]\n'],
    ['one for another goal', 'plan_kind: 7-day\ngoal: ["[[Swim]]"]\n'],
  ])('says nothing of %s', async (_, keys) => {
    const plan = `---\nefficacy: plan\ndate: 2026-03-02\n${keys}plan_start: 2026-03-02\n---\n`
    await begin({ [GOAL]: START + MICRO, 'Goals/Swim.md': START + MICRO, 'plan.md': plan })
    await run('start-seven-day', ['goal', 'Goals/Run 5K'])
    expect(host.said).toEqual([])
  })

  it('writes the plan with a box a day, and what the goal lacks into the goal', async () => {
    await run('start-seven-day', ...answers)
    expect(text(GOAL)).toContain('date: 2026-03-01 # mine\ndifficulty: 7\n---')
    const plan = text(shownLast())
    expect(plan).toContain('plan_kind: 7-day\nplan_start: 2026-03-09\n')
    expect(plan).toContain('goal:\n  - "[[Goals/Run 5K]]"\n')
    expect(plan).toContain('confidence_start: 40\n')
    expect(plan.match(/^- \[ \] Day \d: .*\(id:: d\d\)$/gm)).toHaveLength(7)
    expect(plan).not.toMatch(/^- \[ \] $/m)
    const [first] = report().plans
    expect(first).toMatchObject({ kind: '7-day', followed: true, day: 1, goals: [GOAL], n: 1, of: 7 })
    expect(first?.items.map(({ line }) => plan.split('\n')[(line ?? 0) - 1])).toEqual(
      plan.match(/^- \[ \] .*$/gm),
    )
    expect(report().problems).toEqual([])
  })

  it.each(answers.map((_, index) => index))(
    'writes nothing where the person backs out after %i answers',
    async (n) => {
      await run('start-seven-day', ...answers.slice(0, n))
      expect(host.asked).toHaveLength(n + 1)
      expect(paths()).toEqual([GOAL])
      expect(text(GOAL)).toBe(START + MICRO)
    },
  )

  it('writes a goal that is new, with both ratings, and links to it', async () => {
    await run(
      'start-seven-day',
      ['goal', 'Speak up: in the meeting?'],
      ['difficulty', '8'],
      ['confidence_start', '20'],
      ['plan_start', '2026-03-16'],
    )
    const goal = 'Efficacy/Goals/Speak up in the meeting.md'
    expect(paths()).toContain(goal)
    expect(text(goal)).toContain('difficulty: 8\n')
    expect(text(goal)).toContain('confidence_baseline: 20\nconfidence_baseline_date: 2026-03-09\n')
    expect(text(goal)).not.toContain('goal:\n')
    expect(report().plans[0]).toMatchObject({ starts_in: 7, day: null, goals: [goal] })
    expect(host.said).toEqual(['"Open dashboard" shows each day what the plan asks for.'])
  })

  it.each([
    ['its title', 'Run 5K'],
    ['its title in small letters', 'run 5k'],
    ['a link', '[[Goals/Run 5K]]'],
    ['a link with an alias', '[[Run 5K|the run]]'],
    ['a link to a heading', '[[Goals/Run 5K#Ladder|steps]]'],
    ['its path', 'Goals/Run 5K.md'],
  ])('does not ask how hard a goal is that says so, and takes a goal by %s', async (_, named) => {
    const rated = START.replace('# mine', '\ndifficulty: 3')
    await begin({ [GOAL]: rated })
    await run('start-seven-day', ['goal', named], ['confidence_start', '0'], ['plan_start', ''])
    expect(paths()).toHaveLength(2)
    expect(text(GOAL)).toBe(rated)
    expect(report().measures.protocol.weeks.items[0]).toMatchObject({
      before: { value: 0, source: 'plan' },
      relative: null,
    })
  })

  it.each([
    ['by its path, though another differs in case alone', 'B/row', '"[[B/row]]"'],
    ['by a link to a name with such a mark in it', '[[C#]]', 'C#'],
    ['that is new, though it begins as another does', 'Run#5', '"[[Efficacy/Goals/Run 5]]"'],
  ])('is for the goal that is named %s', async (_, named, link) => {
    const rated = START.replace('# mine', '\ndifficulty: 3')
    await begin({ 'B/Row.md': rated, 'B/row.md': rated, 'C#.md': rated, 'Run.md': rated })
    const hard: readonly Answer[] = link.includes('Efficacy') ? [['difficulty', '3']] : []
    await run('start-seven-day', ['goal', named], ...hard, ['confidence_start', '0'], ['plan_start', ''])
    expect(text(shownLast())).toContain(`goal:\n  - ${link}\n`)
  })

  it('asks to choose a goal or to name one, or to name one where there is none', async () => {
    const asked = async (): Promise<unknown> => {
      await run('start-seven-day')
      return host.asked.at(-1)
    }
    const before = 'One that you have been putting off. '
    expect(await asked()).toMatchObject({
      detail: `${before}Choose one, or type the name of a new one.`,
      options: [{ value: 'Goals/Run 5K', label: 'Run 5K' }],
    })
    await begin({})
    const alone = await asked()
    expect(alone).toMatchObject({
      detail: `${before}This becomes the name of a new goal.`,
      placeholder: 'Run 5K',
    })
    expect(alone).not.toHaveProperty('options')
  })

  it('asks again where a title is that of two goals', async () => {
    await begin({ 'A/Row.md': START, 'B/Row.md': START })
    await expect(run('start-seven-day', ['goal', 'Row'])).rejects.toThrow('Please choose from the list.')
    expect(paths()).toEqual(['A/Row.md', 'B/Row.md'])
  })
})

describe('plan an attempt', () => {
  it.each([
    ['a micro-action', 'Walk to the gate', '\nmicro: true\n', '\nstep:\n'],
    ['a step of the ladder', 'Jog', '\nstep: Jog\n', '\nmicro: false\n'],
    ['something else', 'Swim', '\nmicro: false\n', '\nstep:\n'],
  ])('offers what is open of the goal, and says that it is %s', async (_, task, ...lines) => {
    await begin({ [GOAL]: `${START}## Ladder\n- [x] Walk\n- [ ] Jog\n${MICRO}` })
    await run('plan-attempt', ['task', task], ['confidence_before', '60'], ['date', ''])
    expect(host.asked[0]).toMatchObject({ free: true })
    expect(host.asked[0]?.options?.map(({ value }) => value)).toEqual([
      'Lay out the shoes',
      'Walk to the gate',
      'Jog',
    ])
    for (const line of lines) expect(text(shownLast())).toContain(line)
    expect(host.asked.at(-1)).toMatchObject({
      detail: 'Left empty, it is 2026-03-09.',
      placeholder: '2026-03-09',
    })
  })
})

describe('start the 30-day plan', () => {
  it('writes nothing where the person backs out', async () => {
    await run('start-thirty-day')
    await run('start-thirty-day', ['goal', 'Swim'])
    expect(host.asked.map(({ id }) => id)).toEqual(['goal', 'goal', 'plan_start'])
    expect(paths()).toEqual([GOAL])
  })

  it('writes twenty boxes, and lets the goal wait', async () => {
    await run('start-thirty-day', ['goal', ''], ['plan_start', ''])
    expect(host.asked.at(-1)?.detail).toBe('Left empty, it is 2026-03-09.')
    const plan = text(shownLast())
    expect(plan.match(/^- \[ \] Days \d+–\d+: .*\(id:: w\d\.\d\)$/gm)).toHaveLength(20)
    expect(report().plans[0]).toMatchObject({ kind: '30-day', goals: [], day: 1, n: 0, of: 20 })
    expect(report().measures.plan).toMatchObject({ n: 0, of: 20, current: ['w1.1'] })
  })

  it('says before the questions that one is active', async () => {
    for (const keys of [
      'plan_kind: 7-day',
      'plan_kind: 30-day\nplan_state: done',
      'plan_kind: 30-day\ndraft: true',
    ]) {
      await begin({ 'plan.md': `---\nefficacy: plan\ndate: 2026-03-02\n${keys}\n---\n` })
      await run('start-thirty-day')
      expect(host.said).toEqual([])
      expect(host.asked[0]?.detail).toMatch(/wait\. This becomes the name of a new goal\.$/)
    }
    await run('start-thirty-day', ['goal', ''], ['plan_start', ''])
    await run('start-thirty-day')
    expect(host.said).toEqual([
      '"Open dashboard" shows each day what the plan asks for.',
      'Another plan of this kind is being followed.',
    ])
  })

  it('links the goal that is chosen', async () => {
    await run('start-thirty-day', ['goal', 'Goals/Run 5K'], ['plan_start', ''])
    expect(host.asked[0]).toMatchObject({ options: [{ value: 'Goals/Run 5K', label: 'Run 5K' }], free: true })
    expect(report().plans[0]?.items.find(({ id }) => id === 'w1.2')).toMatchObject({ state: 'done' })
  })
})

describe('set up maintenance (W4.4, W4.6)', () => {
  it('keeps two or three practices, and how progress is seen', async () => {
    await run(
      'set-up-maintenance',
      ['routine', 'reflection', 'peer-modeling'],
      ['measure', 'Minutes a week.'],
    )
    expect(text(shownLast())).toContain('Minutes a week.')
    expect(text(shownLast())).toContain('- Every week: look back, about 15 minutes\n- Every month: ')
    expect(report().plans[0]).toMatchObject({
      kind: 'maintenance',
      routine: [{ practice: 'reflection' }, { practice: 'peer-modeling' }],
      rounds: [
        { id: 'weekly', due: '2026-03-16' },
        { id: 'monthly', due: '2026-04-09' },
        { id: 'quarterly', due: '2026-06-09' },
      ],
    })
    expect(report().problems).toEqual([])
  })

  it('writes nothing where the person backs out of how progress is seen', async () => {
    await run('set-up-maintenance', ['routine', 'reflection', 'peer-modeling'])
    expect([host.asked.length, paths()]).toEqual([2, [GOAL]])
  })

  it.each([['values'], ['values', 'values'], ['values', 'reflection', 'peer-modeling', 'social-support']])(
    'asks again after %s',
    async (...routine) => {
      const n = new Set(routine).size
      await expect(run('set-up-maintenance', ['routine', ...routine])).rejects.toThrow(
        `Two or three practices make a routine; chosen: ${n}.`,
      )
      expect(paths()).toEqual([GOAL])
    },
  )
})

describe('pause and resume', () => {
  beforeEach(() => run('start-thirty-day', ['goal', ''], ['plan_start', '']))

  it('stops the days of the plan, and goes on with the next', async () => {
    const plan = shownLast()
    await on(12)
    await run('pause-plan')
    expect(text(plan)).toContain('pauses:\n  - "2026-03-12.."\n')
    expect(report().plans[0]).toMatchObject({ state: 'paused', paused: true, day: 3 })
    await on(20)
    expect(report().plans[0]).toMatchObject({ paused: true, day: 3 })
    await run('resume-plan')
    expect(text(plan)).toContain('pauses:\n  - "2026-03-12..2026-03-19"\n')
    expect(report().plans[0]).toMatchObject({ state: 'active', paused: false, day: 4 })
    expect(host.said.at(-1)).toBe('The plan goes on today.')
    await run('undo')
    await run('undo')
    expect(report().problems).toEqual([])
  })

  it('keeps what was written into the plan since it was read', async () => {
    const plan = shownLast()
    vault.put(plan, text(plan).replace('pauses:\n', 'pauses:\n  - "2026-03-03..2026-03-04"\n'))
    await run('pause-plan')
    expect(text(plan)).toContain('pauses:\n  - "2026-03-03..2026-03-04"\n  - "2026-03-09.."\n')
  })

  it('leaves no pause behind that began and ended on one day', async () => {
    const plan = shownLast()
    const before = text(plan)
    await run('pause-plan')
    await run('resume-plan')
    expect(text(plan)).toBe(before)
  })

  it('leaves earlier pauses as they stand', async () => {
    const plan = shownLast()
    vault.put(plan, text(plan).replace('pauses:', 'pauses: [2026-03-01..2026-03-02]'))
    await on(12)
    await run('pause-plan')
    await on(13)
    await run('resume-plan')
    expect(text(plan)).toContain('2026-03-01..2026-03-02')
    expect(text(plan)).toContain('2026-03-12..2026-03-12')
  })

  it.each(['pause-plan', 'resume-plan'] as const)(
    '%s leaves pauses alone of which one cannot be read',
    async (id) => {
      const plan = shownLast()
      if (id === 'resume-plan') await run('pause-plan')
      const pauses = 'pauses: [2026-03-03..2026-03-04, 2026-03-09..2026-03-08]'
      vault.put(plan, text(plan).replace(/pauses:(?:\n  - .*)?/, pauses))
      const before = text(plan)
      await expect(run(id)).rejects.toThrow('pauses cannot be read as it stands')
      expect(text(plan)).toBe(before)
    },
  )

  it.each([
    ['2026-03-10..', '2026-03-10..2026-03-11'],
    ['2026-03-10..2026-03-20', '2026-03-10..2026-03-11'],
  ])('goes on with a plan that rests by what was written by hand: %s', async (pause, until) => {
    const plan = shownLast()
    vault.put(plan, text(plan).replace('pauses:', `pauses: [${pause}, 2026-05-01..]`))
    await on(12)
    expect(report().plans[0]).toMatchObject({ state: 'active', paused: true, day: 1 })
    await run('resume-plan')
    expect(text(plan)).toContain(`pauses: ["${until}", 2026-05-01..]`)
    expect(report().plans[0]).toMatchObject({ state: 'active', paused: false, day: 2 })
  })

  it.each([
    ['2026-03-05', '5 Mar'],
    ['2026-03-09', '9 Mar'],
  ])('says since when an active plan rests that was paused by hand: %s', async (day, said) => {
    const plan = shownLast()
    const before = text(plan).replace('pauses:\n', `pauses:\n  - "${day}.."\n`)
    vault.put(plan, before)
    await host.journal.scan()
    await run('pause-plan')
    expect(text(plan)).toBe(before.replace('plan_state: active', 'plan_state: paused'))
    expect(host.said.at(-1)).toBe(`The plan is paused from ${said} on. "Resume plan" continues it.`)
  })

  it('rests from today also where a later rest is planned', async () => {
    const plan = shownLast()
    vault.put(plan, text(plan).replace('pauses:\n', 'pauses:\n  - "2026-05-01.."\n'))
    await run('pause-plan')
    expect(text(plan)).toContain('pauses:\n  - "2026-05-01.."\n  - "2026-03-09.."\n')
    expect(host.said.at(-1)).toBe('The plan is paused from 9 Mar on. "Resume plan" continues it.')
  })

  it('asks which, where there are two, and takes the one in front', async () => {
    const first = shownLast()
    await run('set-up-maintenance', ['routine', 'values', 'reflection'], ['measure', ''])
    await run('pause-plan', ['plan', first])
    expect(text(first)).toContain('plan_state: paused')
    for (const path of [first, shownLast()]) {
      await run('resume-plan')
      host.open = { path, text: text(path), cursor: 0 }
      await run('pause-plan')
      expect(text(path)).toContain('plan_state: paused')
    }
  })

  it('asks also where only another one is active than the plan in front', async () => {
    const first = shownLast()
    await run('set-up-maintenance', ['routine', 'values', 'reflection'], ['measure', ''])
    const [other, before] = [shownLast(), text(shownLast())]
    await run('pause-plan', ['plan', first])
    const halves = `<<<<<<< here\n${text(first)}=======\n${text(first)}>>>>>>> there\n`
    for (const front of [text(first), halves]) {
      vault.put(first, front)
      await host.journal.scan()
      host.open = { path: first, text: front, cursor: 0 }
      await run('pause-plan')
      expect(host.asked.at(-1)).toMatchObject({ id: 'plan', options: [{ value: other }] })
      expect(text(other)).toBe(before)
    }
  })

  it('tells plans of one kind apart by their goals, the newest first', async () => {
    vault.put('Goals/Swim.md', START)
    for (const [path, keys] of [
      ['a.md', 'goal: ["[[Goals/Run 5K]]", "[[Swim]]"]\nplan_kind: 7-day'],
      ['b.md', 'plan_kind: 7-day'],
      ['c.md', 'confidence_start: 20'],
    ] as const)
      vault.put(path, `---\nefficacy: plan\ndate: 2026-03-09\n${keys}\n---\n`)
    await host.journal.scan()
    await run('pause-plan', ['plan', 'b.md'])
    expect(host.asked.at(-1)?.options).toEqual([
      { value: shownLast(), label: 'Thirty days', description: 'from 9 Mar' },
      { value: 'c.md', label: 'Plan', description: 'no first day' },
      { value: 'b.md', label: 'Seven days', description: 'no first day' },
      { value: 'a.md', label: 'Seven days', description: 'no first day', detail: 'Run 5K, Swim' },
    ])
    expect(text('b.md')).toContain('plan_state: paused')
  })

  it.each(['done', 'ended'])('offers to leave a plan whose days are over behind, as %s', async (state) => {
    const plan = shownLast()
    const before = text(plan)
    vault.put(plan, before.replace(/plan_start: .*/, 'plan_start: 2026-02-08'))
    await host.journal.scan()
    expect(report().plans[0]).toMatchObject({ state: 'active', day: 30 })
    await run('pause-plan')
    expect(text(plan)).toContain('plan_state: paused')
    await run('undo')
    vault.put(plan, before.replace(/plan_start: .*/, 'plan_start: 2026-02-07'))
    await host.journal.scan()
    await run('pause-plan', ['plan_state', state])
    expect(host.asked.at(-1)?.options?.map(({ value }) => value)).toEqual(['paused', 'done', 'ended'])
    expect(text(plan)).toContain(`pauses:\n`)
    expect(text(plan)).toContain(`plan_state: ${state}\n`)
    expect(host.said.at(-1)).toBe(`Plan: ${state === 'done' ? 'Done' : 'Ended'}`)
    expect(report().plans[0]).toMatchObject({ state, day: null })
    await run('pause-plan')
    expect(host.said.at(-1)).toBe('No plan is active.')
  })

  it('lets a plan rest whose days are over, too', async () => {
    const plan = shownLast()
    vault.put(plan, text(plan).replace(/plan_start: .*/, 'plan_start: 2026-02-01'))
    await host.journal.scan()
    const before = text(plan)
    await run('pause-plan')
    expect(text(plan)).toBe(before)
    await run('pause-plan', ['plan_state', ''])
    expect(host.asked.at(-1)?.detail).toBe('Left empty, the plan is paused.')
    expect(text(plan)).toContain('  - "2026-03-09.."\n')
    expect(text(plan)).toContain('plan_state: paused\n')
  })

  it('passes over a plan that is a draft or in which nothing is written', async () => {
    const plan = (keys: string): string => `---\nefficacy: plan\ndate: 2026-03-09\n${keys}---\n`
    await begin({ 'a.md': plan('draft: true\nplan_kind: 7-day\n'), 'b.md': plan('') })
    await run('pause-plan')
    expect(host.said).toEqual(['No plan is active.'])
  })

  it('says so where there is none, also where one rests that was ended', async () => {
    const plan = shownLast()
    host.said.length = 0
    await run('resume-plan')
    expect(host.said).toEqual(['No plan is paused.'])
    const ended = text(plan)
      .replace('plan_state: active', 'plan_state: ended')
      .replace('pauses:\n', 'pauses:\n  - "2026-03-05.."\n')
    vault.put(plan, ended)
    await host.journal.scan()
    await run('resume-plan')
    expect(host.said).toEqual(['No plan is paused.', 'No plan is paused.'])
    expect(text(plan)).toBe(ended)
  })
})

describe('log a micro-action (P1.7, P1.8)', () => {
  it('writes the attempt, ticks the box, and asks for no prediction', async () => {
    await run(
      'log-micro-action',
      ['task', 'Walk to the gate'],
      ['accomplished', 'Walked there and back.'],
      ['proves', 'I can leave the house at seven.'],
      ['confidence_after', '55'],
    )
    expect(text(GOAL)).toBe(START + MICRO.replace('- [ ] Walk', '- [x] Walk'))
    const attempt = text(shownLast())
    expect(attempt).toContain('task: Walk to the gate\n')
    expect(attempt).toContain('micro: true\n')
    expect(attempt).toContain('outcome: done\n')
    expect(attempt).toMatch(/confidence_before:\n/)
    expect(report().goals[0]).toMatchObject({ attempts: { n: 1 }, confidence: { latest: 55 } })
    expect(report().problems).toEqual([])
  })

  it('fills the attempt that is planned for it, prediction and all', async () => {
    await run('plan-attempt', ['task', 'Walk to the gate'], ['confidence_before', '60'], ['date', ''])
    const attempt = shownLast()
    const before = text(attempt)
    await run(
      'log-micro-action',
      ['task', 'Walk to the gate'],
      ['accomplished', 'Walked there.'],
      ['proves', ''],
      ['confidence_after', ''],
    )
    expect(shownLast()).toBe(attempt)
    expect(text(attempt)).toContain('micro: true\nconfidence_before: 60\n')
    expect(text(attempt)).toContain('outcome: done\n')
    expect(text(attempt)).toContain('Walked there.')
    expect(text(GOAL)).toBe(START + MICRO.replace('- [ ] Walk', '- [x] Walk'))
    expect(paths()).toEqual([attempt, GOAL])
    await run('undo')
    expect([text(attempt), text(GOAL)]).toEqual([before, START + MICRO])
  })

  it.each([
    ['the newest that is due', ['2026-03-05', '2026-03-09', '2026-03-12'], '2026-03-09'],
    ['the first ahead where none is due', ['2026-03-20', '2026-03-12'], '2026-03-12'],
  ])('fills of several that are planned for it %s', async (_, days, filled) => {
    for (const day of days)
      vault.put(
        `Efficacy/${day}.md`,
        `---\nefficacy: action\ndate: ${day}\ngoal: ["[[Run 5K]]"]\ntask: Walk to the gate\n---\n`,
      )
    await host.journal.scan()
    await run('log-micro-action', ['task', 'Walk to the gate'], ...NOTHING_TOLD)
    expect(shownLast()).toBe(`Efficacy/${filled}.md`)
  })

  it.each([
    ['another micro-action', 'task: Walk to the gate\ngoal: ["[[Run 5K]]"]\n'],
    ['another goal', 'task: Lay out the shoes\ngoal: ["[[Swim]]"]\n'],
  ])('fills no attempt that is planned for %s', async (_, keys) => {
    const planned = `---\nefficacy: action\ndate: 2026-03-09\n${keys}outcome: planned\n---\n`
    const swim = `${START}## What done looks like\nA mile.\n`
    await begin({ [GOAL]: START + MICRO, 'Goals/Swim.md': swim, 'planned.md': planned })
    await run('log-micro-action', ['task', 'Lay out the shoes'], ...NOTHING_TOLD)
    expect(text('planned.md')).toBe(planned)
    expect(text(shownLast())).toContain('done_date: 2026-03-09\n')
  })

  it('takes the box at the cursor without asking', async () => {
    const note = START + MICRO
    host.open = { path: GOAL, text: note, cursor: note.indexOf('Lay out') }
    await run('log-micro-action', ...NOTHING_TOLD)
    expect(text(GOAL)).toContain('- [x] Lay out the shoes')
  })

  it('offers those of the goal in front alone, where the cursor is at none of them', async () => {
    const swim = MICRO.replace(/^- .*Lay.*\n/m, '')
    await begin({ [GOAL]: START + MICRO, 'Goals/Swim.md': START + swim })
    const note = text('Goals/Swim.md')
    host.open = { path: 'Goals/Swim.md', text: note, cursor: 0 }
    await run('log-micro-action', ['task', 'Walk to the gate'], ...NOTHING_TOLD)
    expect(host.asked[0]?.options?.map(({ label }) => label)).toEqual(['Walk to the gate'])
    expect(text('Goals/Swim.md')).toBe(note.replace('- [ ] Walk', '- [x] Walk'))
    expect(text(GOAL)).toBe(START + MICRO)
  })

  it('writes nothing where the person backs out late and discards it, or where the box is gone', async () => {
    await run(
      'log-micro-action',
      ['task', 'Walk to the gate'],
      ['accomplished', 'x'],
      goes('out', 'proves'),
      ['leave', 'discard'],
    )
    expect(paths()).toEqual([GOAL])
    vault.put(GOAL, START)
    host.answers = [
      ['task', 'Walk to the gate'],
      ['accomplished', 'x'],
      ['proves', ''],
      ['confidence_after', ''],
    ]
    await expect(commandOf('log-micro-action')?.run(host, host.journal)).rejects.toThrow('has changed')
    expect(paths()).toEqual([GOAL])
  })

  it('ticks the box that was chosen where others were written above it meanwhile', async () => {
    const more = MICRO.replace('- [ ] Lay', '- [ ] Set the alarm\n- [ ] Lay')
    vault.put(GOAL, START + more)
    await run('log-micro-action', ['task', 'Walk to the gate'], ...NOTHING_TOLD)
    expect(text(GOAL)).toBe(START + more.replace('- [ ] Walk', '- [x] Walk'))
  })

  it('ticks neither of two that are alike and have moved', async () => {
    const twice = `${START}${MICRO}- [ ] Walk to the gate\n`
    vault.put(GOAL, twice.replace('- [ ] Lay', '- [ ] Set the alarm\n- [ ] Set out\n- [ ] Lay'))
    host.answers = [
      ['task', 'Walk to the gate'],
      ['accomplished', ''],
      ['proves', ''],
      ['confidence_after', ''],
    ]
    await expect(commandOf('log-micro-action')?.run(host, host.journal)).rejects.toThrow('has changed')
    expect(text(GOAL)).not.toContain('[x]')
    expect(paths()).toEqual([GOAL])
  })

  it('tells micro-actions of the same words by the goals that they belong to', async () => {
    const other = 'Goals/Walk.md'
    await begin({ [GOAL]: START + MICRO, [other]: START + MICRO.replace(/^- \[ \] Lay.*\n/m, '') })
    const line =
      text(other)
        .split('\n')
        .findIndex((each) => each.includes('Walk to')) + 1
    await run('log-micro-action', ['task', `${other}:${line}`], ...NOTHING_TOLD)
    expect(text(GOAL)).toBe(START + MICRO)
    expect(text(other)).toContain('- [x] Walk to the gate')
  })

  it.each([
    ['another day', '2026-02-05', '2026-03-09', ['done_date: 2026-02-05 → 2026-03-09']],
    ['today', '2026-03-09 # by the river', '2026-03-09 # by the river', []],
  ])('says the day that it writes over in a planned attempt: %s', async (_, before, after, said) => {
    const attempt = (day: string): string =>
      `---\nefficacy: action\ndate: 2026-03-12\ngoal: ["[[Run 5K]]"]\ntask: Walk to the gate\ndone_date: ${day}\n---\n`
    vault.put('Efficacy/walk.md', attempt(before))
    await host.journal.scan()
    await run('log-micro-action', ['task', 'Walk to the gate'], ...NOTHING_TOLD)
    expect(text('Efficacy/walk.md')).toBe(attempt(after).replace('\n---\n', '\noutcome: done\n---\n'))
    expect(host.said).toEqual(said)
  })

  it('keeps what was told of a person who leaves late, also with the choice left open', async () => {
    await run(
      'log-micro-action',
      ['task', 'Walk to the gate'],
      ['accomplished', 'Walked.'],
      goes('out', 'proves', 'I can'),
    )
    expect(host.asked.at(-1)).toMatchObject({ id: 'leave' })
    expect(text(GOAL)).toContain('- [x] Walk to the gate')
    expect(text(shownLast())).toMatch(/Walked\.[^]*## What this shows I can do\n<!--[^>]*-->\nI can\n/)
    expect(text(shownLast())).not.toContain('draft: true')
  })

  it('says so where what was typed last fits no field', async () => {
    await run(
      'log-micro-action',
      ['task', 'Walk to the gate'],
      ['accomplished', 'Walked.'],
      ['proves', ''],
      goes('out', 'confidence_after', '150'),
      ['leave', 'keep'],
    )
    expect(host.said).toEqual(['The last answer did not fit its field and was left out.'])
    expect(text(shownLast())).toMatch(/confidence_after:\n/)
  })

  it('says where micro-actions come from where there is none', async () => {
    await begin({})
    await run('log-micro-action')
    expect(host.said).toHaveLength(1)
  })
})

describe('a plan that a command wrote', () => {
  it('reads the same in a journal that starts anew', async () => {
    await run('start-thirty-day', ['goal', ''], ['plan_start', ''])
    const again = new Journal(vault, memory(), host.clock)
    await again.scan()
    expect(buildReport(again.snapshot(), again.today())).toEqual(report())
  })
})
