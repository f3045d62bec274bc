import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import type { TestContext } from 'vitest'
import {
  ensureServer,
  installExtension,
  type RunningServer,
  startServer,
} from '../../scripts/vscode-server.mjs'
import { openBrowser } from './browser'
import { receiveBytes } from './vscode-socket'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const EXTENSION = join(ROOT, 'packages/vscode')
const CONFIG = new URL('../../esbuild.config.mjs', import.meta.url).href
const TSCONFIG = join(ROOT, 'tests/tsconfig.json')
const VSIX = join(ROOT, 'dist/efficacy-journal.vsix')
const ID = 'efficacy-journal.efficacy-journal'

/** `npm run test:vscode-newest` runs the same tests in the newest VS Code. */
const VERSION = process.env['EFFICACY_VSCODE'] === 'newest' ? 'newest' : 'oldest'

/** Whatever tries to reach beyond this machine finds nothing there. */
const NOWHERE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'
const SETTINGS = {
  // In a browser VS Code saves after a second by itself; the tests need notes that are unsaved.
  'files.autoSave': 'off',
  // What is drawn around notes that come and go in a blink takes longer than the notes.
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'breadcrumbs.enabled': false,
  'git.enabled': false,
}
/**
 * Of the extensions that VS Code comes with, those that notes have to do with: ninety are read, sent and watched in each
 * window otherwise. Of `npm start` the tests look at a window with all of them.
 */
const BUILTINS = ['json', 'markdown-basics', 'markdown-language-features', 'theme-defaults']
/** Of a window that nobody looks at. */
const UNSEEN = { width: 480, height: 320 }
const WORKSPACE = '.code-workspace'
/** Only against a suite that never ends: a busy machine makes no test wrong. */
const SUITE_MS = 540_000
/** What is left to look at where a test did not hold. */
const TRACES = join(ROOT, '.cache/traces')
const FOLDERS_MS = 20_000

/** The real VS Code in a real browser, in folders that go with it. */
export class VsCodeLab {
  /** Addresses that went out to the network from any page of the browser, whether anything answered or not. */
  readonly requested: string[] = []
  /** What pages said that a content security policy kept them from. */
  readonly violations: string[] = []
  /** What pages complained of, to be read where a test did not hold. */
  private readonly complaints: string[] = []
  private isBroken = false

  private constructor(
    /** An empty folder; a vault can be made in it. */
    readonly folder: string,
    readonly server: RunningServer,
    private readonly browser: Browser,
    private readonly language: string | undefined,
  ) {}

