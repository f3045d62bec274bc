import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allKinds, kindOf, KINDS } from '@core/kinds'
import { blockLine, blockToNote } from '@core/note/block-move'
import { applyChanges, type Change, invert } from '@core/note/edit'
import type { Task } from '@core/note/entry'
import { addEntryKeys } from '@core/note/entry-keys'
import { parseNote } from '@core/note/parse'
import { addRound, lastRound, roundStart } from '@core/note/round-edit'
import { splitStep } from '@core/note/step-edit'
import { DEFAULTS } from '@core/settings'
import { note as hostile, secondOpinion, unlessRefused } from '../support/random-notes'

/** A few hundred notes a run; a nightly run sets more. */
const NOTES = Math.ceil(Number(process.env['EFFICACY_FUZZ'] ?? 10_000) / 50)
const PATH = 'Daily/2026-03-07.md'

/** Lines that make bodies: headings, blocks with fields, boxes, quotes, code, comments and plain text. */
const line = fc.constantFrom(
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
  '#### What this shows I can do\n- Start from rest\n- Stop #when I choose',
  '### What I noticed\n<!-- a prompt -->',
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
  '1. one\n2. two',
  '    code',
  '| a | b |\n| --- | --- |\n|  | c |',
  'Text with --- and {{date}} 🐢.',
  '---',
  '\\# no heading',
  '[a]: /b',
  '',
  '',
)
const eol = fc.constantFrom('\n', '\n', '\r\n', '\r')
const mark = fc.constantFrom('', '', '\uFEFF')
const front = fc.constantFrom(
  '',
  '---\nmood: 3 # mine\n---\n',
  '---\nefficacy: goal\ndate: 2026-03-07\n---\n',
)
const body = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'))
const end = fc.constantFrom('', '\n', '\n\n')

const note = fc
  .tuple(mark, front, body, end, eol)
  .map(([bom, keys, words, last, ends]) => bom + (keys + words + last).replaceAll('\n', ends))

const blocks = (text: string): readonly number[] =>
  parseNote(PATH, text, DEFAULTS).entries.flatMap((entry) => (entry.block ? [entry.line] : []))
const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/)
const eolIn = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'

/** Makes the changes; sees that they can be taken back, that they are in order, and that they write one kind of line end. */
function made(before: string, changes: readonly Change[]): string {
  const after = applyChanges(before, changes)
  expect(applyChanges(after, invert(changes, before))).toBe(before)
  for (const { insert } of changes) {
    expect(insert.replaceAll(eolIn(before), '')).not.toMatch(/[\r\n\uFEFF]/)
  }
  return after
}

