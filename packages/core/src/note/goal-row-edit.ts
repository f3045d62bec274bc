import type { Kind } from '../kind'
import { inEveryLanguage } from '../texts'
import type { Body, Range } from './body'
import { applyChanges, type Change, unproven } from './changes'
import { isTableRule } from './items'
import { eolOf, linesIn } from './lines'
import { openBody, sameHeadings } from './open-body'
import { placesOf, scopesOf } from './outline'

/** The goal of a row: the target of a link to it, and whether another link resolves to it too. */
export interface RowGoal {
  readonly link: string
  readonly matches: (link: string) => boolean
}

/**
 * Fills the cells behind the goal's in its row of the kind's tables of goals; a cell with words stays as it is. A
 * goal without a row gets one at the end of the table. No change where the note has no such table with the columns
 * that the kind gives it, since a cell of another column would be the wrong one.
 * @throws EditRefused
 */
export function fillGoalRow(
  text: string,
  kind: Kind,
  goal: RowGoal,
  cells: readonly string[],
): readonly Change[] {
  const body = openBody(text)
  const table = tableOf(body, kind)
  if (!table) return []
  const row = table.rows.find((each) => goal.matches(linkIn(text, each)))
  const changes = row ? filled(text, row, cells) : [added(text, table, goal, cells)]
  const after = openBody(applyChanges(text, changes))
  if (!sameHeadings(after.headings, body.headings) || after.boxes.length !== body.boxes.length)
    throw unproven()
  return changes
}

interface Table {
  /** Of how many columns. */
  readonly width: number
  /** Offset behind the last line of the table, its line end left out. */
  readonly end: number
  /** The cells of each row. */
  readonly rows: readonly (readonly Range[])[]
}

/** The first table in a section of goals that begins with the kind's own columns. */
function tableOf(body: Body, kind: Kind): Table | undefined {
  const [scope] = scopesOf(body)
  const places = scope ? placesOf(body, scope, kind) : []
  return places
    .filter(({ id }) => kind.sections[id]?.goalRows)
    .map(({ id, text }) => tableIn(body, text, kind.sections[id]?.lines?.[0] ?? ''))
    .find((table) => table !== undefined)
}

function tableIn(body: Body, range: Range, head: string): Table | undefined {
  const { note, comments, code } = body
  const lines = [...linesIn(note, range)].filter(
    (line) => ![...comments, ...code].some((hole) => hole.from < line.to && hole.to > line.from),
  )
  const wanted = inEveryLanguage(head).map((each) => said(each, cellsIn(each, { from: 0, to: each.length })))
  const at = lines.findIndex(
    (line, index) =>
      wanted.includes(said(note, cellsIn(note, line))) &&
      isTableRule(textAt(note, lines[index + 1] ?? NOTHING)),
  )
  const rule = lines[at + 1]
  if (at < 0 || !rule) return undefined
  const below = lines.slice(at + 2)
  const length = below.findIndex((line) => !textAt(note, line).includes('|'))
  const rows = length < 0 ? below : below.slice(0, length)
  return {
    width: cellsIn(note, rule).length,
    end: (rows.at(-1) ?? rule).to,
    rows: rows.map((row) => cellsIn(note, row)),
  }
}

const NOTHING: Range = { from: 0, to: 0 }

function textAt(text: string, { from, to }: Range): string {
  return text.slice(from, to)
}

/** What lies between the borders of a row. A `|` inside of a link, or behind a backslash, is none. */
function cellsIn(text: string, line: Range): readonly Range[] {
  const row = textAt(text, line)
  const borders = [...row.matchAll(/\[\[[^[\]]*\]\]|\\.|\|/g)].flatMap(({ 0: found, index }) =>
    found === '|' ? [index] : [],
  )
  return borders.slice(1).map((border, index) => ({
    from: line.from + (borders[index] ?? 0) + 1,
    to: line.from + border,
  }))
}

/** The text of a row, normalised for comparison. */
function said(text: string, cells: readonly Range[]): string {
  return cells.map((cell) => textAt(text, cell).trim().toLowerCase()).join('|')
}

function linkIn(text: string, [first = NOTHING]: readonly Range[]): string {
  return /\[\[[^[\]]*\]\]/.exec(textAt(text, first).replaceAll('\\|', '|'))?.[0] ?? ''
}

/** A row may be shorter than its table; the cells that it lacks go behind its last border. */
function filled(text: string, row: readonly Range[], cells: readonly string[]): readonly Change[] {
  const [, ...rest] = row
  const within = rest.flatMap((cell, index) => {
    const words = cells[index]
    if (!words || textAt(text, cell).trim() !== '') return []
    return [{ start: cell.from, end: cell.to, insert: ` ${words} ` }]
  })
  const more = cells.slice(rest.length)
  const end = (row.at(-1) ?? NOTHING).to + 1
  if (more.every((words) => words === '')) return within
  return [...within, { start: end, end, insert: more.map((words) => ` ${words} |`).join('') }]
}

function added(text: string, { width, end }: Table, { link }: RowGoal, cells: readonly string[]): Change {
  const row = Array.from({ length: width - 1 }, (_, index) => ` ${cells[index] ?? ''} |`)
  return { start: end, end, insert: `${eolOf(text)}| [[${link}]] |${row.join('')}` }
}
