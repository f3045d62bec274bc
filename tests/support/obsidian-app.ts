/** Opens a vault in the mocked app, with the plugin's built bundle loaded into it as the app would load it. */
import type { Command } from 'obsidian'
import { App, MarkdownView, type Plugin } from 'obsidian-test-mocks/obsidian'
import * as obsidian from 'obsidian-test-mocks/obsidian'
import { setup } from 'obsidian-test-mocks/setup'
import type { Journal } from '@core/journal/journal'
import type { Host } from '@core/ports'
import type { View } from 'obsidian-test-mocks/obsidian'
import type { Answer, Move } from './memory-host'
import {
  bytesAt,
  dialogs,
  followEditors,
  followIndex,
  patchElements,
  patchMocks,
  putBytes,
  readAsBytes,
} from './obsidian-shim'
import { answerNext } from './obsidian-dialog'

/** The parts of the plugin that tests look at. */
type Loaded = Omit<Plugin, 'onload' | 'onExternalSettingsChange'> & {
  readonly host: Host
  readonly journal: Journal
  readonly ready: Promise<void>
  run(id: string): Promise<void>
  onload(): Promise<void>
  onExternalSettingsChange(): Promise<void>
}

export interface Running {
  readonly app: App
  readonly plugin: Loaded
  /** Writes beside the app, as a sync would. */
  put(path: string, text: string): void
  text(path: string): string | undefined
  /** Opens a note in front, as a person would, with the cursor after a piece of its text. */
  open(path: string, after?: string): Promise<MarkdownView>
  /** Runs a command as the palette does and answers its dialogs by hand; resolves when the command has ended. */
  run(command: string, answers?: readonly (Answer | Move)[]): Promise<void>
  /** Whether the palette offers the command now. */
  offers(command: string): boolean
}

let isSetUp = false

/** Whether the bundle is loaded at once or by the test itself. */
export interface Start {
  readonly layoutReady?: boolean
  /** The app's own language. */
  readonly language?: string
}

export async function startApp(
  code: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  { layoutReady = true, language = 'en' }: Start = {},
): Promise<Running> {
  if (!isSetUp) {
    setup()
    patchElements()
    // jsdom lays nothing out, so it has nothing to scroll.
    if (!('scrollIntoView' in Element.prototype))
      Reflect.set(Element.prototype, 'scrollIntoView', () => undefined)
    isSetUp = true
  }
  patchMocks()
  // What a test before left open is on no page of this one.
  dialogs.splice(0)
  const app = App.createConfigured__()
  document.body.replaceChildren(app.workspace.containerEl)
  readAsBytes(app.vault)
  followIndex(app)
  followEditors(app)
  const put = (path: string, text: string): void => putBytes(app.vault, path, new TextEncoder().encode(text))
  for (const [path, content] of Object.entries(files)) {
    if (typeof content === 'string') put(path, content)
    else putBytes(app.vault, path, content)
  }
  const plugin = loadBundle(code, app, language)
  plugin.loaded__ = true
  await plugin.onload()
  if (layoutReady) {
    app.workspace.setLayoutReady__()
    await plugin.ready
  }
  return {
    app,
    plugin,
    put,
    text(path) {
      const bytes = bytesAt(app.vault, path)
      return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    },
    async open(path, after = '') {
      const file = app.vault.getFileByPath(path)
      if (!file) throw new Error(`no note at ${path}`)
      const leaf = app.workspace.getLeaf(false)
      await leaf.openFile(file)
      const view = leaf.view as View | null
      if (!(view instanceof MarkdownView)) throw new Error('the note did not open')
      const shown = after.replace(/\r\n?/g, '\n')
      view.editor.setCursor(view.editor.offsetToPos(view.editor.getValue().indexOf(shown) + shown.length))
      return view
    },
    offers: (id) => commandOf(plugin, id).checkCallback?.(true) !== false,
    async run(id, answers = []) {
      const command = commandOf(plugin, id)
      if (command.checkCallback?.(true) === false) throw new Error(`${id} is not offered`)
      let ended = Promise.resolve()
      const run = plugin.run.bind(plugin)
      plugin.run = (name) => (ended = run(name))
      command.checkCallback?.(false)
      plugin.run = run
      for (const answer of answers) await answerNext(answer)
      await ended
    },
  }
}

function commandOf(plugin: Loaded, id: string): Command {
  const command = plugin.commands__.get(id)
  if (!command) throw new Error(`no command ${id}`)
  return command
}

function loadBundle(code: string, app: App, language: string): Loaded {
  const module: { exports: { default?: new (app: App, manifest: unknown) => Loaded } } = { exports: {} }
  const evaluate = new Function('module', 'exports', 'require', code) as (...given: unknown[]) => void
  evaluate(module, module.exports, (name: string) => {
    if (name === 'obsidian') return { ...obsidian, getLanguage: () => language }
    throw new Error(`the bundle asks for ${name}, which a phone does not have`)
  })
  const Main = module.exports.default
  if (!Main) throw new Error('the bundle has no default export')
  return new Main(app, { id: 'efficacy-journal', name: 'Efficacy Journal', version: '0.0.0' })
}
