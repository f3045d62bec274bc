import { describe, expect, it } from 'vitest'
import { DEFAULT_VIEW, readMessage } from '@core/dashboard/messages'
import { emptyReport, fullReport, sparseReport } from '../support/sample-report'
import { draw, nameOf } from './screen'

const REPORTS = { full: fullReport, sparse: sparseReport, empty: emptyReport }
const SECTIONS = [
  'Today',
  'Consistency',
  'Goals',
  'Prediction against outcome',
  'In your own words',
  'Notes to check',
]

describe('the document', () => {
  it('is the one that the root belongs to: there is no global one', () => {
    expect(globalThis).not.toHaveProperty('document')
    const first = draw(fullReport())
    const second = draw(sparseReport())
    expect(first.find('.ej').ownerDocument).toBe(first.document)
    expect(second.find('svg').ownerDocument).toBe(second.document)
  })

  it('is left empty after unmounting', () => {
    const page = draw(fullReport())
    page.unmount()
    expect(page.root.childNodes).toHaveLength(0)
  })

  it.each(Object.entries(REPORTS))(
    'of a %s report has every section once, in order, and no other',
    (_, report) => {
      const page = draw(report())
      expect(page.all('section').map(nameOf)).toEqual(SECTIONS)
    },
  )

  it.each(Object.entries(REPORTS))('of a %s report needs no style, script or id of its own', (_, report) => {
    const page = draw(report(), { view: { tables: true } })
    expect(page.all('[style], style, script, [id]')).toEqual([])
  })
})

describe('with every choice of the view', () => {
  const flags = [true, false]
  const choices = Object.keys(REPORTS).flatMap((report) =>
    flags.flatMap((text) =>
      flags.flatMap((numbers) =>
        flags.flatMap((tables) =>
          (['editor', 'sidebar'] as const).map((place) => ({ report, text, numbers, tables, place })),
        ),
      ),
    ),
  )

  it.each(choices)(
    '$report: text $text, numbers $numbers, tables $tables, $place',
    ({ report, place, ...view }) => {
      const page = draw(REPORTS[report as keyof typeof REPORTS](), { view, place })
      expect(page.all('section').map(nameOf)).toEqual(SECTIONS)
      expect(page.find('.ej').dataset['place']).toBe(place)
      expect(
        page.all('.ej-toggle').map((toggle) => [toggle.textContent, toggle.getAttribute('aria-pressed')]),
      ).toEqual([
        ['Text', String(view.text)],
        ['Numbers', String(view.numbers)],
        ['Tables', String(view.tables)],
      ])
      expect(page.find('.ej').classList.contains('is-tables')).toBe(view.tables)
      if (!view.numbers)
        expect(page.all('figure, table, .ej-lead, .ej-rung-side, .ej-row, .ej-n')).toEqual([])
      if (!view.text) expect(page.all('.ej-own, .ej-quote')).toEqual([])
      for (const button of page.all('button') as HTMLButtonElement[]) {
        expect(button.type).toBe('button')
        expect(nameOf(button).trim()).not.toBe('')
      }
    },
  )

  it.each(['text', 'numbers', 'tables'] as const)(
    'a press on the toggle for %s turns it and tells the host',
    (key) => {
      const page = draw(fullReport())
      const toggle = page.button(key.charAt(0).toUpperCase() + key.slice(1))
      toggle.click()
      expect(toggle.getAttribute('aria-pressed')).toBe(String(!DEFAULT_VIEW[key]))
      expect(page.view()).toEqual({ ...DEFAULT_VIEW, [key]: !DEFAULT_VIEW[key] })
      toggle.click()
      expect(page.view()).toEqual(DEFAULT_VIEW)
    },
  )
})

