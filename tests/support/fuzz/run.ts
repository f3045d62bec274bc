import fc from 'fast-check'
import * as bodies from './body-edits'
import { runCommand, someVaultAndCommand } from './commands'
import * as keys from './frontmatter-edits'
import { setSetting, someSettings } from './settings-edits'
import type { Outcome } from './sure'

/** One sort of edit: what it is tried on, and what has to hold of it. */
export interface Fuzzed {
  readonly name: string
  /** Cases of it among a thousand edits. */
  readonly share: number
  readonly run: (cases: number, seed: number) => Promise<Counts>
}

type Counts = Record<Outcome, number>

function fuzzed<Given>(
  name: string,
  share: number,
  given: fc.Arbitrary<Given>,
  edit: (given: Given) => readonly Outcome[] | Promise<readonly Outcome[]>,
): Fuzzed {
  const run = async (cases: number, seed: number): Promise<Counts> => {
    const counts: Counts = { made: 0, refused: 0, nothing: 0 }
    const property = fc.asyncProperty(given, async (each) => {
      for (const outcome of await edit(each)) counts[outcome]++
    })
    await fc.assert(property, { numRuns: cases, seed })
    return counts
  }
  return { name, share, run }
}

/** Every edit that the product can make. A case of the first holds two edits on average. */
export const FUZZED: readonly Fuzzed[] = [
  fuzzed('set a field', 355, keys.someNoteAndFieldEdits, keys.setFields),
  fuzzed('add a key', 30, keys.someNoteAndKey, keys.addOne),
  fuzzed('make a note an entry', 30, keys.someNoteAndKind, keys.becomeEntry),
  fuzzed('give a note frontmatter', 12, keys.somePlainNote, keys.getFrontmatter),
  fuzzed('tick a box', 30, bodies.someNoteAndLine, bodies.tickOne),
  fuzzed('set a field of a block', 30, bodies.someNoteAndBlockField, bodies.setFieldOfBlock),
  fuzzed('fill a section', 30, bodies.someNoteAndWords, bodies.fillOne),
  fuzzed('append a section', 12, bodies.someNoteAndSection, bodies.appendOne),
  fuzzed('insert a block', 15, bodies.someNoteAndBlock, bodies.insertOne),
  fuzzed('move a block', 25, bodies.someNoteAndLine, bodies.moveBlock),
  fuzzed('find a block', 12, bodies.someNoteAndLine, bodies.findBlock),
  fuzzed('split a step', 25, bodies.someGoalAndParts, bodies.splitOne),
  fuzzed('another round', 15, bodies.someProblem, bodies.anotherRound),
  fuzzed('change a setting', 60, someSettings, setSetting),
  fuzzed('run a command', 7, someVaultAndCommand, runCommand),
]
