import type { NumberId } from '../behind'

/** A number in words, and which number of the report it is: `36`, `2 not rated`. */
export interface Figure {
  readonly says: string
  readonly of: NumberId
}

/** A sentence in parts, so that who shows it can lead from a number to the notes that it counts. */
export interface Said {
  readonly parts: readonly (string | Figure)[]
}

export function figure(says: string | number, of: NumberId): Figure {
  return { says: String(says), of }
}

/** A sentence from its text and its parts; a part may be a sentence itself. */
export function said(
  texts: readonly string[],
  ...inserted: readonly (string | number | Figure | Said)[]
): Said {
  const parts = texts.flatMap((text, index) => [text, ...partsOf(inserted[index] ?? '')])
  return { parts: parts.filter((part) => part !== '') }
}

/** The sentences or parts one after the other, with a text between them. */
export function joined(parts: readonly (string | Figure | Said)[], between: string): Said {
  return { parts: parts.flatMap((part, index) => [...(index === 0 ? [] : [between]), ...partsOf(part)]) }
}

/** The same as plain text. */
export function plain(sentence: string | Said): string {
  if (typeof sentence === 'string') return sentence
  return sentence.parts.map((part) => (typeof part === 'string' ? part : part.says)).join('')
}

function partsOf(part: string | number | Figure | Said): Said['parts'] {
  if (typeof part === 'number') return [String(part)]
  if (typeof part === 'string') return [part]
  return 'parts' in part ? part.parts : [part]
}
