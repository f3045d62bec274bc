import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { allKinds } from '@core/kinds'
import {
  catalogOf,
  counted,
  inEveryLanguage,
  type Language,
  languageOf,
  LANGUAGES,
  midSentence,
  speak,
  translated,
} from '@core/texts'
import { markOf } from '@core/texts/mark'
import { catalogs, wordings, writeCatalogs } from '../../esbuild.languages.mjs'
import { countedTexts, programTexts, sourceTexts, templateTexts } from '../../scripts/texts.mjs'
import { DEFINITIONS } from '../support/loud'
import { speakWords } from '../support/speak'

const sources = sourceTexts(DEFINITIONS)
const countedOnes = new Set(countedTexts(DEFINITIONS))
const all = await catalogs()
const CATALOGS = Object.entries(all)
const WRITTEN = await wordings()

afterEach(() => speak('en'))

it('knows each language that has a catalog, and English', () => {
  expect(Object.keys(LANGUAGES)).toEqual(['en', ...Object.keys(all)])
})

it('finds the texts of definitions and of the code', () => {
  expect(sources.length).toBeGreaterThan(1000)
  expect(sources).toEqual(
    expect.arrayContaining(['Thought record', 'Which goal?', 'Round {number}', 'Today', '{n} day|{n} days']),
  )
})

it('has each text that says how many in English with one form or two, and its number in each', () => {
  expect(countedOnes.size).toBeGreaterThan(30)
  for (const text of countedOnes) {
    const forms = text.split('|')
    expect([text, forms.length <= 2]).toEqual([text, true])
    // What is told of with a count may stand for the number: `{goals}` is "2 active goals".
    expect([text, forms.filter((form) => !/\{(?:n|goals)\}/.test(form))]).toEqual([text, []])
  }
})

it('tells all texts apart by their marks', () => {
  expect(new Set(sources.map(markOf)).size).toBe(sources.length)
})

it.each(['cli', 'obsidian', 'vscode'] as const)(
  'gives %s the words of each of its texts, and hardly any of others',
  async (host) => {
    const texts = programTexts(DEFINITIONS, host)
    const folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'efficacy-languages-'))}/`)
    await writeCatalogs(folder, host)
    const read = (name: string): Promise<string> => readFile(new URL(`${name}.txt`, folder), 'utf8')
    for (const [code, catalog] of CATALOGS) {
      const given = new Map(catalogOf(code as Language, await read('marks'), await read(code)))
      const wanted = texts.flatMap((text) => (catalog[text] ? [[markOf(text), catalog[text]] as const] : []))
      expect(wanted.map(([mark]) => [mark, given.get(mark)])).toEqual(wanted)
      // A word that the code has as a name too may come along.
      expect(given.size - wanted.length).toBeLessThan(16)
    }
  },
)

describe.each(CATALOGS)('the catalog %s', (code, catalog) => {
  const written = WRITTEN[code] ?? {}
  const words = sources.flatMap((text) => (catalog[text] ? [[text, catalog[text]] as const] : []))

  it('lacks no text', () => {
    expect(sources.filter((text) => !Object.hasOwn(catalog, text))).toEqual([])
  })

  it('has former words only of what stands in notes', () => {
    const inNotes = new Set(templateTexts(DEFINITIONS))
    const lists = Object.entries(written).filter(([, text]) => Array.isArray(text))
    expect(lists.filter(([english]) => !inNotes.has(english))).toEqual([])
  })

  it('holds no text that nothing shows', () => {
    const shown = new Set(sources)
    expect(Object.keys(catalog).filter((text) => !shown.has(text))).toEqual([])
  })

  it('has words for a text, or null, which is shown in English and keeps a release waiting', () => {
    expect(sources.filter((text) => catalog[text]?.trim() === '')).toEqual([])
  })

  it('has each text of a program in one line, as the build hands it over', () => {
    const inPrograms = new Set(programTexts(DEFINITIONS))
    expect(words.filter(([english, text]) => inPrograms.has(english) && text.includes('\n'))).toEqual([])
  })

  it('keeps what stands for something else: names in braces, commands, code and the marks of a box or a table', () => {
    const kept = (text: string): unknown => [
      [...text.matchAll(/\{\w+\}/g)].map(String).sort(),
      [...text.matchAll(/\((?:command|due)::?[^)]*\)/g)].map(String),
      [...text.matchAll(/`[^`]*`|\*\*/g)].map(String).sort(),
      text.split('|').length,
      text.startsWith('- [ ] '),
    ]
    const plain = words.filter(([english]) => !countedOnes.has(english))
    for (const [english, text] of plain) expect([english, kept(text)]).toEqual([english, kept(english)])
  })

  it('has no more forms of a text that says how many than it has ways of counting, each with all names', () => {
    const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions()
    const names = (text: string): unknown => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
    for (const [english, text] of words.filter(([key]) => countedOnes.has(key))) {
      const forms = text.split('|')
      const [first = ''] = english.split('|')
      expect([english, forms.length <= pluralCategories.length]).toEqual([english, true])
      expect([english, forms.map(names)]).toEqual([english, forms.map(() => names(first))])
    }
  })

  it('says nothing that ends a comment or begins a structure of the note', () => {
    const structure = /[<>]|--|^\s|^#|[\r\n]/
    const inNotes = new Set([...templateTexts(DEFINITIONS), ...allKinds().flatMap(promptsOf)])
    const wrong = words.filter(([english, text]) => inNotes.has(english) && structure.test(text))
    expect(wrong).toEqual([])
  })

  it('ends a sentence as a sentence, and a label as a label', () => {
    const isSentence = (text: string): boolean => /[.。][”“»"]?$/.test(text.trim())
    /** A label may end in the short form of "minutes". */
    const isShort = (text: string): boolean => /min\.$/i.test(text)
    const wrong = words.filter(([english, text]) =>
      isSentence(english) ? !isSentence(text) : isSentence(text) && !isShort(text),
    )
    expect(wrong).toEqual([])
  })

  it('praises nobody, judges nobody and hurries nobody', () => {
    const ruledOut = RULED_OUT[code]
    if (ruledOut)
      expect(words.filter(([english, text]) => ruledOut.test(text) && !QUOTED.has(english))).toEqual([])
  })
})

