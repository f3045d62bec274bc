import type { Journal } from '../journal/journal'
import { activity } from '../kinds/activity'
import { normalizedName } from '../note/normalized-name'
import { type Answers, askRun, type Asking, type Questions } from './ask-run'
import type { Command } from './command'
import { fieldAsked } from './field-asked'
import { only } from './questions'
import { asDraft, writeEnded } from './start-entry'
import { translated } from '../texts'

/** What is measured of an activity. */
const NUMBERS = ['duration_min', 'distance_km', 'reps', 'weight_kg', 'recovery_s', 'intensity'] as const

export const logActivity: Command = {
  id: 'log-activity',
  title: 'Log activity',
  about: 'Log one bout of movement with one number or more; what you measured last time is asked for first.',
  when: 'always',
  async run(host, journal) {
    const questions = activityQuestions(journal)
    const ended = await askRun(host, {
      topic: translated(activity.title),
      questions,
      end: () => translated('Nothing more to log'),
      keep: asDraft(),
    })
    await writeEnded(host, journal, activity, questions, ended)
  },
}

function activityQuestions(journal: Journal): Questions {
  const what = fieldAsked(activity, 'activity', journal)
  return (answers) => [what, ...numberQuestions(journal, answers)]
}

function numberQuestions(journal: Journal, answers: Answers): readonly Asking[] {
  const before = measuredBefore(journal, only(answers.get('activity') ?? []))
  return [...before, ...NUMBERS.filter((key) => !before.includes(key))].map((key) => ({
    ...fieldAsked(activity, key, journal),
    optional: true,
  }))
}

/** Which numbers the newest entry of the same activity holds. */
function measuredBefore(journal: Journal, name: string): readonly (typeof NUMBERS)[number][] {
  const last = journal
    .snapshot()
    .entries.filter((entry) => entry.kind === 'activity')
    .findLast(({ fields }) => normalizedName(fields.activity ?? '') === normalizedName(name))
  return last ? NUMBERS.filter((key) => last.fields[key] !== undefined) : []
}
