import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Calibration, Consistency, Goal, OpenItem, Report } from '@core/dashboard/report'
import { addDays, type Day, WEEKDAYS } from '@core/day'
import type { Entry } from '@core/note/entry'
import { DEFAULTS, type Settings } from '@core/settings'
import { anySettings, attempt, entry, journal, section, snapshot, TODAY } from '../support/entries'
import { phrases } from '../support/plain-phrases'
import { runs } from '../support/runs'

const report = (entries: readonly Entry[], settings: Partial<Settings> = {}): Report =>
  buildReport(snapshot(entries, settings), TODAY)
const consistency = (daysAgo: readonly number[], settings: Partial<Settings> = {}): Consistency =>
  report(
    daysAgo.map((days) => attempt(days)),
    settings,
  ).measures.consistency

/** Outcomes of attempts that were each predicted with the given percent. */
function calibration(percents: readonly number[], ...outcomes: readonly string[]): Calibration {
  const entries = percents.map((confidence_before, index) =>
    attempt(percents.length - index, { confidence_before, outcome: outcomes[index % outcomes.length] }),
  )
  return report(entries).measures.calibration
}
const SEVEN = [40, 50, 60, 70, 70, 60, 70]

describe('dates', () => {
  it('leaves out the year of today', () => {
    expect(phrases.shortDate('2026-10-04', TODAY)).toBe('4 Oct')
    expect(phrases.shortDate('2025-12-31', TODAY)).toBe('31 Dec 2025')
    expect(phrases.shortDate('2027-01-01', TODAY)).toBe('1 Jan 2027')
    expect(phrases.longDate(TODAY)).toBe('Wednesday, 14 Oct 2026')
  })

  it('say of a note without one that it has none', () => {
    expect(phrases.dayOf('2026-10-04', TODAY)).toBe('4 Oct')
    expect(phrases.dayOf(null, TODAY)).toBe('no date')
  })
})

describe('counts', () => {
  it('know one from many', () => {
    expect(phrases.count(1, 'attempt')).toBe('1 attempt')
    expect(phrases.count(0, 'attempt')).toBe('0 attempts')
    expect(phrases.count(2, 'entry')).toBe('2 entries')
    expect(phrases.notesCount(report([attempt(0), entry('goal')]).notes)).toBe('2 entries')
    expect([phrases.shownOf(50, 51), phrases.shownOf(50, 50)]).toEqual(['newest 50 of 51', ''])
  })

  it('name problems and hints, and neither', () => {
    const one = report([entry('thought', { date: addDays(TODAY, 1) })])
    expect(phrases.findingsCount(one)).toBe('1 problem')
    expect(phrases.findingsCount({ problems: [], hints: one.problems })).toBe('1 hint')
    expect(phrases.findingsCount({ problems: [...one.problems, ...one.problems], hints: one.problems })).toBe(
      '2 problems, 1 hint',
    )
    expect(phrases.findingsCount({ problems: one.problems, hints: one.problems })).toBe('1 problem, 1 hint')
    expect(phrases.findingsCount(report([]))).toBe('no problems')
    const numbers = [[], one.problems, [...one.problems, ...one.problems]].map(phrases.problemsSentence)
    expect(numbers[0]).toBe(phrases.EMPTY.problems)
    expect(numbers.slice(1).map((told) => told.split(' ')[0])).toEqual(['One', '2'])
  })
})

describe('open items', () => {
  const item = (state: OpenItem['state'], date: Day | null): OpenItem => ({
    path: 'a.md',
    line: 2,
    kind: 'action',
    title: 'Jog',
    state,
    date,
  })
  it.each([
    [item('planned', TODAY), 'planned for today'],
    [item('planned', addDays(TODAY, 1)), 'planned for tomorrow'],
    [item('planned', addDays(TODAY, -1)), 'planned for yesterday'],
    [item('planned', '2026-10-03'), 'planned for 3 Oct'],
    [item('planned', '2027-01-02'), 'planned for 2 Jan 2027'],
    [item('planned', null), 'planned, no date'],
    [item('waiting', '2026-09-03'), 'planned for 3 Sep, no outcome yet'],
    [item('empty', TODAY), 'nothing written yet, from today'],
  ])('%j', (open, words) => {
    expect(phrases.openNote(open, TODAY)).toBe(words)
  })

  it('say where a draft is from', () => {
    expect(phrases.draftNote(item('empty', '2026-10-03'), TODAY)).toBe('draft, from 3 Oct')
    expect(phrases.draftNote(item('empty', null), TODAY)).toBe('draft, no date')
  })
})

