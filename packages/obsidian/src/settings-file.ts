import { type App, Modal } from 'obsidian'
import type { Journal } from '@core/journal/journal'
import { readIfThere } from '@core/journal/read-if-there'
import { newSettings, readSettings, SETTINGS_FILE } from '@core/journal/settings-file'
import { rewriteSettings } from '@core/journal/write-settings'
import type { Finding } from '@core/problem'
import { translated } from '@core/texts'
import { ask } from './ask'
import { drawFoot } from './foot'
import { asDialog, nameBy } from './named-by'
import { inWords } from './notice'

/** What of the file is not in force, a line each; `''` where all of it is. */
export function findingsIn(journal: Journal): string {
  return said(journal.snapshot().findings.filter(({ path }) => path === SETTINGS_FILE))
}

/** What stands in the field and is not written. */
interface Typed {
  readonly text: string
  /** An offset into it. */
  readonly cursor: number
}

/**
 * Shows the file as text, which the app has no view for; resolves when the person has left it. What was typed is
 * discarded only where they say so. Where there is no file, one is made of what was typed.
 *
 * @param cursor where to begin, an offset into the file's text
 */
export async function editSettings(app: App, journal: Journal, cursor = 0): Promise<void> {
  const text = await readIfThere(journal.vault, SETTINGS_FILE)
  const begin = text ?? newSettings({})
  // The field has one character for each line end.
  const at = begin.slice(0, cursor).replaceAll('\r\n', '\n').length
  let typed: Typed | undefined = { text: begin, cursor: at }
  do typed = await left(app, journal, text, typed)
  while (typed && (await goesOn(app)))
}

function left(app: App, journal: Journal, text: string | undefined, from: Typed): Promise<Typed | undefined> {
  return new Promise((resolve) => new SettingsFile(app, journal, text, from, resolve).open())
}

/** Closing this as well is no word for discarding. */
async function goesOn(app: App): Promise<boolean> {
  const answer = await ask(app, {
    id: 'leave',
    personal: true,
    title: translated('What was typed is not saved yet.'),
    options: [
      { value: 'on', label: translated('Go on typing') },
      { value: 'discard', label: translated('Discard'), loses: true },
    ],
  })
  return answer?.[0] !== 'discard'
}

class SettingsFile extends Modal {
  /** `undefined` where nothing was typed, or all of it is written. */
  private unsaved: () => Typed | undefined = () => undefined
  private saving = Promise.resolve()

  constructor(
    app: App,
    private readonly journal: Journal,
    private readonly text: string | undefined,
    private readonly from: Typed,
    private readonly left: (unsaved: Typed | undefined) => void,
  ) {
    super(app)
    this.setTitle(SETTINGS_FILE)
    asDialog(this)
  }

  override onOpen(): void {
    const input = this.contentEl.createEl('textarea', {
      cls: ['efficacy-run-input', 'efficacy-settings-file'],
      attr: { spellcheck: 'false' },
    })
    nameBy(input, this.titleEl)
    input.value = this.text ?? newSettings({})
    // The field has line ends of its own.
    const seen = input.value
    input.value = this.from.text
    this.unsaved = () =>
      input.value === seen ? undefined : { text: input.value, cursor: input.selectionStart }
    const save = (): void => {
      if (!input.readOnly) this.saving = this.save(input, refuse)
    }
    const { add, refuse } = drawFoot(this.contentEl, save)
    add(translated('OK'), save).setCta()
    const check = (): void => refuse(said(readSettings(input.value).findings), true)
    input.addEventListener('input', check)
    check()
    input.focus()
    input.setSelectionRange(this.from.cursor, this.from.cursor)
  }

  /** What is being written may still be refused. */
  override onClose(): void {
    void this.saving.finally(() => this.left(this.unsaved()))
    this.contentEl.empty()
  }

  /** Also a file that is still wrong is written: what was typed is not lost, and what is wrong stays listed. */
  private async save(input: HTMLTextAreaElement, refuse: (sentence: string) => void): Promise<void> {
    // With a change of the settings every note is read again, which may take long.
    input.readOnly = true
    try {
      if (this.unsaved()) await rewriteSettings(this.journal, this.text, input.value)
      this.unsaved = () => undefined
      this.close()
    } catch (error) {
      input.readOnly = false
      refuse(inWords(error))
    }
  }
}

function said(findings: readonly Finding[]): string {
  return findings
    .map(({ line, message }) => translated('Line {line}: {message}', { line, message }))
    .join('\n')
}
