import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { helpPage } from '@core/help'
import { SECTION_IDS } from '@core/help/page'
import { readSettings } from '@core/journal/settings-file'
import { PRACTICES } from '@core/practices'
import { mountHelp } from '@dashboard/help'
import { helpPageText } from '../../packages/cli/src/help-page'
import { GUIDANCE } from '../support/guidance'

function draw(contacts: readonly string[] = [], section?: string) {
  const { document, HTMLElement } = new JSDOM('<!doctype html><body><div id="root"></div>').window
  HTMLElement.prototype.scrollIntoView = () => undefined
  const root = document.querySelector<HTMLElement>('#root')!
  const help = mountHelp(root)
  help.show(helpPage(contacts), section)
  const button = (name: string) =>
    [...root.querySelectorAll('button')].find((each) => each.textContent === name)!
  const headings = () => [...root.querySelectorAll('h2')].map((heading) => heading.textContent)
  return { root, document, help, button, headings, focused: () => document.activeElement?.textContent }
}

const inPage = draw().root.textContent
const inTerminal = (width: number, section?: string) =>
  helpPageText(helpPage(), section, { width, colour: false })
const times = (text: string, words: string): number => text.split(words).length - 1

describe('guidance', () => {
  it.each(GUIDANCE)('%s is told on the help page, and in one place', (_, ...words) => {
    expect(words.map((each) => [each, times(inPage, each)])).toEqual(words.map((each) => [each, 1]))
  })

  const inOneLine = inTerminal(80).replace(/\s+/g, ' ')

  it.each(GUIDANCE)('%s is told in the terminal', (_, ...words) => {
    for (const each of words) expect(inOneLine).toContain(each)
  })
})

