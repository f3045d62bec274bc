import type { Journal } from '../journal/journal'
import { goal } from '../kinds/goal'
import { review } from '../kinds/review'
import { compose, setKnownField } from '../note/edit'
import type { Entry } from '../note/entry'
import { fillGoalRow } from '../note/goal-row-edit'
import { linkTo, titleOf } from '../note/name'
import type { Change, Host, Question } from '../ports'
import { goalsAtWork } from './carry'
import type { Command } from './command'
import { askWhichGoal, goalInFront, rowOf } from './goal-in-front'
import { fieldAsked } from './field-asked'
import { noteInFront } from './note-in-front'
import { fieldQuestion, given, only, sectionQuestion } from './questions'
import { goalOption, startFilling, writeNote } from './write'
import { translated } from '../texts'

export const raiseGoal: Command = {
  id: 'raise-goal',
  title: 'Raise a goal',
  about:
    'Write a goal that goes beyond an earlier one, which can be closed; an open review notes it in its row.',
  when: 'always',
  async run(host, journal) {
    const open = await noteInFront(host)
    const reviewed = reviewAt(journal, open?.path)
    const earlier = goalInFront(journal, open, reviewed !== undefined) ?? (await chooseGoal(host, journal))
    if (!earlier) return
    const said = await askNext(host, journal, earlier)
    if (!said) return
    const { title = '', success_looks_like: success = '', difficulty, deadline } = said
    const filling = startFilling(journal, goal, {
      fields: given({
        raised_from: linkTo(earlier.path),
        domain: earlier.fields.domain,
        difficulty,
        deadline,
      }),
      sections: { success_looks_like: success },
    })
    const { path, cursor } = await journal.together(async (write) => {
      const made = await writeNote(journal, goal, filling, title, write)
      if (said['earlier'] === 'done')
        await write.edit(earlier.path, (text) => closed(text, earlier.fields, journal.today()))
      if (reviewed)
        await write.edit(reviewed, (text) =>
          fillGoalRow(text, review, rowOf(earlier, reviewed, journal), [translated('raise')]),
        )
      return made
    })
    await host.show(path, cursor)
  },
}

/** The path of the note in front where it is a review: its table of goals tells of the one that is raised. */
function reviewAt(journal: Journal, path: string | undefined): string | undefined {
  const { entries } = journal.snapshot()
  return entries.find((entry) => entry.path === path && entry.kind === 'review')?.path
}

/** One of those that are active. */
function chooseGoal(host: Host, journal: Journal): Promise<Entry<'goal'> | undefined> {
  return askWhichGoal(host, goalsAtWork(journal), translated('Which goal do you want to raise?'), goalOption)
}

/** The answers by the ids of their questions; `undefined` where the person backs out. */
async function askNext(
  host: Host,
  journal: Journal,
  earlier: Entry<'goal'>,
): Promise<Readonly<Record<string, string>> | undefined> {
  const said: Record<string, string> = {}
  for (const question of questionsAfter(journal, earlier)) {
    const answer = await host.ask(question)
    if (!answer) return undefined
    said[question.id] = only(answer)
  }
  return said
}

function questionsAfter(journal: Journal, { path, fields }: Entry<'goal'>): readonly Question[] {
  const earlier = titleOf(path)
  const rated = fields.difficulty
  return [
    {
      id: 'title',
      title: translated('What is the next goal called?'),
      detail: translated('It goes beyond {goal}.', { goal: earlier }),
    },
    sectionQuestion(goal, 'success_looks_like'),
    fieldQuestion(goal, 'difficulty', {
      optional: true,
      ...(rated === undefined
        ? {}
        : { detail: translated('{goal} was rated {n}.', { goal: earlier, n: rated }) }),
    }),
    { ...fieldAsked(goal, 'deadline', journal), optional: true },
    {
      id: 'earlier',
      title: translated('What should happen to {goal}?', { goal: earlier }),
      options: [
        {
          value: 'done',
          label: translated('It is done'),
          description: translated('sets its state and the day'),
        },
        { value: 'keep', label: translated('It stays as it is') },
      ],
    },
  ]
}

/** A day on which the person says that it was done stays, but for one that is still to come. */
function closed(text: string, { done_date: day }: Entry<'goal'>['fields'], today: string): readonly Change[] {
  return compose(
    text,
    (now) => setKnownField(now, 'goal_state', 'done', goal.fields.goal_state),
    (now) =>
      day !== undefined && day <= today ? [] : setKnownField(now, 'done_date', today, goal.fields.done_date),
  )
}