describe('consistency', () => {
  it('says of which days', () => {
    expect(phrases.consistencySentence(consistency([27, 3, 0]), TODAY)).toBe('3 of the last 28 days.')
    expect(phrases.consistencySentence(consistency([27, 3]), TODAY)).toBe('2 of the last 27 days.')
    expect(phrases.consistencySentence(consistency([8, 3, 0]), TODAY)).toBe('3 of 9 days since you began.')
    expect(phrases.consistencySentence(consistency([0]), TODAY)).toBe('1 of 1 day since you began.')
    expect(phrases.consistencySentence(consistency([27, 0], { rest_days: ['sunday'] }), TODAY)).toBe(
      '2 of the last 24 days, rest days and pauses left out.',
    )
    expect(phrases.consistencySentence(consistency([8, 0], { rest_days: ['sunday'] }), TODAY)).toBe(
      '2 of 8 days since you began, rest days and pauses left out.',
    )
    expect(phrases.consistencySentence(consistency([27], { rest_days: WEEKDAYS }), TODAY)).toBe(
      '1 of the last day, rest days and pauses left out.',
    )
    expect(phrases.consistencyCount(consistency([27, 3, 0]))).toBe('3 of 28 days')
  })

  it('takes what comes first among some of the notes for no beginning', () => {
    const said = (...given: Parameters<typeof consistency>): string =>
      phrases.consistencySentence(consistency(...given), TODAY, true)
    expect(said([8, 3, 0])).toBe(`3 of 9 days since ${phrases.shortDate(addDays(TODAY, -8), TODAY)}.`)
    expect(said([8, 0], { rest_days: ['sunday'] })).toMatch(
      /^2 of 8 days since .*, rest days and pauses left out\.$/,
    )
    expect(said([27, 3, 0])).toBe('3 of the last 28 days.')
    expect(said([])).toBe(phrases.noneHere())
  })

  it('says how entries get there where there is none', () => {
    expect(phrases.consistencySentence(consistency([]), TODAY)).toBe(phrases.EMPTY.consistency)
    expect(phrases.consistencySentence(report([entry('goal')]).measures.consistency, TODAY)).toMatch(
      /^No practice days yet/,
    )
    expect(phrases.consistencyCount(consistency([]))).toBe('no practice days yet')
  })

  it('names a run, with its grace, and says nothing without one', () => {
    expect(phrases.runSentence(consistency([0, 1, 2]), 2)).toBe(
      'Current run: 3 practice days, with up to 2 days without practice in any 7.',
    )
    expect(phrases.runSentence(consistency([0, 1, 2]), 0)).toBe('Current run: 3 practice days.')
    expect(phrases.runSentence(consistency([9]), 2)).toBeNull()
  })

  it('adds up weeks', () => {
    expect(phrases.weeksCount(consistency([8, 9, 0]).weeks)).toBe('3 practice days in 2 weeks')
  })
})

