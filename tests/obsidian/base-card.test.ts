// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import {
  BasesEntry,
  BasesQueryResult,
  BasesViewConfig,
  QueryController,
  type BasesView,
} from 'obsidian-test-mocks/obsidian'
import { COUNTING } from '@core/dashboard/card'
import { cardOf } from '../support/dashboard-parts'
import { eventually } from '../support/eventually'
import { allowNoConsoleErrors } from '../support/no-console-errors'
import type { Running } from '../support/obsidian-app'
import { startApp } from '../support/obsidian-built'
import { openBehindNumber } from '../support/obsidian-press'

allowNoConsoleErrors()
let running: Running
afterEach(() => running.plugin.unload())

const setback = (day: number): string =>
  `---\nefficacy: setback\ndate: 2026-03-0${day}\n---\n## What I learned\nShorter steps.\n`
const FILES = { 'a.md': setback(1), 'b.md': setback(2), 'c.md': setback(3), 'other.md': 'Slept well.\n' }

interface Base {
  readonly element: HTMLElement
  readonly view: BasesView
  /** What the app does when the base holds these notes, or its settings changed. */
  hold(...paths: readonly string[]): void
}

/** Opens a view of a base as the app does: without notes at first. */
function open(card?: string): Base {
  const { app, plugin } = running
  const element = document.body.createDiv()
  const controller = QueryController.create2__(app, plugin, element)
  const made = registration().factory(controller.asOriginalType2__(), element)
  const view = made as unknown as BasesView
  const config = BasesViewConfig.create__('', 'efficacy-card', 'Card')
  if (card !== undefined) config.set('card', card)
  view.config = config
  view.load()
  return {
    element,
    view,
    hold(...paths) {
      const entries = paths.map((path) => {
        const file = app.vault.getFileByPath(path)
        if (!file) throw new Error(`there is no ${path}`)
        return BasesEntry.create__(undefined, file)
      })
      view.data = BasesQueryResult.create__(app, config, [], entries)
      view.data.setData__(entries)
      view.onDataUpdated()
    },
  }
}

function registration() {
  const found = running.plugin.basesViewRegistrations__.get('efficacy-card')
  if (!found) throw new Error('no view of a base is registered')
  return found
}

describe('a view of a base', () => {
  it('counts the notes that the base holds, says so, and follows it', async () => {
    running = await startApp(FILES)
    const base = open('setbacks')
    base.hold('a.md', 'other.md')
    await eventually(() => expect(base.element.textContent).toContain('1 setback'))
    expect(base.element.textContent).toContain('Counted here: 2 notes of this base.')
    base.hold('a.md', 'b.md')
    await eventually(() => expect(base.element.textContent).toContain('2 setbacks'))
  })

  it('takes its notes for the same where the app only tells of them once more', async () => {
    running = await startApp(FILES)
    const base = open('setbacks')
    const held = (): unknown => Reflect.get(base.view, 'paths')
    base.hold('a.md', 'b.md')
    const before = held()
    base.hold('a.md', 'b.md')
    expect(held()).toBe(before)
    base.hold('a.md', 'c.md')
    expect(held()).toEqual(new Set(['a.md', 'c.md']))
  })

  it('is drawn again when one of its notes changes, and not of others', async () => {
    running = await startApp(FILES)
    const base = open('setbacks')
    base.hold('a.md')
    await eventually(() => expect(base.element.textContent).toContain('1 setback'))
    running.put('a.md', 'No entry any more.\n')
    running.put('d.md', setback(4))
    await eventually(() => expect(base.element.textContent).toContain('A setback note keeps'))
  })

  it('opens the note behind a number', async () => {
    running = await startApp(FILES)
    const base = open('setbacks')
    base.hold('b.md')
    await openBehindNumber(running, base.element, 'b.md')
  })

  it.each(COUNTING)('may show %s, also where the base holds nothing', async (card) => {
    running = await startApp(FILES)
    const base = open(card)
    base.hold()
    await eventually(() => expect(base.element.querySelector('section')).not.toBeNull())
    const empty = base.element.textContent
    base.hold('a.md', 'b.md', 'c.md')
    await eventually(() => expect(base.element.textContent).not.toBe(empty))
  })

  it.each([undefined, 'no-card', 'plans'])('shows the first card where the file says %s', async (card) => {
    running = await startApp(FILES)
    const base = open(card)
    base.hold('a.md')
    await eventually(() => expect(base.element.querySelector(cardOf('Consistency'))).not.toBeNull())
  })

  it('offers each card by its title', async () => {
    running = await startApp(FILES)
    const [option] = registration().options?.(open().view.config.asOriginalType__()) ?? []
    expect(option).toMatchObject({ type: 'dropdown', key: 'card', default: 'consistency' })
    expect(Object.keys((option as { options: object }).options)).toEqual([...COUNTING])
  })

  it('hears nothing once the app lets it go', async () => {
    running = await startApp(FILES)
    const base = open('setbacks')
    base.hold('a.md')
    await eventually(() => expect(base.element.textContent).toContain('1 setback'))
    base.view.unload()
    running.put('a.md', 'No entry any more.\n')
    await eventually(() => expect(running.plugin.journal.snapshot().entries).toHaveLength(2))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(base.element.childElementCount).toBe(0)
  })
})
