import type { Field, Kind } from '@core/kind'
import { readAnswer } from '@core/note/read-value'
import { hint } from '@core/problem'
import type { Settings } from '@core/settings'
import { wrongUse } from './exit'
import type { Output } from './output'

/**
 * Checks typed text against its field. What does not read as the field is wrong use; a slug that no list has is kept,
 * as in a note, and that is said.
 */
export function checkAnswer(
  key: string,
  field: Field,
  answer: readonly string[],
  settings: Settings,
  output: Output,
): 'value' | 'empty' {
  const reading = readAnswer(key, field, answer, settings.extra_slugs[key])
  if (reading.state === 'wrong') throw wrongUse(whyWrong(reading.code, reading.args))
  if (reading.state === 'value') {
    const place = { path: '', line: 1, column: 1 }
    for (const { code, value } of reading.remarks) output.error(hint(code, place, { key, value }).message)
  }
  return reading.state
}

export function unknownKey(kind: Kind, given: string, names: readonly string[]): Error {
  return wrongUse(`A note of kind "${kind.id}" has no "${given}"; it has ${names.join(', ')}.`)
}

function whyWrong(
  code: 'wrong-type' | 'out-of-range',
  args: Readonly<Record<string, string | number>>,
): string {
  const { key, value, expected, min, max } = args
  return code === 'wrong-type'
    ? `${key} should be ${expected}; nothing was written.`
    : `${key} is ${value}; it should be from ${min} to ${max}, so nothing was written.`
}
