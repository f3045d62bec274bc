import type { Journal } from '../journal/journal'
import { action } from '../kinds/action'
import type { SectionFacts } from '../note/entry'
import { linkTo } from '../note/name'
import { openTasks } from '../note/state'
import { type Answers, askRun, type Questions } from './ask-run'
import { goalsAtWork, worthSeeing } from './carry'
import type { Command } from './command'
import { fieldAsked } from './field-asked'
import { goalQuestions } from './kind-questions'
import { noteInFront } from './note-in-front'
import { fieldQuestion, only } from './questions'
import { asDraft, writeEnded } from './start-entry'
import { startFilling } from './write'
import { translated } from '../texts'

export const planAttempt: Command = {
  id: 'plan-attempt',
  title: 'Plan an attempt',
  about: 'Say what you will try and how sure you are of finishing it, before you try.',
  when: 'always',
  async run(host, journal) {
    const open = await noteInFront(host)
    const questions = attemptQuestions(journal, open && linkTo(open.path))
    const ended = await askRun(host, {
      topic: translated('Plan an attempt'),
      questions,
      end: () => translated('The rest in the note'),
      keep: asDraft(),
    })
    const task = only(ended.answers.get('task') ?? [])
    const { ladder, micro } = openSteps(journal, goalOf(journal, ended.answers))
    await writeEnded(host, journal, action, questions, ended, {
      ...(ladder.includes(task) ? { step: [task] } : {}),
      ...(micro.includes(task) ? { micro: ['true'] } : {}),
      outcome: ['planned'],
    })
  },
}

/**
 * The prediction comes before the day, so that earlier evidence is there to read while the attempt is planned.
 * @param inFront What links to the note in front; where that is one of the goals, it stands as the answer.
 */
function attemptQuestions(journal: Journal, inFront: string | undefined): Questions {
  const goal = goalQuestions(action, journal).map((question) => ({
    ...question,
    before: (question.options ?? []).flatMap(({ value }) => (value === inFront ? [value] : [])),
  }))
  return (answers) => {
    const link = goalOf(journal, answers)
    const { ladder, micro } = openSteps(journal, link)
    const options = [...micro, ...ladder].map((step) => ({ value: step, label: step }))
    const sight = worthSeeing(action, journal, { ...Object.fromEntries(answers), goal: [link] })
    return [
      ...goal,
      fieldQuestion(action, 'task', options.length > 0 ? { options, free: true } : {}),
      fieldQuestion(action, 'confidence_before'),
      { ...fieldAsked(action, 'date', journal), title: translated('On which day?'), optional: true },
    ].map((question) => ({ ...question, sight }))
  }
}

/** The link to the goal that is chosen, or to the only one; `''` for none. */
function goalOf(journal: Journal, answers: Answers): string {
  return only(answers.get('goal') ?? startFilling(journal, action).fields['goal'] ?? [])
}

/** The words of the goal's micro-actions and of the steps of its ladder that are not ticked yet. */
function openSteps(journal: Journal, link: string): Readonly<Record<'micro' | 'ladder', readonly string[]>> {
  const goal = goalsAtWork(journal).find(({ path }) => linkTo(path) === link)
  const open = (section: SectionFacts | undefined): readonly string[] =>
    openTasks(section).map(({ text }) => text)
  return { micro: open(goal?.sections.micro_actions), ladder: open(goal?.sections.ladder) }
}
