import { describe, expect, it } from 'vitest'
import { readMessage } from '@core/dashboard/messages'
import { DEFAULT_VIEW } from '@core/dashboard/view'
import { cardOf, nameOf, partOf } from '../support/dashboard-parts'
import { emptyReport, fullReport, sparseReport } from '../support/sample-report'
import type { Surface } from '@dashboard/screen'
import { blank, draw, type Drawn } from './screen'
import { unfold } from './unfold'

const REPORTS = { full: fullReport, sparse: sparseReport, empty: emptyReport }
const SECTIONS = [
  'Today',
  'Consistency',
  'Plans',
  'Goals',
  'Prediction against outcome',
  'Self-assessment',
  'Thought records',
  'Setbacks',
  'Activity',
  'People',
  'Values',
  'Sources',
  'More counts',
  'In your own words',
  'Notes to check',
]
const LADDER = 'fold@ladder Efficacy/Goals/chair-planning.md'
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
    const first = draw(emptyReport(), { document: blank() })
    const second = draw(sparseReport(), { document: blank() })
    expect(first.document === second.document).toBe(false)
    expect(first.find('.ej').ownerDocument).toBe(first.document)
    expect(second.find('svg').ownerDocument).toBe(second.document)
  })

  it('is left empty after unmounting', () => {
    const page = draw(sparseReport())
    page.unmount()
    expect(page.root.childNodes).toHaveLength(0)
  })
})

describe('with every choice of the view', () => {
  /** From one to the next a single one is made, so that an update draws little anew. */
  const views = [
    [true, true, false],
    [true, true, true],
    [true, false, true],
    [true, false, false],
    [false, false, false],
    [false, false, true],
    [false, true, true],
    [false, true, false],
  ].map(([text = false, numbers = false, tables = false]) => ({ text, numbers, tables }))
  const choices = Object.keys(REPORTS).flatMap((report) =>
    (['editor', 'sidebar'] as const).map((place) => [report as keyof typeof REPORTS, place] as const),
  )

  it.each(choices)('a %s report in the %s has every section once, in order, and no other', (name, place) => {
    const report = REPORTS[name]()
    const page = draw(report, { view: { tables: false }, place, unfolded: 'folds' })
    for (const view of views) {
      page.update(report, { ...page.view(), ...view })
      unfold(page.root)
      expect(page.all('.ej-section').map(nameOf)).toEqual(SECTIONS)
      expect(page.find('.ej').dataset['place']).toBe(place)
      expect(
        [...partOf(page.root, '[role=group]', 'Show').children]
          .slice(1)
          .map((toggle) => [toggle.textContent, toggle.getAttribute('aria-pressed')]),
      ).toEqual([
        ['Text', String(view.text)],
        ['Numbers', String(view.numbers)],
        ['Tables', String(view.tables)],
      ])
      expect(page.find('.ej').classList.contains('is-tables')).toBe(view.tables)
      if (!view.numbers)
        expect(page.all('figure, table, .ej-lead, .ej-rung-side, .ej-row, .ej-n')).toEqual([])
      if (!view.text) expect(page.all('.ej-own, .ej-quote')).toEqual([])
      const buttons = page.all('button') as HTMLButtonElement[]
      const isWrong = (button: HTMLButtonElement) => button.type !== 'button' || nameOf(button).trim() === ''
      expect(buttons.filter(isWrong).map((button) => button.outerHTML)).toEqual([])
      expect(page.all('[style], style, script, [id]:not([id^="ej-"])')).toEqual([])
    }
  })

  it.each(['text', 'numbers', 'tables'] as const)(
    'a press on the toggle for %s turns it and tells the host',
    (key) => {
      const page = draw(sparseReport())
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
    const page = draw(sparseReport(), { place, only: title })
    const head = page.find(`${cardOf(title)} .ej-head`)
    const state = () => [head.getAttribute('aria-expanded'), page.find(`${cardOf(title)} .ej-body`).hidden]
    const [open, shut] = [
      ['true', false],
      ['false', true],
    ]
    expect(state()).toEqual(starts ? shut : open)
    head.click()
    expect(state()).toEqual(starts ? open : shut)
    expect(page.view().shut).toHaveLength(1)
    const again = draw(sparseReport(), { place, view: page.view() })
    expect(again.find(`${cardOf(title)} .ej-body`).hidden).toBe(!starts)
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
    const page = draw(fullReport(), { place: 'sidebar', only: 'Activity', view: { shut: ['activity'] } })
    page.find(`${cardOf('Activity')} .ej-head`).click()
    expect(page.view().shut).toEqual(['open:activity'])
    const editor = draw(fullReport(), { view: page.view() })
    expect(editor.find(`${cardOf('Activity')} .ej-body`).hidden).toBe(false)
  })

  it('is shut where the view says so, and ids that it does not know are kept', () => {
    const page = draw(sparseReport(), { view: { shut: ['goals', 'later', 'open:counts'] } })
    const shut = page.all('.ej-body').filter((body) => body.hidden)
    expect(shut.map((body) => nameOf(body.parentElement!))).toEqual(['Goals'])
    page.find(`${cardOf('Today')} .ej-head`).click()
    expect(page.view().shut).toEqual(['goals', 'later', 'open:counts', 'today'])
  })
})

