import { describe, expect, it } from 'vitest'
import { KIND_IDS } from '@core/kinds'
import { KINDS } from '@core/kinds'
import type { Report } from '@core/dashboard/report'
import { kindWord } from '@core/dashboard/phrases'
import { cardOf, nameOf } from '../support/dashboard-parts'
import { emptyReport, fullReport, sparseReport } from '../support/sample-report'
import { cells, draw, type Drawn, type Options } from './screen'

type Part = Partial<Report['measures']>

function withMeasures(part: Part): Report {
  const report = fullReport()
  return { ...report, measures: { ...report.measures, ...part } }
}

function section(report: Report, title: string, options?: Options): HTMLElement {
  return draw(report, { only: title, unfolded: 'folds', ...options }).find(cardOf(title))
}

function tablesOf(part: HTMLElement): string[][][] {
  return [...part.querySelectorAll('table')].map(cells)
}

function textOf(part: Element | null): string {
  return (part?.textContent ?? '').replace(/\s+/g, ' ')
}

/** How many marks of a kind each row draws. */
function marksIn(part: HTMLElement, mark: string): number[] {
  return [...part.querySelectorAll('.ej-counts .ej-row')].map(
    (row) => row.querySelectorAll(`.ej-mark-${mark}`).length,
  )
}

const { measures } = fullReport()

it('each kind is called by its title', () => {
  expect(KIND_IDS.map(kindWord)).toEqual(KIND_IDS.map((id) => KINDS[id].title.toLowerCase()))
})

it.each([
  ['Self-assessment', 'mean 4.0 → 5.8, 5 ratings'],
  ['Thought records', '22 in 90 days'],
  ['Setbacks', '5 setbacks'],
  ['Activity', '18 days in 12 weeks'],
  ['People', '2 of 3 parts filled, 14 check-ins'],
  ['Values', '3 values, 4 active goals'],
  ['Sources', '61 entries in 28 days'],
  ['More counts', '13 attempts finished in 28 days'],
])('%s says its number in its line, and not where numbers are hidden', (title, count) => {
  expect(textOf(section(fullReport(), title).querySelector('.ej-count'))).toBe(count)
  const hidden = section(fullReport(), title, { view: { numbers: false } })
  expect(hidden.querySelector('.ej-count')).toBeNull()
  expect(section(emptyReport(), title).querySelector('.ej-count')).toBeNull()
})

it('a strip of days says how many it has; a single one is today', () => {
  const titleOf = (days: number): string => {
    const { consistency } = measures
    const part = withMeasures({ consistency: { ...consistency, days: consistency.days.slice(-days) } })
    return textOf(section(part, 'Consistency').querySelector('caption'))
  }
  expect([titleOf(28), titleOf(2), titleOf(1)]).toEqual(['The last 28 days', 'The last 2 days', 'Today'])
})

describe('self-assessment', () => {
  it('sets each rating beside its baseline, and the means in a row', () => {
    const part = section(fullReport(), 'Self-assessment')
    const [items, means] = tablesOf(part)
    expect(items).toEqual([
      ['Handle the unexpected', '4', '6', '4 → 6 of 10 (+2)'],
      ['Do difficult tasks', '3', '6', '3 → 6 of 10 (+3)'],
      ['Stick to my goals', '5', '5', '5 → 5 of 10, about the same'],
      ['Get past obstacles', '4', '6', '4 → 6 of 10 (+2)'],
    ])
    expect(means?.map(([, mean]) => mean)).toEqual(['4.0', '4.5', '4.8', '5.3', '5.8'])
    expect(part.querySelectorAll('.ej-scrub .ej-mark-link')).toHaveLength(4)
  })

  it('joins means from the third on', () => {
    const { assessment } = measures
    const first = (n: number) =>
      section(
        withMeasures({
          assessment: { ...assessment, n, points: { n, items: assessment.points.items.slice(0, n) } },
        }),
        'Self-assessment',
      ).querySelectorAll('.ej-scrub').length
    expect([first(2), first(3)]).toEqual([0, 1])
  })

  it('of one is a baseline and no chart', () => {
    const part = section(sparseReport(), 'Self-assessment')
    expect(textOf(part)).toContain('Baseline recorded 2 Oct.')
    expect(part.querySelectorAll('svg.ej-chart')).toHaveLength(0)
  })

  it('draws what was rated once and says so', () => {
    const changes = measures.assessment.changes!.map((change) => ({
      ...change,
      baseline: null,
      difference: null,
      about_same: null,
    }))
    const part = section(
      withMeasures({ assessment: { ...measures.assessment, changes, mean: null } }),
      'Self-assessment',
    )
    expect(tablesOf(part)[0]?.map(([, , , change]) => change)).toEqual(
      Array.from({ length: 4 }, () => 'not rated both times'),
    )
    expect(textOf(part.querySelector('.ej-count'))).toBe('5 ratings')
  })
})

