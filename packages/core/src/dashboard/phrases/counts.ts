import type { KindId } from '../../kinds'
import type { NumberId } from '../behind'
import type { Report } from '../report'
import { KIND_NAMES } from './kind-names'
import { type Figure, figure, joined, type Phrase } from './said'
import { counted, midSentence, translated } from '../../texts'

/** What is counted, with its number: in English for one and for more, as `counted` takes it. */
export const NOUNS = {
  'active goal': '{n} active goal|{n} active goals',
  attempt: '{n} attempt|{n} attempts',
  'check-in': '{n} check-in|{n} check-ins',
  commitment: '{n} commitment|{n} commitments',
  day: '{n} day|{n} days',
  entry: '{n} entry|{n} entries',
  hint: '{n} hint|{n} hints',
  minute: '{n} minute|{n} minutes',
  'open item': '{n} open item|{n} open items',
  point: '{n} point|{n} points',
  'practice day': '{n} practice day|{n} practice days',
  problem: '{n} problem|{n} problems',
  'rated step': '{n} rated step|{n} rated steps',
  rating: '{n} rating|{n} ratings',
  reflection: '{n} reflection|{n} reflections',
  sentence: '{n} sentence|{n} sentences',
  setback: '{n} setback|{n} setbacks',
  'thought record': '{n} thought record|{n} thought records',
  value: '{n} value|{n} values',
  week: '{n} week|{n} weeks',
} as const

/** `1 attempt`, `3 attempts`. */
export function count(n: number, noun: keyof typeof NOUNS): string {
  return counted(NOUNS[noun], n)
}

/** `2 too easy, 6 about right`: in the given order; what is zero is left out, and nothing stands for all zero. */
export function breakdown(parts: readonly (readonly [n: number, label: string, of: NumberId])[]): Phrase {
  return joined(parts.filter(([n]) => n > 0).map(([n, label, of]) => countOf(n, label, of)))
}

function countOf(n: number, label: string, of: NumberId): Figure {
  return figure(translated('{n} {label}', { n, label }), of)
}

/** `3 of 7`. */
export function ofAll(n: number, of: number): string {
  return translated('{n} of {of}', { n, of })
}

/** What a note is called: where that is only its kind, as English names a note of it, the kind in words. */
export function noteTitle({ kind, title }: { readonly kind: KindId; readonly title: string }): string {
  return isNamed(kind, title) ? title : kindTitle(kind)
}

/** Whether a note has a name besides its kind. */
export function isNamed(kind: KindId, title: string): boolean {
  return title.toLowerCase() !== KIND_NAMES[kind].toLowerCase()
}

/** A kind's name as it stands inside a sentence, or as a label: `thought record`. */
export function kindWord(id: KindId): string {
  return midSentence(KIND_NAMES[id])
}

/** `Thought record`, where it stands by itself and first. */
export function kindTitle(id: KindId): string {
  return translated(KIND_NAMES[id])
}

/** `412 entries`. */
export function notesCount(notes: Report['notes']): string {
  return count(
    Object.values(notes).reduce((sum, n) => sum + n, 0),
    'entry',
  )
}

/** `The newest 50 of 143.` */
export function newestOf(shown: number, n: number): string {
  return translated('The newest {shown} of {n}.', { shown, n })
}

/** `newest 50 of 143`; `''` where all are there. */
export function shownOf(shown: number, n: number): string {
  return shown < n ? translated('newest {shown} of {n}', { shown, n }) : ''
}
