import { addDays, type Day, dayFromNumber, dayNumber, weekStart } from '@core/day'
import { KIND_IDS, type KindId } from '@core/kinds'
import { DOMAINS } from '@core/measures/domain'
import { hint, problem } from '@core/problem'
import { DEFAULTS } from '@core/settings'
import { buildReport } from '@core/dashboard/build'
import { distortionName } from '@core/dashboard/phrases'
import type {
  Attempt,
  Calibration,
  CalibrationSplit,
  Consistency,
  EvidenceLine,
  Goal,
  Measures,
  OpenItem,
  Place,
  Report,
  Step,
} from '@core/dashboard/report'
import { firstDays, yearOfMeasures } from './dashboard-measures'
import { firstPlan, plansAtHand } from './dashboard-plans'

/** Reports written by hand for the dashboard's tests: what is drawn, not how it is counted. */

export const TODAY: Day = '2026-10-14'

const CHAIR = 'Efficacy/Goals/chair-planning.md'
const SWIM = 'Efficacy/Goals/swim-400.md'
const SATIE = 'Efficacy/Goals/satie.md'

/** A vault without a single note of ours. */
export function emptyReport(): Report {
  return {
    version: 1,
    today: TODAY,
    filter: { goal: null, domain: null, since: null },
    choices: { goals: [], domains: [] },
    settings: DEFAULTS,
    notes: counts({}),
    drafts: [],
    open: [],
    goals: [],
    plans: [],
    problems: [],
    hints: [],
    measures: measures({}),
  }
}

/** Three days after the first note. */
export function sparseReport(): Report {
  const goal: Goal = {
    ...satie(),
    confidence: { start: null, latest: null },
    steps: steps(SATIE, [
      ['Right hand, first page', 3, false],
      ['Left hand, first page', 3, false],
      ['Hands together, four bars', 4, false],
    ]),
    attempts: { n: 0, items: [] },
  }
  const attempts: readonly Attempt[] = [
    {
      path: 'Efficacy/2026/2026-10-13 action.md',
      line: 2,
      date: '2026-10-13',
      task: 'Ask the tutor for an edition',
      prediction: 40,
      outcome: 'done',
      goals: [SATIE],
    },
  ]
  return {
    ...emptyReport(),
    notes: counts({ goal: 1, action: 1, thought: 1 }),
    open: [
      {
        path: 'Efficacy/2026/2026-10-14 action.md',
        line: 2,
        kind: 'action',
        title: 'Ask for the easier edition',
        date: '2026-10-15',
        state: 'planned',
      },
    ],
    choices: choicesOf([goal]),
    goals: [goal],
    plans: firstPlan(TODAY, SATIE).plans,
    hints: [hint('ladder-steps', { path: SATIE, line: 18, column: 1 }, { count: 3 })],
    measures: measures({
      consistency: consistency({
        n: 2,
        of: 2,
        run: null,
        days: ['practice', 'practice', 'pending'],
        weeks: [2],
      }),
      calibration: { ...noCalibration(), n: 1, done: 1, attempts: { n: 1, items: attempts } },
      evidence: {
        n: 1,
        recall: null,
        items: [
          evidence('2026-10-13', 'action', 'I asked before I felt ready, and the answer was useful.', [
            SATIE,
          ]),
        ],
      },
      ...firstDays(TODAY),
      ...firstPlan(TODAY, SATIE).measures,
    }),
  }
}

