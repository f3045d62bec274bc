import { describe, expect, it } from 'vitest'
import { blocksRun } from '../support/work'
import { markedIn } from '@core/language/marked'
import { paragraphs } from '@core/note/paragraphs'
import { parseNote } from '@core/note/parse'
import { DEFAULTS } from '@core/settings'

/** A text of about so many characters, of one shape. */
type Shape = (length: number) => string

const of =
  (unit: string): Shape =>
  (length) =>
    unit.repeat(Math.ceil(length / unit.length))
const numbered =
  (unit: (at: number) => string): Shape =>
  (length) => {
    let text = ''
    for (let at = 0; text.length < length; at++) text += unit(at)
    return text
  }

const FRONTMATTER: Readonly<Record<string, Shape>> = {
  'one long text': (length) => `a: ${'x'.repeat(length)}\n`,
  'one quoted text': (length) => `a: "${of('\\x41')(length)}"\n`,
  'apostrophes in quotes': (length) => `a: '${of("''")(length)}'\n`,
  'items in brackets': (length) => `a: [${of('b, ')(length)}]\n`,
  'items on lines': (length) => `a:\n${of('- b\n')(length)}`,
  comments: of('# c\n'),
  'a block of text': (length) => `a: |\n${of('  x y\n')(length)}`,
  'a text over many lines': (length) => `a: x\n${of('  y\n')(length)}`,
  anchors: (length) => `a:\n${numbered((at) => `- &a${at} x\n`)(length)}`,
  tags: (length) => `a:\n${of('- !t x\n')(length)}`,
  'words of a list': (length) => `source_used: [${numbered((at) => `a${at}, `)(length)}b]\n`,
  'words of a list on lines': (length) => `source_used:\n${numbered((at) => `  - a${at}\n`)(length)}`,
  'colons without a blank': (length) => `a: ${of('b:c ')(length)}\n`,
  blanks: (length) => `a: ${' '.repeat(length)}b\n`,
}

const BODIES: Readonly<Record<string, Shape>> = {
  words: of('word '),
  'stars and underscores': of('*a_ '),
  'open brackets': of('['),
  'links without an end': of('[a]('),
  'pictures without an end': of('!['),
  backticks: of('`a``b'),
  'open angles': of('<a b='),
  entities: of('&amp;'),
  'table rows': of('|a|b|\n'),
  definitions: of('[a]: b\n'),
  'flat lists': of('- a\n'),
  boxes: (length) => `## Ladder\n${of('- [ ] a (difficulty:: 3)\n')(length)}`,
  'fields of a block': (length) => `## a #efficacy/action\n${of('- k:: v\n')(length)}`,
  'words of a field': (length) =>
    `## a #efficacy/action\n- source_used:: ${numbered((at) => `a${at},`)(length)}b\n`,
  'links of a field': (length) => `## a #efficacy/action\n- goal:: ${of('[a]([')(length)}\n`,
  'fields in a line': (length) => `- [ ] ${of('(a:: b) ')(length)}`,
  'open parentheses in a step': (length) => `- [ ] ${of('(')(length)}`,
  quotes: of('> a\n'),
  fences: of('```\n'),
  'comments without an end': of('<!-- a '),
  'comments with one end': (length) => `${of('<!-- a ')(length)}-->`,
  'comments beside those of Obsidian': of('<!----> %% a '),
  'comments of Obsidian beside code': of('%%\n%%\n\n    a\n\n'),
  'HTML blocks': of('<div>\n'),
  'blanks in a line': (length) => `a${' '.repeat(length)}b`,
  'lone carriage returns': of('a\r'),
}

/** What patterns look through, which the count of the work does not see: the square of their limit would take minutes. */
const SEARCHED: Readonly<Record<string, Shape>> = {
  'marks in a heading': (length) => `## ${of('.')(length)}x\n`,
  'blanks in a field': (length) => `## a #efficacy/action\n- task:: a${of(' ')(length)}b\n`,
}

/** Parsers of others look at each key beside each, or read lines again; the limits on lines keep that short. */
const SQUARES: Readonly<Record<string, Shape>> = {
  keys: numbered((at) => `k${at}: x\n`),
  'keys with anchors': numbered((at) => `k${at}: &a${at} x\n`),
  'keys with tags': numbered((at) => `k${at}: !t x\n`),
}
const SQUARE_BODIES: Readonly<Record<string, Shape>> = {
  'headings of blocks': of('## a #efficacy/action\n- a:: b\n'),
  'marks of conflicts': of('<<<<<<< a\n=======\n'),
  'underlined headings': of('a\n===\n'),
}

