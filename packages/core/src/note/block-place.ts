import { bodyStart } from './frontmatter-slice'
import type { Heading } from './body'
import { lineEnd } from './lines'
import { bodyBeyondLimits, readBody } from './sections'

/** The deepest heading of a block, so that its sections still have one below it. */
const DEEPEST = 5

/**
 * Where a block goes for a cursor, and how deep its heading is: one below the heading that the cursor stands under, or
 * as deep as the one that follows.
 *
 * A block reaches to the next heading that is not deeper, so text that follows in the same section would be taken for
 * the block's. Then the block goes to the end of that section; and out of a block that the cursor stands in, to the
 * end of that one.
 */
export function blockPlace(
  note: string,
  cursor: number,
): { readonly offset: number; readonly level: number } {
  const at = Math.max(cursor, bodyStart(note))
  const headings = bodyBeyondLimits(note) === undefined ? readBody(note).headings : []
  const above = headingsAbove(headings, at)
  const block = above.find((heading) => heading.tag !== undefined)
  if (block) return { offset: endOf(block, headings, note), level: Math.min(block.depth, DEEPEST) }
  const following = headings.find(({ from, depth }) => from >= at && depth <= DEEPEST)
  const level = Math.min(Math.max((above.at(-1)?.depth ?? 1) + 1, following?.depth ?? 0), DEEPEST)
  const next = before(following, note)
  if (note.slice(at, next).trim() !== '') return { offset: next, level }
  // Blanks behind the words of a line stay there: two of them are a line break.
  const end = lineEnd(note, at)
  return { offset: end <= next ? end : Math.min(at, next), level }
}

/** The headings that an offset stands under, the highest first. */
export function headingsAbove(headings: readonly Heading[], at: number): readonly Heading[] {
  const chain: Heading[] = []
  for (const heading of headings.filter(({ from }) => from < at)) {
    while ((chain.at(-1)?.depth ?? 0) >= heading.depth) chain.pop()
    chain.push(heading)
  }
  return chain
}

/** Where a block ends: at the next heading that is no deeper, or with the note. */
export function endOf(block: Heading, headings: readonly Heading[], note: string): number {
  return before(
    headings.find(({ from, depth }) => from > block.from && depth <= block.depth),
    note,
  )
}

/** Before a heading and the blanks that it stands behind, which are its own; without one, the end of the note. */
function before(heading: Heading | undefined, note: string): number {
  let at = heading?.from ?? note.length
  while (heading && note[at - 1] === ' ') at--
  return at
}
