import type { Body, Box } from './body'
import { applyChanges, type Change, EditRefused, unproven } from './changes'
import { afterEol, lineEnd, lineStart, splitLines } from './lines'
import { boxAt, openBody, sameHeadings } from './open-body'
import { contentOf } from './step-edit'

/**
 * Moves the step on `line` to stand where the one on `to` does: above it on the way up, below it on the way down. Both
 * are 1-based lines of boxes in one list, a line each. Nothing else of the note moves; no change where it stays.
 * @throws EditRefused
 */
export function moveStep(text: string, line: number, to: number): readonly Change[] {
  if (line === to) return []
  const body = openBody(text)
  const [step, other] = [boxAt(body, line), boxAt(body, to)]
  if (!step || !other) throw new EditRefused('no-checkbox', 'There is no step with text on that line.')
  if (!isOneList(text, step, other)) throw notOneList()
  const changes = lineMoved(text, step.mark, other.mark)
  prove(body, openBody(applyChanges(text, changes)), step, other)
  return changes
}

/** What is said where a step is to stand among other things than the steps of its list. */
export function notOneList(): EditRefused {
  return new EditRefused('no-checkbox', 'A step moves within its own list, and a line at a time.')
}

/** From one to the other there are only steps, each on a line of its own with the same bullet. */
function isOneList(text: string, a: Box, b: Box): boolean {
  const [first, last] = a.mark < b.mark ? [a, b] : [b, a]
  const from = lineStart(text, first.mark)
  const to = lineEnd(text, last.mark)
  const [bullet = ''] = BULLET.exec(text.slice(from)) ?? []
  const steps = splitLines(text.slice(from, to))
  const next = afterEol(text, to)
  return (
    steps.every((step) => sameBullet(BULLET.exec(step)?.[0], bullet)) &&
    !goesOn(text.slice(next, lineEnd(text, next)), bullet)
  )
}

const BULLET = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\[[ xX]\][ \t])/

function sameBullet(a: string | undefined, b: string): boolean {
  const plain = (bullet: string): string => bullet.replace(/\d+/, '1')
  return a !== undefined && b !== '' && plain(a) === plain(b)
}

/** Whether the line belongs to the step above it: further in, or words that run on. */
export function goesOn(line: string, bullet: string): boolean {
  if (line.trim() === '') return false
  const [indent = '', own = ''] = [/^[ \t]*/.exec(line)?.[0], /^[ \t]*/.exec(bullet)?.[0]]
  return indent.length > own.length || !/^[ \t]*(?:[-*+#>|`~<]|\d{1,9}[.)])/.test(line)
}

/** The line taken out here and put in there; one at the end of the text takes the line end before it along. */
function lineMoved(text: string, mark: number, other: number): readonly Change[] {
  const [start, end] = [lineStart(text, mark), lineEnd(text, mark)]
  const next = afterEol(text, end)
  const words = text.slice(start, end)
  if (other > mark) {
    const at = lineEnd(text, other)
    return [
      { start, end: next, insert: '' },
      { start: at, end: at, insert: text.slice(end, next) + words },
    ]
  }
  const at = lineStart(text, other)
  const eol = text.slice(end, next)
  if (eol !== '')
    return [
      { start: at, end: at, insert: words + eol },
      { start, end: next, insert: '' },
    ]
  const [before = ''] = /(?:\r\n|\n|\r)$/.exec(text.slice(0, start)) ?? []
  return [
    { start: at, end: at, insert: words + before },
    { start: start - before.length, end, insert: '' },
  ]
}

/** Every box as before but for its place, and every heading. */
function prove(before: Body, after: Body, step: Box, other: Box): void {
  const boxes = before.boxes.filter((box) => box !== step)
  const at = boxes.indexOf(other) + (other.mark > step.mark ? 1 : 0)
  const wanted = [...boxes.slice(0, at), step, ...boxes.slice(at)]
  if (
    contentOf(after, after.boxes) !== contentOf(before, wanted) ||
    !sameHeadings(after.headings, before.headings)
  )
    throw unproven()
}
