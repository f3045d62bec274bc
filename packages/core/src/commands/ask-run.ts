import { deepEqual } from '../note/deep-equal'
import type { Host, Option, Question, RunAnswer, RunQuestion, Sight } from '../ports'
import { only } from './questions'
import { refusedAnswer } from './refused-answer'
import { translated } from '../texts'

/** What was answered, by the question's id; an empty list where it was left out. */
export type Answers = ReadonlyMap<string, readonly string[]>

/** One question of a run, and what is to be in sight with it. */
export interface Asking extends Question {
  readonly sight?: readonly Sight[]
  /** Not asked, since only one answer is possible; an answer that came with the command has to be that one. */
  readonly settled?: true
  /** What stands there at first; a person who leaves the question as it is has answered nothing. */
  readonly before?: readonly string[]
}

/** The questions in order, given the answers so far; an answer may only change the questions after it. */
export type Questions = (answers: Answers) => readonly Asking[]

export interface Run {
  /** What the questions are for. */
  readonly topic: string
  readonly questions: Questions
  /** What to read before the first of them is answered. */
  readonly text?: readonly string[]
  /** Label for ending the questions early, at the first of them and later. */
  readonly end: (isFirst: boolean) => string
  /** Label for keeping the answers of a person who leaves. */
  readonly keep: Omit<Option, 'value'>
}

export interface Ended {
  /** `left`: the person went away and keeps what is there; `nothing`: there was nothing to keep, or it is discarded. */
  readonly how: 'done' | 'ended' | 'left' | 'nothing'
  readonly answers: Answers
  /** Whether it ended at the first question. */
  readonly isFirst: boolean
}

/**
 * Asks one question after the other, forth and back. Answers that came with the command are not asked for. Where the
 * person leaves with something answered, they choose whether to keep it; leaving that choice as well keeps it.
 */
export async function askRun(host: Host, run: Run): Promise<Ended> {
  const state: State = { run, host, answers: new Map(), given: new Set(), at: 0 }
  for (;;) {
    const go = await host.dialog((ask) => walk(state, ask))
    const { answers, at } = state
    if (go !== 'out') return { how: go === 'on' ? 'done' : 'ended', answers, isFirst: at === 0 }
    const choice = hasAnswer(state) ? await askToKeep(host, run.keep) : 'discard'
    if (choice !== 'on') return { how: choice === 'keep' ? 'left' : 'nothing', answers, isFirst: at === 0 }
  }
}

interface State {
  readonly host: Host
  readonly run: Run
  readonly answers: Map<string, readonly string[]>
  /** Ids of the questions whose answers came with the command. */
  readonly given: Set<string>
  /** Index of the question to ask next. */
  at: number
}

type Ask = (question: RunQuestion) => Promise<RunAnswer>

/** Asks from where the run stands until it is left, ended or through. */
async function walk(state: State, ask: Ask): Promise<Exclude<RunAnswer['go'], 'back'>> {
  const { run, answers } = state
  for (;;) {
    const questions = openQuestions(state)
    const question = questions[state.at]
    if (!question) return 'on'
    const { go, values } = await ask({
      sight: [],
      ...question,
      ...(state.at === 0 && run.text ? { text: run.text } : {}),
      topic: run.topic,
      number: state.at + 1,
      of: questions.length,
      before: answers.get(question.id) ?? question.before ?? [],
      end: run.end(state.at === 0),
    })
    const isLeft = go === 'out' && !answers.has(question.id) && deepEqual(values, question.before)
    if (!isLeft) answers.set(question.id, written(values))
    if (go === 'end' || go === 'out') return go
    state.at = go === 'on' ? state.at + 1 : Math.max(0, state.at - 1)
  }
}

/** Takes the answers that came with the command; what is left is to be asked. */
function openQuestions({ host, run, answers, given }: State): readonly Asking[] {
  for (const id of takeGiven(host, run.questions, answers)) given.add(id)
  return run.questions(answers).filter(({ id, settled }) => !given.has(id) && !settled)
}

/**
 * Adds the answers that came with the command to those that are there, in the order of the questions: an answer to a
 * question that an earlier one rules out is ignored. Returns their ids.
 */
export function takeGiven(
  host: Host,
  questions: Questions,
  answers: Map<string, readonly string[]>,
): readonly string[] {
  const taken: string[] = []
  let asked = questions(answers)
  for (let at = 0; at < asked.length; at++) {
    const question = asked[at]
    const values = question && !answers.has(question.id) ? host.given(question) : undefined
    if (!question || !values) continue
    taken.push(question.id)
    answers.set(question.id, written(values))
    asked = questions(answers)
  }
  return taken
}

function written(values: readonly string[]): readonly string[] {
  return values.filter((value) => value.trim() !== '')
}

function hasAnswer({ answers, given }: State): boolean {
  return [...answers].some(([id, values]) => !given.has(id) && values.length > 0)
}

/** Closing this question too must not discard anything. */
async function askToKeep(host: Host, keep: Run['keep']): Promise<string> {
  const answer = await host.ask({
    id: 'leave',
    personal: true,
    title: translated('What should happen to the answers so far?'),
    detail: translated('Closing this keeps them.'),
    options: [
      { value: 'keep', ...keep },
      { value: 'discard', label: translated('Discard'), loses: true },
      { value: 'on', label: translated('Go on with the questions') },
    ],
  })
  return answer ? only(answer) : 'keep'
}

/** The answers that their questions take, and those that they do not; what is not asked for any more is in neither. */
export function byFit(questions: Questions, answers: Answers): { fit: Answers; unfit: readonly Unfit[] } {
  const asked = questions(answers)
  const fit = new Map<string, readonly string[]>()
  const unfit: Unfit[] = []
  for (const question of asked) {
    const values = answers.get(question.id) ?? []
    if (values.length === 0) continue
    if (refusedAnswer(question, values) === undefined) fit.set(question.id, values)
    else unfit.push({ question, values })
  }
  return { fit, unfit }
}

export interface Unfit {
  readonly question: Question
  readonly values: readonly string[]
}
