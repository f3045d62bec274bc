import { describe, expect, it } from 'vitest'
import { addDays } from '@core/day'
import { buildReport } from '@core/dashboard/build'
import { newNote } from '@core/dashboard/phrases'
import type { Goal, Report } from '@core/dashboard/report'
import { cardOf, nameOf } from '../support/dashboard-parts'
import { attempt, snapshot } from '../support/entries'
import { emptyReport, fullReport, sparseReport, TODAY } from '../support/sample-report'
import { cells, draw, type Drawn, type Options } from './screen'
import { unfold } from './unfold'

const GOALS = cardOf('Goals')
const PREDICTION = 'Prediction against outcome'

type Part = Partial<Report['measures']>
type Tallies = Report['measures']['tallies']

function withMeasures(report: Report, part: Part): Report {
  return { ...report, measures: { ...report.measures, ...part } }
}

function section(page: Drawn, title: string): HTMLElement {
  return page.find(cardOf(title))
}

function textOf(report: Report, title: string, options?: Options): string {
  return section(draw(report, { only: title, unfolded: 'folds', ...options }), title).textContent.replace(
    /\s+/g,
    ' ',
  )
}

describe('the header', () => {
  it('says the day and how many entries of each kind there are', () => {
    const page = draw(fullReport(), { only: 'Today', unfolded: 'folds' })
    expect(page.find('.ej-date').textContent).toBe('Wednesday, 14 Oct 2026')
    expect(page.find('.ej-top summary').textContent).toBe('237 entries')
    expect(page.find('.ej-top details').textContent).toContain('goal 6\xa0· attempt 96')
    expect(page.find('.ej-top details').textContent).not.toMatch(/ 0\b/)
  })
})

describe('what is read out', () => {
  it('keeps a number off the words before it', () => {
    const page = draw(fullReport(), { unfolded: 'folds' })
    const read = page.all('h3, figcaption, .ej-rung-side').map(({ textContent }) => textContent)
    expect(read).toContain('Also open 5')
    expect(read.filter((text) => /\p{L}\d|3–4\d/u.test(text))).toEqual([])
  })

  it('says what a number counts where its name stands beside it', () => {
    const names = draw(fullReport(), { only: 'Sources' }).all('.ej-counts .ej-number').map(nameOf)
    expect(names.length).toBeGreaterThan(1)
    for (const name of names) expect(name).toMatch(/^\D+: \d+, the notes counted$/)
  })
})

describe('an empty card', () => {
  const STARTS = {
    Goals: 'goal',
    'Prediction against outcome': 'action',
    'Self-assessment': 'assessment',
    'Thought records': 'thought',
    Setbacks: 'setback',
    Activity: 'activity',
    People: 'support',
    Values: 'values',
  } as const

  it.each(Object.entries(STARTS))('of %s starts the note that fills it', (title, kind) => {
    const page = draw(emptyReport(), { only: title })
    const links = [...section(page, title).querySelectorAll<HTMLElement>('.ej-link')]
    expect(links.map(({ textContent }) => textContent)).toEqual([newNote(kind)])
    links[0]?.click()
    expect(page.sent).toEqual([{ run: 'new-entry', kind }])
    const filter = { goal: null, domain: 'health', since: null } as const
    const filtered = section(draw({ ...emptyReport(), filter }, { only: title }), title)
    expect(filtered.querySelector('.ej-link')).toBeNull()
  })
})

