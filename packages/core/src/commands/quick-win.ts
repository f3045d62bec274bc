import { type KindId, KINDS } from '../kinds'
import type { Command } from './command'
import { startEntry } from './start-entry'
import { only } from './questions'

/** F6: five small ways to begin, and the note that each starts. */
const WINS: readonly { readonly kind: KindId; readonly label: string; readonly description: string }[] = [
  { kind: 'action', label: 'Three micro-successes this week', description: 'starts with the first of them' },
  {
    kind: 'affirmation',
    label: 'An affirmation before something that matters',
    description: 'about 15 min',
  },
  { kind: 'stress', label: 'Stress reinterpretation, once', description: 'about 5 min' },
  { kind: 'peer', label: 'One peer model', description: 'about 20 min' },
  { kind: 'reflection', label: 'A daily reflection, from today', description: 'about 5 min' },
]

export const quickWin: Command = {
  id: 'quick-win',
  title: 'Quick win',
  about: 'Start one of five small things that take little time.',
  when: 'always',
  async run(host, journal) {
    const chosen = await host.ask({
      id: 'quick_win',
      title: 'Which one?',
      options: WINS.map(({ kind, ...shown }) => ({ value: kind, ...shown })),
    })
    const win = chosen && WINS.find(({ kind }) => kind === only(chosen))
    if (win) await startEntry(host, journal, KINDS[win.kind])
  },
}
