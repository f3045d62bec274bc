import { plan } from '../kinds/plan'
import { PRACTICES } from '../practices'
import type { Command } from './command'
import { fieldQuestion, only, sectionQuestion } from './questions'
import { startFilling, writeNote } from './write'
import { translated } from '../texts'

/** As many practices as the article suggests to keep up. */
const FEWEST = 2
const MOST = 3

export const setUpMaintenance: Command = {
  id: 'set-up-maintenance',
  title: 'Set up maintenance',
  about: 'Choose two or three practices to keep up, and say how you will see progress.',
  when: 'always',
  async run(host, journal) {
    const chosen = await host.ask(
      fieldQuestion(plan, 'routine', {
        title: translated('Which two or three practices will you keep up?'),
        options: PRACTICES.map(({ id, title, bestFor }) => ({
          value: id,
          label: translated(title),
          description: translated(bestFor),
        })),
        refuse: noRoutine,
      }),
    )
    if (!chosen) return
    const routine = [...new Set(chosen)]
    const measure = await host.ask(sectionQuestion(plan, 'measure'))
    if (!measure) return
    const filling = startFilling(journal, plan, {
      fields: { plan_kind: ['maintenance'], plan_start: [journal.today()], routine },
      sections: { measure: only(measure) },
    })
    const { path, cursor } = await writeNote(journal, plan, filling)
    await host.show(path, cursor)
  },
}

function noRoutine(chosen: readonly string[]): string | undefined {
  const n = new Set(chosen).size
  if (n >= FEWEST && n <= MOST) return undefined
  return translated('Two or three practices make a routine; chosen: {n}.', { n })
}
