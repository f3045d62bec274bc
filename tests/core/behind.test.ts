import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notesBehind, type NoteBehind } from '@core/dashboard/behind'
import { buildReport, evidenceWithin, gatheredWithin } from '@core/dashboard/build'
import type { Report } from '@core/dashboard/report'
import { searchIn, type Search } from '@core/dashboard/search'
import { addDays, dayNumber, weekStart } from '@core/day'
import { KIND_IDS } from '@core/kinds'
import { anySettings, attempt, entry, journal, section, snapshot, TODAY } from '../support/entries'
import { runs } from '../support/runs'

/** How the notes behind a number add up to it. */
type By = 'note' | 'day' | 'week'

/** Every number of a report that counts notes, with its id. */
function numbersOf({
  goals,
  measures,
  notes,
}: Report): readonly (readonly [id: string, n: number, by?: By])[] {
  const { activity, assessment, belief, calibration, challenge, consistency } = measures
  const { distortions, setbacks, sources, support, tallies, values } = measures
  const { attempts } = challenge
  return [
    ['entries', Object.values(notes).reduce((sum, n) => sum + n, 0)],
    ...KIND_IDS.map((kind) => [`entries:${kind}`, notes[kind]] as const),
    ['practice-days', consistency.n, 'day'],
    ...consistency.days.map(({ date, entries }) => [`day:${date}`, entries.length] as const),
    ...consistency.weeks.map(({ from, n }) => [`week:${from}`, n, 'day'] as const),
    ['week', consistency.weeks.reduce((sum, { n }) => sum + n, 0), 'day'],
    ['run', consistency.run ?? 0, 'day'],
    ['source', sources.n],
    ...(['mastery', 'vicarious', 'persuasion', 'state'] as const).map(
      (source) => [`source:${source}`, sources[source].n] as const,
    ),
    ['prediction', calibration.n],
    ['prediction:done', calibration.done],
    ['prediction:partly', calibration.partly],
    ['prediction:not-done', calibration.not_done],
    ['prediction:not-attempted', calibration.not_attempted],
    ['prediction:waiting', calibration.waiting],
    ...(calibration.bins ?? []).map(({ from, n }) => [`range:${from}`, n] as const),
    ...calibration.splits.flatMap(({ by, done, n, part }) => [
      [`part:${by} ${part}`, n] as const,
      [`part-done:${by} ${part}`, done] as const,
    ]),
    ['sized', attempts.attempted],
    ['sized:done', attempts.done],
    ['sized:rated', attempts.n],
    ['sized:too-easy', attempts.too_easy],
    ['sized:right', attempts.right],
    ['sized:too-hard', attempts.too_hard],
    ['active', goals.filter(({ state }) => state === 'active').length],
    ...(['low', 'moderate', 'high', 'unrated'] as const).map(
      (band) => [`band:${band}`, challenge.goals[band].n] as const,
    ),
    ['named', distortions.n],
    ['pattern:none', distortions.none],
    ...distortions.named.map(({ distortion, n }) => [`pattern:${distortion}`, n] as const),
    ['belief', belief.n],
    ['belief:lower', belief.summary?.lower ?? -1],
    ['setbacks', setbacks.n],
    ['setbacks:learned', setbacks.learned],
    ['setbacks:retried', setbacks.retried],
    ['setbacks:read', setbacks.shifted.of],
    ['setbacks:shifted', setbacks.shifted.n],
    ['ratings', assessment.n, 'day'],
    ['ratings:pair', (assessment.baseline ? 1 : 0) + (assessment.latest ? 1 : 0)],
    ['activity', activity.n],
    ...activity.series.map(({ activity, metric, n }) => [`activity:${metric} ${activity}`, n] as const),
    ['circle', support.n],
    ['checkins', support.checkins.n],
    ['weekly:checkin', support.checkins.weeks.n, 'week'],
    ['weekly:peer', tallies.weeks.peer.n, 'week'],
    ['weekly:review', tallies.weeks.review.n, 'week'],
    ['commitments', support.commitments.n],
    ['commitments:yes', support.commitments.kept],
    ['commitments:partly', support.commitments.partly],
    ['commitments:no', support.commitments.not_kept],
    ...(['aligned', 'mixed', 'conflicts', 'unsure', 'other', 'unset'] as const).map(
      (fit) => [`fit:${fit}`, values.alignment[fit].n] as const,
    ),
    ['for-others', values.for_others.n],
    ['lately:done', tallies.loop.attempts_done.n],
    ['lately:rated', tallies.loop.confidence.n],
    ['lately:surer', tallies.loop.confidence.higher],
    ['raised', tallies.loop.goals_raised.n],
    ['goals-done', tallies.loop.goals_done.n],
    ['minutes', tallies.minutes.of],
    ['minutes:written', tallies.minutes.n],
    ['feedback', tallies.feedback.n],
    ...(['task', 'process', 'self', 'mixed', 'other', 'unset'] as const).map(
      (focus) => [`feedback:${focus}`, tallies.feedback[focus]] as const,
    ),
    ['reflections', tallies.reflections.n],
    ...challenge.by_goal.map(({ attempted, path }) => [`sized-for:${path}`, attempted] as const),
    ['thoughts', tallies.thoughts.n],
    ['thoughts:returning', tallies.returning.n],
  ]
}

