import * as vscode from 'vscode'
import type { Question, Sight } from '@core/ports'
import { asLine } from './as-text'
import { type Choice, rowsFor } from './choices'

/** What a list holds for the words typed in it. */
interface Listed {
  /** Rows above the others while nothing is typed. */
  readonly top: readonly Choice[]
  /** What is typed, where it may be an answer. */
  readonly own: readonly Choice[]
  readonly rows: readonly Choice[]
  /** The row that Enter takes while nothing is typed, or none. */
  readonly active: readonly Choice[]
}

/** The pick of a question, listing what `choose` gives. */
export class QuestionList {
  readonly pick = vscode.window.createQuickPick<Choice>()
  private readonly seen: readonly Choice[]

  constructor(
    { text = [], detail, placeholder, sight = [] }: Question & { readonly sight?: readonly Sight[] },
    private readonly choose: (words: string) => Listed,
  ) {
    this.seen = [...text, ...sight.map((words) => `${words.label}: ${words.text}`)].flatMap(rowsOf)
    this.pick.placeholder = placeholder ?? detail ?? ''
    this.pick.matchOnDescription = true
    this.pick.matchOnDetail = true
    this.pick.onDidChangeValue(() => this.draw())
  }

  /** What is typed. */
  get words(): string {
    return this.pick.value.trim()
  }

  /** The row that was taken; `undefined` for one without a name, or one that is only there to be read. */
  get taken(): Choice | undefined {
    const [row] = this.pick.selectedItems
    return row && row.label !== '' && !this.seen.includes(row) ? row : undefined
  }

  /** What is to be in sight stands on top, but for while something is typed: it would be taken for what is meant. */
  draw(): void {
    const { words } = this
    const { top, own, rows, active } = this.choose(words)
    this.pick.items = rowsFor(words, [...this.seen, ...top], own, rows)
    if (words === '') this.pick.activeItems = active
    else if (own.length > 0) this.pick.activeItems = own
  }

  /** Says why an answer is not taken: in the row of what is typed, else where words to narrow the list by would stand. */
  refuse(value: string | undefined, reason: string): void {
    if (this.choose(this.words).own[0]?.value === value) return
    this.pick.value = ''
    this.pick.placeholder = reason
    this.draw()
  }
}

/** A row of a list shows two lines of about so many letters; the list shows so many lines, and the rest is cut. */
const LETTERS = 80
const LINES = 6

function rowsOf(words: string): readonly Choice[] {
  const lines = asLine(words).match(LINE) ?? []
  const shown = lines.slice(0, LINES).map((line) => line.trim())
  if (lines.length > LINES) shown.push(`${shown.pop() ?? ''} …`)
  return shown.flatMap((line, at): readonly Choice[] => {
    if (at % 2 === 1) return []
    const below = shown[at + 1]
    return [{ value: '', label: line, ...(below === undefined ? {} : { detail: below }) }]
  })
}

/** As many whole words as a line has room for, else that much of one. */
const LINE = new RegExp(`.{1,${LETTERS}}(?:\\s|$)|\\S{${LETTERS}}`, 'gu')