describe('today', () => {
  it('has one main button, whatever there is', () => {
    const nothing = { n: 0, primary: null, alternative: null }
    const cases = [
      [fullReport(), 'Log outcome: Read the opening aloud twice'],
      [sparseReport(), 'Open the note: Split it into seven to ten steps'],
      [emptyReport(), 'Set up the journal'],
      [withMeasures(emptyReport(), { next: nothing }), 'Set up the journal'],
      [withMeasures(sparseReport(), { next: nothing }), 'New entry'],
    ] as const
    for (const [report, name] of cases) expect(draw(report).all('.is-main').map(nameOf)).toEqual([name])
  })

  it('begins in an empty journal with setting it up, and names a first note after that', () => {
    const names = draw(emptyReport(), { only: 'Today' }).all('.ej-next button').map(nameOf)
    expect(names).toEqual(['Set up the journal', 'New reflection', 'New entry', 'Plan an attempt'])
  })

  it('sets nothing up once more where that was done and no note is there yet', () => {
    const page = draw(emptyReport(), { only: 'Today', behind: { isSetUp: true } })
    const names = page.all('.ej-next button').map(nameOf)
    expect(names).toEqual(['New reflection', 'New entry', 'Plan an attempt', 'Choose a practice'])
    expect(page.all('.is-main').map(nameOf)).toEqual(['New reflection'])
  })

  it('sets nothing up where a filter alone leaves nothing', () => {
    const filter = { goal: null, domain: null, since: '2026-08-01' } as const
    const names = draw({ ...emptyReport(), filter }, { only: 'Today' })
      .all('.ej-next button')
      .map(nameOf)
    expect(names).toEqual(['New reflection', 'New entry', 'Plan an attempt', 'Choose a practice'])
  })

  it('brings an earlier sentence where the report has one to recall, and text is shown', () => {
    const { evidence } = fullReport().measures
    expect(draw(fullReport(), { only: 'Today' }).find('.ej-earlier').textContent).toContain(
      evidence.recall?.text,
    )
    expect(draw(fullReport(), { only: 'Today', view: { text: false } }).all('.ej-earlier')).toEqual([])
    const without = withMeasures(fullReport(), { evidence: { ...evidence, recall: null } })
    expect(draw(without, { only: 'Today' }).all('.ej-earlier')).toEqual([])
  })

  it('lists what else is open and why, and asks for outcomes of attempts alone', () => {
    const rows = draw(fullReport(), { only: 'Today' }).all('.ej-open li')
    expect(rows.map((row) => row.querySelector('.ej-meta span')?.textContent)).toEqual([
      'attempt, planned for today',
      'attempt, planned for 16 Oct',
      'attempt, planned for 21 Sep, no outcome yet',
      'nothing written yet, from 11 Oct',
      'draft, from 3 Oct',
    ])
    expect(rows.map((row) => row.querySelectorAll('[aria-label^="Log outcome"]').length)).toEqual([
      1, 1, 1, 0, 0,
    ])
  })

  it('lists one that is open without how such things get there, and without their number where that is hidden', () => {
    const open = fullReport().open.slice(2, 3)
    const page = draw({ ...fullReport(), open, drafts: [] }, { only: 'Today', view: { numbers: false } })
    expect(page.all('.ej-open li')).toHaveLength(1)
    expect(page.all('.ej-open .ej-note, .ej-open .ej-n')).toEqual([])
  })

  it('shows twenty of many that are open, and the rest a click away', () => {
    const report = fullReport()
    const [item] = report.open
    const open = Array.from({ length: 2_000 }, (_, index) => ({ ...item!, path: `Attempt ${index}.md` }))
    const page = draw({ ...report, open, drafts: [] }, { only: 'Today' })
    const rows = (): number => page.all('.ej-open li').length
    // The first stands above, as what is due today.
    expect(rows()).toBe(20)
    expect(page.find('.ej-open h3').textContent).toBe('Also open 1999')
    expect(page.find('.ej-open summary').textContent).toBe('1979 more')
    for (const shown of [520, 1_020, 1_520, 1_999]) {
      page.all('.ej-open summary').at(-1)!.click()
      expect(rows()).toBe(shown)
    }
  })

  it('lists nothing beside the one attempt that is due', () => {
    const report = { ...fullReport(), drafts: [] }
    const [item] = report.open
    expect(draw({ ...report, open: [item!] }, { only: 'Today' }).all('.ej-open')).toEqual([])
  })

  it('says how things get there where nothing is open', () => {
    const page = draw(emptyReport(), { only: 'Today' })
    expect(page.find('.ej-open h3').textContent).toBe('Open ')
    expect(page.all('.ej-open ul')).toEqual([])
    expect(page.find('.ej-open').textContent).toContain('Planned attempts')
  })
})

