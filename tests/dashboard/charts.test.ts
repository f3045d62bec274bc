import { describe, expect, it } from 'vitest'
import { cardOf, nameOf } from '../support/dashboard-parts'
import { fullReport } from '../support/sample-report'
import { draw, type Drawn } from './screen'

const CHARTS = [
  ['Consistency', 0, 28],
  ['Consistency', 1, 53],
  ['Prediction against outcome', 0, 3],
  ['Prediction against outcome', 1, 9],
  ['Self-assessment', 0, 5],
  ['Activity', 0, 7],
] as const

function chart(page: Drawn, title: string, index: number): HTMLElement {
  return page.all(`${cardOf(title)} .ej-scrub`)[index]!
}

function press(page: Drawn, element: HTMLElement, ...keys: readonly string[]): void {
  const { KeyboardEvent } = page.document.defaultView!
  for (const key of keys)
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

const at = (element: HTMLElement) => Number(element.getAttribute('aria-valuenow'))
const says = (element: HTMLElement) => element.getAttribute('aria-valuetext') ?? ''
/** State set by a key is drawn after the event. */
const drawn = () => new Promise((resolve) => setTimeout(resolve))

describe('a chart', () => {
  it.each(CHARTS)(
    'of %s (%i) is walked through by keys, from its last of %i places on',
    async (title, index, n) => {
      const page = draw(fullReport(), { only: title })
      const element = chart(page, title, index)
      const ends = ['aria-valuemin', 'aria-valuemax'].map((end) => Number(element.getAttribute(end)))
      expect([element.role, at(element), ...ends]).toEqual(['slider', n, 1, n])
      for (const [key, place] of [
        ['ArrowLeft', n - 1],
        ['Home', 1],
        ['PageUp', Math.min(8, n)],
        ['Home', 1],
        ['ArrowLeft', 1],
        ['ArrowRight', 2],
        ['ArrowUp', 3],
        ['ArrowDown', 2],
        ['End', n],
        ['ArrowRight', n],
        ['PageDown', Math.max(1, n - 7)],
        ['PageUp', n],
        ['x', n],
      ] as const) {
        press(page, element, key)
        await drawn()
        expect([key, at(element)]).toEqual([key, place])
      }
      expect(element.tabIndex).toBe(0)
      expect(nameOf(element)).not.toBe('')
    },
  )

  it('keeps its own keys from the page, which they would scroll, and leaves it all others', () => {
    const page = draw(fullReport(), { only: 'Consistency' })
    const { KeyboardEvent } = page.document.defaultView!
    const isLeft = (key: string) =>
      chart(page, 'Consistency', 0).dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }))
    expect(['ArrowDown', 'PageUp', 'Home', 'Enter'].filter(isLeft)).toEqual([])
    expect([' ', 'Tab', 'x', 'Escape'].filter(isLeft)).toHaveLength(4)
  })

  it.each(CHARTS)('of %s (%i) says below it what is read out', async (title, index) => {
    const page = draw(fullReport(), { only: title })
    const element = chart(page, title, index)
    press(page, element, 'Home')
    await drawn()
    expect(element.nextElementSibling?.textContent).toBe(says(element))
    expect(says(element)).toMatch(/\d/)
  })

  it('has a line from its top to its foot at the place that is looked at', async () => {
    const page = draw(fullReport(), { only: 'Consistency' })
    const strip = chart(page, 'Consistency', 0)
    for (const key of ['Home', 'ArrowRight']) {
      press(page, strip, key)
      await drawn()
    }
    const of = (selector: string, ...names: readonly string[]) =>
      names.map((name) => strip.querySelector(selector)?.getAttribute(name))
    const second = `${(1.5 / 28) * 100}%`
    expect(of('.ej-mark-cursor', 'x1', 'x2', 'y1', 'y2')).toEqual([
      second,
      second,
      '0',
      ...of('.ej-chart', 'height'),
    ])
  })

  it('leads by Enter to the notes of its place', async () => {
    const page = draw(fullReport(), { only: 'Prediction against outcome' })
    const stacks = chart(page, 'Prediction against outcome', 1)
    press(page, stacks, 'Home')
    await drawn()
    expect(says(stacks)).toBe('20% sure: 2 attempts, 1 finished, 1 not finished')
    press(page, stacks, 'Enter')
    expect(page.view().opened).toEqual(['stacks@sure:20'])
    expect(page.find(`${cardOf('Prediction against outcome')} .ej-behind`).textContent).toContain(
      '2 attempts',
    )
  })

  it.each([
    ['Activity', 0, false],
    ['Self-assessment', 0, true],
  ] as const)('of %s shows each value at its height, on its day', (title, index, joined) => {
    const report = fullReport()
    const { activity, assessment } = report.measures
    const drawnSeries = activity.series.find(({ points }) => points !== null)!
    const rated = assessment.points.items.flatMap(({ date, mean }) =>
      mean === null ? [] : [{ date, value: mean }],
    )
    const points = joined ? rated.toReversed() : drawnSeries.points!
    const values = points.map(({ value }) => value)
    const [low, high] = joined ? [1, 10] : [Math.min(...values), Math.max(...values)]
    const day = (date: string): number => Date.parse(date) / 86_400_000
    const [first, last] = [day(points[0]!.date), day(points.at(-1)!.date)]
    const wanted = points.map(({ date, value }) => [
      ((day(date) - first) / (last - first)) * 100,
      44 - ((value - low) / (high - low)) * 30,
    ])
    expect(new Set(wanted.map(String)).size).toBeGreaterThan(3)
    const numbers = (element: Element, ...names: readonly string[]): readonly number[] =>
      names.map((name) => Number(parseFloat(element.getAttribute(name) ?? '').toFixed(6)))
    const rounded = wanted.map((place) => place.map((each) => Number(each.toFixed(6))))
    const svg = chart(draw(report, { only: title }), title, index).querySelector('svg')!
    expect([...svg.querySelectorAll('circle')].map((dot) => numbers(dot, 'cx', 'cy'))).toEqual(rounded)
    const lines = [...svg.querySelectorAll('.ej-mark-link')].map((line) =>
      numbers(line, 'x1', 'y1', 'x2', 'y2'),
    )
    expect(lines).toEqual(joined ? rounded.slice(1).map((to, at) => [...rounded[at]!, ...to]) : [])
    const best = points.findIndex(
      ({ date, value }) => !joined && value === drawnSeries.best.value && date === drawnSeries.best.date,
    )
    const above = [...svg.querySelectorAll('.ej-mark-best')].map((mark) =>
      numbers(mark.parentElement!, 'x', 'y'),
    )
    expect(above).toEqual(joined ? [] : [[rounded[best]![0], Number((rounded[best]![1]! - 8).toFixed(6))]])
  })

  it('of many attempts that were predicted alike is not as high as they are many, and shows each', () => {
    const report = fullReport()
    const { calibration } = report.measures
    const [attempt] = calibration.attempts.items
    const items = Array.from({ length: 50 }, () => ({
      ...attempt!,
      prediction: 100,
      outcome: 'done' as const,
    }))
    const alike = { ...calibration, attempts: { n: 50, items } }
    const page = draw(
      { ...report, measures: { ...report.measures, calibration: alike } },
      { only: 'Prediction against outcome' },
    )
    const svg = chart(page, 'Prediction against outcome', 1).querySelector('svg')!
    expect(Number(svg.getAttribute('height'))).toBeLessThan(150)
    const dots = [...svg.querySelectorAll('circle')].map((dot) =>
      [dot.parentElement?.getAttribute('x'), dot.getAttribute('cx'), dot.getAttribute('cy')].join(' '),
    )
    expect(new Set(dots).size).toBe(50)
  })

  it('shuts by Escape what was opened from it, and leaves the key to others where nothing was', async () => {
    const page = draw(fullReport(), { only: 'Prediction against outcome' })
    const stacks = chart(page, 'Prediction against outcome', 1)
    const heard: string[] = []
    page.root.addEventListener('keydown', ({ key }) => heard.push(key))
    stacks.focus()
    for (const key of ['Home', 'Enter', 'End', 'Enter']) {
      press(page, stacks, key)
      await drawn()
    }
    expect(page.view().opened).toEqual(['stacks@sure:20', 'stacks@sure:100'])
    heard.length = 0
    press(page, stacks, 'Escape')
    expect(page.view().opened).toEqual([])
    expect(page.document.activeElement).toBe(stacks)
    expect(heard).toEqual([])
    press(page, stacks, 'Escape')
    expect(heard).toEqual(['Escape'])
  })

  it('of single notes opens the one', async () => {
    const page = draw(fullReport(), { only: 'Activity' })
    const swimming = chart(page, 'Activity', 0)
    press(page, swimming, 'Home')
    await drawn()
    press(page, swimming, 'Enter')
    expect(page.sent.at(-1)).toEqual({ open: 'Efficacy/2026/2026-08-12 swimming.md', line: 3 })
  })

  it('keeps its place when the numbers change, and the last one where there are fewer', async () => {
    const page = draw(fullReport(), { only: 'Activity' })
    const element = chart(page, 'Activity', 0)
    press(page, element, 'Home')
    await drawn()
    page.update(fullReport())
    expect(at(element)).toBe(1)
    press(page, element, 'End')
    await drawn()
    const report = fullReport()
    const [pressUps, swimming, ...others] = report.measures.activity.series
    const fewer = { ...swimming!, points: swimming!.points!.slice(0, 5) }
    const activity = { ...report.measures.activity, series: [pressUps!, fewer, ...others] }
    page.update({ ...report, measures: { ...report.measures, activity } })
    expect(at(element)).toBe(5)
  })

  it('follows the pointer to the nearest place', async () => {
    const page = draw(fullReport(), { only: 'Consistency' })
    const strip = chart(page, 'Consistency', 0)
    const point = async (type: 'pointermove' | 'pointerdown', clientX: number) => {
      const { MouseEvent } = page.document.defaultView!
      strip.dispatchEvent(new MouseEvent(type, { clientX, bubbles: true }))
      await drawn()
      return at(strip)
    }
    expect(await point('pointermove', 100)).toBe(28)
    strip.getBoundingClientRect = () => ({ left: 100, width: 280 }) as DOMRect
    for (const type of ['pointermove', 'pointerdown'] as const)
      for (const [x, place] of [
        [100, 1],
        [119, 2],
        [121, 3],
        [900, 28],
      ] as const)
        expect(await point(type, x)).toBe(place)
  })

  it('is not there where numbers are hidden', () => {
    expect(draw(fullReport(), { view: { numbers: false }, unfolded: 'folds' }).all('.ej-scrub')).toEqual([])
  })
})