describe('prediction and outcome', () => {
  it('gives expected, usual and finished', () => {
    const measured = calibration(SEVEN, 'done', 'done', 'done', 'not-done', 'done', 'done', 'done')
    expect(phrases.predictionSentences(measured).join(' ')).toBe(
      'Over 7 attempts your predictions add up to about 4; if every prediction were exact, 3 to 6 would usually be finished. You finished 6. That is in line with your predictions.',
    )
    expect(phrases.predictionCount(measured)).toBe('6 of 7 finished')
    expect(phrases.predictionLead(measured)).toBe('6 of 7 attempts finished; predictions add up to about 4')
    expect(phrases.rangeSentences(measured)[0]).toMatch(/ 3 to 6 finished\.$/)
    const many = calibration([40, 50, 60, 70, 80, 80, 80, 40, 50, 60], 'done')
    const [split] = many.splits
    expect(split && phrases.splitNote(split)).toBe(
      '10 of 10 attempts finished; predictions add up to about 6, usually 4 to 8',
    )
    const close = calibration([100, 100, 90, 90, 80], 'done')
    expect(phrases.predictionSentences(close)[0]).toMatch(/ add up to about 5; if .*, 4 to 5 would /)
    expect(phrases.predictionLead(close)).toMatch(/ about 5$/)
    expect(phrases.rangeSentences(calibration([100, 100, 100, 100, 100], 'done'))[0]).toMatch(
      / with 5 finished\.$/,
    )
  })

  it('says more or fewer without a word on the person', () => {
    expect(phrases.predictionSentences(calibration(SEVEN, 'done')).at(-1)).toBe(
      'That is more than your predictions suggest.',
    )
    expect(phrases.predictionSentences(calibration(SEVEN, 'not-done')).at(-1)).toBe(
      'That is fewer than your predictions suggest; smaller steps help predictions fit.',
    )
  })

  it('says how many it takes', () => {
    expect(phrases.predictionCount(calibration([50, 60, 70], 'done'))).toBe(
      '3 of 5 attempts with a prediction',
    )
    expect(phrases.predictionSentences(calibration([], 'done'))).toEqual([phrases.EMPTY.prediction])
  })

  it('leaves out a range that there is not', () => {
    const entries = SEVEN.map((confidence_before) => attempt(1, { confidence_before, outcome: 'partly' }))
    const half = report(entries, { partly_counts: 0.5 }).measures.calibration
    expect(phrases.predictionSentences(half).join(' ')).toBe(
      'Over 7 attempts your predictions add up to about 4. You finished 0.',
    )
    expect(phrases.rangeSentences(half)).toEqual([])
    expect(phrases.besides(half)).toBe('7 finished in part')
  })

  it('names what is counted apart', () => {
    const measured = report([
      attempt(1, { outcome: 'not-attempted', confidence_before: 50 }),
      attempt(30, { outcome: 'planned', confidence_before: 50 }),
    ]).measures.calibration
    expect(phrases.besides(measured)).toBe('1 planned, not attempted; 1 waiting for an outcome')
    expect(phrases.besides(calibration(SEVEN, 'done'))).toBeNull()
  })

  it('names each part by what its attempts are, since it may stand below other parts than its other half', () => {
    const named = (part: string): string => phrases.splitName({ by: 'micro', part }, '')
    expect(['micro', 'other'].map(named)).toEqual(['Micro-actions', 'Without micro-actions'])
  })

  it('gives averages, drift and score only where they stand', () => {
    const few = calibration(SEVEN, 'done')
    expect([
      phrases.averageSentence(few, true),
      phrases.driftSentence(few),
      phrases.brierSentence(few),
    ]).toEqual([null, null, null])
    const many = calibration(
      [...Array.from({ length: 10 }, () => 50), ...Array.from({ length: 10 }, () => 90)],
      'done',
      'not-done',
    )
    expect(phrases.averageSentence(many, false)).toBe(
      'Averages are given for one goal or one domain at a time.',
    )
    expect(phrases.averageSentence(many, true)).toBe(
      'On average 70% sure, finished 50%, from 20 attempts; the difference is uncertain by about ±16 points.',
    )
    expect(phrases.driftSentence(many)).toBe(
      'Last ten attempts: predictions 40 points above results; the ten before: level with results.',
    )
    expect(phrases.brierSentence(many)).toBe(
      'Brier score 0.33 from 20 attempts; lower is closer. Always predicting 50% would give 0.25; always predicting the share that was finished would give 0.25.',
    )
    const percents = [...Array.from({ length: 11 }, () => 25), ...Array.from({ length: 9 }, () => 61), 76]
    const uneven = calibration(percents, 'done', 'done', 'not-done')
    expect(phrases.averageSentence(uneven, true)).toMatch(/^On average 43% sure, finished 67%, from 21 /)
    expect(phrases.driftSentence(uneven)).toBe(
      'Last ten attempts: predictions 3 points above results; the ten before: 45 points below results.',
    )
    const bin = calibration(
      Array.from({ length: 30 }, () => 60),
      'done',
    ).bins?.[0]
    expect(bin && phrases.binLabel(bin)).toBe('50–79%')
  })
})

