import { Modal, Setting } from 'obsidian'
import { refusedAnswer } from '@core/commands/refused-answer'
import type { RunAnswer, RunQuestion } from '@core/ports'
import { type RunField, runField } from './run-field'

/** One dialog for a run of questions. Esc, a click beside it and the phone's back key answer `out`. */
export class RunDialog extends Modal {
  /** The one that is asked now. */
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

  private draw(question: RunQuestion): void {
    const { topic, number, of, title, detail, text, sight } = question
    this.setTitle(topic)
    this.contentEl.empty()
    this.contentEl.createDiv({ cls: 'efficacy-question-detail', text: `Step ${number} of ${of}` })
    for (const seen of sight) {
      const words = this.contentEl.createDiv({ cls: 'efficacy-run-sight' })
      words.createDiv({ cls: 'efficacy-question-detail', text: seen.label })
      words.createDiv({ cls: 'efficacy-run-words', text: seen.text })
    }
    this.contentEl.createDiv({ cls: 'efficacy-question-title', text: title })
    if (detail !== undefined) this.contentEl.createDiv({ cls: 'efficacy-question-detail', text: detail })
    for (const paragraph of text ?? []) this.contentEl.createEl('p', { text: paragraph })
    this.field = runField(this.contentEl, question)
    this.drawButtons(question)
    this.contentEl.querySelector<HTMLElement>('input:checked, input, textarea')?.focus()
  }

  private drawButtons({ number, of, end }: RunQuestion): void {
    const row = new Setting(this.contentEl).setClass('efficacy-run-buttons')
    if (number > 1) row.addButton((button) => button.setButtonText('Back').onClick(() => this.settle('back')))
    row.addButton((button) => button.setButtonText(end).onClick(() => this.take('end', row)))
    row.addButton((button) =>
      button
        .setButtonText(number < of ? 'Next' : 'Done')
        .setCta()
        .onClick(() => this.take('on', row)),
    )
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
    const refused = refusedAnswer(question, this.standing())
    // An answer that is still missing is for the note, where the questions end here.
    const isLeft = go === 'end' && this.standing().length === 0
    row.setErrorMessage(isLeft ? null : (refused ?? null))
    if (isLeft || refused === undefined) this.settle(go)
  }

  private standing(): readonly string[] {
    return (this.field?.standing() ?? []).filter((value) => value !== '')
  }

  private settle(go: RunAnswer['go']): void {
    const { answered } = this
    this.answered = undefined
    answered?.({ go, values: this.standing() })
  }
}
