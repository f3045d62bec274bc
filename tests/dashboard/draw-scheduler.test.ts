import fc from 'fast-check'
import { options } from 'preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Report } from '@core/dashboard/report'
import { DEFAULT_VIEW, type View } from '@core/dashboard/view'
import { nameOf } from '../support/dashboard-parts'
import { runs } from '../support/runs'
import { emptyReport, fullReport, sparseReport } from '../support/sample-report'
import { blank, draw, type Drawn, htmlOf } from './screen'

/** Where jsdom says that everything is, in a window that is scrolled: each card and part as far below the one before. */
const APART = 400
const SCROLLED = 9_000
const PIECES = '.ej-section, .ej-body > .ej-parts > *'
/** One card of each sort is enough. */
const VIEW: View = {
  ...DEFAULT_VIEW,
  hidden: ['plans', 'assessment', 'thoughts', 'setbacks', 'activity', 'people', 'values', 'counts'],
}

/** A page that is laid out, in a window where each piece takes a whole turn. */
class Page {
  readonly drawn: Drawn
  private readonly later: (() => void)[] = []

  /** @param pace how far the clock goes on each time it is looked at: 0 leaves time for all */
  constructor(
    report: Report,
    view = VIEW,
    public pace = 5,
  ) {
    const document = blank()
    const window = document.defaultView!
    const drawnBefore = (element: Element): number =>
      [...document.querySelectorAll(PIECES)].findIndex((each) => each === element)
    window.Element.prototype.getClientRects = () => ({ length: 1 }) as unknown as DOMRectList
    window.Element.prototype.getBoundingClientRect = function (this: Element) {
      return { top: Math.max(0, drawnBefore(this)) * APART - SCROLLED } as DOMRect
    }
    window.setTimeout = ((then: () => void) => this.later.push(then)) as typeof window.setTimeout
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => (now += this.pace))
    this.drawn = draw(report, { view, document })
  }

  /** Lets one turn come; whether there was one. */
  turn(): boolean {
    const next = this.later.shift()
    next?.()
    return next !== undefined
  }

  rest(): this {
    while (this.turn()) expect(this.later.length).toBeLessThan(2)
    return this
  }

  get html(): string {
    return htmlOf(this.drawn.root)
  }

  get pieces(): readonly string[] {
    return this.drawn.all(PIECES).map(titleOf)
  }

  get tables(): number {
    return this.drawn.all('table').length
  }
}

function titleOf(piece: Element): string {
  return piece.querySelector('h2, h3')?.textContent ?? ''
}

/** The same, all at once: where nothing is laid out nobody waits. */
const whole = (report: Report, view = VIEW): string => htmlOf(draw(report, { view }).root)

/** With so many goals that they are most of the page. */
function long(title = 'Goal'): Report {
  const [goal] = fullReport().goals
  const goals = Array.from({ length: 14 }, (_, index) => ({
    ...goal!,
    path: `${index}.md`,
    title: `${title} ${index}`,
  }))
  return { ...fullReport(), goals }
}

afterEach(() => vi.restoreAllMocks())

