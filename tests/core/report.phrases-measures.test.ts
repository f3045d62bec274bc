import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Measures } from '@core/dashboard/report'
import { addDays } from '@core/day'
import type { Entry } from '@core/note/entry'
import type { Settings } from '@core/settings'
import { speak } from '@core/texts'
import { catalogs } from '../../esbuild.languages.mjs'
import { anySettings, attempt, entry, journal, section, snapshot, TODAY } from '../support/entries'
import { phrases } from '../support/plain-phrases'
import { runs } from '../support/runs'
import { speakWords } from '../support/speak'

const measures = (...entries: readonly Entry[]): Measures => buildReport(snapshot(entries), TODAY).measures
const METRIC = { distance_unit: 'km', weight_unit: 'kg' } as const
const IMPERIAL = { distance_unit: 'mi', weight_unit: 'lb' } as const
const { ru: russian = {} } = await catalogs()
const nothing = measures()
const ago = (days: number): { readonly date: ReturnType<typeof addDays> } => ({ date: addDays(TODAY, -days) })

describe('sources', () => {
  it('say what they are out of', () => {
    expect(phrases.sourcesSentence(nothing.sources)).toBe(phrases.EMPTY.sources)
    expect(phrases.sourcesSentence(measures(entry('peer')).sources)).toBe(
      'From 1 entry in 28 days; one that draws on two sources counts under both.',
    )
  })
})

describe('challenge', () => {
  const fit = (...sizes: readonly string[]): Measures['challenge']['attempts'] =>
    measures(...sizes.map((challenge_fit) => attempt(0, { challenge_fit }))).challenge.attempts

  it('names bands and steps, and neither where there is none', () => {
    const goal = (path: string, fields: object): Entry =>
      entry('goal', {
        path,
        fields: { ...fields },
        sections: {
          ladder: section('…', {
            tasks: [{ line: 9, done: false, text: 'Walk', fields: { difficulty: 3 } }],
          }),
        },
      })
    const { challenge } = measures(
      goal('a.md', { difficulty: 5 }),
      goal('b.md', {}),
      goal('c.md', { difficulty: 8 }),
    )
    expect(phrases.bandsSentence(challenge)).toBe(
      '3 active goals: 1 rated 4 to 7, 1 rated 8 to 10, 1 not rated.',
    )
    expect(phrases.stepsSentence(challenge)).toBe('3 of 3 rated steps at 3 or 4, which the article suggests.')
    expect(phrases.bandsSentence(nothing.challenge)).toBeNull()
    expect(phrases.stepsSentence(nothing.challenge)).toBeNull()
  })

  it('P2.4: tells of each goal how many attempts were about right, of those rated and of all', () => {
    const at = (path: string, challenge_fit?: string): Entry =>
      attempt(0, { goal: [path], ...(challenge_fit && { challenge_fit }) })
    const goals = ['a.md', 'b.md', 'c.md'].map((path) => entry('goal', { path, fields: { difficulty: 5 } }))
    const { by_goal } = measures(
      ...goals,
      at('a.md', 'right'),
      at('a.md', 'too-hard'),
      at('a.md'),
      at('b.md'),
    ).challenge
    expect(by_goal.map((fit) => [fit.path, phrases.goalFitNote(fit)])).toEqual([
      ['a.md', '1 of 2 rated about right, from 3 attempts'],
      ['b.md', 'none rated for size, from 1 attempt'],
    ])
  })

  it('hints only once there are enough', () => {
    expect(phrases.fitSentences(fit())).toEqual([phrases.EMPTY.challenge])
    expect(phrases.fitSentences(fit('odd'))).toEqual([
      '1 of 1 attempt finished, the newest 20 of the last 60 days at most.',
      'Not enough for a hint yet: 0 of 5 rated.',
    ])
    expect(phrases.fitSentences(fit('right'), false)).toHaveLength(2)
    expect(phrases.fitSentences(fit('right', 'too-hard', 'odd'))).toEqual([
      '3 of 3 attempts finished, the newest 20 of the last 60 days at most.',
      '2 rated for size: 1 about right, 1 too hard.',
      'Not enough for a hint yet: 2 of 5 rated.',
    ])
    expect(phrases.fitCount(fit('right'))).toBe('1 of 5 attempts rated')
    expect(phrases.fitCount(fit('right', 'right', 'right', 'right', 'right'))).toBe('5 attempts rated')
    const last = (size: string): string | undefined =>
      phrases.fitSentences(fit(size, size, size, size, size)).at(-1)
    expect(last('too-easy')).toBe('Most of these felt easy; the next step could be larger.')
    expect(last('too-hard')).toBe(
      'Most of these were too hard or not finished; the next step could be split.',
    )
    expect(last('right')).toBe('Neither too easy nor too hard stands out.')
  })
})

