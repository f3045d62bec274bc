import { expect } from 'vitest'
import { eventually } from './eventually'
import type { Running } from './obsidian-app'

/** Presses a number in what is drawn, then the first note behind it, and waits until that note is in front. */
export async function openBehindNumber({ app }: Running, element: HTMLElement, path: string): Promise<void> {
  for (const selector of ['.ej-number', '.ej-behind button']) {
    await eventually(() => {
      const found = element.querySelector<HTMLElement>(selector)
      expect(found).not.toBeNull()
      found?.click()
    })
  }
  await eventually(() => {
    const view = app.workspace.getMostRecentLeaf()?.view as { file?: { path: string } } | undefined
    expect(view?.file?.path).toBe(path)
  })
}
