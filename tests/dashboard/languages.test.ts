import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NoteBehind, NotesBehind } from '@core/dashboard/behind'
import { CARDS, type CardId } from '@core/dashboard/phrases'
import type { Report, Suggestion } from '@core/dashboard/report'
import { cardHtml } from '@dashboard/card-html'
import { DEFAULT_VIEW } from '@core/dashboard/view'
import { showReading } from '@dashboard/reading'
import { speak } from '@core/texts'
import { JSDOM } from 'jsdom'
import { cardText, reportText } from '../../packages/cli/src/report-text'
import { catalogs } from '../../esbuild.languages.mjs'
import { loudWord, speakLoud, unspoken } from '../support/loud'
import { speakWords } from '../support/speak'
import { emptyReport, fullReport, reworded, sparseReport } from '../support/sample-report'
import { draw, listsFor, type Options } from './screen'

const REPORTS = {
  full: reworded(fullReport(), loudWord),
  sparse: reworded(sparseReport(), loudWord),
  empty: emptyReport(),
}
const all = await catalogs()
const NAMES = Object.keys(REPORTS) as (keyof typeof REPORTS)[]

beforeEach(speakLoud)
afterEach(() => speak('en'))

/** The notes behind the numbers, those with a name of their own in capitals. */
function loudLists(report: Report): NotesBehind {
  const loud = (note: NoteBehind): NoteBehind => ({ ...note, title: loudWord(note.title) })
  return Object.fromEntries(
    Object.entries(listsFor(report)).map(([id, { n, items }]) => [id, { n, items: items.map(loud) }]),
  )
}

