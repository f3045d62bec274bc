import { expect, it } from 'vitest'
import type { Entry } from '@core/note/entry'
import { parseNote } from '@core/note/parse'
import { readPause, readPauses } from '@core/note/pauses'
import { DEFAULTS } from '@core/settings'

it.each([
  ['2026-08-02..2026-08-09', { from: '2026-08-02', to: '2026-08-09' }],
  ['2026-08-02..2026-08-02', { from: '2026-08-02', to: '2026-08-02' }],
  ['2024-02-29..', { from: '2024-02-29' }],
  [' 2026-08-02 .. 2026-08-09 ', { from: '2026-08-02', to: '2026-08-09' }],
])('%s is a pause', (text, pause) => {
  expect(readPause(text)).toEqual(pause)
})

it.each([
  '',
  '..',
  '2026-08-02',
  '..2026-08-09',
  '2026-08-09..2026-08-02',
  '2026-08-02...2026-08-09',
  '2026-08-02..2026-08-09..2026-08-10',
  '2026-02-29..',
  '2026-08-02..2026-08-32',
  '2026-08-02..soon',
  '2026-08-02 to 2026-08-09',
  '2/8/2026..9/8/2026',
])('"%s" is none', (text) => {
  expect(readPause(text)).toBeUndefined()
})

it('leaves out what it cannot read', () => {
  expect(readPauses(['2026-08-02..', 'soon', '2026-07-01..2026-07-02'])).toEqual([
    { from: '2026-08-02' },
    { from: '2026-07-01', to: '2026-07-02' },
  ])
})

function plan(pauses: string, more = '') {
  const text = `---\nefficacy: plan\ndate: 2026-08-01\n${more}pauses:${pauses}\n---\n`
  const { entries, findings } = parseNote('Efficacy/x.md', text, DEFAULTS)
  const problems = findings.filter(({ severity }) => severity === 'problem')
  return {
    pauses: (entries[0] as Entry<'plan'>).fields.pauses,
    problems: problems.map(({ code, line, message }) => `${code} ${line}: ${message}`),
  }
}

it('reads the pauses of a plan, one or many', () => {
  expect(plan('\n  - 2026-08-02..2026-08-09\n  - 2026-09-01..')).toEqual({
    pauses: ['2026-08-02..2026-08-09', '2026-09-01..'],
    problems: [],
  })
  expect(plan(' 2026-08-02..')).toEqual({ pauses: ['2026-08-02..'], problems: [] })
  expect(plan('')).toEqual({ pauses: undefined, problems: [] })
})

it.each(['', 'draft: true\n'])(
  'names the line of a pause that cannot be read, and keeps the others %s',
  (more) => {
    const wrong = plan('\n  - 2026-08-02..2026-08-09\n  - in May\n  # both\n  - 2026-09-01..', more)
    expect(wrong.pauses).toEqual(['2026-08-02..2026-08-09', '2026-09-01..'])
    expect(wrong.problems).toEqual([
      `wrong-item ${more === '' ? 6 : 7}: pauses should be a list of days such as 2026-08-02..2026-08-09, or 2026-08-02.. while the pause lasts; item 2 is not counted.`,
    ])
  },
)

it('names pauses none of which can be read', () => {
  const wrong = plan('\n  - in May\n  - in June')
  expect(wrong.pauses).toBeUndefined()
  expect(wrong.problems).toEqual([
    'wrong-type 4: pauses should be a list of days such as 2026-08-02..2026-08-09, or 2026-08-02.. while the pause lasts; the value is not counted.',
  ])
})
