import { describe, expect, it } from 'vitest'
import { DEFAULT_VIEW, readMessage } from '@core/dashboard/messages'
import { emptyReport, fullReport, sparseReport } from '../support/sample-report'
import { draw, nameOf } from './screen'

const REPORTS = { full: fullReport, sparse: sparseReport, empty: emptyReport }
const SECTIONS = [
  'Today',
  'Consistency',
  'Goals',
  'Plans',
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
]
/** Shut until opened: in the sidebar, and in both places. */
const SHUT_IN_SIDEBAR = [
  'Prediction against outcome',
  'Self-assessment',
  'Thought records',
  'Setbacks',
  'Activity',
  'People',
  'Values',
  'Sources',
  'More counts',
]
const SHUT = { editor: ['More counts'], sidebar: SHUT_IN_SIDEBAR }

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
  const cases = (['editor', 'sidebar'] as const).flatMap((place) =>
    SECTIONS.map((title) => [title, place, SHUT[place].includes(title)] as const),
  )

  it.each(cases)('%s in the %s turns and turns back, and the host hears of both', (title, place, starts) => {
    const page = draw(fullReport(), { place })
    const head = page.find(`section[aria-label="${title}"] .ej-head`)
    const state = () => [
      head.getAttribute('aria-expanded'),
      page.find(`section[aria-label="${title}"] .ej-body`).hidden,
    ]
    const [open, shut] = [
      ['true', false],
      ['false', true],
    ]
    expect(state()).toEqual(starts ? shut : open)
    head.click()
    expect(state()).toEqual(starts ? open : shut)
    expect(page.view().shut).toHaveLength(1)
    const again = draw(fullReport(), { place, view: page.view() })
    expect(again.find(`section[aria-label="${title}"] .ej-body`).hidden).toBe(!starts)
    head.click()
    expect(state()).toEqual(starts ? shut : open)
    expect(page.view().shut).toEqual([])
  })

  it.each(['editor', 'sidebar'] as const)(
    'starts shut in the %s or does not, and says its number',
    (place) => {
      const page = draw(fullReport(), { place })
      const shut = page.all('.ej-body').filter((body) => body.hidden)
      expect(shut.map((body) => nameOf(body.parentElement!))).toEqual(SHUT[place])
      for (const body of shut) {
        expect(body.parentElement!.querySelector('.ej-count')?.textContent).toMatch(/\d/)
      }
    },
  )

  it('shut by hand in one place and opened in the other is open in both', () => {
    const page = draw(fullReport(), { place: 'sidebar', view: { shut: ['activity'] } })
    page.find('section[aria-label="Activity"] .ej-head').click()
    expect(page.view().shut).toEqual(['open:activity'])
    const editor = draw(fullReport(), { view: page.view() })
    expect(editor.find('section[aria-label="Activity"] .ej-body').hidden).toBe(false)
  })

  it('is shut where the view says so, and ids that it does not know are kept', () => {
    const page = draw(fullReport(), { view: { shut: ['goals', 'later', 'open:counts'] } })
    const shut = page.all('.ej-body').filter((body) => body.hidden)
    expect(shut.map((body) => body.parentElement?.getAttribute('aria-label'))).toEqual(['Goals'])
    page.find('section[aria-label="Today"] .ej-head').click()
    expect(page.view().shut).toEqual(['goals', 'later', 'open:counts', 'today'])
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
      { run: 'log-outcome', at: 'Efficacy/2026/2026-10-13 action read.md', line: 2 },
    ],
    [
      'Log outcome: Bars 12 to 20, both hands',
      { run: 'log-outcome', at: 'Efficacy/2026/2026-09-20 action bars.md', line: 2 },
    ],
    [
      'Open the note: Read the opening aloud twice',
      { open: 'Efficacy/2026/2026-10-13 action read.md', line: 2 },
    ],
    ['Swim 400 m without a pause', { open: 'Efficacy/Goals/swim-400.md', line: 2 }],
    ['Tick: 300 m, slow', { run: 'tick', at: 'Efficacy/Goals/swim-400.md', line: 26 }],
    ['Split: 300 m, slow', { run: 'split-step', at: 'Efficacy/Goals/swim-400.md', line: 26 }],
    [
      'Log: Read them aloud twice',
      { run: 'log-micro-action', at: 'Efficacy/Goals/chair-planning.md', line: 31 },
    ],
    ['300 m, slow, open', { open: 'Efficacy/Goals/swim-400.md', line: 26 }],
    ['12 Oct, open the reflection', { open: 'Efficacy/2026/2026-10-12 reflection.md', line: 14 }],
    ['Notes/Loose ends.md:18', { open: 'Notes/Loose ends.md', line: 18 }],
  ])('%s', (name, message) => {
    const page = draw(fullReport())
    page.button(name).click()
    expect(page.sent).toEqual([message])
  })
})
