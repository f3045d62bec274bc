import { describe, expect, it, onTestFinished } from 'vitest'
import { numberIds } from '@core/dashboard/behind/ids'
import { speak } from '@core/texts'
import { cardOf, nameOf } from '../support/dashboard-parts'
import { emptyReport, fullReport, sparseReport } from '../support/sample-report'
import { speakWords } from '../support/speak'
import { draw, type Drawn, listsFor, saidBy } from './screen'

const SHOWN = { shut: ['open:counts'] }

const numbersIn = (page: Drawn, title: string) =>
  page.all(`${cardOf(title)} .ej-number[aria-expanded]`).map(saidBy)

function press(page: Drawn, title: string, says: string): HTMLElement {
  const found = page.all(`${cardOf(title)} .ej-number`).find((number) => saidBy(number) === says)
  if (!found) throw new Error(`${title} has no number ${says}`)
  found.click()
  return found
}

describe('every number of a card', () => {
  it.each([
    ['Consistency', ['17', '9 practice days', '144 practice days in 53 weeks']],
    ['Plans', ['40 → 52 of 100 (+12 points)', '4 of 7', '25 of 100']],
    ['Goals', ['35 → 50 of 100', '3', '12', '14', '20 attempts', '4 active goals', '19', '21 rated steps']],
    [
      'Prediction against outcome',
      ['36', '48 attempts', '6 of 11', '4 finished in part', '1 waiting for an outcome'],
    ],
    ['Self-assessment', ['4 → 6 of 10 (+2)', '5 ratings', '4.0, then 5.8 (+1.8)']],
    ['Thought records', ['11', '22 thought records', '2', '10', '12 thought records']],
    ['Setbacks', ['5', '4', '2', '3 with a first and a later reading', '2 moved']],
    ['Activity', ['33 entries', '7 entries', '3 entries']],
    ['People', ['2', '1', '5', '6 of the last 8 weeks']],
    ['Values', ['2', '1', '1 active goal']],
    ['Sources', ['34', '5', '23', '61 entries in 28 days']],
    [
      'More counts',
      [
        '13 attempts finished',
        '7',
        '1 goal raised',
        '1340 minutes',
        '78 entries',
        '2 on the task',
        '9 thought records',
        '6 of the last 8 weeks',
      ],
    ],
  ])('%s opens its notes', (title, says) => {
    const page = draw(fullReport(), { view: SHOWN, only: title, unfolded: 'folds' })
    expect(numbersIn(page, title)).toEqual(expect.arrayContaining(says))
    const first = press(page, title, says[0]!)
    expect(first.getAttribute('aria-expanded')).toBe('true')
    const list = page.find(`${cardOf(title)} .ej-behind`)
    expect([...list.querySelectorAll('li')].map((row) => row.textContent)).toEqual([
      '14 OctRing the ferry office attempt',
      'no datethought record',
    ])
    list.querySelector<HTMLElement>('li button')?.click()
    expect(page.sent.at(-1)).toEqual({ open: 'Efficacy/behind-attempt.md', line: 4 })
    first.click()
    expect(page.all('.ej-behind')).toEqual([])
  })

  it.each([
    ['click', {}, undefined],
    ['click', { ctrlKey: true }, 'tab'],
    ['click', { metaKey: true }, 'tab'],
    ['click', { ctrlKey: true, altKey: true }, 'split'],
    ['click', { metaKey: true, altKey: true, shiftKey: true }, 'window'],
    ['auxclick', { button: 1 }, 'tab'],
  ])('says of a %s with %j where the note is to open', (type, held, pane) => {
    const page = draw(fullReport(), { view: SHOWN, only: 'Consistency', unfolded: 'folds' })
    press(page, 'Consistency', '17')
    const note = page.find('.ej-behind li button')
    const { MouseEvent } = page.document.defaultView!
    note.dispatchEvent(new MouseEvent(type, { bubbles: true, ...held }))
    expect(page.sent.at(-1)).toEqual({ open: 'Efficacy/behind-attempt.md', line: 4, ...(pane && { pane }) })
  })

  it('opens a note by no other button of the mouse, and a number by the first alone', () => {
    const page = draw(fullReport(), { view: SHOWN, only: 'Consistency', unfolded: 'folds' })
    press(page, 'Consistency', '17')
    const { MouseEvent } = page.document.defaultView!
    const sent = page.sent.length
    page.find('.ej-behind li button').dispatchEvent(new MouseEvent('auxclick', { button: 2 }))
    page.find('.ej-number').dispatchEvent(new MouseEvent('auxclick', { button: 1 }))
    expect(page.sent.length).toBe(sent)
    const isLeft = (button: number) =>
      page
        .find('.ej-behind li button')
        .dispatchEvent(new MouseEvent('mousedown', { button, cancelable: true }))
    expect([isLeft(0), isLeft(1)]).toEqual([true, false])
  })

  it('of the header too: the entries of each kind', () => {
    const page = draw(fullReport(), { only: 'Today', unfolded: 'folds' })
    page.number('reflection 71').click()
    expect(page.find('.ej-top .ej-behind').textContent).toContain('reflection 71')
  })

  it.each([
    ['numbers', {}],
    ['tables', { tables: true }],
    ['no numbers', { numbers: false }],
  ])('has an id that a page on its own knows, with %s', (_, view) => {
    let opened = 0
    for (const report of [fullReport(), sparseReport(), emptyReport()]) {
      const ids = new Set<string>(numberIds(report))
      const page = draw(report, { view, behind: { lists: {} }, unfolded: 'folds and numbers' })
      const names = page.view().opened.filter((name) => !name.startsWith('fold@'))
      expect(names.filter((name) => !ids.has(name.split('@').slice(1).join('@')))).toEqual([])
      const numbers = page.all('.ej-number[aria-expanded]')
      expect(numbers.filter((number) => number.ariaExpanded !== 'true').map(nameOf)).toEqual([])
      opened += numbers.length
    }
    expect(opened).toBeGreaterThan(40)
  })

  it('that is zero opens nothing', () => {
    const page = draw(fullReport(), { unfolded: 'folds' })
    expect(page.all('.ej-number').filter((number) => /^0(?![.\d])/.test(number.textContent))).toEqual([])
    expect(page.find(cardOf('Sources')).textContent).toContain('Watching others0')
  })

  it('that is zero opens nothing in a language that says it last', () => {
    const report = fullReport()
    const { consistency, tallies } = report.measures
    const none = { n: 0, items: [] }
    const loop = { ...tallies.loop, goals_raised: none, goals_done: none }
    const weeks = consistency.weeks.map((week) => ({ ...week, n: 0 }))
    const measures = {
      ...report.measures,
      consistency: { ...consistency, weeks },
      tallies: { ...tallies, loop },
    }
    speakWords('ja', {
      '{n} goal raised|{n} goals raised': '引き上げた目標 {n} 件',
      '{n} goal done|{n} goals done': '達成した目標 {n} 件',
    })
    onTestFinished(() => speak('en'))
    const page = draw({ ...report, measures }, { view: SHOWN })
    const loopCounts = page.all('.ej-section-counts .ej-list li')
    expect(loopCounts.map((each) => each.querySelectorAll('.ej-number').length)).toEqual([1, 2, 0, 0])
    expect(page.all('.ej-section-consistency .ej-keys .ej-number')).toEqual([])
  })

  it.each(['Goals', 'Prediction against outcome'])(
    'of %s that begins with a zero opens what stands behind it',
    (title) => {
      const report = fullReport()
      const [goal, ...goals] = report.goals
      const { calibration } = report.measures
      const bins = calibration.bins!.map((bin) => ({ ...bin, done: 0 }))
      const page = draw(
        {
          ...report,
          goals: [{ ...goal!, confidence: { ...goal!.confidence, start: 0 } }, ...goals],
          measures: { ...report.measures, calibration: { ...calibration, bins } },
        },
        { only: title },
      )
      expect(numbersIn(page, title).filter((says) => says.startsWith('0 '))).not.toEqual([])
    },
  )

  it('opens where it was pressed and nowhere else', () => {
    const page = draw(fullReport(), { only: 'Prediction against outcome' })
    press(page, 'Prediction against outcome', '48 attempts')
    expect(page.all('.ej-behind')).toHaveLength(1)
    expect(page.view().opened).toEqual(['finished@prediction'])
    press(page, 'Prediction against outcome', '36')
    expect(page.all('.ej-behind > p').map((each) => each.textContent)).toEqual([
      'The notes counted: 2',
      '48 attempts',
    ])
  })

  it('stands in the tables as well, where these are seen', () => {
    const page = draw(fullReport(), { only: 'Thought records', view: { tables: true } })
    const cell = page.find(`${cardOf('Thought records')} td .ej-number`)
    cell.click()
    const list = page.find(`${cardOf('Thought records')} .ej-behind`)
    expect(nameOf(list)).toBe('The notes counted: Fortune telling: 11')
    expect(draw(fullReport(), { only: 'Thought records', unfolded: 'folds' }).all('table button')).toEqual([])
  })

  it('is a name where numbers are hidden', () => {
    const page = draw(fullReport(), { only: 'Sources', view: { ...SHOWN, numbers: false } })
    expect(numbersIn(page, 'Sources')).toEqual([
      'Own experience',
      'Words from others',
      'Reading body and mood',
    ])
    press(page, 'Sources', 'Own experience')
    expect(page.find('.ej-behind').textContent).not.toMatch(/\d+ (?!Oct)/)
  })
})

