import { type App, Modal, Setting } from 'obsidian'
import type { Question } from '@core/ports'

/** A text to read, and a button for each answer to it: nothing here is narrowed by typing. */
export class Read extends Modal {
  private answer: readonly string[] | undefined

  constructor(
    app: App,
    private readonly question: Question,
    private readonly answered: (answer: readonly string[] | undefined) => void,
  ) {
    super(app)
    this.setTitle(question.title)
  }

  override onOpen(): void {
    const { options = [], text = [] } = this.question
    // It scrolls, also by the keyboard.
    const words = this.contentEl.createDiv({ cls: 'efficacy-question-text', attr: { tabindex: 0 } })
    for (const paragraph of text) words.createEl('p', { text: paragraph })
    const row = new Setting(this.contentEl).setClass('efficacy-buttons')
    options.forEach(({ label, value }, index) => {
      row.addButton((button) => {
        button.setButtonText(label).onClick(() => this.take(value))
        if (index > 0) return
        button.setCta()
        button.buttonEl.focus()
      })
    })
  }

  override onClose(): void {
    this.contentEl.empty()
    this.answered(this.answer)
  }

  private take(value: string): void {
    this.answer = [value]
    this.close()
  }
}
