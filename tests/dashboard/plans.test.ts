import { describe, expect, it } from 'vitest'
import type { Plan, Report } from '@core/dashboard/report'
import { cardOf, nameOf } from '../support/dashboard-parts'
import { fullReport, sparseReport, emptyReport } from '../support/sample-report'
import { cells, draw, type Drawn, type Options } from './screen'

const SECTION = cardOf('Plans')
const PLANS = { only: 'Plans' }

/** The part of the plan that is called so. */
function part(page: Drawn, name: string): HTMLElement {
  const found = page.all(`${SECTION} .ej-part`).find((each) => each.querySelector('h3')?.textContent === name)
  if (!found) throw new Error(`No plan is called ${name}`)
  return found
}

function item(page: Drawn, plan: string, name: string): HTMLElement {
  const found = [...part(page, plan).querySelectorAll<HTMLElement>('.ej-rail > li')].find((li) =>
    li.textContent.startsWith(name),
  )
  if (!found) throw new Error(`No item is called ${name}`)
  return found
}

function changed(change: Partial<Plan>, kind: Plan['kind'] = '30-day', options: Options = {}): string {
  const report = fullReport()
  const plans = report.plans.map((plan) => (plan.kind === kind ? { ...plan, ...change } : plan))
  return draw({ ...report, plans }, { ...PLANS, unfolded: 'folds', ...options }).find(SECTION).textContent
}

