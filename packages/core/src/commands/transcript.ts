import { UNSAVED_TEXT } from '../journal/unsaved-text'
import type { Host, Question, RunAnswer, RunQuestion } from '../ports'

type Values = readonly string[] | undefined

interface Said {
  readonly values: readonly string[]
  /** The question and its answer, to be read. */
  readonly text: string
}

/**
 * Records what a person answers while a command runs: where its write is refused, nobody should have to type it twice.
 */
export class Transcript {
  /** The host, to run the command with. */
  readonly host: Host
  private readonly answers = new Map<string, Said>()
  private isTyped = false

  constructor(host: Host) {
    const heard: Host = Object.create(host) as Host
    this.host = Object.assign(heard, {
      ask: async (question) => this.record(question, await host.ask(question)),
      given: (question) => this.record(question, host.given(question)),
      dialog: (work) => host.dialog((ask) => work(this.hearing(ask))),
      show: async (path, cursor) => {
        // A note that is shown has been written, with the answers in it.
        this.answers.clear()
        this.isTyped = false
        await host.show(path, cursor)
      },
    } satisfies Pick<Host, 'ask' | 'given' | 'dialog' | 'show'>)
  }

  /**
   * Attaches the answers to an error, unless a note holds them already: one in an editor, one that was to be created,
   * or in its name the path that was refused. Choices alone are not kept: they are quickly made again.
   */
  keepFor(error: unknown): void {
    const key = Object(error) as object
    const notes = UNSAVED_TEXT.get(key)
    if (!this.isTyped) UNSAVED_TEXT.delete(key)
    else if (notes === undefined) UNSAVED_TEXT.set(key, this.besides('').join('\n\n'))
    else if (notes !== '')
      UNSAVED_TEXT.set(key, [notes, ...this.besides(`${notes}\n${String(error)}`)].join('\n\n'))
  }

  /** The answers that a text does not hold. */
  private besides(held: string): readonly string[] {
    return [...this.answers.values()]
      .filter(({ values }) => !values.every((value) => held.includes(value)))
      .map(({ text }) => text)
  }

  private hearing(ask: (question: RunQuestion) => Promise<RunAnswer>): typeof ask {
    return async (question) => {
      const answer = await ask(question)
      this.record(question, answer.values)
      return answer
    }
  }

  private record<V extends Values>({ id, title, options = [], personal }: Question, values: V): V {
    if (!values || personal) return values
    const labelOf = (value: string): string | undefined =>
      options.find((option) => option.value === value)?.label
    const said = values.filter((value) => value !== '')
    if (said.length === 0) this.answers.delete(id)
    else
      this.answers.set(id, {
        values: said,
        text: [title, ...said.map((value) => labelOf(value) ?? value)].join('\n'),
      })
    this.isTyped ||= said.some((value) => labelOf(value) === undefined)
    return values
  }
}
