import { formOf, translated } from '../../texts'
import type { NumberId } from '../behind'

/** A number in words, and which number of the report it is: `36`, `2 not rated`. */
export interface Figure {
  readonly text: string
  readonly of: NumberId
  /** Nothing stands behind it. */
  readonly isZero?: boolean
}

/** A sentence in parts, so that each number in it can lead to the notes that it counts. */
export interface Phrase {
  readonly parts: readonly (string | Figure)[]
}

type Argument = string | number | Figure | Phrase

/** @param n how many they are, where the text says so in words and it may be none */
export function figure(text: string | number, of: NumberId, n = text): Figure {
  return { text: String(text), of, isZero: n === 0 }
}

/**
 * A sentence in the language of the person. The English is its key, as for `translated`: a literal where it is passed.
 * @param args What stands for each `{name}` in it; a part may be a sentence itself.
 * @param n How many it speaks of, where the text has a form for one and a form for more, as for `counted`.
 */
export function phrase(english: string, args: Readonly<Record<string, Argument>>, n?: number): Phrase {
  const text = n === undefined ? translated(english) : formOf(english, n)
  const parts = text.split(/\{(\w+)\}/).flatMap((piece, index) => {
    const isName = index % 2 === 1
    return isName ? partsOf(args[piece] ?? `{${piece}}`) : [piece]
  })
  return { parts: parts.filter((part) => part !== '') }
}

/** The sentences or parts one after the other, as the language lists things where nothing else stands between them. */
export function joined(parts: readonly (string | Figure | Phrase)[], between = translated(', ')): Phrase {
  return { parts: parts.flatMap((part, index) => [...(index === 0 ? [] : [between]), ...partsOf(part)]) }
}

/** One after the other as the language lists things: `14 Oct, finished`. */
export function listed(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(translated(', '))
}

/** What something is called, and what is said of it: `Goal A: 3 of 5 rated`. */
export function labelled(name: string, says: string | Phrase): Phrase {
  return phrase('{name}: {says}', { name, says })
}

/** The same as plain text. */
export function labelledText(name: string, says: string): string {
  return translated('{name}: {says}', { name, says })
}

/** A fragment as a sentence by itself. */
export function sentence(fragment: string | Phrase): Phrase {
  return phrase('{fragment}.', { fragment })
}

/** Sentences one after the other: Japanese and Chinese put no space between two of them. */
export function joinedSentences(sentences: readonly (string | Phrase)[]): Phrase {
  const [first, ...others] = sentences
  return others.reduce<Phrase>((one, other) => phrase('{one} {other}', { one, other }), {
    parts: first === undefined ? [] : partsOf(first),
  })
}

/** The same as plain text. */
export function plain(sentence: string | Phrase): string {
  if (typeof sentence === 'string') return sentence
  return sentence.parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

function partsOf(part: Argument): Phrase['parts'] {
  if (typeof part === 'number') return [String(part)]
  if (typeof part === 'string') return [part]
  return 'parts' in part ? part.parts : [part]
}