describe('a block that moves to a note of its own', () => {
  it('takes its lines with it and no others, or stays', () => {
    const seen = { moved: 0, stayed: 0 }
    fc.assert(
      fc.property(note, (before) => {
        for (const at of blocks(before)) {
          const move = unlessRefused(() => blockToNote(PATH, before, at, DEFAULTS))
          seen[move ? 'moved' : 'stayed']++
          if (!move) continue
          const after = made(before, move.removal)
          const [{ start, end: stop } = { start: 0, end: 0 }, ...more] = move.removal
          expect([more, after]).toEqual([[], before.slice(0, start) + before.slice(stop)])
          expect(linesOf(before.slice(0, start)).length).toBe(at)
          expect(move.text).not.toMatch(/[\r\uFEFF]/)
          expect(move.text.endsWith('\n')).toBe(true)
          expect(told(move.text)).toEqual(toldInBlock(before.slice(start, stop)))
        }
      }),
      { numRuns: NOTES },
    )
    expect(seen.moved).toBeGreaterThan(NOTES / 2)
    expect(seen.stayed).toBeGreaterThan(0)
  })

  /** What a note says below its frontmatter, its own title and the height of its headings left out. */
  function told(text: string): readonly string[] {
    const lines = linesOf(text.slice(text.indexOf('\n---\n') + 5)).filter((each) => each.trim() !== '')
    return lines.filter((each, at) => at > 0 || !TITLES.test(each)).map(plain)
  }

  const TITLES = /^# (?:Hill, slowly|Under|Walk|Stress)/

  /** The same of a block: without its heading, and without the fields that a key is for. */
  function toldInBlock(text: string): readonly string[] {
    const [, ...lines] = linesOf(text)
    const first = lines.findIndex((each) => !/^[-*] \w+::/.test(each))
    const [fields, rest] = [
      lines.slice(0, first < 0 ? undefined : first),
      first < 0 ? [] : lines.slice(first),
    ]
    return [...fields.filter((each) => each.includes('mood')), ...rest]
      .filter((each) => each.trim() !== '')
      .map(plain)
  }

  const plain = (each: string): string => each.replace(/^#{1,6} /, '# ').trimEnd()

  it('is found from every line of it, and from no other', () => {
    fc.assert(
      fc.property(note, (text) => {
        const found = new Set(blocks(text))
        for (let cursor = 0; cursor <= text.length; cursor += 7) {
          const at = unlessRefused(() => blockLine(text, cursor))
          if (at === undefined) continue
          expect(linesOf(text)[at - 1]).toMatch(/#efficacy\//)
          expect(at).toBeLessThanOrEqual(linesOf(text.slice(0, cursor)).length)
        }
        for (const at of found) {
          const start =
            linesOf(text)
              .slice(0, at - 1)
              .join(eolIn(text)).length + (at > 1 ? eolIn(text).length : 0)
          expect(blockLine(text, start)).toBe(at)
        }
      }),
      { numRuns: NOTES },
    )
  })
})

describe('a step that is split', () => {
  const words = fc.constantFrom(
    'Call',
    'Walk to the gate.',
    '1. Write',
    '- dash',
    '🐢 slowly',
    '(maybe)',
    'a [b] c',
  )
  const part = fc.record({
    text: fc.oneof({ weight: 5, arbitrary: words }, fc.string({ minLength: 1 })),
    rating: fc.option(
      fc.record({ key: fc.constant('difficulty' as const), value: fc.integer({ min: 1, max: 10 }) }),
    ),
  })
  const goal = fc
    .tuple(mark, fc.array(fc.oneof({ weight: 2, arbitrary: box() }, line), { maxLength: 10 }), end, eol)
    .map(([bom, lines, last, ends]) =>
      `${bom}---\nefficacy: goal\ndate: 2026-03-07\n---\n## Ladder\n${lines.join('\n')}${last}`.replaceAll(
        '\n',
        ends,
      ),
    )

  function box(): fc.Arbitrary<string> {
    return fc.constantFrom(
      '- [ ] Jog (difficulty:: 6)',
      '* [ ] Jog <!-- mine --> on',
      '1. [ ] Jog\n   on and on',
      '- [ ] Jog (due:: 2026-10-03) [difficulty:: 7]\n  - [ ] with a part\n  and text',
      '- - [ ] Jog',
      '  + [ ]   Jog   ',
    )
  }

  const steps = (text: string): readonly Task[] =>
    parseNote(PATH, text, DEFAULTS).entries.flatMap((entry) =>
      Object.values(entry.sections).flatMap((section) => section.tasks),
    )

  it('becomes the smaller ones on its lines, and nothing else changes', () => {
    const seen = { made: 0, refused: 0 }
    fc.assert(
      fc.property(goal, fc.array(part, { minLength: 2, maxLength: 4 }), (text, rated) => {
        const parts = rated.map(({ text: said, rating }) => ({ text: said, ...(rating ? { rating } : {}) }))
        for (const task of steps(text)) {
          const changes = unlessRefused(() => splitStep(text, task.line, parts))
          seen[changes ? 'made' : 'refused']++
          if (!changes) continue
          const after = made(text, changes)
          const [was, now] = [linesOf(text), linesOf(after)]
          const [first, behind] = [task.line - 1, task.line - 1 + parts.length]
          expect(now.slice(0, first)).toEqual(was.slice(0, first))
          expect(now.slice(behind)).toEqual(was.slice(was.length - now.length + behind))
          const read = steps(after).filter(({ line: at }) => at > first && at <= first + parts.length)
          expect(read.map(({ done, text: said, fields }) => [done, said, fields])).toEqual(
            parts.map(({ text: said, rating }, at) => [
              false,
              said.replace(/\s+/g, ' ').trim(),
              {
                ...(rating ? { [rating.key]: rating.value } : {}),
                ...(at === 0 && task.fields['due'] ? { due: task.fields['due'] } : {}),
              },
            ]),
          )
          expect(task.done).toBe(false)
        }
      }),
      { numRuns: NOTES * 2 },
    )
    expect(seen.made).toBeGreaterThan(20)
    expect(seen.refused).toBeGreaterThan(20)
  })
})

describe('another round of a problem', () => {
  const heading = fc.constantFrom(
    '## 1. The problem\nNo chain.',
    '## Ideas\n1. Borrow\n2. Buy',
    '### 2. Ideas\n1. Walk',
    '# 3. Three to five, weighed\n| Idea | For |\n| --- | --- |\n| Buy | new |',
    '## 4. First three steps\n- [ ] Ask (due:: 2026-10-03)',
    '## What this shows I can do\nAsk.',
    '## Round 2',
    '#### Mine\nText.',
    '## Reflection #efficacy/reflection\n- minutes:: 3',
    '~~~',
    '',
  )
  const problem = fc
    .tuple(mark, fc.array(heading, { maxLength: 8 }), end, eol)
    .map(([bom, lines, last, ends]) =>
      `${bom}---\nefficacy: problem\ndate: 2026-03-07\n---\n${lines.join('\n')}${last}`.replaceAll(
        '\n',
        ends,
      ),
    )

  it('stands behind all that is there, which reads as before', () => {
    const seen = { made: 0, refused: 0 }
    fc.assert(
      fc.property(problem, (text) => {
        const round = lastRound(text) + 1
        const changes = unlessRefused(() => addRound(text, round))
        seen[changes ? 'made' : 'refused']++
        if (!changes) return
        const after = made(text, changes)
        const [{ start } = { start: 0 }, ...more] = changes
        expect(more).toEqual([])
        expect(text.slice(start).trim()).toBe('')
        expect(after.startsWith(text.slice(0, start)) && after.endsWith(text.slice(start))).toBe(true)
        expect(lastRound(after)).toBe(round)
        const read = (each: string): unknown =>
          parseNote(PATH, each, DEFAULTS).entries.map(({ kind, parts, fields, empty, block }) => ({
            kind,
            parts,
            fields,
            empty,
            block,
          }))
        // The round's own heading is text of the note, so one that held nothing else is empty no longer.
        expect(read(after)).toEqual(read(text))
        const at = roundStart(after, round)
        const idea = after.slice(0, at) + 'Still no chain.' + after.slice(at)
        const [entry] = parseNote(PATH, idea, DEFAULTS).entries
        expect(entry?.kind === 'problem' && entry.sections.define?.text).toMatch(/Still no chain\.$/)
      }),
      { numRuns: NOTES },
    )
    expect(seen.made).toBeGreaterThan(NOTES / 2)
    expect(seen.refused).toBeGreaterThan(0)
  })
})

describe('keys that make an entry of a note', () => {
  const kinds = fc.constantFrom(...allKinds())

  it('stand below those that are there, which stay byte for byte, or are refused', () => {
    const seen = { made: 0, refused: 0 }
    fc.assert(
      fc.property(hostile, kinds, ({ head, yaml, tail }, kind) => {
        const text = head + yaml + tail
        const changes = unlessRefused(() => addEntryKeys(text, kind, { date: ['2026-03-07'] }))
        seen[changes ? 'made' : 'refused']++
        if (!changes) return
        const after = made(text, changes)
        expect(after.startsWith(head + yaml) && after.endsWith(tail)).toBe(true)
        const [one, two] = [secondOpinion(yaml), secondOpinion(after.slice(head.length, -tail.length))]
        if (!one) return
        const added = Object.entries(two ?? {}).filter(([key]) => !Object.hasOwn(one, key))
        expect({ ...two }).toMatchObject(one)
        expect(Object.fromEntries(added)).toMatchObject({ efficacy: kind.id, date: '2026-03-07' })
        for (const [key] of added) {
          expect(key === 'efficacy' || kindOf(kind.id)?.fields[key]).toBeTruthy()
        }
        expect(addEntryKeys(after, kind, { date: ['2026-03-07'] })).toEqual([])
      }),
      { numRuns: NOTES },
    )
    expect(seen.made).toBeGreaterThan(NOTES / 3)
    expect(seen.refused).toBeGreaterThan(0)
  })

  it('stand in frontmatter of their own where there is none', () => {
    fc.assert(
      fc.property(mark, body, end, eol, (bom, words, last, ends) => {
        const text = bom + (words + last).replaceAll('\n', ends)
        fc.pre(!words.startsWith('---'))
        const changes = unlessRefused(() => addEntryKeys(text, KINDS.activity, { date: ['2026-03-07'] }))
        if (!changes) return
        const after = made(text, changes)
        expect(after.startsWith(`${bom}---${eolIn(text)}efficacy: activity${eolIn(text)}`)).toBe(true)
        expect(after.endsWith(text.slice(bom.length))).toBe(true)
        const [entry] = parseNote(PATH, after, DEFAULTS).entries
        expect(entry).toMatchObject({ kind: 'activity', block: false, date: '2026-03-07' })
      }),
      { numRuns: NOTES },
    )
  })
})