describe('the list behind a number', () => {
  const many = (n: number) => {
    const report = fullReport()
    const [first] = listsFor(report)['source:mastery']!.items
    const items = Array.from({ length: n }, (_, line) => ({ ...first!, line: line + 1 }))
    return { lists: { ...listsFor(report), 'source:mastery': { n, items } } }
  }

  it('waits for the host without a word', () => {
    const page = draw(fullReport(), { only: 'Sources', behind: { lists: {} } })
    press(page, 'Sources', '34')
    expect(page.all('.ej-behind')).toEqual([])
  })

  it('stops at fifty, and asks for all', () => {
    const page = draw(fullReport(), { only: 'Sources', behind: many(70) })
    press(page, 'Sources', '34')
    expect(page.all('.ej-behind li')).toHaveLength(50)
    page.button('Show all 70').click()
    expect(page.view().opened).toEqual(['sources@source:mastery', 'all@source:mastery'])
    expect(page.all('.ej-behind li')).toHaveLength(70)
    page.button('Show the newest only').click()
    expect(page.all('.ej-behind li')).toHaveLength(50)
  })

  it('of fifty is whole', () => {
    const page = draw(fullReport(), { only: 'Sources', behind: many(50) })
    press(page, 'Sources', '34')
    expect(page.all('.ej-behind li')).toHaveLength(50)
    expect(page.all('.ej-behind > button')).toEqual([])
  })

  it('says so where nothing is left of it', () => {
    const page = draw(fullReport(), { only: 'Sources', behind: many(0) })
    press(page, 'Sources', '34')
    expect(page.find('.ej-behind').textContent).toContain('This number no longer counts any notes.')
  })

  it('that is empty is shut by its number, though that is zero', () => {
    const behind = many(0)
    const page = draw(fullReport(), { only: 'Sources', behind })
    press(page, 'Sources', '34').focus()
    const { sources } = fullReport().measures
    const none = { ...sources, mastery: { ...sources.mastery, n: 0 } }
    page.update({ ...fullReport(), measures: { ...fullReport().measures, sources: none } })
    expect(page.document.activeElement === page.number('0')).toBe(true)
    page.number('0').click()
    expect(page.all('.ej-behind')).toEqual([])
    expect(numbersIn(page, 'Sources')).not.toContain('0')
  })

  it('hands the focus on from its last note to the one before, and from the only one to its number', () => {
    const behind = many(2)
    const page = draw(fullReport(), { only: 'Sources', behind })
    press(page, 'Sources', '34')
    const notes = () => page.all('.ej-behind li button')
    notes().at(-1)!.focus()
    for (const n of [1, 0]) {
      behind.lists = many(n).lists
      page.update(fullReport())
      expect(notes()).toHaveLength(n)
      expect(page.document.activeElement === (notes().at(-1) ?? page.number('34'))).toBe(true)
    }
  })

  it('keeps titles to itself where words are hidden', () => {
    const page = draw(fullReport(), { only: 'Sources', view: { text: false } })
    press(page, 'Sources', '34')
    expect(page.find('.ej-behind').textContent).toContain('14 Octattempt')
    expect(page.root.innerHTML).not.toContain('ferry')
  })

  it('stands open again after a restart', () => {
    const page = draw(fullReport(), { only: 'Sources' })
    press(page, 'Sources', '34')
    const again = draw(fullReport(), { only: 'Sources', view: page.view() })
    expect(again.find(`${cardOf('Sources')} .ej-behind li`).textContent).toContain('ferry')
  })
})

