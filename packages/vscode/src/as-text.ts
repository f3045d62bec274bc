/** Not seen, and no gap: what stands on both its sides is one word still. */
const WORD_JOINER = '\u2060'

/** Words of a person as they stand: VS Code would make an icon of `$(name)`, and of `[words](command:name)` a link. */
export function asText(words: string): string {
  return words.replace(/[$\]](?=\()/g, `$&${WORD_JOINER}`)
}

/** The same on one line. */
export function asLine(words: string): string {
  return asText(words.replace(/\s+/g, ' ').trim())
}