describe('setbacks', () => {
  const { setbacks } = measures(
    entry('setback', {
      fields: {
        reading: 'permanent-global',
        reading_after: 'temporary-specific',
        next_try_date: '2026-11-03',
      },
      sections: { learned: section('a'), differently: section('b') },
    }),
    entry('setback', { fields: { retried: true, next_try_date: '2026-11-03' } }),
  )

  it('are counted, never rated', () => {
    expect(phrases.setbacksSentence(nothing.setbacks)).toBe(phrases.EMPTY.setbacks)
    expect(phrases.setbacksSentence(setbacks)).toBe(
      '2 setbacks written down, 1 with a lesson and a next try, 1 tried again.',
    )
    expect(phrases.shiftSentence(setbacks)).toBe(
      'Of 1 with a first and a later reading, 1 moved from "always, everything" to "this time, this way".',
    )
    expect(phrases.shiftSentence(nothing.setbacks)).toBeNull()
  })

  it('tell what is known of each', () => {
    expect(setbacks.list.items.map((setback) => phrases.setbackFacts(setback, TODAY)).sort()).toEqual([
      ['always, everything → this time, this way', 'next try 3 Nov'],
      ['tried again'],
    ])
    const [silent] = measures(entry('setback')).setbacks.list.items
    expect(silent && phrases.setbackFacts(silent, TODAY)).toEqual([])
  })
})

describe('thoughts', () => {
  const thought = (fields: Record<string, unknown>): Entry => entry('thought', { fields })

  it('name distortions as named', () => {
    expect(phrases.distortionName('mind-reading')).toBe('Mind reading')
    expect(phrases.distortionName('other')).toBe('Another pattern')
    expect(phrases.distortionName('my-own')).toBe('my-own')
    expect(phrases.distortionName('constructor')).toBe('constructor')
    const { distortions } = measures(thought({ distortions: ['none'] }), thought({ distortions: ['odd'] }))
    expect(phrases.distortionsSentences(distortions)).toEqual([
      'From 2 thought records of the last 90 days; one may name several.',
      '1 says that none of the patterns fits.',
      'With 5 or more, the counts are drawn.',
    ])
    const five = Array.from({ length: 5 }, () => thought({ distortions: ['odd'] }))
    expect(phrases.distortionsSentences(measures(...five).distortions)).toEqual([
      'From 5 thought records of the last 90 days; one may name several.',
    ])
    expect(distortions.named.map(phrases.namedIn)).toEqual(['named in 1 record'])
    expect(phrases.distortionsSentences(nothing.distortions)).toEqual([phrases.EMPTY.distortions])
  })

  it('compare belief from three records on', () => {
    const pair = (belief_before: number, belief_after: number): Entry =>
      thought({ belief_before, belief_after })
    const two = measures(pair(80, 40), pair(70, 25)).belief
    expect(phrases.beliefSentences(two)).toEqual([
      '2 of 3 records with both ratings.',
      'With 3 or more, before and right after are compared.',
    ])
    const four = measures(pair(80, 40), pair(70, 25), pair(60, 60), pair(10, 50)).belief
    expect(phrases.beliefSentences(four)).toEqual([
      'Right after writing, belief was lower in 2 of 4 thought records.',
      'Median before 65%, right after 45%.',
    ])
    expect(phrases.beliefCount(four)).toBe('lower in 2 of 4')
    expect(four.pairs.items.map(phrases.beliefChange)).toContain('10% → 50%')
    expect(phrases.beliefSentences(nothing.belief)).toEqual([phrases.EMPTY.belief])
  })
})

