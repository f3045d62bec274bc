import { applyChanges, type Change, EditRefused, unproven } from './changes'
import { boxAt, openBody, sameHeadings } from './open-body'
import type { Body } from './body'

/** Ticks the checkbox on `line` (1-based), or unticks it. No change where it is so already. */
export function tick(text: string, line: number, done = true): readonly Change[] {
  const body = openBody(text)
  const box = boxAt(body, line)
  if (!box)
    throw new EditRefused(
      'no-checkbox',
      `There is no checkbox with text on line ${line}; please name the line of one.`,
    )
  if (box.done === done) return []
  const changes = [{ start: box.mark, end: box.mark + 1, insert: done ? 'x' : ' ' }]
  const after = openBody(applyChanges(text, changes))
  const expected = body.boxes.map((each) => (each === box ? { ...each, done } : each))
  if (!sameBoxes(after.boxes, expected) || !sameHeadings(after.headings, body.headings)) throw unproven()
  return changes
}

function sameBoxes(a: Body['boxes'], b: Body['boxes']): boolean {
  return a.length === b.length && a.every((box, at) => box.mark === b[at]?.mark && box.done === b[at].done)
}
