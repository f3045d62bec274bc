/**
 * Plans and the next practice a third time, like the measures in `oracle.ts`: from sections 1.3, 1.9, 1.10 and 3 of the
 * specification and the decisions in `docs/measures.md`, slowly, with nothing taken from core. Days of a plan are found
 * by walking the calendar, and every item is a rule of its own.
 */

import { dayOf, type Noted, number, planned, text } from './oracle'

interface Around {
  readonly counted: readonly Noted[]
  readonly goals: readonly Noted[]
  readonly plans: readonly Noted[]
  /** Paths of all goal notes, drafts among them: a link leads to them. */
  readonly linkable: readonly string[]
  readonly today: string
}

interface Candidate {
  readonly kind: string
  readonly command: string | null
  readonly place: unknown
  readonly reason: string
  readonly args: Readonly<Record<string, unknown>>
}

export interface Filters {
  readonly hidden_practices: readonly string[]
}

/** A kind that the specification does not have: what it says of itself stands for its row in the tables below. */
export interface AddedKind {
  readonly id: string
  readonly practice: string
  readonly sources: readonly string[]
  readonly minutes: number
}

const PRACTICE: Readonly<Record<string, string>> = {
  goal: 'specific-goals',
  action: 'micro-successes',
  reflection: 'reflection',
  activity: 'physical-activity',
  thought: 'cognitive-restructuring',
  stress: 'stress-reinterpretation',
  affirmation: 'self-affirmation',
  setback: 'right-sized-challenges',
  problem: 'problem-solving',
  values: 'values',
  peer: 'peer-modeling',
  support: 'social-support',
  checkin: 'social-support',
  feedback: 'reflection',
  assessment: 'reflection',
  plan: 'micro-successes',
  review: 'reflection',
}
const MINUTES: Readonly<Record<string, number>> = {
  'micro-successes': 10,
  'right-sized-challenges': 20,
  reflection: 5,
  'cognitive-restructuring': 10,
  'stress-reinterpretation': 5,
  'self-affirmation': 15,
  'specific-goals': 15,
  'problem-solving': 25,
  values: 30,
  'peer-modeling': 20,
  'social-support': 15,
  'physical-activity': 20,
}
const TITLES: Readonly<Record<string, string>> = {
  'physical activity': 'physical-activity',
  'values-based action': 'values',
}
/** The kinds that draw on a source, in the order of the practices, without the setback. */
const DRAWING: readonly (readonly [kind: string, source: string])[] = [
  ['action', 'mastery'],
  ['reflection', 'mastery'],
  ['feedback', 'persuasion'],
  ['thought', 'state'],
  ['stress', 'state'],
  ['affirmation', 'state'],
  ['problem', 'mastery'],
  ['peer', 'vicarious'],
  ['checkin', 'persuasion'],
  ['activity', 'mastery'],
]
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  daunting: ['plan'],
  'self-talk': ['thought'],
  directionless: ['values', 'goal'],
  nerves: ['stress'],
  identity: ['affirmation'],
  stuck: ['problem'],
  'new-skill': ['peer'],
  habit: ['support', 'activity'],
}

const WINDOWS: Readonly<Record<string, string>> = {
  d1: '1-1 goal 1',
  d2: '2-2 goal 1',
  d3: '3-3 goal 1',
  d4: '4-4 action 1',
  d5: '5-5 action 1',
  d6: '6-6 action 1',
  d7: '7-7 plan 1',
  'w1.1': '1-2 assessment 1',
  'w1.2': '3-4 goal 1',
  'w1.3': '3-4 goal 1',
  'w1.4': '3-4 goal 1',
  'w1.5': '5-7 action 3',
  'w1.6': '5-7 action 3',
  'w2.1': '8-14 thought 7',
  'w2.2': '10-11 affirmation 1',
  'w2.3': '13-14 review 1',
  'w2.4': '13-14 stress 1',
  'w3.1': '15-17 peer 1',
  'w3.2': '18-19 support 1',
  'w3.3': '18-19 support 1',
  'w3.4': '20-21 activity 3',
  'w4.1': '22-24 problem 1',
  'w4.2': '25-27 review 1',
  'w4.3': '25-27 assessment 1',
  'w4.4': '28-30 plan 1',
  'w4.5': '28-30 goal 1',
  'w4.6': '28-30 plan 1',
}

