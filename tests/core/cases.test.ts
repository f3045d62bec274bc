import { expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Report } from '@core/dashboard/report'
import type { Day } from '@core/day'
import { KINDS } from '@core/kinds'
import { setField } from '@core/note/edit'
import { applyChanges } from '@core/note/changes'
import { parseNote } from '@core/note/parse'
import { template } from '@core/note/template'
import { DEFAULTS } from '@core/settings'
import { MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'

/** The cases of the specification's last section that begin with the text of notes; the others stand with their measures. */

const NOW = new Date(2026, 9, 14, 12)

/** The report of a vault with these notes on 14 October 2026, or on another day. */
async function reportOf(files: Readonly<Record<string, string>>, today?: Day): Promise<Report> {
  const { journal } = new MemoryHost(new MemoryVault(files), NOW)
  await journal.scan()
  return buildReport(journal.snapshot(), today ?? journal.today())
}

function note(kind: string, lines: readonly string[], body = '', date = '2026-10-10'): string {
  return [`---`, `efficacy: ${kind}`, `date: ${date}`, ...lines, '---', body].join('\n')
}

const problems = ({ problems }: Report): readonly string[] =>
  problems.map(({ path, line, code }) => `${path}:${line} ${code}`)

it('case 6: an empty prediction is missing, 0 is zero, "60" is 60; 150, 60% and 6/10 are listed and not counted', async () => {
  const report = await reportOf(
    Object.fromEntries(
      ['', ' 0', ' 150', ' "60"', ' 60%', ' 6/10'].map((value, index) => [
        `${index}.md`,
        note('action', [`confidence_before:${value}`, 'outcome: done']),
      ]),
    ),
  )
  const { n, attempts } = report.measures.calibration
  expect([n, attempts.items.map(({ prediction }) => prediction).sort()]).toEqual([2, [0, 60]])
  expect(problems(report)).toEqual(['2.md:4 out-of-range', '4.md:4 wrong-type', '5.md:4 wrong-type'])
})

it('case 8: an unknown distortion stays and counts as other, a single one is a list of one, twice is once', async () => {
  const vault = {
    'a.md': note('thought', ['distortions: labelling']),
    'b.md': note('thought', ['distortions: mind-reading']),
    'c.md': note('thought', ['distortions: [mind-reading, mind-reading, labelling, my-own]']),
  }
  const { measures } = await reportOf(vault)
  expect(measures.distortions.named.map(({ distortion, n }) => [distortion, n])).toEqual([
    ['mind-reading', 2],
    ['other', 2],
  ])
  expect(parseNote('a.md', vault['a.md'], DEFAULTS).entries[0]?.fields).toMatchObject({
    distortions: ['labelling'],
  })
})

it('case 9: whatever a file holds, reading it ends, says what is wrong with it, and changes no byte', async () => {
  const good = note('reflection', ['minutes: 6'], 'Six minutes.\n---\nAnd a rule.')
  const files = {
    'crlf.md': good.replaceAll('\n', '\r\n'),
    'bom.md': `\uFEFF${good}`,
    'no-end.md': good.trimEnd(),
    'empty.md': '',
    'late.md': `Text first.\n\n${good}`,
    'tabs.md': note('reflection', ['minutes:\t6', '\tgoal: x']),
    'link.md': note('reflection', ['goal: [[Run 5K]]', 'minutes: 6']),
    'Run 5K.md': note('goal', ['difficulty: 5']),
  }
  const vault = new MemoryVault(files)
  const before = new Map(vault.files)
  const { journal } = new MemoryHost(vault, NOW)
  await journal.scan()
  const report = buildReport(journal.snapshot(), journal.today())
  expect(vault.files).toEqual(before)
  expect(report.notes.reflection).toBe(4)
  expect(report.measures.tallies.minutes).toMatchObject({ total: 24, n: 4 })
  expect(problems(report)).toEqual(['tabs.md:5 invalid-yaml'])
  const linked = journal.snapshot().entries.find(({ path }) => path === 'link.md')
  expect(linked && journal.snapshot().goalsOf(linked)).toEqual(['Run 5K.md'])
})

it('case 10: to set one key changes one line', () => {
  const text = note('reflection', ['minutes: 6 # kept', "goal: ['[[Run 5K]]']", 'x: 007'], '\nText.\n')
  const edited = applyChanges(text, setField(text, 'minutes', ['7'], KINDS.reflection.fields.minutes))
  const changed = edited.split('\n').filter((line, index) => line !== text.split('\n')[index])
  expect(changed).toEqual(['minutes: 7 # kept'])
  expect(edited.split('\n')).toHaveLength(text.split('\n').length)
})

it.each([
  ['the template alone', template(KINDS.reflection), false],
  ['an empty bullet', note('reflection', [], '## What I did that worked\n- '), false],
  ['a box alone', note('reflection', [], '## What I did that worked\n- [ ]'), false],
  ['a comment', note('reflection', [], '## What I did that worked\n<!-- My words? -->'), false],
  ['text', note('reflection', [], '## What I did that worked\nSlept.'), true],
])('case 11: whether a section is filled: %s', (_, text, filled) => {
  const [entry] = parseNote('a.md', text, DEFAULTS).entries
  expect(Object.values(entry?.sections ?? {}).some((section) => section.filled)).toBe(filled)
})

it('case 12: three of four ratings make no mean, one beyond 10 is left out, and of one day the later time counts', async () => {
  const rated = (ratings: readonly number[], date: string, time = '08:00'): string =>
    note(
      'assessment',
      [
        `time: "${time}"`,
        ...['handle_unexpected', 'difficult_tasks', 'stick_to_goals', 'overcome_obstacles'].flatMap(
          (key, index) => (ratings[index] === undefined ? [] : [`${key}: ${ratings[index]}`]),
        ),
      ],
      '',
      date,
    )
  const report = await reportOf({
    'a.md': rated([4, 4, 4], '2026-09-01'),
    'b.md': rated([4, 4, 4, 11], '2026-09-02'),
    'z.md': rated([5, 5, 5, 5], '2026-09-03', '07:00'),
    'y.md': rated([6, 6, 6, 6], '2026-09-03', '19:00'),
    'c.md': rated([7, 7, 7, 7], '2026-10-03'),
  })
  const { baseline, latest, points, days } = report.measures.assessment
  expect(points.items.map(({ path, mean }) => [path, mean])).toEqual([
    ['c.md', 7],
    ['y.md', 6],
    ['b.md', null],
    ['a.md', null],
  ])
  expect([baseline?.path, latest?.path, days]).toEqual(['y.md', 'c.md', 30])
  expect(problems(report)).toEqual(['b.md:8 out-of-range'])
})

/** A plan of seven or thirty days that begins on the day. */
function plan(kind: string, start: string, lines: readonly string[] = []): string {
  return note('plan', [`plan_kind: ${kind}`, `plan_start: ${start}`, ...lines], '', '2026-10-01')
}

it('case 13: a plan that starts ahead, rests across day 7, is one of two, lost its goal, or was begun before it began', async () => {
  const ahead = await reportOf({ 'p.md': plan('30-day', '2026-10-20') })
  expect(ahead.measures.plan).toMatchObject({ day: null, starts_in: 6, n: 0, of: 20 })

  const rested = { 'p.md': plan('7-day', '2026-10-05', ['pauses: ["2026-10-10..2026-10-12"]']) }
  const dayOn = async (today: Day): Promise<unknown> => (await reportOf(rested, today)).plans[0]?.day
  expect(
    await Promise.all((['2026-10-09', '2026-10-11', '2026-10-13', '2026-10-14'] as const).map(dayOn)),
  ).toEqual([5, 5, 6, 7])

  const two = await reportOf({ 'a.md': plan('30-day', '2026-10-01'), 'b.md': plan('30-day', '2026-10-08') })
  expect(two.measures.plan).toMatchObject({ plan: { path: 'b.md' }, others: [{ path: 'a.md' }], day: 7 })

  const gone = await reportOf({ 'p.md': plan('30-day', '2026-10-08', ['goal: ["[[Gone]]"]']) })
  expect(gone.hints.map(({ code }) => code)).toContain('link-missing')
  expect(gone.plans[0]).toMatchObject({ goals: [], n: 0 })

  const rating = ['handle_unexpected: 5', 'difficult_tasks: 5', 'stick_to_goals: 5', 'overcome_obstacles: 5']
  const early = await reportOf({
    'p.md': plan('30-day', '2026-10-08'),
    'rated.md': note('assessment', rating, '', '2026-10-01'),
    'stress.md': note('stress', ['reading_after: ready'], '', '2026-10-07'),
  })
  const done = early.plans[0]?.items.filter(({ state }) => state === 'done').map(({ id }) => id)
  expect(done).toEqual(['w1.1'])
})

it('case 15: a block in a code fence is none, one ends at a heading of its level, one without a day is listed', async () => {
  const report = await reportOf({
    'Daily/2026-10-09.md': [
      '# Friday',
      '```',
      '## Reflection #efficacy/reflection',
      '### What I did that worked',
      'In a fence.',
      '```',
      '## Reflection 08:15 #efficacy/reflection',
      '- minutes:: 6',
      '### What I did that worked',
      'Slept.',
      '#### At noon',
      'Walked.',
      '## Later',
      'Not of the block.',
    ].join('\n'),
    'Ideas.md': '## Reflection #efficacy/reflection\n### What I did that worked\nRested.',
  })
  expect(report.notes.reflection).toBe(1)
  expect(report.measures.consistency.days.filter(({ state }) => state === 'practice')).toMatchObject([
    { date: '2026-10-09', entries: [{ path: 'Daily/2026-10-09.md', line: 7 }] },
  ])
  expect(problems(report)).toEqual(['Ideas.md:1 undated-block'])
})

it('case 16: an alias and a heading are left off a link, and of two notes of one name none is chosen', async () => {
  const report = await reportOf({
    'Goals/Run 5K.md': note('goal', ['difficulty: 5']),
    'Goals/Swim.md': note('goal', ['difficulty: 4']),
    'Old/Swim.md': 'Another note.',
    'a.md': note('action', ['outcome: done', 'goal: ["[[Goals/Run 5K|run]]"]']),
    'b.md': note('action', ['outcome: done', 'goal: ["[[Run 5K#Ladder]]"]']),
    'c.md': note('action', ['outcome: done', 'goal: ["[[Swim]]"]']),
  })
  expect(report.goals.map(({ path, attempts }) => [path, attempts.n])).toEqual([
    ['Goals/Run 5K.md', 2],
    ['Goals/Swim.md', 0],
  ])
  const [ambiguous] = report.hints.filter(({ code }) => code === 'link-ambiguous')
  expect(ambiguous).toMatchObject({ path: 'c.md', line: 5, args: { paths: 'Goals/Swim.md, Old/Swim.md' } })
})

it('case 16: of many notes of one name the first are named, and how many more there are', async () => {
  const copies = Array.from(
    { length: 500 },
    (_, at) => [`Copies/${1000 + at}/Swim.md`, note('goal', [])] as const,
  )
  const { hints } = await reportOf({
    ...Object.fromEntries(copies),
    'c.md': note('action', ['outcome: done', 'goal: ["[[Swim]]"]']),
  })
  const [ambiguous] = hints.filter(({ code }) => code === 'link-ambiguous')
  expect(ambiguous?.message).toBe(
    '"Swim" could be any of Copies/1000/Swim.md, Copies/1001/Swim.md, Copies/1002/Swim.md and 497 more; none was chosen.',
  )
})