describe('plans (M13, P1.11)', () => {
  it('say where they stand in plain counts', () => {
    const page = draw(fullReport(), PLANS)
    expect(page.find(`${SECTION} .ej-count`).textContent).toBe('3 active')
    expect(part(page, 'Thirty days').textContent).toContain('day 13 of 30; 9 of 20 items, from 2 Oct')
    expect(part(page, 'Seven days').textContent).toContain('day 5 of 7; 4 of 7 items')
    expect(part(page, 'What you keep up').textContent).toContain('week 11, from')
  })

  it('show what today asks for, and all twenty a click away', () => {
    const page = draw(fullReport(), PLANS)
    const month = part(page, 'Thirty days')
    const now = [...month.querySelectorAll(':scope > .ej-rail > li')].map((li) =>
      nameOf(li.querySelector('button')!),
    )
    expect(now).toEqual([
      'One thought record a day, 4 of 7',
      'Look back on the week, open',
      'Reframe the signals of the body once, done',
    ])
    expect(month.querySelectorAll('.ej-folded .ej-timeline .ej-row:not(.ej-row-head)')).toHaveLength(20)
    expect(part(page, 'Seven days').querySelectorAll('.ej-rail > li')).toHaveLength(7)
    expect(part(page, 'Seven days').querySelectorAll('[aria-current="step"]')).toHaveLength(1)
  })

  it('open the box of an item, and each note that counts towards it', () => {
    const page = draw(fullReport(), PLANS)
    const thoughts = item(page, 'Thirty days', 'One thought record a day')
    const [box, first] = thoughts.querySelectorAll('button')
    box?.click()
    first?.click()
    expect(page.sent).toEqual([
      { open: 'Efficacy/2026/2026-10-02 0800 plan.md', line: 36 },
      { open: 'Efficacy/2026/w2.1 0.md', line: 2 },
    ])
    expect(thoughts.textContent).toContain('4 of 7, thought record 9 Oct 10 Oct 11 Oct 12 Oct')
    expect(item(page, 'Seven days', 'Split step 1 into').textContent).toContain('ticked by hand')
  })

  it.each<readonly [Partial<Plan>, string]>([
    [{ starts_in: 1, day: null }, 'starts in 1 day; 9 of 20 items'],
    [{ state: 'paused', paused: true, day: 8 }, 'paused on day 8 of 30; 9 of 20 items'],
    [{ day: 34 }, 'day 34; 9 of 20 items'],
    [{ day: 34 }, 'at your own pace'],
    [{ day: null, start: null }, 'no first day; 9 of 20 items'],
    [{ state: 'ended', day: null, followed: false }, 'ended; 9 of 20 items'],
    [{ followed: false }, 'Other plans'],
  ])('say %j as it is', (change, said) => {
    expect(changed(change)).toContain(said)
  })

  it('neither hurry nor judge, however late', () => {
    const late = changed({ day: 90, n: 1 })
    expect(late).toContain('day 90; 1 of 20 items')
    expect(late).not.toMatch(/late|behind|overdue|missed|remaining|left/i)
  })

  it('show the two ratings of a week with what they can bear', () => {
    const page = draw(fullReport(), PLANS)
    const week = part(page, 'Seven days')
    expect(week.textContent).toContain('40 → 52 of 100 (+12 points)')
    expect(week.textContent).toContain('That is +30% of the 40 at the start.')
    expect(week.textContent).toContain('names no study')
    expect(week.textContent).toContain('moves by some 10 points')
    expect(week.textContent).toContain('How daunting step 1 looks: 6, then 4 of 10.')
    expect(cells(week.querySelector('table')!)).toEqual([['40', '52']])
  })

  it('say of a rating that did not rise that it can take longer', () => {
    const report = fullReport()
    const [week, ...others] = report.measures.protocol.weeks.items
    const flat = { ...week!, after: { ...week!.after!, value: 40 }, points: 0, relative: 0 }
    const protocol = { n: 1, weeks: { n: 2, items: [flat, ...others] } }
    const page = draw({ ...report, measures: { ...report.measures, protocol } }, PLANS)
    expect(part(page, 'Seven days').textContent).toContain('It can take longer than a week')
  })

  it('keep up what is named, and what comes round again', () => {
    const keeps = part(draw(fullReport(), PLANS), 'What you keep up').textContent
    expect(keeps).toContain('Reflection after supper21 entries in 9 weeks, last 5 Oct')
    expect(keeps).toContain('Singing in the kitchennone yet')
    expect(keeps).toContain('Weekly reviewlast 5 Oct, again from 12 Oct on')
  })

  it('mark what was kept up, and what was not', () => {
    const rows = part(draw(fullReport(), PLANS), 'What you keep up').querySelectorAll('.ej-list > li')
    expect([...rows].slice(0, 2).map((row) => row.querySelector('circle')?.getAttribute('class'))).toEqual([
      'ej-mark-done',
      'ej-mark-open',
    ])
  })

  it('mark what comes round from the day on that it does', () => {
    const marksOn = (today: Report['today']) =>
      part(draw({ ...fullReport(), today }, PLANS), 'What you keep up').querySelectorAll('.ej-mark-now')
        .length
    expect([marksOn('2026-10-11'), marksOn('2026-10-12')]).toEqual([0, 1])
  })

  it('open an item without a line of its own at their own', () => {
    const report = fullReport()
    const plans = report.plans.map((plan) => ({
      ...plan,
      line: 7,
      items: plan.items.map((each) => ({ ...each, line: null })),
    }))
    const page = draw({ ...report, plans }, PLANS)
    ;(part(page, 'Seven days').querySelector('.ej-rail .ej-quiet') as HTMLElement).click()
    expect(page.sent.at(-1)).toMatchObject({ line: 7 })
  })

  it('go without numbers, and without words, where these are hidden', () => {
    const bare = draw(fullReport(), { ...PLANS, view: { numbers: false, text: false }, unfolded: 'folds' })
    const text = bare.find(SECTION).textContent
    expect(text).not.toMatch(/of 30|of 20|of 7|of 100|points|entries|Reflection after|Singing|Satie/)
    expect(text).toContain('Practice 1')
    expect(text).toContain('Goal C')
    expect(item(bare, 'Thirty days', 'One thought record a day').textContent).toContain('9 Oct')
  })

  it('are drawn on their days: a band where an item is suggested, a dot for each note, a line for today', () => {
    const page = draw(fullReport(), PLANS)
    const rows = [...part(page, 'Thirty days').querySelectorAll('.ej-timeline .ej-row:not(.ej-row-head)')]
    const [plan] = fullReport().plans.filter(({ kind }) => kind === '30-day')
    const dots = rows.map((row) => row.querySelectorAll('.ej-row-draw .ej-mark-done').length)
    expect(dots).toEqual(plan!.items.map(({ by }) => by.filter(({ plan_day }) => plan_day !== null).length))
    const place = (row: Element | undefined, mark: string, name: string) =>
      row?.querySelector(`.ej-row-draw .ej-mark-${mark}`)?.getAttribute(name)
    const thoughts = rows.find((row) => row.textContent.startsWith('One thought record a day'))
    expect(parseFloat(place(thoughts, 'band', 'x')!)).toBeCloseTo((7 / 30) * 100)
    expect(parseFloat(place(thoughts, 'band', 'width')!)).toBeCloseTo((7 / 30) * 100)
    expect(rows.map((row) => place(row, 'line', 'x1'))).toEqual(rows.map(() => place(rows[0], 'line', 'x1')))
    expect(parseFloat(place(rows[0], 'line', 'x1')!)).toBeCloseTo((12.5 / 30) * 100)
    expect(cells(part(page, 'Thirty days').querySelector('table')!)).toHaveLength(20)
  })

  it('have no line for today before their first day, and keep within their length after the last', () => {
    const rows = (change: Partial<Plan>) => {
      const report = fullReport()
      const plans = report.plans.map((plan) => (plan.kind === '30-day' ? { ...plan, ...change } : plan))
      return draw({ ...report, plans }, PLANS).all(`${SECTION} .ej-timeline .ej-row-draw .ej-mark-line`)
    }
    expect(rows({ day: null, starts_in: 3 })).toHaveLength(0)
    const places = rows({ day: 90 }).map((line) => parseFloat(line.getAttribute('x1')!))
    expect(places.every((x) => x > 90 && x <= 100)).toBe(true)
  })

  it('keep their twenty items folded in the sidebar', () => {
    const fold = (place: 'sidebar' | 'editor') =>
      draw(fullReport(), { ...PLANS, place })
        .all(`${SECTION} details`)
        .find((each) => each.textContent.startsWith('All 20'))
    expect([fold('sidebar')?.hasAttribute('open'), fold('editor')?.hasAttribute('open')]).toEqual([
      false,
      true,
    ])
  })

  it('can be paused and resumed where they stand', () => {
    const page = draw(fullReport(), PLANS)
    ;(part(page, 'Seven days').querySelector('.ej-actions button') as HTMLElement).click()
    expect(page.sent).toEqual([{ run: 'pause-plan', at: 'Efficacy/2026/2026-10-10 0730 plan.md', line: 2 }])
    expect(changed({ paused: true }, '7-day')).toContain('Resume plan')
  })

  it('can be started where none is followed', () => {
    const page = draw(emptyReport(), PLANS)
    page.button('Start seven days').click()
    page.button('Start thirty days').click()
    expect(page.sent).toEqual([{ run: 'start-seven-day' }, { run: 'start-thirty-day' }])
  })
})

