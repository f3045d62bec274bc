import { describe, expect, it } from 'vitest'
import { readView } from '@core/dashboard/read-view'
import { hintId, shownHints } from '@core/dashboard/phrases'
import type { Goal, Report, Step } from '@core/dashboard/report'
import { hint, type HintCode } from '@core/problem'
import { cardOf, nameOf } from '../support/dashboard-parts'
import { fullReport, sparseReport, TODAY } from '../support/sample-report'
import { draw, type Drawn } from './screen'

const RATED_SIX = 'Step 5 is rated 6; the article suggests 3–4. Could it be split?'
const ON_GOALS = { only: 'Goals', unfolded: 'folds' } as const
const dismissButtons = (page: Drawn) =>
  page.all('button').filter((each) => nameOf(each).startsWith('Dismiss: '))
const check = (page: Drawn): string => page.find(cardOf('Notes to check')).textContent

/** The full report with its first goal, which has a hint on its fifth step, changed. */
function changed(
  change: (step: Step) => Partial<Step>,
  args: { step?: number; value?: number } = {},
): Report {
  const report = fullReport()
  const [goal, ...others] = report.goals as [Goal, ...Goal[]]
  const [first, ...rest] = report.hints
  const steps = goal.steps.map((step, index) => (index === 4 ? { ...step, ...change(step) } : step))
  const moved = steps[4]!
  const said = hint('step-difficulty', { ...first!, line: moved.line }, { step: 5, value: 6, ...args })
  return { ...report, goals: [{ ...goal, steps }, ...others], hints: [said, ...rest] }
}

/** The report's hint on the fifth step is about that step. */
it('the sample has its hint on the step that it speaks of', () => {
  const report = fullReport()
  expect(report.hints[0]).toMatchObject({ line: report.goals[0]?.steps[4]?.line, message: RATED_SIX })
})

describe('thousands of hints', () => {
  it('come 500 at a time, each of them in the end', () => {
    const at = (line: number) => hint('unfinished', { path: 'a.md', line, column: 1 }, { missing: 'words' })
    const hints = Array.from({ length: 1_200 }, (_, index) => at(index + 1))
    const page = draw({ ...fullReport(), hints }, { only: 'Notes to check' })
    const rows = (): number => page.all(`${cardOf('Notes to check')} .ej-findings li`).length
    const open = (title: string): void =>
      page
        .all(`${cardOf('Notes to check')} summary`)
        .find(({ textContent }) => textContent === title)!
        .click()
    const before = rows()
    open('1200 hints')
    expect(rows() - before).toBe(500)
    open('700 more')
    open('200 more')
    expect(rows() - before).toBe(1_200)
  })
})

it('what is told in English is marked so, for a voice that reads a page of another language', () => {
  const { problems, hints } = fullReport()
  const page = draw(fullReport(), ON_GOALS)
  const marked = new Set(page.all('[lang="en"]').map(({ textContent }) => textContent))
  expect([...problems, ...hints].filter(({ message }) => !marked.has(message))).toEqual([])
})

