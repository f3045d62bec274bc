import type { Kind } from '../kind'
import type { Range } from './body'
import { applyChanges, type Change } from './changes'
import { eolOf, linesIn } from './lines'
import { ownPlaces } from './outline'
import { bodyBeyondLimits, readBody } from './sections'

const EMPTY_ROW = /^\|(?:[ \t]*\|)+[ \t]*$/

/** The note with a row for each goal in place of the empty row of its tables of goals; `goals` are links' targets. */
export function withGoalRows(text: string, kind: Kind, goals: readonly string[]): string {
  const named = goals.filter(fitsRow)
  if (named.length === 0 || bodyBeyondLimits(text) !== undefined) return text
  const changes = ownPlaces(readBody(text), kind)
    .filter(({ id }) => kind.sections[id]?.goalRows)
    .flatMap((place) => rowsIn(text, place.text, named))
  return applyChanges(text, changes)
}

/** Whether a link to the goal can stand in a table. */
export function fitsRow(goal: string): boolean {
  return !/[[\]|]/.test(goal)
}

function rowsIn(text: string, range: Range, goals: readonly string[]): readonly Change[] {
  for (const { from: start, to: end } of linesIn(text, range)) {
    const row = text.slice(start, end)
    if (!EMPTY_ROW.test(row)) continue
    const others = '  |'.repeat(row.split('|').length - 3)
    return [{ start, end, insert: goals.map((goal) => `| [[${goal}]] |${others}`).join(eolOf(text)) }]
  }
  return []
}
