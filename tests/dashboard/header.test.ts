import { describe, expect, it } from 'vitest'
import type { Report } from '@core/dashboard/report'
import { readSettings } from '@core/journal/settings-file'
import { cardOf, nameOf } from '../support/dashboard-parts'
import { emptyReport, fullReport, sparseReport } from '../support/sample-report'
import { blank, draw, type Drawn } from './screen'

const labels = (page: Drawn) => page.all('.ej-tools .ej-pick').map((pick) => pick.firstChild?.textContent)

function select(page: Drawn, label: string): HTMLSelectElement {
  const found = page.all('.ej-tools .ej-pick').find((pick) => pick.firstChild?.textContent === label)
  return found?.querySelector('select') as HTMLSelectElement
}

function pick(page: Drawn, label: string, option: string): void {
  const element = select(page, label)
  const found = [...element.options].find((each) => each.textContent === option)
  if (!found) throw new Error(`${label} has no ${option}`)
  element.value = found.value
  element.dispatchEvent(new page.document.defaultView!.Event('change', { bubbles: true }))
}

const within = (filter: Partial<Report['filter']>): Report => {
  const report = fullReport()
  return { ...report, filter: { ...report.filter, ...filter } }
}

describe('settings that cannot be read', () => {
  const reading = (text: string): Report => ({ ...sparseReport(), problems: readSettings(text).findings })

  it('are said above everything that they would change, with the way to their line', () => {
    const page = draw(reading('{\n  "grace": 1,,\n}'), { only: 'Today' })
    const line = page.find('.ej-unread')
    expect(line.textContent).toContain('The settings are not valid JSON')
    expect(line.nextElementSibling?.className).toBe('ej-columns')
    line.querySelector('button')?.click()
    expect(page.sent).toEqual([{ open: 'efficacy.json', line: 2 }])
  })

  it('are no such matter where one value is wrong, or none', () => {
    for (const text of ['{"grace": 9}', '{"grace": 1}'])
      expect(draw(reading(text), { only: 'Today' }).all('.ej-unread')).toEqual([])
  })
})

describe('the filters', () => {
  const [, swim] = fullReport().goals

  it('offer all goals, the domains in use and four periods', () => {
    const page = draw(fullReport(), { only: 'Today' })
    expect(labels(page)).toEqual(['Goal', 'Domain', 'Period'])
    const options = (label: string) => [...select(page, label).options].map((option) => option.textContent)
    expect(options('Goal')).toEqual(['All goals', ...fullReport().goals.map(({ title }) => title)])
    expect(options('Domain')).toEqual(['All domains', 'Career', 'Health', 'Creative', 'Other'])
    expect(options('Period')).toEqual(['All time', 'Last 28 days', 'Last 90 days', 'Last 365 days'])
  })

  it.each([
    ['Goal', swim!.title, { goal: swim!.path }],
    ['Domain', 'Creative', { domain: 'creative' }],
    ['Period', 'Last 90 days', { period: 90 }],
  ] as const)('%s: %s is sent, is shown, and can be taken back', (label, option, change) => {
    const page = draw(fullReport(), { only: 'Today' })
    pick(page, label, option)
    expect(page.view()).toMatchObject(change)
    const again = draw(fullReport(), { only: 'Today', view: change, document: blank() })
    for (const each of [page, again]) expect(select(each, label).selectedOptions[0]?.textContent).toBe(option)
    pick(page, label, select(page, label).options[0]!.textContent)
    expect(page.view()).toMatchObject({ goal: '', domain: '', period: 0 })
  })

  it('offer nothing where there is nothing to choose from', () => {
    expect(labels(draw(emptyReport(), { only: 'Today' }))).toEqual([])
    expect(labels(draw({ ...sparseReport(), choices: { goals: [], domains: [] } }))).toEqual(['Period'])
  })

  it('offer one goal and one domain, and a period for as long as there is a goal', () => {
    const choices = { goals: [{ path: swim!.path, title: swim!.title }], domains: ['health'] as const }
    expect(labels(draw({ ...emptyReport(), choices }))).toEqual(['Goal', 'Domain', 'Period'])
  })

  it('stay while the chosen period is empty, so that another can be chosen', () => {
    expect(labels(draw(emptyReport(), { view: { period: 28 } }))).toEqual(['Period'])
  })

  it('by a goal that is gone choose none', () => {
    const page = draw(fullReport(), { view: { goal: 'Efficacy/Goals/gone.md' } })
    expect(select(page, 'Goal').selectedIndex).toBe(0)
  })

  it('are not in a page of its own, which says what it was made for', () => {
    const page = draw(within({ goal: swim!.path, since: '2026-08-01' }), { place: 'page' })
    expect(labels(page)).toEqual([])
    expect(page.find('.ej-limits').textContent).toBe(
      `Counted here: what belongs to "${swim!.title}", since 1 Aug.`,
    )
    expect(page.all('.ej-limits button')).toEqual([])
  })
})

