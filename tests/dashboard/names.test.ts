import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { CARDS, type CardId } from '@core/dashboard/phrases'
import type { Report } from '@core/dashboard/report'
import { DEFAULT_VIEW, type View } from '@core/dashboard/view'
import { helpPage } from '@core/help'
import { cardHtml } from '@dashboard/card-html'
import { mountHelp } from '@dashboard/help'
import { mount } from '@dashboard/mount'
import { mountCard } from '@dashboard/mount-card'
import { nameOf } from '../support/dashboard-parts'
import { emptyReport, fullReport } from '../support/sample-report'
import { blank, draw, listsFor } from './screen'

const IDS = Object.keys(CARDS) as CardId[]
const NOTHING = () => undefined

/** With what stands above the cards at times. */
function wholeReport(): Report {
  const report = fullReport()
  const { measures, problems } = report
  const tallies = { ...measures.tallies, returning: { ...measures.tallies.returning, n: 5, of: 9 } }
  const unread = { ...problems[0]!, code: 'settings-syntax', path: '.efficacy.json' } as const
  return { ...report, measures: { ...measures, tallies }, problems: [unread, ...problems] }
}

const { items } = fullReport().measures.evidence
const found = { search: { words: 'i', source: null, most: 2 }, n: 9, items: items.slice(0, 2) }
const behind = { lists: listsFor(fullReport()), found, isSetUp: true }
const ALL: Partial<View> = { returning: true, tables: true }
const OPENED = draw(wholeReport(), { view: ALL, behind, unfolded: 'folds and numbers' }).view().opened

function drawDashboard(root: HTMLElement, view: Partial<View> = ALL) {
  return mount(root, {
    shown: { report: wholeReport(), ...behind },
    view: { ...DEFAULT_VIEW, opened: OPENED, ...view },
    place: 'editor',
    send: NOTHING,
  })
}

function drawCard(root: HTMLElement, card: CardId) {
  return mountCard(root, {
    show: () => ({ card, report: fullReport(), lists: listsFor(fullReport()), found: null, isSetUp: true }),
    view: () => ({ ...DEFAULT_VIEW, tables: true }),
    send: NOTHING,
  })
}

function textOfCard(card: CardId, block: number): string {
  const shown = { card, report: fullReport(), lists: {}, found: null, isSetUp: true }
  return cardHtml(shown, DEFAULT_VIEW, ({ path }) => path, block)
}

const SCREENS: readonly (readonly [string, (root: HTMLElement) => void])[] = [
  ['the dashboard with tables', drawDashboard],
  ['the dashboard with charts', (root) => drawDashboard(root, { returning: true })],
  ['the dashboard without words', (root) => drawDashboard(root, { text: false })],
  ['the dashboard without numbers', (root) => drawDashboard(root, { numbers: false })],
  ['the help page', (root) => mountHelp(root).show(helpPage())],
  ...IDS.map(
    (id) => [`the card ${id} in a note or a base`, (root: HTMLElement) => void drawCard(root, id)] as const,
  ),
  ...IDS.map(
    (id) =>
      [`the card ${id} as text`, (root: HTMLElement) => void (root.innerHTML = textOfCard(id, 1))] as const,
  ),
]

function placeIn(document: Document): HTMLElement {
  return document.body.appendChild(document.createElement('div'))
}

/** Each part by what names it, with the name. */
function namesIn(root: ParentNode): readonly (readonly [string | null, string])[] {
  const named = [...root.querySelectorAll('[aria-labelledby]')]
  return named.map((element) => [element.getAttribute('aria-labelledby'), nameOf(element)])
}

function idsIn(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('[id]')].map(({ id }) => id)
}

describe.each(SCREENS)('on %s', (_, show) => {
  const root = placeIn(blank())
  show(root)

  // Obsidian shows an `aria-label` as a tooltip over all that is inside.
  it('only what can be pressed or filled in has a label of its own', () => {
    const labelled = [...root.querySelectorAll('[aria-label]:not(button, a, input, select, summary)')]
    expect(labelled.map(({ outerHTML }) => outerHTML.slice(0, 120))).toEqual([])
  })

  it('such a label says more than the words that it stands for', () => {
    const labelled = [...root.querySelectorAll('[aria-label]')]
    expect(labelled.filter((each) => each.getAttribute('aria-label') === each.textContent)).toEqual([])
  })

  it('every other part that has a name takes it from one place that is there', () => {
    const names = namesIn(root)
    expect(names).not.toEqual([])
    expect(names.filter(([, name]) => name.trim() === '')).toEqual([])
    expect(new Set(names.map(([id]) => id)).size).toBe(names.length)
  })
})

it('charts and open notes that look alike lead to their notes by different names', () => {
  const root = placeIn(blank())
  const report = wholeReport()
  const days = ['2026-10-12', '2026-10-13'] as const
  const open = days.map((date) => ({
    ...report.open[0]!,
    kind: 'reflection' as const,
    title: 'Reflection',
    path: `Efficacy/${date} reflection.md`,
    date,
    state: 'empty' as const,
  }))
  const shown = { report: { ...report, open }, ...behind }
  mount(root, { shown, view: DEFAULT_VIEW, place: 'editor', send: NOTHING }).reach(Infinity)
  const links = [...root.querySelectorAll('.ej-scrub + .ej-meta .ej-link, .ej-open .ej-list .ej-link')]
  const names = links.map((link) => link.getAttribute('aria-label') ?? link.textContent)
  expect(names.length).toBeGreaterThan(5)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

it('names each sort of part', () => {
  const root = placeIn(blank())
  drawDashboard(root)
  drawDashboard(placeIn(root.ownerDocument), { opened: [] })
  const sorts = [...root.ownerDocument.querySelectorAll('[aria-labelledby]')].map(
    (element) => element.classList[0],
  )
  expect(new Set(sorts)).toEqual(
    new Set([
      'ej-toggles',
      'ej-unread',
      'ej-returning',
      'ej-section',
      'ej-micro',
      'ej-scrub',
      'ej-table-frame',
      'ej-behind',
      'ej-search',
    ]),
  )
})

it('no two parts of a document have one id, however much is drawn in it', () => {
  const document = blank()
  for (const [, show] of [SCREENS[0]!, ...SCREENS.slice(0, 5 + IDS.length)]) show(placeIn(document))
  const texts = placeIn(document)
  texts.innerHTML = IDS.map((id, block) => textOfCard(id, block)).join('')
  const ids = idsIn(document)
  expect(ids.length).toBeGreaterThan(300)
  expect(new Set(ids).size).toBe(ids.length)
})

it('an update leaves each id where it was, and what is new has one of its own', () => {
  const root = placeIn(blank())
  const mounted = drawDashboard(root)
  const before = namesIn(root)
  mounted.update({ report: wholeReport(), ...behind })
  expect(namesIn(root)).toEqual(before)
  mounted.update({ report: emptyReport(), lists: {}, found: null, isSetUp: true })
  mounted.update({ report: wholeReport(), ...behind })
  expect(new Set(idsIn(root)).size).toBe(idsIn(root).length)
  expect(namesIn(root).map(([, name]) => name)).toEqual(before.map(([, name]) => name))
})

it('a card as text is the same text each time', () => {
  expect(textOfCard('goals', 3)).toBe(textOfCard('goals', 3))
  const { window } = new JSDOM(textOfCard('goals', 3) + textOfCard('goals', 4))
  const ids = idsIn(window.document)
  expect(new Set(ids).size).toBe(ids.length)
})
