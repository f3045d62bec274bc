import { options, type VNode } from 'preact'
import { afterEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { NotesBehind } from '@core/dashboard/behind'
import type { Goal, Measures, Report } from '@core/dashboard/report'
import { type SearchResult, searchIn } from '@core/dashboard/search'
import { DEFAULT_VIEW } from '@core/dashboard/view'
import { speak } from '@core/texts'
import { isSame } from '@dashboard/read-tracker'
import { runs } from '../support/runs'
import { emptyReport, fullReport, sparseReport } from '../support/sample-report'
import { speakWords } from '../support/speak'
import { draw, type Drawn, htmlOf, listsFor } from './screen'

const STANDING = ['check', 'goals', 'sources', 'today', 'words']
const HIDDEN = { hidden: ['consistency', 'plans', 'prediction', 'assessment', 'thoughts', 'setbacks'] }
const LESS = { hidden: [...HIDDEN.hidden, 'activity', 'people', 'values', 'counts'] }

interface Behind {
  lists: NotesBehind
  found: SearchResult | null
}

/** What a part is drawn from, as far as it is looked at here. */
interface Given {
  readonly id?: string
  readonly goal?: { readonly title: string }
}

/** The cards that are drawn while `act` runs. */
function drawnBy(act: () => void): readonly string[] {
  return givenTo('Section', act)
    .flatMap(({ id }) => id ?? [])
    .sort()
}

/** The goals whose ladders are. */
function laddersBy(act: () => void): readonly string[] {
  return givenTo('Ladder', act).flatMap(({ goal }) => goal?.title ?? [])
}

/** What each part of that name is drawn from while `act` runs. */
function givenTo(name: string, act: () => void): readonly Given[] {
  const given: Given[] = []
  const before = options.vnode
  options.vnode = (vnode: VNode<Given>) => {
    if (typeof vnode.type === 'function' && vnode.type.name === name) given.push(vnode.props)
  }
  try {
    act()
  } finally {
    if (before) options.vnode = before
    else delete options.vnode
  }
  return given
}

const few = (): Drawn => draw(fullReport(), { view: LESS })
const withMeasures = (part: Partial<Measures>): Report => {
  const report = fullReport()
  return { ...report, measures: { ...report.measures, ...part } }
}

describe('an update draws again', () => {
  afterEach(() => speak('en'))

  it('no card where a copy of the same comes', () => {
    const page = few()
    expect(
      drawnBy(() =>
        page.update(structuredClone(fullReport()), structuredClone({ ...DEFAULT_VIEW, ...LESS })),
      ),
    ).toEqual([])
  })

  it('no card, and compares a copy once, however long it is shown', () => {
    const page = few()
    const report = structuredClone(fullReport())
    let looks = 0
    const goals = new Proxy(report.choices.goals, {
      get(given, key) {
        looks++
        return Reflect.get(given, key) as unknown
      },
    })
    const copy = { ...report, choices: { ...report.choices, goals } }
    listsFor(copy)
    const ours = looks
    page.update(copy)
    expect(looks).toBeGreaterThan(2 * ours)
    looks = 0
    page.update({ ...copy })
    expect(looks).toBe(ours)
  })

  it.each<readonly [string, () => Report, readonly string[]]>([
    ['sources', () => withMeasures({ sources: { ...fullReport().measures.sources, n: 62 } }), ['sources']],
    ['evidence', () => withMeasures({ evidence: sparseReport().measures.evidence }), ['today', 'words']],
    ['problems', () => ({ ...fullReport(), problems: [] }), ['check']],
    [
      'the titles of goals',
      () => ({ ...fullReport(), choices: { ...fullReport().choices, goals: [] } }),
      ['goals', 'words'],
    ],
    ['the day', () => ({ ...fullReport(), today: '2026-10-15' }), ['goals', 'today', 'words']],
  ])('what shows %s, where those changed', (_, report, cards) => {
    const page = few()
    expect(drawnBy(() => page.update(report()))).toEqual(cards)
  })

  it('the card of a number that was pressed, and again once its notes are there', () => {
    const behind: Behind = { lists: {}, found: null }
    const page = draw(fullReport(), { view: LESS, behind })
    expect(drawnBy(() => page.number('34').click())).toEqual(['sources'])
    expect(drawnBy(() => page.update(fullReport()))).toEqual([])
    behind.lists = { 'source:mastery': listsFor(fullReport())['source:mastery']! }
    expect(drawnBy(() => page.update(fullReport()))).toEqual(['sources'])
    behind.found = searchIn(fullReport().measures.evidence.items, { words: 'i', source: null, most: 3 })
    expect(drawnBy(() => page.update(fullReport()))).toEqual(['words'])
  })

  it('the card that was shut, and all where words are hidden or another language is spoken', () => {
    const page = few()
    expect(drawnBy(() => page.find('.ej-section-goals .ej-head').click())).toEqual(['goals'])
    expect(drawnBy(() => page.button('Text').click())).toEqual(
      expect.arrayContaining(['check', 'goals', 'today', 'words']),
    )
    speakWords('de', { Today: 'Heute' })
    expect(drawnBy(() => page.update(fullReport()))).toEqual(STANDING)
    expect(page.find('.ej-section-today .ej-head').textContent).toBe('Heute')
    expect(drawnBy(() => page.update(fullReport()))).toEqual([])
  })

  it('the card whose notes behind a number changed, and none where others did', () => {
    const behind: Behind = { lists: listsFor(fullReport()), found: null }
    const page = draw(fullReport(), { view: LESS, behind })
    page.number('34').click()
    page.number('4 active goals').click()
    const { active, ...others } = behind.lists
    behind.lists = others
    expect(drawnBy(() => page.update(fullReport()))).toEqual(['goals'])
    behind.lists = { active: active! }
    expect(drawnBy(() => page.update(fullReport()))).toEqual(['goals', 'sources'])
  })
})

describe('of the goals', () => {
  const withGoals = (number: number, change: Partial<Goal> = {}): Report => {
    const [goal] = fullReport().goals
    const goals = Array.from({ length: number }, (_, index) => ({
      ...goal!,
      path: `${index}.md`,
      title: `Goal ${index}`,
      ...(index === 1 ? change : {}),
    }))
    return { ...fullReport(), goals }
  }

  it('one is drawn again where it alone changed', () => {
    const page = draw(withGoals(3), { only: 'Goals' })
    expect(laddersBy(() => page.update(withGoals(3, { steps: [] })))).toEqual(['Goal 1'])
    expect(laddersBy(() => page.update(withGoals(4, { steps: [] })))).toEqual(['Goal 3'])
  })

  it('twenty are in view, and the others once they are asked for', () => {
    const page = draw(withGoals(23), { only: 'Goals' })
    const titles = (): number => page.root.querySelectorAll('.ej-section-goals h3').length
    const before = titles()
    const fold = page.all('summary').find(({ textContent }) => textContent === '3 more')
    fold?.click()
    expect(titles() - before).toBe(3)
    expect(draw(withGoals(20), { only: 'Goals' }).root.textContent).not.toContain(' more')
  })
})

describe('what stands as it was drawn before', () => {
  it('works on what was chosen since', () => {
    const page = draw(fullReport(), { view: LESS })
    page.find('.ej-section-goals .ej-head').click()
    page.find('.ej-section-check summary').click()
    page.number('34').click()
    page.find('.ej-section-today .ej-head').click()
    expect(page.view()).toMatchObject({
      opened: ['fold@hints', 'sources@source:mastery'],
      shut: ['goals', 'today'],
    })
  })

  it('is what would be drawn now, whatever changed on the way', () => {
    const reports = [fullReport(), sparseReport(), emptyReport()]
    const measures = mixed(reports.map((report) => report.measures))
    const shown = fc.record({
      report: fc.tuple(mixed(reports), measures).map(([report, parts]) => ({ ...report, measures: parts })),
      view: fc
        .record({ text: fc.boolean(), tables: fc.boolean() })
        .map((look) => ({ ...DEFAULT_VIEW, ...look })),
    })
    fc.assert(
      fc.property(fc.array(shown, { minLength: 2, maxLength: 4 }), ([first, ...others]) => {
        const page = draw(first!.report, { view: first!.view })
        for (const { report, view } of others) page.update(report, view)
        const last = others.at(-1)!
        expect(htmlOf(page.root)).toBe(htmlOf(draw(last.report, { view: last.view }).root))
      }),
      { numRuns: runs(6) },
    )
  })
})

it('two values are the same where their JSON is', () => {
  const some = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)
  fc.assert(
    fc.property(some, some, (one, other) => {
      expect(isSame(one, structuredClone(one))).toBe(true)
      expect(isSame(one, other)).toBe(JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)))
    }),
  )
  expect(isSame({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toBe(false)
  expect([isSame([], {}), isSame({}, []), isSame([1], [1, 2]), isSame({ a: 1 }, { b: 1 })]).toEqual(
    Array(4).fill(false),
  )
  expect([isSame(null, {}), isSame({}, null)]).toEqual([false, false])
})

/** Each part as one of them has it. */
function mixed<T extends object>(all: readonly T[]): fc.Arbitrary<T> {
  const keys = Object.keys(all[0] ?? {})
  const of = (key: string): unknown[] => all.map((each) => Reflect.get(each, key) as unknown)
  const parts = fc.record(Object.fromEntries(keys.map((key) => [key, fc.constantFrom(...of(key))])))
  return parts.map((each) => each as T)
}

/** With the keys of each object in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .map(([key, each]) => [key, sorted(each)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
}
