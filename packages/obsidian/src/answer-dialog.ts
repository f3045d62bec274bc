import { refusedAnswer } from '@core/commands/refused-answer'
import { translated } from '@core/texts'
import { drawFoot, takes } from './foot'
import { QuestionDialog } from './question-dialog'
import { runField } from './run-field'

/** A typed answer, or any number of choices from a list. What the question cannot take is said and not taken. */
export class AnswerDialog extends QuestionDialog {
  override onOpen(): void {
    const { question, contentEl } = this
    const field = runField(contentEl, { before: [], ...question }, [this.titleEl, this.showDetail()])
    const { row, refuse } = drawFoot(contentEl)
    const finish = (): void => {
      const given = field.standing().filter((value) => value !== '')
      const refused = refusedAnswer(question, given)
      refuse(refused)
      if (refused === undefined) this.take(given.length > 0 ? given : [''])
    }
    const done = question.optional && !question.options ? translated('Continue') : translated('OK')
    row.addButton((button) => button.setButtonText(done).setCta().onClick(finish))
    contentEl.addEventListener('keydown', (event) => {
      if (!takes(event)) return
      event.preventDefault()
      finish()
    })
    field.focus()
  }
}
