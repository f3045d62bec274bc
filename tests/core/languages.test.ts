import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { COMMANDS, commandOf } from '@core/commands'
import { JOURNAL_BASES } from '@core/commands/journal-base'
import { buildReport } from '@core/dashboard/build'
import type { Kind } from '@core/kind'
import { allKinds } from '@core/kinds'
import { goal } from '@core/kinds/goal'
import { problem } from '@core/kinds/problem'
import { values } from '@core/kinds/values'
import { addSection, applyChanges, fillSection, tick } from '@core/note/edit'
import type { AnyEntry } from '@core/note/entry'
import { fillGoalRow } from '@core/note/goal-row-edit'
import { plainWords } from '@core/note/plain-words'
import { parseNote } from '@core/note/parse'
import { addRound, lastRound } from '@core/note/round-edit'
import { type Filling, newBlock, newNote } from '@core/note/template'
import { answerText, shapeOf } from '@core/note/answer-text'
import { itemLines } from '@core/plans'
import { DEFAULTS } from '@core/settings'
import { inEveryLanguage, type Language, speak, translated } from '@core/texts'
import { catalogs, wordings } from '../../esbuild.languages.mjs'
import { MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'
import { runs } from '../support/runs'
import { speakWords } from '../support/speak'

const all = await catalogs()
const LANGUAGES = Object.keys(all) as Language[]
const written = await wordings()
const KIND_LIST = allKinds().map((kind) => [kind.id, kind] as const)
const EMPTY: Filling = { date: '2026-10-05', time: '09:14', fields: {}, sections: {} }

afterEach(() => speak('en'))

function speakIn(language: Language): void {
  speakWords(language, all[language] ?? {})
}

/** A language that waits for words says the rest in English. */
function expectOwnWords(language: Language, text: string | undefined, english: string | undefined): void {
  if (!Object.values(all[language] ?? {}).includes(null)) expect(text).not.toBe(english)
}

/** What stood in notes of a language before, with its English. */
function formerWords(language: Language): readonly (readonly [words: string, english: string])[] {
  return Object.entries(written[language] ?? {}).flatMap(([english, all]) =>
    Array.isArray(all) ? all.slice(1).map((words) => [words, english] as const) : [],
  )
}

/** Without its places, which differ where words are longer. */
function entryOf(text: string): Omit<AnyEntry, 'places'> {
  const { entries } = parseNote('Efficacy/x.md', text, DEFAULTS)
  expect(entries).toHaveLength(1)
  const { places: _, ...entry } = entries[0] as AnyEntry
  return entry
}

/** What a person might answer in each section, in the shape that it asks for. */
function answers(kind: Kind): Filling['sections'] {
  return Object.fromEntries(
    Object.entries(kind.sections).map(([id, section]) => {
      const given = {
        text: ['Some words'],
        boxes: ['One step'],
        numbers: ['An idea'],
        table: ['a | b'],
        ticks: ['1'],
      }
      return [id, answerText(section, given[shapeOf(section)])]
    }),
  )
}

/** A note of the kind with nothing in it, one with words below each heading that it may have, and a block. */
function withAndWithoutWords(kind: Kind): readonly string[] {
  const filled = Object.entries(kind.sections).flatMap(([id, { inner = [] }]) =>
    inner.length > 0 ? [[id, inner.map((part) => `### ${translated(part)}\nSome words`)] as const] : [],
  )
  const sections = {
    ...answers(kind),
    ...Object.fromEntries(filled.map(([id, parts]) => [id, parts.join('\n\n')])),
  }
  const block = kind.block ? [newBlock(kind, EMPTY, 2).text] : []
  return [newNote(kind, EMPTY).text, newNote(kind, { ...EMPTY, sections }).text, ...block]
}

/** A section of ticks and the head of a table hold the template's own words; the rest is the person's. */
function told({ sections, ...entry }: Omit<AnyEntry, 'places'>): unknown {
  const parts = Object.entries(sections).map(([id, section]) => [
    id,
    section?.filled,
    section?.line,
    section?.items,
    section?.tasks.map(({ done, line }) => [done, line]),
  ])
  return { ...entry, parts }
}

describe.each(LANGUAGES)('in %s', (language) => {
  describe.each(KIND_LIST)('a note of the kind %s', (_, kind) => {
    it('that nobody has written in reads as empty, whatever is spoken', () => {
      speakIn(language)
      const { text } = newNote(kind, EMPTY)
      expect(entryOf(text).empty).toBe(true)
      speak('en')
      const { empty, sections } = entryOf(text)
      expect(empty).toBe(true)
      expect(Object.values(sections).filter((section) => section?.filled)).toEqual([])
      expect(told(entryOf(text))).toEqual(told(entryOf(newNote(kind, EMPTY).text)))
    })

    it('says the same as in English, and its properties byte for byte', () => {
      const english = newNote(kind, { ...EMPTY, sections: answers(kind) }).text
      speakIn(language)
      const { text } = newNote(kind, { ...EMPTY, sections: answers(kind) })
      const heading = Object.values(kind.sections)[0]?.heading ?? ''
      expect(text).toContain(`## ${translated(heading)}\n`)
      speak('en')
      expect(text.split('\n---\n')[0]).toBe(english.split('\n---\n')[0])
      expect(told(entryOf(text))).toEqual(told(entryOf(english)))
    })

    it('is edited where it stands, whatever is spoken', () => {
      const note = newNote(kind, EMPTY).text
      speakIn(language)
      const inWords = newNote(kind, EMPTY).text
      for (const [spoken, text] of [
        ['en', inWords],
        [language, note],
      ] as const) {
        speakIn(spoken)
        for (const id of Object.keys(kind.sections)) {
          const of = { block: undefined, kind, id }
          expect(addSection(text, of)).toEqual([])
          const filled = applyChanges(text, fillSection(text, of, 'Some words'))
          expect(headings(filled)).toEqual(headings(text))
        }
      }
    })

    it.runIf(kind.block)('stands as a block as well', () => {
      const english = newBlock(kind, { ...EMPTY, sections: answers(kind) }, 2).text
      speakIn(language)
      const { text } = newBlock(kind, { ...EMPTY, sections: answers(kind) }, 2)
      speak('en')
      expectOwnWords(language, text, english)
      expect(told(entryOf(text))).toEqual(told(entryOf(english)))
    })
  })

  it.each(formerWords(language))(
    'reads a note with "%s" as one with the words of today',
    (words, english) => {
      const inWords = (text: string): readonly unknown[] => {
        speakWords(language, { ...all[language], [english]: text })
        const notes = allKinds().flatMap(withAndWithoutWords)
        expect(notes.some((note) => note.includes(text))).toBe(true)
        speak('en')
        return notes.map((note) => told(entryOf(note)))
      }
      expect(inWords(words)).toEqual(inWords(all[language]?.[english] ?? ''))
    },
  )

  it('ticks a step, and finds the rounds and the table of goals that another language wrote', () => {
    speakIn(language)
    const ladder = newNote(goal, { ...EMPTY, sections: { ladder: '- [ ] One' } }).text
    const rounds = applyChanges(newNote(problem, EMPTY).text, addRound(newNote(problem, EMPTY).text, 2))
    const table = newNote(values, { ...EMPTY, goals: ['Goals/Run'] }).text
    speak('en')
    const [step] = entryOf(ladder).sections['ladder' as keyof object] ? ticksOf(ladder) : []
    expect(applyChanges(ladder, tick(ladder, step ?? 0, true))).toContain('- [x] One')
    expect(lastRound(rounds)).toBe(2)
    expect(lastRound(applyChanges(rounds, addRound(rounds, 3)))).toBe(3)
    const row = { link: 'Goals/Run', matches: (link: string) => link.includes('Goals/Run') }
    expect(applyChanges(table, fillGoalRow(table, values, row, ['yes', 'no']))).toMatch(
      /\[\[Goals\/Run\]\] \| yes \| no \|/,
    )
  })

  it.each(['7-day', '30-day'])(
    'writes the days of the %s plan with the ids that they are found by',
    (plan) => {
      const ids = (text = ''): readonly string[] => [...text.matchAll(/\(id:: [\w.]+\)/g)].map(String)
      const english = itemLines(plan)
      speakIn(language)
      expectOwnWords(language, itemLines(plan), english)
      expect(ids(itemLines(plan))).toEqual(ids(english))
    },
  )

  it('reads no heading as two sections of a kind', () => {
    for (const kind of allKinds()) {
      const owners = new Map<string, Set<string>>()
      for (const [id, { heading, aliases = [], inner = [] }] of Object.entries(kind.sections)) {
        const shared = inner.flatMap(inEveryLanguage).map(plainWords)
        for (const title of [...inEveryLanguage(heading), ...aliases].map(plainWords)) {
          expect(shared).not.toContain(title)
          owners.set(title, (owners.get(title) ?? new Set()).add(id))
        }
      }
      expect([kind.id, [...owners].filter(([, ids]) => ids.size > 1)]).toEqual([kind.id, []])
    }
  })

  it('changes nothing that a report says as JSON', async () => {
    const notes = allKinds().map((kind) => newNote(kind, { ...EMPTY, sections: answers(kind) }).text)
    const report = async (): Promise<string> => {
      const files = Object.fromEntries(notes.map((text, at) => [`Efficacy/${at}.md`, text]))
      const { journal } = new MemoryHost(new MemoryVault(files), new Date(2026, 9, 6, 8))
      await journal.scan()
      return JSON.stringify(buildReport(journal.snapshot(), journal.today()))
    }
    const english = await report()
    speakIn(language)
    expect(await report()).toBe(english)
  })

  it('keeps any words of a person in the section that they were typed for', () => {
    speakIn(language)
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => /\p{L}/u.test(text))
    fc.assert(
      fc.property(fc.constantFrom(...allKinds()), words, (kind, text) => {
        const [id = ''] = Object.keys(kind.sections)
        const note = newNote(kind, { ...EMPTY, sections: { [id]: text } }).text
        const { sections } = entryOf(note)
        expect(
          Object.entries(sections)
            .filter(([, section]) => section?.filled)
            .map(([key]) => key),
        ).toEqual([id])
      }),
      { numRuns: runs(15) },
    )
  })
})

