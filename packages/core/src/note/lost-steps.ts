import type { Kind } from '../kind'
import { type Finding, hint } from '../problem'
import { anyOf } from './any-of'
import { type Body, isHidden } from './body'
import type { Entry } from './entry'
import type { Lines } from './lines'
import type { SectionPlace } from './outline'
import { isActive } from './state'

/** What looks like a step but is none. A link or a footnote continues behind its brackets. */
const NEARLY = anyOf(
  'gim',
  // A box directly before the words, or in a state that a theme adds for what is still to do; `[-]` is cancelled.
  /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]*)?\[[ \txX/<>!?*]{0,3}\](?![[(:])[ \t]*\S/,
  // A rated or dated item without a box.
  /^[ \t]*(?:[-*+]|\d+[.)])[ \t](?![ \t]*\[.\]).*[([](?:difficulty|minutes|due)::/,
  // A rating spelled otherwise.
  /[([](?!\w+::)[ \t]*(?:difficulty|minutes)[ \t]*:|[ \t{](?:difficulty|minutes)::/,
)

/** What is no step for markdown, or no rating, among steps: it looks like one, and nothing counts it. */
export function lostSteps(
  entry: Entry,
  kind: Pick<Kind, 'sections'>,
  body: Body,
  places: readonly SectionPlace[],
  lines: Lines,
): readonly Finding[] {
  if (entry.draft || entry.empty || (entry.kind === 'goal' && !isActive(entry))) return []
  const marks = new Set(body.boxes.map(({ mark }) => mark))
  return places
    .filter(({ id }) => kind.sections[id]?.lines?.[0] === '- [ ] ')
    .flatMap(({ text: { from, to } }) =>
      [...asTyped(body.note.slice(from, to)).matchAll(NEARLY)].map(
        ({ index, 0: found }) => from + index + found.search(/[[(]|\w+::/),
      ),
    )
    .filter((at) => !marks.has(at + 1) && !isHidden(body, at))
    .map((at) => hint('step-unread', { path: entry.path, ...lines.at(at) }))
}

/**
 * As long, with the blanks and bullets of a keyboard in place of those that a phone or a word processor puts there, and
 * with the colons and brackets of markdown in place of wide ones.
 */
function asTyped(text: string): string {
  return text
    .replace(/[\u00A0\u3000]/g, ' ')
    .replace(/[\u2013\u2014\u2022]/g, '-')
    .replaceAll('\uFF1A', ':')
    .replaceAll('\uFF08', '{')
}
