import type { Kind } from '../kind'
import { type Finding, hint } from '../problem'
import { type Body, isHidden } from './body'
import type { Entry } from './entry'
import type { Lines } from './lines'
import type { SectionPlace } from './outline'
import { isActive } from './state'

/**
 * What looks like a step but is none: a box directly before the words, a box in a state that a theme adds for what is
 * still to do (`[-]` is cancelled, and no step on purpose), a rated or dated item without a box, a rating spelled
 * otherwise. A link or a footnote continues behind its brackets.
 */
const NEARLY =
  /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]*)?\[[ \txX/<>!?*]{0,3}\](?![[(:])[ \t]*\S|^[ \t]*(?:[-*+]|\d+[.)])[ \t](?![ \t]*\[.\]).*[([](?:difficulty|minutes|due)::|[([](?!\w+::)[ \t]*(?:difficulty|minutes)[ \t]*:/gim

/** What is no step for markdown, or no rating, among steps: it looks like one, and nothing counts it. */
export function lostSteps(
  entry: Entry,
  places: readonly SectionPlace[],
  { sections }: Pick<Kind, 'sections'>,
  body: Body,
  lines: Lines,
): readonly Finding[] {
  if (entry.draft || entry.empty || (entry.kind === 'goal' && !isActive(entry))) return []
  const marks = new Set(body.boxes.map(({ mark }) => mark))
  return places.flatMap(({ id, text: { from, to } }) =>
    sections[id]?.lines?.[0] === '- [ ] '
      ? [...body.note.slice(from, to).matchAll(NEARLY)]
          .map(({ index, 0: found }) => from + index + found.search(/[[(]/))
          .filter((at) => !marks.has(at + 1) && !isHidden(body, at))
          .map((at) => hint('step-unread', { path: entry.path, ...lines.at(at) }))
      : [],
  )
}