describe('Escape', () => {
  /** A key where the keyboard is, and whether anybody beyond the dashboard hears it. */
  const escape = (page: Drawn): boolean => {
    const { KeyboardEvent } = page.document.defaultView!
    let isHeard = false
    const hear = () => (isHeard = true)
    page.document.addEventListener('keydown', hear)
    page.document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    page.document.removeEventListener('keydown', hear)
    return isHeard
  }

  it.each([
    ['4 active goals', 0],
    ['19', 1],
    ['21 rated steps', 2],
  ])('in the list behind %s shuts it and returns to that number', (says, at) => {
    const page = draw(fullReport(), { only: 'Goals' })
    for (const each of ['4 active goals', '19', '21 rated steps']) press(page, 'Goals', each)
    page.all('.ej-behind')[at]!.querySelector('button')!.focus()
    expect(escape(page)).toBe(false)
    expect(page.document.activeElement).toBe(page.number(says))
    expect(page.number(says).getAttribute('aria-expanded')).toBe('false')
    expect(page.all('.ej-behind')).toHaveLength(2)
  })

  it('in a list that several numbers share returns to the one that was pressed', () => {
    const page = draw(fullReport(), { only: 'Self-assessment' })
    const last = page.all(`${cardOf('Self-assessment')} .ej-row-value .ej-number`).at(-1)!
    last.focus()
    last.click()
    page.find('.ej-behind button').focus()
    page.update(fullReport())
    escape(page)
    expect(page.all('.ej-behind')).toEqual([])
    expect(page.document.activeElement === last).toBe(true)
  })

  it('on a number shuts its list, and is left to others where none stands open', () => {
    const page = draw(fullReport(), { only: 'Sources' })
    press(page, 'Sources', '34').focus()
    expect(escape(page)).toBe(false)
    expect(page.all('.ej-behind')).toEqual([])
    const sent = page.sent.length
    expect(escape(page)).toBe(true)
    expect(page.sent.length).toBe(sent)
    expect(page.document.activeElement).toBe(page.number('34'))
  })
})