const on = (note: Noted): number => number(dayOf(note) ?? '')
const list = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : [])
const str = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const num = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const place = ({ path, line }: Noted): { path: string; line: number } => ({ path, line })
const entryPlace = (note: Noted): unknown => ({ ...place(note), kind: note.kind, date: dayOf(note) })
const by = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Plan notes that are neither drafts nor empty, each place once. */
export function planNotes(notes: readonly Noted[]): readonly Noted[] {
  const seen: string[] = []
  const kept: Noted[] = []
  for (const note of notes) {
    const at = `${note.path}:${note.line}`
    if (seen.includes(at)) continue
    seen.push(at)
    if (note.kind === 'plan' && !note.draft && !note.empty) kept.push(note)
  }
  return kept
}

function rests(plan: Noted, day: number, today: string, open: 'for good' | 'until today'): boolean {
  return list(plan.fields['pauses']).some((pause) => {
    const match = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)?$/.exec(pause)
    if (!match) return false
    const from = number(match[1] ?? '')
    const to = match[2] ? number(match[2]) : open === 'for good' ? Infinity : number(today)
    return from <= day && day <= to
  })
}

/** The calendar day of each of the first so many days of the plan. */
function calendar(plan: Noted, today: string, days: number): readonly number[] {
  const found: number[] = []
  for (let day = number(str(plan.fields['plan_start']) ?? ''); found.length < days; day += 1) {
    if (!rests(plan, day, today, 'until today')) found.push(day)
  }
  return found
}

/** The plan's day on a calendar day, as it is told today. */
function planDay(plan: Noted, today: string, on = today): number | null {
  const start = str(plan.fields['plan_start'])
  if (start === undefined || number(start) > number(on)) return null
  let count = 0
  for (let day = number(start); day <= number(on); day += 1) {
    if (!rests(plan, day, today, 'until today')) count += 1
  }
  return Math.max(1, count)
}

const filled = (note: Noted, section: string): boolean => note.sections[section]?.filled === true
const tasks = (note: Noted, section: string): number =>
  (note.sections[section]?.tasks ?? []).filter((task) => task.text !== '').length
const complete = (note: Noted): boolean => note.parts.met === note.parts.of

