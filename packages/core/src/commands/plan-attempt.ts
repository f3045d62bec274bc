import type { Journal } from '../journal/journal'
import { action } from '../kinds/action'
import { linkTo } from '../note/name'
import type { Host, Option } from '../ports'
import type { Command } from './command'
import { fieldQuestion, only } from './questions'
import { activeGoals, startFilling, writeNote } from './write'

export const planAttempt: Command = {
  id: 'plan-attempt',
  title: 'Plan an attempt',
  about: 'Say what you will try and how sure you are of finishing it, before you try.',
  when: 'always',
  async run(host, journal) {
    const goal = await askGoal(host, journal)
    if (!goal) return
    const steps = openSteps(journal, goal.link)
    const task = await host.ask(
      fieldQuestion(action, 'task', steps.length > 0 ? { options: steps, free: true } : {}),
    )
    if (!task) return
    const date = await host.ask(
      fieldQuestion(action, 'date', { title: 'On which day?', placeholder: journal.today(), optional: true }),
    )
    if (!date) return
    const prediction = await host.ask(fieldQuestion(action, 'confidence_before'))
    if (!prediction) return
    const name = only(task)
    const isStep = steps.some((step) => step.value === name)
    const fields = {
      goal: goal.link === '' ? [] : [goal.link],
      task: [name],
      ...(isStep ? { step: [name] } : {}),
      ...(only(date) === '' ? {} : { date }),
      confidence_before: prediction,
      outcome: ['planned'],
    }
    const { path, cursor } = await writeNote(journal, action, startFilling(journal, action, { fields }), name)
    await host.show(path, cursor)
  },
}

/** The goal to link; not asked where there is none or only one to choose. `undefined` where the person backs out. */
async function askGoal(host: Host, journal: Journal): Promise<{ link: string } | undefined> {
  const goals = activeGoals(journal)
  if (goals.length < 2) return { link: goals[0]?.value ?? '' }
  const answer = await host.ask({
    id: 'goal',
    title: 'Which goal is it for?',
    options: goals,
    optional: true,
  })
  return answer && { link: only(answer) }
}

/** Steps of the goal's ladder that are not ticked yet. */
function openSteps(journal: Journal, link: string): readonly Option[] {
  return journal
    .snapshot()
    .entries.filter((entry) => entry.kind === 'goal')
    .filter((entry) => linkTo(entry.path) === link)
    .flatMap((entry) => [
      ...(entry.sections.micro_actions?.tasks ?? []),
      ...(entry.sections.ladder?.tasks ?? []),
    ])
    .filter((task) => !task.done && task.text !== '')
    .map((task) => ({ value: task.text, label: task.text }))
}
