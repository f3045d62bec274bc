import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allKinds } from '@core/kinds'
import { parsedFrontmatter, type FrontmatterSlice, sliceFrontmatter } from '@core/note/frontmatter'
import { plainFrontmatter } from '@core/note/plain-frontmatter'
import { newNote } from '@core/note/template'
import { note as hostile } from '../support/fuzz/frontmatter'
import { runs } from '../support/runs'

const RUNS = runs(1_000)

/** Lines that most frontmatter is made of, and lines that mean more than they say. */
const FLAT = [
  '',
  '# a comment',
  'efficacy: action',
  'date: 2026-10-05',
  "time: '09:14'",
  'time: 09:14',
  'minutes: 10',
  'minutes: -1.50',
  'minutes: 007',
  'task: Jog one minute, then walk',
  'task: "Jog: one minute"',
  'task: a#b c',
  'task: a # said',
  'task: żółw 🐢',
  'task:  wide  gap  ',
  'reading time: 5',
  'draft: true',
  'goal:',
  'tags: [a, b-c, "d e"]',
  'tags: []',
  'url: https://example.org/a?b#c',
  'when: 2026-10-05T07:00:00Z',
]
const BELOW = ['  - one', '  - "[[Run 5K]]"', '- two words', '  - 3', "  - 'it'", '  - 2026-01-05']
const ODD = [
  '   ',
  '  # far',
  'a : 1',
  'a:1',
  'a:\t1',
  'null: 1',
  'True: 1',
  '~: 1',
  '10: x',
  '"b": 2',
  '? c',
  ': d',
  'e: f: g',
  'e: f:',
  'e: [a, [b]]',
  'e: [a: b]',
  'e: [a,]',
  'e: [ a , b ] ',
  'e: ["a, b"]',
  "e: ['a', null]",
  'e: {a: b}',
  'e: |',
  'e: >-',
  'e: "a',
  'e: "a\\tb"',
  "e: 'a''b'",
  'e: "a" b',
  'e: "a" # c',
  'e: - a',
  'e: -a',
  'e: -',
  'e: ---',
  'e: ...',
  'e: .5',
  'e: 1e3',
  'e: 0x1f',
  'e: 0o17',
  'e: 1_000',
  'e: +7',
  'e: -0',
  'e: .inf',
  'e: 12345678901234567890',
  'e: 1.',
  'e: *x',
  'e: &x a',
  'e: !!str 5',
  'e: @a',
  'e: %a',
  'e: `a`',
  'e: ~',
  'e: Null',
  'e: yes',
  'e: a\u00a0',
  'e: \u00a0a',
  'e: a\u2028b',
  'e: a\u0085b',
  'e: a\rb',
  'e: a\0b',
  'e: \uFEFFa',
  'e: a\tb',
  'e: a #',
  'e: a#',
  'e: # nothing',
  'e: 12-',
  'e: 1-2',
  'e: 1..2',
  'e: 2e',
  'e: 12e-7',
  'e: -12E+7',
  'e: 3.e1',
  'e: 0xg',
  'e: abcdef',
  'e: 1 2',
  '<<: x',
  '__proto__: x',
  'constructor: y',
  '--- x',
  '...',
  '%YAML 1.2',
  '- a',
  '-',
  '  - ',
  '   - a',
  '  - a: b',
  '  - - a',
  '  - null',
  '  - [a]',
  '  - a # c',
  '  text',
  '    - deep',
  '\tx: 1',
]
const frontmatter = (lines: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('', '\uFEFF'), fc.constantFrom('\n', '\r\n'), fc.array(lines, { maxLength: 10 }))
    .map(([mark, eol, all]) => mark + ['---', ...all, '---', ''].join(eol))
const flat = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...FLAT) },
  { weight: 1, arbitrary: fc.constantFrom(...BELOW).map((item) => `list:\n${item}`) },
  { weight: 1, arbitrary: fc.constantFrom(...BELOW) },
)

const sliceOf = (text: string): FrontmatterSlice => {
  const slice = sliceFrontmatter(text)
  if (typeof slice !== 'object') throw new Error(`No frontmatter in ${JSON.stringify(text)}`)
  return slice
}

/** Whether the quick way took the frontmatter; where it did, it found what the parser finds. */
function agrees(text: string): boolean {
  const slice = sliceOf(text)
  const quick = plainFrontmatter(slice)
  if (!quick) return false
  const parsed = parsedFrontmatter(text, slice, 'x.md')
  expect(parsed.state === 'read' ? [...parsed.keys] : parsed, JSON.stringify(text)).toEqual([...quick])
  return true
}

describe('plain frontmatter', () => {
  it('is read as the YAML parser reads it', () => {
    let [taken, all] = [0, 0]
    fc.assert(
      fc.property(frontmatter(flat), (text) => {
        all++
        if (agrees(text)) taken++
      }),
      { numRuns: RUNS },
    )
    expect(taken / all).toBeGreaterThan(0.1)
  })

  it('is told from what is not', () => {
    const odd = fc.oneof(flat, fc.constantFrom(...ODD))
    fc.assert(
      fc.property(frontmatter(odd), (text) => void agrees(text)),
      { numRuns: RUNS },
    )
  })

  it('is told from any other text', () => {
    const marks = fc.string({
      unit: fc.constantFrom(...Array.from('ab:-# "\'[],\\|?&*!%@.01e~\n')),
      maxLength: 24,
    })
    fc.assert(
      fc.property(marks, (text) => {
        const whole = `---\n${text}\n---\n`
        if (sliceOf(whole).yaml === `${text}\n`) agrees(whole)
      }),
      { numRuns: RUNS },
    )
  })

  it('is told from every shape that YAML has', () => {
    fc.assert(
      fc.property(hostile, ({ head, yaml, tail }) => {
        const text = head + yaml + tail
        // Where line ends of several kinds stand together, the fences may be none.
        fc.pre(typeof sliceFrontmatter(text) === 'object')
        agrees(text)
      }),
      { numRuns: RUNS },
    )
  })

  it.each([...FLAT, ...BELOW, ...ODD])('holds with %j below any other line', (second) => {
    for (const first of [...FLAT, ...BELOW, ...ODD])
      for (const text of [`${first}\n${second}`, `z:\n${first}\n${second}`]) {
        const whole = `---\n${text}\n---\n`
        if (sliceOf(whole).yaml === `${text}\n`) agrees(whole)
      }
  })

  it.each(['', '\n'.repeat(49), '\n'.repeat(300), 'a: 1\n'.repeat(2), `a: ${'x'.repeat(5_000)}`])(
    'is no longer than it should be: %j',
    (yaml) => void agrees(`---\n${yaml}\n---\n`),
  )

  it('is what our own notes have, once they are filled', () => {
    const folder = new URL('../fixtures/kinds/', import.meta.url)
    const fixtures = readdirSync(folder).filter((name) => name.endsWith('.md'))
    const taken = fixtures.filter((name) => agrees(readFileSync(new URL(name, folder), 'utf8')))
    expect(taken).toEqual(fixtures)
  })

  it.each(allKinds().map((kind) => [kind.id, kind] as const))('a new %s note is one', (_, kind) => {
    const { text } = newNote(kind, { date: '2026-10-05', time: '09:14', fields: {}, sections: {} })
    expect(agrees(text)).toBe(true)
  })
})
