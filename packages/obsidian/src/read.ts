import { drawDetail } from './detail'
import { drawFoot } from './foot'
import { asDialog } from './named-by'
import { QuestionDialog } from './question-dialog'

/** A text to read, and a button for each answer to it: nothing here is narrowed by typing. */
export class Read extends QuestionDialog {
  override onOpen(): void {
    const { detail, options = [], text = [] } = this.question
    const about = drawDetail(this.contentEl, detail)
    // It scrolls, also by the keyboard.
    const words = this.contentEl.createDiv({ cls: 'efficacy-question-text', attr: { tabindex: 0 } })
    for (const paragraph of text) words.createEl('p', { text: paragraph })
    asDialog(this, about, words)
    const { add } = drawFoot(this.contentEl)
    const [first] = options.map(({ label, value }) => add(label, () => this.take([value])))
    first?.setCta().buttonEl.focus()
  }
}
