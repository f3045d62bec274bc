import { refusedAnswer } from '@core/commands/refused-answer'
import { translated } from '@core/texts'
import { drawDetail } from './detail'
import { drawFoot } from './foot'
import { QuestionDialog } from './question-dialog'
import { runField } from './run-field'

/** A typed answer, or choices from a list of which none stands out. What the question cannot take is said and not taken. */
export class AnswerDialog extends QuestionDialog {
  override onOpen(): void {
    const { question, contentEl } = this
    const field = runField(contentEl, { before: [], ...question }, [
      this.titleEl,
      drawDetail(contentEl, question.detail),
    ])
    const finish = (): void => {
      const given = field.current().filter((value) => value !== '')
      const refused = refusedAnswer(question, given)
      foot.refuse(refused)
      if (refused === undefined) this.take(given.length > 0 ? given : [''])
    }
    const foot = drawFoot(contentEl, finish)
    const done = question.optional && !question.options ? translated('Continue') : translated('OK')
    foot.add(done, finish).setCta()
    field.focus()
  }
}
