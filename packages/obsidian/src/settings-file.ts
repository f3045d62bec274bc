import { type App, Modal } from 'obsidian'
import { refusal } from '@core/commands'
import type { Journal } from '@core/journal/journal'
import { readSettings, SETTINGS_FILE } from '@core/journal/settings-file'
import { rewriteSettings } from '@core/journal/write-settings'
import type { Finding } from '@core/problem'
import { translated } from '@core/texts'
import { drawFoot, takes } from './foot'

/** What of the file is not in force, a line each; `''` where all of it is. */
export function findingsIn(journal: Journal): string {
  return said(journal.snapshot().findings.filter(({ path }) => path === SETTINGS_FILE))
}

/**
 * Shows the file as text, which the app has no view for; resolves when the person has left it.
 *
 * @param cursor where to begin, an offset into the file's text
 */
export async function editSettings(app: App, journal: Journal, cursor = 0): Promise<void> {
  const text = await journal.vault.read(SETTINGS_FILE)
  await new Promise<void>((left) => new SettingsFile(app, journal, text, cursor, left).open())
}

class SettingsFile extends Modal {
  constructor(
    app: App,
    private readonly journal: Journal,
    private readonly text: string,
    private readonly cursor: number,
    private readonly left: () => void,
  ) {
    super(app)
    this.setTitle(SETTINGS_FILE)
    this.modalEl.addClass('efficacy-dialog')
  }

  override onOpen(): void {
    const input = this.contentEl.createEl('textarea', {
      cls: ['efficacy-run-input', 'efficacy-settings-file'],
      attr: { 'aria-label': SETTINGS_FILE, spellcheck: 'false' },
    })
    input.value = this.text
    const { row, refuse } = drawFoot(this.contentEl)
    const check = (): void => refuse(said(readSettings(input.value).findings))
    const save = (): void => void this.save(input.value, refuse)
    row.addButton((button) => button.setButtonText(translated('Done')).setCta().onClick(save))
    input.addEventListener('input', check)
    input.addEventListener('keydown', (event) => takes(event) && save())
    check()
    input.focus()
    // The field has one character for each line end.
    const at = this.text.slice(0, this.cursor).replaceAll('\r\n', '\n').length
    input.setSelectionRange(at, at)
  }

  override onClose(): void {
    this.contentEl.empty()
    this.left()
  }

  /** Also a file that is still wrong is written: what was typed is not lost, and what is wrong stays listed. */
  private async save(typed: string, refuse: (sentence: string) => void): Promise<void> {
    try {
      await rewriteSettings(this.journal, this.text, typed)
      this.close()
    } catch (error) {
      const sentence = refusal(error)
      if (sentence === undefined) throw error
      refuse(sentence)
    }
  }
}

function said(findings: readonly Finding[]): string {
  return findings
    .map(({ line, message }) => translated('Line {line}: {message}', { line, message }))
    .join('\n')
}
