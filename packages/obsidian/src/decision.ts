import { drawDetail } from './detail'
import { drawFoot } from './foot'
import { asDialog } from './named-by'
import { QuestionDialog } from './question-dialog'

/** A button for each answer, below what is to be read first, if anything is: nothing here is narrowed by typing. */
export class Decision extends QuestionDialog {
  override onOpen(): void {
    const { detail, options = [], text } = this.question
    asDialog(this, drawDetail(this.contentEl, detail), text && this.drawText(text))
    const { add } = drawFoot(this.contentEl)
    const [first] = options.map(({ label, value, loses }) => {
      const button = add(label, () => this.take([value]))
      return loses ? button.setDestructive() : button
    })
    first?.setCta().buttonEl.focus()
  }

  private drawText(text: readonly string[]): HTMLElement {
    // It scrolls, also by the keyboard.
    const words = this.contentEl.createDiv({ cls: 'efficacy-question-text', attr: { tabindex: 0 } })
    for (const paragraph of text) words.createEl('p', { text: paragraph })
    return words
  }
}