describe('goals', () => {
  const goal = (fields: Record<string, unknown>, tasks: readonly boolean[] = []): Goal => {
    const ladder = section('…', {
      tasks: tasks.map((done, index) => ({ line: index + 9, done, text: `step ${index}`, fields: {} })),
    })
    const [found] = report([
      entry('goal', { path: 'a.md', fields, sections: { ladder } }),
      attempt(0, { goal: ['a.md'] }),
    ]).goals
    if (!found) throw new Error('no goal')
    return found
  }

  it('states what is known, in one order', () => {
    const known = goal(
      { domain: 'health', difficulty: 5, deadline: '2026-12-12', goal_kind: 'process', goal_state: 'paused' },
      [true, true, false],
    )
    expect(phrases.goalFacts(known, TODAY)).toEqual([
      'paused',
      'health',
      'difficulty 5 of 10',
      'by 12 Dec',
      'process goal',
      '2 of 3 steps',
      '1 attempt',
    ])
    expect(phrases.goalFacts(goal({}), TODAY)).toEqual(['1 attempt'])
    expect(phrases.attemptsCount({ ...goal({}), planned: 1 })).toBe('0 attempts, 1 planned')
    expect(phrases.goalsCount([known, goal({})])).toBe('1 active')
  })

  it('shows a change only of what was written', () => {
    expect(phrases.confidenceChange({ start: 0, latest: 65 })).toBe('0 → 65 of 100')
    expect(phrases.confidenceChange({ start: null, latest: 65 })).toBe('65 of 100')
    expect(phrases.confidenceChange({ start: null, latest: null })).toBeNull()
    const value = goal({ baseline_value: 25, current_value: 225, target_value: 400, unit: 'm' }).value
    expect(phrases.valueChange(value)).toBe('25 → 225 of 400\xa0m')
    expect(phrases.valueChange({ ...value, start: null, target: null, unit: null })).toBe('225')
    expect(phrases.valueChange({ ...value, start: null, now: null })).toBeNull()
  })

  it('notes an attempt with its prediction', () => {
    const [first] = goal({}).attempts.items
    expect(first && phrases.attemptNote(first)).toBe('finished')
    expect(first && phrases.attemptNote({ ...first, prediction: 0, outcome: 'not-done' })).toBe(
      '0% sure, not finished',
    )
  })
})

const JUDGES = /fail|broke|streak|overdue|missed|great|good|bad|must|hurry|late\b|lost|overconfident|!/i
const GAPS = /undefined|null|NaN|Infinity|\s\s|\s[.,;]|-0\b/

describe('every sentence, whatever the journal', () => {
  it('describes the work: no word of praise, blame or haste, and no gap where a number should be', () => {
    const said = (entries: readonly Entry[], settings: Settings): readonly string[] => {
      const { goals, measures, open, ...rest } = report(entries, settings)
      const { calibration, consistency, evidence } = measures
      return [
        phrases.notesCount(rest.notes),
        phrases.findingsCount(rest),
        phrases.problemsSentence(rest.problems),
        ...open.map((item) => phrases.openNote(item, TODAY)),
        ...rest.drafts.map((item) => phrases.draftNote(item, TODAY)),
        phrases.consistencyCount(consistency),
        phrases.consistencySentence(consistency, TODAY),
        phrases.runSentence(consistency, DEFAULTS.grace) ?? '',
        phrases.weeksCount(consistency.weeks),
        ...phrases.predictionSentences(calibration),
        ...phrases.rangeSentences(calibration),
        phrases.averageSentence(calibration, true) ?? '',
        phrases.driftSentence(calibration) ?? '',
        phrases.brierSentence(calibration) ?? '',
        phrases.besides(calibration) ?? '',
        ...goals.flatMap((goal) => [
          ...phrases.goalFacts(goal, TODAY),
          ...goal.attempts.items.map(phrases.attemptNote),
        ]),
        phrases.shownOf(evidence.items.length, evidence.n),
        ...Object.values(phrases.CAVEATS),
        phrases.footer(),
        ...Object.values(phrases.EMPTY),
        ...Object.values(phrases.OUTCOMES),
        ...Object.values(phrases.DAY_STATES),
      ]
    }
    fc.assert(
      fc.property(journal, anySettings, (entries, settings) => {
        const wrong = said(entries, settings).filter((words) => JUDGES.test(words) || GAPS.test(words))
        expect(wrong).toEqual([])
      }),
      { numRuns: runs(170) },
    )
  })
})
