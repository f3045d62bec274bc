import type { Field } from '../kind'
import { EditRefused } from './changes'
import { readsAsPlainText } from './frontmatter'
import { deepEqual } from './deep-equal'
import { type FieldValue, isUnread, linksIn, readAnswer, type Reading } from './read-value'

/** How a text is quoted in YAML. */
export type Quote = 'none' | 'single' | 'double'

/** What a field is to hold: how it reads, and the words to write for it. */
export type WantedValue =
  | { readonly state: 'removed' }
  | { readonly state: 'empty' }
  | { readonly state: 'one'; readonly value: FieldValue; readonly word: Word }
  | { readonly state: 'many'; readonly value: readonly string[]; readonly words: readonly Word[] }

/** One scalar to be written: a value, or an item of a list. */
export interface Word {
  readonly text: string
  /** A number, a flag or a date: YAML is to read it as it stands. */
  readonly bare: boolean
}

/** What a field is to be set to, one item a string: `''` or no item empties it, `undefined` removes its key. */
export type TypedValue = string | readonly string[] | undefined

/** @throws EditRefused where the value does not read as one of the field. */
export function wantedOf(key: string, field: Field, value: TypedValue): WantedValue {
  if (value === undefined) return { state: 'removed' }
  const answer = typeof value === 'string' ? [value] : value
  const reading = readAnswer(key, field, answer)
  if (reading.state === 'wrong') throw new EditRefused('bad-value', `The value does not fit ${key}.`)
  if (reading.state === 'empty') return reading
  return isMany(reading.value)
    ? { state: 'many', value: reading.value, words: wordsOf(field, reading.value, answer) }
    : { state: 'one', value: reading.value, word: wordOf(field, reading.value) }
}

/** Whether what a note holds is what is wanted. */
export function isWanted(reading: Reading, wanted: WantedValue): boolean {
  if (wanted.state === 'empty') return reading.state === 'empty'
  if (wanted.state !== 'one' && wanted.state !== 'many') return false
  return reading.state === 'value' && !isUnread(reading) && deepEqual(reading.value, wanted.value)
}

/** A text as YAML, quoted as asked where that can be, and where it has to be. */
export function yamlOf({ text, bare }: Word, quote: Quote, within: 'block' | 'flow'): string {
  if (quote === 'double' || /[^\P{C}]|[\u2028\u2029]/u.test(text)) return doubleQuoted(text)
  if (quote === 'single') return singleQuoted(text)
  if (bare || (readsAsPlainText(text) && (within === 'block' || !/[,[\]{}]/.test(text)))) return text
  return text.includes('"') && !text.includes("'") ? singleQuoted(text) : doubleQuoted(text)
}

/** A list on one line. */
export function flowOf(words: readonly Word[]): string {
  return `[${words.map((word) => yamlOf(word, 'none', 'flow')).join(', ')}]`
}

/** The text of a block's field, on one line. */
export function inlineOf(wanted: WantedValue): string {
  if (wanted.state === 'one') return wanted.word.text
  return wanted.state === 'many' ? wanted.words.map((word) => word.text).join(', ') : ''
}

function isMany(value: FieldValue): value is readonly string[] {
  return Array.isArray(value)
}

function wordOf(field: Field, value: FieldValue): Word {
  return {
    text: String(value),
    bare: field.type === 'number' || field.type === 'flag' || field.type === 'date',
  }
}

/** A link keeps the alias and the heading that were typed, which its value is read without. */
function wordsOf(field: Field, items: readonly string[], answer: readonly string[]): readonly Word[] {
  if (field.type !== 'links') return items.map((text) => ({ text, bare: false }))
  const typed = linksIn(answer).filter((item) => /^!?\[.*[\])]$/.test(item))
  const asTyped = (target: string): string | undefined => typed.find((item) => plainTarget(item) === target)
  return items.map((target) => ({ text: asTyped(target) ?? linkText(target), bare: false }))
}

/** A link to what `target` names: within brackets, but for a path that would end in the midst of its name there. */
export function linkText(target: string): string {
  return /[[\]|#]/.test(target) ? target : `[[${target}]]`
}

function plainTarget(link: string): string | undefined {
  const reading = readAnswer('', { type: 'links', label: '' }, [link])
  return reading.state === 'value' && isMany(reading.value) ? reading.value[0] : undefined
}

/**
 * JSON escapes are valid in YAML; characters that YAML does not print, or that older readers take for a line end, are
 * escaped too.
 */
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u00AD\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