describe('a page that is longer than its window', () => {
  it('begins with what the window shows, and has the same in the end as one that is drawn at once', () => {
    const page = new Page(long())
    const { innerHeight } = page.drawn.document.defaultView!
    expect((page.pieces.length - 1) * APART).toBeGreaterThanOrEqual(innerHeight)
    expect((page.pieces.length - 2) * APART).toBeLessThan(innerHeight)
    expect(page.tables).toBe(0)
    expect(page.rest().html).toBe(whole(long()))
  })

  it('grows at its end only, and by no more than a turn; what is read out comes last', () => {
    const page = new Page(long())
    const all = draw(long(), { view: VIEW }).all(PIECES).map(titleOf)
    for (let before = page.pieces; page.turn(); before = page.pieces) {
      expect(page.pieces).toEqual(all.slice(0, page.pieces.length))
      expect(page.pieces.length - before.length).toBeLessThanOrEqual(1)
      if (page.tables > 0) expect(page.drawn.all('.ej-foot')).toHaveLength(1)
    }
    expect(page.pieces).toHaveLength(all.length)
    expect(page.tables).toBeGreaterThan(5)
  })

  it('leaves what is only read out for last also where there is time for all', () => {
    const page = new Page(long(), VIEW, 0)
    expect(page.drawn.all('.ej-foot')).toHaveLength(1)
    expect(page.tables).toBe(0)
    expect(page.rest().html).toBe(whole(long()))
  })

  it('draws in a turn as much as there is time for', () => {
    const page = new Page(long())
    page.pace = 0
    page.turn()
    expect(page.html).toBe(whole(long()))
  })

  it('keeps the elements and the focus of who is already there', () => {
    const page = new Page(long())
    const first = page.drawn.all('*')
    page.drawn.button('New entry').focus()
    page.rest()
    expect(page.drawn.document.activeElement).toBe(page.drawn.button('New entry'))
    expect(first.filter((element) => !element.isConnected)).toEqual([])
  })

  it('has what is chosen later wait until the click is over, as before', () => {
    const { debounceRendering } = options
    new Page(long()).rest()
    expect(options.debounceRendering).toBe(debounceRendering)
  })

  it('has tables that are seen together with their cards', () => {
    const tables = { ...VIEW, tables: true }
    expect(new Page(long(), tables).tables).toBeGreaterThan(0)
    expect(new Page(long(), tables).rest().html).toBe(whole(long(), tables))
  })

  it('is drawn at once where nothing is laid out', () => {
    expect(whole(long())).toContain('ej-foot')
    expect(whole(long())).toContain('<table')
  })
})

describe('meanwhile', () => {
  it('another report comes: it is what is drawn in the end, once', () => {
    const page = new Page(long())
    page.turn()
    page.drawn.update(long('Aim'))
    expect(page.html).not.toContain('Goal 0')
    expect(page.rest().html).toBe(whole(long('Aim')))
  })

  it('a shorter one comes, and a longer one again', () => {
    const page = new Page(long())
    page.drawn.update(emptyReport())
    page.turn()
    page.drawn.update(long())
    expect(page.rest().html).toBe(whole(long()))
  })

  it('a card that waits is hidden, and one that is drawn is shut', () => {
    const page = new Page(long())
    const view = { ...VIEW, hidden: [...VIEW.hidden, 'words'], shut: ['goals'] }
    page.drawn.update(long(), view)
    page.rest()
    expect(page.drawn.all('.ej-section').map(nameOf)).not.toContain('In your own words')
    expect(page.drawn.all('.ej-section-goals .ej-body').map((body) => body.hidden)).toEqual([true])
    expect(page.drawn.all('.ej-foot')).toHaveLength(1)
  })

  it('a card is shown that comes behind those that wait: it waits as well, though there is time', () => {
    const page = new Page(long(), { ...VIEW, hidden: [...VIEW.hidden, 'words'] })
    const before = page.pieces
    page.pace = 0
    page.drawn.update(long(), VIEW)
    expect(page.pieces).toEqual(before)
    expect(page.rest().html).toBe(whole(long()))
  })

  it('it is left: nothing comes any more', () => {
    const page = new Page(long())
    page.drawn.unmount()
    page.rest()
    expect(page.html).toBe('')
  })

  it('one asks for a place further down, or for all', () => {
    const page = new Page(long())
    const { innerHeight } = page.drawn.document.defaultView!
    page.drawn.reach(2_000)
    const reached = page.pieces.length
    expect((reached - 1) * APART).toBeGreaterThanOrEqual(2_000 + innerHeight)
    expect((reached - 2) * APART).toBeLessThan(2_000 + innerHeight)
    page.drawn.reach(0)
    expect(page.pieces).toHaveLength(reached)
    page.drawn.reach(Infinity)
    expect(page.html).toBe(whole(long()))
    expect(page.rest().html).toBe(whole(long()))
  })

  it('anything of that comes in any order', () => {
    const reports = [long(), long('Aim'), fullReport(), sparseReport(), emptyReport()]
    const step = fc.oneof(
      fc.constant('turn' as const),
      fc.nat(reports.length - 1),
      fc.record({ tables: fc.boolean(), text: fc.boolean() }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const page = new Page(long())
        let [report, view] = [long(), VIEW]
        for (const taken of steps) {
          if (taken === 'turn') page.turn()
          else if (typeof taken === 'number') report = reports[taken]!
          else view = { ...view, ...taken }
          if (taken !== 'turn') page.drawn.update(report, view)
        }
        expect(page.rest().html).toBe(whole(report, view))
      }),
      { numRuns: runs(8) },
    )
  })
})