describe('consistency', () => {
  it('draws a mark a day and says the same in its table', () => {
    const page = draw(fullReport(), { only: 'Consistency' })
    const [strip, weeks] = page.all(`${cardOf('Consistency')} table`)
    const { days, weeks: counted } = fullReport().measures.consistency
    expect(cells(strip!).map(([, state]) => state)).toEqual(
      days.map(
        ({ state }) =>
          ({ practice: 'practice', none: 'no entry', off: 'rest day or pause', pending: 'today, open' })[
            state
          ],
      ),
    )
    const marks = (name: string) => page.all(`${cardOf('Consistency')} .ej-chart .ej-mark-${name}`).length
    const of = (state: string) => days.filter((day) => day.state === state).length
    expect([marks('done'), marks('none'), marks('off'), marks('now')]).toEqual([
      of('practice') + of('pending'),
      of('none'),
      of('off'),
      of('pending'),
    ])
    expect(cells(weeks!).map(([, n]) => Number(n))).toEqual(counted.map((week) => week.n))
    const bars = page.all(`${cardOf('Consistency')} .ej-mark-bar`)
    expect(bars.length).toBe(counted.length)
  })

  it('has this week at the right, however few weeks there are', () => {
    const { consistency } = fullReport().measures
    for (const n of [8, 20, 27, 28, 53]) {
      const weeks = Array.from({ length: n }, (_, week) => ({ from: addDays(TODAY, 7 * (week - n)), n: 1 }))
      const page = draw(withMeasures(fullReport(), { consistency: { ...consistency, weeks } }), {
        only: 'Consistency',
      })
      const last = page.all('.ej-section-consistency .ej-mark-bar').at(-1)
      const end = ['x', 'width'].map((name) => parseFloat(last?.getAttribute(name) ?? ''))
      expect(end.reduce((sum, part) => sum + part, 0)).toBeGreaterThan(99)
    }
  })

  it('names the run only where there is one', () => {
    expect(textOf(fullReport(), 'Consistency')).toContain('Current run: 9 practice days')
    const { consistency } = fullReport().measures
    const broken = withMeasures(fullReport(), { consistency: { ...consistency, run: null } })
    expect(textOf(broken, 'Consistency')).not.toMatch(/run/i)
  })

  it('stays within its chart for one day and for all of them', () => {
    const { consistency } = sparseReport().measures
    const first = withMeasures(sparseReport(), {
      consistency: { ...consistency, days: consistency.days.slice(-1), n: 0, of: 0 },
    })
    expect(textOf(first, 'Consistency')).toContain('No practice days yet.')
    for (const report of [first, fullReport(), sparseReport()])
      expectWithin(draw(report, { only: 'Consistency' }))
  })

  it('leaves the days where numbers are hidden', () => {
    const page = draw(fullReport(), { only: 'Consistency', view: { numbers: false } })
    const days = page.all(`${cardOf('Consistency')} .ej-number`).map((day) => day.textContent)
    expect(days).toHaveLength(17)
    expect(days[0]).toBe('13 Oct')
  })
})

