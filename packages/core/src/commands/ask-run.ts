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
  /** Label for ending the questions early, before anything is answered and later. */
  readonly end: (isUnbegun: boolean) => string
  /** Label for keeping the answers of a person who leaves. */
  readonly keep: Omit<Option, 'value'>
}

export interface Ended {
  /**
   * `unbegun`: ended at the first question, with nothing answered; `left`: the person went away and keeps what is there;
   * `nothing`: there was nothing to keep, or it is discarded.
   */
  readonly how: 'done' | 'unbegun' | 'left' | 'nothing'
  readonly answers: Answers
}

/**
 * Asks one question after the other, forth and back. Answers that came with the command are not asked for. Where the
 * person leaves with something answered, they choose whether to keep it; leaving that choice as well keeps it.
 */
export async function askRun(host: Host, run: Run): Promise<Ended> {
  const course = new Course(host, run)
  for (;;) {
    const go = await host.dialog((ask) => course.goOn(ask))
    const { answers } = course
    if (go !== 'out') return { how: go === 'end' && course.isUnbegun ? 'unbegun' : 'done', answers }
    const choice = course.hasTyped ? await askToKeep(host, run.keep) : 'discard'
    if (choice !== 'on') return { how: choice === 'keep' ? 'left' : 'nothing', answers }
  }
}

/** How far a run has come. */
class Course {
  readonly answers = new Map<string, readonly string[]>()
  /** Ids of the questions whose answers came with the command. */
  private readonly given = new Set<string>()
  /** Index of the question to ask next. */
  private at = 0

  constructor(
    private readonly host: Host,
    private readonly run: Run,
  ) {}

  get isUnbegun(): boolean {
    return this.at === 0 && [...this.answers.values()].every((values) => values.length === 0)
  }

  get hasTyped(): boolean {
    return [...this.answers].some(([id, values]) => !this.given.has(id) && values.length > 0)
  }

  /** Asks from where it stands until the run is left, ended or through. */
  async goOn(ask: (question: RunQuestion) => Promise<RunAnswer>): Promise<Exclude<RunAnswer['go'], 'back'>> {
    for (;;) {
      const questions = this.openQuestions()
      const question = questions[this.at]
      if (!question) return 'on'
      const { go, values } = await ask(this.asked(question, questions.length))
      this.keep(question, go, values)
      if (go === 'end' || go === 'out') return go
      this.at = go === 'on' ? this.at + 1 : Math.max(0, this.at - 1)
    }
  }

  /** Takes the answers that came with the command; what is left is to be asked. */
  private openQuestions(): readonly Asking[] {
    for (const id of takeGiven(this.host, this.run.questions, this.answers)) this.given.add(id)
    return this.run.questions(this.answers).filter(({ id, settled }) => !this.given.has(id) && !settled)
  }

  private asked(question: Asking, of: number): RunQuestion {
    const { text, topic, end } = this.run
    return {
      sight: [],
      ...question,
      ...(this.at === 0 && text ? { text } : {}),
      topic,
      number: this.at + 1,
      of,
      before: this.answers.get(question.id) ?? question.before ?? [],
      end: end(this.isUnbegun),
    }
  }

  /** A person who leaves what stood there at first has answered nothing. */
  private keep({ id, before }: Asking, go: RunAnswer['go'], values: readonly string[]): void {
    if (go === 'out' && !this.answers.has(id) && deepEqual(values, before)) return
    this.answers.set(id, written(values))
  }
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
