import type { Option, Question, RunQuestion } from '@core/ports'
import { translated } from '@core/texts'
import { takes } from './foot'
import { nameBy, type Words } from './named-by'
import { DRAWN, narrowed } from './narrow'

/** Where a question is answered. */
export interface RunField {
  /** The answer as it stands, taken or not. */
  current(): readonly string[]
  /** Goes to where the answer stands, or is to be. */
  focus(): void
}

type Asked = Question & Pick<RunQuestion, 'before' | 'long'>

/**
 * Draws what the question is answered by, with what was answered here before.
 *
 * @param asking the words of the question, as they stand there
 */
export function runField(parent: HTMLElement, question: Asked, asking: Words): RunField {
  const { options } = question
  return options ? listField(parent, question, options, asking) : typedField(parent, question, asking)
}

function typedField(parent: HTMLElement, question: Asked, asking: Words): RunField {
  const { long, many, placeholder, optional, before } = question
  const hint = many && !long ? lineHint(optional) : optional ? translated('May be left empty') : ''
  const input = parent.createEl(long || many ? 'textarea' : 'input', {
    cls: 'efficacy-run-input',
    attr: { placeholder: placeholder ?? hint },
  })
  nameBy(input, ...asking)
  input.value = before.join('\n')
  return {
    current: () => (many ? input.value.split('\n') : [input.value]).map((line) => line.trim()),
    focus: () => input.focus(),
  }
}

function lineHint(optional: boolean | undefined): string {
  return optional ? translated('One per line; may be left empty.') : translated('One per line.')
}

/**
 * Rows to choose from; where words of one's own are as welcome, a line for these below, and where there are more than
 * can be drawn one above that narrows them.
 */
function listField(
  parent: HTMLElement,
  question: Asked,
  options: readonly Option[],
  asking: Words,
): RunField {
  const { many = false, optional, free, before } = question
  const leftOut = optional && !many ? [{ value: '', label: translated('Leave out') }] : []
  const narrow = options.length > DRAWN ? drawLine(parent, translated('Type to narrow the list')) : undefined
  const more = narrow && parent.createDiv({ cls: 'efficacy-question-detail', attr: { role: 'status' } })
  const list = parent.createDiv({
    cls: 'efficacy-run-options',
    attr: { role: many ? 'group' : 'radiogroup' },
  })
  const rows = new Rows(list, options, leftOut, many)
  const own = free ? ownWords(parent, many) : undefined
  for (const named of [narrow, list, own]) if (named) nameBy(named, ...asking)
  const draw = (chosen: readonly string[], typed: string): void => {
    const unseen = rows.draw(chosen, typed)
    more?.setText(unseen)
  }
  draw(before, '')
  if (narrow) narrows(narrow, rows, draw)
  if (own) own.value = before.filter((value) => options.every((option) => option.value !== value)).join(', ')
  // Else a space among the words would choose a row, and the others would go nowhere.
  list.addEventListener('keydown', (event) => isLetter(event) && (own ?? narrow)?.focus())
  if (own && !many) lastCounts(list, rows, own)
  return {
    current: () => [
      ...rows.chosen(),
      ...(own?.value ?? '').split(many ? ',' : '\n').map((word) => word.trim()),
    ],
    focus() {
      const typed = own?.value === '' ? undefined : own
      ;(rows.firstChosen() ?? typed ?? narrow ?? rows.first())?.focus()
    },
  }
}

/** Of one choice, what was done last is what is meant. */
function lastCounts(list: HTMLElement, rows: Rows, own: HTMLInputElement): void {
  own.addEventListener('input', () => rows.clear())
  list.addEventListener('change', () => (own.value = ''))
}

/** Letters of `100 %`: such options stand beside each other, in columns. */
const SHORT = 5

interface Row {
  readonly value: string
  readonly input: HTMLInputElement
}

/** The rows that are drawn: of a long list those that match what is typed. */
class Rows {
  private rows: readonly Row[] = []
  /** The first that matches. */
  private found: HTMLInputElement | undefined

  constructor(
    private readonly list: HTMLElement,
    private readonly options: readonly Option[],
    private readonly leftOut: readonly Option[],
    private readonly many: boolean,
  ) {}

  /** What is chosen is drawn as well, whatever is typed after it. Returns what is to be said of those that are not. */
  draw(chosen: readonly string[], typed: string): string {
    const { drawn, more } = narrowed(this.options, typed)
    const others = this.options.filter((option) => chosen.includes(option.value) && !drawn.includes(option))
    this.list.empty()
    this.rows = [...drawn, ...others, ...this.leftOut].map((option) => drawRow(this.list, option, this.many))
    for (const { value, input } of this.rows) input.checked = chosen.includes(value)
    this.found = drawn.length > 0 ? this.rows[0]?.input : undefined
    return drawn.length > 0 ? more : translated('Nothing in the list matches.')
  }

  chooseFound(): void {
    if (!this.found?.checked) this.found?.click()
    this.found?.focus()
  }

  /** In the order of the list. */
  chosen(): readonly string[] {
    const chosen = new Set(this.rows.filter(({ input }) => input.checked).map(({ value }) => value))
    return [...this.options, ...this.leftOut].map(({ value }) => value).filter((value) => chosen.has(value))
  }

  clear(): void {
    for (const { input } of this.rows) input.checked = false
  }

  firstChosen(): HTMLInputElement | undefined {
    return this.rows.find(({ input }) => input.checked)?.input
  }

  first(): HTMLInputElement | undefined {
    return this.rows[0]?.input
  }
}

function drawLine(parent: HTMLElement, placeholder: string): HTMLInputElement {
  return parent.createEl('input', { cls: 'efficacy-run-input', type: 'text', placeholder })
}

/** Enter chooses the first that is left; the next one takes it. */
function narrows(
  line: HTMLInputElement,
  rows: Rows,
  draw: (chosen: readonly string[], typed: string) => void,
): void {
  line.addEventListener('input', () => draw(rows.chosen(), line.value.trim()))
  line.addEventListener('keydown', (event) => {
    if (!takes(event) || line.value.trim() === '') return
    event.preventDefault()
    event.stopPropagation()
    rows.chooseFound()
  })
}

/** Whether the key writes something that no row takes. */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return /^\S$/u.test(key) && !ctrlKey && !metaKey && !altKey
}

function drawRow(list: HTMLElement, { value, label, description, detail }: Option, many: boolean): Row {
  const row = list.createEl('label', { cls: 'efficacy-run-option' })
  // Of one name there is one choice in all dialogs that are open.
  const name = list.getAttribute('aria-labelledby')
  const input = row.createEl('input', { type: many ? 'checkbox' : 'radio', value, attr: { name } })
  const words = row.createDiv()
  words.createDiv({ text: label })
  for (const more of [description, detail]) {
    if (more !== undefined) words.createDiv({ cls: 'efficacy-option-detail', text: more })
  }
  if (words.textContent.length <= SHORT) row.addClass('efficacy-run-short')
  return { value, input }
}

function ownWords(parent: HTMLElement, many: boolean): HTMLInputElement {
  return drawLine(
    parent,
    many ? translated('Or your own, separated by commas') : translated('Or type an answer'),
  )
}
