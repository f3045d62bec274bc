import { Modal, Setting } from 'obsidian'
import { refusedInRun } from '@core/commands/refused-answer'
import type { RunAnswer, RunQuestion } from '@core/ports'
import { type RunField, runField } from './run-field'
import { translated } from '@core/texts'

/** One dialog for a run of questions. Esc, a click beside it and the phone's back key answer `out`. */
export class RunDialog extends Modal {
  /** The one that is asked now; none between two of them. */
  question: RunQuestion | undefined
  private field: RunField | undefined
  private answered: ((answer: RunAnswer) => void) | undefined
  private state: 'new' | 'open' | 'closed' = 'new'

  ask(question: RunQuestion): Promise<RunAnswer> {
    if (this.state === 'closed') return Promise.resolve({ go: 'out', values: question.before })
    return new Promise((answered) => {
      this.question = question
      this.answered = answered
      // Only now is it sure that there is something to ask.
      if (this.state === 'new') this.open()
      this.draw(question)
    })
  }

  /** Closes it where the person has not. */
  end(): void {
    if (this.state === 'open') this.close()
  }

  override onOpen(): void {
    this.state = 'open'
    this.modalEl.addClass('efficacy-run')
    this.contentEl.addEventListener('keydown', (event) => this.onKey(event))
  }

  override onClose(): void {
    this.state = 'closed'
    this.settle('out')
    this.contentEl.empty()
  }

  /** The focus goes straight from the last field to the next: a phone puts its keyboard away in between. */
  private draw(question: RunQuestion): void {
    const last = [...this.contentEl.children]
    const content = this.contentEl.createDiv()
    this.setTitle(question.topic)
    drawWords(content, question)
    this.field = runField(content, question)
    this.drawButtons(content, question)
    const answered = content.querySelector<HTMLElement>('input:checked')
    const first = answered ?? content.querySelector<HTMLElement>('input, textarea')
    first?.focus()
    for (const element of last) element.remove()
  }

  private drawButtons(content: HTMLElement, { number, of, end }: RunQuestion): void {
    const row = new Setting(content).setClass('efficacy-run-buttons')
    if (number > 1)
      row.addButton((button) => button.setButtonText(translated('Back')).onClick(() => this.settle('back')))
    row.addButton((button) => button.setButtonText(end).onClick(() => this.take('end', row)))
    row.addButton((button) =>
      button
        .setButtonText(number < of ? translated('Next') : translated('Done'))
        .setCta()
        .onClick(() => this.take('on', row)),
    )
    // A tap on a button would take the focus from the field, and the keyboard with it.
    row.controlEl.addEventListener('mousedown', (event) => event.preventDefault())
    this.takeOn = () => this.take('on', row)
  }

  /** What Enter does. */
  private takeOn: () => void = () => undefined

  private onKey(event: KeyboardEvent): void {
    // While an input method composes, Enter ends the composition and not the answer.
    if (event.key !== 'Enter' || event.isComposing || event.target instanceof HTMLButtonElement) return
    const isInText = event.target instanceof HTMLTextAreaElement
    if (isInText && !event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    this.takeOn()
  }

  private take(go: 'on' | 'end', row: Setting): void {
    const { question } = this
    if (!question) return
    const refused = refusedInRun(question, this.standing(), go)
    row.setErrorMessage(refused ?? null)
    if (refused === undefined) this.settle(go)
  }

  private standing(): readonly string[] {
    return (this.field?.standing() ?? []).filter((value) => value !== '')
  }

  private settle(go: RunAnswer['go']): void {
    const { answered } = this
    this.question = undefined
    this.answered = undefined
    answered?.({ go, values: this.standing() })
  }
}

function drawWords(content: HTMLElement, { number, of, title, detail, text, sight }: RunQuestion): void {
  content.createDiv({
    cls: 'efficacy-question-detail',
    text: translated('Step {number} of {of}', { number, of }),
  })
  for (const seen of sight) {
    const words = content.createDiv({ cls: 'efficacy-run-sight' })
    words.createDiv({ cls: 'efficacy-question-detail', text: seen.label })
    words.createDiv({ cls: 'efficacy-run-words', text: seen.text })
  }
  content.createDiv({ cls: 'efficacy-question-title', text: title })
  if (detail !== undefined) content.createDiv({ cls: 'efficacy-question-detail', text: detail })
  for (const paragraph of text ?? []) content.createEl('p', { text: paragraph })
}
