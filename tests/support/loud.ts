import { COMMANDS } from '@core/commands'
import { JOURNAL_BASES } from '@core/commands/journal-base'
import * as phrases from '@core/dashboard/phrases'
import { SETTINGS_EXPECTED } from '@core/journal/settings-rules'
import { allKinds } from '@core/kinds'
import { thought } from '@core/kinds/thought'
import { DOMAINS } from '@core/measures/domain'
import { EXPECTED } from '@core/note/read-value'
import { ITEM_WORDS } from '@core/plans/words'
import { PRACTICES } from '@core/practices'
import { countedTexts, sourceTexts } from '../../scripts/texts.mjs'
import { speakWords } from './speak'

/** What the texts of the core are defined in. */
export const DEFINITIONS = {
  allKinds,
  COMMANDS,
  EXPECTED,
  ITEM_WORDS,
  JOURNAL_BASES,
  phrases,
  PRACTICES,
  SETTINGS_EXPECTED,
}
const COUNTED = new Set(countedTexts(DEFINITIONS))

/** Every text that is looked up. */
export const SOURCES = new Set(sourceTexts(DEFINITIONS))

/**
 * Every text in capitals, and what stands for something else as it is. A small letter in what is shown then was looked
 * up nowhere, be it in the midst of a sentence.
 */
const LOUD = Object.fromEntries(
  [...SOURCES].map((text) => [text, loud(COUNTED.has(text) ? (text.split('|').at(-1) ?? '') : text)]),
)

/** As in Chinese, whose days and numbers have no letters of ours. */
export function speakLoud(): void {
  speakWords('zh', LOUD)
}

/** In capitals but for `{names}`. */
function loud(text: string): string {
  return text.replace(/\{\w+\}|[^{]+/g, (part) => (part.startsWith('{') ? part : part.toUpperCase()))
}

const OURS: ReadonlySet<string> = new Set([
  ...DOMAINS,
  ...Object.keys(thought.fields.distortions.options),
  'other',
])

/** A word of a person's in capitals; one of our lists stays, since it is to be looked up. */
export function loudWord(word: string): string {
  const isTitle = allKinds().some(({ title }) => title === word)
  return OURS.has(word) || isTitle ? word : word.toUpperCase()
}

/** What stays small in every language: our name, units, commands of a terminal, and codes of problems and hints. */
const SMALL = [
  /Efficacy Journal/,
  /(?<![A-Za-z])(?:km|kg|mi|lb|min|m|s)(?![A-Za-z])/,
  /efficacy (?:run [a-z-]+(?: --answer [a-z]+=[a-z-]+)*|check)/,
  /efficacy set [^a-z]+ [a-z0-9_]+(?: done)?/,
  /(?:problem|hint) [a-z-]+:/,
]

/** The texts with small letters that were looked up nowhere. */
export function unspoken(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => /[a-z]/.test(SMALL.reduce(without, text))))]
}

function without(text: string, small: RegExp): string {
  return text.replace(new RegExp(small, 'g'), '')
}