describe('activity', () => {
  it('sets values side by side, with what they are out of', () => {
    const bout = (days: number, fields: object): Entry =>
      entry('activity', { ...ago(days), fields: { activity: 'run', ...fields } })
    const { activity } = measures(
      bout(30, { distance_km: 1.2, recovery_s: 90 }),
      bout(1, { distance_km: 3.4, recovery_s: 60 }),
    )
    expect(activity.series.map((series) => phrases.seriesNote(series, TODAY, METRIC))).toEqual([
      'first 1.2\xa0km on 14 Sep, latest 3.4\xa0km on 13 Oct, most 3.4\xa0km on 13 Oct, from 2 entries',
      'first 90\xa0s on 14 Sep, latest 60\xa0s on 13 Oct, least 60\xa0s on 13 Oct, from 2 entries',
    ])
    expect(phrases.activityCount(activity)).toBe('2 entries')
    expect(phrases.activityDays(activity)).toBe('2 days in 5 weeks')
    expect(phrases.metricName('recovery_s')).toBe('Rest between efforts')
    expect(phrases.metricValue('intensity', 6, METRIC)).toBe('6 of 10')
    expect(phrases.metricValue('reps', 12, METRIC)).toBe('12')
    expect(phrases.seriesRange('intensity', [5, 3, 7], METRIC)).toBe('3 to 7 of 10')
    expect(phrases.seriesRange('intensity', [6, 6], METRIC)).toBe('6 of 10')
  })

  const METRICS = ['distance_km', 'weight_kg', 'reps', 'duration_min', 'recovery_s', 'intensity'] as const

  it.each([
    ['distance_km', 5, '3.1\xa0mi', '5\xa0km'],
    ['distance_km', 3.218688, '2\xa0mi', '3.22\xa0km'],
    ['distance_km', 42.195, '26.2\xa0mi', '42.2\xa0km'],
    ['distance_km', 0.001, 'under 0.1\xa0mi', '0.001\xa0km'],
    ['distance_km', 0, '0\xa0mi', '0\xa0km'],
    ['distance_km', 0.05, 'under 0.1\xa0mi', '0.05\xa0km'],
    ['weight_kg', 20, '44.1\xa0lb', '20\xa0kg'],
    ['weight_kg', 0.01, 'under 0.1\xa0lb', '0.01\xa0kg'],
    ['reps', 5, '5', '5'],
    ['duration_min', 5, '5\xa0min', '5\xa0min'],
    ['recovery_s', 5, '5\xa0s', '5\xa0s'],
    ['intensity', 5, '5 of 10', '5 of 10'],
  ] as const)('P12.3: %s %d is shown as %s, or as %s', (metric, value, imperial, metrical) => {
    expect(phrases.metricValue(metric, value, IMPERIAL)).toBe(imperial)
    expect(phrases.metricValue(metric, value, METRIC)).toBe(metrical)
  })

  it('are in the letters of the language', () => {
    speakWords('ru', russian)
    const said = METRICS.map((metric) => phrases.metricValue(metric, 2.5, METRIC))
    speak('en')
    expect(said).toEqual(['2,5\xa0км', '2,5\xa0кг', '2,5', '2,5\xa0мин', '2,5\xa0с', '2,5 из 10'])
  })

  it('P12.3: whatever is converted reads as a number that is none below 0, near what it was', () => {
    const anyValue = fc.oneof(
      fc.double({ min: 0, max: 10_000, noNaN: true }),
      fc.integer({ min: 0, max: 10_000 }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...METRICS), anyValue, (metric, value) => {
        const shown = phrases.metricValue(metric, value, IMPERIAL)
        if (metric !== 'distance_km' && metric !== 'weight_kg') {
          expect(shown).toBe(phrases.metricValue(metric, value, METRIC))
          return
        }
        const [, under, number] = /^(under )?(\d+(?:\.[1-9])?)\xa0(?:mi|lb)$/.exec(shown) ?? []
        const back = Number(number) * (metric === 'distance_km' ? 1.609344 : 0.45359237)
        expect(Math.abs(back - value)).toBeLessThanOrEqual(under ? back : 0.0805)
        const [, metrical] = /^(\S+)\xa0(?:km|kg)$/.exec(phrases.metricValue(metric, value, METRIC)) ?? []
        expect(Math.abs(Number(metrical) - value)).toBeLessThan(0.00501)
      }),
    )
  })

  it('P12.3: units change what is shown, and nothing that is measured', () => {
    const bouts = [30, 1].map((days) =>
      entry('activity', { ...ago(days), fields: { activity: 'run', distance_km: days, weight_kg: days } }),
    )
    const of = (settings: Partial<Settings>): Measures =>
      buildReport(snapshot(bouts, settings), TODAY).measures
    expect(of(IMPERIAL)).toEqual(of(METRIC))
    expect(of(IMPERIAL).activity.series.map((series) => phrases.seriesBest(series, TODAY, IMPERIAL))).toEqual(
      ['most 18.6\xa0mi on 14 Sep, from 2 entries', 'most 66.1\xa0lb on 14 Sep, from 2 entries'],
    )
  })
})