/** A year of one person's practice, with something in every place that the dashboard has. */
export function fullReport(): Report {
  const goals = [
    chair(),
    swim(),
    satie(),
    stretching(),
    closedGoal('Finish the evening course', 'done'),
    closedGoal('Repaint the hall', 'paused'),
  ]
  return {
    ...emptyReport(),
    notes: counts({ goal: 6, action: 96, reflection: 71, thought: 64 }),
    open: openItems(),
    drafts: [
      {
        path: 'Efficacy/2026/2026-10-03 reflection.md',
        line: 2,
        kind: 'reflection',
        title: 'Reflection',
        date: '2026-10-03',
      },
    ],
    choices: choicesOf(goals),
    goals,
    plans: plansAtHand(TODAY, [SATIE]).plans,
    problems: [
      problem(
        'wrong-type',
        { path: 'Efficacy/2026/2026-10-07 2110 action.md', line: 6, column: 20 },
        { key: 'confidence_before', expected: 'a whole number from 0 to 100' },
      ),
      problem(
        'out-of-range',
        { path: 'Efficacy/2026/2026-09-30 0740 thought.md', line: 5, column: 10 },
        { key: 'belief_before', value: 150, min: 0, max: 100 },
      ),
      problem('undated-block', { path: 'Notes/Loose ends.md', line: 18, column: 1 }),
      problem(
        'invalid-yaml',
        { path: 'Efficacy/2026/2026-08-21 thought.md', line: 4, column: 8 },
        { reason: 'a quote is not closed' },
      ),
    ],
    hints: [
      hint('step-difficulty', { path: CHAIR, line: 24, column: 1 }, { step: 5, value: 6 }),
      hint('unfinished', { path: SATIE, line: 2, column: 1 }, { missing: 'difficulty' }),
      hint(
        'link-missing',
        { path: 'Efficacy/2026/2026-08-02 action.md', line: 5, column: 3 },
        { link: 'Old goal' },
      ),
    ],
    measures: measures({
      consistency: yearOfConsistency(),
      calibration: manyAttempts(),
      evidence: { n: 143, items: sentences(), recall: sentences()[0] ?? null },
      ...yearOfMeasures(TODAY, [CHAIR, SWIM, SATIE], manyAttempts().attempts),
      ...plansAtHand(TODAY, [SATIE]).measures,
    }),
  }
}

/** Every word of a person's in the full report, to look for where text is hidden. */
export function ownWords(report: Report): readonly string[] {
  const attempts = [
    report.measures.calibration.attempts,
    ...report.goals.map((goal) => goal.attempts),
  ].flatMap(({ items }) => items.map((attempt) => attempt.task))
  const routines = report.plans.flatMap(({ routine }) => routine.map(({ name }) => name))
  const goals = report.goals.flatMap((goal) => [
    goal.title,
    goal.success,
    goal.domain ?? '',
    goal.value.metric ?? '',
    ...[...goal.steps, ...goal.micro_actions].map((step) => step.text),
  ])
  const items = [...report.open, ...report.drafts]
    .filter((item) => !['Reflection', 'Thought record'].includes(item.title))
    .map((item) => item.title)
  const findings = [...report.problems, ...report.hints].map((finding) => finding.message)
  const paths = [...report.problems, ...report.hints, ...report.open, ...report.goals].map(({ path }) => path)
  const { activity, distortions, evidence, setbacks, values } = report.measures
  const lines = [
    ...evidence.items.map((line) => line.text),
    ...setbacks.list.items.flatMap(({ learned, differently }) => [learned, differently]),
    ...activity.series.map((series) => series.activity),
    ...values.values.map(({ name }) => name),
    ...distortions.named
      .filter(({ distortion }) => distortionName(distortion) === distortion)
      .map(({ distortion }) => distortion),
  ]
  return [...new Set([...attempts, ...goals, ...routines, ...items, ...findings, ...paths, ...lines])].filter(
    (word) => word !== '',
  )
}

/** The report with the text behind every word that a person could have written. */
export function poisoned(report: Report, text: string): Report {
  return reworded(report, (word) => `${word}${text}`)
}

/** The report with every word that a person could have written changed. */
export function reworded(report: Report, change: (word: string) => string): Report {
  const free = new Set([
    'title',
    'task',
    'text',
    'success',
    'message',
    'domain',
    'metric',
    'unit',
    'path',
    'goals',
    'learned',
    'differently',
    'activity',
    'distortion',
    'name',
  ])
  const goals = new Set(report.choices.goals.map(({ path }) => path))
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return free.has(key) || goals.has(value) ? change(value) : value
    if (Array.isArray(value)) return value.map((item) => walk(item, key))
    if (value === null || typeof value !== 'object') return value
    const isSeries = 'points' in value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        // The metric of an activity is one of ours, that of a goal is not.
        isSeries && name === 'metric' ? inner : walk(inner, name),
      ]),
    )
  }
  return walk(report, '') as Report
}

