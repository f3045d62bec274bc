/**
 * The measures a second time: written from section 3 of the specification alone, as slowly and plainly as it reads,
 * with nothing taken from core. Days are counted by `Date.UTC`, chances by whole numbers without any rounding.
 */

export interface Noted {
  readonly kind: string
  readonly path: string
  readonly line: number
  readonly date: string | null
  readonly time: string
  readonly draft: boolean
  readonly empty: boolean
  readonly fields: Readonly<Record<string, unknown>>
  readonly sections: Readonly<Record<string, Written | undefined>>
  readonly parts: { readonly met: number; readonly of: number }
}

interface Written {
  readonly line: number
  /** Of a section whose words nothing shows, the journal may know only the rest. */
  readonly text?: string
  readonly filled: boolean
  readonly tasks: readonly {
    readonly line: number
    readonly done: boolean
    readonly text: string
    readonly fields: Readonly<Record<string, unknown>>
  }[]
}

export interface Rules {
  readonly grace: number
  readonly rest_days: readonly string[]
  readonly week_start: string
  readonly partly_counts: number
  readonly extra_slugs: Readonly<Record<string, readonly string[]>>
  /** Whether some plan rests on the day, in days since 1970. */
  readonly paused?: (day: number) => boolean
  readonly thresholds: Readonly<Record<'run' | 'calibration' | 'bias' | 'brier' | 'bins', number>>
}

export const PRACTICES = new Set(
  'action reflection activity thought stress affirmation setback problem values peer checkin feedback assessment review'.split(
    ' ',
  ),
)
const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Days since 1970. */
export function number(day: string): number {
  const [year, month, date] = day.split('-').map(Number)
  const instant = new Date(0)
  instant.setUTCFullYear(year ?? 0, (month ?? 0) - 1, date ?? 0)
  return instant.getTime() / 86_400_000
}