describe('people', () => {
  it('are counted by part, week and commitment', () => {
    const checkin = (days: number, commitment_kept: string): Entry =>
      entry('checkin', { ...ago(days), fields: { commitment_kept } })
    const { support } = measures(
      entry('support', { fields: { mentor: ['A.'], cheerleader: ['B.'] } }),
      checkin(1, 'yes'),
      checkin(8, 'no'),
      checkin(90, 'yes'),
    )
    expect(phrases.supportSentences(support, TODAY)).toEqual([
      '2 of 3 parts of the circle filled.',
      'Check-ins in 2 of the last 8 weeks; last: 13 Oct.',
      'Of the last 3 commitments: 2 done, 1 not done.',
    ])
    expect(phrases.supportCount(support)).toBe('2 of 3 parts filled, 3 check-ins')
    expect(phrases.roleName('accountability_partner')).toBe('Accountability partner')
    expect(phrases.supportSentences(measures(entry('support')).support, TODAY)).toEqual([
      '0 of 3 parts of the circle filled.',
      'No check-ins.',
    ])
    expect(phrases.supportSentences(measures(checkin(0, 'yes')).support, TODAY).at(-1)).toBe(
      'Of the last commitment: 1 done.',
    )
    expect(phrases.supportSentences(nothing.support, TODAY)).toEqual([phrases.EMPTY.support])
  })
})

describe('values', () => {
  it('stand beside the goals in counts', () => {
    const { values } = measures(
      entry('values', { fields: { values: ['Craft', 'Calm', 'Fun'] } }),
      entry('goal', { path: 'a.md', fields: { values: ['craft'], alignment: 'aligned' } }),
      entry('goal', { path: 'b.md', fields: { matters_to: 'someone-else' } }),
    )
    expect(phrases.valuesCount(values)).toBe('3 values, 2 active goals')
    expect(phrases.alignmentSentence(values)).toBe(
      '2 active goals beside your values: 1 in line, 1 not said.',
    )
    expect(phrases.withoutGoalSentence(values)).toBe('No goal yet for: Calm, Fun.')
    expect(phrases.forOthersSentence(values)).toBe('1 active goal matters to someone else.')
  })

  it('say for how many goals somebody else cares as the language counts them', () => {
    const said = (n: number): string | null => {
      const goals = Array.from({ length: n }, (_, at) =>
        entry('goal', { path: `${at}.md`, fields: { matters_to: 'someone-else' } }),
      )
      return phrases.forOthersSentence(measures(...goals).values)
    }
    expect(said(2)).toBe('2 active goals matter to someone else.')
    speakWords('ru', russian)
    const words = [1, 2, 5, 21].map(said)
    speak('en')
    expect(words).toEqual([
      '1 активная цель важна кому-то другому.',
      '2 активные цели важны кому-то другому.',
      '5 активных целей важны кому-то другому.',
      '21 активная цель важна кому-то другому.',
    ])
  })

  it('say how data get there', () => {
    expect(phrases.alignmentSentence(nothing.values)).toBe(phrases.EMPTY.values)
    expect(phrases.withoutGoalSentence(nothing.values)).toBeNull()
    expect(phrases.forOthersSentence(nothing.values)).toBeNull()
    const alone = measures(entry('values', { fields: { values: ['Craft'] } })).values
    expect(phrases.alignmentSentence(alone)).toBe('No active goals to compare them with.')
  })
})