describe('thought records', () => {
  it('draws a dot for each record that names a pattern, and says the same in its table', () => {
    const part = section(fullReport(), 'Thought records')
    expect(marksIn(part, 'done')).toEqual([11, 8, 5, 3, 1])
    expect(tablesOf(part)[0]).toEqual([
      ['Fortune telling', '11'],
      ['All-or-nothing', '8'],
      ['Mind reading', '5'],
      ['aunt-vera-voice', '3'],
      ['Another pattern', '1'],
    ])
  })

  it.each([
    [4, 0],
    [5, 5],
  ])('of %i records draws %i rows, and lists them all the same', (n, rows) => {
    const part = section(withMeasures({ distortions: { ...measures.distortions, n } }), 'Thought records')
    expect(part.querySelectorAll('.ej-counts .ej-row')).toHaveLength(rows)
    expect(textOf(part)).toContain('Mind reading')
  })

  it('tells patterns of the person apart where words are hidden', () => {
    const named = ['mind-reading', 'mine', 'also-mine'].map((distortion) => ({
      ...measures.distortions.named[0]!,
      distortion,
    }))
    const report = withMeasures({ distortions: { ...measures.distortions, named } })
    const part = section(report, 'Thought records', { view: { text: false } })
    expect(tablesOf(part)[0]?.map(([name]) => name)).toEqual([
      'Mind reading',
      'Own pattern A',
      'Own pattern B',
    ])
  })

  it('sets belief before beside right after, the newest ten in view and all in the table', () => {
    const part = section(fullReport(), 'Thought records')
    const [, pairs] = tablesOf(part)
    expect(pairs).toHaveLength(12)
    expect(pairs?.[0]).toEqual(['13 Oct', '80', '45'])
    expect(part.querySelectorAll('.ej-draw > .ej-row')).toHaveLength(10)
    expect(textOf(part)).toContain('Median before 70%, right after 47.5%.')
  })

  it('below the threshold counts the pairs and draws none', () => {
    const part = section(sparseReport(), 'Thought records')
    expect(textOf(part)).toContain('1 of 3 records with both ratings.')
    expect(part.querySelectorAll('svg.ej-chart')).toHaveLength(0)
  })

  it('without a pair speaks of patterns alone', () => {
    const belief = { ...measures.belief, n: 0, pairs: { n: 0, items: [] }, summary: null }
    expect(textOf(section(withMeasures({ belief }), 'Thought records'))).toContain('Patterns named')
  })

  it('with older pairs alone speaks of them', () => {
    const none = { ...measures.distortions, n: 0, none: 0, named: [] }
    const part = section(withMeasures({ distortions: none }), 'Thought records')
    expect(textOf(part.querySelector('.ej-count'))).toBe('lower in 10 of 12')
  })
})

describe('setbacks', () => {
  it('keep what was learned as it was written, and say what came of it', () => {
    const part = section(fullReport(), 'Setbacks')
    expect([...part.querySelectorAll('.ej-evidence li')].map((item) => textOf(item))).toEqual([
      '9 OctThe slot before lunch runs over whoever holds it.setback · always, everything → this time, this way · next try 20 Oct · to try: Ask for the slot at ten',
      '27 SepCold water takes the first two lengths.setback · some of both → this time, this way · tried again · to try: Five minutes of warm-up on the side',
      '4 Sepsetback',
      '18 JulThe left hand was learned from the wrong fingering.setback · always, everything → this time, this way · tried again · to try: Write the fingering in before playing',
      '28 MarA list of eleven points is not an agenda.setback · to try: Four points at the most',
    ])
    expect(marksIn(part, 'done')).toEqual([5, 4, 2])
  })

  it('say how many of them are listed, where some are not', () => {
    const { list } = measures.setbacks
    const setbacks = { ...measures.setbacks, list: { ...list, n: 9 } }
    expect(textOf(section(withMeasures({ setbacks }), 'Setbacks'))).toContain('newest 5 of 9')
  })

  it('never show a share', () => {
    expect(textOf(section(fullReport(), 'Setbacks'))).not.toContain('%')
  })
})

