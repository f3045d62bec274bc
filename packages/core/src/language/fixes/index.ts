import type { Finding } from '../../problem'
import { type FixContext, atFinding, type Fix, type EditorNote } from './fix'
import { candidates, nearGoals } from './links'
import { keyInSmallLetters, nearKeys, nearKinds } from './names'
import { addDate, addSections } from './parts'
import { splitHard, splitHardest, splitHere } from './steps'
import { boundOrNothing, mendValue, nearSlugs, quoteValue } from './values'
import { translated } from '../../texts'

export type { Fix, EditorNote } from './fix'

/** The ways to put a finding right, the likeliest first; none where there is no telling. */
export function fixesFor(note: EditorNote, finding: Finding): readonly Fix[] {
  const context = atFinding(note, finding)
  const fixes = (context && FIXES[finding.code]?.(context)) ?? []
  return fixes.filter((fix) => 'command' in fix || fix.changes.length > 0)
}

const FIXES: Partial<Record<Finding['code'], (context: FixContext) => readonly Fix[]>> = {
  'invalid-yaml': quoteValue,
  'wrong-type': mendValue,
  'out-of-range': boundOrNothing,
  'unknown-slug': nearSlugs,
  'unknown-kind': nearKinds,
  'unknown-field': nearKeys,
  'key-case': keyInSmallLetters,
  'missing-date': addDate,
  'undated-block': addDate,
  unfinished: addSections,
  'step-difficulty': splitHard,
  'micro-minutes': splitHere,
  'ladder-steps': splitHardest,
  'link-missing': nearGoals,
  'link-ambiguous': candidates,
  'conflict-copy': compare,
  'likely-copy': compare,
}

/** Which of two versions is the right one only a person can say. */
function compare({ finding }: FixContext): readonly Fix[] {
  const answers = { copy: [finding.path] }
  return [
    {
      title: translated('Compare copies'),
      preferred: true,
      command: 'compare-copies',
      line: finding.line,
      answers,
    },
  ]
}