function sizeOf(notes: readonly NoteBehind[], by: By, { settings }: Report): number {
  if (by === 'note') return notes.length
  const days = notes.map(({ date }) => date ?? TODAY)
  const numbers = days.map(dayNumber)
  return new Set(by === 'day' ? numbers : numbers.map((day) => weekStart(day, settings.week_start))).size
}

const goal = fc.constantFrom(undefined, 'Goals/Run 5K.md')

describe('the notes behind a number', () => {
  it('are as many as it says, newest first, each one that counts or a goal', () => {
    fc.assert(
      fc.property(journal, anySettings, goal, (entries, settings, goal) => {
        const notes = snapshot(entries, settings)
        const report = buildReport(notes, TODAY, { goal })
        const numbers = numbersOf(report)
        const behind = notesBehind(
          notes,
          report,
          numbers.map(([id]) => id),
        )
        const counting = [...gatheredWithin(notes, TODAY, { goal }).counting.items].map(({ entry }) => entry)
        const known = new Set(
          [...counting, ...entries].map(({ kind, line, path }) => `${kind} ${path}:${line}`),
        )
        for (const [id, n, by = 'note'] of numbers) {
          const list = behind[id]
          const dates = list?.items.map(({ date }) => date ?? '') ?? []
          const size = n >= 0 ? sizeOf(list?.items ?? [], by, report) : n
          const seen = [id, size, list?.n, String(dates)]
          const should = [id, n, list?.items.length, String(dates.toSorted().reverse())]
          if (String(seen) !== String(should)) expect(seen).toEqual(should)
          const strange = list?.items.filter(({ kind, line, path }) => !known.has(`${kind} ${path}:${line}`))
          expect(strange ?? []).toEqual([])
        }
      }),
      { numRuns: runs(50) },
    )
  })

  it('are told apart where a rating lies in a ten or a range', () => {
    const sure = [0, 4, 5, 14, 49, 50, 79, 80, 100, ...Array.from({ length: 30 }, () => 60)]
    const notes = snapshot(sure.map((confidence_before, daysAgo) => attempt(daysAgo, { confidence_before })))
    const report = buildReport(notes, TODAY)
    const size = (id: string) => notesBehind(notes, report, [id])[id]?.n
    expect(['sure:0', 'sure:10', 'sure:50', 'sure:60', 'sure:80', 'sure:100'].map(size)).toEqual([
      2, 2, 2, 30, 2, 1,
    ])
    expect(['range:0', 'range:50', 'range:80', 'range:7'].map(size)).toEqual([5, 32, 0, 0])
  })

  it('are told apart by goal, part of life and micro-action', () => {
    const goal = ['Goals/Run 5K.md']
    const made = (n: number, fields: Record<string, unknown>) =>
      Array.from({ length: n }, (_, daysAgo) => attempt(daysAgo, { confidence_before: 60, ...fields }))
    const notes = snapshot([
      entry('goal', { path: 'Goals/Run 5K.md', fields: { domain: 'health' } }),
      ...made(20, { goal, outcome: 'not-done' }),
      ...made(11, { goal, micro: true }),
      ...made(22, { domain: 'career', micro: true, outcome: 'not-done' }),
      ...made(24, { domain: 'career' }),
    ])
    const report = buildReport(notes, TODAY)
    const parts = numbersOf(report).filter(([id]) => id.startsWith('part'))
    const found = parts.map(([id]) => [id, notesBehind(notes, report, [id])[id]?.n])
    expect(found).toEqual(parts)
    expect(parts).toEqual([
      ['part:goal Goals/Run 5K.md', 31],
      ['part-done:goal Goals/Run 5K.md', 11],
      ['part:domain career', 46],
      ['part-done:domain career', 24],
      ['part:domain health', 31],
      ['part-done:domain health', 11],
      ['part:micro micro', 33],
      ['part-done:micro micro', 11],
      ['part:micro other', 44],
      ['part-done:micro other', 24],
    ])
    expect(notesBehind(notes, report, ['part:size micro'])).toEqual({
      'part:size micro': { n: 0, items: [] },
    })
  })

  it('are also the goals that were done before as many entries as a report lists', () => {
    const notes = snapshot([
      entry('goal', { path: 'Goals/Run.md', fields: { goal_state: 'done', done_date: addDays(TODAY, -5) } }),
      ...Array.from({ length: 60 }, (_, index) => entry('reflection', { path: `${index}.md` })),
    ])
    const report = buildReport(notes, TODAY)
    const behind = notesBehind(notes, report, ['source', 'source:mastery', 'goals-done'])
    expect(Object.values(behind).map(({ n }) => n)).toEqual([
      report.measures.sources.n,
      report.measures.sources.mastery.n,
      1,
    ])
    expect(behind['goals-done']?.items).toMatchObject([{ path: 'Goals/Run.md', date: addDays(TODAY, -5) }])
  })

  it('are the newest first within a day as well', () => {
    const notes = snapshot(['08:00', '20:00', '12:00'].map((time) => attempt(0, {}, { path: time, time })))
    const { entries } = notesBehind(notes, buildReport(notes, TODAY), ['entries'])
    expect(entries?.items.map(({ path }) => path)).toEqual(['20:00', '12:00', '08:00'])
  })

  it('are the thought records whose belief is lower after, and none where it is the same', () => {
    const notes = snapshot(
      [60, 50, 40].map((belief_after, index) =>
        entry('thought', { path: `${index}.md`, fields: { belief_before: 50, belief_after } }),
      ),
    )
    const behind = notesBehind(notes, buildReport(notes, TODAY), ['belief', 'belief:lower'])
    expect([behind['belief']?.n, behind['belief:lower']?.items.map(({ path }) => path)]).toEqual([
      3,
      ['2.md'],
    ])
  })

  it('are the support notes that name someone for a part', () => {
    const notes = snapshot([
      entry('support', { path: 'A.md', fields: { cheerleader: ['Mia'], mentor: ['Bo'] } }),
      entry('support', { path: 'B.md', fields: { mentor: ['Bo'], cheerleader: [] } }),
    ])
    const ids = ['circle', 'circle:cheerleader', 'circle:accountability_partner', 'circle:mentor']
    const behind = notesBehind(notes, buildReport(notes, TODAY), ids)
    expect(Object.values(behind).map(({ items }) => items.map(({ path }) => path).toSorted())).toEqual([
      ['A.md', 'B.md'],
      ['A.md'],
      [],
      ['A.md', 'B.md'],
    ])
  })

  it('are the active goals with rated steps, and those with some at 3 or 4', () => {
    const goal = (path: string, ratings: readonly number[], goal_state = 'active') => {
      const tasks = ratings.map((difficulty) => ({ text: 'Walk', fields: { difficulty } })) as never
      return entry('goal', {
        path,
        fields: { goal_state },
        sections: { ladder: section('Steps', { tasks }) },
      })
    }
    const notes = snapshot([
      ...[goal('A.md', []), goal('B.md', [2, 5]), goal('C.md', [2, 3])],
      goal('D.md', [3, 4], 'paused'),
    ])
    const behind = notesBehind(notes, buildReport(notes, TODAY), ['steps', 'steps:within'])
    const paths = Object.values(behind).map(({ items }) => items.map(({ path }) => path).toSorted())
    expect(paths).toEqual([['B.md', 'C.md'], ['C.md']])
  })

  it('are those of a goal’s ratings', () => {
    const path = 'Goals/Run.md'
    const rated = (daysAgo: number, fields: Record<string, unknown>) =>
      attempt(daysAgo, { goal: [path], ...fields }, { path: `${daysAgo}.md` })
    const notes = snapshot([
      entry('goal', { path }),
      rated(1, { confidence_after: 60 }),
      rated(0, {}),
      rated(9, { confidence_after: 50 }),
    ])
    const report = buildReport(notes, TODAY)
    const id = `confidence:${path}` as const
    expect(notesBehind(notes, report, [id])[id]?.items.map((note) => note.path)).toEqual([path, '1.md'])
  })

  it('are those of an activity in which the number was measured', () => {
    const runs = [{ distance_km: 3 }, { distance_km: 4 }, { duration_min: 20 }].map((measured, index) =>
      entry('activity', { path: `${index}.md`, fields: { activity: 'run', ...measured } }),
    )
    const notes = snapshot(runs)
    const id = 'activity:distance_km run'
    const { [id]: behind } = notesBehind(notes, buildReport(notes, TODAY), [id])
    expect(behind?.items.map(({ path }) => path).toSorted()).toEqual(['0.md', '1.md'])
  })

  it('are those that a comparison, or an item of a plan, names by their places', () => {
    const ratings = { handle_unexpected: 5, difficult_tasks: 5, stick_to_goals: 5, overcome_obstacles: 5 }
    const rated = (line: number, daysAgo: number) =>
      entry('assessment', {
        path: 'Self.md',
        line,
        date: addDays(TODAY, -daysAgo),
        fields: ratings,
        parts: { met: 1, of: 1, missing: [] },
      })
    const plan = (path: string, daysAgo: number, fields: Record<string, unknown>) =>
      entry('plan', { path, line: 1, fields: { plan_start: addDays(TODAY, -daysAgo), ...fields } })
    const notes = snapshot([
      ...[rated(2, 20), rated(8, 9), rated(14, 0)],
      attempt(1, { confidence_after: 60 }, { line: 5 }),
      entry('goal', {
        path: 'Run.md',
        date: addDays(TODAY, -60),
        fields: { confidence_baseline: 30, confidence_baseline_date: addDays(TODAY, -20) },
      }),
      plan('Other week.md', 20, { plan_kind: '7-day', goal: ['Run.md'] }),
      plan('My week.md', 6, { plan_kind: '7-day', confidence_start: 40 }),
      plan('My month.md', 10, { plan_kind: '30-day' }),
    ])
    const lines = (id: string) =>
      notesBehind(notes, buildReport(notes, TODAY), [id])[id]?.items.map(({ line }) => line)
    const other = 'pair:Other week.md'
    expect(lines('ratings:pair')).toEqual([14, 2])
    expect(lines('pair:My week.md')).toEqual([1, 5])
    const { [other]: pair } = notesBehind(notes, buildReport(notes, TODAY), [other])
    expect(pair?.items).toMatchObject([{ path: 'Run.md', date: addDays(TODAY, -20) }])
    expect(lines('item:w1.1 My month.md')).toEqual([8])
    expect(lines('item:w1.2 My month.md')).toEqual([])
    expect(lines('item:w1.1 month.md')).toEqual([])
  })

  it('are fifty at most, and all where all are wanted', () => {
    const notes = snapshot(Array.from({ length: 70 }, (_, index) => attempt(index)))
    const report = buildReport(notes, TODAY)
    const { entries } = notesBehind(notes, report, ['entries'])
    expect([entries?.n, entries?.items.length, entries?.items[0]?.date]).toEqual([70, 50, TODAY])
    const all = notesBehind(notes, report, ['entries'], ['entries'])
    expect(Object.keys(all)).toEqual(['entries'])
    expect(all['entries']?.items).toHaveLength(70)
  })

  it.each(['', ':', 'gone', 'toString', '__proto__:x', 'fold:attempts', 'all@entries'])(
    'are none for %j, which is no number',
    (id) => {
      expect(notesBehind(snapshot([attempt(0)]), buildReport(snapshot([attempt(0)]), TODAY), [id])).toEqual(
        {},
      )
    },
  )

  it.each([
    'band:gone',
    'fit:__proto__',
    'pattern:gone',
    'day:soon',
    'range:x',
    'activity:x',
    'weekly:',
    'circle:x',
  ])('are none for %s: what it names is not there', (id) => {
    const notes = snapshot([
      attempt(0, { confidence_before: 40 }),
      entry('goal'),
      entry('activity'),
      entry('support'),
    ])
    expect(notesBehind(notes, buildReport(notes, TODAY), [id])).toEqual({ [id]: { n: 0, items: [] } })
  })

  it('name a goal or a task, and never what was thought', () => {
    const notes = snapshot([
      entry('goal', { path: 'Goals/Swim.md' }),
      attempt(0, { task: 'Call the pool' }),
      entry('thought', { sections: { thought: section('I sink.') } }),
    ])
    const titles = notesBehind(notes, buildReport(notes, TODAY), ['entries'])['entries']?.items.map(
      ({ title }) => title,
    )
    expect(titles?.toSorted()).toEqual(['Call the pool', 'Swim', 'Thought record'])
  })
})

