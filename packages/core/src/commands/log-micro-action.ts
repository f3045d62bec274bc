import type { Journal } from '../journal/journal'
import { action } from '../kinds/action'
import { tick } from '../note/edit'
import type { Entry, Task } from '../note/entry'
import { Lines } from '../note/lines'
import { linkTo, titleOf } from '../note/name'
import type { Host } from '../ports'
import type { Command } from './command'
import { fieldQuestion, only, sectionQuestion } from './questions'
import { startFilling, writeNote } from './write'

/** A box below a goal's micro-actions that is not ticked yet. */
interface Micro {
  readonly goal: Entry<'goal'>
  readonly task: Task
}

export const logMicroAction: Command = {
  id: 'log-micro-action',
  title: 'Log micro-action',
  about: "Tick one of a goal's micro-actions, and write down what got done.",
  when: 'always',
  async run(host, journal) {
    const micro = await chooseMicro(host, journal)
    if (!micro) return
    const { goal, task } = micro
    const answers = await askTold(host)
    if (!answers) return
    const path = await journal.together(async (write) => {
      const made = await writeNote(journal, action, filling(journal, micro, answers), task.text, write)
      await write.edit(goal.path, (text) => tick(text, task.line))
      return made.path
    })
    await host.show(path)
  },
}

async function chooseMicro(host: Host, journal: Journal): Promise<Micro | undefined> {
  const open = await host.openNote()
  const all = openMicros(journal)
  if (all.length === 0) {
    host.say('No goal has an open micro-action. They are boxes below "Micro-actions for step 1".')
    return undefined
  }
  const here = all.filter(({ goal }) => goal.path === open?.path)
  const line = open && new Lines(open.text).at(open.cursor).line
  const atCursor = here.find(({ task }) => task.line === line)
  if (atCursor) return atCursor
  const choices = here.length > 0 ? here : all
  const answer = await host.ask({
    id: 'task',
    title: 'Which micro-action was it?',
    options: choices.map(({ goal, task }) => ({
      value: task.text,
      label: task.text,
      description: titleOf(goal.path),
    })),
  })
  return answer && choices.find(({ task }) => task.text === only(answer))
}

/** Of active goals, the newest first; in each from top to bottom. */
function openMicros(journal: Journal): readonly Micro[] {
  return journal
    .snapshot()
    .entries.filter((entry) => entry.kind === 'goal')
    .filter((entry) => !entry.draft && (entry.fields.goal_state ?? 'active') === 'active')
    .reverse()
    .flatMap((goal) =>
      (goal.sections.micro_actions?.tasks ?? [])
        .filter((task) => !task.done && task.text !== '')
        .map((task) => ({ goal, task })),
    )
}

interface Told {
  readonly sections: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, readonly string[]>>
}

/** What got done, what it shows, and how sure the person is now. No prediction: that belongs before an attempt. */
async function askTold(host: Host): Promise<Told | undefined> {
  const sections: Record<string, string> = {}
  for (const id of ['accomplished', 'proves'] as const) {
    const answer = await host.ask(sectionQuestion(action, id))
    if (!answer) return undefined
    if (only(answer) !== '') sections[id] = only(answer)
  }
  const rated = await host.ask(fieldQuestion(action, 'confidence_after', { optional: true }))
  if (!rated) return undefined
  return { sections, fields: only(rated) === '' ? {} : { confidence_after: rated } }
}

function filling(journal: Journal, { goal, task }: Micro, { sections, fields }: Told) {
  return startFilling(journal, {
    sections,
    fields: {
      goal: [linkTo(goal.path)],
      task: [task.text],
      micro: ['true'],
      outcome: ['done'],
      done_date: [journal.today()],
      ...fields,
    },
  })
}
