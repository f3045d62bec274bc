import { describe, expect, it } from 'vitest'
import type { Report } from '@core/dashboard/report'
import { cardOf } from '../support/dashboard-parts'
import { fullReport, ownWords, poisoned } from '../support/sample-report'
import { draw as drawFolded, type Drawn, type Options } from './screen'
import { unfold } from './unfold'

/** Whatever can be brought into the document. */
const draw = (report: Report, options: Options = {}): Drawn =>
  drawFolded(report, { ...options, unfolded: 'folds' })
const OWN = 'In your own words'
const WORDS = cardOf(OWN)

describe('where text is hidden', () => {
  const words = ownWords(fullReport())

  it('no word of the person is in the document, read or unread', () => {
    const page = draw(fullReport(), { view: { text: false } })
    for (const isTables of [false, true]) {
      if (isTables) page.button('Tables').click()
      unfold(page.root)
      const shown = everything(page.root)
      expect(page.find('.ej').classList.contains('is-tables')).toBe(isTables)
      expect(words.filter((word) => shown.includes(word))).toEqual([])
      expect(shown).not.toContain('.md')
    }
  })

  it('there is something to look for while text is shown, and none is left behind when it is hidden later', () => {
    expect(words.length).toBeGreaterThan(80)
    const page = draw(fullReport())
    const before = everything(page.root)
    expect(words.filter((word) => !before.includes(word) && !word.endsWith('.md'))).toEqual([])
    page.button('Text').click()
    unfold(page.root)
    const after = everything(page.root)
    expect(words.filter((word) => after.includes(word))).toEqual([])
  })

  it('goals are letters, also in the filter and beside a sentence, and past Z', () => {
    const report = fullReport()
    const goals = Array.from({ length: 28 }, (_, index) => ({ ...report.goals[0]!, path: `g${index}.md` }))
    const choices = { ...report.choices, goals }
    const page = draw({ ...report, goals, choices }, { only: OWN, view: { text: false } })
    const names = [...page.find('select').children].map((option) => option.textContent)
    expect([names[1], names[2], names[26], names[27], names[28]]).toEqual([
      'Goal A',
      'Goal B',
      'Goal Z',
      'Goal AA',
      'Goal AB',
    ])
    const plain = draw(report, { only: OWN, view: { text: false } })
    expect(plain.find(`${WORDS} .ej-evidence .ej-meta`).textContent).toBe('attempt\xa0· Goal A')
  })

  it('what is counted stays, and every place can still be opened', () => {
    const shown = draw(fullReport())
    const hidden = draw(fullReport(), { view: { text: false } })
    expect(hidden.find('.ej-lead').textContent).toBe(shown.find('.ej-lead').textContent)
    const sentBy = (page: typeof shown) => {
      page.all('.ej-rail button, .ej-findings button, .ej-list button').forEach((button) => button.click())
      return page.sent.filter((message) => !('view' in message))
    }
    expect(sentBy(hidden)).toEqual(sentBy(shown))
  })

  it('a goal that is gone gives no name away', () => {
    const report = fullReport()
    const choices = { ...report.choices, goals: [] }
    const page = draw({ ...report, goals: [], choices }, { view: { text: false } })
    expect(everything(page.root)).not.toMatch(/chair|swim/i)
    expect(page.find(`${WORDS} .ej-evidence .ej-meta`).textContent).toBe('attempt\xa0· another goal')
  })
})

describe('hostile text', () => {
  const HOSTILE = `</script><img src=x onerror="boom()"><style>*{display:none}</style><svg onload=boom()> javascript:boom() &lt;b&gt; {{x}}`

  it.each([true, false])('stays text, with text shown: %s', (text) => {
    const plain = draw(poisoned(fullReport(), ' and more'), { view: { text, tables: true } })
    const page = draw(poisoned(fullReport(), HOSTILE), { view: { text, tables: true } })
    expect(page.all('img, script, style, iframe, a, [onload], [onerror], [style], [href], [src]')).toEqual([])
    expect(page.all('*').map((element) => element.tagName)).toEqual(
      plain.all('*').map((element) => element.tagName),
    )
    if (text) expect(page.find('.ej-next-title').textContent).toContain(HOSTILE)
  })

  it('does not break out of a label', () => {
    const page = draw(poisoned(fullReport(), '" onfocus="boom()" x="'))
    expect(page.all('[onfocus], [x=""]')).toEqual([])
    expect(page.find('.ej-next [aria-label^="Log outcome"]').getAttribute('aria-label')).toContain(
      '" onfocus="boom()"',
    )
  })

  it.each([
    ['nothing', ''],
    ['a very long word', 'x'.repeat(20_000)],
    ['right-to-left marks', '\u202e\u2067abc'],
    ['a lone surrogate', '\ud800'],
    ['prototype names', '__proto__'],
  ])('%s as every title draws', (_, text) => {
    const report = fullReport()
    const goals = report.goals.map((goal) => ({
      ...goal,
      title: text,
      steps: goal.steps.map((step) => ({ ...step, text })),
    }))
    expect(draw({ ...report, goals }, { only: 'Goals' }).all('.ej-section')).toHaveLength(2)
  })
})

/** Text, attributes and values alike. */
function everything(root: HTMLElement): string {
  const parts = [root.textContent]
  for (const element of root.querySelectorAll('*')) {
    parts.push(...[...element.attributes].map((attribute) => attribute.value))
    if ('value' in element) parts.push(String(element.value))
  }
  return parts.join('\n')
}