describe('a fold', () => {
  it('opens and shuts by its summary, and the host hears of both', () => {
    const page = draw(fullReport(), { only: 'Notes to check' })
    const fold = page.find(`${cardOf('Notes to check')} details`) as HTMLDetailsElement
    const summary = fold.querySelector('summary')!
    summary.focus()
    summary.click()
    expect([fold.open, page.view().opened]).toEqual([true, ['fold@hints']])
    summary.click()
    expect([fold.open, page.view().opened]).toEqual([false, []])
    expect(page.document.activeElement === summary).toBe(true)
  })

  it('holds nothing until it is opened, except on a page of its own, which the browser searches', () => {
    const folded = (place: Surface) =>
      draw(fullReport(), { only: 'Notes to check', place }).all('details:not([open]) li').length
    expect([folded('editor'), folded('page')]).toEqual([0, 3])
  })

  it('that starts open is remembered when it is shut', () => {
    const page = draw(fullReport(), { only: 'Plans' })
    const fold = page
      .all('details')
      .find((each) => each.textContent.startsWith('All 20 items')) as HTMLDetailsElement
    expect(fold.open).toBe(true)
    fold.querySelector('summary')!.click()
    expect(fold.open).toBe(false)
    const again = draw(fullReport(), { view: page.view() })
    expect(again.all('details[open]').map((each) => each.querySelector('summary')?.textContent)).toEqual([])
  })

  it('has an id of its own', () => {
    const page = draw(fullReport(), { unfolded: 'folds' })
    const startsOpen = 1
    expect(page.all('details').length).toBeGreaterThan(15)
    expect(new Set(page.view().opened).size).toBe(page.all('details').length - startsOpen)
  })

  it('forgets what was opened longest ago, once there is very much', () => {
    const opened = Array.from({ length: 300 }, (_, index) => `fold@${index}`)
    const page = draw(fullReport(), { only: 'Notes to check', view: { opened } })
    page.find(`${cardOf('Notes to check')} summary`).click()
    expect(page.view().opened).toEqual([...opened.slice(1), 'fold@hints'])
  })
})

