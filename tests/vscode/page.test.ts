import { expect, it, vi } from 'vitest'
import type { Update } from '@core/dashboard/messages'
import { speak } from '@core/texts'
import { Page } from '../../packages/vscode/src/dashboard/page'

vi.mock('vscode', () => ({
  Disposable: { from: () => ({ dispose: () => undefined }) },
  Uri: { joinPath: () => 'dist' },
}))

/** An event of VS Code, and what fires it. */
function event(): { readonly on: (listener: () => void) => void; readonly fire: () => void } {
  const listeners: (() => void)[] = []
  return {
    on: (listener) => void listeners.push(listener),
    fire: () => listeners.forEach((listener) => listener()),
  }
}

it('is told last what was shown last, however late it takes the words of its language', async () => {
  const [changed, looks, message] = [event(), event(), event()]
  const told: unknown[] = []
  let heard: (() => void) | undefined
  const webview = {
    onDidReceiveMessage: message.on,
    asWebviewUri: () => '',
    postMessage: (update: Update | { words: unknown }) => {
      if ('words' in update) return new Promise<void>((done) => (heard = done))
      told.push(update.told)
      return Promise.resolve()
    },
  }
  let shown = 'a part'
  const vault = {
    folder: { uri: 'folder' },
    journal: {},
    onDidChange: changed.on,
    dismissed: () => ({}),
    shown: () => ({ report: shown }),
  }
  new Page(
    ...([webview, vault, 'editor', { onDidChange: looks.on, view: () => ({}) }, 'extension'] as unknown as [
      ...ConstructorParameters<typeof Page>,
    ]),
  )
  speak('de', [])
  try {
    changed.fire()
    await expect.poll(() => heard).toBeDefined()
    shown = 'the whole'
    changed.fire()
    await expect.poll(() => told.length).toBe(1)
    heard?.()
    await expect.poll(() => told.length).toBe(2)
  } finally {
    speak('en')
  }
  expect(told).toMatchObject([{ shown: { report: 'the whole' } }, { changes: [] }])
})
