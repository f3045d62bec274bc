import type { Component } from 'obsidian'
import { translated } from '@core/texts'
import type { Source } from './view'

/** Debounces drawing: a scan announces many changes. */
export const DRAW_MS = 30
const MINUTE_MS = 60_000

/** Something that is drawn into an element of the app. */
interface Drawing {
  /** Draws once every note was read. */
  begin(): void
  /** Draws from nothing, in whatever window it was moved to. */
  start(): void
  stop(): void
  redraw(): void
}

/** Keeps an element up to date as long as the component is loaded; until the notes are read, a line says so. */
export function keepDrawn(
  component: Component,
  element: HTMLElement,
  { journal, looks, ready }: Source,
  drawing: Drawing,
): void {
  element.createEl('p', { cls: 'efficacy-reading', text: translated('Reading the notes …') })
  component.register(journal.onChange(() => drawing.redraw()))
  component.register(looks.onChange(() => drawing.redraw()))
  component.register(element.onWindowMigrated(() => drawing.start()))
  let day = journal.today()
  const turnDay = (): void => {
    if (day === journal.today()) return
    day = journal.today()
    drawing.redraw()
  }
  component.registerInterval(window.setInterval(turnDay, MINUTE_MS))
  let isShown = true
  component.register(() => {
    isShown = false
    drawing.stop()
  })
  void ready.then(() => isShown && drawing.begin())
}