describe('activity', () => {
  it('is drawn from five of one number on, and named in words below', () => {
    const part = section(fullReport(), 'Activity')
    expect([...part.querySelectorAll('figcaption, h3')].map(textOf)).toEqual([
      'press-up, repetitions',
      'swimming, distance 0.1 km to 0.4 km',
      'swimming, rest between efforts 55 s to 120 s',
      'towpath walk, duration 20 min',
    ])
    expect([...part.querySelectorAll('.ej-scrub > svg')].map((chart) => chart.children.length)).toEqual([
      // A cursor, an axis, two labels, a mark a value, and one more for the best.
      7 + 5,
      10 + 5,
      5 + 5,
    ])
    expect(part.querySelectorAll('.ej-scrub .ej-mark-best')).toHaveLength(3)
    expect(textOf(part)).toContain('first 3 on 17 Sep, latest 8 on 5 Oct, most 8 on 5 Oct, from 3 entries')
  })

  it('gives an activity one letter where words are hidden', () => {
    const part = section(fullReport(), 'Activity', { view: { text: false } })
    expect([...part.querySelectorAll('figcaption')].map(textOf)).toEqual([
      'Activity B, distance 0.1 km to 0.4 km',
      'Activity B, rest between efforts 55 s to 120 s',
      'Activity C, duration 20 min',
    ])
  })

  it('P12.3: shows the chart, its table and its sentence in the units of the settings', () => {
    const report = fullReport()
    const settings = { ...report.settings, distance_unit: 'mi' as const }
    const part = section({ ...report, settings }, 'Activity', { view: { tables: true } })
    expect(textOf(part)).toContain('most 0.2 mi')
    expect(part.innerHTML).not.toMatch(/\d km/)
    expect([...part.querySelectorAll('.ej-scrub')].map(nameOf).join(' ')).toContain('\xa0mi on ')
  })

  it('of one entry says what it takes', () => {
    const part = section(withMeasures({ activity: { ...measures.activity, n: 1, series: [] } }), 'Activity')
    expect(textOf(part)).toContain('Log an activity twice')
    expect(part.querySelectorAll('figure')).toHaveLength(0)
  })
})

describe('people', () => {
  it('counts the parts and what came of commitments, with a mark of its own for each', () => {
    const part = section(fullReport(), 'People')
    expect(tablesOf(part)).toEqual([
      [
        ['Cheerleader', '2'],
        ['Accountability partner', '1'],
        ['Mentor', '0'],
      ],
      [
        ['Done', '5'],
        ['Done in part', '2'],
        ['Not done', '1'],
      ],
    ])
    expect(marksIn(part, 'open')).toEqual([0, 0, 0, 0, 2, 1])
    expect(textOf(part)).toContain('Check-ins in 6 of the last 8 weeks')
  })

  it('says which part nobody fills where numbers are hidden', () => {
    const part = section(fullReport(), 'People', { view: { numbers: false } })
    expect([...part.querySelectorAll('li')].map(textOf)).toEqual([
      'Cheerleader',
      'Accountability partner',
      'Mentor, nobody named',
    ])
  })
})

describe('values', () => {
  it('stand with the goals that serve them, or with none', () => {
    const part = section(fullReport(), 'Values')
    expect([...part.querySelectorAll('li')].map(textOf)).toEqual([
      'candour at workChair the planning meeting',
      'music with othersPlay the Satie piece for friends',
      'quiet eveningsno goal yet',
      'Stretch every morningdoes not say how it fitsCompare with my values',
    ])
    expect(tablesOf(part)[0]).toEqual([
      ['in line', '2'],
      ['in line in part', '1'],
      ['in conflict', '0'],
      ['not said', '1'],
    ])
  })

  it('where numbers are hidden say what the answers are about', () => {
    const text = textOf(section(fullReport(), 'Values', { view: { numbers: false } }))
    expect(text).toMatch(/What active goals say about their fitin linein line in partnot said/)
    expect(textOf(section(emptyReport(), 'Values', { view: { numbers: false } }))).not.toContain('fit')
  })

  it('P9.4: leads from a goal that says nothing to the questions about it', () => {
    const page = draw(fullReport(), { only: 'Values' })
    const goal = fullReport().goals.find(({ title }) => title === 'Stretch every morning')!
    page.button('Compare with my values: Stretch every morning').click()
    expect(page.sent).toEqual([{ run: 'audit-goal', at: goal.path, line: goal.line }])
    expect(
      draw(fullReport(), { only: 'Values', view: { text: false }, unfolded: 'folds' }).root.textContent,
    ).not.toContain('Stretch every')
  })

  it('without a note of values say how one gets there and count goals', () => {
    const part = section(withMeasures({ values: { ...measures.values, note: null, values: [] } }), 'Values')
    expect(textOf(part)).toContain('A values note names what matters to you')
    expect(textOf(part)).toContain('New values')
    expect(tablesOf(part)).toHaveLength(1)
  })

  it('with a note that names none say so', () => {
    const part = section(withMeasures({ values: { ...measures.values, values: [] } }), 'Values')
    expect(textOf(part)).toContain('No values are named in a note.')
  })

  it('names a goal that is gone without a way to it', () => {
    const nowhere = { goals: [], choices: { goals: [], domains: [] } }
    const part = section({ ...fullReport(), ...nowhere }, 'Values')
    expect(textOf(part)).toContain('chair-planning')
    expect(part.querySelectorAll('.ej-list button')).toHaveLength(0)
  })
})

