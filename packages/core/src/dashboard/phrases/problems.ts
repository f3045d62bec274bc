import type { Report } from '../report'
import { count } from './counts'
import { empty } from './empty'
import { listed } from './said'
import { counted, translated } from '../../texts'

/** `2 problems, 3 hints`; what is zero is left out, and `no problems` where both are. */
export function findingsCount({ hints, problems }: Pick<Report, 'problems' | 'hints'>): string {
  if (problems.length + hints.length === 0) return translated('no problems')
  return listed([
    problems.length > 0 ? count(problems.length, 'problem') : '',
    hints.length > 0 ? count(hints.length, 'hint') : '',
  ])
}

/** One sentence on what the problems mean for the numbers. */
export function problemsSentence({ length }: Report['problems']): string {
  if (length === 0) return empty('problems')
  return length === 1
    ? translated('One note or value is not counted as written; its place is below.')
    : counted('{n} notes or values are not counted as written; their places are below.', length)
}