describe('a card', () => {
  const CHOOSING = { view: { opened: ['fold@cards'] } }
  const choices = (page: Drawn) => partOf(page.root, '[role=group]', 'Cards shown')
  const choice = (page: Drawn, title: string) => partOf(choices(page), 'button', title)

  it.each(SECTIONS.slice(0, -1))('%s is hidden and brought back, and the host hears of both', (title) => {
    const page = draw(emptyReport(), CHOOSING)
    choice(page, title).click()
    expect(page.all('.ej-section').map(nameOf)).toEqual(SECTIONS.filter((other) => other !== title))
    expect(page.view().hidden).toHaveLength(1)
    const again = draw(emptyReport(), { view: page.view() })
    expect(again.all('.ej-section').map(nameOf)).not.toContain(title)
    expect(choice(again, title).getAttribute('aria-pressed')).toBe('false')
    choice(again, title).click()
    expect(again.all('.ej-section').map(nameOf)).toEqual(SECTIONS)
    expect(again.view().hidden).toEqual([])
  })

  it('says that some are hidden, and leaves no gap where a whole group is', () => {
    const page = draw(sparseReport(), { view: { hidden: ['values', 'sources', 'counts'] } })
    expect(page.all('summary').map((each) => each.textContent)).toContain('Cards, some hidden')
    expect(page.all('.ej-group')).toHaveLength(9)
    expect(page.all('.ej-group').filter((group) => group.childElementCount === 0)).toEqual([])
  })

  it('of notes to check cannot be hidden', () => {
    const page = draw(emptyReport(), { view: { ...CHOOSING.view, hidden: ['check'] } })
    expect(page.all('.ej-section').map(nameOf)).toContain('Notes to check')
    expect([...choices(page).children].map(nameOf)).toEqual(SECTIONS.slice(0, -1))
  })
})

describe('an update', () => {
  /** What stands between the first two cards and the last but three is left out. */
  const FEW = {
    hidden: ['plans', 'goals', 'prediction', 'assessment', 'thoughts', 'setbacks', 'activity', 'people'],
  }

  it('keeps the focus, and the element that has it', () => {
    const page = draw(fullReport(), { only: 'Goals', view: { opened: [LADDER] } })
    const step = page.button('Lead one five-minute item, open')
    step.focus()
    const report = fullReport()
    const [goal, ...others] = report.goals
    page.update({ ...report, goals: [...others, { ...goal!, steps: goal!.steps.slice(1) }] })
    expect(page.document.activeElement === step).toBe(true)
    expect(page.root.contains(step)).toBe(true)
  })

  it('keeps what was opened open', () => {
    const page = draw(fullReport(), { only: 'Notes to check' })
    const hints = page.find(`${cardOf('Notes to check')} details`) as HTMLDetailsElement
    hints.querySelector('summary')?.click()
    page.update({ ...fullReport(), problems: [] })
    expect(hints.open).toBe(true)
    expect(page.root.contains(hints)).toBe(true)
  })

  it.each([
    ['a card that is hidden', 'More counts', { hidden: [...FEW.hidden, 'counts'] }, 'In your own words'],
    ['a card that is shut', 'Open the note: Read the opening aloud twice', { shut: ['today'] }, 'Today'],
  ] as const)('hands the focus on from %s', (_, name, change, next) => {
    const page = draw(fullReport(), { view: FEW })
    const focused = page.all('.ej-section button').find((each) => nameOf(each).startsWith(name))
    focused?.focus()
    page.update(fullReport(), { ...DEFAULT_VIEW, ...FEW, ...change })
    expect(nameOf(page.document.activeElement!)).toMatch(new RegExp(`^${next}`))
  })

  it('hands the focus on from the last line of a list that went', () => {
    const page = draw(fullReport(), { only: 'Notes to check' })
    page.button('Notes/Loose ends.md:18').focus()
    page.update({ ...fullReport(), problems: [], hints: [] })
    expect(nameOf(page.document.activeElement!)).toMatch(/^Notes to check/)
    page.update(emptyReport())
    expect(nameOf(page.document.activeElement!)).toMatch(/^Notes to check/)
  })

  it('leaves the focus where it is when it is somewhere else', () => {
    const page = draw(sparseReport())
    const other = page.document.body.appendChild(page.document.createElement('button'))
    other.focus()
    page.update(emptyReport())
    expect(page.document.activeElement === other).toBe(true)
  })

  it('keeps the view unless it brings one', () => {
    const page = draw(fullReport(), { only: 'Consistency' })
    page.button('Numbers').click()
    page.update(sparseReport())
    expect(page.all('.ej-lead')).toEqual([])
    page.update(sparseReport(), DEFAULT_VIEW)
    expect(page.find('.ej-lead').textContent).toBe('2 of 2 days since you began')
  })

  it('is not undone by the echo of an earlier choice', () => {
    const page = draw(sparseReport())
    const [first, second] = ['Text', 'Numbers'].map((part) => {
      page.button(part).click()
      return page.view()
    })
    page.button('Tables').click()
    for (const echo of [first, second, page.view()]) {
      page.update(sparseReport(), echo)
      expect(page.find('.ej').classList.contains('is-tables')).toBe(true)
    }
    page.update(sparseReport(), first)
    expect(page.find('.ej').classList.contains('is-tables')).toBe(false)
    expect(page.view().text).toBe(false)
  })

  it('takes a view that was chosen elsewhere, also while an echo is out', () => {
    const page = draw(sparseReport())
    page.button('Tables').click()
    expect(page.all('.ej-lead')).not.toEqual([])
    page.update(sparseReport(), { ...DEFAULT_VIEW, numbers: false })
    expect(page.all('.ej-lead')).toEqual([])
  })

  it('sends nothing of itself', () => {
    const page = draw(emptyReport())
    page.update(fullReport(), { ...DEFAULT_VIEW, text: false })
    expect(page.sent).toEqual([])
  })
})