describe('what limits the numbers', () => {
  const [, swim] = fullReport().goals

  it('is said above them, with the way back', () => {
    const page = draw(within({ domain: 'health' }), { view: { domain: 'health', period: 28, goal: 'x' } })
    expect(page.find('.ej-limits').textContent).toContain('the domain "Health"')
    page.button('Count everything').click()
    expect(page.view()).toMatchObject({ goal: '', domain: '', period: 0 })
  })

  it('names a goal by its letter where words are hidden', () => {
    const page = draw(within({ goal: swim!.path }), { view: { text: false } })
    expect(page.find('.ej-limits').textContent).toContain('"Goal B"')
  })

  it('is nothing where nothing does', () => {
    expect(draw(fullReport(), { only: 'Today' }).all('.ej-limits')).toEqual([])
  })

  it('is said in every card that has nothing of it', () => {
    const { measures } = emptyReport()
    const none = { goals: [], plans: [], open: [], drafts: [], measures }
    const page = draw({ ...within({ domain: 'social' }), ...none }, { unfolded: 'folds' })
    const notes = page.all('.ej-section:not(.ej-section-check) .ej-note').map((note) => note.textContent)
    expect(notes).toHaveLength(14)
    expect(new Set(notes)).toEqual(new Set(['Nothing here matches the filter above.']))
  })

  it('shows a goal that is not active where it is the chosen one', () => {
    const done = fullReport().goals.find(({ state }) => state === 'done')!
    const page = draw({ ...within({ goal: done.path }), goals: [done] })
    expect(page.all(`${cardOf('Goals')} .ej-part h3 button`).map(nameOf)).toEqual([done.title])
  })
})

it('the line on thoughts that come back is put away, and what else is away stays so', () => {
  const report = fullReport()
  const { measures } = report
  const tallies = { ...measures.tallies, returning: { ...measures.tallies.returning, n: 5, of: 9 } }
  const shown = { ...report, measures: { ...measures, tallies } }
  const dismissed = { 'hint else': '2026-01-01' } as const
  const page = draw(shown, { only: 'Today', view: { returning: true, dismissed } })
  page.button('Dismiss').click()
  expect(page.view().dismissed).toEqual({ ...dismissed, returning: report.today })
  expect(page.all('.ej-returning')).toEqual([])
  expect(draw(shown, { only: 'Today', view: { returning: false } }).all('.ej-returning')).toEqual([])
})

describe('in the sidebar', () => {
  it('the tools are one click away', () => {
    const page = draw(fullReport(), { place: 'sidebar' })
    const fold = page.all('.ej-top details').find((each) => each.textContent === 'Filter and show')!
    expect(page.all('.ej-tools')).toEqual([])
    fold.querySelector('summary')!.click()
    expect(page.find('.ej-tools').closest('details') === fold).toBe(true)
    expect(draw(fullReport(), { only: 'Today' }).find('.ej-tools').closest('details')).toBeNull()
  })
})
