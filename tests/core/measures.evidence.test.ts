import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@core/day'
import { buildReport } from '@core/dashboard/build'
import type { Evidence } from '@core/dashboard/report'
import type { Entry } from '@core/note/entry'
import { attempt, entry, section, snapshot, TODAY } from '../support/entries'

function evidence(...entries: readonly Entry[]): Evidence {
  return buildReport(snapshot(entries), TODAY).measures.evidence
}
const texts = (found: Evidence): string[] => found.items.map(({ text }) => text)
const proves = (text: string): { sections: { proves: ReturnType<typeof section> } } => ({
  sections: { proves: section(text) },
})

describe('evidence (M12)', () => {
  it.each([
    ['a paragraph', 'I can start.', ['I can start.']],
    ['two paragraphs', 'I can start.\n\nI can stop.', ['I can start.', 'I can stop.']],
    ['a wrapped paragraph', 'I can start\nand stop.', ['I can start and stop.']],
    [
      'bullets of every sort',
      '- one\n* two\n+ three\n1. four\n12) five',
      ['one', 'two', 'three', 'four', 'five'],
    ],
    ['nested bullets', '- one\n  - two\n\t- three', ['one', 'two', 'three']],
    ['a wrapped bullet', '- one\n  and a half\n- two', ['one and a half', 'two']],
    ['a bullet below a paragraph', 'I can:\n- start', ['I can:', 'start']],
    ['checkboxes', '- [ ] start\n- [x] stop\n- [X] rest', ['start', 'stop', 'rest']],
    ['empty bullets', '-\n- \n- [ ]\n- one', ['one']],
    ['CRLF and lone CR', 'one\r\n\r\ntwo\r\rthree', ['one', 'two', 'three']],
    ['a heading and a rule inside', '#### At work\none\n***\ntwo\n- - -\nthree', ['one', 'two', 'three']],
    [
      'marks that are no bullets',
      '-5 degrees and **bold**\n\n*kept*\n\n2.5 km\n\n#tag',
      ['-5 degrees and **bold**', '*kept*', '2.5 km', '#tag'],
    ],
    [
      'markup and odd characters, verbatim',
      '- `a` <b> [[Run 5K|run]] \u{1F3C3} "q"  (x)',
      ['`a` <b> [[Run 5K|run]] \u{1F3C3} "q"  (x)'],
    ],
    [
      'a block of code, in which nothing is a bullet or a heading',
      'I can sort:\n```sh\n# by name\n- x\n\nls | sort\n````\nand list.',
      ['I can sort:', '# by name - x  ls | sort', 'and list.'],
    ],
    ['one that nothing closes', '~~~\n```\nls', ['``` ls']],
    [
      'a quote, which is not of the bullet or the paragraph above it',
      '- one\n> two\n> three\n- four\n  > five\n\nsix\n> seven\neight',
      ['one', '> two > three', 'four', '> five', 'six', '> seven eight'],
    ],
    ['a quote of two paragraphs', '> one\n>\n> two\n    >\nthree', ['> one', '> two', 'three']],
    ['marks of code within a line', '```ls``` works', ['```ls``` works']],
    ['nothing but marks', '- \n\n---\n\n1. ', []],
  ])('reads %s', (_, text, lines) => {
    expect(texts(evidence(attempt(0, {}, proves(text))))).toEqual(lines)
  })

  it('keeps every character but white space and markers, whatever was written', () => {
    const word = fc.stringMatching(/^[\p{L}\p{Emoji_Presentation}"'<>&|]{1,6}$/u)
    const line = fc
      .array(word, { minLength: 1, maxLength: 5 })
      .filter(([first = '']) => !first.startsWith('>'))
      .map((words) => words.join(' '))
    const marked = fc.tuple(fc.constantFrom('', '- ', '* ', '  - ', '3. ', '- [ ] '), line)
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1, maxLength: 8 }), (lines) => {
        const found = texts(
          evidence(attempt(0, {}, proves(lines.map(([mark, text]) => mark + text).join('\n')))),
        )
        expect(found.join(' ')).toBe(lines.map(([, text]) => text).join(' '))
        expect(found).toHaveLength(lines.filter(([mark], index) => mark !== '' || index === 0).length)
      }),
    )
  })

  it('takes the sections that a kind marks', () => {
    const note = attempt(
      0,
      {},
      {
        sections: {
          accomplished: section('I ran.'),
          proves: section('I can run.', { line: 31 }),
          next: section('Run on.'),
        },
      },
    )
    const found = evidence(note)
    expect(found.n).toBe(1)
    expect(found.items[0]).toMatchObject({ text: 'I can run.', section: 'proves', line: 31, kind: 'action' })
  })

  it('P8.7: takes what a problem, solved in steps, shows', () => {
    const shows = section('I can ask for two quotes.')
    const found = evidence(entry('problem', { sections: { define: section('The car.'), shows } }))
    expect(found.items).toMatchObject([
      { text: 'I can ask for two quotes.', kind: 'problem', section: 'shows', sources: ['mastery'] },
    ])
  })

  it('lists the newest first, and one note in the order it was written', () => {
    const found = evidence(
      entry('reflection', { date: addDays(TODAY, -3), ...proves('- c\n- d') }),
      attempt(0, {}, { time: '09:00', ...proves('b') }),
      attempt(0, {}, { time: '21:00', ...proves('a') }),
    )
    expect(texts(found)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('leaves out drafts, empty, undated and coming notes', () => {
    const found = evidence(
      attempt(0, {}, { draft: true, ...proves('a') }),
      attempt(0, {}, { empty: true, ...proves('b') }),
      attempt(0, {}, { date: null, ...proves('c') }),
      attempt(-1, {}, proves('d')),
    )
    expect(found).toEqual({ n: 0, items: [], recall: null })
  })

  it('carries the newest fifty and counts the rest', () => {
    const found = evidence(
      attempt(0, {}, proves(Array.from({ length: 70 }, (_, n) => `- line ${n}`).join('\n'))),
    )
    expect(found.n).toBe(70)
    expect(texts(found)).toEqual(Array.from({ length: 50 }, (_, n) => `line ${n}`))
    const silent = Array.from({ length: 60 }, () => attempt(0))
    expect(texts(evidence(attempt(1, {}, proves('before')), ...silent))).toEqual(['before'])
  })

  it('knows goals, domain and sources', () => {
    const goals = [
      entry('goal', { path: 'a.md' }),
      entry('goal', { path: 'b.md', fields: { domain: 'health' } }),
      entry('goal', { path: 'draft.md', draft: true, fields: { domain: 'career' } }),
    ]
    const [own, inherited, none, tried] = [
      attempt(
        0,
        { goal: ['b.md'], domain: 'creative', source_used: ['state', 'luck', 'mastery'] },
        proves('one'),
      ),
      attempt(1, { goal: ['a.md', 'b.md', 'gone.md'], outcome: 'partly' }, proves('two')),
      entry('reflection', { date: addDays(TODAY, -2), ...proves('three') }),
      attempt(3, { outcome: 'not-done', source_used: ['vicarious'], goal: ['draft.md'] }, proves('four')),
    ]
    const shown = evidence(...goals, own, inherited, none, tried).items.map(({ goals, domain, sources }) => [
      goals,
      domain,
      sources,
    ])
    expect(shown).toEqual([
      [['b.md'], 'creative', ['mastery', 'state']],
      [['a.md', 'b.md'], 'health', ['mastery']],
      [[], null, ['mastery']],
      [['draft.md'], null, ['vicarious']],
    ])
  })
})

describe('recall', () => {
  const goals = ['run', 'swim', 'read'].map((name) => entry('goal', { path: `${name}.md` }))
  const wrote = (daysAgo: number, text: string, ...at: string[]): Entry =>
    attempt(daysAgo, { goal: at.map((name) => `${name}.md`) }, proves(text))
  /** `a` to `e`, newest first; one entry tells two. */
  const lines = [
    wrote(1, '- a', 'run'),
    wrote(2, '- b'),
    wrote(3, '- c\n- d', 'swim', 'run'),
    wrote(4, '- e', 'swim'),
  ]
  /** What is recalled on each of sixty days beside an attempt at the goals that nobody is sure of. */
  const over = (notes: readonly Entry[], ...at: string[]): readonly (string | undefined)[] =>
    Array.from({ length: 60 }, (_, days) => addDays(TODAY, days)).map((today) => {
      const fields = { outcome: 'planned', confidence_before: 10, goal: at.map((name) => `${name}.md`) }
      const planned = attempt(0, fields, { date: today })
      return buildReport(snapshot([...goals, ...notes, planned]), today).measures.evidence.recall?.text
    })

  it('is nothing without lines', () => {
    expect(new Set(over([], 'run'))).toEqual(new Set([undefined]))
  })

  it('prefers lines of the goals at hand, and else takes any', () => {
    expect(new Set(over(lines, 'run'))).toEqual(new Set(['a', 'c', 'd']))
    expect(new Set(over(lines, 'swim', 'read'))).toEqual(new Set(['c', 'd', 'e']))
    expect(new Set(over(lines, 'swim', 'run'))).toEqual(new Set(['a', 'c', 'd', 'e']))
    expect(new Set(over(lines, 'read'))).toEqual(new Set(['a', 'b', 'c', 'd', 'e']))
    expect(new Set(over(lines))).toEqual(new Set(['a', 'b', 'c', 'd', 'e']))
  })

  it('leaves out what is written ahead', () => {
    expect(new Set(over([wrote(-90, '- ahead', 'run')], 'run'))).toEqual(new Set([undefined]))
    const ahead = attempt(-90, { outcome: 'planned', goal: ['run.md'] }, proves('- ahead'))
    expect(new Set(over([ahead, wrote(1, '- a', 'run')], 'run'))).toEqual(new Set(['a']))
  })

  it('takes the same line all day, whatever the order of the notes, and counts from the oldest', () => {
    expect(over([...lines].reverse(), 'run')).toEqual(over(lines, 'run'))
    const one = [wrote(1, '- c\n- d\n- a', 'run')]
    expect(over(one, 'run')).toEqual(over(lines, 'run'))
  })

  it('comes with a low prediction for an attempt that is planned for today, and only then', () => {
    const proof = attempt(0, {}, proves('I can start.'))
    const planned = (confidence_before: number, days: number): Entry =>
      attempt(days, { outcome: 'planned', confidence_before })
    expect(evidence(proof, planned(40, 0)).recall?.text).toBe('I can start.')
    expect(evidence(proof, planned(41, 0)).recall).toBeNull()
    expect(evidence(proof, planned(40, 1)).recall).toBeNull()
    expect(evidence(proof, attempt(0, { outcome: 'done', confidence_before: 10 })).recall).toBeNull()
    expect(evidence(planned(10, 0)).recall).toBeNull()
  })
})
