import { type Language, LANGUAGES } from './languages'
import { markOf } from './mark'
import { TEMPLATE_WORDS } from './template-words'

export { type Language, LANGUAGES } from './languages'

/** The words of one language, each behind the mark of its English. */
export type Catalog = readonly (readonly [mark: number, words: string])[]

/**
 * The catalog of two texts that the build makes, a line each in the same order: the marks, in base 36, and the words. An
 * empty line is a text that nobody has translated yet. What templates write is here already and stands in neither.
 */
export function catalogOf(language: Language, marks: string, words: string): Catalog {
  const lines = words.split('\n')
  const at = Object.keys(LANGUAGES).indexOf(language) - 1
  const given = marks.split('\n').map((mark, line) => [mark, lines[line]] as const)
  const inNotes = Object.entries(TEMPLATE_WORDS).map(
    ([mark, all]) => [mark, all.split('\n')[at]?.split('\t')[0]] as const,
  )
  return [...given, ...inNotes].flatMap(([mark, text]) => (text ? [[parseInt(mark, 36), text] as const] : []))
}

/** The words of a language as plain data, to hand to a webview or a page. */
export interface Words {
  readonly language: Language
  readonly catalog: Catalog
}

interface Spoken {
  readonly language: Language
  /** By the mark of the English. */
  readonly words: ReadonlyMap<number, string>
}

const ENGLISH: Spoken = { language: 'en', words: new Map() }
let spoken = ENGLISH

/**
 * Sets the language of {@link translated}. A host calls it at its start, before anything is shown; English needs no
 * catalog. A text that the catalog lacks is shown in English.
 */
export function speak(language: Language, catalog: Catalog = []): void {
  spoken = language === 'en' ? ENGLISH : { language, words: new Map(catalog) }
}

/** The language that is spoken; `Intl` takes it as a locale. */
export function languageSpoken(): Language {
  return spoken.language
}

/** The words in use, for a page with a script of its own; `undefined` for English. */
export function wordsSpoken(): Words | undefined {
  if (spoken === ENGLISH) return undefined
  return { language: spoken.language, catalog: [...spoken.words] }
}

/** The language of a locale such as `de-AT` or `zh_CN.UTF-8`; `undefined` where there are no words in it. */
export function languageOf(locale: string): Language | undefined {
  const [code = ''] = locale.toLowerCase().split(/[-_.@]/)
  return Object.hasOwn(LANGUAGES, code) ? (code as Language) : undefined
}

/**
 * A text in the language of the person. The English is its key, so it stands as a literal where it is passed, or in a
 * definition that `scripts/texts.mjs` walks.
 * @param args What stands for `{name}` in the text.
 */
export function translated(english: string, args?: Readonly<Record<string, string | number>>): string {
  const text = wordsFor(english) ?? english
  return args ? withArgs(text, args) : text
}

function wordsFor(english: string): string | undefined {
  return spoken === ENGLISH ? undefined : spoken.words.get(markOf(english))
}

/**
 * A text that says how many, in the form that the language has for that number. The English is its key, with a form for
 * one and a form for more: `{n} day|{n} days`. A translation has its forms in the order of {@link CATEGORIES}, those of
 * its language; where the last ones are alike, the first of them does for all.
 * @param n What stands for `{n}` in it: a whole number.
 */
export function counted(
  english: string,
  n: number,
  args: Readonly<Record<string, string | number>> = {},
): string {
  return withArgs(formOf(english, n), { ...args, n })
}

/** The form of such a text for a number, with what stands in braces as it is. */
export function formOf(english: string, n: number): string {
  const words = wordsFor(english)
  const forms = (words ?? english).split('|')
  const at = words ? formAt(n) : n === 1 ? 0 : 1
  return forms[Math.min(at, forms.length - 1)] ?? english
}

/** Which of its forms the language that is spoken takes for a number. */
function formAt(n: number): number {
  const { categories, rules } = pluralsOf(spoken.language)
  return categories.indexOf(rules.select(n))
}

/** How languages tell numbers apart (Unicode CLDR), in its order; of these a language has some. */
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

interface Plurals {
  readonly rules: Intl.PluralRules
  readonly categories: readonly Intl.LDMLPluralRule[]
}

const plurals = new Map<Language, Plurals>()

/** Rules are slow to make, and asked for with every number. */
function pluralsOf(language: Language): Plurals {
  const known = plurals.get(language)
  if (known) return known
  const rules = new Intl.PluralRules(language)
  const there = new Set(rules.resolvedOptions().pluralCategories)
  const made = { rules, categories: CATEGORIES.filter((category) => there.has(category)) }
  plurals.set(language, made)
  return made
}

/** A title within a sentence: in lower case in most languages, unchanged in German and in scripts without case. */
export function midSentence(title: string): string {
  const words = translated(title)
  return /de|ja|zh/.test(spoken.language) ? words : words.toLowerCase()
}

/** With a capital first, as it begins a line. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * Every wording that a template may have written for the English: of each language, today's and former ones; English
 * first.
 */
export function inEveryLanguage(english: string): readonly string[] {
  const others = TEMPLATE_WORDS[markOf(english).toString(36)] ?? ''
  return [...new Set([english, ...others.split(/[\n\t]/)])].filter((words) => words !== '')
}

/** `{name}` in a text gives way to what is passed for it; what nothing is passed for stays. */
export function withArgs(text: string, args: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (token, name: string) => String(args[name] ?? token))
}