describe('goals', () => {
  const goalWith = (change: Partial<Goal>): Report => {
    const report = sparseReport()
    return { ...report, goals: [{ ...report.goals[0]!, ...change }] }
  }

  it('marks the first open step, in shape and for who listens', () => {
    const page = draw(fullReport(), { only: 'Goals', unfolded: 'folds' })
    const rungs = [...page.find(`${GOALS} .ej-part:nth-of-type(2) details .ej-rail`).children]
    expect(rungs.map((rung) => rung.getAttribute('aria-current'))).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      'step',
      null,
    ])
    expect(nameOf(rungs[6]!.querySelector('button')!)).toBe('300 m, slow, open')
    expect(rungs.filter((rung) => rung.querySelector('.ej-mark-now'))).toEqual([rungs[6]])
  })

  it.each([
    [1, true],
    [2.9, true],
    [3, false],
    [4, false],
    [4.5, true],
    [5, true],
    [null, false],
  ])('a step rated %s is marked as outside 3–4: %s', (rating, outside) => {
    const page = draw(goalWith({ steps: [{ path: 'g.md', line: 9, text: 'Try', done: false, rating }] }), {
      only: 'Goals',
    })
    expect(page.all(`${GOALS} .ej-outside`)).toHaveLength(outside ? 1 : 0)
    if (rating === null) expect(page.find(`${GOALS} .ej-rung-side`).textContent).toContain('no rating')
  })

  it.each([
    ['both ratings', { start: 30, latest: 65 }, '30 → 65 of 100', 2],
    ['the first alone', { start: 30, latest: null }, '30 of 100', 1],
    ['the latest alone', { start: null, latest: 65 }, '65 of 100', 1],
    ['zero', { start: 0, latest: 0 }, '0 → 0 of 100', 2],
  ])('confidence: %s', (_, confidence, says, marks) => {
    const row = draw(goalWith({ confidence }), { only: 'Goals' }).find(`${GOALS} .ej-row`)
    expect(row.querySelector('.ej-row-value')?.textContent).toBe(says)
    expect(row.querySelectorAll('.ej-mark-open, .ej-mark-done')).toHaveLength(marks)
  })

  it.each([
    ['growing', { start: 25, now: 225, target: 400 }],
    ['shrinking', { start: 90, now: 70, target: 60 }],
    ['beyond the target', { start: 0, now: 500, target: 400 }],
    ['where nothing changed', { start: 5, now: 5, target: 5 }],
    ['below zero', { start: -3, now: -1, target: 2 }],
    ['without a target', { start: 1, now: 2, target: null }],
    ['without a start', { start: null, now: 2, target: 9 }],
  ])('a value %s stays on its axis', (_, value) => {
    const page = draw(goalWith({ value: { metric: 'pages', unit: null, ...value } }), { only: 'Goals' })
    expect(page.find(`${GOALS} .ej-row-name`).textContent).toBe('pages')
    expectWithin(page)
  })

  it('without a value or a rating has its ladder alone', () => {
    const rows = draw(sparseReport(), { only: 'Goals' }).all(`${GOALS} .ej-row`)
    expect(rows.map((row) => row.textContent)).toEqual(['Ladder0 of 3 steps'])
    expect(draw(goalWith({ steps: [] }), { only: 'Goals' }).all(`${GOALS} .ej-row`)).toHaveLength(0)
  })

  it('show each ladder at a glance: a mark a step', () => {
    const rows = draw(fullReport(), { only: 'Goals' })
      .all(`${GOALS} .ej-row`)
      .filter((row) => row.textContent.startsWith('Ladder'))
    const marks = (row: Element, kind: string) => row.querySelectorAll(`.ej-mark-${kind}`).length
    expect(
      rows.map((row) => [marks(row, 'done') - marks(row, 'now'), marks(row, 'now'), marks(row, 'open')]),
    ).toEqual([
      [1, 1, 5],
      [6, 1, 1],
      [3, 1, 3],
    ])
  })

  it.each([
    [2, 0],
    [3, 3],
  ])('of %i have the step to take now in view, and %i ladders folded', (n, folded) => {
    const report = fullReport()
    const page = draw({ ...report, goals: report.goals.slice(0, n) }, { only: 'Goals' })
    expect(page.all(`${GOALS} details .ej-rail`)).toEqual([])
    unfold(page.root)
    expect(page.all(`${GOALS} details .ej-rail`)).toHaveLength(folded)
    expect(page.all(`${GOALS} .ej-part > div > .ej-rail > .is-now`)).toHaveLength(n)
  })

  it('micro-actions hang on the first step, and stand alone where there is no ladder', () => {
    const page = draw(fullReport(), { only: 'Goals', unfolded: 'folds' })
    const steps = page.all('.ej-micro').map((micro) => micro.closest('.ej-rail > li')?.textContent)
    expect(steps.map((step) => step?.startsWith('Open the meeting in my own words'))).toEqual([
      true,
      true,
      undefined,
    ])
    expect(steps[0]).toContain('8 min')
  })

  it('offer to tick and to split a step, which goes by its place where words are hidden', () => {
    const page = draw(fullReport(), { only: 'Goals', view: { text: false } })
    const [step] = page.all('.ej-rail > li > .ej-rung')
    expect([...step!.querySelectorAll('button')].map(nameOf)).toEqual([
      'Step 1, open',
      'Tick: Step 1',
      'Split: Step 1',
    ])
  })

  it('that are not active are folded', () => {
    const page = draw(fullReport(), { only: 'Goals' })
    const folded = () => page.all(`${GOALS} > .ej-body > details li`)
    expect(folded()).toEqual([])
    unfold(page.root)
    expect(folded().map((item) => item.textContent)).toEqual([
      'Finish the evening coursedone',
      'Repaint the hallpaused',
    ])
  })

  it('says how attempts felt where they belong to no goal', () => {
    const { challenge } = fullReport().measures
    const page = draw(withMeasures(emptyReport(), { challenge: { ...challenge, by_goal: [] } }), {
      only: 'Goals',
    })
    expect(page.find(cardOf('Goals')).textContent).toContain('How attempts felt')
  })
})

/** Numbers of an element's attributes, percent and pixels alike. */
function numbersOf(element: Element, ...names: readonly string[]): readonly number[] {
  return names.map((name) => Number(parseFloat(element.getAttribute(name) ?? '').toFixed(6)))
}

function places(within: Element, marks: string, ...names: readonly string[]): readonly (readonly number[])[] {
  return [...within.querySelectorAll(marks)].map((mark) => numbersOf(mark, ...names))
}

