import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport, gatheredWithin } from '@core/dashboard/build'
import { goalNamed } from '@core/dashboard/filter'
import { filterSentence } from '@core/dashboard/phrases'
import type { Domain, Report } from '@core/dashboard/report'
import { addDays } from '@core/day'
import { filteredBy } from '@core/journal/filtered'
import { gather } from '@core/journal/gathered'
import type { Snapshot } from '@core/journal/snapshot'
import type { AnyEntry, Entry } from '@core/note/entry'
import { hint } from '@core/problem'
import { anySettings, attempt, entry, journal, section, snapshot, TODAY } from '../support/entries'
import { expectSame } from '../support/expect-same'
import { runs } from '../support/runs'

const RUN = 'Goals/Run 5K.md'
const SWIM = 'Goals/Swim.md'
const DOMAINS = ['academic', 'career', 'health', 'creative', 'social', 'other'] as const

const goalsOf = ({ fields }: Entry): readonly string[] =>
  ((fields as AnyEntry['fields'])['goal'] ?? []) as readonly string[]

/** What the specification calls a domain: the entry's, else its goal's; a word that is not listed is `other`. */
function domainIn(entries: readonly Entry[], one: Entry): string | undefined {
  const said = (each: Entry | undefined): string | undefined => each?.fields.domain
  const linked = goalsOf(one).map((path) =>
    entries.find((each) => each.kind === 'goal' && !each.draft && each.path === path),
  )
  const word = said(one) ?? linked.map(said).find((domain) => domain !== undefined)
  return word === undefined || DOMAINS.some((domain) => domain === word) ? word : 'other'
}

/** The same journal with nothing in it but these. */
const only = (whole: Snapshot, keep: (entry: Entry) => boolean): Snapshot => ({
  ...whole,
  entries: whole.entries.filter(keep),
})

/** What a filter limits; the domain of a sentence or of an attempt may come from a goal that is filtered out. */
function limited({ measures, notes, drafts, open, goals }: Report): unknown {
  const { protocol: _, plan: __, next: ___, evidence, calibration, ...rest } = measures
  const { splits: ____, ...judged } = calibration
  return { ...rest, notes, drafts, open, goals, judged, evidence: evidence.items.map(({ text }) => text) }
}

/** Settings by which a part of the predictions is judged like the whole. */
const settingsOfParts = anySettings.map((settings) => ({
  ...settings,
  thresholds: { ...settings.thresholds, calibration: 10, bias: 10 },
}))

/** A pause holds for the person, whatever is filtered. */
const unpaused = journal.map((entries) =>
  entries.map((each) => (each.kind === 'plan' ? { ...each, fields: { ...each.fields, pauses: [] } } : each)),
)

