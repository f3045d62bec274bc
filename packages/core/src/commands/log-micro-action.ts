import type { Journal } from '../journal/journal'
import type { Writing } from '../journal/writing'
import { action } from '../kinds/action'
import { goal } from '../kinds/goal'
import { tick } from '../note/edit'
import type { Entry, Task } from '../note/entry'
import { linkTo, titleOf } from '../note/name'
import { openTasks } from '../note/state'
import type { Host } from '../ports'
import type { Answers, Asking } from './ask-run'
import { askWhich } from './ask-which'
import { goalsAtWork } from './carry'
import type { Command } from './command'
import { askAfterwards, plannedAttempts } from './log-outcome'
import { cursorLine, noteInFront } from './note-in-front'
import { fieldQuestion, only, sectionQuestion } from './questions'
import { currentLine } from './find-again'
import { startFilling, writeNote } from './write'
import { type Attempt, writeOutcome } from './write-outcome'
import { translated } from '../texts'

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
    const answers = await askAfterwards(host, translated('Log micro-action'), toldQuestions, task.text)
    if (!answers) return
    const tickIt = (write: Writing): Promise<void> =>
      write.edit(goal.path, (text) => tick(text, currentLine(goal.path, text, task, journal.settings)))
    const planned = plannedFor(journal, micro)
    if (planned) {
      const outcome: Answers = new Map([['outcome', ['done']], ...answers])
      await writeOutcome(host, journal, planned, outcome, tickIt)
      return host.show(planned.path)
    }
    const path = await journal.together(async (write) => {
      const logged = await logNew(journal, write, micro, answers)
      await tickIt(write)
      return logged
    })
    await host.show(path)
  },
}

/**
 * An attempt at it that waits for its outcome: it holds a prediction, so what came of it belongs there. Of several the
 * newest that is due, else the first that is planned ahead.
 */
function plannedFor(journal: Journal, { goal, task }: Micro): Attempt | undefined {
  const { goalsOf } = journal.snapshot()
  const waiting = plannedAttempts(journal).filter(
    (attempt) => attempt.fields.task === task.text && goalsOf(attempt).includes(goal.path),
  )
  const today = journal.today()
  return waiting.find(({ date }) => date === null || date <= today) ?? waiting.at(-1)
}

async function logNew(
  journal: Journal,
  write: Writing,
  { goal, task }: Micro,
  answers: Answers,
): Promise<string> {
  const told = [...answers].filter(([id]) => id in action.sections)
  const rated = [...answers].filter(([id]) => id in action.fields)
  const filling = startFilling(journal, action, {
    sections: Object.fromEntries(told.map(([id, answer]) => [id, only(answer)])),
    fields: {
      goal: [linkTo(goal.path)],
      task: [task.text],
      micro: ['true'],
      outcome: ['done'],
      done_date: [journal.today()],
      ...Object.fromEntries(rated),
    },
  })
  return (await writeNote(journal, action, filling, task.text, write)).path
}

async function chooseMicro(host: Host, journal: Journal): Promise<Micro | undefined> {
  const open = await noteInFront(host)
  const all = openMicros(journal)
  if (all.length === 0) {
    host.say(
      translated('No goal has an open micro-action. They are boxes below "{heading}".', {
        heading: translated(goal.sections.micro_actions.heading),
      }),
    )
    return undefined
  }
  const here = all.filter(({ goal }) => goal.path === open?.path)
  const line = open && cursorLine(open)
  const atCursor = here.find(({ task }) => task.line === line)
  if (atCursor) return atCursor
  const choices = here.length > 0 ? here : all
  const question = { id: 'task', title: translated('Which micro-action was it?') }
  return askWhich(host, question, choices, (micro) => ({
    value: valueOf(micro, choices),
    label: micro.task.text,
    description: titleOf(micro.goal.path),
  }))
}

/** Its words; where others have the same, its place. */
function valueOf({ goal, task }: Micro, choices: readonly Micro[]): string {
  const isAlone = choices.filter((other) => other.task.text === task.text).length === 1
  return isAlone ? task.text : `${goal.path}:${task.line}`
}

/** Of active goals, the newest first; in each from top to bottom. */
function openMicros(journal: Journal): readonly Micro[] {
  return goalsAtWork(journal).flatMap((goal) =>
    openTasks(goal.sections.micro_actions).map((task) => ({ goal, task })),
  )
}

/** What got done, what it shows, and how sure the person is now. No prediction: that belongs before an attempt. */
function toldQuestions(): readonly Asking[] {
  return [
    sectionQuestion(action, 'accomplished'),
    sectionQuestion(action, 'proves'),
    fieldQuestion(action, 'confidence_after', { optional: true }),
  ]
}
