import { applyChanges, type Change, EditRefused, invert } from '@core/note/edit'

/** What came of one edit of a run. */
export type Outcome = 'made' | 'refused' | 'nothing'

/** Throws where something does not hold; cheaper than a test framework's own, a million times over. */
export function sure(holds: boolean, what: string, ...seen: readonly unknown[]): asserts holds {
  if (!holds) throw new Error([what, ...seen.map((each) => JSON.stringify(each))].join('\n'))
}

export function sureSame(is: unknown, should: unknown, what: string): void {
  const [one, two] = [JSON.stringify(is), JSON.stringify(should)]
  sure(one === two, `${what}\nis     ${one}\nshould ${two}`)
}

/** What is made, or `undefined` where the edit is refused. Any other error is a fault. */
export function unlessRefused<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof EditRefused) return undefined
    throw error
  }
}

/**
 * Makes the changes and sees what holds of every edit: they are in order and inside the text, can be taken back byte
 * for byte, write line ends of the note's one kind, no byte order mark and no NUL, but for such as stay between the items of
 * a list, and nothing that a file cannot hold.
 */
export function made(before: string, changes: readonly Change[]): string {
  const strange = (text: string): number => text.replaceAll(eolIn(before), '').split(/[\r\n\uFEFF\0]/).length
  let at = 0
  for (const { start, end, insert } of changes) {
    sure(start >= at && end >= start && end <= before.length, 'changes are out of order', before, changes)
    sure(
      strange(insert) <= strange(before.slice(start, end)),
      'a change writes what it may not',
      before,
      changes,
    )
    at = end
  }
  const after = applyChanges(before, changes)
  sure(applyChanges(after, invert(changes, before)) === before, 'it cannot be taken back', before, changes)
  sure(Buffer.from(after).toString() === after, 'a file cannot hold it', before, changes)
  return after
}

/** One piece of the text was replaced by another; all else is the same. Gives both, and where they stand. */
export function onlyChange(before: string, after: string): { at: number; old: string; now: string } {
  let at = 0
  while (at < before.length && before[at] === after[at]) at++
  let tail = 0
  const room = Math.min(before.length, after.length) - at
  while (tail < room && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return { at, old: before.slice(at, before.length - tail), now: after.slice(at, after.length - tail) }
}

export function eolIn(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}

export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/)
}
