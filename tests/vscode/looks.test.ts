import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_VIEW } from '@core/dashboard/view'
import { languageSpoken, speak } from '@core/texts'
import { Looks } from '../../packages/vscode/src/looks'

/** VS Code's settings by where they are written, and the files that are being read. */
const world = vi.hoisted(() => ({
  own: {} as Record<string, unknown>,
  workspace: {} as Record<string, unknown>,
  changed: (_: { affectsConfiguration(): boolean }): unknown => undefined,
  reading: new Map<string, { done: (bytes: Uint8Array) => void; failed: () => void }>(),
}))

vi.mock('vscode', () => {
  const nothing = { dispose: (): void => undefined }
  const settings = {
    get: (name: string) => world.workspace[name] ?? world.own[name],
    inspect: (name: string) => ({ globalValue: world.own[name], workspaceValue: world.workspace[name] }),
    update: async (name: string, value: unknown, isGlobal: boolean) => {
      world[isGlobal ? 'own' : 'workspace'][name] = value
    },
  }
  return {
    Disposable: { from: () => nothing },
    EventEmitter: class {
      event = (): object => nothing
      fire = (): void => undefined
    },
    Uri: { joinPath: (...parts: readonly string[]) => parts.at(-1) },
    env: { language: 'en' },
    workspace: {
      fs: {
        readFile: (name: string) =>
          new Promise((done, failed) => world.reading.set(name, { done, failed: () => failed(new Error()) })),
      },
      getConfiguration: () => settings,
      onDidChangeConfiguration: (hear: typeof world.changed) => (world.changed = hear),
      onDidRenameFiles: () => nothing,
    },
  }
})

function looks(): Looks {
  const memento = { get: () => undefined, update: async () => undefined }
  return new Looks(...([memento, 'extension'] as unknown as ConstructorParameters<typeof Looks>))
}
beforeEach(() => {
  world.own = { text: true, numbers: true, tables: false, returning: true }
  world.workspace = {}
  world.reading.clear()
})

describe('a look that is chosen on a page', () => {
  it('is written for the workspace where it holds a value of its own, else for the person', async () => {
    world.workspace = { text: false }
    const view = { ...DEFAULT_VIEW, text: true, tables: true }
    await looks().change('editor', view)
    expect(looks().view('editor')).toMatchObject({ text: true, tables: true })
    expect(world.workspace).toEqual({ text: true })
    expect(world.own).toEqual({ text: true, numbers: true, tables: true, returning: true })
  })
})

describe('the language', () => {
  afterEach(() => speak('en'))

  const set = (language: string): unknown => {
    world.own['language'] = language
    return world.changed({ affectsConfiguration: () => true })
  }
  const read = (...names: readonly string[]): void =>
    names.forEach((name) => world.reading.get(`${name}.txt`)?.done(new Uint8Array()))

  it.each([['fr'], ['en']])(
    'is the one that was set last, %s, however late another is read',
    async (last) => {
      looks()
      const first = set('de')
      const marks = world.reading.get('marks.txt')
      const second = set(last)
      read('marks', last)
      await second
      marks?.done(new Uint8Array())
      read('de')
      await first
      expect(languageSpoken()).toBe(last)
    },
  )

  it('is English where the words cannot be read', async () => {
    looks()
    speak('fr', [])
    const change = set('de')
    world.reading.get('de.txt')?.failed()
    await change
    expect(languageSpoken()).toBe('en')
  })
})
