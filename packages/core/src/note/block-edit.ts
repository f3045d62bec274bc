import type { Field } from '../kind'
import { type BlockField, blockFields } from './block-fields'
import { applyChanges, type Change, commentInside, unreadField, unproven } from './changes'
import { afterEol, eolOf, lineEnd, lineStart } from './lines'
import { blockAt, openBody, sameHeadings } from './open-body'
import type { Body, Heading } from './body'
import { goesOn } from './step-move'
import { isUnread, readInline } from './read-value'
import { inlineOf, isWanted, type TypedValue, type WantedValue, wantedOf } from './write-value'

/**
 * Sets one field of the block whose heading is on `line` (1-based); values as for a field of the frontmatter.
 * @throws EditRefused
 */
export function setBlockField(
  text: string,
  line: number,
  key: string,
  value: TypedValue,
  field: Field,
): readonly Change[] {
  const wanted = wantedOf(key, field, value)
  const body = openBody(text)
  const heading = blockAt(body, line)
  const fields = blockFields(body, heading)
  const present = fieldNamed(fields, key, field)
  if (isSet(present, field, wanted)) return []
  const name = present?.key ?? key
  const change = present
    ? presentChange(text, present, wanted)
    : newFieldLine(text, heading, fields, name, wanted)
  prove(body, openBody(applyChanges(text, [change])), line, name, field, wanted)
  return [change]
}

/** As {@link setBlockField}, where what stands there is read, or nothing does. @throws EditRefused */
export function setKnownBlockField(
  text: string,
  line: number,
  key: string,
  value: TypedValue,
  field: Field,
): readonly Change[] {
  const body = openBody(text)
  const present = fieldNamed(blockFields(body, blockAt(body, line)), key, field)
  if (present && isUnread(readInline(present.key, field, present.text))) throw unreadField(present.key)
  return setBlockField(text, line, key, value, field)
}

function fieldNamed(
  fields: readonly BlockField[],
  key: string,
  { aliases = [] }: Field,
): BlockField | undefined {
  return fields.find((each) => each.key === key || aliases.includes(each.key))
}

function isSet(found: BlockField | undefined, field: Field, wanted: WantedValue): boolean {
  if (!found) return wanted.state === 'removed' || wanted.state === 'empty'
  return wanted.state !== 'removed' && isWanted(readInline(found.key, field, found.text), wanted)
}

function presentChange(text: string, { at, value }: BlockField, wanted: WantedValue): Change {
  if (wanted.state === 'removed') {
    if (lineEnd(text, value.to) > value.to) throw commentInside()
    return { start: lineStart(text, at), end: afterEol(text, value.to), insert: '' }
  }
  return { start: value.from, end: value.to, insert: behindColons(wanted) }
}

/**
 * A field's line, behind the block's others, or above the last where that goes on below its line; a paragraph that
 * follows is kept from running into it.
 */
function newFieldLine(
  text: string,
  heading: Heading,
  fields: readonly BlockField[],
  name: string,
  wanted: WantedValue,
): Change {
  const eol = eolOf(text)
  const words = `${name}::${behindColons(wanted)}`
  const last = fields.at(-1)
  if (last) {
    const start = lineStart(text, last.at)
    const bullet = text.slice(start, last.at)
    const end = lineEnd(text, last.value.to)
    const next = afterEol(text, end)
    return goesOn(text.slice(next, lineEnd(text, next)), bullet)
      ? { start, end: start, insert: `${bullet}${words}${eol}` }
      : { start: end, end, insert: `${eol}${bullet}${words}` }
  }
  const end = lineEnd(text, heading.to)
  const next = afterEol(text, end)
  const followed = text.slice(next, lineEnd(text, next)).trim() !== ''
  return { start: end, end, insert: `${eol}- ${words}${followed ? eol : ''}` }
}

function behindColons(wanted: WantedValue): string {
  const words = inlineOf(wanted)
  return words === '' ? '' : ` ${words}`
}

/** The field reads as asked, every other as before, and so do all headings and boxes of the note. */
function prove(
  before: Body,
  after: Body,
  line: number,
  name: string,
  field: Field,
  wanted: WantedValue,
): void {
  const [was, now] = [before, after].map((body) => blockFields(body, blockAt(body, line)))
  const others = (fields: readonly BlockField[] = []): string =>
    JSON.stringify(fields.filter((each) => each.key !== name).map((each) => [each.key, each.text]))
  const kept =
    others(now) === others(was) &&
    sameHeadings(after.headings, before.headings) &&
    after.boxes.length === before.boxes.length
  if (
    !kept ||
    !isSet(
      now?.find((each) => each.key === name),
      field,
      wanted,
    )
  )
    throw unproven()
}
