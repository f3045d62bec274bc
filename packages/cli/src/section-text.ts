import type { Section } from '@core/kind'
import { answerText, boxWords, shapeOf } from '@core/note/answer-text'
import { wrongUse } from './exit'

/** What stands in a section: paragraphs, or the steps, ideas, rows or ticks that its template has a place for. */
export function sectionText(id: string, section: Section, values: readonly string[]): string {
  const shape = shapeOf(section)
  if (shape === 'text') return values.join('\n\n')
  const lines = values.flatMap((value) => value.split(shape === 'ticks' ? ',' : /\r\n|\n|\r/))
  const items = lines.map((line) => line.trim()).filter((line) => line !== '')
  if (shape === 'ticks') {
    const boxes = boxWords(section).map((_, at) => String(at + 1))
    const unlisted = items.find((item) => !boxes.includes(item))
    if (unlisted !== undefined)
      throw wrongUse(`"${id}" is one of ${boxes.join(', ')}; "${unlisted}" is not one.`)
  }
  return items.length === 0 ? '' : answerText(section, items)
}
