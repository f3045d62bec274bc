import { type Language, speak } from '@core/texts'
import { markOf } from '@core/texts/mark'

/** Speaks a catalog as a translator writes it: the words by the English, `null` where there are none yet. */
export function speakWords(language: Language, catalog: Readonly<Record<string, string | null>>): void {
  const words = Object.entries(catalog)
  speak(
    language,
    words.flatMap(([english, text]) => (text === null ? [] : [[markOf(english), text] as const])),
  )
}
