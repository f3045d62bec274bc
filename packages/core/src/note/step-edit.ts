import type { Body, Box } from './body'
import { applyChanges, type Change, EditRefused, unproven } from './changes'
import type { Task } from './entry'
import { eolOf, lineStart } from './lines'
import { boxAt, openBody, sameHeadings } from './open-body'
import { INLINE_FIELD, readTask } from './outline'
import { trimmedMarkdown } from './plain-markdown'

/** A smaller step: its words, and how it is rated by the key of the ladder or of the micro-actions. */
export interface Part {
  readonly text: string
  readonly rating?: { readonly key: 'difficulty' | 'minutes'; readonly value: number }
}

/**
 * Puts smaller steps in the place of the open one on `line` (1-based), each on a line of its own with the same bullet.
 * What the line says besides its words and its rating, such as `(due:: 2026-10-03)` or `^id`, goes with the first.
 * @throws EditRefused
 */
export function splitStep(text: string, line: number, parts: readonly Part[]): readonly Change[] {
  const body = openBody(text)
  const box = boxAt(body, line)
  if (!box || box.done)
    throw new EditRefused('no-checkbox', `There is no open step with text on line ${line}.`)
  const { from, to } = box.words
  const bullet = text.slice(lineStart(text, from), from)
  if (!/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ ]\][ \t]+$/.test(bullet)) throw unproven()
  if (
    body.comments.some((comment) => comment.from >= from && comment.to <= to) ||
    text.slice(from, to).includes('%%')
  )
    throw new EditRefused('comment-inside', 'A comment stands in the step and would be lost.')
  // A line that is not indented belongs to the step for markdown alone; a person may mean it to stand by itself.
  if (/[\r\n]\S/.test(text.slice(from, to))) throw unproven()
  const kept = keptFields(text.slice(from, to))
  const [id = ''] = BLOCK_ID.exec(text.slice(from, to)) ?? []
  const written = parts.map((part, index) => wordsOf(part, index === 0 ? kept : []) + (index === 0 ? id : ''))
  const changes = [{ start: from, end: to, insert: written.join(eolOf(text) + bullet) }]
  prove(body, openBody(applyChanges(text, changes)), box, parts, id)
  return changes
}

/** What a link to the step names it by, at the end of its words. */
const BLOCK_ID = /[ \t]\^[A-Za-z0-9-]+(?=[ \t]*$)/

function wordsOf({ text, rating }: Part, kept: readonly string[]): string {
  const rated = rating === undefined ? [] : [`(${rating.key}:: ${rating.value})`]
  return [plainWords(text), ...rated, ...kept].join(' ')
}

function plainWords(text: string): string {
  return trimmedMarkdown(text).replace(/\s+/g, ' ')
}

/** The inline fields of a step that are no rating of the whole. */
function keptFields(words: string): readonly string[] {
  return [...words.matchAll(INLINE_FIELD)].flatMap(([field, key = '']) =>
    key === 'difficulty' || key === 'minutes' ? [] : [field],
  )
}

/** The steps read as asked, and every other box and heading as before. */
function prove(before: Body, after: Body, box: Box, parts: readonly Part[], id: string): void {
  const at = before.boxes.indexOf(box)
  const steps = after.boxes.slice(at, at + parts.length)
  const others = [...after.boxes.slice(0, at), ...after.boxes.slice(at + parts.length)]
  const isRead = steps.every((step, index) =>
    reads(readTask(after, step, 0), parts[index], index === 0 ? id : ''),
  )
  const wanted = before.boxes.filter((each) => each !== box)
  if (
    steps.length !== parts.length ||
    !isRead ||
    saidBy(after, others) !== saidBy(before, wanted) ||
    !sameHeadings(after.headings, before.headings)
  )
    throw unproven()
}

function reads({ done, text, fields }: Task, part: Part | undefined, id: string): boolean {
  return (
    !done &&
    part !== undefined &&
    text === plainWords(part.text + id) &&
    (part.rating === undefined || fields[part.rating.key] === part.rating.value)
  )
}

/** What boxes say, to compare them by. */
export function saidBy(body: Body, boxes: readonly Box[]): string {
  return JSON.stringify(boxes.map((box) => readTask(body, box, 0)))
}
