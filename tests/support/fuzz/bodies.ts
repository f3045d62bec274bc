import fc from 'fast-check'

/** Lines that make bodies: headings, blocks with fields, boxes, quotes, code, comments and plain text. */
export const line = fc.constantFrom(
  '# Day',
  '## Later',
  '### Deep',
  '###### Deepest',
  'Under\n===',
  'Under\n---',
  '## Walk 08:15 #efficacy/activity\n- activity:: walk\n- duration_min:: 25',
  '### Hill, slowly 7:40 #efficacy/activity\n- activity:: hike\n- mood:: 3\n- minutes:: 9',
  '# Reflection 21:00 #efficacy/reflection\n- date:: 2026-03-01\n- goal:: [[Run, 5K|run]], [[Satie]]',
  '##### Stress #efficacy/stress\n* signals:: racing heart, shaking hands\n* outcome::',
  '## Attempt #efficacy/action\n- task:: Jog: one "minute"\n- confidence_before:: 60\n- outcome:: done',
  '## Attempt #efficacy/action\n- confidence_before:: many',
  '## Feedback #efficacy/feedback\nSaid kindly.',
  '### What I did that worked\nWent slowly.',
  '### What I got done\n<!-- a prompt -->\n',
  '#### What this shows I can do\n- Start from rest\n- Stop #when I choose',
  '### What I noticed\n<!-- a prompt -->',
  '## What comes next',
  '### Ladder',
  '- [ ] step',
  '- [x] done step',
  '  - [ ] below',
  '- [ ] over\n  two lines',
  '> ## Quoted #efficacy/activity',
  '> - [ ] quoted',
  '```\n## Code #efficacy/activity\n```',
  '~~~',
  '<!--',
  '-->',
  '<!-- ## x #efficacy/stress -->',
  '%%',
  '%% ## x #efficacy/stress %%',
  '1. one\n2. two',
  '    code',
  '| a | b |\n| --- | --- |\n|  | c |',
  'Text with --- and {{date}} 🐢.',
  '---',
  '\\# no heading',
  '[a]: /b',
  '[[Run 5K|run]], ![[x#y]] and [z](<a b.md>) e\u0301\u00A0\u2028',
  '\ttab\tbed',
  'a very long line '.repeat(40),
  '<div>\n\n</div>',
  '',
  '',
)

/** The text of a note below its frontmatter, with LF line ends and without the last of them. */
export const body: fc.Arbitrary<string> = fc.array(line, { maxLength: 9 }).map((lines) => lines.join('\n'))
export const shortBody: fc.Arbitrary<string> = fc
  .array(line, { maxLength: 4 })
  .map((lines) => lines.join('\n'))

export const eol = fc.constantFrom('\n', '\n', '\r\n', '\r')
export const mark = fc.constantFrom('', '', '\uFEFF')
export const end = fc.constantFrom('', '\n', '\n\n')

/** What a person types into an answer: plain words, marks of markdown, and anything at all. */
export const words: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'Went slowly.',
      'One\n\nTwo',
      '- a\n- b',
      '# No heading',
      '1. First\n2) Second',
      '```\nnot closed',
      '<!-- not closed',
      '--> closed',
      'not closed %%',
      '%% a comment %% and more',
      '---',
      '===',
      '> quote',
      '[[Run 5K]] 🐢 żółw {{time}}',
      '- [ ] a box',
      '## A #efficacy/stress',
      '\t\tindented\r\n    code',
      '| a |\n| - |',
      '<script>alert(1)</script>',
      '\u2028 line',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
)
