import { type Body, type Box, textOf } from './body'
import type { Task } from './entry'

/** `(difficulty:: 3)` within the words of a step. */
export const INLINE_FIELD = /[([]([A-Za-z][\w-]*)::([^()[\]]*)[)\]]/g

/** A checkbox line as a task. @param line 1-based */
export function readTask(body: Body, { done, words }: Box, line: number): Task {
  const written = textOf(body, words)
  const fields = [...written.matchAll(INLINE_FIELD)].map(([, key = '', value = '']) => [
    key.toLowerCase(),
    numberOrText(value.trim()),
  ])
  return {
    line,
    done,
    text: written.replace(INLINE_FIELD, ' ').replace(/\s+/g, ' ').trim(),
    fields: Object.fromEntries(fields) as Task['fields'],
  }
}

function numberOrText(text: string): number | string {
  const number = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN
  // Minus zero is zero, as in a field.
  return Number.isFinite(number) ? number + 0 : text
}
