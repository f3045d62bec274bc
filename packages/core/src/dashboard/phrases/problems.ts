import type { Report } from '../report'
import { count } from './counts'
import { EMPTY } from './empty'

/** `2 problems, 3 hints`; what is zero is left out, and `no problems` where both are. */
export function findingsCount(report: Pick<Report, 'problems' | 'hints'>): string {
  const parts = [
    report.problems.length > 0 ? count(report.problems.length, 'problem') : '',
    report.hints.length > 0 ? count(report.hints.length, 'hint') : '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? parts.join(', ') : 'no problems'
}

/** One sentence on what the problems mean for the numbers. */
export function problemsSentence(problems: Report['problems']): string {
  if (problems.length === 0) return EMPTY.problems
  return problems.length === 1
    ? 'One note or value is not counted as written; its place is below.'
    : `${problems.length} notes or values are not counted as written; their places are below.`
}
