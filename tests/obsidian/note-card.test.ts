// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { MarkdownRenderChild } from 'obsidian-test-mocks/obsidian'
import { cardOf } from '../support/dashboard-parts'
import { eventually } from '../support/eventually'
import { allowNoConsoleErrors } from '../support/no-console-errors'
import type { Running } from '../support/obsidian-app'
import { startApp } from '../support/obsidian-built'
import { holdNotes } from '../support/obsidian-held'
import { openBehindNumber } from '../support/obsidian-press'
import { moveToWindow } from '../support/obsidian-shim'

allowNoConsoleErrors()
let running: Running
afterEach(() => running.plugin.unload())

const GOAL = '---\nefficacy: goal\ndate: 2026-03-01\ndifficulty: 5\n---\n'
const thought = (day: number): string =>
  `---\nefficacy: setback\ndate: 2026-03-0${day}\n---\n## What I learned\nShorter steps.\n`

interface Block {
  readonly element: HTMLElement
  readonly child: MarkdownRenderChild
}

/** Shows a block of a note as the app does when it renders one. */
function show(text: string, sourcePath = 'Daily/a.md'): Block {
  const process = running.plugin.markdownCodeBlockProcessors__.get('efficacy')
  const element = document.body.createDiv()
  let added: MarkdownRenderChild | undefined
  const context = { sourcePath, addChild: (child: MarkdownRenderChild) => void (added = child) }
  void process?.(text, element, context as never)
  if (!added) throw new Error('the block has no child')
  added.load()
  return { element, child: added }
}

describe('a block in a note', () => {
  it('draws its card, and again when a note changes', async () => {
    running = await startApp({ 'Goals/Run 5K.md': GOAL, 'a.md': thought(2) })
    const { element } = show('card: setbacks')
    await eventually(() => expect(element.textContent).toContain('1 setback'))
    running.put('b.md', thought(3))
    await eventually(() => expect(element.textContent).toContain('2 setbacks'))
  })

  it('says which line is wrong, and becomes a card once the goal is there', async () => {
    running = await startApp({ 'a.md': thought(2) })
    const { element } = show('card: goals\ngoal: ../Goals/Run 5K')
    await eventually(() =>
      expect(element.textContent).toContain('Line 2: No goal is called "../Goals/Run 5K"'),
    )
    running.put('Goals/Run 5K.md', GOAL)
    await eventually(() => expect(element.querySelector(cardOf('Goals'))).not.toBeNull())
  })

  it('says where the reading was stopped that its numbers are from, and reads the rest', async () => {
    running = await startApp({ 'a.md': thought(2), 'b.md': thought(3) }, { layoutReady: false })
    const { app, plugin } = running
    const goOn = holdNotes(app.vault)
    app.workspace.setLayoutReady__()
    const { element } = show('card: setbacks')
    await eventually(() => expect(plugin.journal.reading).toBeDefined())
    plugin.journal.stop()
    goOn()
    await plugin.ready
    await eventually(() => expect(element.textContent).toContain('Stopped at'))
    element.querySelector<HTMLElement>('.ej-reading button')?.click()
    await eventually(() => expect(element.textContent).not.toContain('Stopped at'))
    expect(element.textContent).toContain('2 setbacks')
  })

  it('opens the note behind a number', async () => {
    running = await startApp({ 'a.md': thought(2) })
    const { element } = show('card: setbacks')
    await openBehindNumber(running, element, 'a.md')
  })

  it('hears nothing once the app lets it go', async () => {
    running = await startApp({ 'a.md': thought(2) })
    const { element, child } = show('card: setbacks')
    await eventually(() => expect(element.textContent).toContain('1 setback'))
    child.unload()
    running.put('b.md', thought(3))
    await eventually(() => expect(running.plugin.journal.snapshot().entries).toHaveLength(2))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(element.textContent).not.toContain('2 setbacks')
  })

  it('stands as the app shows a block of nobody once the plugin is off, and hears nothing more', async () => {
    running = await startApp({ 'a.md': thought(2) })
    const { element, child } = show('card: setbacks')
    await eventually(() => expect(element.textContent).toContain('1 setback'))
    running.plugin.unload()
    expect(element.innerHTML).toBe('<pre><code>card: setbacks</code></pre>')
    await running.plugin.onExternalSettingsChange()
    await running.plugin.journal.scan()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(element.innerHTML).toBe('<pre><code>card: setbacks</code></pre>')
    child.unload()
  })

  it('is drawn by a plugin that is switched on while its note is open', async () => {
    running = await startApp({ 'a.md': thought(2) })
    const { previewMode } = await running.open('a.md')
    const rerender = vi.spyOn(previewMode, 'rerender')
    const { app, plugin } = running
    plugin.unload()
    const again = new (plugin.constructor as new (...given: unknown[]) => typeof plugin)(app, {})
    again.loaded__ = true
    await again.onload()
    expect(rerender).toHaveBeenCalledWith(true)
    again.unload()
  })

  it('draws in the window that the note is moved to', async () => {
    running = await startApp({ 'a.md': thought(2) })
    const { element } = show('card: setbacks')
    await eventually(() => expect(element.textContent).toContain('1 setback'))
    const frame = document.body.createEl('iframe')
    moveToWindow(element, frame.contentWindow!)
    expect(element.querySelector('section')?.ownerDocument).toBe(frame.contentDocument)
  })
})