describe('sources', () => {
  it('are four counts, drawn as bars where dots would be too many', () => {
    const part = section(fullReport(), 'Sources')
    expect(tablesOf(part)).toEqual([
      [
        ['Own experience', '34'],
        ['Watching others', '0'],
        ['Words from others', '5'],
        ['Reading body and mood', '23'],
      ],
    ])
    expect(marksIn(part, 'bar')).toEqual([1, 0, 1, 1])
    expect(textOf(part)).toContain('There is no balance to aim for.')
    expect(textOf(part)).not.toContain('%')
  })

  it.each([
    [24, 24, 0],
    [25, 0, 1],
  ])('of at most %i have %i dots and %i bars', (n, dots, bars) => {
    const { sources } = measures
    const few = { ...sources, mastery: { ...sources.mastery, n }, state: { ...sources.state, n: 0 } }
    const part = section(withMeasures({ sources: few }), 'Sources')
    expect([marksIn(part, 'done')[0], marksIn(part, 'bar')[0]]).toEqual([dots, bars])
  })
})

describe('the size of attempts', () => {
  const size = (report: Report, options?: Options) =>
    section(report, 'Goals', options).querySelector<HTMLElement>('.ej-parts > .ej-parts') ?? undefined

  it('is counted over all goals, with a hint', () => {
    const part = size(fullReport())!
    expect(tablesOf(part)).toEqual([
      [
        ['too easy', '3'],
        ['about right', '12'],
        ['too hard', '3'],
      ],
    ])
    expect(textOf(part)).toContain('14 of 20 attempts finished')
    expect(textOf(part)).toContain('Neither too easy nor too hard stands out.')
    expect(part.querySelectorAll('details li')).toHaveLength(20)
  })

  it('P2.4: is told of each goal by itself, and by a letter where words are hidden', () => {
    expect(textOf(size(fullReport())!)).toMatch(/: 3 of 4 rated about right, from 4 attempts\./)
    expect(textOf(size(fullReport(), { view: { text: false } })!)).toMatch(/Goal [A-Z]: 3 of 4 rated about/)
    const report = fullReport()
    const filtered = { ...report, filter: { ...report.filter, goal: report.goals[0]!.path } }
    expect(textOf(size(filtered)!)).not.toContain('By goal')
  })

  it('is not there without goals or without numbers', () => {
    expect(size(emptyReport())).toBeUndefined()
    expect(size(fullReport(), { view: { numbers: false } })).toBeUndefined()
  })
})

describe('more counts', () => {
  it('stand side by side, each with what it is out of', () => {
    const part = section(fullReport(), 'More counts')
    expect([...part.querySelectorAll('.ej-list li')].map(textOf)).toEqual([
      '13 attempts finished',
      'surer after than before in 7 of 11 attempts',
      '1 goal raised',
      '0 goals done',
    ])
    expect(textOf(part)).toContain('1340 minutes in 28 days, from 61 of 78 entries.')
  })
})

it('every chart of a report stays within its width, and has its table', () => {
  for (const report of [fullReport(), sparseReport()]) {
    const page: Drawn = draw(report, { unfolded: 'folds' })
    for (const figure of page.all('figure'))
      expect(figure.querySelectorAll('tbody tr').length).toBeGreaterThan(0)
    const shares = page
      .all('.ej-chart *')
      .flatMap((element) => ['x', 'x1', 'x2', 'width'].map((name) => element.getAttribute(name)))
      .filter((share) => share?.endsWith('%'))
    expect(shares.filter((share) => !(parseFloat(share!) >= 0 && parseFloat(share!) <= 100))).toEqual([])
  }
})
