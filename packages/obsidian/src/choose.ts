import { Setting } from 'obsidian'
import type { Option } from '@core/ports'
import { translated } from '@core/texts'
import { QuestionDialog } from './question-dialog'

/** Any number of choices from a list. */
export class Choose extends QuestionDialog {
  private readonly chosen = new Set<string>()

  override onOpen(): void {
    this.showDetail()
    for (const option of this.question.options ?? []) this.row(option)
    const done = new Setting(this.contentEl)
    done.addButton((button) =>
      button
        .setButtonText(translated('Done'))
        .setCta()
        .onClick(() => this.finish(done)),
    )
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
    this.take(inOrder.length > 0 ? inOrder : [''])
  }
}
