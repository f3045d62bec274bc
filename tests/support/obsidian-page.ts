import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { BrowserContext, Page } from 'playwright-core'
import type {} from './obsidian-harness'
import { builtMain } from './obsidian-bundle'
import { themeSheet } from './theme-sheet'

/** A page with the mocked app, the plugin's built bundle and styles, and a theme's variables. */

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Served {
  readonly url: string
  readonly main: string
  close(): Promise<void>
}

/** Serves the page on loopback, for `theme` in the address's query. */
export async function serveObsidian(): Promise<Served> {
  const harness = await build({
    absWorkingDir: root,
    entryPoints: ['tests/support/obsidian-harness.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    alias: { obsidian: 'obsidian-test-mocks/obsidian' },
    logLevel: 'silent',
  })
  const script = harness.outputFiles[0]?.text ?? ''
  const styles = readFileSync(join(root, 'styles.css'), 'utf8')
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const [type, body] =
      pathname === '/harness.js'
        ? ['text/javascript', script]
        : ['text/html', html(styles, searchParams.get('theme') === 'dark' ? 'dark' : 'light')]
    response.writeHead(pathname === '/favicon.ico' ? 204 : 200, { 'content-type': `${type}; charset=utf-8` })
    response.end(pathname === '/favicon.ico' ? '' : body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    main: builtMain(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

export interface Opened {
  readonly theme: 'light' | 'dark'
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly opens: 'right' | 'main'
  readonly width: number
  readonly height: number
  readonly now: Date
}

/** Opens the page, starts the plugin in it, clicks its ribbon icon, and waits for the last of the dashboard. */
export async function openObsidian(browser: BrowserContext, served: Served, opened: Opened): Promise<Page> {
  const { theme, files, opens, width, height, now } = opened
  const page = await browser.newPage()
  await page.setViewportSize({ width, height })
  await page.clock.setFixedTime(now)
  await page.goto(`${served.url}?theme=${theme}`)
  const encoded = Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')])
  await page.evaluate(([main, given, side]) => window.obsidianHarness.start(main, given, side), [
    served.main,
    Object.fromEntries(encoded) as Record<string, string>,
    opens,
  ] as const)
  await page.click('.side-dock-ribbon-action')
  await page.waitForSelector('.ej-foot')
  return page
}

/** As the app does it: other variables, and another class on the body. */
export async function setTheme(page: Page, theme: Opened['theme']): Promise<void> {
  await page.evaluate(
    ([sheet, name]) => {
      const [style] = document.querySelectorAll('style')
      if (style) style.textContent = sheet
      document.body.className = `theme-${name}`
    },
    [themeSheet(`obsidian-${theme}`), theme] as const,
  )
}

/** Every file below a folder, by its path with `/`. */
export function filesBelow(folder: string): Record<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      return [relative(folder, file).split(sep).join('/'), readFileSync(file)]
    }),
  )
}

/** Where the app puts ribbon, main area and sidebar, and the variables that a theme's file here leaves out. */
const LAYOUT = `
  :root { --size-4-1: 4px; --size-4-2: 8px; --size-4-3: 12px; --size-4-4: 16px; --font-semibold: 600; --font-ui-smaller: 12px }
  body { margin: 0; background: var(--background-primary); color: var(--text-normal); font-family: var(--font-interface) }
  body > div { display: flex; align-items: flex-start }
  .side-dock-ribbon-action { flex: none; order: -1; width: 28px; height: 28px; margin: 8px }
  .side-dock-ribbon-action::after { content: '👣' }
  .workspace-split { flex: 1; min-width: 0 }
  .view-content { height: 100vh; overflow: auto; scrollbar-width: none }
  .workspace-split.mod-right { background: var(--background-secondary) }
  iframe { border: 0; width: 600px; height: 600px }
  body > .modal-container, body > .modal, body > .prompt { position: fixed; inset: 0; z-index: 1; display: block }
  .modal-container::before { content: ''; position: fixed; inset: 0; background: rgb(0 0 0 / 50%) }
  .modal-container > .modal { position: fixed; top: 8vh; left: 50%; width: min(560px, 86vw); max-height: 80vh; overflow: auto; padding: 16px; transform: translateX(-50%); border: 1px solid var(--background-modifier-border); border-radius: 10px; background: var(--background-primary); box-shadow: 0 8px 32px rgb(0 0 0 / 30%) }
  .modal-title { margin-bottom: 8px; font-weight: 600 }
  .modal :is(input:not([type=radio], [type=checkbox]), textarea) { box-sizing: border-box; width: 100%; padding: 6px 8px; border: 1px solid var(--background-modifier-border); border-radius: 6px; background: var(--background-secondary); color: inherit; font: inherit }
  .modal textarea { min-height: 80px }
  .modal .efficacy-buttons div:has(> button) { display: flex; gap: 8px; justify-content: flex-end }
  .modal button.mod-cta { background: var(--interactive-accent); color: #fff }
  body > :is(.bases-view, .block-language-efficacy) { display: block; margin: 0 auto; padding: 16px; max-width: 720px }
  .suggestion-item { padding: 6px 8px; border-radius: 6px }
  .suggestion-item.is-selected { background: var(--background-secondary) }
`

function html(styles: string, theme: 'light' | 'dark'): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Vault</title>
<style>${themeSheet(`obsidian-${theme}`)}</style><style>${LAYOUT}</style><style>${styles}</style></head>
<body class="theme-${theme}"><script src="/harness.js"></script></body></html>`
}