describe('looking for sentences', () => {
  const said = (text: string, days: number, source_used: readonly string[] = []) =>
    attempt(days, { source_used }, { sections: { proves: section(text) } })
  const notes = snapshot([
    said('I asked for the floor.', 3),
    said('I asked Zoë twice.\n\nÉclairs can be made at home.', 2, ['vicarious']),
    said('I swam.', 1),
  ])
  const look = (search: Partial<Search>) =>
    searchIn(evidenceWithin(notes, TODAY), { words: '', source: null, most: 50, ...search })
  const texts = (search: Partial<Search>) => look(search).items.map(({ text }) => text)

  it.each([
    ['asked', ['I asked Zoë twice.', 'I asked for the floor.']],
    ['  FLOOR asked ', ['I asked for the floor.']],
    ['zoe', ['I asked Zoë twice.']],
    ['eclair', ['Éclairs can be made at home.']],
    ['e\u0301clairs', ['Éclairs can be made at home.']],
    ['asked swam', []],
    ['', ['I swam.', 'I asked Zoë twice.', 'Éclairs can be made at home.', 'I asked for the floor.']],
  ])('%j', (words, found) => {
    expect(texts({ words })).toEqual(found)
  })

  it.each([
    ["didn't", 'I didn’t stop.'],
    ['strasse', 'Die Straße hinauf.'],
    ['λογοσ', 'Ο λόγος μου.'],
    ['didn’t', "I didn't stop."],
    ['"go on"', 'They said “go on”.'],
    ['5km', '５ｋｍを走れる。'],
    ['５km', 'I can run 5km.'],
  ])('%j is in %s', (words, text) => {
    expect(
      searchIn(evidenceWithin(snapshot([said(text, 1)]), TODAY), { words, source: null, most: 1 }).n,
    ).toBe(1)
  })

  it('keeps to a source, gives no more than are wanted, and says how many there are', () => {
    expect(texts({ source: 'vicarious' })).toHaveLength(2)
    expect(texts({ source: 'state' })).toEqual([])
    expect(look({ most: 1 })).toMatchObject({ n: 4, items: [{ text: 'I swam.' }], search: { most: 1 } })
  })

  it('finds what a report does not carry', () => {
    const many = snapshot(Array.from({ length: 60 }, (_, days) => said(`Number ${days} of many.`, days)))
    expect(buildReport(many, TODAY).measures.evidence.items).toHaveLength(50)
    const found = searchIn(evidenceWithin(many, TODAY), { words: '59 number', source: null, most: 50 })
    expect(found.items.map(({ text }) => text)).toEqual(['Number 59 of many.'])
  })

  it('stays within the filter', () => {
    fc.assert(
      fc.property(journal, goal, (entries, goal) => {
        const all = evidenceWithin(snapshot(entries), TODAY, { goal })
        const { n, items } = buildReport(snapshot(entries), TODAY, { goal }).measures.evidence
        expect([all.length, all.slice(0, 50)]).toEqual([n, items])
      }),
      { numRuns: runs(70) },
    )
  })
})