describe('the quick-reference table', () => {
  const rows = [...draw().root.querySelectorAll('[data-section="practices"] ~ table tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  )

  it.each([
    ['Q1', 'Micro-successes', 'Complete beginners, phobias', '2-4 weeks', 'easy'],
    ['Q2', 'Right-sized challenges', 'Skill development', '4-12 weeks', 'moderate'],
    ['Q3', 'Reflective self-monitoring', 'All levels', 'Daily, 5-10 min', 'easy'],
    ['Q4', 'Cognitive restructuring', 'Negative self-talk, anxiety', '8-12 weeks', 'moderate'],
    ['Q5', 'Stress reinterpretation', 'Performance anxiety', '2-4 weeks', 'easy'],
    ['Q6', 'Self-affirmation', 'Identity threats, high stakes', 'A single session or more', 'easy'],
    ['Q7', 'Specific, challenging goals', 'Career, fitness, learning', 'Ongoing', 'moderate'],
    ['Q8', 'Problem-solving training', 'Feeling stuck, depression', '10 weeks or more', 'moderate'],
    ['Q9', 'Values-based action', 'Long-term motivation', 'A one-day workshop or more', 'moderate'],
    ['Q10', 'Peer modeling', 'New skills, fear of failure', '4-8 weeks', 'easy'],
    ['Q11', 'Social support networks', 'Exercise, habit change', 'Ongoing', 'easy'],
    ['Q12', 'Physical activity', 'Low self-esteem, global efficacy', '6 months or more', 'varies'],
  ])('%s stands in it as the article has it', (id, ...row) => {
    expect(rows[Number(id.slice(1)) - 1]).toEqual(row)
  })
})

describe('the twelve practices', () => {
  const parts = helpPage().sections.find(({ id }) => id === 'practices')!.parts!
  const textOf = (index: number) => JSON.stringify(parts[index])

  it('have a part each, with what to do and what is known', () => {
    expect(parts.map(({ title }) => title)).toEqual(PRACTICES.map(({ title }) => title))
    for (const { blocks } of parts) {
      const terms = blocks.flatMap((block) =>
        typeof block === 'object' && 'term' in block ? [block.term] : [],
      )
      expect(terms.filter((term) => term.startsWith('Evidence, '))).toHaveLength(1)
    }
  })

  it('say how far each study could be traced', () => {
    const checked = parts.map((_, index) => /Evidence, ([a-z ]+)/.exec(textOf(index))?.[1])
    expect(checked).toEqual([
      'identified',
      'contradicted',
      'partly traced',
      'not traced',
      'partly traced',
      'not traced',
      'identified',
      'not traced',
      'partly traced',
      'partly traced',
      'not traced',
      'partly traced',
    ])
  })

  it('carry the line on professional help where the article speaks of phobias, anxiety and depression', () => {
    const care = parts.flatMap((part, index) =>
      JSON.stringify(part).includes('see \\"When to get professional help') ? [index + 1] : [],
    )
    expect(care).toEqual([1, 4, 8])
  })

  it('do not ship the claim that moderate complexity is strongest as a fact', () => {
    expect(textOf(1)).toMatch(/The article adds that the link was strongest .* the same author found/)
  })
})

describe('the page', () => {
  it('has every section once, reachable from the list of them', () => {
    const { button, headings, focused } = draw()
    const { sections } = helpPage()
    expect(sections.map(({ id }) => id)).toEqual(SECTION_IDS)
    expect(headings()).toEqual(sections.map(({ title }) => title))
    for (const { title } of sections) {
      button(title).click()
      expect(focused()).toBe(title)
    }
  })

  it('puts the section that was asked for into view, and again when it is asked for again', () => {
    const { help, button, focused } = draw([], 'evidence')
    expect(focused()).toBe('What the evidence words mean')
    button('Limits').click()
    help.show(helpPage())
    expect(focused()).toBe('Limits')
    help.show(helpPage(), 'evidence')
    expect(focused()).toBe('What the evidence words mean')
  })

  it('has tables whose rows are as wide as their head', () => {
    for (const table of draw().root.querySelectorAll('table')) {
      const wide = table.querySelectorAll('thead th').length
      for (const row of table.querySelectorAll('tbody tr')) expect(row.children.length).toBe(wide)
    }
  })

  it('empties the root', () => {
    const { help, root } = draw()
    help.unmount()
    expect(root.childElementCount).toBe(0)
  })
})

describe('professional help', () => {
  it('comes first, and the own contacts first in it, as text', () => {
    const contacts = ['Dr Osei, 555 0100', '<b>Ana</b>']
    const { root } = draw([...contacts, '', '  '])
    expect(draw(['  ']).root.textContent).toBe(inPage)
    const [first] = root.querySelectorAll('section')
    expect([...first!.querySelectorAll('ul')[0]!.children].map((item) => item.textContent)).toEqual(contacts)
    expect(first!.querySelector('b')).toBeNull()
    expect(first!.textContent.indexOf('Dr Osei')).toBeLessThan(first!.textContent.indexOf('In danger'))
  })

  it.each([
    ['{\n  "my_help_contacts": ["Dr Osei" "Ana"]\n}', 'Line 2, column 34: The settings are not valid JSON'],
    ['{ "my_help_contacts": "Dr Osei" }', 'Line 1, column 23: my_help_contacts should be a list of texts'],
    ['{ "my_help_contacts": ["Ana"], "my_help_contacts": [] }', 'Line 1, column 3: my_help_contacts appears'],
  ])('says first where the settings do not read, which may hold contacts: %s', (text, said) => {
    const { settings, findings } = readSettings(text)
    const [first] = helpPage(settings.my_help_contacts, findings).sections
    expect(JSON.stringify(first?.blocks[0])).toContain(
      `may be missing here, since not all of efficacy.json can be read. ${said}`,
    )
  })

  it('says nothing of settings that have nothing to do with contacts', () => {
    const { settings, findings } = readSettings('{ "grace": 9, "colour": 1, "my_help_contacts": ["Ana"] }')
    expect(findings).toHaveLength(2)
    expect(helpPage(settings.my_help_contacts, findings)).toEqual(helpPage(['Ana']))
  })

  it('says that the practices replace no care', () => {
    expect(inTerminal(80, 'professional-help').replace(/\s+/g, ' ')).toContain(
      'The practices complement professional care; they do not replace it.',
    )
  })

  it('names no telephone number, and one directory as text to type', () => {
    expect(inPage).not.toMatch(/\b(112|911|999|988|116 ?123)\b|\+\d/)
    expect(inPage).toContain('type findahelpline.com')
    expect(draw().root.querySelector('a')).toBeNull()
  })

  it('is all that is left in a very hard time, until the person wants the rest back', () => {
    const { button, headings, focused, root } = draw()
    button('I am having a very hard time').click()
    return expect
      .poll(() => headings())
      .toEqual(['When to get professional help'])
      .then(async () => {
        expect(focused()).toBe('When to get professional help')
        expect(root.textContent).toContain('kept nowhere')
        expect(root.textContent).not.toMatch(/Choose a practice|Quick win/)
        button('Show the whole page').click()
        await expect.poll(() => headings().length).toBe(SECTION_IDS.length)
      })
  })

  it('is one section in the terminal', () => {
    const text = inTerminal(80, 'professional-help')
    expect(text).toMatch(/^When to get professional help\n/)
    expect(text).not.toContain('What self-efficacy is')
  })
})

describe('in the terminal', () => {
  it.each([40, 60, 80, 120])('no line is wider than %i columns', (width) => {
    const wide = inTerminal(width)
      .split('\n')
      .filter((line) => line.length > width)
    expect(wide).toEqual([])
  })
})

describe('the words', () => {
  it('judge, praise and hurry nobody', () => {
    expect(inPage).not.toMatch(
      /\b(failed|failure log|broken|streak|overdue|missed|great|amazing|champion)\b/i,
    )
  })
})
