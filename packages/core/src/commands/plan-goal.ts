import { joinedSentences, plain } from '../dashboard/phrases/said'
import type { Journal } from '../journal/journal'
import type { Writing } from '../journal/writing'
import { goal } from '../kinds/goal'
import { setKnownField } from '../note/edit'
import type { Entry } from '../note/entry'
import { linkTo } from '../note/name'
import type { Host, Question } from '../ports'
import { goalsAtWork } from './carry'
import { optionsNamed } from './as-listed'
import { fieldQuestion, given, only } from './questions'
import { goalOption, startFilling, writeNote } from './write'
import { translated } from '../texts'

/** The goal that a plan is for: a note that is there, or the title of one to be written; `''` for none. */
export type ChosenGoal = Entry<'goal'> | string

/**
 * Asks for one of the active goals or the name of a new one. `undefined` where the person backs out.
 * @param about which goal the plan is for
 */
export async function askGoal(
  host: Host,
  journal: Journal,
  about: string,
  more: Partial<Question> = {},
): Promise<ChosenGoal | undefined> {
  const goals = goalsAtWork(journal)
  const options = goals.map(goalOption)
  const answer = await host.ask({
    id: 'goal',
    title: translated('Which goal is it for?'),
    detail: plain(
      joinedSentences([
        about,
        goals.length > 0
          ? translated('Choose one, or type the name of a new one.')
          : translated('This becomes the name of a new goal.'),
      ]),
    ),
    ...(goals.length > 0 ? { options, free: true } : { placeholder: translated('Run 5K') }),
    refuse: ([given = '']) =>
      optionsNamed(options, given).length > 1 ? translated('Please choose from the list.') : undefined,
    ...more,
  })
  if (!answer) return undefined
  const name = only(answer)
  const [chosen] = optionsNamed(options, name)
  return goals.find(({ path }) => linkTo(path) === chosen?.value) ?? name
}

/** Asked only where the goal does not say it yet; `''` where it does. */
export async function askDifficulty(host: Host, chosen: ChosenGoal): Promise<string | undefined> {
  if (typeof chosen !== 'string' && chosen.fields.difficulty !== undefined) return ''
  const answer = await host.ask(fieldQuestion(goal, 'difficulty'))
  return answer && only(answer)
}

/** What is written into a goal when a plan for it begins. */
export interface Ratings {
  /** `''` for none. */
  readonly difficulty?: string
  /** Stands as the baseline of a goal that is new. */
  readonly confidence?: string
}

/** Writes the goal where it is new, or into it what it lacks. Resolves to the link that leads to it; `''` for none. */
export async function writeGoal(
  journal: Journal,
  write: Writing,
  chosen: ChosenGoal,
  { difficulty = '', confidence = '' }: Ratings = {},
): Promise<string> {
  if (chosen === '') return ''
  if (typeof chosen === 'string') {
    const fields = given({
      difficulty,
      confidence_baseline: confidence,
      confidence_baseline_date: confidence && journal.today(),
    })
    const { path } = await writeNote(journal, goal, startFilling(journal, goal, { fields }), chosen, write)
    return linkTo(path)
  }
  if (difficulty !== '') {
    await write.edit(chosen.path, (text) =>
      setKnownField(text, 'difficulty', difficulty, goal.fields.difficulty),
    )
  }
  return linkTo(chosen.path)
}
