import { commandOf } from '../commands'
import type { CommandId } from '../commands/command'
import type { Entry, SectionFacts } from '../note/entry'
import { lineEnd, Lines } from '../note/lines'
import { parseNote } from '../note/parse'
import { isActive, isPlanned, isUnsettled, openTasks } from '../note/state'
import type { Settings } from '../settings'
import { translated } from '../texts'

/** A command to offer above a line of a note: what comes next there. */
export interface Lens {
  /** 1-based. The command works there, wherever the cursor is. */
  readonly line: number
  /** The words of the step on that line, for a lens that is about one: typing moves it before the lens is drawn anew. */
  readonly step?: string
  /** The line itself, for a lens that is about the block below it. */
  readonly heading?: string
  readonly command: CommandId
  readonly title: string
  /** What the place answers already, by the id of its question. */
  readonly answers: Readonly<Record<string, readonly string[]>>
}

/** Above the first open step only: above each of ten they would hide the ladder. */
export function lensesOf(path: string, text: string, settings: Settings): readonly Lens[] {
  return parseNote(path, text, settings).entries.flatMap((entry) =>
    entry.draft ? [] : lensesFor(entry, text),
  )
}

function titleOf(command: CommandId): string {
  if (command === 'tick') return translated('Tick')
  if (command === 'split-step') return translated('Split step')
  return translated(commandOf(command)?.title ?? command)
}

function lens(line: number, command: CommandId, answers: Lens['answers'] = {}): Lens {
  return { line, command, title: titleOf(command), answers }
}

function lensesFor(entry: Entry, text: string): readonly Lens[] {
  return [...outcomeLens(entry), ...stepLenses(entry), ...roundLens(entry), ...moveLens(entry, text)]
}

function outcomeLens(entry: Entry): readonly Lens[] {
  if (!isPlanned(entry)) return []
  const attempt = entry.block ? `${entry.path}:${entry.line}` : entry.path
  return [lens(entry.line, 'log-outcome', { attempt: [attempt] })]
}

function stepLenses(entry: Entry): readonly Lens[] {
  if (entry.kind !== 'goal' || !isActive(entry)) return []
  const { ladder, micro_actions: micro } = entry.sections
  return [...atFirstOpen(ladder, ['tick', 'split-step']), ...atFirstOpen(micro, ['tick', 'split-step'])]
}

function atFirstOpen(section: SectionFacts | undefined, commands: readonly CommandId[]): readonly Lens[] {
  const [open] = openTasks(section)
  return open ? commands.map((command) => ({ ...lens(open.line, command), step: open.text })) : []
}

/** Once it is written what came of a round, and the problem is not settled by it. */
function roundLens(entry: Entry): readonly Lens[] {
  const isDue = entry.kind === 'problem' && entry.sections.assess?.filled && isUnsettled(entry)
  return isDue ? [lens(entry.line, 'another-round')] : []
}

function moveLens({ block, line, date }: Entry, text: string): readonly Lens[] {
  if (!block || date === null) return []
  const start = new Lines(text).offsetOf(line)
  return [{ ...lens(line, 'move-block'), heading: text.slice(start, lineEnd(text, start)) }]
}