describe('the next practice (M15, E1)', () => {
  const today = (report: Report, options: Options = {}): Drawn => draw(report, { only: 'Today', ...options })
  const next = (page: Drawn): string => page.find('.ej-next').textContent
  const without = (report: Report): Report => ({ ...report, open: [] })

  it('stands with its reason, and its button starts that very note', () => {
    const page = today(without(fullReport()))
    expect(page.find('.ej-next-title').textContent).toBe('One thought record a day')
    expect(next(page)).toContain('The plan "Thirty days" asks for it on day 13. About 10\xa0min.')
    expect(next(page)).toContain('Or: Peer model. No entry of the last 28 days drew on "Watching others".')
    page.button('New thought record').click()
    page.button('New peer model').click()
    expect(page.sent).toEqual([
      { run: 'new-entry', kind: 'thought' },
      { run: 'new-entry', kind: 'peer' },
    ])
  })

  it('stands below an attempt that is planned for today', () => {
    const page = today(fullReport())
    expect(page.find('.ej-next-title').textContent).toBe('Read the opening aloud twice')
    expect(next(page)).toContain('Or: One thought record a day.')
    expect(next(page).match(/Or: /g)).toHaveLength(1)
  })

  it('opens the note that it goes on in', () => {
    const page = today(sparseReport())
    expect(page.find('.ej-next-title').textContent).toBe('Split it into seven to ten steps')
    page.button('Open the note: Split it into seven to ten steps').click()
    expect(page.sent).toEqual([{ open: 'Efficacy/Goals/satie.md', line: 1 }])
  })

  it('is an attempt by its task, which hides with the text', () => {
    const report = without(fullReport())
    const open = fullReport().open.slice(3, 4)
    const [waiting] = open
    const primary = {
      ...report.measures.next.primary!,
      kind: 'action',
      command: 'log-outcome',
      place: { path: waiting!.path, line: waiting!.line },
      reason: 'attempt-due',
      args: { date: '2026-09-21' },
    } as const
    const given = {
      ...report,
      open,
      measures: { ...report.measures, next: { n: 9, primary, alternative: null } },
    }
    const page = today(given)
    expect(page.find('.ej-next-title').textContent).toBe('Bars 12 to 20, both hands')
    expect(next(page)).toContain('Planned for 21 Sep; the outcome is still to be logged.')
    expect(today(given, { view: { text: false } }).find('.ej-next-title').textContent).toBe('Attempt')
    page.all('.ej-next button')[0]?.click()
    expect(page.sent).toEqual([{ run: 'log-outcome', at: waiting!.path, line: 2 }])
  })

  it('shows no number where numbers are hidden', () => {
    const said = next(today(without(fullReport()), { view: { numbers: false } }))
    expect(said).toContain('The plan "Thirty days" asks for it today.')
    expect(said).not.toMatch(/\d/)
  })

  it('is nothing where nothing is left', () => {
    const report = without(fullReport())
    const measures = { ...report.measures, next: { n: 9, primary: null, alternative: null } }
    expect(next(today({ ...report, measures }))).toContain('No attempt is planned for today.')
  })
})
