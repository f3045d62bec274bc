import { describe, expect, it } from 'vitest'
import { readMessage } from '@core/dashboard/messages'
import { searchIn, type Search } from '@core/dashboard/search'
import type { EvidenceLine } from '@core/dashboard/report'
import { cardOf } from '../support/dashboard-parts'
import { emptyReport, fullReport } from '../support/sample-report'
import { draw, type Drawn, type Options } from './screen'

const WORDS = cardOf('In your own words')

function lines(n: number): readonly EvidenceLine[] {
  const [first] = fullReport().measures.evidence.items
  return Array.from({ length: n }, (_, index) => ({
    ...first!,
    text: `Sentence ${index + 1} of mine.`,
    line: index + 1,
  }))
}

function found(n: number, search: Partial<Search> = {}): Options {
  return { behind: { found: searchIn(lines(n), { words: 'sentence', source: null, most: 50, ...search }) } }
}

function type(page: Drawn, words: string): void {
  const input = page.find(`${WORDS} input`) as HTMLInputElement
  input.value = words
  input.dispatchEvent(new page.document.defaultView!.Event('input', { bubbles: true }))
}

function pick(page: Drawn, index: number): void {
  const select = page.find(`${WORDS} select`) as HTMLSelectElement
  select.selectedIndex = index
  select.dispatchEvent(new page.document.defaultView!.Event('change', { bubbles: true }))
}

const sentences = (page: Drawn) =>
  page.all(`${WORDS} .ej-body > .ej-evidence .ej-quote`).map((quote) => quote.textContent)
const drawn = () => new Promise((resolve) => setTimeout(resolve))

describe('a long search', () => {
  it('can be typed as far as its message is taken, and no further', () => {
    const { maxLength } = draw(fullReport(), { only: 'In your own words' }).find(
      `${WORDS} input`,
    ) as HTMLInputElement
    const taken = (letters: number) =>
      readMessage({ search: { words: 'a'.repeat(letters), source: null, most: 50 } })
    expect(taken(maxLength)).toBeDefined()
    expect(taken(maxLength + 1)).toBeUndefined()
  })
})

describe('a search that goes on letter by letter', () => {
  it('reads each sentence once', () => {
    let read = 0
    const watched = lines(40).map((line) =>
      Object.defineProperty({ ...line }, 'text', {
        get() {
          read += 1
          return line.text
        },
      }),
    )
    for (const words of ['s', 'se', 'sen mi', 'sent mine'])
      expect(searchIn(watched, { words, source: null, most: 50 }).n).toBe(40)
    expect(read).toBe(40)
  })
})

describe('the search through one’s own sentences', () => {
  it('asks the host for words and a source, and for nothing where both are left out', async () => {
    const page = draw(fullReport(), { only: 'In your own words' })
    type(page, 'agenda')
    await drawn()
    pick(page, 2)
    await drawn()
    type(page, ' ')
    await drawn()
    pick(page, 0)
    expect(page.sent).toEqual([
      { search: { words: 'agenda', source: null, most: 50 } },
      { search: { words: 'agenda', source: 'vicarious', most: 50 } },
      { search: { words: ' ', source: 'vicarious', most: 50 } },
      { search: null },
    ])
    expect(page.sent.map(readMessage)).toEqual(page.sent)
  })

  it('shows what was found in place of the newest, and how many that are', () => {
    const page = draw(fullReport(), { only: 'In your own words', ...found(3) })
    expect(sentences(page)).toEqual(['Sentence 1 of mine.', 'Sentence 2 of mine.', 'Sentence 3 of mine.'])
    expect(page.find(`${WORDS} [role="status"]`).textContent).toBe('3 of 143 sentences')
    expect(page.all(`${WORDS} details`)).toEqual([])
    page.button('Back to the newest').focus()
    page.button('Back to the newest').click()
    expect(page.sent.at(-1)).toEqual({ search: null })
    expect(page.document.activeElement === page.find(`${WORDS} input`)).toBe(true)
  })

  it('brings more of what was found, fifty at a time', () => {
    const page = draw(fullReport(), { only: 'In your own words', ...found(120) })
    expect(sentences(page)).toHaveLength(50)
    page.button('Show more: newest 50 of 120 now').click()
    expect(page.sent.at(-1)).toEqual({ search: { words: 'sentence', source: null, most: 100 } })
    expect(
      draw(fullReport(), { only: 'In your own words', ...found(50) }).all(`${WORDS} .ej-body > .ej-actions`),
    ).toEqual([])
  })

  it.each([true, false])('says so where nothing matches, with numbers: %s', (numbers) => {
    const options = { ...found(3, { words: 'nowhere' }), view: { numbers } }
    const page = draw(fullReport(), { only: 'In your own words', ...options })
    expect(sentences(page)).toEqual([])
    expect(page.find(`${WORDS} [role="status"]`).textContent).toBe('No sentence matches.')
  })

  it('stands in its fields again where the page is drawn anew', () => {
    const page = draw(fullReport(), { only: 'In your own words', ...found(3, { source: 'vicarious' }) })
    expect((page.find(`${WORDS} input`) as HTMLInputElement).value).toBe('sentence')
    const { selectedOptions } = page.find(`${WORDS} select`) as HTMLSelectElement
    expect(selectedOptions[0]?.textContent).toBe('Watching others')
  })

  it('brings every sentence, which a report does not carry', () => {
    const page = draw(fullReport(), { only: 'In your own words', unfolded: 'folds' })
    page.button('Show all 143').click()
    expect(page.sent.at(-1)).toEqual({ search: { words: '', source: null, most: 143 } })
    expect(readMessage(page.sent.at(-1))).toEqual(page.sent.at(-1))
  })

  it('is not there without sentences, and goes with the words where these are hidden', () => {
    expect(draw(emptyReport(), { only: 'In your own words' }).all(`${WORDS} input`)).toEqual([])
    const page = draw(fullReport(), { only: 'In your own words', ...found(3), view: { text: false } })
    expect(page.all(`${WORDS} input`)).toEqual([])
    expect(page.root.innerHTML).not.toContain('Sentence 1')
    expect(page.all(`${WORDS} .ej-margin`).length).toBeGreaterThan(5)
  })

  it('says no number where numbers are hidden', () => {
    const page = draw(fullReport(), { only: 'In your own words', ...found(120), view: { numbers: false } })
    expect(page.find(`${WORDS} [role="status"]`).textContent).toBe('Sentences found')
    expect(page.button('Show more').textContent).not.toMatch(/\d/)
  })
})
