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
    (section.lines !== undefined && templateLines(section.lines).has(words)) ||
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

/** The lines of a section's template as each language has them. */
const templateLines = memoized(
  (lines: readonly string[]): ReadonlySet<string> =>
    new Set(lines.flatMap(inEveryLanguage).map((line) => line.trim())),
)

const EMPTY_LINE = /^(?:[\s>|:*+-]|\d{1,9}[.)](?=\s|$)|\[[ xX]?\])*$/
const GOAL_ROW = /^\|\s*\[\[[^[\]|]*\]\]\s*(?:\|\s*)+$/
