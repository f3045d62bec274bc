import type { Option, Question } from '@core/ports'
import { translated } from '@core/texts'
import { takes } from './foot'
import { nameBy, type Words } from './named-by'
import { DRAWN, leftOut, narrowed } from './narrow'

/** Letters of `100 %`: such options stand beside each other, in columns. */
const SHORT = 5

interface Row {
  readonly value: string
  readonly input: HTMLInputElement
}

/** Rows to choose one or several of; above more than can be drawn stands a line that narrows them. */
export class OptionList {
  readonly element: HTMLElement
  /** The line that narrows. */
  readonly narrow: HTMLInputElement | undefined
  /** Says that not all that is found is drawn. */
  private readonly more: HTMLElement | undefined
  private readonly many: boolean
  private readonly leftOut: readonly Option[]
  /** Those that are drawn. */
  private rows: readonly Row[] = []
  /** The first that matches what is typed. */
  private found: HTMLInputElement | undefined

  /** @param asking the words of the question, as they stand there */
  constructor(
    parent: HTMLElement,
    { many = false, optional }: Question,
    private readonly options: readonly Option[],
    asking: Words,
  ) {
    this.many = many
    this.leftOut = leftOut(optional && !many)
    if (options.length > DRAWN) {
      this.narrow = drawLine(parent, translated('Type to narrow the list'), asking)
      this.more = parent.createDiv({ cls: 'efficacy-question-detail', attr: { role: 'status' } })
      this.narrowBy(this.narrow)
    }
    const role = many ? 'group' : 'radiogroup'
    this.element = parent.createDiv({ cls: 'efficacy-run-options', attr: { role } })
    nameBy(this.element, ...asking)
  }

  /** What is chosen is drawn as well, whatever is typed after it. */
  draw(chosen: readonly string[], typed = ''): void {
    const { drawn, more } = narrowed(this.options, typed)
    const others = this.options.filter((option) => chosen.includes(option.value) && !drawn.includes(option))
    this.element.empty()
    this.rows = [...drawn, ...others, ...this.leftOut].map((option) => this.drawRow(option))
    for (const { value, input } of this.rows) input.checked = chosen.includes(value)
    this.found = drawn.length > 0 ? this.rows[0]?.input : undefined
    this.more?.setText(drawn.length > 0 ? more : translated('Nothing in the list matches.'))
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

  /** Enter chooses the first that is left; the next one takes it. */
  private narrowBy(line: HTMLInputElement): void {
    line.addEventListener('input', () => this.draw(this.chosen(), line.value.trim()))
    line.addEventListener('keydown', (event) => {
      if (!takes(event) || line.value.trim() === '') return
      event.preventDefault()
      event.stopPropagation()
      if (!this.found?.checked) this.found?.click()
      this.found?.focus()
    })
  }

  private drawRow({ value, label, description, detail }: Option): Row {
    const row = this.element.createEl('label', { cls: 'efficacy-run-option' })
    // Of one name there is one choice in all dialogs that are open.
    const name = this.element.getAttribute('aria-labelledby')
    const input = row.createEl('input', { type: this.many ? 'checkbox' : 'radio', value, attr: { name } })
    const words = row.createDiv()
    words.createDiv({ text: label })
    for (const more of [description, detail]) {
      if (more !== undefined) words.createDiv({ cls: 'efficacy-option-detail', text: more })
    }
    if (words.textContent.length <= SHORT) row.addClass('efficacy-run-short')
    return { value, input }
  }
}

/** A line to type in. */
export function drawLine(parent: HTMLElement, placeholder: string, asking: Words): HTMLInputElement {
  const line = parent.createEl('input', { cls: 'efficacy-run-input', type: 'text', placeholder })
  nameBy(line, ...asking)
  return line
}
