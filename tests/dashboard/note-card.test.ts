// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { cardOfNotes, type CardContent } from '@core/dashboard/card'
import type { Message } from '@core/dashboard/messages'
import { DEFAULT_VIEW, type View } from '@core/dashboard/view'
import { CARDS, type CardId } from '@core/dashboard/phrases'
import type { Report } from '@core/dashboard/report'
import { buildReport } from '@core/dashboard/build'
import { cardHtml } from '@dashboard/card-html'
import { mountCard, type MountedCard } from '@dashboard/mount-card'
import { nameOf } from '../support/dashboard-parts'
import { attempt, entry, section, snapshot } from '../support/entries'
import { fullReport } from '../support/sample-report'
import { unfold } from './unfold'

const IDS = Object.keys(CARDS) as CardId[]
const of = (card: CardId, report: Report): CardContent => ({
  card,
  report,
  lists: {},
  found: null,
  isSetUp: true,
})
const shown = (card: CardId): CardContent => of(card, fullReport())
const link = ({ path, line }: { path: string; line: number }): string => `/${path}#L${line}`

let mounted: MountedCard | undefined
afterEach(() => mounted?.unmount())

function draw(card: CardContent, view: Partial<View> = {}): { root: HTMLElement; sent: Message[] } {
  const root = document.createElement('div')
  const sent: Message[] = []
  mounted = mountCard(root, {
    show: () => card,
    view: () => ({ ...DEFAULT_VIEW, ...view }),
    send: (message) => sent.push(message),
  })
  return { root, sent }
}

function parsed(card: CardContent, view: Partial<View> = {}): HTMLElement {
  const root = document.createElement('div')
  root.innerHTML = cardHtml(card, { ...DEFAULT_VIEW, ...view }, link, 1)
  return root
}

/** Rows of lists that are laid out as a narrow mark and words, and hold something else: words alone would be squeezed. */
function unlikeRows(root: HTMLElement): readonly string[] {
  const rows = [...root.querySelectorAll('.ej-list > li')]
  const [mark, words] = ['svg, .ej-mark', ':not(svg)']
  const isAlike = ({ children: [first, second, ...more], textContent }: Element): boolean =>
    first?.matches(mark) === true &&
    second?.matches(words) === true &&
    more.length === 0 &&
    textContent !== ''
  return rows.filter((row) => !isAlike(row)).map(({ outerHTML }) => outerHTML.slice(0, 200))
}

