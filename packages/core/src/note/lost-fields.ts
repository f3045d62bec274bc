import { fieldNamed, type Kind } from '../kind'
import { type Finding, hint } from '../problem'
import { behindFields } from './block-fields'
import { type Body, type Heading, isHidden } from './body'
import type { Lines } from './lines'

/** What looks like a field but is none: one colon or a wide one, no bullet, or emphasis around the name. */
const NEARLY =
  /^([ \t]*(?:[-*+][ \t]+)?[*_([]{0,3})([a-z]\w*?)[*_]{0,3} ?(?:::?[*_]{0,3}[ \t]+|:?\uFF1A+[ \t]*)\S/gm

/** What is no field of the block, and looks like one of its kind: in the text above its sections, which nothing counts. */
export function lostFields(
  path: string,
  body: Body,
  heading: Heading,
  kind: Pick<Kind, 'fields'>,
  lines: Lines,
): readonly Finding[] {
  const from = behindFields(body, heading)
  const to = body.headings.find((each) => each.from > heading.from)?.from
  return [...body.note.slice(from, to).matchAll(NEARLY)].flatMap(({ index, 1: before = '', 2: key = '' }) => {
    const at = from + index + before.length
    if (!fieldNamed(kind, key) || isHidden(body, at)) return []
    return [hint('field-unread', { path, ...lines.at(at) }, { key })]
  })
}