describe('self-assessment', () => {
  const rated = (days: number, ...[a, b, c, d]: readonly number[]): Entry =>
    entry('assessment', {
      ...ago(days),
      fields: {
        ...(a !== undefined && { handle_unexpected: a }),
        ...(b !== undefined && { difficult_tasks: b }),
        ...(c !== undefined && { stick_to_goals: c }),
        ...(d !== undefined && { overcome_obstacles: d }),
      },
    })
  const said = (...entries: readonly Entry[]): readonly string[] =>
    phrases.assessmentSentences(measures(...entries).assessment, TODAY)

  it('shows the interval and the means, with a sign', () => {
    expect(said(rated(24, 5, 5, 5, 6), rated(0, 7, 6, 4, 6))).toEqual([
      'From 20 Sep to 14 Oct, over 24 days.',
      'Mean of the four: 5.3, then 5.8 (+0.5).',
    ])
    expect(said(rated(1, 5, 5, 5, 5), rated(0, 5, 5, 5, 5))).toEqual([
      'From 13 Oct to 14 Oct, over 1 day.',
      'Mean of the four: 5.0, then 5.0 (±0.0).',
    ])
    const { changes } = measures(rated(24, 5, 5, 5, 5), rated(0, 8, 6, 3, 5)).assessment
    expect(changes?.map(phrases.changeNote)).toEqual([
      '5 → 8 of 10 (+3)',
      '5 → 6 of 10, about the same',
      '5 → 3 of 10 (−2)',
      '5 → 5 of 10, about the same',
    ])
  })

  it('says what there is before that', () => {
    expect(said()).toEqual([phrases.EMPTY.assessment])
    expect(said(rated(0, 5, 5))).toEqual(['Rating all four statements at once sets a baseline.'])
    expect(said(rated(0, 5, 5, 5, 5))[0]).toMatch(/^Baseline recorded 14 Oct\. /)
    expect(phrases.assessmentItemName('stick_to_goals')).toBe('Stick to my goals')
  })

  it('compares no mean where the baseline has a gap', () => {
    const marked = entry('assessment', { ...ago(9), fields: { difficult_tasks: 5, baseline: true } })
    expect(said(marked, rated(0, 5, 5, 5, 5))).toEqual(['From 5 Oct to 14 Oct, over 9 days.'])
    const { changes } = measures(marked, rated(0, 5, 5, 5, 5)).assessment
    expect(changes?.map(phrases.changeNote)[0]).toBe('not rated both times')
  })
})

describe('small tallies', () => {
  it('are plain counts', () => {
    const { tallies } = measures(
      attempt(0, { confidence_before: 40, confidence_after: 60, minutes: 15 }),
      attempt(0),
      entry('feedback', { fields: { focus: 'task' } }),
      entry('feedback'),
      entry('peer', { ...ago(300) }),
    )
    expect(phrases.loopCounts(tallies)).toEqual([
      '2 attempts finished',
      'surer after than before in 1 of 1 attempt',
      '0 goals raised',
      '0 goals done',
    ])
    expect(phrases.minutesSentence(tallies)).toBe('15 minutes in 28 days, from 1 of 4 entries.')
    expect(phrases.feedbackSentence(tallies)).toBe('Feedback in 28 days: 1 on the task, 1 not said.')
    expect(phrases.reflectionsSentence(tallies)).toBeNull()
    expect(phrases.thoughtsSentence(tallies)).toBe('0 thought records in 28 days.')
    expect(phrases.contactSentence(tallies, TODAY)).toBe('Last peer note or check-in: 18 Dec 2025.')
    expect(phrases.weeklySentence(tallies)).toBe(
      'Peer notes in 0 of the last 8 weeks, reviews in 0 of the last 8 weeks.',
    )
  })

  it('name the weeks without a pause, and count none where each has a day of one', () => {
    const pausedFor = (days: number): Measures =>
      measures(
        entry('plan', {
          ...ago(90),
          fields: { pauses: [`${ago(days).date}..`], plan_state: 'paused' },
        }),
        entry('checkin', ago(40)),
        entry('review', ago(80)),
      )
    const said = (days: number): readonly unknown[] => {
      const { support, tallies } = pausedFor(days)
      const sentences = [phrases.checkinsSentence(support, TODAY), phrases.checkinWeeksSentence(support)]
      return [...sentences, phrases.weeklySentence(tallies)].map(phrases.plain)
    }
    expect(said(14)).toEqual([
      'Check-ins in 1 of the last 5 weeks without a pause; last: 4 Sep.',
      'Check-ins in 1 of the last 5 weeks without a pause.',
      'Peer notes in 0 of the last 5 weeks without a pause, reviews in 0 of the last 5 weeks without a pause.',
    ])
    expect(said(42)[1]).toBe('Check-ins in 0 of 1 week without a pause.')
    expect(said(70)).toEqual([
      'Last check-in: 4 Sep; weeks are not counted, since each of the last eight has a paused day.',
      'Weeks are not counted: each of the last eight has a paused day.',
      'Weeks are not counted: each of the last eight has a paused day.',
    ])
  })

  it('say nothing of what nobody wrote', () => {
    const { tallies } = nothing
    expect(phrases.loopCounts(tallies)[1]).toBe('no attempt rated before and after')
    expect(phrases.minutesSentence(tallies)).toBeNull()
    expect(phrases.feedbackSentence(tallies)).toBeNull()
    expect(phrases.contactSentence(tallies, TODAY)).toBe('No peer note or check-in.')
  })
})

