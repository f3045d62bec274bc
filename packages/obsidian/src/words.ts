import { getLanguage } from 'obsidian'
import { type Catalog, catalogOf, type Language, languageOf, speak } from '@core/texts'
import { type Packed, unpacked } from './packed'

/**
 * The build puts the words of all languages here, a plugin being one file, and the marks that they go by: JSON of one
 * packed text by name.
 */
declare const EFFICACY_WORDS: string

/** `auto` is the language of the app. */
export type LanguageSetting = Language | 'auto'

/** Speaks what is set, else the app's language where there are words in it. For English nothing is unpacked. */
export async function speakAsSet(set: LanguageSetting): Promise<void> {
  const language = set === 'auto' ? (languageOf(getLanguage()) ?? 'en') : set
  const catalog = language === 'en' ? undefined : await catalogIn(language)
  if (catalog) speak(language, catalog)
  else speak('en')
}

/** `undefined` on a device that is too old to unpack them (iOS before 16.4, Chromium before 103): it shows English. */
async function catalogIn(language: Language): Promise<Catalog | undefined> {
  const packed = JSON.parse(EFFICACY_WORDS) as Readonly<Record<'marks' | Language, Packed>>
  try {
    const [marks, words] = await Promise.all([unpacked(packed.marks), unpacked(packed[language])])
    return catalogOf(language, marks, words)
  } catch {
    return undefined
  }
}