describe('a card in a note', () => {
  it.each(IDS)('%s is drawn alone, open, and without a heading of its own', (id) => {
    const { root } = draw(shown(id), { shut: IDS })
    expect([...root.querySelectorAll('section')].map(nameOf)).toEqual([CARDS[id]])
    expect(root.querySelector('h1, h2, .ej-head[aria-expanded]')).toBeNull()
    expect(root.querySelector('.ej-body')?.hasAttribute('hidden')).toBe(false)
    expect(root.querySelector('.ej-body')?.textContent).not.toBe('')
  })

  it('opens the notes behind it, and starts what it asks for', () => {
    const { root, sent } = draw(shown('words'))
    root.querySelector<HTMLElement>('.ej-body button')?.click()
    expect(sent.map((message) => Object.keys(message))).toEqual([['open', 'line']])
  })

  it('lists the notes behind a number where that was pressed', () => {
    const root = document.createElement('div')
    const asked: (readonly string[])[] = []
    mounted = mountCard(root, {
      show: (opened) => {
        asked.push(opened)
        return shown('setbacks')
      },
      view: () => DEFAULT_VIEW,
      send: () => undefined,
    })
    root.querySelector<HTMLElement>('.ej-number')?.click()
    expect(asked.at(-1)?.join()).toMatch(/^[^,]+@[^,]+$/)
    expect(root.querySelector('.ej-number')?.getAttribute('aria-expanded')).toBe('true')
  })

  it('says what it is limited to, and by a letter where words are hidden', () => {
    const report = buildReport(
      snapshot([entry('goal', { path: 'Goals/Run 5K.md' }), attempt(1, { goal: ['Goals/Run 5K.md'] })]),
      '2026-10-14',
      { goal: 'Goals/Run 5K.md', since: '2026-10-01' },
    )
    const card = of('goals', report)
    expect(draw(card).root.querySelector('.ej-limits')?.textContent).toContain('"Run 5K", since 1 Oct')
    expect(draw(card, { text: false }).root.querySelector('.ej-limits')?.textContent).toContain('"Goal A"')
    expect(draw(shown('goals')).root.querySelector('.ej-limits')).toBeNull()
  })

  it('calls a goal as its note is called, also where that is not among the notes counted', () => {
    const tried = attempt(1, { goal: ['Goals/Run 5K.md'] }, { sections: { proves: section('I can.') } })
    const all = snapshot([entry('goal', { path: 'Goals/Run 5K.md' }), tried])
    const { root } = draw(cardOfNotes(all, '2026-10-14', 'words', new Set([tried.path])))
    expect(root.querySelector('.ej-evidence .ej-meta')?.textContent).toBe('attempt\xa0· Run 5K')
  })

  it.each(['a period', 'a base'])('takes the first of the notes in %s for no beginning', (by) => {
    const [before, within] = [attempt(40), attempt(5)]
    const all = snapshot([before, within])
    const card =
      by === 'a base'
        ? cardOfNotes(all, '2026-10-14', 'consistency', new Set([within.path]))
        : of('consistency', buildReport(all, '2026-10-14', { since: '2026-09-20' }))
    expect(draw(card).root.querySelector('.ej-lead')?.textContent).toMatch(/since \d+ Oct$/)
    expect(draw(card).root.textContent).not.toContain('since you began')
  })

  it('shows each wrong line where there is no card', () => {
    const { root } = draw({ card: null, problems: [{ line: 2, message: 'since should be a day.' }] })
    expect(root.textContent).toContain('Line 2: since should be a day.')
    expect(root.querySelector('section')).toBeNull()
    expect(unlikeRows(root)).toEqual([])
  })

  it.each(IDS)('%s has in each row of a list a mark, and beside it the words', (id) => {
    expect(unlikeRows(draw(shown(id)).root)).toEqual([])
  })

  it('draws again what the block shows by now', () => {
    let card: CardContent = shown('goals')
    const root = document.createElement('div')
    mounted = mountCard(root, { show: () => card, view: () => DEFAULT_VIEW, send: () => undefined })
    card = { card: null, problems: [{ line: 1, message: 'No.' }] }
    mounted.update()
    expect(root.textContent).toContain('Line 1: No.')
  })
})

describe('a card as text', () => {
  it.each(IDS)('%s says what the drawn one says, but for what it would run', (id) => {
    const page = parsed(shown(id))
    expect(nameOf(page.querySelector('section')!)).toBe(CARDS[id])
    const { root } = draw(shown(id))
    document.body.replaceChildren(root)
    unfold(root)
    for (const table of root.querySelectorAll('table')) {
      expect([...page.querySelectorAll('table')].map((one) => one.textContent)).toContain(table.textContent)
    }
    expect(page.querySelectorAll('svg').length).toBe(root.querySelectorAll('svg').length)
  })

  it.each(IDS)('%s needs no script: no button, nothing that listens, links to notes at their line', (id) => {
    const page = parsed(shown(id))
    expect(page.querySelector('button, select, input, script, [role=slider]')).toBeNull()
    for (const element of page.querySelectorAll('*')) {
      expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([])
    }
    for (const anchor of page.querySelectorAll('a'))
      expect(anchor.getAttribute('href')).toMatch(/^\/.+#L\d+$/)
  })

  it('holds the words of a note as words', () => {
    const evil = '<img src=x onerror=alert(1)> & "quotes" </div><script>x</script>'
    const report = buildReport(
      snapshot([attempt(0, {}, { sections: { proves: section(evil) } })]),
      '2026-10-14',
    )
    const page = parsed(of('words', report))
    expect(page.querySelector('img, script')).toBeNull()
    expect(page.querySelector('.ej-quote')?.textContent).toBe(evil)
    expect(parsed(of('words', report), { text: false }).textContent).not.toContain('quotes')
  })
})
