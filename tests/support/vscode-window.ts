import type { FrameLocator, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { eventually } from './eventually'

/** The workbench as a person sees it. */
export class VsCodeWindow {
  constructor(readonly page: Page) {}

  /** Runs a command by its full title. */
  command(title: string): Promise<void> {
    return this.fromPalette(`>${title}`, title)
  }

  /** Opens the dashboard as an editor; asked for again where it does not come: once in many runs a pick runs nothing. */
  async openDashboard(): Promise<void> {
    await eventually(async () => {
      await this.command('Efficacy Journal: Open dashboard')
      await this.dashboard('editor').waitFor({ timeout: 20_000 })
    })
  }

  /** Chooses a row of the pick that is open. */
  async pick(label: string): Promise<void> {
    await this.pickRow(label).first().click()
  }

  /** Types into the box that is open, and takes it. */
  async type(text: string): Promise<void> {
    await this.input.fill(text)
    await this.page.keyboard.press('Enter')
  }

  /** Answers the question with this title by several lines. */
  async lines(title: string, ...lines: readonly string[]): Promise<void> {
    await this.asked(title)
    for (const line of lines) {
      await this.type(line)
      await this.page
        .locator('.quick-input-widget .quick-input-message', { hasText: line.slice(0, 9) })
        .waitFor()
    }
    await this.page.keyboard.press('Enter')
  }

  /** Waits for the question with this title. */
  async asked(title: string): Promise<void> {
    await this.page.locator('.quick-input-widget .quick-input-title', { hasText: title }).waitFor()
  }

  /** Clicks a button in the title of the question. */
  async press(label: string): Promise<void> {
    await this.page.locator(`.quick-input-titlebar .action-label[aria-label^="${label}"]`).click()
  }

  get input(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-filter input')
  }

  pickRow(label: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label })
  }

  async openSidebar(): Promise<void> {
    // Before its icon stands there, the palette lists nothing of ours. Not by the icon: a badge may lie upon that.
    await this.page.locator('.activitybar .action-label[aria-label^="Efficacy Journal"]').waitFor()
    await this.command('View: Show Efficacy Journal')
    await this.page.locator('.sidebar .title-label', { hasText: 'Efficacy Journal' }).waitFor()
  }

  /** A row of the trees in the side bar. */
  row(label: string | RegExp): Locator {
    return this.page.locator('.sidebar .pane-body .monaco-list-row').filter({ hasText: label })
  }

  /**
   * Acts until that is done: what VS Code draws anew between a press and its release, or under its open menu, is not
   * known by then, and nothing comes of it.
   */
  async untilDone(isDone: () => Promise<boolean>, act: () => Promise<void>): Promise<void> {
    await eventually(async () => {
      if (await isDone()) return
      await act()
      await expect.poll(isDone, { timeout: 5_000 }).toBe(true)
    })
  }

  /** Shows what lies below a row. */
  async unfold(label: string): Promise<void> {
    const row = this.row(label).first()
    await this.untilDone(
      async () => (await row.getAttribute('aria-expanded')) === 'true',
      () => row.locator('.monaco-tl-twistie').click(),
    )
  }

  /** Clicks on what a row shows below the pointer; a tree that is drawn anew meanwhile hides it until the pointer moves. */
  async clickInRow(label: string, action: string, isDone: () => Promise<boolean>): Promise<void> {
    const row = this.row(label).first()
    await this.untilDone(isDone, async () => {
      await row.hover()
      await row.locator(`a.action-label[aria-label^="${action}"]`).click({ timeout: 1000 })
    })
  }

  /** By the keys, in the menu that is open: where the pointer lies on it, they begin there. */
  async chooseInMenu(label: string): Promise<void> {
    const menu = this.page.locator('.monaco-menu')
    await menu.locator('.action-label', { hasText: label }).waitFor()
    await eventually(async () => {
      await this.page.keyboard.press('ArrowDown')
      await menu.locator('.action-item.focused', { hasText: label }).waitFor({ timeout: 200 })
    })
    await this.page.keyboard.press('Enter')
  }

  get status(): Locator {
    return this.page.locator('.part.statusbar .statusbar-item[id^="efficacy-journal"]')
  }

  /** Opens a file by its name, with the cursor in it. */
  async openFile(name: string): Promise<void> {
    await this.fromPalette(name, name)
    await this.tab(name).waitFor()
    await this.page.locator('.part.editor .monaco-editor.focused').waitFor()
  }

  /** A command above a line of the note in front. */
  lens(title: string): Locator {
    return this.page.locator('.part.editor .codelens-decoration a').filter({ hasText: title }).first()
  }

  /** What is offered at the cursor. */
  suggestion(label: string): Locator {
    return this.page.locator('.suggest-widget .monaco-list-row').filter({ hasText: label }).first()
  }

  explorerRow(label: string): Locator {
    return this.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: label }).first()
  }

  tab(label: string | RegExp): Locator {
    return this.page.locator('.tab').filter({ hasText: label })
  }

  /** The document inside the dashboard; VS Code makes it anew whenever it was covered. */
  dashboard(place: 'sidebar' | 'editor'): Locator {
    return this.webview(place).locator(`.ej[data-place="${place}"]`)
  }

  /** The help page as an editor. */
  get help(): Locator {
    return this.webview('editor').locator('.ej-help')
  }

  /** Searches the page for words by the keys that search a page, until the first place is shown. */
  async findInDashboard(words: string): Promise<void> {
    await this.dashboard('editor').getByRole('heading', { name: 'Efficacy Journal' }).click()
    await this.page.keyboard.press('Control+f')
    const find = this.page.locator('.simple-find-part.visible')
    await find.getByRole('textbox').fill(words)
    await this.page.keyboard.press('Enter')
    const selected = (): Promise<string> =>
      this.dashboard('editor').evaluate(({ ownerDocument }) => ownerDocument.getSelection()?.toString() ?? '')
    await eventually(async () => {
      if ((await selected()) !== words) throw new Error(`"${words}" is not found.`)
    })
    await this.page.keyboard.press('Escape')
    await find.waitFor({ state: 'hidden' })
  }

  /** The layout of the editors that the browser has stored: VS Code brings it up to date now and then. */
  storedLayout(): Promise<string> {
    return this.page.evaluate(async () => {
      const ended = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(new Error('the browser could not read its storage'))
        })
      const names = (await indexedDB.databases()).map(({ name = '' }) => name)
      const layouts: string[] = []
      for (const name of names.filter((each) => each.startsWith('vscode-web-state-db'))) {
        const database = await ended(indexedDB.open(name))
        const items = database.transaction('ItemTable').objectStore('ItemTable')
        layouts.push(String(await ended<unknown>(items.get('memento/workbench.parts.editor'))))
        database.close()
      }
      return layouts.join('\n')
    })
  }

  async says(text: string | RegExp, timeout?: number): Promise<void> {
    const toast = this.page.locator('.notification-toast').filter({ hasText: text })
    await toast.waitFor(timeout === undefined ? {} : { timeout })
  }

  /**
   * Opens the palette anew until it has the row: it lists what was there before, a page that is drawn meanwhile takes the
   * focus from it, and a key that is pressed in a page that is not drawn yet is lost.
   */
  private async fromPalette(typed: string, row: string): Promise<void> {
    await eventually(async () => {
      try {
        await this.page.keyboard.press('F1')
        await this.input.fill(typed, { timeout: 5_000 })
        await this.pickRow(row).first().click({ timeout: 20_000 })
      } catch (error) {
        await this.page.keyboard.press('Escape')
        throw error
      }
    })
  }

  /** VS Code lays webviews over the workbench; a view and an editor may both show one. */
  private webview(place: 'sidebar' | 'editor'): FrameLocator {
    const isView = '[src*="purpose=webviewView"]'
    const frame = place === 'sidebar' ? `iframe.webview${isView}` : `iframe.webview:not(${isView})`
    return this.page.frameLocator(frame).frameLocator('iframe#active-frame')
  }
}
