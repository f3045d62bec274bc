import type { Section } from '../kind'
import { memoized } from '../sequence/memo'
import { inEveryLanguage } from '../texts'
import { plainWords } from './plain-words'

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

/** Programs that lay notes out write bullets, blanks and quotes of their own: only the words are compared. */
function isOfTemplate(line: string, lines: readonly string[]): boolean {
  const known = templateLines(lines)
  return known.size > 0 && known.has(plainLine(line))
}

/** The lines of a section's template that have words, as each language has them. */
const templateLines = memoized(
  (lines: readonly string[]): ReadonlySet<string> =>
    new Set(
      lines
        .flatMap(inEveryLanguage)
        .filter((line) => !EMPTY_LINE.test(line))
        .map(plainLine),
    ),
)

function plainLine(line: string): string {
  return plainWords(line.replace(BULLET, ''))
}

const BULLET = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/
const EMPTY_LINE = /^(?:[\s>|:*+-]|\d{1,9}[.)](?=\s|$)|\[[ xX]?\])*$/
const GOAL_ROW = /^\|\s*\[\[[^[\]|]*\]\]\s*(?:\|\s*)+$/
