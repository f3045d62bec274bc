import type { Journal } from '@core/journal/journal'
import type { Clock, Host, Memory, OpenNote, Question, RunAnswer, RunQuestion, Vault } from '@core/ports'
import type { Answers } from './answers'
import { askInRun, askPerson, type Place } from './ask-person'
import { Keyboard } from './keyboard'
import type { Output } from './output'
import { type Step, Steps } from './steps'
import { leftOut, takenAnswer } from './taken-answer'
import { printable } from './terminal'
import { fold, held } from './wrap'
import { typable } from './typable'

/** What a command is run with, besides its journal. */
interface CommandLine {
  readonly answers: Answers
  /** As a person here names it; `''` where it is found without. */
  readonly vault: string
  readonly open: OpenNote | undefined
  readonly showPage: ShowPage
}

export type ShowPage = Host['showPage']

/**
 * The terminal as a host. Questions are answered by `--answer`; a person at the keyboard is asked for the rest, and
 * elsewhere the error names what is missing. Results go to stdout, everything said besides to stderr.
 */
export class NodeHost implements Host {
  readonly vault: Vault
  readonly steps = new Steps()
  private readonly keyboard = new Keyboard()

  constructor(
    private readonly journal: Journal,
    readonly memory: Memory,
    readonly clock: Clock,
    private readonly command: CommandLine,
    private readonly output: Output,
  ) {
    this.vault = journal.vault
  }

  async ask(question: Question): Promise<readonly string[] | undefined> {
    const answer = this.given(question)
    if (answer) return answer
    const { isWriting } = this.command.answers
    if (!process.stdin.isTTY) return isWriting ? this.unasked(question) : leftOut(question)
    const askPersonally = (isLater: boolean): Promise<Step> =>
      this.atKeyboard((place) => askPerson(question, (typed) => this.accept(question, typed), place, isLater))
    return this.steps.take(question, !isWriting, askPersonally)
  }

  async dialog<T>(work: (ask: (question: RunQuestion) => Promise<RunAnswer>) => Promise<T>): Promise<T> {
    if (!process.stdin.isTTY) {
      return work((question) => {
        const values =
          this.command.answers.isWriting && !question.optional ? this.unasked(question) : leftOut(question)
        return Promise.resolve(values ? { go: 'on', values } : { go: 'out', values: [] })
      })
    }
    let isAnswered = this.command.answers.isWriting
    return this.atKeyboard((place) =>
      work(async (question) => {
        // A run in which something is answered is asked about before it is left.
        const leadsBack = question.number === 1 && !isAnswered && this.steps.isBegun
        const accept = (typed: readonly string[]): readonly string[] => this.accept(question, typed)
        const answer = await askInRun(question, accept, place, leadsBack || question.number > 1)
        if (answer.go === 'back' && leadsBack) this.steps.back()
        isAnswered ||= answer.values.some((value) => value !== '')
        return answer
      }),
    )
  }

  given(question: Question): readonly string[] | undefined {
    const answer = question.personal ? undefined : this.command.answers.to(question)
    return answer && this.accept(question, answer)
  }

  openNote(): Promise<OpenNote | undefined> {
    return Promise.resolve(this.command.open)
  }

  /** As it is for a program; a screen obeys no name. */
  show(path: string): Promise<void> {
    this.output.line(process.stdout.isTTY ? printable(path) : path)
    return Promise.resolve()
  }

  /** Each path on a line, for `diff` and its like. */
  async compare(original: string, copy: string): Promise<void> {
    for (const path of [original, copy]) await this.show(path)
  }

  showPage(...which: Parameters<ShowPage>): Promise<void> {
    return this.command.showPage(...which)
  }

  say(message: string): void {
    this.command.answers.areExcused = true
    this.output.error(process.stdin.isTTY ? this.folded(message) : typable(message, this.command.vault))
  }

  /** A question asked after the writing is an offer: that nobody answers it is no wrong use. */
  private unasked({ title }: Question): undefined {
    this.output.error(`Not asked here: ${title}`)
  }

  private async atKeyboard<T>(ask: (place: Place) => Promise<T>): Promise<T> {
    try {
      const say = (text: string): void => this.output.error(this.folded(text))
      return await ask({ keyboard: this.keyboard, say })
    } finally {
      this.keyboard.close()
    }
  }

  /** In lines that the screen has room for. */
  private folded(text: string): string {
    return fold(typable(text, this.command.vault, held), this.output.screen.width)
  }

  private accept(question: Question, answer: readonly string[]): readonly string[] {
    return takenAnswer(question, answer, this.journal.settings, this.output)
  }
}
