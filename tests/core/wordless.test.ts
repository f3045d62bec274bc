import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withoutWords, wordless } from '@core/journal/wordless'
import type { AnyEntry, Entry, SectionFacts, SectionText } from '@core/note/entry'
import { parseNote } from '@core/note/parse'
import { DEFAULTS } from '@core/settings'
import { entry, section } from '../support/entries'

const FIXTURES = new URL('../fixtures/kinds/', import.meta.url)
const entries = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => parseNote(name, readFileSync(new URL(name, FIXTURES), 'utf8'), DEFAULTS).entries)

/** What a person answers in words of their own. */
const WORDS = new Set([
  'accountability_partner',
  'activity',
  'cheerleader',
  'chosen',
  'feedback_from',
  'mentor',
  'metric',
  'most_useful',
  'next_practice',
  'routine',
  'step',
  'task',
  'unit',
  'values',
  'values_used',
  'with',
])

const kept = (whole: Entry): AnyEntry | undefined =>
  wordless(
    whole.path,
    JSON.parse(JSON.stringify(withoutWords(whole, pathOf))) as ReturnType<typeof withoutWords>,
  )
const pathOf = (link: string): string | undefined =>
  link.includes('Nowhere') ? undefined : `${link.replace(/\[|\]/g, '')}.md`

function silent({ tasks, line, filled, items }: SectionFacts): SectionText {
  return {
    line,
    filled,
    items,
    text: '',
    tasks: tasks.map(({ line, done, fields: { id: _id, ...fields } }) => ({ line, done, text: '', fields })),
  }
}

describe('an entry without its words', () => {
  it.each(entries)('is else the same: $kind', (whole: AnyEntry) => {
    const fields = Object.entries(whole.fields).filter(([key]) => !WORDS.has(key))
    const sections: readonly (readonly [string, unknown])[] = Object.entries(whole.sections).map(
      ([id, each]) => [id, each && silent(each)],
    )
    const { goal, signals } = whole.fields
    expect(kept(whole as Entry)).toEqual({
      ...whole,
      places: {},
      fields: {
        ...Object.fromEntries(fields),
        ...(goal === undefined ? {} : { goal: (goal as string[]).map(pathOf) }),
        ...(signals === undefined ? {} : { signals: ['racing-heart'] }),
      },
      sections: Object.fromEntries(sections),
    })
  })

  it.each([{ block: true }, { draft: true }, { empty: true }, { date: null }, { time: '07:15', line: 9 }])(
    'is marked as it was: %o',
    (given) => {
      const whole = entry('thought', given)
      expect(kept(whole)).toEqual(whole)
    },
  )

  it('has the words of our lists, and the links that lead to a note', () => {
    const fields = {
      goal: ['[[Run 5K]]', '[[Nowhere]]'],
      distortions: ['mind-reading', 'my-own'],
      kept_coming_back: false,
      belief_before: 0,
    }
    expect(kept(entry('thought', { fields }))?.fields).toEqual({
      goal: ['Run 5K.md'],
      distortions: ['mind-reading'],
      kept_coming_back: false,
      belief_before: 0,
    })
    expect(kept(entry('action', { fields: { outcome: 'sort-of' } }))?.fields).toEqual({})
    expect(kept(entry('plan', { fields: { pauses: ['2026-08-02..2026-08-09'] } }))?.fields).toEqual({
      pauses: ['2026-08-02..2026-08-09'],
    })
    expect(kept(entry('thought', { fields: { not_of_ours: 3 } }))?.fields).toEqual({})
  })

  it('has the numbers and days of a step, and whether it is done', () => {
    const fields = { difficulty: 3, due: '2026-10-20', constructor: 'x', words: 'Call Mina' }
    const tasks = [
      { line: 21, done: true, text: 'Walk', fields },
      { line: 22, done: false, text: 'Run', fields: {} },
    ]
    const ladder = section('- [x] Walk', { tasks, items: 2 })
    expect(kept(entry('goal', { sections: { ladder } }))?.sections).toEqual({
      ladder: {
        ...ladder,
        text: '',
        tasks: [
          { line: 21, done: true, text: '', fields: { difficulty: 3, due: '2026-10-20' } },
          { line: 22, done: false, text: '', fields: {} },
        ],
      },
    })
  })
})
