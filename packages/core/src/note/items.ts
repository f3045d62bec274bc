import type { Section } from '../kind'
import { isUnwritten } from './unwritten'

/**
 * What is listed in the text of a section, from top to bottom: the words of each bullet and numbered item, at any
 * depth, and the cells of each table row. The head of a table, empty rows and the template's lines are left out.
 */
export function readItems(
  text: string,
  section: Pick<Section, 'lines' | 'goalRows'>,
): readonly (readonly string[])[] {
  if (!text.includes('|') && !MAY_LIST.test(text)) return []
  const lines = text.split('\n')
  let inTable = false
  return lines.flatMap((line, index) => {
    const isRule = !inTable && isTableRule(line)
    const isHead = !inTable && line.includes('|') && isTableRule(lines[index + 1] ?? '')
    inTable = isRule || (inTable && line.includes('|'))
    if (isRule || isHead || isUnwritten(line, section)) return []
    if (inTable || BORDERED.test(line)) return [cellsOf(line)]
    const [, words] = LIST_ITEM.exec(line) ?? []
    return words === undefined ? [] : [[words.trim()]]
  })
}

/** A quick check: without a `|`, only a line that begins as an item lists anything. */
const MAY_LIST = /^\s*(?:[-*+]|\d{1,9}[.)])\s/m
const BORDERED = /^\s*\|.*\|\s*$/s
const LIST_ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/s

/** Whether the text begins as a bullet or a numbered item, with or without a box. */
export function isListItem(text: string): boolean {
  return LIST_ITEM.test(text)
}

/** Whether the line parts the head of a table from its rows: `| --- | --- |`. */
export function isTableRule(line: string): boolean {
  return /^[\s:|-]+$/.test(line) && line.includes('|') && line.includes('-')
}

/** What stands between the borders of a table's row; a `\|` inside of a cell is none. */
export function cellsOf(row: string): readonly string[] {
  const inner = row
    .trim()
    .replaceAll('\\|', '\0')
    .replace(/^\||\|$/g, '')
  return inner.split('|').map((cell) => cell.replaceAll('\0', '|').trim())
}