describe('a section', () => {
  it.each(SECTIONS)('%s shuts and opens, and the host hears of both', (title) => {
    const page = draw(fullReport())
    const head = page.find(`section[aria-label="${title}"] .ej-head`)
    const body = page.find(`section[aria-label="${title}"] .ej-body`)
    expect([head.getAttribute('aria-expanded'), body.hidden]).toEqual(['true', false])
    head.click()
    expect([head.getAttribute('aria-expanded'), body.hidden]).toEqual(['false', true])
    expect(page.view().shut).toHaveLength(1)
    head.click()
    expect([head.getAttribute('aria-expanded'), body.hidden]).toEqual(['true', false])
    expect(page.view().shut).toEqual([])
  })

  it('is shut where the view says so, and ids that it does not know are kept', () => {
    const page = draw(fullReport(), { view: { shut: ['goals', 'later'] } })
    const shut = page.all('.ej-body').filter((body) => body.hidden)
    expect(shut.map((body) => body.parentElement?.getAttribute('aria-label'))).toEqual(['Goals'])
    page.find('section[aria-label="Today"] .ej-head').click()
    expect(page.view().shut).toEqual(['goals', 'later', 'today'])
  })
})

describe('an update', () => {
  it('keeps the focus, and the element that has it', () => {
    const page = draw(fullReport())
    const step = page.button('Lead one five-minute item, open')
    step.focus()
    const report = fullReport()
    const [goal, ...others] = report.goals
    page.update({ ...report, goals: [...others, { ...goal!, steps: goal!.steps.slice(1) }] })
    expect(page.document.activeElement === step).toBe(true)
    expect(page.root.contains(step)).toBe(true)
  })

  it('keeps opened details open', () => {
    const page = draw(fullReport())
    const hints = page.find('section[aria-label="Notes to check"] details') as HTMLDetailsElement
    hints.open = true
    page.update({ ...fullReport(), problems: [] })
    expect(hints.open).toBe(true)
    expect(page.root.contains(hints)).toBe(true)
  })

  it('keeps the view unless it brings one', () => {
    const page = draw(fullReport())
    page.button('Numbers').click()
    page.update(sparseReport())
    expect(page.all('.ej-lead')).toEqual([])
    page.update(sparseReport(), DEFAULT_VIEW)
    expect(page.find('.ej-lead').textContent).toBe('2 of 2 days since you began')
  })

  it('sends nothing of itself', () => {
    const page = draw(emptyReport())
    page.update(fullReport(), { ...DEFAULT_VIEW, text: false })
    expect(page.sent).toEqual([])
  })
})

describe('messages', () => {
  it('every button sends exactly one, and it is one', () => {
    const count = draw(fullReport()).all('button').length
    expect(count).toBeGreaterThan(80)
    const page = draw(fullReport())
    for (const button of page.all('button:not(.ej-toggle)') as HTMLButtonElement[]) {
      const before = page.sent.length
      button.click()
      expect(page.sent.length, nameOf(button)).toBe(before + 1)
      const message = page.sent.at(-1)
      expect(readMessage(message), JSON.stringify(message)).toEqual(message)
    }
  })

  it('survive a copy between windows', () => {
    const page = draw(fullReport(), { view: { shut: ['check'] } })
    page.button('Text').click()
    page.find('section[aria-label="Today"] .ej-head').click()
    expect(structuredClone(page.sent).map(readMessage)).toEqual(page.sent)
  })

  it.each([
    ['New entry', { run: 'new-entry' }],
    ['Plan an attempt', { run: 'plan-attempt' }],
    [
      'Log outcome: Read the opening aloud twice',
      { run: 'log-outcome', open: 'Efficacy/2026/2026-10-13 action read.md', line: 2 },
    ],
    [
      'Log outcome: Bars 12 to 20, both hands',
      { run: 'log-outcome', open: 'Efficacy/2026/2026-09-20 action bars.md', line: 2 },
    ],
    [
      'Open the note: Read the opening aloud twice',
      { open: 'Efficacy/2026/2026-10-13 action read.md', line: 2 },
    ],
    ['Swim 400 m without a pause', { open: 'Efficacy/Goals/swim-400.md', line: 2 }],
    ['300 m, slow, open', { open: 'Efficacy/Goals/swim-400.md', line: 26 }],
    ['12 Oct, open the reflection', { open: 'Efficacy/2026/2026-10-12 reflection.md', line: 14 }],
    ['Notes/Loose ends.md:18', { open: 'Notes/Loose ends.md', line: 18 }],
  ])('%s', (name, message) => {
    const page = draw(fullReport())
    page.button(name).click()
    expect(page.sent).toEqual([message])
  })
})
