import type { Section } from '../kind'
import { memoized } from '../sequence/memo'
import { inEveryLanguage } from '../texts'

/**
 * Whether a line says nothing of its own: blank, an empty bullet, box or table row, a line of the template, or a row
 * of a table of goals that only names one.
 */
export function isUnwritten(line: string, section: Pick<Section, 'lines' | 'goalRows'>): boolean {
  const words = line.trim()
  return (
    EMPTY_LINE.test(words) ||
    (section.lines !== undefined && isOfTemplate(words, section.lines)) ||
    (section.goalRows === true && GOAL_ROW.test(words))
  )
}

/** Whether any line of the text says something of its own. */
export function isWritten(text: string, section: Pick<Section, 'lines' | 'goalRows'>): boolean {
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    if (to > from && !isUnwritten(text.slice(from, to), section)) return true
    from = to + 1
  }
  return false
}

function isOfTemplate(line: string, lines: readonly string[]): boolean {
  const known = templateLines(lines)
  return known.has(line) || (known.size > 0 && LAID_OUT.test(line) && known.has(wordsOf(line)))
}

/** The lines of a section's template, and their words, as each language has them. */
const templateLines = memoized(
  (lines: readonly string[]): ReadonlySet<string> =>
    new Set(
      lines
        .flatMap(inEveryLanguage)
        .filter((line) => !EMPTY_LINE.test(line))
        .flatMap((line) => [line.trim(), wordsOf(line)]),
    ),
)

/** Bullets, blanks or quotes that are not those of a template: programs write their own. */
const LAID_OUT = /^(?:[*+]|\d)|[^\s|]\s\s|["'\u2018-\u201D]/

/** The `x` of a ticked box is one of them. */
function wordsOf(line: string): string {
  return line
    .replace(NUMBER, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const NUMBER = /^\s*\d{1,9}[.)]\s/
const EMPTY_LINE = /^(?:[\s>|:*+-]|\d{1,9}[.)](?=\s|$)|\[[ xX]?\])*$/
const GOAL_ROW = /^\|\s*\[\[[^[\]|]*\]\]\s*(?:\|\s*)+$/
