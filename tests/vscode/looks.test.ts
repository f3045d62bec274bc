import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_VIEW } from '@core/dashboard/view'
import { languageSpoken, speak } from '@core/texts'
import { Looks } from '../../packages/vscode/src/looks'

/** VS Code's settings by where they are written, and the files that are being read. */
const world = vi.hoisted(() => ({
  own: {} as Record<string, unknown>,
  workspace: {} as Record<string, unknown>,
  changed: (_: { affectsConfiguration(): boolean }): unknown => undefined,
  broken: '',
  said: [] as string[],
  moved: (_: object): unknown => undefined,
  reading: new Map<string, { done: (bytes: Uint8Array) => void; failed: () => void }>(),
}))

vi.mock('vscode', () => {
  const nothing = { dispose: (): void => undefined }
  const settings = {
    get: (name: string) => world.workspace[name] ?? world.own[name],
    inspect: (name: string) => ({ globalValue: world.own[name], workspaceValue: world.workspace[name] }),
    update: async (name: string, value: unknown, isGlobal: boolean) => {
      if (name === world.broken) throw new Error('The settings have mistakes in them.')
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
    window: { showWarningMessage: (message: string) => world.said.push(message) },
    workspace: {
      fs: {
        readFile: (name: string) =>
          new Promise((done, failed) => world.reading.set(name, { done, failed: () => failed(new Error()) })),
      },
      getConfiguration: () => settings,
      onDidChangeConfiguration: (hear: typeof world.changed) => (world.changed = hear),
      onDidRenameFiles: (hear: typeof world.moved) => (world.moved = hear),
      workspaceFolders: ['/notes', '/notes/journal'].map((path) => ({ uri: { path } })),
    },
  }
})

function looks(): Looks {
  const kept = new Map<string, unknown>()
  const memento = {
    get: (key: string) => kept.get(key),
    update: async (key: string, value: unknown) => void kept.set(key, value),
  }
  return new Looks(...([memento, 'extension'] as unknown as ConstructorParameters<typeof Looks>))
}
beforeEach(() => {
  world.own = { text: true, numbers: true, tables: false, returning: true }
  world.workspace = {}
  world.broken = ''
  world.said = []
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

  it('that VS Code cannot write is left as it was, and VS Code says why; others are written', async () => {
    world.broken = 'text'
    await looks().change('editor', { ...DEFAULT_VIEW, text: false, tables: true })
    expect(world.own).toMatchObject({ text: true, tables: true })
    expect(world.said).toEqual(['The settings have mistakes in them.'])
  })
})

it('a filter on a goal that is moved goes along, by its path in either of two folders', async () => {
  const shown = looks()
  await shown.change('sidebar', { ...DEFAULT_VIEW, goal: 'journal/Run.md' })
  await shown.change('editor', { ...DEFAULT_VIEW, goal: 'Run.md' })
  const [oldUri, newUri] = ['Run', 'Jog'].map((name) => ({ path: `/notes/journal/${name}.md` }))
  await world.moved({ files: [{ oldUri, newUri }] })
  expect([shown.view('sidebar').goal, shown.view('editor').goal]).toEqual(['journal/Jog.md', 'Jog.md'])
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

  it.each([[5], [true], [['de']], [{ de: true }], [null]])(
    'is that of VS Code where the setting is %j, which is no text',
    (language) => {
      world.own['language'] = language
      expect(looks().speak()).toBeUndefined()
      expect(languageSpoken()).toBe('en')
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