describe('prediction', () => {
  const { calibration } = fullReport().measures

  it('below the threshold counts attempts, and draws each', () => {
    const text = textOf(sparseReport(), 'Prediction against outcome')
    expect(text).toContain('1 of 5 attempts with a prediction.')
    const part = section(draw(sparseReport(), { only: PREDICTION }), 'Prediction against outcome')
    expect(part.querySelectorAll('.ej-mark-band, .ej-lead, .ej-count')).toHaveLength(0)
    expect(part.querySelectorAll('.ej-chart .ej-mark-done')).toHaveLength(1)
  })

  it('of five attempts shows a range, whether they lie in it, and nothing that takes more of them', () => {
    const five = [40, 50, 60, 70, 70].map((confidence_before, at) =>
      attempt(at, { confidence_before, outcome: at === 0 ? 'not-done' : 'done' }),
    )
    const page = draw(buildReport(snapshot(five), TODAY), { only: PREDICTION })
    const part = section(page, 'Prediction against outcome')
    expect(part.querySelectorAll('.ej-chart .ej-mark-band')).toHaveLength(1)
    expect(part.textContent).toContain('2 to 4 finished. That is in line with your predictions.')
    expect(part.textContent).not.toMatch(/average|Brier|last ten|usually sure|0–49/i)
  })

  it('says in its table what the chart shows', () => {
    const tables = draw(fullReport(), { only: PREDICTION }).all(
      `${cardOf('Prediction against outcome')} table`,
    )
    expect(tables.map(cells)).toEqual([
      [
        ['Expected', '30.2'],
        ['Usual range', '26 to 34'],
        ['Finished as written', '36'],
        ['Finished in part', '4'],
        ['Not finished', '8'],
      ],
      [
        ['20', '1', '0', '1'],
        ['30', '2', '0', '2'],
        ['40', '3', '1', '1'],
        ['50', '4', '1', '1'],
        ['60', '6', '1', '1'],
        ['70', '7', '1', '1'],
        ['80', '6', '0', '1'],
        ['90', '5', '0', '0'],
        ['100', '2', '0', '0'],
      ],
      [
        ['0–49%', '11', '6', '55%', '36% to 72%'],
        ['50–79%', '23', '17', '74%', '61% to 84%'],
        ['80–100%', '14', '13', '93%', '80% to 98%'],
      ],
    ])
  })

  it('draws one dot an attempt, none above another', () => {
    const page = draw(fullReport(), { only: 'Prediction against outcome' })
    const [, stacks] = page.all(`${cardOf('Prediction against outcome')} .ej-chart`)
    const places = [...stacks!.querySelectorAll(':scope > svg > circle')].map((dot) =>
      [dot.parentElement!.getAttribute('x'), dot.getAttribute('cx'), dot.getAttribute('cy')].join(' '),
    )
    expect(places).toHaveLength(48)
    expect(new Set(places).size).toBe(48)
  })

  it('draws more than seventeen of one prediction side by side, around their place', () => {
    const items = calibration.attempts.items.slice(0, 20).map((each) => ({ ...each, prediction: 70 }))
    const page = draw(
      withMeasures(fullReport(), { calibration: { ...calibration, attempts: { n: 20, items } } }),
      { only: PREDICTION },
    )
    const [, stacks] = page.all(`${cardOf(PREDICTION)} .ej-chart`)
    const sides = [...stacks!.querySelectorAll(':scope > svg')].map((dot) => dot.getAttribute('x'))
    expect(new Set(sides)).toEqual(new Set(['-5', '5']))
  })

  it('counts a single attempt as one in the words of its chart', () => {
    const items = calibration.attempts.items.slice(0, 1)
    const page = draw(
      withMeasures(fullReport(), {
        calibration: { ...calibration, n: 1, expected: null, range: null, attempts: { n: 1, items } },
      }),
      { only: 'Prediction against outcome' },
    )
    expect(page.find(cardOf('Prediction against outcome')).textContent).toContain('1 attempt, stacked by')
  })

  it.each([
    ['in the middle', 10, 3, 7, ['0', '10', '3', '7']],
    ['from none', 10, 0, 4, ['10', '0', '4']],
    ['up to all', 10, 6, 10, ['0', '6', '10']],
    ['of everything', 5, 0, 5, ['0', '5']],
    ['of one value', 10, 5, 5, ['0', '10', '5']],
  ])('labels a range %s once each', (_, n, low, high, labels) => {
    const page = draw(
      withMeasures(fullReport(), {
        calibration: { ...calibration, n, done: low, expected: (low + high) / 2, range: { low, high } },
      }),
      { only: PREDICTION },
    )
    const chart = page.find(`${cardOf('Prediction against outcome')} .ej-chart`)
    expect([...chart.querySelectorAll('text')].map((label) => label.textContent)).toEqual(labels)
    expectWithin(page)
  })

  it('draws what was expected, the usual range and what was finished where they are on the axis', () => {
    const range = { low: 3, high: 7 }
    const page = draw(
      withMeasures(fullReport(), { calibration: { ...calibration, n: 10, done: 6, expected: 4.5, range } }),
      { only: PREDICTION },
    )
    const chart = page.find(`${cardOf(PREDICTION)} .ej-chart`)
    expect(places(chart, '.ej-mark-line', 'x1', 'x2')).toEqual([[45, 45]])
    expect(places(chart, '.ej-mark-band', 'x', 'width')).toEqual([[30, 40]])
    expect(places(chart, '.ej-mark-done', 'cx')).toEqual([[60]])
    expect(places(chart, 'text', 'x')).toEqual([[0], [100], [30], [70]])
  })

  it('draws each attempt above its prediction to the nearest ten, finished ones below', () => {
    const [attempt] = calibration.attempts.items
    const of = (prediction: number, outcome: 'done' | 'partly' | 'not-done') => ({
      ...attempt!,
      prediction,
      outcome,
    })
    const items = [of(24, 'not-done'), of(15, 'done'), of(14, 'partly'), of(20, 'done')]
    const page = draw(
      withMeasures(fullReport(), { calibration: { ...calibration, attempts: { n: 4, items } } }),
      { only: PREDICTION },
    )
    const [, stacks] = page.all(`${cardOf(PREDICTION)} .ej-chart`)
    const dots = [...stacks!.querySelectorAll('circle')].map((dot) => [
      dot.getAttribute('class'),
      ...numbersOf(dot, 'cx', 'cy'),
      ...numbersOf(dot.parentElement!, 'x'),
    ])
    expect(dots).toEqual([
      ['ej-mark-open', 10, 27, 0],
      ['ej-mark-done', 20, 27, 0],
      ['ej-mark-done', 20, 17, 0],
      ['ej-mark-open', 20, 7, 0],
    ])
    expect(places(stacks!, 'text', 'x')).toEqual([[0], [50], [100]])
  })

  it('draws the share finished of each range of prediction with its interval', () => {
    const page = draw(fullReport(), { only: PREDICTION })
    const rows = page.all(`${cardOf(PREDICTION)} .ej-row-draw`)
    const bins = calibration.bins!
    expect(rows.length).toBe(bins.length)
    expect(bins.length).toBeGreaterThan(2)
    rows.forEach((row, index) => {
      const { from, to, low, high, done, n } = bins[index]!
      const rounded = (numbers: readonly number[]): readonly number[] =>
        numbers.map((each) => Number(each.toFixed(6)))
      expect(places(row, '.ej-mark-band', 'x', 'width')).toEqual([rounded([low * 100, (high - low) * 100])])
      expect(places(row, '.ej-mark-link', 'x1', 'x2')).toEqual([[from, to]])
      expect(places(row, '.ej-mark-line', 'x1')).toEqual([[from], [to]])
      expect(places(row, '.ej-mark-done', 'cx')).toEqual([rounded([(done / n) * 100])])
    })
  })

  it('without an exact range compares nothing', () => {
    const half = withMeasures(fullReport(), {
      calibration: { ...calibration, range: null, compared: null, splits: [] },
    })
    expect(
      draw(half, { only: PREDICTION }).all(`${cardOf('Prediction against outcome')} .ej-scrub .ej-mark-band`),
    ).toEqual([])
    expect(textOf(half, 'Prediction against outcome')).not.toContain('usual')
  })

  it('keeps averages and the score folded, and leaves out what is null', () => {
    const filter = { goal: null, domain: 'health', since: null } as const
    const unfolded: Options = { unfolded: 'folds' }
    const closer = (
      change: Partial<typeof calibration>,
      report: Report = { ...fullReport(), filter },
      options = unfolded,
    ) =>
      draw(withMeasures(report, { calibration: { ...calibration, ...change } }), {
        only: PREDICTION,
        ...options,
      })
        .all(`${cardOf('Prediction against outcome')} details`)
        .filter((details) => details.textContent.startsWith('Averages'))
    expect(closer({})[0]?.textContent).toMatch(/On average 63% sure.*Last ten.*Brier score 0\.17/)
    const shut = closer({}, fullReport(), {})[0]
    expect([shut?.hasAttribute('open'), shut?.textContent]).toEqual([false, 'Averages and score'])
    expect(closer({ brier: null, drift: null })[0]?.textContent).not.toMatch(/Brier|ten/)
    expect(closer({ average: null, brier: null, drift: null })).toEqual([])
    expect(closer({}, fullReport())[0]?.textContent).toContain('one goal or one domain at a time')
  })

  it('a part that holds every attempt is not told again', () => {
    const parts = (n: number, splits = calibration.splits) =>
      draw(withMeasures(fullReport(), { calibration: { ...calibration, n, splits } }), {
        only: PREDICTION,
        unfolded: 'folds',
      })
        .all(`${cardOf('Prediction against outcome')} details`)
        .find((details) => details.textContent.startsWith('By goal'))?.textContent
    expect(parts(24)).toMatch(/Swim.*22 attempts/)
    expect(parts(24)).not.toContain('24 attempts')
    expect(parts(24, calibration.splits.slice(1, 2))).toBeUndefined()
  })

  it('where numbers are hidden lists the attempts with what came of them', () => {
    const page = draw(fullReport(), { only: PREDICTION, view: { numbers: false }, unfolded: 'folds' })
    const meta = page.all(`${cardOf('Prediction against outcome')} .ej-meta`).map((line) => line.textContent)
    expect(meta).toHaveLength(48)
    expect(meta[0]).toBe('13 Oct, finished')
    expect(meta.some((line) => line.includes('%'))).toBe(false)
  })
})

