import { type App, Modal } from 'obsidian'
import type { Question } from '@core/ports'
import { asDialog } from './named-by'

/** A dialog for one question: it answers once, as it closes. Esc and a click beside it give no answer. */
export abstract class QuestionDialog extends Modal {
  private answer: readonly string[] | undefined

  constructor(
    app: App,
    protected readonly question: Question,
    private readonly answered: (answer: readonly string[] | undefined) => void,
  ) {
    super(app)
    this.setTitle(question.title)
    asDialog(this)
  }

  override onClose(): void {
    this.contentEl.empty()
    this.answered(this.answer)
  }

  protected take(answer: readonly string[]): void {
    this.answer = answer
    this.close()
  }
}
