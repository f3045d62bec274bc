import { parseNote } from '../../note/parse'
import type { FixContext, Fix } from './fix'
import { translated } from '../../texts'

/** A step is offered to be split where it is rated above this: the article suggests steps of 3 to 4. */
const EASY_ENOUGH = 4

export function splitHard(context: FixContext): readonly Fix[] {
  return Number(context.finding.args['value']) > EASY_ENOUGH ? splitHere(context) : []
}

export function splitHere({ finding }: FixContext): readonly Fix[] {
  return [
    {
      title: translated('Split this step'),
      preferred: true,
      command: 'split-step',
      line: finding.line,
      answers: {},
    },
  ]
}

/** A ladder of too few steps: the open one that is rated hardest. */
export function splitHardest({ note, finding }: FixContext): readonly Fix[] {
  if (Number(finding.args['count']) >= 7) return []
  const goal = parseNote(note.path, note.text, note.settings).entries.find((entry) => entry.kind === 'goal')
  const [hardest] = (goal?.sections.ladder?.tasks ?? [])
    .filter((task) => !task.done && Number(task.fields['difficulty']) > EASY_ENOUGH)
    .sort((a, b) => Number(b.fields['difficulty']) - Number(a.fields['difficulty']))
  if (!hardest) return []
  const title = translated('Split the hardest step')
  return [{ title, preferred: true, command: 'split-step', line: hardest.line, answers: {} }]
}