/** The notes that count towards an item, before what it takes is cut off. */
function counting(id: string, plan: Noted, { counted, goals, today }: Around): readonly Noted[] {
  const start = str(plan.fields['plan_start'])
  if (start === undefined) return []
  const since = counted.filter((note) => on(note) >= number(start))
  const links = list(plan.fields['goal'])
  const linked = goals.filter(
    (goal) => links.includes(goal.path) && (goal.date === null || number(goal.date) <= number(today)),
  )
  const of = (kind: string, test: (note: Noted) => boolean): readonly Noted[] =>
    since.filter((note) => note.kind === kind && test(note))
  const done = of('action', (note) => note.fields['outcome'] === 'done')
  const atGoal = done.filter(
    (note) =>
      linked.length === 0 ||
      list(note.fields['goal']).some((path) => linked.some((goal) => goal.path === path)),
  )
  const rated = counted.filter(
    (note) => note.kind === 'assessment' && complete(note) && on(note) >= number(start) - 7,
  )
  const upkeep = of('plan', (note) => note.fields['plan_kind'] === 'maintenance')
  switch (id) {
    case 'd1':
      return linked.filter((goal) => goal.fields['difficulty'] !== undefined)
    case 'd2':
    case 'w1.3':
      return linked.filter((goal) => tasks(goal, 'ladder') >= 7)
    case 'd3':
    case 'w1.4':
      return linked.filter((goal) => tasks(goal, 'micro_actions') >= 3)
    case 'd4':
      return atGoal.filter((note) => filled(note, 'accomplished'))
    case 'd5':
      return atGoal.slice(1).filter((note) => note.fields['confidence_after'] !== undefined)
    case 'd6':
      return plan.fields['step1_now'] === undefined ? [] : atGoal.slice(2)
    case 'd7':
      return filled(plan, 'evidence') ? [plan] : []
    case 'w1.1':
      return rated
    case 'w1.2':
      return linked
    case 'w1.5':
      return done
    case 'w1.6':
      return done.filter((note) => filled(note, 'proves'))
    case 'w2.1':
      return of('thought', complete)
    case 'w2.2':
      return of(
        'affirmation',
        (note) =>
          different(note.fields['values_used']) >= 3 ||
          ['value_1', 'value_2', 'value_3'].every((section) => filled(note, section)),
      )
    case 'w2.3':
      return of('review', (note) => note.fields['period'] === 'weekly')
    case 'w2.4':
      return of('stress', () => true)
    case 'w3.1':
      return of('peer', (note) => filled(note, 'strategies'))
    case 'w3.2':
      return of('support', (note) => (num(note.fields['told']) ?? 0) >= 2)
    case 'w3.3':
      return of('support', (note) => list(note.fields['support_kind']).length > 0)
    case 'w3.4':
      return of('activity', () => true)
    case 'w4.1':
      return of('problem', (note) =>
        ['define', 'ideas', 'evaluate', 'steps', 'assess'].every((section) => filled(note, section)),
      )
    case 'w4.2':
      return of('review', (note) => list(note.fields['most_useful']).length > 0 || filled(note, 'useful'))
    case 'w4.3': {
      const [first] = rated
      return first ? rated.filter((note) => on(note) >= on(first) + 14) : []
    }
    case 'w4.4':
      return upkeep.filter((note) => [2, 3].includes(different(note.fields['routine'])))
    case 'w4.5': {
      const end = calendar(plan, today, 30)[29] ?? 0
      return of('goal', (note) => number(str(note.fields['deadline']) ?? '0001-01-01') > end)
    }
    default:
      return upkeep.filter((note) => filled(note, 'measure'))
  }
}

/** Names that stand in a list, each once. */
function different(value: unknown): number {
  return new Set(list(value).map((name) => name.trim().normalize().toLowerCase())).size
}

function itemOf(id: string, plan: Noted, day: number | null, around: Around): Record<string, unknown> {
  const [window = '', , needs = ''] = (WINDOWS[id] ?? '').split(' ')
  const [from = 0, to = 0] = window.split('-').map(Number)
  const found: Noted[] = []
  for (const note of counting(id, plan, around)) {
    const again = (id === 'w2.1' || id === 'w3.4') && found.some((other) => dayOf(other) === dayOf(note))
    if (!again && found.length < Number(needs)) found.push(note)
  }
  const boxes = Object.values(plan.sections)
    .flatMap((section) => section?.tasks ?? [])
    .filter((task) => String(task.fields['id']).toLowerCase() === id)
  const box = boxes.find((task) => task.done) ?? boxes[0]
  const isDone = found.length === Number(needs)
  return {
    id,
    from,
    to,
    current: day !== null && day >= from && day <= to,
    state: box?.done || isDone ? 'done' : found.length > 0 ? 'part' : 'open',
    ticked: box?.done ?? false,
    line: box?.line ?? null,
    n: found.length,
    of: Number(needs),
    by: found.map((note) => {
      const date = id === 'd7' ? null : note.kind === 'goal' && id !== 'w4.5' ? note.date : dayOf(note)
      return {
        ...place(note),
        kind: note.kind,
        date,
        plan_day: date === null ? null : planDay(plan, around.today, date),
      }
    }),
  }
}