describe('a report within a goal or a domain', () => {
  it('is that of a journal which holds nothing else', () => {
    fc.assert(
      fc.property(unpaused, settingsOfParts, fc.constantFrom(RUN, SWIM), (entries, settings, goal) => {
        const findings = entries.map(({ path, line }) => hint('unfinished', { path, line, column: 1 }))
        const whole = { ...snapshot(entries, settings), findings }
        const isGoal = entries.some((each) => each.kind === 'goal' && !each.draft && each.path === goal)
        const belongs = (each: Entry): boolean =>
          !isGoal || (each.kind === 'goal' && each.path === goal) || goalsOf(each).includes(goal)
        const report = buildReport(whole, TODAY, { goal })
        expect(report.filter.goal).toBe(isGoal ? goal : null)
        expectSame(limited(report), limited(buildReport(only(whole, belongs), TODAY)))
      }),
      { numRuns: runs(140) },
    )
    fc.assert(
      fc.property(unpaused, settingsOfParts, fc.constantFrom(...DOMAINS), (entries, settings, domain) => {
        const whole = snapshot(entries, settings)
        const belongs = (each: Entry): boolean => domainIn(entries, each) === domain
        const there = buildReport(only(whole, belongs), TODAY)
        expectSame(limited(buildReport(whole, TODAY, { domain })), limited(there))
      }),
      { numRuns: runs(140) },
    )
  })

  it('is the whole one where nothing is asked for, and says what it is limited to', () => {
    fc.assert(
      fc.property(journal, anySettings, (entries, settings) => {
        const whole = snapshot(entries, settings)
        const report = buildReport(whole, TODAY)
        expectSame(buildReport(whole, TODAY, { goal: null, domain: null, since: null }), report)
        expectSame(buildReport(whole, TODAY, { goal: 'Goals/Gone.md' }), report)
        const since = addDays(TODAY, -9)
        expect(buildReport(whole, TODAY, { domain: 'health', since }).filter).toEqual({
          goal: null,
          domain: 'health',
          since,
        })
      }),
      { numRuns: runs(50) },
    )
  })

  it('offers the same choices, keeps the problems, and follows the same plans', () => {
    const domains = fc.constantFrom<Domain | null>(null, 'health', 'other')
    fc.assert(
      fc.property(journal, fc.constantFrom(null, RUN), domains, (entries, goal, domain) => {
        const whole = snapshot(entries)
        const [all, part] = [buildReport(whole, TODAY), buildReport(whole, TODAY, { goal, domain })]
        expect(part.choices).toEqual(all.choices)
        expect([part.problems, part.hints]).toEqual([all.problems, all.hints])
        expect(all.plans).toEqual(expect.arrayContaining([...part.plans]))
        expect(all.choices.goals.map(({ path }) => path)).toEqual(all.goals.map(({ path }) => path))
      }),
      { numRuns: runs(100) },
    )
  })

  it('is kept for the twenty filters that were used last', () => {
    const all = gather([], { today: TODAY })
    const names = Array.from({ length: 20 }, (_, nth) => `${nth}`)
    for (const name of [...names, '0', 'new']) filteredBy(all, { name })
    expect([...all.parts.keys()]).toEqual([...names.slice(2), '0', 'new'])
  })

  it('calls a plan followed where it is so beside all others', () => {
    const month = (daysAgo: number, goal: string) =>
      entry('plan', {
        path: `${goal} plan.md`,
        fields: { plan_kind: '30-day', plan_start: addDays(TODAY, -daysAgo), goal: [goal] },
      })
    const goals = [RUN, SWIM].map((path) => entry('goal', { path }))
    const followedAt = (goal: string) =>
      buildReport(snapshot([...goals, month(5, RUN), month(2, SWIM)]), TODAY, { goal }).plans.map(
        ({ path, followed }) => [path, followed],
      )
    expect(followedAt(RUN)).toEqual([[`${RUN} plan.md`, false]])
    expect(followedAt(SWIM)).toEqual([[`${SWIM} plan.md`, true]])
  })

  it('lists the entries that it counts', () => {
    fc.assert(
      fc.property(journal, fc.constantFrom(...DOMAINS), (entries, domain) => {
        const filter = { domain, since: addDays(TODAY, -20) }
        const { notes } = buildReport(snapshot(entries), TODAY, filter)
        expect(gatheredWithin(snapshot(entries), TODAY, filter).counting.items).toHaveLength(
          Object.values(notes).reduce((sum, n) => sum + n, 0),
        )
      }),
      { numRuns: runs(35) },
    )
  })

  it('has the domains in use, in the order of the list, one for all words of the person’s own', () => {
    const words = ['garden', 'social', 'health', 'attic', 'social'] as const
    const entries = words.map((domain) => entry('reflection', { fields: { domain } }))
    expect(buildReport(snapshot(entries), TODAY).choices.domains).toEqual(['health', 'social', 'other'])
  })
})