/** Each text of a page, and what is read out in its place or besides. */
function textsOf(root: Element): readonly string[] {
  const read = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt']
  const own = [...root.querySelectorAll('*')].flatMap((element) => [
    ...read.map((name) => element.getAttribute(name) ?? ''),
    ...[...element.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map(({ textContent }) => textContent ?? ''),
  ])
  return own.filter((text) => text.trim() !== '')
}

/** With every fold open, and with the notes behind every number where `pressed`. */
function drawn(report: Report, options: Options, pressed = false): readonly string[] {
  const behind = { lists: loudLists(report), ...options.behind }
  const page = draw(report, { ...options, behind, unfolded: pressed ? 'folds and numbers' : 'folds' })
  if (pressed) expect(page.all('.ej-number[aria-expanded="false"]')).toEqual([])
  const texts = textsOf(page.root)
  page.unmount()
  // Where words are hidden, a code alone says what a problem is.
  const codes = [...report.problems, ...report.hints].map(({ code }) => code.replaceAll('-', ' '))
  return texts.map((text) => codes.reduce((rest, code) => rest.replace(code, ''), text))
}

describe.each(NAMES)('of the %s report, in another language', (name) => {
  const report = REPORTS[name]

  it.each<[string, Options, boolean?]>([
    ['with all that opens', { view: { tables: true } }, true],
    ['without numbers', { view: { numbers: false } }, true],
    ['without words', { view: { text: false } }],
    ['in a sidebar, some cards hidden', { place: 'sidebar', view: { hidden: ['values'] } }],
    ['as a page', { place: 'page' }],
  ])('nothing is left in English %s', (_, options, pressed) => {
    const texts = drawn(report, options, pressed)
    expect(texts.length).toBeGreaterThan(60)
    expect(unspoken(texts)).toEqual([])
  })

  it('nothing is left in English in the terminal', () => {
    const screen = { width: 80, colour: false }
    expect(unspoken(reportText(report, screen).split('\n'))).toEqual([])
  })

  it('nothing is left in English in a card in a note', () => {
    const { window } = new JSDOM('')
    for (const card of Object.keys(CARDS) as CardId[]) {
      const shown = { card, report, lists: listsFor(report), found: null, isSetUp: true }
      window.document.body.innerHTML = cardHtml(shown, DEFAULT_VIEW, ({ path }) => path, 1)
      const text = cardText(report, card, { width: 80, colour: false })
      expect([card, unspoken([...textsOf(window.document.body), ...text.split('\n')])]).toEqual([card, []])
    }
  })
})

describe.each(['ja', 'zh'] as const)('in %s', (language) => {
  const catalog = all[language] ?? {}

  it('each sentence ends as one there, and nothing stands between two of them', () => {
    speakWords(language, catalog)
    const page = draw(fullReport(), { place: 'page', unfolded: 'folds' })
    // What is pressed stands apart, as a word of another face does.
    page.all('p button').forEach((button) => button.firstChild?.replaceWith('|'))
    const paragraphs = page.all('p').map(({ textContent }) => textContent)
    page.unmount()
    const lines = reportText(fullReport(), { width: 80, colour: false }).split('\n')
    expect([...paragraphs, ...lines].filter((text) => text.includes('。')).length).toBeGreaterThan(40)
    expect([...paragraphs, ...lines].filter((text) => /。 [^|]/.test(text))).toEqual([])
    expect(paragraphs.filter((text) => /[\u3040-\u9fff]\./.test(text))).toEqual([])
  })
})

describe('what stands there at times', () => {
  const only = 'Today'

  it('what limits the numbers, and a card with nothing of it', () => {
    const filter = { goal: 'GONE.MD', domain: 'health', since: '2026-08-01' } as const
    for (const report of [
      { ...REPORTS.full, filter },
      { ...REPORTS.empty, filter },
    ]) {
      expect(unspoken(drawn(report, {}))).toEqual([])
      expect(unspoken(reportText(report, { width: 80, colour: false }).split('\n'))).toEqual([])
    }
  })

  it('each reason for what to do next', () => {
    const { today } = REPORTS.full
    const reasons: readonly Pick<Suggestion, 'reason' | 'args'>[] = [
      { reason: 'attempt-due', args: { date: today } },
      { reason: 'problem-step', args: { date: today } },
      { reason: 'plan-item', args: { plan: '30-day', item: 'w2.1', day: 9 } },
      { reason: 'obstacle', args: { obstacle: 'nerves' } },
      { reason: 'obstacle', args: { obstacle: 'MY OWN' } },
      ...['weekly', 'monthly', 'quarterly'].map((round) => ({
        reason: 'round' as const,
        args: { round, date: today },
      })),
      { reason: 'source', args: { source: 'state', days: 14 } },
      { reason: 'any-day', args: {} },
    ]
    for (const { args, reason } of reasons) {
      const primary: Suggestion = {
        reason,
        args,
        kind: 'thought',
        practice: 'reflection',
        command: 'new-entry',
        minutes: 10,
        place: null,
      }
      const { measures } = REPORTS.empty
      const next = { ...measures.next, primary, alternative: primary }
      const report = { ...REPORTS.empty, measures: { ...measures, next } }
      for (const numbers of [true, false]) {
        expect([reason, unspoken(drawn(report, { only, view: { numbers } }))]).toEqual([reason, []])
      }
    }
  })

  it('the line on thoughts that come back', () => {
    const { measures } = REPORTS.full
    const tallies = { ...measures.tallies, returning: { ...measures.tallies.returning, n: 5, of: 9 } }
    const report = { ...REPORTS.full, measures: { ...measures, tallies } }
    for (const numbers of [true, false]) {
      const texts = drawn(report, { only, view: { returning: true, numbers } })
      expect(texts.join(' ')).toContain('COMING BACK')
      expect(unspoken(texts)).toEqual([])
    }
  })

  it('how far the reading is', () => {
    const { document } = new JSDOM('<div></div>').window
    const root = document.querySelector('div') as HTMLElement
    for (const stopped of [true, false]) {
      showReading(root, { done: 3, of: 9, stopped }, () => undefined)
      expect(textsOf(root).length).toBeGreaterThan(1)
      expect(unspoken(textsOf(root))).toEqual([])
    }
  })

  it('what was looked for and found, and what was not', () => {
    const { items } = REPORTS.full.measures.evidence
    for (const [n, numbers] of [
      [0, true],
      [143, true],
      [143, false],
    ] as const) {
      const search = { words: 'X', source: null, most: 2 }
      const found = { search, n, items: n === 0 ? [] : items.slice(0, 2) }
      const options = { only: 'In your own words', view: { numbers }, behind: { found } }
      expect(unspoken(drawn(REPORTS.full, options))).toEqual([])
    }
  })
})