export function text(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

export function weekday(day: number): string {
  return NAMES[new Date(day * 86_400_000).getUTCDay()] ?? ''
}

/** The union of all plans' pauses, drafts left out; one that is open never ends. */
export function pauses(notes: readonly Noted[]): (day: number) => boolean {
  const spans: [number, number][] = []
  const places: string[] = []
  for (const note of notes) {
    const place = `${note.path}:${note.line}`
    if (places.includes(place)) continue
    places.push(place)
    if (note.kind !== 'plan' || note.draft) continue
    for (const pause of (note.fields['pauses'] ?? []) as readonly string[]) {
      const match = /^([\d-]{10})\.\.([\d-]{10})?$/.exec(pause)
      if (match) spans.push([number(match[1] ?? ''), match[2] ? number(match[2]) : Infinity])
    }
  }
  return (day) => spans.some(([from, to]) => from <= day && day <= to)
}

/** The day of an action is its done_date, else its date. */
export function dayOf(note: Noted): string | null {
  const done = note.kind === 'action' ? note.fields['done_date'] : undefined
  return typeof done === 'string' ? done : note.date
}

export function planned(note: Noted): boolean {
  return (
    note.kind === 'action' && (note.fields['outcome'] === undefined || note.fields['outcome'] === 'planned')
  )
}

/** Once a place; no drafts, nothing empty, dated, not after today, not before `since`; in order. */
export function counting(notes: readonly Noted[], today: string, since?: string): readonly Noted[] {
  const kept: Noted[] = []
  for (const note of notes) {
    const day = dayOf(note)
    if (note.draft || note.empty || day === null) continue
    if (number(day) > number(today)) continue
    if (since !== undefined && number(day) < number(since)) continue
    if (kept.some((other) => other.path === note.path && other.line === note.line)) continue
    kept.push(note)
  }
  const rank = (note: Noted): string =>
    [dayOf(note), note.time, note.path, String(note.line).padStart(9, '0')].join('\u0000')
  return kept.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}

export function consistency(notes: readonly Noted[], today: string, rules: Rules): unknown {
  const practised = new Set<number>()
  for (const note of notes) {
    if (PRACTICES.has(note.kind) && !planned(note)) practised.add(number(dayOf(note) ?? ''))
  }
  if (notes.length === 0) return { n: 0, of: 0, from: null, states: [], run: null, weeks: [] }
  const now = number(today)
  const first = Math.min(...notes.map((note) => number(dayOf(note) ?? '')))
  const off = (day: number): boolean =>
    (rules.rest_days.includes(weekday(day)) || rules.paused?.(day) === true) && !practised.has(day)

  const states: string[] = []
  for (let day = now - 27; day <= now; day += 1) {
    if (day < first) continue
    if (practised.has(day)) states.push('practice')
    else if (off(day)) states.push('off')
    else states.push(day === now ? 'pending' : 'none')
  }

  const weeks: { from: string; n: number }[] = []
  let week = now
  while (weekday(week) !== rules.week_start) week -= 1
  for (let back = 0; back < 53 && week + 6 >= first; back += 1) {
    let n = 0
    for (let day = week; day < week + 7; day += 1) if (practised.has(day)) n += 1
    weeks.unshift({ from: text(week), n })
    week -= 7
  }

  const length = run(practised, now, rules.grace, off)
  return {
    n: states.filter((state) => state === 'practice').length,
    of: states.filter((state) => state === 'practice' || state === 'none').length,
    from: text(Math.max(first, now - 27)),
    states,
    run: length >= rules.thresholds.run && length > 0 ? length : null,
    weeks,
  }
}

/** M2, word by word: each window of seven dates is counted anew. */
export function run(
  practised: ReadonlySet<number>,
  now: number,
  grace: number,
  off: (day: number) => boolean,
): number {
  const start = practised.has(now) ? now : now - 1
  const isMiss = (day: number): boolean => day <= start && !practised.has(day) && !off(day)
  let length = 0
  for (let day = start; [...practised].some((other) => other <= day); day -= 1) {
    if (practised.has(day)) {
      length += 1
      continue
    }
    if (!isMiss(day)) continue
    let misses = 0
    for (let other = day; other <= day + 6; other += 1) if (isMiss(other)) misses += 1
    if (misses > grace) break
  }
  return length
}

export interface Judged {
  readonly n: number
  readonly counts: readonly number[]
  readonly expected: number | null
  readonly range: readonly [number, number] | null
  readonly compared: string | null
  readonly average: readonly number[] | null
  readonly brier: readonly (number | null)[] | null
  readonly drift: readonly number[] | null
  readonly bins: readonly (readonly number[])[] | null
}

export function calibration(notes: readonly Noted[], today: string, rules: Rules): Judged {
  const attempts = notes.filter(
    (note) => note.kind === 'action' && typeof note.fields['confidence_before'] === 'number',
  )
  const ended = attempts
    .filter((note) => ['done', 'partly', 'not-done'].includes(String(note.fields['outcome'])))
    .slice(-100)
  const tally = (list: readonly Noted[], outcome: string): number =>
    list.filter((note) => note.fields['outcome'] === outcome).length
  const waiting = attempts.filter(
    (note) => planned(note) && number(today) - number(dayOf(note) ?? '') > 14,
  ).length
  const n = ended.length
  const percents = ended.map((note) => Number(note.fields['confidence_before']))
  const p = percents.map((percent) => percent / 100)
  const o = ended.map(({ fields: { outcome } }) =>
    outcome === 'done' ? 1 : outcome === 'partly' ? rules.partly_counts : 0,
  )
  const k = tally(ended, 'done')
  const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
  const average = (values: readonly number[]): number => total(values) / values.length
  const d = p.map((value, index) => value - (o[index] ?? 0))
  const at = (threshold: number): boolean => n >= threshold && n > 0

  const range = at(rules.thresholds.calibration) && rules.partly_counts === 0 ? rangeOf(percents) : null
  const spread = Math.sqrt(total(d.map((value) => (value - average(d)) ** 2)) / (n - 1))
  const half = (1.28 * spread) / Math.sqrt(n)
  const share = average(o)
  const score = average(d.map((value) => value * value))
  return {
    n,
    counts: [k, tally(ended, 'partly'), tally(ended, 'not-done'), tally(attempts, 'not-attempted'), waiting],
    expected: at(rules.thresholds.calibration) ? total(p) : null,
    range,
    compared: range && (k < range[0] ? 'fewer' : k > range[1] ? 'more' : 'in-line'),
    average:
      at(rules.thresholds.bias) && n > 1
        ? [average(p), share, average(d), average(d) - half, average(d) + half].map((value) => value * 100)
        : null,
    brier: at(rules.thresholds.brier)
      ? [score, share * (1 - share), share > 0 && share < 1 ? 1 - score / (share * (1 - share)) : null]
      : null,
    drift:
      at(rules.thresholds.brier) && n >= 20
        ? [100 * average(d.slice(n - 10)), 100 * average(d.slice(n - 20, n - 10))]
        : null,
    bins: at(rules.thresholds.bins) ? binsOf(percents, o) : null,
  }
}

/** Every chance as whole hundredths, so that a tail is compared with a tenth exactly. */
export function rangeOf(percents: readonly number[]): readonly [number, number] {
  let ways: bigint[] = [1n]
  for (const percent of percents) {
    const yes = BigInt(Math.min(98, Math.max(2, percent)))
    const longer: bigint[] = Array.from({ length: ways.length + 1 }, () => 0n)
    ways.forEach((way, done) => {
      longer[done] = (longer[done] ?? 0n) + way * (100n - yes)
      longer[done + 1] = (longer[done + 1] ?? 0n) + way * yes
    })
    ways = longer
  }
  const all = 100n ** BigInt(percents.length)
  const tail = (from: number, to: number): bigint => ways.slice(from, to + 1).reduce((a, b) => a + b, 0n)
  const n = percents.length
  let low = 0
  while (tail(0, low) * 10n <= all) low += 1
  let high = n
  while (tail(high, n) * 10n <= all) high -= 1
  return [low, high]
}

function binsOf(percents: readonly number[], o: readonly number[]): readonly (readonly number[])[] {
  const bins = [
    [0, 49],
    [50, 79],
    [80, 100],
  ] as const
  return bins.flatMap(([from, to]) => {
    const inside = percents.flatMap((percent, index) =>
      percent >= from && percent <= to ? [o[index] ?? 0] : [],
    )
    if (inside.length < 5) return []
    const done = inside.reduce((a, b) => a + b, 0)
    return [[from, to, inside.length, done, ...wilson(done, inside.length)]]
  })
}

/** The two shares at which the score test of the share just holds: the roots of its quadratic, found by halving. */
export function wilson(done: number, n: number): readonly [number, number] {
  const observed = done / n
  const z = 1.2815515655446004
  const inside = (share: number): boolean =>
    Math.abs(observed - share) <= z * Math.sqrt((share * (1 - share)) / n)
  const edge = (within: number, without: number): number => {
    for (let step = 0; step < 100; step += 1) {
      const middle = (within + without) / 2
      if (inside(middle)) within = middle
      else without = middle
    }
    return within
  }
  return [inside(0) ? 0 : edge(observed, 0), inside(1) ? 1 : edge(observed, 1)]
}