describe('the next practice within a goal', () => {
  const goals = [RUN, SWIM].map((path) => entry('goal', { path }))
  const planned = (goal: string, daysAgo: number) =>
    attempt(daysAgo, { outcome: 'planned', goal: [goal] }, { path: `${goal} attempt.md` })

  it('asks for what is open there and for nothing that is open elsewhere', () => {
    const entries = [...goals, planned(SWIM, 3), planned(RUN, 1)]
    const at = (goal: string | null) =>
      buildReport(snapshot(entries), TODAY, { goal }).measures.next.primary?.place?.path
    expect([at(null), at(SWIM), at(RUN)]).toEqual([
      `${SWIM} attempt.md`,
      `${SWIM} attempt.md`,
      `${RUN} attempt.md`,
    ])
  })

  it('asks for no step of a problem that belongs elsewhere', () => {
    const tasks = [{ line: 31, done: false, text: 'Call', fields: { due: TODAY } }]
    const problem = entry('problem', {
      fields: { goal: [SWIM] },
      sections: { steps: section('…', { tasks }) },
    })
    const reasonAt = (goal: string) =>
      buildReport(snapshot([...goals, problem]), TODAY, { goal }).measures.next.primary?.reason
    expect([reasonAt(SWIM), reasonAt(RUN)]).toEqual(['problem-step', 'any-day'])
  })

  it('looks back on everything: what was written today for another goal is not asked for again', () => {
    const reflected = entry('reflection', { fields: { goal: [SWIM] } })
    const { primary } = buildReport(snapshot([...goals, reflected]), TODAY, { goal: RUN }).measures.next
    expect(primary).toBeNull()
    expect(buildReport(snapshot(goals), TODAY, { goal: RUN }).measures.next.primary?.kind).toBe('reflection')
  })

  it('takes its plan items from plans of the goal', () => {
    const plan = (goal: string, path: string) =>
      entry('plan', { path, fields: { plan_kind: '7-day', plan_start: TODAY, goal: [goal] } })
    const entries = [...goals, plan(SWIM, 'plan.md')]
    const reasonAt = (goal: string) =>
      buildReport(snapshot(entries), TODAY, { goal }).measures.next.primary?.reason
    expect([reasonAt(SWIM), reasonAt(RUN)]).toEqual(['plan-item', 'any-day'])
  })
})

describe('a sentence of evidence', () => {
  it('keeps the domain of the goal that is not chosen', () => {
    const goals = [entry('goal', { path: SWIM, fields: { domain: 'health' } }), entry('goal', { path: RUN })]
    const said = attempt(0, { goal: [SWIM, RUN] }, { sections: { proves: section('I can float.') } })
    const lines = buildReport(snapshot([...goals, said]), TODAY, { goal: RUN }).measures.evidence.items
    expect(lines.map(({ domain, text }) => [text, domain])).toEqual([['I can float.', 'health']])
  })
})

describe('a goal by name', () => {
  const notes = snapshot([
    entry('goal', { path: RUN }),
    entry('goal', { path: 'Old/Run 5K.md' }),
    entry('goal', { path: SWIM }),
    entry('goal', { path: 'Goals/Later.md', draft: true }),
    entry('action', { path: 'Call.md' }),
  ])

  it.each([
    ['swim', { found: 'one', path: SWIM }],
    ['[[Swim|in the lake]]', { found: 'one', path: SWIM }],
    ['Goals/Run 5K.md', { found: 'one', path: RUN }],
    ['Run 5K', { found: 'many', paths: [RUN, 'Old/Run 5K.md'] }],
    ['Later', { found: 'none' }],
    ['Call', { found: 'none' }],
    ['', { found: 'none' }],
  ])('%j', (name, found) => {
    expect(goalNamed(notes, name)).toEqual(found)
  })
})

describe('the sentence on what is counted', () => {
  const report = buildReport(snapshot([entry('goal', { path: RUN })]), TODAY)

  it.each([
    [{ goal: null, domain: null, since: null }, null],
    [{ goal: RUN, domain: null, since: null }, 'Counted here: what belongs to "Run 5K".'],
    [
      { goal: RUN, domain: 'social', since: addDays(TODAY, -27) },
      'Counted here: what belongs to "Run 5K", the domain "Social", since 17 Sep.',
    ],
  ] as const)('%j', (filter, says) => {
    expect(filterSentence({ ...report, filter })).toBe(says)
  })

  it('takes another name where titles are not to be shown', () => {
    const filter = { goal: RUN, domain: null, since: null }
    expect(filterSentence({ ...report, filter }, 'Goal A')).toBe('Counted here: what belongs to "Goal A".')
  })
})