describe('a hint on a ladder', () => {
  it('is dismissed where it stands, beside the ladder or among the notes to check', () => {
    for (const at of [0, 1]) {
      const page = draw(fullReport(), ON_GOALS)
      expect(dismissButtons(page).map(nameOf)).toEqual([`Dismiss: ${RATED_SIX}`, `Dismiss: ${RATED_SIX}`])
      const outside = page.all('.ej-outside').length
      dismissButtons(page)[at]!.click()
      expect(dismissButtons(page)).toEqual([])
      expect(page.root.textContent).not.toContain(RATED_SIX)
      expect(page.all('.ej-outside')).toHaveLength(outside - 1)
      expect(Object.values(page.view().dismissed)).toEqual([TODAY])
      expect(readView(structuredClone(page.view()))).toEqual(page.view())
    }
  })

  it('stands beside the ladder, and no other hint on its goal does', () => {
    const report = fullReport()
    const { path } = report.goals[0]!
    const others = report.hints.filter((each) => each.path !== path).map((each) => ({ ...each, path }))
    expect(others).toHaveLength(2)
    const beside = (hints: Report['hints']) => {
      const page = draw({ ...report, hints }, ON_GOALS)
      return page.all(`${cardOf('Goals')} summary`).filter((fold) => fold.textContent.includes('hint')).length
    }
    expect([beside([...report.hints, ...others]), beside(others)]).toEqual([1, 0])
  })

  it('stays away when the same report is drawn again, and is no longer counted', () => {
    const first = draw(fullReport(), ON_GOALS)
    expect(first.find(`${cardOf('Notes to check')} .ej-count`).textContent).toContain('3 hints')
    dismissButtons(first)[0]!.click()
    const page = draw(fullReport(), { view: first.view(), unfolded: 'folds' })
    expect(dismissButtons(page)).toEqual([])
    expect(page.find(`${cardOf('Notes to check')} .ej-count`).textContent).toContain('2 hints')
    expect(check(page)).toContain('1 hint is dismissed.')
  })

  it.each<[string, Report]>([
    ['its rating', changed(() => ({ rating: 7 }), { value: 7 })],
    ['its words', changed(() => ({ text: 'Lead the whole meeting' }))],
    ['its place in the ladder', changed(() => ({}), { step: 6 })],
  ])('comes back when %s changes', (_, report) => {
    const page = draw(fullReport(), ON_GOALS)
    dismissButtons(page)[0]!.click()
    page.update(report)
    expect(dismissButtons(page)).toHaveLength(2)
  })

  it('stays away when only its line moves', () => {
    const page = draw(fullReport(), ON_GOALS)
    dismissButtons(page)[0]!.click()
    page.update(changed(({ line }) => ({ line: line + 200 })))
    expect(dismissButtons(page)).toEqual([])
  })

  it('stays away when its goal gets another name', () => {
    const page = draw(fullReport(), ON_GOALS)
    dismissButtons(page)[0]!.click()
    const { path } = fullReport().goals[0]!
    page.update(JSON.parse(JSON.stringify(fullReport()).replaceAll(path, 'Goals/renamed.md')) as Report)
    expect(page.root.textContent).toContain('1 hint is dismissed.')
    expect(dismissButtons(page)).toEqual([])
  })

  it('is shown again at a press, and what else was dismissed stays so', () => {
    const page = draw(fullReport(), { ...ON_GOALS, view: { dismissed: { returning: '2026-10-01' } } })
    dismissButtons(page)[0]!.click()
    page.button('Show again').click()
    expect(page.view().dismissed).toEqual({ returning: '2026-10-01' })
    expect(dismissButtons(page)).toHaveLength(2)
  })

  it('is forgotten once it has nothing to speak of and another is dismissed', () => {
    const page = draw(fullReport(), { ...ON_GOALS, view: { dismissed: { 'hint gone': '2026-01-01' } } })
    dismissButtons(page)[0]!.click()
    expect(Object.keys(page.view().dismissed)).toEqual([hintId(fullReport().hints[0]!, fullReport().goals)])
  })

  it('of the whole ladder counts its steps', () => {
    const page = draw(sparseReport(), ON_GOALS)
    dismissButtons(page)[0]!.click()
    expect(page.root.textContent).not.toContain('The ladder has 3 steps')
    const report = sparseReport()
    const [said] = report.hints
    page.update({ ...report, hints: [hint('ladder-steps', said!, { count: 4 })] })
    expect(page.root.textContent).toContain('The ladder has 4 steps')
  })
})

describe('what may be dismissed', () => {
  const PLACE = { path: 'a.md', line: 3, column: 1 }
  const idOf = (code: HintCode) => hintId(hint(code, PLACE, { step: 1, value: 9, count: 2 }), [])

  it('P1.5, P1.6: is what the article says of ladders, and nothing else', () => {
    const dismissible = ['ladder-steps', 'step-difficulty', 'micro-count', 'micro-minutes'] as const
    expect(new Set(dismissible.map(idOf)).size).toBe(4)
    for (const id of dismissible.map(idOf)) expect(id).toMatch(/^hint [0-9a-f-]+$/)
    const others = ['unfinished', 'link-missing', 'unknown-slug', 'idea-count'] as const
    expect(others.map(idOf)).toEqual(others.map(() => undefined))
  })

  it('tells apart the same hint of two notes', () => {
    const of = (path: string) => hintId(hint('ladder-steps', { ...PLACE, path }, { count: 3 }), [])
    expect(of('a.md')).not.toBe(of('b.md'))
  })

  it('tells apart the same hint of two goals', () => {
    const of = (success: string) =>
      hintId(hint('ladder-steps', PLACE, { count: 3 }), [
        { ...fullReport().goals[0]!, path: PLACE.path, success },
      ])
    expect(of('Swim 400 m')).not.toBe(of('Chair the planning'))
  })

  it('tells apart the same hint of two goals that say nothing yet', () => {
    const of = (path: string) =>
      hintId(hint('micro-count', { ...PLACE, path }, { count: 2 }), [
        { ...fullReport().goals[0]!, path, success: '', steps: [] },
      ])
    expect(of('a.md')).not.toBe(of('b.md'))
  })

  it('leaves every other hint', () => {
    const report = fullReport()
    const all = Object.fromEntries(report.hints.map((each) => [hintId(each, report.goals) ?? '', TODAY]))
    expect(shownHints(report, all)).toEqual(report.hints.slice(1))
  })
})
