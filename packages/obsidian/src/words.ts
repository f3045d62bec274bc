import { getLanguage } from 'obsidian'
import { type Catalog, catalogOf, type Language, languageOf, speak } from '@core/texts'

/**
 * The build puts the words of all languages here, a plugin being one file, and the marks that they go by. Each is
 * deflated, in base64.
 */
declare const EFFICACY_WORDS: Readonly<Record<string, string>>

/** `auto` is the language of the app. */
export type LanguageSetting = Language | 'auto'

/** Speaks what is set, else the app's language where there are words in it. For English nothing is unpacked. */
export async function speakAsSet(set: LanguageSetting): Promise<void> {
  const language = set === 'auto' ? (languageOf(getLanguage()) ?? 'en') : set
  const catalog = language === 'en' ? undefined : await catalogIn(language)
  if (catalog) speak(language, catalog)
  else speak('en')
}

/** `undefined` on a phone that is too old to unpack them (iOS before 16.4): it shows English. */
async function catalogIn(language: Language): Promise<Catalog | undefined> {
  if (typeof DecompressionStream === 'undefined') return undefined
  const [marks, words] = await Promise.all([unpacked('marks'), unpacked(language)])
  return catalogOf(marks, words)
}

async function unpacked(name: string): Promise<string> {
  const packed = Uint8Array.from(atob(EFFICACY_WORDS[name] ?? ''), (character) => character.charCodeAt(0))
  const stream = new Response(packed).body?.pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).text()
}