it('what fits any day says how long it takes once', () => {
  const next = draw(buildReport(snapshot([]), TODAY), { only: 'Today' }).find('.ej-next').textContent
  expect(next).toContain('Five to ten minutes, and it fits any day.')
  expect(next).not.toContain('min.')
})

describe('in your own words', () => {
  it('keeps sentences as they are, newest first, with where they come from', () => {
    const first = section(
      draw(fullReport(), { only: 'In your own words' }),
      'In your own words',
    ).querySelector('.ej-evidence li')!
    expect([...first.children].map((part) => part.textContent)).toEqual([
      '13 Oct',
      'I can write an opening that says the purpose in one breath.',
      'attempt\xa0· Chair the planning meeting',
    ])
  })

  it('does not say below each sentence of which goal it is where one alone is chosen', () => {
    const report = fullReport()
    const [{ path } = { path: '' }] = report.goals
    const filtered = { ...report, filter: { ...report.filter, goal: path } }
    const meta = draw(filtered, { only: 'In your own words' }).all('.ej-evidence .ej-meta')
    expect(meta.slice(0, 4).map((each) => each.textContent)).toEqual([
      'attempt',
      'reflection',
      'attempt\xa0· Swim 400 m without a pause',
      'reflection\xa0· Play the Satie piece for friends',
    ])
  })

  it.each([
    ['editor', 6],
    ['sidebar', 3],
  ] as const)('shows some in the %s and folds the rest', (place, shown) => {
    const page = draw(fullReport(), { place, only: 'In your own words' })
    const words = section(page, 'In your own words')
    expect(words.querySelectorAll('.ej-evidence > li').length).toBe(shown)
    unfold(page.root)
    expect(words.querySelectorAll('details .ej-evidence > li').length).toBe(8 - shown)
    expect(textOf(fullReport(), 'In your own words')).toContain('newest 8 of 143')
  })
})

