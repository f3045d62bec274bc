import { type Field, fieldNamed, type KeyedField, type Kind } from '../kind'
import { KINDS } from '../kinds'
import type { Settings } from '../settings'
import { type BlockField, blockFields } from './block-fields'
import { endOf, headingsAbove } from './block-place'
import type { Body, Heading, Range } from './body'
import { applyChanges, type Change, EditRefused, unproven } from './changes'
import { addField } from './edit'
import type { AnyEntry, Entry } from './entry'
import { bodyStart } from './frontmatter-slice'
import { afterEol, lastWritten, lineEnd, Lines, lineStart, withEol } from './lines'
import type { NameParts } from './name'
import { blockAt, openBody, sameHeadings } from './open-body'
import { plainWords } from './plain-words'
import { parseNote } from './parse'
import { hasSameContent } from './same-entry'
import { inlineItems, readAnswer } from './read-value'
import { inEveryLanguage } from '../texts'

/** A block as a note of its own. */
export interface BlockMove {
  readonly kind: Kind
  readonly name: NameParts
  /** The block's entries as they read where it stands: its own first, then those of blocks within it. */
  readonly entries: readonly Entry[]
  /** The complete text of the new note: LF line ends, final newline. */
  readonly text: string
  /** Takes the block out of the note that it stands in. */
  readonly removal: readonly Change[]
}

/** 1-based line of the heading of the innermost block that the cursor is in; `undefined` where it is in none. */
export function blockLine(text: string, cursor: number): number | undefined {
  const above = headingsAbove(openBody(text).headings, lineEnd(text, cursor))
  const block = above.findLast(({ tag }) => tag !== undefined)
  return block && new Lines(text).at(block.from).line
}

/**
 * Makes a note of the block whose heading is on `line` (1-based). Its fields go to the frontmatter, its date among
 * them, and its headings up to where a note has them; a line that no field reads stays text.
 * @throws EditRefused where the note would not read as the block did, or the rest not as before.
 */
export function blockToNote(path: string, text: string, line: number, settings: Settings): BlockMove {
  const body = openBody(text)
  const heading = blockAt(body, line)
  // The byte order mark before a first line is the note's.
  const from = Math.max(lineStart(text, heading.from), bodyStart(text))
  const range = { from, to: endOf(heading, body.headings, text) }
  const { moved, others } = readAround(path, body, range, settings)
  const [entry] = moved
  if (entry?.line !== line || entry.date === null) throw unread(line)
  const kind: Kind = KINDS[entry.kind]
  const move = {
    kind,
    name: { date: entry.date, time: entry.time, title: titleIn(entry, kind) },
    entries: moved,
    text: noteText(body, heading, range, entry),
    removal: [{ start: range.from, end: range.to, insert: '' }],
  }
  if (!readsAs(path, move.text, moved, settings)) throw unproven()
  proveRemoval(path, body, range, others, settings)
  return move
}

/** Whether a note's text reads as the entries, with nothing that is not counted. */
export function readsAs(path: string, text: string, entries: readonly Entry[], settings: Settings): boolean {
  const read = parseNote(path, text, settings)
  return (
    read.entries.length === entries.length &&
    read.entries.every((entry, index) => hasSameContent(entry, entries[index])) &&
    read.findings.every(({ severity }) => severity === 'hint')
  )
}

/** What stands in the range, and beside it. What cannot be read there, or not be dated, would be lost on the way. */
function readAround(
  path: string,
  { note }: Body,
  range: Range,
  settings: Settings,
): { moved: readonly Entry[]; others: readonly Entry[] } {
  const lines = new Lines(note)
  const [first, last] = [lines.at(range.from).line, lines.at(Math.max(range.from, range.to - 1)).line]
  const isWithin = ({ line }: { readonly line: number }): boolean => line >= first && line <= last
  const { entries, findings } = parseNote(path, note, settings)
  const wrong = findings.find((finding) => finding.severity === 'problem' && isWithin(finding))
  if (wrong?.code === 'undated-block') {
    const message = `The block on line ${wrong.line} has no date; give it one, such as "- date:: 2026-10-05", and move it then.`
    throw new EditRefused('unread-block', message)
  }
  if (wrong) throw unread(wrong.line)
  return {
    moved: entries.filter(isWithin),
    others: entries.filter((entry) => !isWithin(entry)),
  }
}

function unread(line: number): EditRefused {
  const message = `Something on line ${line} is not counted as written; the block stays where it is until that is put right.`
  return new EditRefused('unread-block', message)
}