/** Every text in marks, so that one without them was not looked up. */
const MARKED = Object.fromEntries(
  Object.keys(all['de'] ?? {}).map((text) => [text, `⟦${text.replaceAll('|', '⟧|⟦')}⟧`]),
)

/** Of a line in VS Code's pick, 600 px wide, in letters; a letter of Chinese or Japanese takes the room of two. */
const ROOM = 82

describe('what a command asks', () => {
  it.each(['en' as const, ...LANGUAGES])(
    'says in %s what each choice is in a line that is not cut',
    (language) => {
      if (language !== 'en') speakIn(language)
      const said = [...allKinds(), ...JOURNAL_BASES].map(({ about }) => translated(about))
      const width = (text: string): number =>
        text.length + (text.match(/[\u3000-\u9FFF\uFF00-\uFFEF]/g) ?? []).length
      expect(said.filter((text) => width(text) > ROOM)).toEqual([])
    },
  )

  it.each(KIND_LIST)('for a note of the kind %s is looked up, all of it', async (id) => {
    speakWords('de', MARKED)
    const host = new MemoryHost(new MemoryVault(), new Date(2026, 9, 5, 9, 14))
    await host.journal.scan()
    host.answers = [['kind', id]]
    host.improvise = ({ id: asked }) => ({
      go: 'on',
      values: asked === 'title' ? ['Name'] : asked === 'outcome' ? ['done'] : [''],
    })
    await commandOf('new-entry')?.run(host, host.journal)
    const shown = [...host.asked, ...host.inRuns].flatMap(wordsOf)
    expect(shown.length).toBeGreaterThan(3)
    expect(shown.filter((text) => !text.includes('⟦') && /[A-Za-z]{2}/.test(text))).toEqual([])
  })

  it('is looked up in every command that has nothing to work on', async () => {
    speakWords('de', MARKED)
    for (const command of COMMANDS) {
      const host = new MemoryHost(new MemoryVault(), new Date(2026, 9, 5, 9, 14))
      await host.journal.scan()
      await command.run(host, host.journal)
      const shown = [...host.asked.filter(({ text }) => !text).flatMap(wordsOf), ...host.said]
      const plain = shown.filter((text) => !text.includes('⟦') && /[A-Za-z]{2}/.test(text))
      expect([command.id, plain]).toEqual([command.id, []])
    }
  })
})

function wordsOf(question: MemoryHost['asked'][number] | MemoryHost['inRuns'][number]): readonly string[] {
  const { title, detail, options = [], field } = question
  const labels =
    field?.type === 'number'
      ? []
      : options.flatMap(({ label, description, detail: more }) => [label, description, more])
  const run = 'topic' in question ? [question.topic, question.end] : []
  return [title, detail, ...labels, ...run].filter((text) => text !== undefined)
}

function headings(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.startsWith('#'))
}

function ticksOf(text: string): readonly number[] {
  const { sections } = entryOf(text)
  return Object.values(sections).flatMap((section) => section?.tasks.map(({ line }) => line) ?? [])
}

it.each(LANGUAGES)('the README says that there are words in it: %s', (language) => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, names = ''] = /It speaks ([^]*?), and reads notes/.exec(readme) ?? []
  expect(names).toContain(new Intl.DisplayNames('en', { type: 'language' }).of(language))
})