describe('notes to check', () => {
  it('shows problems, also where numbers or words are hidden, and folds hints with their count', () => {
    for (const view of [{}, { numbers: false }, { text: false }, { text: false, numbers: false }]) {
      const page = draw(fullReport(), { view, only: 'Today' })
      expect(page.all('.ej-body > .ej-findings > li')).toHaveLength(4)
      expect(section(page, 'Notes to check').querySelector('.ej-count')?.textContent).toBe(
        '4 problems, 3 hints',
      )
      expect(section(page, 'Notes to check').querySelector('summary')?.textContent).toBe('3 hints')
    }
  })

  it('folds what is beyond the first twenty', () => {
    const [one] = fullReport().problems
    const problems = Array.from({ length: 75 }, (_, index) => ({ ...one!, line: index + 1 }))
    const page = draw({ ...fullReport(), problems }, { only: 'Today' })
    expect(page.all('.ej-body > .ej-findings > li')).toHaveLength(20)
    expect(section(page, 'Notes to check').querySelector('summary')?.textContent).toBe('55 more')
  })
})

describe('a card says nothing', () => {
  const full = fullReport()
  const { activity, support } = full.measures
  it.each<readonly [string, string | RegExp, Report]>([
    [
      'of goals that rest, without any',
      'Paused, done and dropped',
      { ...full, goals: full.goals.filter(({ state }) => state === 'active') },
    ],
    [
      'of attempts at a goal, without any',
      /(?<!\d)0 attempts/,
      { ...full, goals: full.goals.map((goal) => ({ ...goal, planned: 0, attempts: { n: 0, items: [] } })) },
    ],
    ['of a plan to start, while one is followed', 'Start seven days', full],
    [
      'of what its marks are, where none is drawn',
      'first drawn',
      withMeasures(full, {
        activity: { ...activity, series: activity.series.filter(({ points }) => points === null) },
      }),
    ],
    [
      'of what was planned at check-ins, without anything',
      'What was planned at the last check-ins',
      withMeasures(full, { support: { ...support, commitments: { ...support.commitments, n: 0 } } }),
    ],
  ])('%s', (_, words, report) => {
    expect(draw(report, { unfolded: 'folds' }).root.textContent).not.toMatch(words)
  })
})

