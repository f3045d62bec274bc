import type { Section } from '../kind'
import { translated } from '../texts'
import { cellsOf, isTableRule } from './items'
import { isUnwritten } from './unwritten'

/**
 * What the lines of a section's template ask to be filled with: plain text; a list with a box or a number before each
 * line; rows of a table; or ticks, where the lines are boxes that have words already.
 */
export type Shape = 'text' | 'boxes' | 'numbers' | 'table' | 'ticks'

/** What kind of text the section takes, by the first line of its template. */
export function shapeOf({ lines = [] }: Pick<Section, 'lines'>): Shape {
  const [first = ''] = lines
  if (first.startsWith('|')) return 'table'
  if (/^\d+[.)]\s*$/.test(first)) return 'numbers'
  if (!BOX.test(first)) return 'text'
  return isUnwritten(first, {}) ? 'boxes' : 'ticks'
}

/** The words behind the boxes of a section's template. */
export function boxWords({ lines = [] }: Pick<Section, 'lines'>): readonly string[] {
  return lines.map((line) => translated(line).replace(BOX, ''))
}

/** What stands at the head of a section's table. */
export function columnsOf({ lines = [] }: Pick<Section, 'lines'>): readonly string[] {
  return cellsOf(translated(lines[0] ?? ''))
}

/**
 * An answer as the markdown that the section's template asks for; a line that already has its mark keeps it.
 * @param lines One item, row or line of text each; for ticks, the 1-based numbers of the boxes.
 */
export function answerText(section: Pick<Section, 'lines'>, lines: readonly string[]): string {
  const given = (section.lines ?? []).map((line) => translated(line))
  switch (shapeOf(section)) {
    case 'text':
      return lines.join('\n')
    case 'boxes':
      return unmarked(lines)
        .map((line, index) => (BOX.test(lines[index] ?? '') ? lines[index] : `- [ ] ${line}`))
        .join('\n')
    case 'numbers':
      return unmarked(lines)
        .map((line, index) => `${index + 1}. ${line}`)
        .join('\n')
    case 'table':
      return [
        ...tableHead(given),
        ...lines.map((line) => row(cellsOf(line), columnsOf(section).length)),
      ].join('\n')
    case 'ticks':
      return given
        .map((line, index) => (lines.includes(String(index + 1)) ? line.replace('[ ]', '[x]') : line))
        .join('\n')
  }
}

const BOX = /^\s*[-*+]\s+\[[ xX]\]\s*/
const BULLET = /^\s*[-*+]\s+/
const NUMBER = /^\s*(\d{1,9})[.)]\s+/

/**
 * Strips list marks that were typed along: bullets, and numbers where all lines count up from 1. A single number may be
 * one of the words: `10. October`.
 */
function unmarked(lines: readonly string[]): readonly string[] {
  const isNumbered =
    lines.length > 1 && lines.every((line, index) => Number(NUMBER.exec(line)?.[1]) === index + 1)
  return lines.map((line) => line.replace(isNumbered ? NUMBER : BULLET, ''))
}

function tableHead(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findIndex(isTableRule) + 1)
}

/** More cells than the table has columns are joined in the last one. */
function row(cells: readonly string[], columns: number): string {
  const last = cells.slice(columns - 1).join(' | ')
  const all = Array.from({ length: columns }, (_, at) => (at === columns - 1 ? last : (cells[at] ?? '')))
  return `| ${all.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
