import type { CommandId } from '../../commands/command'
import type { Day } from '../../day'
import { type Change, EditRefused, setBlockField, setField, setKnownField } from '../../note/edit'
import type { AnyEntry } from '../../note/entry'
import { Lines } from '../../note/lines'
import { parseNote } from '../../note/parse'
import type { Finding } from '../../problem'
import type { Settings } from '../../settings'
import { type KnownField, type Layout, layoutOf, type Standing } from '../layout'

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
export interface At {
  readonly note: EditorNote
  readonly layout: Layout
  readonly finding: Finding
  /** Where the finding stands, as an offset. */
  readonly offset: number
  readonly lineOf: (offset: number) => number
}

export function atFinding(note: EditorNote, finding: Finding): At | undefined {
  const layout = layoutOf(note.text)
  if (!layout) return undefined
  const lines = new Lines(note.text)
  const offset = lines.offsetOf(finding.line) + finding.column - 1
  return { note, layout, finding, offset, lineOf: (each) => lines.at(each).line }
}

/** 1-based line of a block's heading; `undefined` for the note itself. */
function blockLine(at: At, { block }: Standing): number | undefined {
  return block && at.lineOf(block.from)
}

export interface Found {
  readonly entry: Standing
  readonly written: KnownField
}

/** The field that a finding stands in, at its key or at its value. */
export function fieldAt(at: At): Found | undefined {
  for (const entry of at.layout.entries) {
    const written = entry.fields.find(({ at: key, value }) => key.from <= at.offset && at.offset <= value.to)
    if (written) return { entry, written }
  }
  return undefined
}

export function writeFix(
  at: At,
  { entry, written }: Found,
  title: string,
  value: string | readonly string[],
  preferred: boolean,
): readonly Fix[] {
  const { text } = at.note
  const { field, key } = written
  const line = blockLine(at, entry)
  // Items made of those that were read would leave out the others.
  const set = typeof value === 'string' ? setField : setKnownField
  const changes = made(() =>
    line === undefined ? set(text, key, value, field) : setBlockField(text, line, key, value, field),
  )
  return changes.length > 0 ? [{ title, preferred, changes }] : []
}

/** Nothing where the note cannot be edited safely as it is; other fixes may still stand. */
export function made(edit: () => readonly Change[]): readonly Change[] {
  try {
    return edit()
  } catch (error) {
    if (error instanceof EditRefused) return []
    throw error
  }
}

/** The entry as it is read. */
export function entryOf(at: At, standing: Standing): AnyEntry | undefined {
  const { path, text, settings } = at.note
  const line = blockLine(at, standing)
  return parseNote(path, text, settings).entries.find(
    (entry) => (entry.block ? entry.line : undefined) === line,
  )
}