const JUDGES =
  /fail|broke|streak|overdue|missed|great|good|\bbad|\bbest\b|must|hurry|late\b|\blost|overconfident|your distortion|!/i
const GAPS = /undefined|null|NaN|Infinity|\s\s|\s[.,;]|-0\b|: \./

describe('every sentence on a measure, whatever the journal', () => {
  const said = (entries: readonly Entry[], settings: Settings): readonly (string | null)[] => {
    const { measures } = buildReport(snapshot(entries, settings), TODAY)
    const {
      activity,
      assessment,
      belief,
      challenge,
      distortions,
      setbacks,
      sources,
      support,
      tallies,
      values,
    } = measures
    return [
      phrases.sourcesSentence(sources),
      phrases.bandsSentence(challenge),
      phrases.stepsSentence(challenge),
      ...[challenge.attempts, ...challenge.by_goal].flatMap((fit) => [
        phrases.fitCount(fit),
        ...phrases.fitSentences(fit),
      ]),
      phrases.setbacksSentence(setbacks),
      phrases.shiftSentence(setbacks),
      ...setbacks.list.items.flatMap((setback) => phrases.setbackFacts(setback, TODAY)),
      ...phrases.distortionsSentences(distortions),
      ...distortions.named.flatMap((one) => [phrases.namedIn(one), phrases.distortionName(one.distortion)]),
      ...phrases.beliefSentences(belief),
      phrases.beliefCount(belief),
      phrases.activityCount(activity),
      phrases.activityDays(activity),
      ...activity.series.map((series) => phrases.seriesNote(series, TODAY, settings)),
      ...phrases.supportSentences(support, TODAY),
      phrases.supportCount(support),
      phrases.valuesCount(values),
      phrases.alignmentSentence(values),
      phrases.withoutGoalSentence(values),
      phrases.forOthersSentence(values),
      ...phrases.assessmentSentences(assessment, TODAY),
      ...(assessment.changes ?? []).map(phrases.changeNote),
      ...phrases.loopCounts(tallies),
      phrases.minutesSentence(tallies),
      phrases.feedbackSentence(tallies),
      phrases.thoughtsSentence(tallies),
      phrases.reflectionsSentence(tallies),
      ...challenge.by_goal.map(phrases.goalFitNote),
      phrases.contactSentence(tallies, TODAY),
      phrases.weeklySentence(tallies),
      ...Object.values(phrases.CAVEATS),
      ...Object.values(phrases.SOURCE_NAMES),
      ...Object.values(phrases.READINGS),
      ...Object.values(phrases.ALIGNMENTS),
      ...Object.values(phrases.FOCUSES),
      ...Object.values(phrases.EMPTY),
    ]
  }

  it('describes the work: no word of praise, blame or haste, and no gap where a number should be', () => {
    fc.assert(
      fc.property(journal, anySettings, (entries, settings) => {
        const wrong = said(entries, settings).filter(
          (words) => words !== null && (JUDGES.test(words) || GAPS.test(words) || words === ''),
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: runs(170) },
    )
  })
})