export interface Shown extends Readonly<Record<string, unknown>> {
  readonly kind: string
  readonly state: string
  readonly path: string
  readonly line: number
  readonly start: string | null
  readonly starts_in: number | null
  readonly day: number | null
  readonly paused: boolean
  readonly followed: boolean
  readonly goals: readonly string[]
  readonly n: number
  readonly items: readonly Record<string, unknown>[]
}

const KINDS = ['7-day', '30-day', 'maintenance', 'other']
const STATES = ['active', 'paused', 'done', 'ended', 'other']

export function plans(notes: readonly Noted[], around: Around): readonly Shown[] {
  const shown = notes.map((note) => planOf(note, around))
  shown.sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
      by(b.start ?? '', a.start ?? '') ||
      by(a.path, b.path),
  )
  for (const kind of KINDS.slice(0, 3)) {
    for (const state of ['active', 'paused']) {
      const dated = shown.filter((plan) => plan.kind === kind && plan.state === state && plan.start !== null)
      if (shown.some((plan) => plan.kind === kind && plan.followed) || dated.length === 0) continue
      const begun = dated.filter((plan) => plan.starts_in === null)
      const best =
        begun.length > 0
          ? begun.reduce((a, b) => ((b.start ?? '') > (a.start ?? '') ? b : a))
          : dated.reduce((a, b) => ((b.start ?? '') < (a.start ?? '') ? b : a))
      shown[shown.indexOf(best)] = { ...best, followed: true }
    }
  }
  return shown
}

function planOf(note: Noted, around: Around): Shown {
  const { counted, today } = around
  const kind = KINDS.includes(str(note.fields['plan_kind']) ?? '')
    ? String(note.fields['plan_kind'])
    : 'other'
  const written = str(note.fields['plan_state']) ?? 'active'
  const state = STATES.includes(written) ? written : 'other'
  const over = state === 'done' || state === 'ended'
  const start = str(note.fields['plan_start']) ?? null
  const day = over ? null : planDay(note, today)
  const ids = Object.keys(WINDOWS).filter((id) =>
    id.startsWith(kind === '7-day' ? 'd' : kind === '30-day' ? 'w' : '?'),
  )
  const items = ids.map((id) => itemOf(id, note, day, around))
  const ahead = start === null ? 0 : number(start) - number(today)
  return {
    ...place(note),
    kind,
    state,
    followed: false,
    start,
    starts_in: ahead > 0 ? ahead : null,
    day,
    length: kind === '7-day' ? 7 : kind === '30-day' ? 30 : null,
    paused: !over && (state === 'paused' || rests(note, number(today), today, 'for good')),
    weeks: day === null ? null : { n: Math.floor((day + 6) / 7), of: num(note.fields['min_weeks']) ?? 4 },
    goals: goalsOf(note, around),
    n: items.filter((item) => item['state'] === 'done').length,
    of: items.length,
    items,
    routine:
      kind === 'maintenance'
        ? list(note.fields['routine']).map((name) => routineOf(name, start, counted))
        : [],
    rounds: kind === 'maintenance' && !over ? rounds(counted, start) : [],
  }
}

function goalsOf(note: Noted, { linkable }: Around): readonly string[] {
  return list(note.fields['goal']).filter((path) => linkable.includes(path))
}

function routineOf(name: string, start: string | null, counted: readonly Noted[]): unknown {
  const wanted = name.trim().toLowerCase()
  const practice = Object.hasOwn(MINUTES, wanted) ? wanted : (TITLES[wanted] ?? PRACTICE[wanted] ?? null)
  const found = counted.filter(
    (note) =>
      start !== null &&
      on(note) >= number(start) &&
      note.kind !== 'plan' &&
      !planned(note) &&
      PRACTICE[note.kind] === practice,
  )
  const last = found[found.length - 1]
  return {
    name,
    practice,
    n: found.length,
    weeks: new Set(found.map((note) => Math.floor((on(note) - number(start ?? '')) / 7))).size,
    last: last ? entryPlace(last) : null,
  }
}