/** The quick readers take no anchor and no line above a row of equals signs: behind these the parsers read. */
const SLOW = { frontmatter: 'slow: &slow x\n', body: 'Slow\n====\n\n' }

const DAY = '2026-10-05'
const head = `---\nefficacy: action\ndate: ${DAY}\n`

const withFrontmatter = (yaml: string): string => `${head}${yaml}---\nText.\n`
const withBody = (text: string): string => `${head}---\n## What I got done\n\n${text}\n`

/** How the work grows where a text of the shape becomes twice as long: 2 where it is in step, 4 for its square. */
function growth(note: (text: string) => string, shape: Shape, before = ''): number {
  const texts = [1, 2, 4].map((times) => note(before + shape(600 * times)))
  // Twice, since code that was compiled on the way is counted from then on; of other days, since what was read of a
  // text is remembered for a while.
  for (const day of ['2026-10-06', '2026-10-07']) {
    const other = texts.at(-1)?.replace(DAY, day) ?? ''
    expect(parseNote('x.md', other, DEFAULTS).entries).not.toEqual([])
  }
  return growthOf(texts.map((text) => () => parseNote('x.md', text, DEFAULTS)))
}

/** The same of some work on a text, on one twice as long and on one four times as long. */
function growthOf(works: readonly (() => unknown)[]): number {
  const [least = 0, more = 0, most = 0] = blocksRun(works)
  return (most - more) / Math.max(more - least, UNSEEN)
}

/** What is done a few times more or less, whatever the length. */
const UNSEEN = 50

describe('the work of reading a note grows no faster than its length:', () => {
  it.each(Object.entries(FRONTMATTER))('frontmatter of %s', (_, shape) => {
    expect(growth(withFrontmatter, shape)).toBeLessThan(2.5)
    expect(growth(withFrontmatter, shape, SLOW.frontmatter)).toBeLessThan(2.5)
  })

  it.each(Object.entries(BODIES))('text of %s', (_, shape) => {
    expect(growth(withBody, shape)).toBeLessThan(2.5)
    expect(growth(withBody, shape, SLOW.body)).toBeLessThan(2.5)
  })
})

describe('the work of marking what is found grows no faster than it does:', () => {
  it.each(['words of a list', 'words of a list on lines'])('%s', (name) => {
    const works = [1, 2, 4].map((times) => {
      const text = withFrontmatter(FRONTMATTER[name]?.(600 * times) ?? '')
      const { findings } = parseNote('x.md', text, DEFAULTS)
      expect(findings.length).toBeGreaterThan(50 * times)
      return () => findings.map(markedIn(text))
    })
    for (const work of works) work()
    // The engine may compile some of it anew meanwhile, which is counted otherwise; a square would be one each time.
    const growths = [1, 2, 3].map(() => growthOf(works))
    expect(Math.min(...growths)).toBeLessThan(2.5)
  })
})

describe('as long as a text may be, it is read:', () => {
  it.each(Object.entries(SEARCHED))('%s', (_, shape) => {
    expect(parseNote('x.md', withBody(shape(260_000)), DEFAULTS).findings).toEqual([])
  })

  it('blanks in a line of evidence', () => {
    expect(paragraphs(`a\n${of(' ')(260_000)}b`)).toEqual(['a b'])
  })
})

describe('the work grows no faster than the square, and only up to the limits:', () => {
  it.each(Object.entries(SQUARES))('frontmatter of %s', (_, shape) => {
    expect(growth(withFrontmatter, shape, SLOW.frontmatter)).toBeLessThan(4.5)
    expect(parseNote('x.md', `${head}${shape(100_000)}---\n`, DEFAULTS).findings).toMatchObject([
      { code: 'frontmatter-limits' },
    ])
  })

  it.each(Object.entries(SQUARE_BODIES))('text of %s', (_, shape) => {
    expect(growth(withBody, shape, SLOW.body)).toBeLessThan(4.5)
    expect(parseNote('x.md', `${head}---\n${shape(100_000)}`, DEFAULTS).findings).toMatchObject([
      { code: 'body-limits' },
    ])
  })
})
