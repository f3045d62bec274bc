import { type AbstractTextComponent, Setting } from 'obsidian'
import { refusedAnswer } from '@core/commands/refused-answer'
import { translated } from '@core/texts'
import { QuestionDialog } from './question-dialog'

/** A typed answer: one line, or for several one a line. What the field cannot hold is said and not taken. */
export class TypeIn extends QuestionDialog {
  private typed = ''

  override onOpen(): void {
    const { question } = this
    this.showDetail()
    const row = new Setting(this.contentEl).setClass('efficacy-type-in')
    if (question.many) row.addTextArea((input) => this.prepare(input))
    else
      row.addText((input) =>
        this.prepare(input).inputEl.addEventListener('keydown', (event) => this.onKey(event, row)),
      )
    const done = question.optional ? translated('Continue') : translated('Done')
    row.addButton((button) =>
      button
        .setButtonText(done)
        .setCta()
        .onClick(() => this.finish(row)),
    )
  }

  private prepare<T extends HTMLInputElement | HTMLTextAreaElement>(
    input: AbstractTextComponent<T>,
  ): AbstractTextComponent<T> {
    const { title, placeholder, optional } = this.question
    input
      .setPlaceholder(placeholder ?? (optional ? translated('May stay empty') : ''))
      .onChange((value) => (this.typed = value))
    input.inputEl.setAttribute('aria-label', title)
    input.inputEl.focus()
    return input
  }

  private onKey(event: KeyboardEvent, row: Setting): void {
    // While an input method composes, Enter ends the composition and not the answer.
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    this.finish(row)
  }

  private finish(row: Setting): void {
    const items = (this.question.many ? this.typed.split('\n') : [this.typed]).map((item) => item.trim())
    const given = items.filter((item) => item !== '')
    const refused = refusedAnswer(this.question, given)
    row.setErrorMessage(refused ?? null)
    if (refused !== undefined) return
    this.take(given.length > 0 ? given : [''])
  }
}
