import type { KindId } from '../../kinds'
import type { NumberId } from '../behind'
import type { Report } from '../report'
import { KIND_NAMES } from './kind-names'
import { figure, joined, type Said } from './said'
import { midSentence, translated } from '../../texts'

/** `1 attempt`, `3 attempts`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

/** `2 too easy, 6 about right`: in the given order; what is zero is left out, and nothing stands for all zero. */
export function breakdown(parts: readonly (readonly [n: number, label: string, of: NumberId])[]): Said {
  return joined(
    parts.filter(([n]) => n > 0).map(([n, label, of]) => figure(`${n} ${label}`, of)),
    ', ',
  )
}

/** A kind's name as it stands inside a sentence: `thought record`. */
export function kindName(id: KindId): string {
  return KIND_NAMES[id].toLowerCase()
}

/** The same where it stands by itself, as a label. */
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
    'entries',
  )
}

/** `newest 50 of 143`; `''` where all are there. */
export function shownOf(shown: number, n: number): string {
  return shown < n ? `newest ${shown} of ${n}` : ''
}
