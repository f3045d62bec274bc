import { joinedSentences, plain, type Phrase } from '@core/dashboard/phrases'
import { counted } from '@core/texts'
import { columns, fit, padTo } from './columns'
import { bold, dim, printable, type Screen } from './terminal'
import { wrap } from './wrap'

/** How many of a list the text shows; `--json` has them all. */
export const ITEMS = 10
export const LINES = 5

/** Columns of a date that stands before a text, at least. */
const DATE = 12

/** A heading, with what is said of it beside it, or below it where the line is too short. */
export function section(
  heading: string,
  lines: readonly string[],
  screen: Screen,
  says = '',
): readonly string[] {
  if (columns(heading) + columns(says) + 2 > screen.width) {
    const below = wrap(says, room(screen)).map((line) => dim(line, screen))
    return section(heading, [...below, ...lines], screen)
  }
  const beside = says === '' ? '' : `  ${dim(says, screen)}`
  return [`${bold(heading, screen)}${beside}`, ...lines.map((line) => `  ${line}`)]
}

/** Sentences as one paragraph; `null` says nothing. */
export function paragraph(
  screen: Screen,
  ...sentences: readonly (string | Phrase | null)[]
): readonly string[] {
  const said = sentences.filter((sentence) => sentence !== null)
  return said.length === 0 ? [] : wrap(plain(joinedSentences(said)), room(screen))
}

/** The first rows, and how many more there are of the `n` that the report counts. */
export function firstOf(
  rows: readonly (readonly string[])[],
  most: number,
  n = rows.length,
): readonly string[] {
  const shown = rows.slice(0, most)
  return [...shown.flat(), ...andMore(n - shown.length)]
}

export function andMore(n: number): readonly string[] {
  return n > 0 ? [counted('and {n} more', n)] : []
}

/** A name with what is said of it beside it, or below it where the line is too short. */
export function named(name: string, says: string, screen: Screen): readonly string[] {
  const left = fit(name, room(screen))
  if (says === '') return [left]
  if (columns(left) + columns(says) + 2 > room(screen)) return [left, ...below(says, screen)]
  return [`${left}  ${dim(printable(says), screen)}`]
}

export function below(text: string, screen: Screen): readonly string[] {
  return text === '' ? [] : wrap(text, room(screen) - 2).map((line) => `  ${dim(line, screen)}`)
}

/** On one line, however long, so that it can be pasted. */
export function toType(text: string, screen: Screen): readonly string[] {
  return [`  ${dim(printable(text), screen)}`]
}

/** A row for each: names in one column, as wide as the longest or half the line, and what is said in a second. */
export function table(
  rows: readonly (readonly [name: string, says: string])[],
  screen: Screen,
): readonly (readonly string[])[] {
  const names = rows.map(([name]) => fit(name, Math.floor(room(screen) / 2)))
  const width = Math.max(...names.map(columns)) + 2
  return rows.map(([, says], index) => beside(names[index] ?? '', says, width, screen))
}

/** A row for each: dates in one column, and beside each the text that was written then. */
export function dated(
  rows: readonly (readonly [date: string, text: string])[],
  screen: Screen,
): readonly (readonly string[])[] {
  const width = Math.max(DATE, ...rows.map(([date]) => columns(date) + 2))
  return rows.map(([date, text]) => beside(date, text, width, screen))
}

function beside(name: string, says: string, width: number, screen: Screen): readonly string[] {
  return wrap(says, room(screen) - width).map((line, turn) => padTo(turn === 0 ? name : '', width) + line)
}

/** Columns inside a section. */
export function room({ width }: Screen): number {
  return width - 2
}
