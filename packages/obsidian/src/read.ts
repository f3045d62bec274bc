import { drawFoot } from './foot'
import { QuestionDialog } from './question-dialog'

/** A text to read, and a button for each answer to it: nothing here is narrowed by typing. */
export class Read extends QuestionDialog {
  override onOpen(): void {
    const { options = [], text = [] } = this.question
    this.showDetail()
    // It scrolls, also by the keyboard.
    const words = this.contentEl.createDiv({ cls: 'efficacy-question-text', attr: { tabindex: 0 } })
    for (const paragraph of text) words.createEl('p', { text: paragraph })
    const { row } = drawFoot(this.contentEl)
    options.forEach(({ label, value }, index) => {
      row.addButton((button) => {
        button.setButtonText(label).onClick(() => this.take([value]))
        if (index > 0) return
        button.setCta()
        button.buttonEl.focus()
      })
    })
  }
}
