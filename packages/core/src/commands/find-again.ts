import { changedSince } from '../journal/writing'
import type { Entry, Task } from '../note/entry'
import { parseNote } from '../note/parse'
import type { Settings } from '../settings'

/** The steps of all entries of a note, from top to bottom in each. */
export function stepsOf(entries: readonly Entry[]): readonly Task[] {
  return entries.flatMap((entry) => Object.values(entry.sections).flatMap((section) => section.tasks))
}

/**
 * The line on which a step stands now: the same line if it still has the same words, else the only one that has them.
 * Without this, an edit above the step would make the command tick another one.
 * @throws VaultError `changed`
 */
export function currentLine(path: string, text: string, step: Words, settings: Settings): number {
  return lineAmong(path, stepsOf(parseNote(path, text, settings).entries), step)
}

/** The line of a step among those that may be the same. @throws VaultError `changed` */
export function lineAmong(path: string, steps: readonly Words[], step: Words): number {
  const alike = steps.filter(({ text }) => text === step.text)
  return sameLineOrOnly(path, step, alike).line
}

/** Where some words stand. */
type Words = Pick<Task, 'line' | 'text'>

/** The same for a whole line, such as the heading of a block. @throws VaultError `changed` */
export function currentWholeLine(path: string, text: string, shown: Words): number {
  const lines = text.split(/\r\n|\n|\r/).map((each, index) => ({ line: index + 1, text: each }))
  return lineAmong(path, lines, shown)
}

/**
 * The entry as the present text of its note has it.
 * @throws VaultError `changed`
 */
export function currentEntry<E extends Entry>(
  text: string,
  entry: E,
  isSame: (other: E) => boolean,
  settings: Settings,
): E {
  const { path, kind, block } = entry
  const others = parseNote(path, text, settings).entries.filter(
    (other): other is E => other.kind === kind && other.block === block,
  )
  return sameLineOrOnly(path, entry, others.filter(isSame))
}

/** The one on the same line, else the only one. */
function sameLineOrOnly<T extends { readonly line: number }>(
  path: string,
  { line }: { readonly line: number },
  alike: readonly T[],
): T {
  const found = alike.find((each) => each.line === line) ?? (alike.length === 1 ? alike[0] : undefined)
  if (!found) throw changedSince(path)
  return found
}
