import { Notice } from 'obsidian'
import { refusal } from '@core/commands'
import { translated } from '@core/texts'

/** A slow reader's, who has to look up first. */
const LETTER_MS = 80
const LEAST_MS = 5_000

/** Says something for as long as it takes to read; by itself the app shows one word as long as four lines. */
export function notify(sentence: string): void {
  const { messageEl } = new Notice(sentence, Math.max(LEAST_MS, sentence.length * LETTER_MS))
  // As each of our languages, also in an app that runs from the right.
  messageEl.dir = 'ltr'
}

/** Why something did not work, for a person. The reason of a fault of ours goes to the console. */
export function inWords(error: unknown): string {
  const known = refusal(error)
  if (known === undefined) console.error(error)
  return known ?? translated('That did not work; the developer console has the reason.')
}
