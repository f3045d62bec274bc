import { createInterface } from 'node:readline/promises'
import type { Journal } from '@core/journal/journal'
import type { Clock, Host, Memory, OpenNote, Option, Question, Vault } from '@core/ports'
import { checkAnswer } from './answer'
import { Stop, wrongUse } from './exit'
import type { Output } from './output'
import { printable } from './terminal'

/** What a command is run with, besides its journal. */
export interface Given {
  readonly answers: Answers
  readonly open: OpenNote | undefined
  readonly showPage: (page: 'dashboard' | 'problems') => void
}

/** The answers of the command line, each used once a question asks for it. */
export class Answers {
  private readonly left: Set<string>

  constructor(private readonly given: ReadonlyMap<string, readonly string[]>) {
    this.left = new Set(given.keys())
  }

  to(question: Question): readonly string[] | undefined {
    this.left.delete(question.id)
    return this.given.get(question.id)
  }

  /** An answer that nothing asked for is a slip of the keys; it is told before anything is written. */
  refuseUnused(): void {
    const [key] = this.left
    if (key !== undefined) throw wrongUse(`Nothing here asks for "${key}"; leave out that --answer.`)
  }
}

/**
 * The terminal as a host. Questions are answered by `--answer`; a person at the keyboard is asked for the rest, and
 * elsewhere the error names what is missing. Results go to stdout, everything said besides to stderr.
 */
export class NodeHost implements Host {
  readonly vault: Vault

  constructor(
    private readonly journal: Journal,
    readonly memory: Memory,
    readonly clock: Clock,
    private readonly given: Given,
    private readonly output: Output,
  ) {
    this.vault = journal.vault
  }

  async ask(question: Question): Promise<readonly string[] | undefined> {
    const answer = this.given.answers.to(question)
    if (answer) return this.accept(question, answer)
    if (process.stdin.isTTY) return this.askPerson(question)
    if (question.optional) return ['']
    throw wrongUse(`${question.title} Answer with --answer ${question.id}=${exampleOf(question)}.`)
  }

  openNote(): Promise<OpenNote | undefined> {
    return Promise.resolve(this.given.open)
  }

  show(path: string): Promise<void> {
    this.output.line(path)
    return Promise.resolve()
  }

  showPage(page: 'dashboard' | 'problems'): Promise<void> {
    this.given.showPage(page)
    return Promise.resolve()
  }

  say(message: string): void {
    this.output.error(message)
  }

  /** The answer as the question takes it; throws wrong use where it does not. */
  private accept(question: Question, answer: readonly string[]): readonly string[] {
    const { id, field, options, free, many, optional } = question
    const values = many ? answer.flatMap((value) => value.split(',')).map((value) => value.trim()) : answer
    const empty = values.every((value) => value.trim() === '')
    if (empty && optional) return ['']
    if (empty) throw wrongUse(`"${id}" needs an answer: ${question.title}`)
    if (!many && values.length > 1) throw wrongUse(`"${id}" takes one answer.`)
    const unlisted =
      options && !free && values.find((value) => !options.some((option) => option.value === value))
    if (unlisted !== undefined)
      throw wrongUse(`"${id}" is one of ${listed(options ?? [])}; "${unlisted}" is none.`)
    if (field) checkAnswer(id, field, values, this.journal.settings, (message) => this.output.error(message))
    return values
  }

  private async askPerson(question: Question): Promise<readonly string[] | undefined> {
    const prompt = createInterface({ input: process.stdin, output: process.stderr })
    const ended = new AbortController()
    prompt.once('close', () => ended.abort())
    try {
      for (;;) {
        for (const line of introduction(question)) this.output.error(line)
        const typed = await prompt.question('> ', { signal: ended.signal })
        if (typed.trim() === '' && !question.optional) return undefined
        try {
          return this.accept(question, chosen(question, typed.trim()))
        } catch (error) {
          if (!(error instanceof Stop)) throw error
          this.output.error(error.message)
        }
      }
    } catch (error) {
      // End of input, such as Ctrl-D: the person backs out.
      if (ended.signal.aborted) return undefined
      throw error
    } finally {
      prompt.close()
    }
  }
}

function introduction({ title, detail, options, many, optional }: Question): readonly string[] {
  const lines = (options ?? []).map(({ label, description }, index) => {
    const more = description === undefined ? '' : ` (${description})`
    return `  ${index + 1}  ${printable(label)}${printable(more)}`
  })
  const way = options
    ? many
      ? 'Numbers or values, parted by commas. '
      : 'A number from the list, or a value. '
    : ''
  const out = optional ? 'Enter leaves it out.' : 'Enter alone goes back.'
  return [printable(title), ...(detail === undefined ? [] : [printable(detail)]), ...lines, `${way}${out}`]
}

/** A number of the list stands for its value. With free text a number is what it says. */
function chosen({ options, free, many }: Question, typed: string): readonly string[] {
  const parts = many ? typed.split(',').map((part) => part.trim()) : [typed]
  if (!options || free) return parts
  return parts.map((part) => (/^\d+$/.test(part) ? (options[Number(part) - 1]?.value ?? part) : part))
}

function exampleOf({ options, placeholder, free }: Question): string {
  if (options && options.length > 0 && !free) return `… (one of ${listed(options)})`
  return placeholder === undefined ? '…' : `"${placeholder}"`
}

function listed(options: readonly Option[]): string {
  return options.map((option) => option.value).join(', ')
}
