import type { Journal } from '../journal/journal'
import { plan } from '../kinds/plan'
import { planState } from '../note/state'
import type { Filling } from '../note/template'
import type { Host } from '../ports'
import type { Command } from './command'
import { fieldAsked } from './field-asked'
import { askDifficulty, askGoal, type ChosenGoal, type Ratings, writeGoal } from './plan-goal'
import { fieldQuestion, given, only } from './questions'
import { startFilling, writeNote } from './write'
import { translated } from '../texts'

export const startSevenDay: Command = {
  id: 'start-seven-day',
  title: 'Start the 7-day protocol',
  about: 'Seven days on one goal that looks too big: split it, take three micro-actions, see what they show.',
  when: 'always',
  async run(host, journal) {
    const goal = await askGoal(host, journal, translated('One that you have been putting off.'))
    if (goal === undefined) return
    if (hasActive(journal, '7-day', goal))
      host.say(translated('This goal already has an active 7-day protocol.'))
    const difficulty = await askDifficulty(host, goal)
    if (difficulty === undefined) return
    const rated = await host.ask(
      fieldQuestion(plan, 'confidence_start', {
        title: translated('How sure are you today that you can do it?'),
      }),
    )
    if (!rated) return
    const start = await askStart(host, journal)
    if (!start) return
    const ratings = { difficulty, confidence: only(rated) }
    await begin(host, journal, '7-day', goal, { confidence_start: rated, ...start }, ratings)
  },
}

export const startThirtyDay: Command = {
  id: 'start-thirty-day',
  title: 'Start the 30-day plan',
  about:
    'Thirty days, one practice after another: twenty things, each fulfilled by a note or ticked by hand.',
  when: 'always',
  async run(host, journal) {
    if (hasActive(journal, '30-day')) host.say(translated('Another plan of this kind is being followed.'))
    const about = translated('Days 3–4 are for choosing one, so this can wait.')
    const goal = await askGoal(host, journal, about, { optional: true })
    if (goal === undefined) return
    const start = await askStart(host, journal)
    if (!start) return
    await begin(host, journal, '30-day', goal, start)
  },
}

/** A second plan is the person's to begin, and theirs to know of before they answer for it. */
function hasActive(journal: Journal, kind: '7-day' | '30-day', goal?: ChosenGoal): boolean {
  if (typeof goal === 'string') return false
  const { entries, goalsOf } = journal.snapshot()
  return entries
    .filter((entry) => entry.kind === 'plan')
    .filter(({ draft, fields }) => !draft && fields.plan_kind === kind)
    .filter((entry) => planState(entry) === 'active')
    .some((entry) => !goal || goalsOf(entry).includes(goal.path))
}

/** The first day, which a plan has of itself where none is given. `undefined` where the person backs out. */
async function askStart(host: Host, journal: Journal): Promise<Filling['fields'] | undefined> {
  const question = fieldAsked(plan, 'plan_start', journal)
  const answer = await host.ask({
    ...question,
    title: translated('On which day does it start?'),
    optional: true,
  })
  return answer && given({ plan_start: only(answer) })
}

/** Writes the plan, and what its goal lacks, as one step; shows it, and says where it is followed. */
async function begin(
  host: Host,
  journal: Journal,
  kind: '7-day' | '30-day',
  goal: ChosenGoal,
  fields: Filling['fields'],
  ratings?: Ratings,
): Promise<void> {
  const path = await journal.together(async (write) => {
    const link = await writeGoal(journal, write, goal, ratings)
    const filling = startFilling(journal, plan, { fields: { goal: [link], ...fields, plan_kind: [kind] } })
    return (await writeNote(journal, plan, filling, '', write)).path
  })
  await host.show(path)
  host.say(translated('"Open dashboard" shows each day what the plan asks for.'))
}