function choicesOf(goals: readonly Goal[]): Report['choices'] {
  return {
    goals: goals.map(({ path, title }) => ({ path, title })),
    domains: DOMAINS.filter((domain) =>
      goals.some((goal) => goal.domain !== null && domainSlug(goal.domain) === domain),
    ),
  }
}

/** A word of the person's own is `other`. */
function domainSlug(word: string): string {
  return DOMAINS.some((domain) => domain === word) ? word : 'other'
}

function counts(some: Partial<Record<KindId, number>>): Report['notes'] {
  return Object.fromEntries(KIND_IDS.map((kind) => [kind, some[kind] ?? 0])) as Report['notes']
}

function measures(some: Partial<Measures>): Measures {
  const nothing = { entries: [], findings: [], settings: DEFAULTS, isSetUp: true, goalsOf: () => [] }
  return { ...buildReport(nothing, TODAY).measures, ...some }
}

function noCalibration(): Calibration {
  return {
    n: 0,
    needed: 5,
    done: 0,
    partly: 0,
    not_done: 0,
    not_attempted: 0,
    waiting: 0,
    expected: null,
    range: null,
    compared: null,
    average: null,
    brier: null,
    drift: null,
    bins: null,
    splits: [],
    attempts: { n: 0, items: [] },
  }
}

interface Days extends Pick<Consistency, 'n' | 'of' | 'run'> {
  readonly days: readonly Consistency['days'][number]['state'][]
  readonly weeks: readonly number[]
}

/** Days and weeks that end today. */
function consistency({ days, weeks, ...rest }: Days): Consistency {
  const from = addDays(TODAY, 1 - days.length)
  const week = dayFromNumber(weekStart(dayNumber(TODAY), 'monday'))
  return {
    ...rest,
    from,
    days: days.map((state, index) => {
      const date = addDays(from, index)
      return { date, state, entries: state === 'practice' ? [{ path: `Efficacy/${date}.md`, line: 2 }] : [] }
    }),
    weeks: weeks.map((n, index) => ({ from: addDays(week, 7 * (index + 1 - weeks.length)), n })),
  }
}

function yearOfConsistency(): Consistency {
  const letters = 'PPP-PP-P--PP---PP-P-POPPPPP?'
  const states = { P: 'practice', '-': 'none', O: 'off', '?': 'pending' } as const
  return consistency({
    n: 17,
    of: 26,
    run: 9,
    days: Array.from(letters, (letter) => states[letter as keyof typeof states]),
    weeks: Array.from('02112024444332546523300142064206224632100443234153442', Number),
  })
}

function openItems(): readonly OpenItem[] {
  const item = (name: string, title: string, date: Day | null, state: OpenItem['state']): OpenItem => ({
    path: `Efficacy/2026/${name}.md`,
    line: 2,
    kind: state === 'empty' ? 'thought' : 'action',
    title,
    date,
    state,
  })
  return [
    item('2026-10-13 action read', 'Read the opening aloud twice', TODAY, 'planned'),
    item('2026-10-13 action jo', 'Say the opening to Jo', TODAY, 'planned'),
    item(
      '2026-10-12 action lane',
      'Swim 300 m in lane 3, resting at each wall only as long as it takes to count to ten',
      '2026-10-16',
      'planned',
    ),
    item('2026-09-20 action bars', 'Bars 12 to 20, both hands', '2026-09-21', 'waiting'),
    item('2026-10-11 thought', 'Thought record', '2026-10-11', 'empty'),
  ]
}

function steps(
  path: string,
  rows: readonly (readonly [string, number | null, boolean])[],
  line = 20,
): readonly Step[] {
  return rows.map(([text, rating, done], index) => ({ path, line: line + index, text, rating, done }))
}

