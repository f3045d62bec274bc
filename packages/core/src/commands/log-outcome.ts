import type { Day } from '../day'
import { dayOf } from '../dashboard/phrases/dates'
import type { Journal } from '../journal/journal'
import { action } from '../kinds/action'
import { titleOf } from '../note/name'
import { isPlanned } from '../note/state'
import type { Host, Option } from '../ports'
import { type Answers, askRun, type Asking, type Questions, byFit } from './ask-run'
import { askWhich } from './ask-which'
import type { Command } from './command'
import { cursorLine, noteInFront } from './note-in-front'
import { fieldQuestion, only, sectionQuestion } from './questions'
import { offerSplit } from './split-step'
import { type Attempt, writeOutcome } from './write-outcome'
import { translated } from '../texts'

/** Asked once the attempt was made. The prediction is not among them: a rating in hindsight would spoil the measure. */
const AFTER = ['confidence_after', 'challenge_fit'] as const
const TOLD = ['accomplished', 'proves', 'next'] as const

export const logOutcome: Command = {
  id: 'log-outcome',
  title: 'Log outcome',
  about: 'Write down how a planned attempt went.',
  when: 'always',
  async run(host, journal) {
    const attempt = await chooseAttempt(host, journal)
    if (!attempt) return
    const answers = await askAfterwards(host, translated('Log outcome'), outcomeQuestions, triedIn(attempt))
    if (!answers) return
    await writeOutcome(host, journal, attempt, answers)
    await host.show(attempt.path)
    if (wasTooBig(answers)) await offerSplit(host, journal, attempt)
  },
}

function wasTooBig(answers: Answers): boolean {
  const said = (id: string): string => only(answers.get(id) ?? [])
  return ['partly', 'not-done'].includes(said('outcome')) || said('challenge_fit') === 'too-hard'
}

async function chooseAttempt(host: Host, journal: Journal): Promise<Attempt | undefined> {
  const planned = plannedAttempts(journal)
  if (planned.length === 0) {
    host.say(translated('No attempt is planned. "Plan an attempt" starts one.'))
    return undefined
  }
  const open = await noteInFront(host)
  const here = planned.filter((attempt) => attempt.path === open?.path)
  const line = open && cursorLine(open)
  const single = here.length === 1 ? here[0] : here.find((attempt) => attempt.line === line)
  if (single) return single
  const question = { id: 'attempt', title: translated('Which attempt was it?') }
  return askWhich(host, question, here.length > 0 ? here : planned, (attempt) =>
    attemptOption(attempt, journal.today()),
  )
}

/** Attempts that have no outcome yet, newest first. */
export function plannedAttempts(journal: Journal): readonly Attempt[] {
  return journal
    .snapshot()
    .entries.filter(isPlanned)
    .filter(({ draft }) => !draft)
    .reverse()
}

function triedIn({ fields, path }: Attempt): string {
  return fields.task ?? titleOf(path)
}

function attemptOption(attempt: Attempt, today: Day): Option {
  const { block, date, line, path } = attempt
  return {
    value: block ? `${path}:${line}` : path,
    label: triedIn(attempt),
    description: dayOf(date, today),
  }
}

function outcomeQuestions(answers: Answers): readonly Asking[] {
  const { options = [], ...outcome } = fieldQuestion(action, 'outcome')
  const isTried = !['', 'not-attempted'].includes(only(answers.get('outcome') ?? []))
  return [
    { ...outcome, options: options.filter((option) => option.value !== 'planned') },
    ...(isTried ? AFTER.map((key) => fieldQuestion(action, key, { optional: true })) : []),
    ...(isTried ? TOLD.map((id) => sectionQuestion(action, id)) : []),
  ]
}

/**
 * Asks how an attempt went, with what was `tried` in view. Answers are kept even where their question no longer
 * applies. `undefined` where there is nothing to write.
 */
export async function askAfterwards(
  host: Host,
  topic: string,
  questions: Questions,
  tried: string,
): Promise<Answers | undefined> {
  const sight = [{ label: translated(action.fields.task.label), text: tried }]
  const { how, answers } = await askRun(host, {
    topic,
    questions: (answers) => questions(answers).map((question) => ({ ...question, sight })),
    end: () => translated('That is all'),
    keep: {
      label: translated('Keep what is there'),
      description: translated('writes what was answered so far'),
    },
  })
  if (how === 'nothing') return undefined
  const { fit, unfit } = byFit(questions, answers)
  if (unfit.length > 0) host.say(translated('The last answer did not fit its field and was left out.'))
  return new Map([...answers].filter(([id]) => fit.has(id) || id in action.sections))
}
