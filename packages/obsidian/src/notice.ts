import { Notice } from 'obsidian'

/** A slow reader's, who has to look up first. */
const LETTER_MS = 80
const LEAST_MS = 5_000

/** Says something for as long as it takes to read; by itself the app shows one word as long as four lines. */
export function notify(sentence: string): void {
  const { messageEl } = new Notice(sentence, Math.max(LEAST_MS, sentence.length * LETTER_MS))
  // As each of our languages, also in an app that runs from the right.
  messageEl.dir = 'ltr'
}