function goalAt(path: string, title: string): Goal {
  return {
    path,
    line: 2,
    title,
    state: 'active',
    goal_kind: 'outcome',
    domain: null,
    success: '',
    difficulty: null,
    deadline: null,
    confidence: { start: null, latest: null },
    value: { metric: null, unit: null, start: null, now: null, target: null },
    steps: [],
    micro_actions: [],
    attempts: { n: 0, items: [] },
    planned: 0,
    parts: { met: 4, of: 4 },
  }
}

function chair(): Goal {
  return {
    ...goalAt(CHAIR, 'Chair the planning meeting'),
    domain: 'career',
    success: 'Forty minutes, an agenda kept, every team heard once',
    difficulty: 6,
    deadline: '2026-11-06',
    confidence: { start: 35, latest: 50 },
    steps: steps(CHAIR, [
      ['Open the meeting in my own words', 3, false],
      ['Say the opening to one colleague', 3, false],
      ['Lead one five-minute item', 4, false],
      ['Write an agenda with times', 3, true],
      ['Bring an item that runs over to a close', 6, false],
      ['Lead half a meeting with Ana beside me', 4, false],
      ['Lead a short meeting alone', 4, false],
    ]),
    micro_actions: steps(
      CHAIR,
      [
        ['Write three opening sentences', 8, true],
        ['Read them aloud twice', 6, false],
        ['Say them without the paper', 9, false],
      ],
      30,
    ),
    attempts: {
      n: 2,
      items: attemptsOf(CHAIR, [
        ['Write three opening sentences', 60, 'done'],
        ['Lead the short item on rotas', 30, 'not-attempted'],
      ]),
    },
  }
}

function swim(): Goal {
  return {
    ...goalAt(SWIM, 'Swim 400 m without a pause'),
    domain: 'health',
    success: 'Sixteen lengths of the town pool, any stroke',
    difficulty: 5,
    deadline: '2026-12-12',
    confidence: { start: 30, latest: 65 },
    value: { metric: 'longest swim', unit: 'm', start: 25, now: 225, target: 400 },
    steps: steps(SWIM, [
      ['Breathe out with the face in the water', 3, true],
      ['25 m with fins', 3, true],
      ['25 m without fins', 4, true],
      ['50 m, rest, 50 m', 3, true],
      ['100 m', 4, true],
      ['200 m, slow', 4, true],
      ['300 m, slow', 4, false],
      ['400 m in one go', 4, false],
    ]),
    attempts: {
      n: 31,
      items: attemptsOf(SWIM, [
        ['200 m with one rest', 70, 'done'],
        ['250 m', 50, 'partly'],
      ]),
    },
  }
}

function satie(): Goal {
  return {
    ...goalAt(SATIE, 'Play the Satie piece for friends'),
    goal_kind: 'process',
    domain: 'creative',
    success: 'Twenty minutes of practice on three days a week',
    difficulty: 4,
    confidence: { start: 45, latest: null },
    steps: steps(SATIE, [
      ['Right hand, first page', 3, true],
      ['Left hand, first page', 3, true],
      ['Hands together, four bars', 4, true],
      ['First page, slow', 3, false],
      ['Second page, slow', 4, false],
      ['Record it once', null, false],
      ['Play it for one friend', 2, false],
    ]),
    parts: { met: 3, of: 4 },
  }
}

/** A goal with a domain of the person's own and micro-actions, and no ladder yet. */
function stretching(): Goal {
  const path = 'Efficacy/Goals/stretching.md'
  return {
    ...goalAt(path, 'Stretch every morning'),
    domain: 'garden yoga',
    micro_actions: steps(path, [['Roll the mat out at night', 2, false]]),
  }
}

function closedGoal(title: string, state: Goal['state']): Goal {
  return { ...goalAt(`Efficacy/Goals/${title}.md`, title), state }
}

function attemptsOf(
  goal: string,
  rows: readonly (readonly [string, number | null, Attempt['outcome']])[],
): readonly Attempt[] {
  return rows.map(([task, prediction, outcome], index) => {
    const date = addDays(TODAY, -1 - index)
    return {
      path: `Efficacy/2026/${date} ${task}.md`,
      line: 2,
      date,
      task,
      prediction,
      outcome,
      goals: [goal],
    }
  })
}

