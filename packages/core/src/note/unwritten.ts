import type { Section } from '../kind'

/**
 * Whether a line says nothing of its own: blank, an empty bullet, box or table row, a line of the template, or a row
 * of a table of goals that only names one.
 */
export function isUnwritten(line: string, section: Pick<Section, 'lines' | 'goalRows'>): boolean {
  const words = line.trim()
  return (
    EMPTY_ROW.test(words) ||
    (section.lines ?? []).some((given) => given.trim() === words) ||
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

const EMPTY_ROW = /^(?:[\s>|:*+-]|\d{1,9}[.)](?=\s|$)|\[[ xX]?\])*$/
const GOAL_ROW = /^\|\s*\[\[[^[\]|]*\]\]\s*(?:\|\s*)+$/