function rounds(
  counted: readonly Noted[],
  start: string | null,
): readonly { id: string; due: string | null }[] {
  const period = (name: string) => (note: Noted) => note.kind === 'review' && note.fields['period'] === name
  const all = [
    ['weekly', period('weekly'), (day: string) => text(number(day) + 7)],
    ['monthly', period('monthly'), (day: string) => monthsOn(day, 1)],
    ['quarterly', (note: Noted) => note.kind === 'assessment', (day: string) => monthsOn(day, 3)],
  ] as const
  return all.map(([id, is, after]) => {
    const last = counted.filter(is).pop()
    const from = last ? dayOf(last) : start
    return { id, due: from === null ? null : after(from), last: last ? entryPlace(last) : null }
  })
}

/** The same date in a later month, else the last day that this has. */
function monthsOn(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

export function progress(shown: readonly Shown[]): unknown {
  const months = shown.filter((plan) => plan.kind === '30-day')
  const followed = months.find((plan) => plan.followed)
  const spot = ({ path, line }: Shown): unknown => ({ path, line })
  return {
    n: followed ? followed.n : 0,
    of: followed ? 20 : 0,
    plan: followed ? spot(followed) : null,
    day: followed ? followed.day : null,
    starts_in: followed ? followed.starts_in : null,
    current: followed ? followed.items.filter((item) => item['current']).map((item) => item['id']) : [],
    others: months.filter((plan) => plan.state === 'active' && plan !== followed).map(spot),
  }
}

export function protocol(notes: readonly Noted[], around: Around): unknown {
  const weeks = notes
    .filter((note) => note.fields['plan_kind'] === '7-day' && str(note.fields['plan_start']) !== undefined)
    .filter((note) => number(String(note.fields['plan_start'])) <= number(around.today))
    .map((note) => weekOf(note, around))
    .sort((a, b) => by(b.start, a.start) || by(a.path, b.path))
  return {
    n: weeks.filter((week) => week.points !== null).length,
    weeks: { n: weeks.length, items: weeks.slice(0, 50) },
  }
}

function weekOf(note: Noted, { counted, goals, today }: Around) {
  const start = String(note.fields['plan_start'])
  const linked = goals.filter((goal) => list(note.fields['goal']).includes(goal.path))
  const own = (key: string): unknown =>
    num(note.fields[key]) === null
      ? null
      : { ...place(note), value: note.fields[key], source: 'plan', date: null }
  const near = linked
    .map((goal) => ({ goal, date: str(goal.fields['confidence_baseline_date']) ?? goal.date }))
    .find(
      ({ goal, date }) =>
        num(goal.fields['confidence_baseline']) !== null &&
        date !== null &&
        Math.abs(number(date) - number(start)) <= 7,
    )
  const days = calendar(note, today, 7)
  const until = Math.max(days[6] ?? 0, number(start) + 13)
  const attempt = counted
    .filter((other) => other.kind === 'action' && num(other.fields['confidence_after']) !== null)
    .filter((other) => on(other) >= (days[3] ?? 0) && on(other) <= until)
    .filter(
      (other) => linked.length === 0 || linked.some(({ path }) => list(other.fields['goal']).includes(path)),
    )
    .pop()
  const before = (own('confidence_start') ??
    (near && {
      ...place(near.goal),
      value: near.goal.fields['confidence_baseline'],
      source: 'goal',
      date: near.date,
    }) ??
    null) as { value: number } | null
  const after = (own('confidence_final') ??
    (attempt && {
      ...place(attempt),
      value: attempt.fields['confidence_after'],
      source: 'attempt',
      date: dayOf(attempt),
    }) ??
    null) as { value: number } | null
  const points = before && after ? after.value - before.value : null
  return {
    ...place(note),
    start,
    before,
    after,
    points,
    relative: points !== null && before && before.value >= 20 ? points / before.value : null,
    step1: { start: num(note.fields['step1_start']), now: num(note.fields['step1_now']) },
  }
}

export function isAdded({ id }: AddedKind): boolean {
  return !Object.hasOwn(PRACTICE, id)
}

/** Those of one practice one behind the other. */
function drawingWith(added: readonly AddedKind[], sources: readonly string[]): typeof DRAWING {
  const rows = added.flatMap(({ id, practice, sources: own }) =>
    sources
      .filter((source) => own.includes(source))
      .map((source) => ({ practice, row: [id, source] as const })),
  )
  const given = DRAWING.map((row) => ({ practice: PRACTICE[row[0]] ?? '', row }))
  const order = Object.keys(MINUTES)
  return [...given, ...rows]
    .sort((a, b) => order.indexOf(a.practice) - order.indexOf(b.practice))
    .map(({ row }) => row)
}

/** @param drawn how many entries of 28 days drew on each source, in the order in which sources are suggested */
export function next(
  shown: readonly Shown[],
  around: Around,
  drawn: Readonly<Record<string, number>>,
  filters: Filters,
  added: readonly AddedKind[],
): unknown {
  const addedOf = (kind: string): AddedKind | undefined => added.find(({ id }) => id === kind)
  const practiceOf = (kind: string): string => PRACTICE[kind] ?? addedOf(kind)?.practice ?? ''
  const { counted, today } = around
  const candidates: Candidate[] = []
  const write = (kind: string, reason: string, args: Candidate['args']): void => {
    const command = kind === 'plan' ? 'start-seven-day' : kind === 'action' ? 'plan-attempt' : 'new-entry'
    candidates.push({ kind, command, place: null, reason, args })
  }
  const open = counted.filter(planned)
  for (const late of [false, true]) {
    for (const note of open.filter((each) => number(today) - on(each) > 14 === late)) {
      const args = { date: dayOf(note) }
      candidates.push({
        kind: 'action',
        command: 'log-outcome',
        place: place(note),
        reason: 'attempt-due',
        args,
      })
    }
  }
  const steps: { due: string; place: unknown }[] = []
  for (const note of counted.filter((each) => each.kind === 'problem')) {
    if (['resolved', 'set-aside'].includes(String(note.fields['problem_state']))) continue
    for (const task of Object.values(note.sections).flatMap((section) => section?.tasks ?? [])) {
      const due = str(task.fields['due'])
      if (task.done || task.text === '' || due === undefined || !/^\d{4}-\d\d-\d\d$/.test(due)) continue
      if (number(due) <= number(today)) steps.push({ due, place: { path: note.path, line: task.line } })
    }
  }
  for (const { due, place: at } of steps.sort((a, b) => by(a.due, b.due))) {
    candidates.push({
      kind: 'problem',
      command: null,
      place: at,
      reason: 'problem-step',
      args: { date: due },
    })
  }
  for (const plan of shown.filter((each) => each.followed && !each.paused)) {
    for (const item of plan.items.filter((each) => each['current'] && each['state'] !== 'done')) {
      candidates.push({
        ...asked(plan, item, around),
        reason: 'plan-item',
        args: { item: item['id'], plan: plan.kind, day: plan.day },
      })
    }
  }
  const review = counted.filter((note) => note.kind === 'review' && note.fields['period'] === 'weekly').pop()
  const obstacle = str(review?.fields['obstacle']) ?? ''
  for (const kind of ANSWERS[obstacle] ?? []) {
    if (kind === 'plan' && shown.some((plan) => plan.kind === '7-day' && plan.followed)) continue
    if (kind === 'support' && counted.some((note) => note.kind === 'support')) continue
    write(kind, 'obstacle', { obstacle })
  }
  const upkeep = shown.find((plan) => plan.kind === 'maintenance' && plan.followed)
  if (!upkeep?.paused) {
    for (const { id, due } of rounds(counted, upkeep?.start ?? null)) {
      if (due === null || number(due) > number(today)) continue
      write(id === 'quarterly' ? 'assessment' : 'review', 'round', { round: id, date: due })
    }
  }
  if (counted.length >= 5) {
    for (const [kind, source] of drawingWith(added, Object.keys(drawn)))
      if (drawn[source] === 0) write(kind, 'source', { source, days: 28 })
  }
  write('reflection', 'any-day', {})

  const left = candidates.filter(({ kind, command }) => {
    if (filters.hidden_practices.includes(practiceOf(kind))) return false
    const again = counted.some((note) => note.kind === kind && dayOf(note) === today)
    return command === null || kind === 'action' || !again
  })
  const [first] = left
  const second = left.find(({ kind }) => practiceOf(kind) !== practiceOf(first?.kind ?? ''))
  const finished = (one: Candidate | undefined): unknown => {
    if (!one) return null
    const { kind, command, reason, args } = one
    const practice = practiceOf(kind)
    const longer = kind === 'review' ? 15 : (addedOf(kind)?.minutes ?? 0)
    return {
      practice,
      kind,
      command,
      place: one.place,
      minutes: Math.max(longer, MINUTES[practice] ?? 0),
      reason,
      args,
    }
  }
  return { n: counted.length, primary: finished(first), alternative: finished(second) }
}

/** What an item is written in: a section, or one field of the plan. */
const WRITTEN: Readonly<Record<string, string>> = {
  ...{ d2: 'ladder', d3: 'micro_actions', d4: 'micro_actions', d5: 'micro_actions', d7: 'evidence' },
  ...{ 'w1.3': 'ladder', 'w1.4': 'micro_actions', 'w1.5': 'micro_actions', 'w1.6': 'micro_actions' },
}

function asked(
  plan: Shown,
  item: Record<string, unknown>,
  { counted, goals, plans: planned }: Around,
): Pick<Candidate, 'kind' | 'command' | 'place'> {
  const id = String(item['id'])
  const [, kind = ''] = (WINDOWS[id] ?? '').split(' ')
  const lineIn = (note: Noted | undefined): number | undefined => note?.sections[WRITTEN[id] ?? '']?.line
  const note = planned.find((each) => each.path === plan.path && each.line === plan.line)
  const own = { path: plan.path, line: lineIn(note) ?? item['line'] ?? plan.line }
  const [goal] = plan.goals
  const inGoal = { path: goal, line: lineIn(goals.find(({ path }) => path === goal)) ?? 1 }
  const toFill = ({ path, line, sections }: Noted): unknown => ({
    path,
    line: Object.values(sections).find((section) => !section?.filled)?.line ?? line,
  })
  const begun = counted.findLast(
    (note) =>
      note.kind === 'problem' &&
      plan.start !== null &&
      on(note) >= number(plan.start) &&
      !['resolved', 'set-aside'].includes(String(note.fields['problem_state'])),
  )
  if (id === 'w4.1' && begun) return { kind, command: null, place: toFill(begun) }
  const untold = counted.findLast(
    (note) =>
      note.kind === 'action' &&
      plan.start !== null &&
      on(note) >= number(plan.start) &&
      note.fields['outcome'] === 'done' &&
      !note.sections['proves']?.filled,
  )
  const toLog = counted.some(
    (note) =>
      note.kind === 'goal' &&
      [undefined, 'active'].includes(str(note.fields['goal_state'])) &&
      (plan.goals.length === 0 || plan.goals.includes(note.path)) &&
      note.sections['micro_actions']?.tasks.some((task) => !task.done && task.text !== ''),
  )
  if (id === 'w1.6' && !toLog && untold) return { kind, command: null, place: toFill(untold) }
  const ofGoal = ['d1', 'd2', 'd3', 'w1.2', 'w1.3', 'w1.4']
  if (!toLog && id === 'd6') return { kind, command: null, place: own }
  if (ofGoal.includes(id) || (kind === 'action' && !toLog)) {
    return { kind, command: null, place: goal === undefined ? own : inGoal }
  }
  if (id === 'd7') return { kind, command: null, place: own }
  const command =
    kind === 'action' ? 'log-micro-action' : kind === 'plan' ? 'set-up-maintenance' : 'new-entry'
  return { kind, command, place: null }
}