function manyAttempts(): Calibration {
  const stacks: readonly (readonly [number, number, number, number])[] = [
    [20, 1, 0, 1],
    [30, 2, 0, 2],
    [40, 3, 1, 1],
    [50, 4, 1, 1],
    [60, 6, 1, 1],
    [70, 7, 1, 1],
    [80, 6, 0, 1],
    [90, 5, 0, 0],
    [100, 2, 0, 0],
  ]
  const rows = stacks.flatMap(([sure, done, partly, notDone]) => [
    ...Array.from({ length: done }, () => [sure, 'done'] as const),
    ...Array.from({ length: partly }, () => [sure, 'partly'] as const),
    ...Array.from({ length: notDone }, () => [sure, 'not-done'] as const),
  ])
  const items = attemptsOf(
    SWIM,
    rows.map(([sure, outcome], index) => [`Attempt number ${index + 1} at a length`, sure, outcome] as const),
  )
  return {
    n: 48,
    needed: 5,
    done: 36,
    partly: 4,
    not_done: 8,
    not_attempted: 3,
    waiting: 1,
    expected: 30.2,
    range: { low: 26, high: 34 },
    compared: 'more',
    average: { predicted: 62.9, done: 75, difference: -12.1, low: -20.4, high: -3.8 },
    brier: { score: 0.171, base_rate: 0.188, skill: 0.09 },
    drift: { latest: -14, before: -9 },
    bins: [
      { from: 0, to: 49, n: 11, done: 6, low: 0.361, high: 0.716 },
      { from: 50, to: 79, n: 23, done: 17, low: 0.608, high: 0.837 },
      { from: 80, to: 100, n: 14, done: 13, low: 0.801, high: 0.976 },
    ],
    splits: [
      split('goal', SWIM, { n: 22, done: 17, range: { low: 11, high: 16 }, compared: 'more' }),
      split('domain', 'health', { n: 24, done: 18, range: { low: 12, high: 18 }, compared: 'in-line' }),
      split('micro', 'micro', { n: 12, done: 10, range: { low: 7, high: 11 }, compared: 'in-line' }),
      split('micro', 'other', { n: 36, done: 26, range: { low: 19, high: 26 }, compared: 'in-line' }),
    ],
    attempts: { n: 48, items },
  }
}

function split(
  by: CalibrationSplit['by'],
  part: string,
  given: Pick<CalibrationSplit, 'n' | 'done' | 'range' | 'compared'>,
): CalibrationSplit {
  const { n, done } = given
  return { by, part, ...given, partly: 0, not_done: n - done, expected: n * 0.625, average: null }
}

function evidence(date: Day, kind: KindId, text: string, goals: readonly string[]): EvidenceLine {
  const at: Place = { path: `Efficacy/2026/${date} ${kind}.md`, line: 14 }
  return { ...at, text, date, kind, section: 'proves', goals, domain: null, sources: ['mastery'] }
}

function sentences(): readonly EvidenceLine[] {
  return [
    evidence('2026-10-13', 'action', 'I can write an opening that says the purpose in one breath.', [CHAIR]),
    evidence(
      '2026-10-12',
      'reflection',
      'I asked for the agenda early and got it. Asking is something I can do the day before.',
      [CHAIR],
    ),
    evidence(
      '2026-10-11',
      'action',
      'I can keep going after the 150 m mark if I slow the kick instead of the arms.',
      [SWIM],
    ),
    evidence(
      '2026-10-05',
      'reflection',
      'I noted five ways Ana brings people back to the topic. Two of them are plain questions I already use.',
      [CHAIR, SATIE],
    ),
    evidence('2026-10-02', 'action', 'Four bars hands together, three times without stopping.', [SATIE]),
    evidence(
      '2026-09-27',
      'reflection',
      'Cold water made me stop at 60 m. Warming up for five minutes is the next thing to try.',
      [SWIM],
    ),
    evidence(
      '2026-09-24',
      'action',
      'I can ring a stranger about a booking and stay with the call until it is done.',
      [],
    ),
    evidence(
      '2025-12-29',
      'action',
      'I put the phone in the hall and practised for the whole twenty minutes.',
      [SATIE],
    ),
  ]
}
