import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS } from '@core/kinds'
import { notePath } from '@core/note/name'
import { DEFAULTS } from '@core/settings'
import { runs } from '../support/runs'

const AT = { date: '2026-08-02', time: '09:14' } as const
const free = (): boolean => false

describe('the path of a new note', () => {
  it('has date, time and kind, and a slug where the kind is named by a field', () => {
    expect(notePath(KINDS.thought, DEFAULTS, { ...AT, title: 'never used' }, free)).toBe(
      'Efficacy/2026/2026-08-02 0914 thought.md',
    )
    expect(
      notePath(KINDS.action, DEFAULTS, { ...AT, title: 'Jog one minute, über Stock & Stein!' }, free),
    ).toBe('Efficacy/2026/2026-08-02 0914 action jog-one-minute-über-stock-stein.md')
    expect(notePath(KINDS.action, DEFAULTS, { ...AT, title: '' }, free)).toBe(
      'Efficacy/2026/2026-08-02 0914 action.md',
    )
    expect(notePath(KINDS.goal, DEFAULTS, { ...AT, title: 'Run 5K' }, free)).toBe('Efficacy/Goals/Run 5K.md')
    expect(notePath(KINDS.goal, DEFAULTS, AT, free)).toBe('Efficacy/Goals/Goal.md')
  })

  it('follows the settings', () => {
    const settings = { ...DEFAULTS, journal_folder: 'a/b', name_pattern: '{kind}/{date}' }
    expect(notePath(KINDS.thought, settings, AT, free)).toBe('a/b/thought/2026-08-02.md')
    expect(notePath(KINDS.goal, settings, { ...AT, title: 'x' }, free)).toBe('a/b/Goals/x.md')
    expect(notePath(KINDS.thought, { ...DEFAULTS, journal_folder: '' }, AT, free)).toBe(
      '2026/2026-08-02 0914 thought.md',
    )
    expect(notePath(KINDS.thought, { ...DEFAULTS, name_pattern: '{slug}' }, AT, free)).toBe(
      'Efficacy/2026-08-02 thought.md',
    )
  })

  it("keeps the name of the journal folder, which is the person's own", () => {
    const settings = { ...DEFAULTS, journal_folder: 'My [own] #1/Notes' }
    expect(notePath(KINDS.goal, settings, { ...AT, title: 'a [b]' }, free)).toBe(
      'My [own] #1/Notes/Goals/a b.md',
    )
  })

  it('numbers what is taken', () => {
    const taken = new Set(['Efficacy/Goals/Run.md', 'Efficacy/Goals/Run 2.md'])
    expect(notePath(KINDS.goal, DEFAULTS, { ...AT, title: 'Run' }, (path) => taken.has(path))).toBe(
      'Efficacy/Goals/Run 3.md',
    )
  })

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['a: b / c \\ d? * " < > |', 'a b c d'],
    ['[[Link]]#heading^block', 'Link heading block'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['  .hidden. ', 'hidden'],
    ['a\u0000b\u200Bc\u202Ed', 'abcd'],
    ['Cafe\u0301', 'Café'],
    ['...', 'Goal'],
    ['line\nbreak', 'line break'],
  ])('makes a title %j the name %j', (title, name) => {
    expect(notePath(KINDS.goal, DEFAULTS, { ...AT, title }, free)).toBe(`Efficacy/Goals/${name}.md`)
  })

  it('cuts long titles between characters, below what file systems take', () => {
    const path = notePath(KINDS.action, DEFAULTS, { ...AT, title: '🐢x漢'.repeat(200) }, free)
    const name = path.slice(path.lastIndexOf('/') + 1)
    expect(new TextEncoder().encode(name).length).toBeLessThan(200)
    expect(name).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
  })

  it('never leaves the journal folder, and is a name everywhere', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('..', '../..', '/', '~', 'C:\\x', 'nul.', '\u2025'),
    )
    fc.assert(
      fc.property(
        odd,
        odd,
        fc.constantFrom(KINDS.goal, KINDS.action, KINDS.thought),
        (title, pattern, kind) => {
          const settings = { ...DEFAULTS, name_pattern: pattern }
          const path = notePath(kind, settings, { ...AT, title }, free)
          const [folder, ...names] = path.split('/')
          expect(folder).toBe('Efficacy')
          expect(path.endsWith('.md')).toBe(true)
          expect(names.length).toBeGreaterThan(0)
          for (const name of names) {
            expect(name).not.toMatch(/^$|^\.|[. ]$|[:\\?*"<>|\p{Cc}]/u)
            expect(name).toBe(name.normalize('NFC'))
            expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
          }
        },
      ),
      { numRuns: runs(170) },
    )
  })
})
