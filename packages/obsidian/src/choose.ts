import { type App, Modal, Setting } from 'obsidian'
import type { Option, Question } from '@core/ports'
import { translated } from '@core/texts'

/** Any number of choices from a list. */
export class Choose extends Modal {
  private readonly chosen = new Set<string>()
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
    const { detail, options = [] } = this.question
    if (detail !== undefined) this.contentEl.createEl('p', { cls: 'efficacy-question-detail', text: detail })
    for (const option of options) this.row(option)
    const done = new Setting(this.contentEl)
    done.addButton((button) =>
      button
        .setButtonText(translated('Done'))
        .setCta()
        .onClick(() => this.finish(done)),
    )
  }

  override onClose(): void {
    this.contentEl.empty()
    this.answered(this.answer)
  }

  private row({ value, label, description, detail }: Option): void {
    new Setting(this.contentEl)
      .setName(label)
      .setDesc(description ?? detail ?? '')
      .addToggle((toggle) =>
        toggle.onChange((on) => {
          if (on) this.chosen.add(value)
          else this.chosen.delete(value)
        }),
      )
  }

  private finish(row: Setting): void {
    const inOrder = (this.question.options ?? [])
      .map(({ value }) => value)
      .filter((value) => this.chosen.has(value))
    if (inOrder.length === 0 && !this.question.optional) {
      row.setErrorMessage(translated('Choose at least one, or press Esc to leave.'))
      return
    }
    this.answer = inOrder.length > 0 ? inOrder : ['']
    this.close()
  }
}
