import type { Section } from '../kind'

/** Whether a line says nothing of its own: blank, an empty bullet, box or table row, or a line of the template. */
export function isUnwritten(line: string, section: Pick<Section, 'lines'>): boolean {
  const words = line.trim()
  return EMPTY_ROW.test(words) || (section.lines ?? []).some((given) => given.trim() === words)
}

const EMPTY_ROW = /^(?:[\s>|:*+-]|\d{1,9}[.)](?=\s|$)|\[[ xX]?\])*$/
