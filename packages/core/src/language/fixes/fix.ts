import type { CommandId } from '../../commands/command'
import type { Day } from '../../day'
import { type Change, EditRefused, setBlockField, setField, setKnownField } from '../../note/edit'
import type { AnyEntry } from '../../note/entry'
import { Lines } from '../../note/lines'
import { parseNote } from '../../note/parse'
import type { Finding } from '../../problem'
import type { Settings } from '../../settings'
import { fieldAt, type KnownField, type Layout, layoutOf, type EntryLayout } from '../layout'

/** A quick fix for a finding. Nothing is changed before a person chooses it. */
export type Fix = {
  readonly title: string
  /** Whether this is the likely intention, so that an editor may apply it as the default. */
  readonly preferred: boolean
} & ({ readonly changes: readonly Change[] } | Run)

/** A command that works on a line of the note, with what the place answers already. */
interface Run {
  readonly command: CommandId
  /** 1-based. */
  readonly line: number
  readonly answers: Readonly<Record<string, readonly string[]>>
}

/** A note as its editor shows it, with what its vault knows. */
export interface EditorNote {
  readonly path: string
  readonly text: string
  readonly settings: Settings
  readonly today: Day
  /** Paths of the goals. */
  readonly goals: readonly string[]
}

/** A finding in a note, for those who look for a way to put it right. */
export interface FixContext {
  readonly note: EditorNote
  readonly layout: Layout
  readonly finding: Finding
  /** Where the finding stands, as an offset. */
  readonly offset: number
  readonly lineOf: (offset: number) => number
}

export function atFinding(note: EditorNote, finding: Finding): FixContext | undefined {
  const layout = layoutOf(note.text)
  if (!layout) return undefined
  const lines = new Lines(note.text)
  const offset = lines.offsetOf(finding.line) + finding.column - 1
  return { note, layout, finding, offset, lineOf: (each) => lines.at(each).line }
}

/** 1-based line of a block's heading; `undefined` for the note itself. */
function blockLine(context: FixContext, { block }: EntryLayout): number | undefined {
  return block && context.lineOf(block.from)
}

export interface FieldFound {
  readonly entry: EntryLayout
  readonly written: KnownField
}

/** The field that a finding stands in, at its key or at its value. */
export function fieldOf(context: FixContext): FieldFound | undefined {
  for (const entry of context.layout.entries) {
    const written = fieldAt(entry.fields, context.offset)
    if (written) return { entry, written }
  }
  return undefined
}

export function writeFix(
  context: FixContext,
  { entry, written }: FieldFound,
  title: string,
  value: string | readonly string[],
  preferred: boolean,
): readonly Fix[] {
  const { text } = context.note
  const { field, key } = written
  const line = blockLine(context, entry)
  // Items made of those that were read would leave out the others.
  const set = typeof value === 'string' ? setField : setKnownField
  const changes = changesOrNone(() =>
    line === undefined ? set(text, key, value, field) : setBlockField(text, line, key, value, field),
  )
  return changes.length > 0 ? [{ title, preferred, changes }] : []
}

/** Nothing where the note cannot be edited safely as it is; other fixes may still stand. */
export function changesOrNone(edit: () => readonly Change[]): readonly Change[] {
  try {
    return edit()
  } catch (error) {
    if (error instanceof EditRefused) return []
    throw error
  }
}

/** The entry as it is read. */
export function entryOf(context: FixContext, standing: EntryLayout): AnyEntry | undefined {
  const { path, text, settings } = context.note
  const line = blockLine(context, standing)
  return parseNote(path, text, settings).entries.find(
    (entry) => (entry.block ? entry.line : undefined) === line,
  )
}