  static async start(options: {
    readonly vsix?: boolean
    readonly trust?: boolean
    /** The display language. Where the extension has no texts in it, it is given its English ones with marks around. */
    readonly language?: string
    readonly settings?: Readonly<Record<string, unknown>>
  }): Promise<VsCodeLab> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'efficacy-vscode-')))
    const dirs = { data: join(folder, '.server/data'), extensions: join(folder, '.server/extensions') }
    const vscode = await ensureServer({ version: VERSION })
    if (options.vsix) await installExtension(vscode, built(VSIX), dirs)
    const { trust = true, settings = {} } = options
    const all = { ...SETTINGS, ...settings }
    const driven = !options.vsix || !trust
    const common = { server: vscode, dirs, test: true, driven, builtins: BUILTINS }
    const server = await startServer({ ...common, trust, settings: all })
    const browser = await openBrowser(NOWHERE)
    return new VsCodeLab(folder, server, browser, options.language)
  }

  async stop(): Promise<void> {
    await this.browser.close()
    await this.server.stop()
    await rm(this.folder, { recursive: true, force: true })
  }

  /**
   * What was asked for beyond this machine: nothing may be. A file of the extension goes by an address of VS Code's that
   * its own worker answers from here; where a page is closed as it loads, that request has failed.
   */
  foreignRequests(): readonly string[] {
    const near = /^(?:127\.0\.0\.1|(?:.*\.)?localhost|.*\.vscode-resource\.vscode-cdn\.net)$/
    return this.requested.filter((address) => {
      const { protocol, hostname } = new URL(address)
      return /^(https?|wss?):$/.test(protocol) && !near.test(hostname)
    })
  }

  /** Writes files below a new folder, and gives its path. */
  async vault(name: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
    const vault = join(this.folder, name)
    await mkdir(vault, { recursive: true })
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(vault, path)), { recursive: true })
      await writeFile(join(vault, path), content)
    }
    return vault
  }

  /** A page with nothing loaded, in a profile of its own; every request of all its frames is noted. */
  async page(size = { width: 1400, height: 900 }): Promise<Page> {
    const context = await this.browser.newContext({ viewport: size, reducedMotion: 'reduce' })
    context.on('requestfailed', (request) => this.requested.push(request.url()))
    context.on('response', (response) => {
      // A webview's own files have addresses of a public host; the page's service worker answers them on the spot.
      if (!response.fromServiceWorker()) this.requested.push(response.url())
    })
    context.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) this.violations.push(message.text())
      if (/error|warning/.test(message.type())) this.complaints.push(message.text())
    })
    await receiveBytes(context)
    const { language } = this
    if (language !== undefined) {
      await context.route('**/nls.messages.js', async (route) => {
        const response = await route.fetch()
        const body = `${await response.text()};globalThis._VSCODE_NLS_LANGUAGE=${JSON.stringify(language)}`
        await route.fulfill({ response, body })
      })
    }
    context.on('page', (page) => page.on('websocket', (socket) => this.requested.push(socket.url())))
    return context.newPage()
  }

  /** A workspace of several folders below this one. */
  async workspace(...names: readonly string[]): Promise<string> {
    const file = join(this.folder, `lab${WORKSPACE}`)
    await writeFile(file, JSON.stringify({ folders: names.map((path) => ({ path })) }))
    return file
  }

  /** Leaves pictures of every page, and what was logged, below `.cache/traces`. */
  async trace(name: string, log: readonly string[] = []): Promise<void> {
    await mkdir(TRACES, { recursive: true })
    const file = join(TRACES, name.replace(/\W+/g, '-'))
    if (log.length > 0) await writeFile(`${file}.log`, log.join('\n'))
    const pages = this.browser.contexts().flatMap((context) => context.pages())
    for (const [index, page] of pages.entries()) {
      // A page that is closing has no picture.
      await page.screenshot({ path: `${file}-${index + 1}.png` }).catch(() => undefined)
    }
  }

  /** Of a test that did not hold; to be called after each. */
  async traceIfFailed({ task }: TestContext): Promise<void> {
    if (task.result?.state !== 'fail' || this.isBroken) return
    this.isBroken = true
    await this.trace(task.name, this.complaints)
  }

  /** To be called before each test of one window: it goes on where the one before ended, so after a failure none can. */
  skipIfBroken({ skip }: TestContext): void {
    skip(this.isBroken, 'a test before it did not hold')
  }

  /** The workbench on a folder or a workspace file. */
  async open(path: string): Promise<Page> {
    const page = await this.page()
    for (let tries = 0; tries < 4; tries++) {
      await page.goto(this.address(path))
      await page.locator('.monaco-workbench').waitFor()
      if (!path.endsWith(WORKSPACE) || (await hasFolders(page))) return page
    }
    throw new Error(`VS Code found no folders in ${path}.`)
  }

  /** A second window of the same person on the same folder. */
  async beside(page: Page): Promise<Page> {
    const other = await page.context().newPage()
    await other.goto(page.url())
    return other
  }

  /** The same once more, as it comes back from what the browser stored; the page itself has no time to say goodbye. */
  async reopen(page: Page): Promise<Page> {
    const again = await page.context().newPage()
    const address = page.url()
    await page.close()
    await again.goto(address)
    return again
  }

  /**
   * Runs the test bundle of `suite` in the extension host, with the built extension under development.
   * Resolves to what it logged, a line each, and its exit code, which is `undefined` where it did not end.
   */
  async runSuite(
    suite: string,
    opened: string,
  ): Promise<{ code: number | undefined; log: readonly string[] }> {
    const extension = await this.developedExtension(suite)
    const page = await this.page(UNSEEN)
    const log: string[] = []
    const ended = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve))
    await page.exposeFunction(
      'codeAutomationLog',
      (_type: string, args: unknown[]) => void log.push(args.join(' ')),
    )
    const remote = `vscode-remote://${new URL(this.server.url).host}`
    const payload = [
      ['extensionDevelopmentPath', `${remote}${extension}`],
      ['extensionTestsPath', `${remote}${join(extension, 'test.js')}`],
    ]
    await page.goto(`${this.address(opened)}&payload=${encodeURIComponent(JSON.stringify(payload))}`)
    // VS Code computes its layout itself; nothing of it is laid out once more and painted.
    await page.addStyleTag({ content: '.monaco-workbench { display: none }' })
    const code = await Promise.race([ended, delay(SUITE_MS, undefined, { ref: false })])
    if (code !== 0) await this.trace('suite', log)
    await page.context().close()
    return { code, log }
  }

  private address(path: string): string {
    const kind = path.endsWith(WORKSPACE) ? 'workspace' : 'folder'
    return `${this.server.url}?${kind}=${encodeURIComponent(path)}`
  }

  /** A copy of the built extension with the test bundle in it: a web worker loads nothing from elsewhere. */
  private async developedExtension(suite: string): Promise<string> {
    const copy = join(this.folder, 'extension')
    for (const part of ['package.json', 'package.nls.json', 'media', 'dist']) {
      await cp(built(join(EXTENSION, part)), join(copy, part), { recursive: true })
    }
    const bundled = suites.get(suite) ?? bundle(suite)
    suites.set(suite, bundled)
    await writeFile(join(copy, 'test.js'), await bundled)
    return copy
  }
}

/** Each bundled once, whichever hosts run it. */
const suites = new Map<string, Promise<Uint8Array>>()

async function bundle(suite: string): Promise<Uint8Array> {
  const { bundles } = (await import(CONFIG)) as { bundles: { vscode: BuildOptions } }
  const { outputFiles } = await build({
    ...bundles.vscode,
    entryPoints: [suite],
    minify: false,
    tsconfig: TSCONFIG,
    metafile: false,
    write: false,
  })
  const [file, ...more] = outputFiles
  if (!file || more.length > 0) throw new Error(`${suite} is bundled into one file`)
  return file.contents
}

/** The setting by which the extension runs in the browser's web worker instead of in Node. */
export const IN_WORKER = { 'remote.extensionKind': { [ID]: ['web'] } }

/**
 * A workspace file is empty to VS Code until its server answers, and now and then for good, until the page is
 * loaded again.
 */
async function hasFolders(page: Page): Promise<boolean> {
  const folder = page.locator('.explorer-folders-view .monaco-list-row').first()
  return folder.waitFor({ timeout: FOLDERS_MS }).then(
    () => true,
    () => false,
  )
}

function built(path: string): string {
  if (!existsSync(path)) throw new Error(`${path} is not there; "npm run build" makes it.`)
  return path
}