describe('messages', () => {
  /** Buttons that change nothing of the page have it in common. */
  let asked: Drawn | undefined

  it('every button sends exactly one, and it is one', () => {
    let pressed = 0
    for (const only of SECTIONS) {
      const page = draw(fullReport(), { only, behind: { lists: {} }, unfolded: 'folds' })
      const around = only === SECTIONS[0] ? '.ej-top button:not(.ej-toggle), .ej-foot button, ' : ''
      for (const button of page.all(`${around}${cardOf(only)} button:not(.ej-toggle)`)) {
        const before = page.sent.length
        button.click()
        expect(page.sent.length, nameOf(button)).toBe(before + 1)
        const message = page.sent.at(-1)
        expect(readMessage(message), JSON.stringify(message)).toEqual(message)
        pressed++
      }
    }
    expect(pressed).toBeGreaterThan(150)
  })

  it('survive a copy between windows', () => {
    const page = draw(sparseReport(), { view: { shut: ['check'] } })
    page.button('Text').click()
    page.find(`${cardOf('Today')} .ej-head`).click()
    expect(structuredClone(page.sent).map(readMessage)).toEqual(page.sent)
  })

  it.each([
    ['Read the list', { run: 'professional-help' }],
    ['When to get professional help', { run: 'professional-help' }],
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
    ['Tick: 300 m, slow', { run: 'tick', at: 'Efficacy/Goals/swim-400.md', line: 26, done: false }],
    ['Split: 300 m, slow', { run: 'split-step', at: 'Efficacy/Goals/swim-400.md', line: 26, done: false }],
    [
      'Log: Read them aloud twice',
      { run: 'log-micro-action', at: 'Efficacy/Goals/chair-planning.md', line: 31, done: false },
    ],
    ['300 m, slow, open', { open: 'Efficacy/Goals/swim-400.md', line: 26 }],
    ['12 Oct, open the note: reflection', { open: 'Efficacy/2026/2026-10-12 reflection.md', line: 14 }],
    ['Notes/Loose ends.md:18', { open: 'Notes/Loose ends.md', line: 18 }],
  ])('%s', (name, message) => {
    asked ??= draw(fullReport())
    asked.button(name).click()
    expect(asked.sent.splice(0)).toEqual([message])
  })
})
