import { getLanguage } from 'obsidian'
import { type Catalog, type Language, languageOf, speak } from '@core/texts'

/**
 * The build puts the words of all languages here, a plugin being one file: the English texts under `keys`, and for each
 * language what stands for them, in the same order. Each is JSON, deflated, in base64.
 */
declare const EFFICACY_WORDS: Readonly<Record<string, string>>

/** `auto` is the language of the app. */
export type LanguageSetting = Language | 'auto'

/** Speaks what is set, else the app's language where there are words in it. For English nothing is unpacked. */
export async function speakAsSet(set: LanguageSetting): Promise<void> {
  const language = set === 'auto' ? (languageOf(getLanguage()) ?? 'en') : set
  const catalog = language === 'en' ? undefined : await catalogOf(language)
  if (catalog) speak(language, catalog)
  else speak('en')
}

/** `undefined` on a phone that is too old to unpack them (iOS before 16.4): it shows English. */
async function catalogOf(language: Language): Promise<Catalog | undefined> {
  if (typeof DecompressionStream === 'undefined') return undefined
  const [keys, words] = await Promise.all([unpacked('keys'), unpacked(language)])
  return Object.fromEntries(keys.map((key, at) => [key ?? '', words[at] ?? null]))
}

async function unpacked(name: string): Promise<readonly (string | null)[]> {
  const packed = Uint8Array.from(atob(EFFICACY_WORDS[name] ?? ''), (character) => character.charCodeAt(0))
  const stream = new Response(packed).body?.pipeThrough(new DecompressionStream('deflate-raw'))
  return JSON.parse(await new Response(stream).text()) as (string | null)[]
}
