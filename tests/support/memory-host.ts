import { Journal } from '@core/journal/journal'
import type { Host, OpenNote, PageName, Question } from '@core/ports'
import { memory, type MemoryVault } from './memory-vault'

/** What a person would answer, in the order asked: the question's id, then the values. */
export type Answer = readonly [id: string, ...values: string[]]

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
  answers: Answer[] = []
  open: OpenNote | undefined

  constructor(
    readonly vault: MemoryVault,
    readonly now: Date,
  ) {
    this.clock = { now: () => now }
    this.journal = new Journal(vault, this.memory, this.clock)
  }

  async ask(question: Question): Promise<readonly string[] | undefined> {
    this.asked.push(question)
    const next = this.answers.shift()
    if (!next) return undefined
    const [id, ...values] = next
    if (id !== question.id) throw new Error(`asked for ${question.id}, but the next answer is for ${id}`)
    return values
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
}