/** What the note's file is named by, besides its date and time. */
function titleIn({ fields }: AnyEntry, { named }: Kind): string {
  const title = named.by === 'field' ? fields[named.field] : undefined
  return typeof title === 'string' ? title : ''
}

/** A line of the block that is a field of its kind. */
interface MovedField extends KeyedField, Pick<BlockField, 'at' | 'value'> {
  /** The value as typed, one item a string. */
  readonly items: readonly string[]
}

function noteText(body: Body, heading: Heading, range: Range, entry: Entry): string {
  const { note } = body
  const kind: Kind = KINDS[entry.kind]
  const fields = blockFields(body, heading).flatMap(
    ({ key: name, at, text, value }): readonly MovedField[] => {
      const named = fieldNamed(kind, name)
      return named ? [{ ...named, at, items: inlineItems(named.field, text), value }] : []
    },
  )
  // A line of which the frontmatter says less stays text below it.
  const moved = fields.filter(
    ({ field, items, value }) => isSaidWhole(field, items) && lineEnd(note, value.to) === value.to,
  )
  const holes = moved.map(({ at, value }) => ({
    start: lineStart(note, at),
    end: afterEol(note, value.to),
    insert: '',
  }))
  const words = withEol(raised(body, heading, range, holes), '\n').replace(/^(?:[ \t]*\n)+/, '')
  const frontmatter = `---\nefficacy: ${kind.id}\ndate: ${entry.date}\n---\n\n`
  const text = frontmatter + titleLine(heading, kind, entry.time) + words
  return withFields(`${text.slice(0, lastWritten(text, text.length))}\n`, kind, entry.time, fields)
}

/** The block's heading as that of a note, without its time; `''` where it says no more than the kind. */
function titleLine({ title }: Heading, kind: Kind, time: string): string {
  const words = title
    .split(/\s+/)
    .filter((word) => word.padStart(5, '0') !== time)
    .join(' ')
  const isKind = ['', ...inEveryLanguage(kind.title)].map(plainWords).includes(plainWords(words))
  return isKind ? '' : `# ${words}\n\n`
}

/** The note with the fields in its frontmatter, and with the time of the heading where no field has one. */
function withFields(note: string, kind: Kind, time: string, fields: readonly MovedField[]): string {
  const values = new Map([
    ...(time === '' ? [] : ([['time', [time]]] as const)),
    ...fields.map(({ key, items }) => [key, items] as const),
  ])
  return [...values].reduce((text, [key, items]) => {
    const field = kind.fields[key]
    return field ? applyChanges(text, addField(text, key, items, field)) : text
  }, note)
}

/** Whether a key of the frontmatter says all that stands in a block's line: the time behind a day is not read. */
function isSaidWhole(field: Field, items: readonly string[]): boolean {
  const typed = items.map((item) => item.trim()).filter((item) => item !== '')
  if (field.type === 'date') return typed.every((item) => item.length === '2026-10-05'.length)
  if (field.type === 'time') return typed.every((item) => item.length <= '09:14'.length)
  if (field.type !== 'links') return true
  const reading = readAnswer('', field, typed)
  const read: unknown = reading.state === 'value' ? reading.value : []
  return Array.isArray(read) && read.length === new Set(typed).size
}

/** The block below its heading, without the holes, its headings as high as those of a note. */
function raised(body: Body, heading: Heading, { to }: Range, holes: readonly Change[]): string {
  const { note } = body
  const from = Math.min(afterEol(note, lineEnd(note, heading.to)), to)
  const up = heading.depth - 1
  const marks = body.headings.flatMap((each) => {
    if (up === 0 || each.from < from || each.from >= to) return []
    if (!note.startsWith('#'.repeat(up + 1), each.from)) throw unproven()
    return [{ start: each.from, end: each.from + up, insert: '' }]
  })
  // Fields stand above all headings.
  return applyChanges(note.slice(0, to), [...holes, ...marks]).slice(from)
}

/** Without the block every other heading, box and entry is as it was. */
function proveRemoval(
  path: string,
  before: Body,
  range: Range,
  others: readonly Entry[],
  settings: Settings,
): void {
  const isLeft = (offset: number): boolean => offset < range.from || offset >= range.to
  const text = before.note.slice(0, range.from) + before.note.slice(range.to)
  const after = openBody(text)
  const kept =
    sameHeadings(
      after.headings,
      before.headings.filter(({ from }) => isLeft(from)),
    ) && after.boxes.length === before.boxes.filter(({ mark }) => isLeft(mark)).length
  const { entries } = parseNote(path, text, settings)
  if (
    !kept ||
    entries.length !== others.length ||
    !entries.every((entry, at) => hasSameContent(entry, others[at]))
  )
    throw unproven()
}