it.each<readonly [string, (tallies: Tallies) => Partial<Tallies>]>([
  [
    'attempts finished',
    ({ loop }) => ({ loop: { ...loop, attempts_done: { ...loop.attempts_done, n: 1 } } }),
  ],
  ['attempts rated twice', ({ loop }) => ({ loop: { ...loop, confidence: { ...loop.confidence, n: 1 } } })],
  ['goals raised', ({ loop }) => ({ loop: { ...loop, goals_raised: { ...loop.goals_raised, n: 1 } } })],
  ['goals done', ({ loop }) => ({ loop: { ...loop, goals_done: { ...loop.goals_done, n: 1 } } })],
  ['entries with minutes', ({ minutes }) => ({ minutes: { ...minutes, of: 1 } })],
  ['feedback', ({ feedback }) => ({ feedback: { ...feedback, n: 1 } })],
  ['thought records', ({ thoughts }) => ({ thoughts: { ...thoughts, n: 1 } })],
  ['reflections', ({ reflections }) => ({ reflections: { ...reflections, n: 1 } })],
  ['weeks with a peer note', ({ weeks }) => ({ weeks: { ...weeks, peer: { ...weeks.peer, n: 1 } } })],
  ['weeks with a review', ({ weeks }) => ({ weeks: { ...weeks, review: { ...weeks.review, n: 1 } } })],
])('more counts are shown where there is nothing but %s', (_, one) => {
  const { tallies } = emptyReport().measures
  const report = withMeasures(emptyReport(), { tallies: { ...tallies, ...one(tallies) } })
  expect(draw(report, { only: 'More counts', unfolded: 'folds' }).all('.ej-section-counts li')).toHaveLength(
    4,
  )
})

it('every empty section says how data get there in one line', () => {
  const page = draw(emptyReport(), { unfolded: 'folds' })
  for (const title of [
    'Consistency',
    'Goals',
    'Prediction against outcome',
    'In your own words',
    'Self-assessment',
    'Thought records',
    'Setbacks',
    'Activity',
    'People',
    'Values',
    'Sources',
    'More counts',
    'Notes to check',
  ]) {
    expect(section(page, title).querySelectorAll('.ej-note').length, title).toBe(1)
  }
  expect(page.all('svg.ej-chart, figure')).toEqual([])
})

it('no sentence of ours praises, hurries or blames', () => {
  const report = { ...fullReport(), today: TODAY }
  const said = [report, sparseReport(), emptyReport()]
    .map((each) => draw(each, { unfolded: 'folds' }).root.textContent)
    .join(' ')
  expect(said).not.toMatch(
    /\b(great|well done|keep going!|streak|overdue|missed|failed|broken|behind|should have|only \d)\b/i,
  )
})

/** Every place on a chart lies within its width. */
function expectWithin(page: Drawn): void {
  const shares = page
    .all('.ej-chart *')
    .flatMap((element) =>
      ['x', 'cx', 'x1', 'x2', 'width']
        .map((name) => element.getAttribute(name))
        .filter((value) => value?.endsWith('%')),
    )
  expect(shares.length).toBeGreaterThan(0)
  expect(shares.filter((share) => !(parseFloat(share!) >= 0 && parseFloat(share!) <= 100))).toEqual([])
}
