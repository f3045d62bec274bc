import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allKinds } from '@core/kinds'
import { bodyStart } from '@core/note/frontmatter-slice'
import { plainBody } from '@core/note/plain-body'
import { markdownBody } from '@core/note/sections'
import { newNote } from '@core/note/template'
import { expectSame } from '../support/expect-same'
import { runs } from '../support/runs'

const RUNS = runs(1_700)

/** Lines that markdown reads as themselves, and lines that it does not. */
const PLAIN = [
  '',
  '# One',
  '## Two words #efficacy/action',
  '### a # b',
  'Some words.',
  'More words, *with* marks',
  '**Bold** start',
  '_under_ start',
  '| a | b |',
  '[link]: there',
  '[[Run 5K]]',
  '&amp; so on',
  '2026 was',
  '- one',
  '- two, a & b',
  '- [ ] ',
  '- ',
  '1. ',
  '- [ ] open (minutes:: 8)',
  '- [x] done',
  '- goal:: [[Run 5K]]',
  '* star',
  '1. first',
  '2. second',
  '7) seventh',
  '<!-- What did you do? -->',
  '  - below',
  '  - [ ] box below',
  '    - deeper',
  '   1. below a number',
  '  more words',
  '   more below a number',
  '> quote',
  '> [!note] - [ ] box',
  '>> twice',
  '---',
  '***',
  '```js\ncode <!-- \t\n# no\n```',
  '~~~\n- [ ] no\n~~~',
  '#tag and words',
  '- #tag',
  '`code`',
  'trailing ',
  'tab\tin text',
]
const ODD = [
  '   ',
  '  indented',
  '    code',
  '\ttab',
  '#',
  '##',
  '## ',
  '# #',
  '# a #',
  '####### seven',
  '- - -',
  '* * *',
  '_ _ _',
  '===',
  '-',
  '*',
  '+ plus',
  '-  wide',
  '- - nested',
  '- # head',
  '- > quote',
  '- [ ]',
  '- [ ]  two',
  '- [x]no',
  '- [ ] [ ] twice',
  '- ```',
  '1.',
  '1.  wide',
  '10. tenth',
  '1234567890. long',
  '```',
  '~~~',
  '````',
  '``` a`b',
  '``` ',
  ' ```',
  '  ```',
  '-\ttab',
  '> <!-- a -->',
  '>',
  ' > set in',
  '   - off',
  ' - off',
  '     - far',
  '      - too far',
  '  1. one below',
  '  2. two below',
  '   2) two below a number',
  '  * star below',
  '   words off',
  '     words far',
  '  # head below',
  '  ---',
  '  ===',
  '  ```',
  '  > quote below',
  '  <!-- below -->',
  '  | a |',
  '2. interrupts not',
  '- `````',
  '====',
  '= not',
  '- [ ] a\tb',
  '<!--',
  '-->',
  '<!-- a --> b',
  '%% mine %%',
  '%%',
  '- [ ] a %% b %%',
  '<!-- a -- b -->',
  '<!--->',
  '<!---->',
  'a <!-- b --> c',
  'a <!-- b',
  '<div>',
  '<b>bold</b>',
  '\\# no',
  '\u2028',
  '\u00a0',
  '\u00a0# nbsp',
  '\0',
  '\uFEFF',
]
const note = (lines: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('\n', '\r\n'),
      fc.array(lines, { maxLength: 12 }),
      fc.constantFrom('', '---\na: 1\n---\n'),
    )
    .map(([eol, all, head]) => head.replaceAll('\n', eol) + all.join(eol))

/** Whether the quick way took the note; where it did, it found what the parser finds. */
function agrees(text: string): boolean {
  let start = bodyStart(text)
  while (text[start] === '\uFEFF') start++
  const quick = plainBody(text, start)
  if (quick === undefined) return false
  expectSame(quick, markdownBody(text, start), JSON.stringify(text))
  return true
}

describe('a plain body', () => {
  it('is read as the markdown parser reads it', () => {
    let [taken, all] = [0, 0]
    fc.assert(
      fc.property(note(fc.constantFrom(...PLAIN)), (text) => {
        all++
        if (agrees(text)) taken++
      }),
      { numRuns: RUNS },
    )
    expect(taken / all).toBeGreaterThan(0.3)
  })

  it('is told from one that is not', () => {
    const odd = fc.oneof(fc.constantFrom(...PLAIN), fc.constantFrom(...PLAIN), fc.constantFrom(...ODD))
    fc.assert(
      fc.property(note(odd), (text) => void agrees(text)),
      { numRuns: RUNS },
    )
  })

  it('is told from any other text', () => {
    const marks = fc.string({ unit: fc.constantFrom(...Array.from('#-*_+ 1.)[]x<!>`~=|\\a\r\n')) })
    fc.assert(
      fc.property(marks, (text) => void agrees(text)),
      { numRuns: RUNS },
    )
  })

  it.each([...PLAIN, ...ODD])('holds with %j below any other line', (second) => {
    for (const first of [...PLAIN, ...ODD])
      for (const between of ['\n', '\n\n']) agrees(`${first}${between}${second}\n${first}\n`)
  })

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
