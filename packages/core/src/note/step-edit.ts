import type { Body, Box } from './body'
import { applyChanges, type Change, commentInside, EditRefused, unproven } from './changes'
import type { Task } from './entry'
import { afterEol, eolOf, lineEnd, linesIn, lineStart } from './lines'
import { boxAt, openBody, sameHeadings } from './open-body'
import { INLINE_FIELD, readTask } from './task'
import { trimmedMarkdown } from './plain-markdown'

/** A smaller step: its words, and how it is rated by the key of the ladder or of the micro-actions. */
export interface SmallerStep {
  readonly text: string
  readonly rating?: { readonly key: 'difficulty' | 'minutes'; readonly value: number }
}

/**
 * Puts smaller steps in the place of the open one on `line` (1-based), each on a line of its own with the same bullet.
 * What the line says besides its words and its rating, such as `(due:: 2026-10-03)`, `📅 2026-10-03` or `^id`, goes with the first, and
 * so does what stands further in below it.
 * @throws EditRefused
 */
export function splitStep(text: string, line: number, parts: readonly SmallerStep[]): readonly Change[] {
  const body = openBody(text)
  const box = boxAt(body, line)
  if (!box || box.done)
    throw new EditRefused('no-checkbox', `There is no open step with text on line ${line}.`)
  const { from, to } = box.words
  const bullet = text.slice(lineStart(text, from), from)
  if (!/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ ]\][ \t]+$/.test(bullet)) throw unproven()
  if (body.comments.some((comment) => comment.from >= from && comment.from < to)) throw commentInside()
  // A line that is not indented belongs to the step for markdown alone; a person may mean it to stand by itself.
  if (/[\r\n]\S/.test(text.slice(from, to))) throw unproven()
  const kept = keptFields(text.slice(from, to))
  const signs = signsIn(text.slice(from, to))
  const [first = '', ...others] = parts.map((part, index) =>
    index === 0 ? wordsOf(part, kept) + signs : wordsOf(part, []),
  )
  const below = others.map((words) => eolOf(text) + bullet + words).join('')
  const end = endOfNested(text, to, bullet)
  const changes =
    end === to
      ? [{ start: from, end: to, insert: first + below }]
      : [
          { start: from, end: to, insert: first },
          { start: end, end, insert: below },
        ]
  prove(body, openBody(applyChanges(text, changes)), { at: body.boxes.indexOf(box), end, parts, signs })
  return changes
}

/** Where the lines end that stand within the step's item, as far in as its box at least; `to` where it has none. */
function endOfNested(text: string, to: number, bullet: string): number {
  const [marker = ''] = /^[^[]*/.exec(bullet) ?? []
  let end = to
  for (const below of linesIn(text, { from: afterEol(text, lineEnd(text, to)), to: text.length })) {
    const line = text.slice(below.from, below.to)
    if (line.trim() === '') continue
    if (columnsOf(line.slice(0, line.search(/[^ \t]/))) < columnsOf(marker)) break
    end = below.to
  }
  return end
}

/** How far in the text behind these blanks and marks stands; a tab goes on to the next multiple of four. */
function columnsOf(before: string): number {
  let column = 0
  for (const char of before) column += char === '\t' ? 4 - (column % 4) : 1
  return column
}

/** What stands at the end of its words: days, turns and ranks as the plugin Tasks signs them, and what a link names it by. */
const SIGNS =
  /(?:[ \t]+(?:[📅⏳🛫➕]\uFE0F?[ \t]*\d{4}-\d\d-\d\d|🔁\uFE0F?[ \t]*\w+(?:[ \t]+\w+)*|[🔺⏫🔼🔽⏬]\uFE0F?))*(?:[ \t]+\^[A-Za-z0-9-]+)?[ \t]*$/u

function signsIn(words: string): string {
  const [signs = ''] = SIGNS.exec(words.replace(INLINE_FIELD, '')) ?? []
  return signs.replace(/\s+/g, ' ').trimEnd()
}

function wordsOf({ text, rating }: SmallerStep, kept: readonly string[]): string {
  const rated = rating === undefined ? [] : [`(${rating.key}:: ${rating.value})`]
  return [plainWords(text), ...rated, ...kept].join(' ')
}

function plainWords(text: string): string {
  return trimmedMarkdown(text).replace(/\s+/g, ' ')
}

const RATING = /^(?:difficulty|minutes)$/i

/** The inline fields of a step that are no rating of the whole. */
function keptFields(words: string): readonly string[] {
  return [...words.matchAll(INLINE_FIELD)].flatMap(([field, key = '']) => (RATING.test(key) ? [] : [field]))
}

interface Split {
  /** Index of the step's box. */
  readonly at: number
  /** Where what stands below the step within its item ends. */
  readonly end: number
  readonly parts: readonly SmallerStep[]
  readonly signs: string
}

/** The steps read as asked, and every other box and heading as before. */
function prove(before: Body, after: Body, { at, end, parts, signs }: Split): void {
  const nested = before.boxes.slice(at + 1).filter(({ mark }) => mark < end).length
  const isPart = (index: number): boolean =>
    index === at || (index > at + nested && index < at + nested + parts.length)
  const steps = after.boxes.filter((_, index) => isPart(index))
  const others = after.boxes.filter((_, index) => !isPart(index))
  const isRead = steps.every((step, index) =>
    reads(readTask(after, step, 0), parts[index], index === 0 ? signs : ''),
  )
  const wanted = before.boxes.filter((_, index) => index !== at)
  if (
    steps.length !== parts.length ||
    !isRead ||
    contentOf(after, others) !== contentOf(before, wanted) ||
    !sameHeadings(after.headings, before.headings)
  )
    throw unproven()
}

function reads({ done, text, fields }: Task, part: SmallerStep | undefined, signs: string): boolean {
  return (
    !done &&
    part !== undefined &&
    text === plainWords(part.text + signs) &&
    (part.rating === undefined || fields[part.rating.key] === part.rating.value)
  )
}

/** What boxes hold, as text to compare them by. */
export function contentOf(body: Body, boxes: readonly Box[]): string {
  return JSON.stringify(boxes.map((box) => readTask(body, box, 0)))
}