/** What the English texts do not say either; the English itself is looked at in `tests/house/words.test.ts`. */
const RULED_OUT: Readonly<Record<string, RegExp>> = {
  de: /\b(toll|super|großartig|prima|bravo|glückwunsch|stolz|gescheitert|versagt|versager|schwach|faul|schuld|beeil\w*|sofort|dringend|überfällig|unbedingt)\b/i,
  fr: /\b(bravo|félicitations|génial|super|excellent|fier|fière|échoué|raté|faible|paresseux|coupable|vite|urgent|immédiatement|en retard)\b/i,
  es: /\b(bravo|felicidades|genial|estupendo|excelente|orgullos[oa]|fracasado|fallaste|débil|vago|culpable|urgente|inmediatamente|atrasado)\b/i,
  pt: /\b(bravo|parabéns|ótimo trabalho|excelente|orgulhos[oa]|fracassou|falhou|fraco|preguiçoso|culpado|urgente|imediatamente|atrasado)\b/i,
  ja: /素晴らし|すごい|よくでき|おめでとう|失敗しました|怠け|急いで|今すぐ|至急/,
  zh: /太棒|真棒|了不起|恭喜|失败了|懒惰|赶快|立即|马上|逾期/,
  ru: /(?<![а-яё])(молодец|отлично|браво|поздравля\w*|гордись|провалил\w*|слаб(?:ый|ая)|ленив\w*|виноват\w*|срочно|немедленно|просрочен\w*)/i,
}

/** What others say, and what a person may tick of themselves. */
const QUOTED: ReadonlySet<string> = new Set(['You are a natural'])

function promptsOf({ sections }: ReturnType<typeof allKinds>[number]): readonly string[] {
  return Object.values(sections).map(({ prompt }) => prompt)
}

describe('a language', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de_DE.UTF-8', 'de'],
    ['DE', 'de'],
    ['en-GB', 'en'],
    ['C', undefined],
    ['C.UTF-8', undefined],
    ['POSIX', undefined],
    ['', undefined],
    ['tlh', undefined],
    ['constructor', undefined],
  ])('of the locale %j is %j', (locale, language) => {
    expect(languageOf(locale)).toBe(language)
  })

  it('is English until another is spoken, and where that lacks a text', () => {
    expect(translated('Goal')).toBe('Goal')
    speakWords('de', { Goal: 'Ziel', Plan: null })
    expect([translated('Goal'), translated('Plan'), translated('Review')]).toEqual(['Ziel', 'Plan', 'Review'])
    expect(translated('constructor')).toBe('constructor')
    speak('en')
    expect(translated('Goal')).toBe('Goal')
  })

  it('has names in braces filled, once and as they are', () => {
    speakWords('de', { 'What should happen to {goal}?': '{goal}: was nun?' })
    expect(translated('What should happen to {goal}?', { goal: '{goal} $& 1' })).toBe('{goal} $& 1: was nun?')
    expect(translated('{n} of 10', {})).toBe('{n} of 10')
  })

  it('has the form for a number that its rules name, else the last, and English ones where words lack', () => {
    const days = '{n} day|{n} days'
    const said = (numbers: readonly number[]): readonly string[] => numbers.map((n) => counted(days, n))
    expect(said([0, 1, 2, 21])).toEqual(['0 days', '1 day', '2 days', '21 days'])
    speakWords('ru', { [days]: '{n} день|{n} дня|{n} дней' })
    expect(said([1, 2, 5, 11, 21])).toEqual(['1 день', '2 дня', '5 дней', '11 дней', '21 день'])
    speakWords('ja', { [days]: '{n} 日' })
    expect(said([1, 2])).toEqual(['1 日', '2 日'])
    speakWords('fr', { [days]: '{n} jour|{n} jours' })
    expect(said([0, 1, 2, 1_000_000])).toEqual(['0 jour', '1 jour', '2 jours', '1000000 jours'])
    speakWords('ru', { [days]: null })
    expect(said([1, 21])).toEqual(['1 day', '21 days'])
  })

  it('writes a title within a sentence as the language does', () => {
    expect(midSentence('Thought record')).toBe('thought record')
    speakWords('de', { 'Thought record': 'Gedankenprotokoll' })
    expect(midSentence('Thought record')).toBe('Gedankenprotokoll')
    speakWords('es', { 'Thought record': 'Registro de pensamientos' })
    expect(midSentence('Thought record')).toBe('registro de pensamientos')
  })

  it('reads what a template writes in every other, and wrote before', () => {
    for (const english of templateTexts(DEFINITIONS)) {
      const others = Object.values(WRITTEN).flatMap((catalog) => catalog[english] ?? [])
      expect(new Set(inEveryLanguage(english))).toEqual(new Set([english, ...others]))
    }
  })
})
