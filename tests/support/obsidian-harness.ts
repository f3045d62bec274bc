/** The mocked app in a real page: the test hands over the built bundle and a vault, and then clicks. */
import {
  BasesEntry,
  BasesQueryResult,
  type BasesView,
  BasesViewConfig,
  type MarkdownRenderChild,
  QueryController,
  type View,
} from 'obsidian-test-mocks/obsidian'
import type { DashboardContent } from '@core/dashboard/content'
import { type Running, startApp } from './obsidian-app'
import { moveToWindow, notices } from './obsidian-shim'

export interface ObsidianHarness {
  /** Files by path, each as its bytes in base64. */
  start(code: string, files: Readonly<Record<string, string>>, opens: 'right' | 'main'): Promise<void>
  /** The report that the open dashboard is drawn from. */
  report(): string
  /** The path of the note in front. */
  front(): string | undefined
  notices(): readonly string[]
  /** Starts a command, which then waits for its answers. */
  run(command: string): void
  /** Draws the dashboard as it is after a restart, left so far down; what is to come in turns never does. */
  returnTo(scrolled: number): Promise<void>
  /** Moves the dashboard into the page's first frame. */
  moveOut(): void
  /** Shows a card of these notes alone, as a view of a base does. */
  base(card: string, paths: readonly string[]): void
  /** Shows a block of a note, as the app does where it renders one. */
  block(text: string): void
  unload(): void
}

declare global {
  interface Window {
    obsidianHarness: ObsidianHarness
  }
}

const DASHBOARD = 'efficacy-dashboard'
let running: Running

function dashboardView(): View | null | undefined {
  return running.app.workspace.getLeavesOfType(DASHBOARD)[0]?.view as View | null | undefined
}

window.obsidianHarness = {
  async start(code, files, opens) {
    const bytes = Object.entries(files).map(
      ([path, text]) => [path, Uint8Array.from(atob(text), (each) => each.charCodeAt(0))] as const,
    )
    running = await startApp(code, Object.fromEntries(bytes))
    await running.plugin.saveData({ opens })
    await running.plugin.onExternalSettingsChange()
  },
  report: () => JSON.stringify((dashboardView() as unknown as { shown(): DashboardContent }).shown().report),
  front() {
    const view = running.app.workspace.getMostRecentLeaf()?.view as
      | { file?: { path: string } }
      | null
      | undefined
    return view?.file?.path
  },
  notices: () => notices,
  run: (command) => void running.run(command),
  async returnTo(scrolled) {
    await dashboardView()?.setState({ scrolled }, { history: false })
    const later = window.setTimeout
    window.setTimeout = (() => 0) as unknown as typeof setTimeout
    ;(dashboardView() as unknown as { start(): void }).start()
    window.setTimeout = later
  },
  moveOut() {
    const frame = document.querySelector('iframe')?.contentWindow
    const view = dashboardView()
    if (frame && view) moveToWindow(view.containerEl, frame)
  },
  base(card, paths) {
    const { app, plugin } = running
    const element = document.body.createDiv({ cls: 'bases-view' })
    const controller = QueryController.create2__(app, plugin, element)
    const config = BasesViewConfig.create__('', 'efficacy-card', 'Card')
    config.set('card', card)
    const made = plugin.basesViewRegistrations__
      .get('efficacy-card')
      ?.factory(controller.asOriginalType2__(), element)
    const view = made as unknown as BasesView
    const entries = paths.flatMap((path) => {
      const file = app.vault.getFileByPath(path)
      return file ? [BasesEntry.create__(undefined, file)] : []
    })
    view.config = config
    view.load()
    view.data = BasesQueryResult.create__(app, config, [], entries)
    view.data.setData__(entries)
    view.onDataUpdated()
  },
  block(text) {
    const element = document.body.createDiv({ cls: 'block-language-efficacy' })
    const addChild = (child: MarkdownRenderChild): void => child.load()
    const show = running.plugin.markdownCodeBlockProcessors__.get('efficacy')
    void show?.(text, element, { sourcePath: 'a.md', addChild } as never)
  },
  unload: () => running.plugin.unload(),
}
