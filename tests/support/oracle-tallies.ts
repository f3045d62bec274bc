/**
 * The counting measures a second time, like those in `oracle.ts`: from section 3 of the specification and the decisions
 * in `docs/measures.md`, slowly, with nothing taken from core. Each answers in the shape of the report.
 */

import { dayOf, type Noted, number, planned, PRACTICES, type Rules, text, weekday } from './oracle'

interface Dated {
  readonly note: Noted
  readonly day: string
}

export const SOURCES = ['mastery', 'vicarious', 'persuasion', 'state']
const DRAWN: Readonly<Record<string, string>> = {
  reflection: 'mastery',
  activity: 'mastery',
  problem: 'mastery',
  peer: 'vicarious',
  checkin: 'persuasion',
  feedback: 'persuasion',
  stress: 'state',
  thought: 'state',
  affirmation: 'state',
}

/** Goal notes that are no drafts, each place once, by date, time and path. */
export function goalNotes(notes: readonly Noted[]): readonly Noted[] {
  const kept: Noted[] = []
  for (const note of notes) {
    if (note.kind !== 'goal' || kept.some((other) => other.path === note.path)) continue
    kept.push(note)
  }
  const rank = (note: Noted): string => [note.date ?? '', note.time, note.path].join('\u0000')
  return kept.filter((note) => !note.draft).sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

/** Those that count now, whatever is left out of the past: written, dated, and not ahead. */
export function standing(goals: readonly Noted[], today: string): readonly Noted[] {
  return goals.filter(({ empty, date }) => !empty && date !== null && number(date) <= number(today))
}

/** Goals done, on the day they were done. */
export function done(goals: readonly Noted[], today: string, since?: string): readonly Dated[] {
  const found: Dated[] = []
  for (const note of goals) {
    const day = note.fields['done_date']
    if (note.fields['goal_state'] !== 'done' || typeof day !== 'string') continue
    if (number(day) > number(today) || (since !== undefined && number(day) < number(since))) continue
    found.push({ note, day })
  }
  return found
}

const dated = (notes: readonly Noted[]): readonly Dated[] =>
  notes.map((note) => ({ note, day: dayOf(note) ?? '' }))

function newestFirst(found: readonly Dated[]): readonly Dated[] {
  const rank = ({ note, day }: Dated): string =>
    [day, note.time, note.path, String(note.line).padStart(9, '0')].join('\u0000')
  return [...found].sort((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0))
}

const placed = ({ note, day }: Dated): unknown => ({
  path: note.path,
  line: note.line,
  kind: note.kind,
  date: day,
})

/** How many, and the newest fifty. */
function list(found: readonly Dated[]): { n: number; items: readonly unknown[] } {
  return { n: found.length, items: newestFirst(found).slice(0, 50).map(placed) }
}

const within = (found: readonly Dated[], today: string, days: number): readonly Dated[] =>
  found.filter(({ day }) => number(today) - number(day) < days)

const some = <T>(values: readonly T[], match: (value: T) => boolean): number => values.filter(match).length

const fieldsOf = (found: readonly Dated[]): readonly Noted['fields'][] => found.map(({ note }) => note.fields)

export function draws(note: Noted, source: string): boolean {
  if (note.kind === 'action') {
    const used = (note.fields['source_used'] ?? []) as readonly string[]
    const achieved = ['done', 'partly'].includes(String(note.fields['outcome']))
    return used.includes(source) || (achieved && source === 'mastery')
  }
  if (note.kind === 'setback') return source === 'mastery' && note.sections['learned']?.filled === true
  return DRAWN[note.kind] === source
}

export function sources(notes: readonly Noted[], finished: readonly Dated[], today: string): unknown {
  const recent = within(dated(notes), today, 28)
  const goals = within(finished, today, 28)
  const by = (source: string): unknown =>
    list([...recent.filter(({ note }) => draws(note, source)), ...(source === 'mastery' ? goals : [])])
  return {
    n: some(recent, ({ note }) => SOURCES.some((source) => draws(note, source))) + goals.length,
    mastery: by('mastery'),
    vicarious: by('vicarious'),
    persuasion: by('persuasion'),
    state: by('state'),
  }
}

export function challenge(goals: readonly Noted[], notes: readonly Noted[], today: string): unknown {
  const active = goals.filter(isActive)
  const inBand = (from: number, to: number): unknown =>
    paths(
      active.filter(({ fields: { difficulty } }) => Number(difficulty) >= from && Number(difficulty) <= to),
    )
  const steps = active.flatMap((goal) => goal.sections['ladder']?.tasks ?? [])
  const ratings = steps
    .filter(({ text, fields }) => text !== '' && typeof fields['difficulty'] === 'number')
    .map(({ fields }) => Number(fields['difficulty']))
  const made = within(dated(notes), today, 60).filter(
    ({ note }) =>
      note.kind === 'action' && ['done', 'partly', 'not-done'].includes(String(note.fields['outcome'])),
  )
  return {
    n: fit(made)['n'],
    goals: {
      low: inBand(1, 3),
      moderate: inBand(4, 7),
      high: inBand(8, 10),
      unrated: paths(active.filter(({ fields }) => fields['difficulty'] === undefined)),
    },
    steps: { n: ratings.length, within: some(ratings, (rating) => rating >= 3 && rating <= 4) },
    attempts: fit(made),
    by_goal: active.flatMap(({ path }) => {
      const own = made.filter(({ note }) => ((note.fields['goal'] ?? []) as string[]).includes(path))
      return own.length === 0 ? [] : [{ path, ...fit(own) }]
    }),
  }
}

function isActive({ fields }: Noted): boolean {
  return fields['goal_state'] === undefined || fields['goal_state'] === 'active'
}

const paths = (goals: readonly Noted[]): { n: number; paths: readonly string[] } => ({
  n: goals.length,
  paths: goals.map(({ path }) => path),
})

function fit(made: readonly Dated[]): { readonly [key: string]: unknown } {
  const newest = newestFirst(made).slice(0, 20)
  const sizes: string[] = []
  let easy = 0
  let hard = 0
  for (const { note } of newest) {
    const size = sizeOf(note.fields)
    if (size === '') continue
    sizes.push(size)
    if (size === 'too-easy') easy += 1
    if (size === 'too-hard' || note.fields['outcome'] === 'not-done') hard += 1
  }
  const n = sizes.length
  return {
    n,
    needed: 5,
    too_easy: easy,
    right: some(sizes, (size) => size === 'right'),
    too_hard: some(sizes, (size) => size === 'too-hard'),
    attempted: newest.length,
    done: some(newest, ({ note }) => note.fields['outcome'] === 'done'),
    hint: n < 5 ? null : 10 * easy >= 6 * n ? 'harder' : 10 * hard >= 6 * n ? 'easier' : 'right',
    list: newest.map(({ note }) => `${note.path}:${note.line}`),
  }
}

function sizeOf({ challenge_fit, difficulty_felt }: Noted['fields']): string {
  if (['too-easy', 'right', 'too-hard'].includes(String(challenge_fit))) return String(challenge_fit)
  if (difficulty_felt === undefined) return ''
  return Number(difficulty_felt) <= 2 ? 'too-easy' : Number(difficulty_felt) <= 6 ? 'right' : 'too-hard'
}

export function setbacks(notes: readonly Noted[]): unknown {
  const all = notes.filter(({ kind }) => kind === 'setback')
  const filled = (note: Noted, id: string): boolean => note.sections[id]?.filled === true
  const read = all.filter(({ fields }) => fields['reading'] && fields['reading_after'])
  return {
    n: all.length,
    learned: some(all, (note) => filled(note, 'learned') && filled(note, 'differently')),
    retried: some(all, ({ fields }) => fields['retried'] === true),
    shifted: {
      n: some(
        read,
        ({ fields }) =>
          fields['reading'] === 'permanent-global' && fields['reading_after'] === 'temporary-specific',
      ),
      of: read.length,
    },
    list: newestFirst(dated(all)).map(({ note }) => `${note.path}:${note.line}`),
  }
}

const DISTORTIONS = 'all-or-nothing catastrophizing discounting-positives mind-reading fortune-telling'.split(
  ' ',
)

export function distortions(notes: readonly Noted[], today: string, rules: Rules): unknown {
  const thoughts = within(dated(notes), today, 90).filter(({ note }) => note.kind === 'thought')
  const known = [...DISTORTIONS, 'none', ...(rules.extra_slugs['distortions'] ?? [])]
  const names = ({ note }: Dated): readonly string[] =>
    ((note.fields['distortions'] ?? []) as readonly string[]).map((slug) =>
      known.includes(slug) ? slug : 'other',
    )
  const named = [...known, 'other']
    .filter((slug) => slug !== 'none')
    .map((distortion) => ({
      distortion,
      ...list(thoughts.filter((thought) => names(thought).includes(distortion))),
    }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => (a.distortion < b.distortion ? -1 : 1))
    .sort((a, b) => b.n - a.n)
  return {
    n: thoughts.length,
    needed: 5,
    none: some(thoughts, (thought) => names(thought).includes('none')),
    named,
  }
}

const METRICS = ['distance_km', 'weight_kg', 'reps', 'duration_min', 'recovery_s', 'intensity']

export function activity(notes: readonly Noted[], today: string, rules: Rules): unknown {
  const bouts = dated(notes.filter(({ kind }) => kind === 'activity'))
  const nameOf = ({ note }: Dated): string => fold((note.fields['activity'] ?? '') as string)
  const series: unknown[] = []
  for (const name of [...new Set(bouts.map(nameOf))].filter((name) => name !== '').sort()) {
    for (const metric of METRICS) {
      const points = bouts
        .filter((bout) => nameOf(bout) === name && bout.note.fields[metric] !== undefined)
        .map(({ note, day }) => ({
          path: note.path,
          line: note.line,
          date: day,
          value: Number(note.fields[metric]),
        }))
      if (points.length < 2) continue
      const values = points.map(({ value }) => value)
      const top = metric === 'recovery_s' ? Math.min(...values) : Math.max(...values)
      series.push({
        activity: name,
        metric,
        n: points.length,
        first: points[0],
        latest: points[points.length - 1],
        best: points.find(({ value }) => value === top),
        points: points.length < 5 ? null : points.slice(Math.max(0, points.length - 50)),
      })
    }
  }
  return { n: bouts.length, series, weeks: weeks(bouts, today, rules) }
}

function weeks(found: readonly Dated[], today: string, rules: Rules): readonly unknown[] {
  if (found.length === 0) return []
  const days = new Set(found.map(({ day }) => number(day)))
  const first = Math.min(...days)
  const all: unknown[] = []
  for (let week = firstDay(number(today), rules); week + 6 >= first && all.length < 53; week -= 7) {
    all.unshift({ from: text(week), n: some([...days], (day) => day >= week && day < week + 7) })
  }
  return all
}

function firstDay(day: number, rules: Rules): number {
  let week = day
  while (weekday(week) !== rules.week_start) week -= 1
  return week
}

function recentWeeks(found: readonly Dated[], today: string, rules: Rules): unknown {
  let [n, of] = [0, 0]
  for (let back = 0; back < 8; back += 1) {
    const week = firstDay(number(today), rules) - 7 * back
    if ([0, 1, 2, 3, 4, 5, 6].some((day) => rules.paused?.(week + day))) continue
    of += 1
    if (found.some(({ day }) => number(day) >= week && number(day) < week + 7)) n += 1
  }
  return { n, of }
}

const fold = (name: string): string => name.trim().normalize('NFC').toLowerCase()

export function support(notes: readonly Noted[], today: string, rules: Rules): unknown {
  const circles = notes.filter(({ kind }) => kind === 'support')
  const people = (role: string): number =>
    new Set(circles.flatMap(({ fields }) => ((fields[role] ?? []) as readonly string[]).map(fold))).size
  const roles = {
    cheerleader: people('cheerleader'),
    accountability_partner: people('accountability_partner'),
    mentor: people('mentor'),
  }
  const checkins = newestFirst(dated(notes.filter(({ kind }) => kind === 'checkin')))
  const answers = fieldsOf(checkins)
    .map((fields) => String(fields['commitment_kept']))
    .filter((answer) => ['yes', 'partly', 'no'].includes(answer))
    .slice(0, 8)
  return {
    n: circles.length,
    roles,
    filled: some(Object.values(roles), (people) => people > 0),
    checkins: {
      n: checkins.length,
      weeks: recentWeeks(checkins, today, rules),
      last: checkins[0] ? placed(checkins[0]) : null,
    },
    commitments: {
      n: answers.length,
      kept: some(answers, (answer) => answer === 'yes'),
      partly: some(answers, (answer) => answer === 'partly'),
      not_kept: some(answers, (answer) => answer === 'no'),
    },
  }
}

export function belief(notes: readonly Noted[]): unknown {
  const pairs = newestFirst(dated(notes.filter(({ kind }) => kind === 'thought')))
    .filter(({ note }) => 'belief_before' in note.fields && 'belief_after' in note.fields)
    .map(({ note, day }) => ({
      path: note.path,
      line: note.line,
      date: day,
      before: Number(note.fields['belief_before']),
      after: Number(note.fields['belief_after']),
    }))
  return {
    n: pairs.length,
    needed: 3,
    summary:
      pairs.length < 3
        ? null
        : {
            before: middle(pairs.map(({ before }) => before)),
            after: middle(pairs.map(({ after }) => after)),
            lower: some(pairs, ({ before, after }) => after < before),
          },
    pairs: { n: pairs.length, items: pairs.slice(0, 50) },
  }
}

/** Takes the outermost two away until one or two are left. */
function middle(values: readonly number[]): number {
  let left = [...values].sort((a, b) => a - b)
  while (left.length > 2) left = left.slice(1, -1)
  return left.reduce((a, b) => a + b, 0) / left.length
}

export function values(goals: readonly Noted[], notes: readonly Noted[]): unknown {
  const active = goals.filter(isActive)
  const of = (note: Noted | undefined): readonly string[] =>
    (note?.fields['values'] ?? []) as readonly string[]
  const note = newestFirst(
    dated(notes.filter((note) => note.kind === 'values' && note.fields['values'] !== undefined)),
  )[0]
  const once = (names: readonly string[]): readonly string[] =>
    names.filter((name, index) => names.findIndex((other) => fold(other) === fold(name)) === index)
  const served = (name: string): unknown => ({
    name: name.trim(),
    ...paths(active.filter((goal) => of(goal).some((other) => fold(other) === fold(name)))),
  })
  const says = (word: string): unknown => paths(active.filter(({ fields }) => fields['alignment'] === word))
  const listed = ['aligned', 'mixed', 'conflicts', 'unsure', undefined]
  return {
    n: active.length,
    alignment: {
      aligned: says('aligned'),
      mixed: says('mixed'),
      conflicts: says('conflicts'),
      unsure: says('unsure'),
      other: paths(
        active.filter(({ fields }) => !listed.includes(fields['alignment'] as string | undefined)),
      ),
      unset: paths(active.filter(({ fields }) => fields['alignment'] === undefined)),
    },
    note: note ? placed(note) : null,
    values: once(of(note?.note)).map(served),
    unlisted: once(active.flatMap(of))
      .filter((name) => !of(note?.note).some((other) => fold(other) === fold(name)))
      .map(served),
    for_others: paths(active.filter(({ fields }) => fields['matters_to'] === 'someone-else')),
  }
}

const ITEMS = ['handle_unexpected', 'difficult_tasks', 'stick_to_goals', 'overcome_obstacles']

export function assessment(notes: readonly Noted[]): unknown {
  const rated = newestFirst(dated(notes.filter(({ kind }) => kind === 'assessment'))).filter(({ note }) =>
    ITEMS.some((item) => item in note.fields),
  )
  const whole = ({ note }: Dated): boolean => ITEMS.every((item) => item in note.fields)
  const days: Dated[] = []
  for (const day of [...new Set(rated.map(({ day }) => day))]) {
    const same = rated.filter((other) => other.day === day)
    const kept = same.find(whole) ?? same[0]
    if (kept) days.push(kept)
  }
  const marked = days.find(({ note }) => note.fields['baseline'] === true)
  const baseline = marked ?? days.filter(whole).pop()
  const latest = baseline && days.find((other) => whole(other) && number(other.day) > number(baseline.day))
  const rating = (of: Dated, item: string): number | null => (of.note.fields[item] ?? null) as number | null
  const average = (of: Dated): number | null =>
    whole(of) ? ITEMS.reduce((total, item) => total + Number(rating(of, item)), 0) / 4 : null
  const point = (of: Dated): unknown => ({
    path: of.note.path,
    line: of.note.line,
    date: of.day,
    items: Object.fromEntries(ITEMS.map((item) => [item, rating(of, item)])),
    mean: average(of),
  })
  const both = baseline && latest ? ([baseline, latest] as const) : null
  return {
    n: days.length,
    baseline: baseline ? point(baseline) : null,
    latest: latest ? point(latest) : null,
    days: both && number(both[1].day) - number(both[0].day),
    changes:
      both &&
      ITEMS.map((item) => {
        const [then, now] = [rating(both[0], item), rating(both[1], item)]
        const difference = then === null || now === null ? null : now - then
        return {
          item,
          baseline: then,
          latest: now,
          difference,
          about_same: difference === null ? null : [-1, 0, 1].includes(difference),
        }
      }),
    mean:
      both && both.every(whole)
        ? {
            baseline: average(both[0]),
            latest: average(both[1]),
            difference: Number(average(both[1])) - Number(average(both[0])),
          }
        : null,
    points: { n: days.length, items: days.slice(0, 50).map(point) },
  }
}

export function tallies(
  notes: readonly Noted[],
  finished: readonly Dated[],
  today: string,
  rules: Rules,
): unknown {
  const recent = within(dated(notes), today, 28)
  const attempts = recent.filter(({ note }) => note.kind === 'action')
  const rated = fieldsOf(attempts).filter(
    (fields) => 'confidence_before' in fields && 'confidence_after' in fields,
  )
  const goals = notes.filter(({ kind }) => kind === 'goal')
  const raised = goals.filter((goal, index) => {
    if (goal.fields['raised_from'] !== undefined) return true
    if (goal.fields['domain'] === undefined || goal.fields['difficulty'] === undefined) return false
    const before = goals
      .slice(0, index)
      .filter(({ fields }) => fields['domain'] === goal.fields['domain'])
      .filter(({ fields }) => fields['difficulty'] !== undefined)
      .map(({ fields }) => Number(fields['difficulty']))
    return before.length > 0 && Math.max(...before) < Number(goal.fields['difficulty'])
  })
  const practised = recent.filter(({ note }) => PRACTICES.has(note.kind) && !planned(note))
  const minutes = fieldsOf(practised).filter((fields) => 'minutes' in fields)
  const focuses = fieldsOf(recent.filter(({ note }) => note.kind === 'feedback')).map(({ focus }) => focus)
  const about = (focus: string | undefined): number => some(focuses, (other) => other === focus)
  const contacts = newestFirst(dated(notes.filter(({ kind }) => kind === 'peer' || kind === 'checkin')))
  const weekly = (kind: string): unknown =>
    recentWeeks(dated(notes.filter((note) => note.kind === kind)), today, rules)
  return {
    n: recent.length,
    loop: {
      attempts_done: list(attempts.filter(({ note }) => note.fields['outcome'] === 'done')),
      confidence: {
        n: rated.length,
        higher: some(
          rated,
          (fields) => Number(fields['confidence_after']) > Number(fields['confidence_before']),
        ),
      },
      goals_raised: list(within(dated(raised), today, 28)),
      goals_done: list(within(finished, today, 28)),
    },
    minutes: {
      total: minutes.reduce((total, fields) => total + Number(fields['minutes']), 0),
      n: minutes.length,
      of: practised.length,
    },
    feedback: {
      n: focuses.length,
      task: about('task'),
      process: about('process'),
      self: about('self'),
      mixed: about('mixed'),
      other:
        focuses.length - ['task', 'process', 'self', 'mixed', undefined].map(about).reduce((a, b) => a + b),
      unset: about(undefined),
    },
    thoughts: list(recent.filter(({ note }) => note.kind === 'thought')),
    reflections: {
      n: some(recent, ({ note }) => note.kind === 'reflection'),
      days: new Set(recent.filter(({ note }) => note.kind === 'reflection').map(({ day }) => day)).size,
    },
    returning: {
      n: recent.filter(({ note }) => note.kind === 'thought' && note.fields['kept_coming_back'] === true)
        .length,
      of: recent.filter(({ note }) => note.kind === 'thought').length,
    },
    last_contact: contacts[0] ? placed(contacts[0]) : null,
    weeks: { peer: weekly('peer'), review: weekly('review') },
  }
}
