import fc from 'fast-check'

const KEYS = fc.constantFrom(
  'efficacy: action',
  'efficacy: goal',
  'efficacy: th',
  'efficacy:',
  'date: 2026-10-05',
  'date: 5.10.',
  'goal:',
  'goal: [[Ru',
  '  - "[[Goals/Run 5K|run]]"',
  '- [[A',
  'goal: ["[[A]]", b]',
  'goal: ["[a](Goals/Run%205K.md#Ladder)", "[b](',
  'source_used: [mastery, st',
  'confidence_before: 300 # ¶',
  'outcome: dne',
  'micro:yes',
  'other: 1',
  '"quoted": 2',
  '# comment',
  '',
)
const LINES = fc.constantFrom(
  '# Day',
  '## What I got done',
  '## Reflection 08:15 #efficacy/reflection',
  '### Attempt #efficacy/act',
  '## #efficacy/',
  '- date:: 2026-10-05',
  '- goal:: [[A, B]], [[',
  '- goal:: [run](<./Goals/Run 5K.md>), [x](Run%205K.md), [[A]]',
  '- nope:: 5',
  '- ',
  '* [ ] a box (difficulty:: 7)',
  '- [x] done',
  '  - [ ] further in',
  'Words [[Goals/Run 5K#Ladder|run]] and `[[code]]`.',
  '<!-- a comment',
  '-->',
  '%% hidden',
  '```',
  '> quoted [[x]]',
  '| [[Goals/Run 5K]] |  |',
  '##',
  '',
)

/** Notes as they stand while somebody types: half-written, unclosed, with any line end. */
export const typedNote: fc.Arbitrary<string> = fc
  .record({
    mark: fc.constantFrom('', '', '\uFEFF'),
    fence: fc.constantFrom('---', '---', ''),
    keys: fc.array(KEYS, { maxLength: 8 }),
    close: fc.constantFrom('---', '---', '--', ''),
    lines: fc.array(LINES, { maxLength: 12 }),
    eol: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    end: fc.boolean(),
  })
  .map(({ mark, fence, keys, close, lines, eol, end }) => {
    const all = [...(fence === '' ? [] : [fence, ...keys, close]), ...lines]
    return mark + all.join(eol) + (end ? eol : '')
  })
