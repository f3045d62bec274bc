import { refusedAnswer } from '@core/commands/refused-answer'
import { Journal } from '@core/journal/journal'
import type { Host, OpenNote, PageName, Question, RunAnswer, RunQuestion } from '@core/ports'
import { memory, type MemoryVault } from './memory-vault'

/** What a person would answer, in the order asked: the question's id, then the values. */
export type Answer = readonly [id: string, ...values: string[]]

/** What a person does at a question of a run, with what stands there then. */
export interface Move extends RunAnswer {
  readonly id: string
}

/** A step back from the question, out of the run, or to its end. */
export function goes(go: Exclude<RunAnswer['go'], 'on'>, id: string, ...values: string[]): Move {
  return { go, id, values }
}

/** A host without a screen: answers from a list, and keeps what it was told to show. */
export class MemoryHost implements Host {
  readonly memory = memory()
  readonly clock: { now: () => Date }
  readonly journal: Journal
  readonly said: string[] = []
  readonly shown: { path: string; cursor?: number }[] = []
  readonly pages: string[] = []
  readonly compared: (readonly [original: string, copy: string])[] = []
  readonly asked: Question[] = []
  /** Those of the asked that were part of a run. */
  readonly inRuns: RunQuestion[] = []
  answers: (Answer | Move)[] = []
  /** What to do once the list is used up; without it, the person backs out. */
  improvise: ((question: Question) => RunAnswer) | undefined
  open: OpenNote | undefined

  constructor(
    readonly vault: MemoryVault,
    readonly now: Date,
  ) {
    this.clock = { now: () => now }
    this.journal = new Journal(vault, this.memory, this.clock)
  }

  /** From here on new notes open as templates. */
  opensTemplates(): Promise<void> {
    return this.memory.set('filling', 'template')
  }

  async ask(question: Question): Promise<readonly string[] | undefined> {
    const { go, values } = this.take(question)
    if (go === 'back' || go === 'end') throw new Error(`${question.id} is not part of a run`)
    return go === 'out' ? undefined : values
  }

  dialog<T>(work: (ask: (question: RunQuestion) => Promise<RunAnswer>) => Promise<T>): Promise<T> {
    return work(async (question) => {
      this.inRuns.push(question)
      return this.take(question)
    })
  }

  given(): undefined {
    return undefined
  }

  async openNote(): Promise<OpenNote | undefined> {
    return this.open
  }

  async show(path: string, cursor?: number): Promise<void> {
    this.shown.push(cursor === undefined ? { path } : { path, cursor })
  }

  async compare(original: string, copy: string): Promise<void> {
    this.compared.push([original, copy])
  }

  async showPage(page: PageName, section?: string): Promise<void> {
    this.pages.push(section === undefined ? page : `${page}#${section}`)
  }

  say(message: string): void {
    this.said.push(message)
  }

  private take(question: Question): RunAnswer {
    this.asked.push(question)
    const next = this.answers.shift()
    const { go, id, values } = this.moveFor(question, next)
    if (id !== question.id) throw new Error(`asked for ${question.id}, but the next answer is for ${id}`)
    const refused = go === 'on' || go === 'end' ? refusedAnswer(question, values) : undefined
    if (refused !== undefined) throw new Error(`${id} does not take ${values.join(', ')}: ${refused}`)
    return { go, values }
  }

  private moveFor(question: Question, next: Answer | Move | undefined): Move {
    if (next) return 'go' in next ? next : { go: 'on', id: next[0], values: next.slice(1) }
    return { id: question.id, ...(this.improvise?.(question) ?? { go: 'out', values: [] }) }
  }
}
