import { type KindId, KINDS } from '../kinds'
import type { Option } from '../ports'
import { askWhich } from './ask-which'
import type { Command } from './command'
import { startEntry } from './start-entry'
import { translated } from '../texts'

/** F6: five small ways to begin, and the note that each starts. */
function wins(): readonly (Option & { readonly value: KindId })[] {
  const about = (n: number): string => translated('about {n} min', { n })
  return [
    {
      value: 'action',
      label: translated('Three micro-successes this week'),
      description: translated('starts with the first of them'),
    },
    {
      value: 'affirmation',
      label: translated('An affirmation before something that matters'),
      description: about(15),
    },
    { value: 'stress', label: translated('Stress reinterpretation, once'), description: about(5) },
    { value: 'peer', label: translated('One peer model'), description: about(20) },
    { value: 'reflection', label: translated('A daily reflection, from today'), description: about(5) },
  ]
}

export const quickWin: Command = {
  id: 'quick-win',
  title: 'Quick win',
  about: 'Start one of five small things that take little time.',
  when: 'always',
  async run(host, journal) {
    const question = { id: 'quick_win', title: translated('Which one?') }
    const win = await askWhich(host, question, wins(), (each) => each)
    if (win) await startEntry(host, journal, KINDS[win.value])
  },
}
