import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import type { Surface } from '@dashboard/screen'
import type {} from './dashboard-harness'
import type { Report } from '@core/dashboard/report'
import { helpPage } from '@core/help'
import type { DashboardContent as Content } from '@core/dashboard/content'
import { DEFAULT_VIEW, type View } from '@core/dashboard/view'
import { DASHBOARD_STYLES, joined } from '../../esbuild.config.mjs'
import { themeSheet } from './theme-sheet'

/**
 * A page that holds the dashboard as a host would: real bundle, real styles, a theme's variables, and the content
 * security policy of VS Code's webview.
 */

export const THEMES = [
  'vscode-light',
  'vscode-dark',
  'vscode-hc-light',
  'vscode-hc-dark',
  'obsidian-light',
  'obsidian-dark',
] as const
type Theme = (typeof THEMES)[number]

const root = fileURLToPath(new URL('../..', import.meta.url))
const URL_OF_PAGE = 'http://dashboard.test/'
const NONCE = 'a2V5'

export interface Parts {
  readonly script: string
  readonly styles: string
}

/** The bundle of the harness, or of a host's page, and the styles that go with it. */
export async function buildDashboard(entry = 'tests/support/dashboard-harness.ts'): Promise<Parts> {
  const built = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    logLevel: 'silent',
  })
  return {
    script: built.outputFiles[0]?.text ?? '',
    styles: await joined(...DASHBOARD_STYLES, 'packages/dashboard/src/help.css'),
  }
}

interface Opened {
  readonly parts: Parts
  readonly theme: Theme
  readonly width?: number
  readonly height?: number
  /** 2 draws two pixels of the screen for one of the page, as a screen at 200 % zoom does. */
  readonly zoom?: number
}

export interface Shown extends Opened {
  readonly report: Report
  /** What stands behind numbers, and what was found. */
  readonly behind?: Partial<Pick<Content, 'lists' | 'found'>>
  readonly view?: Partial<View>
  readonly place?: Surface
}

/** Opens the page and waits until it is drawn. Violations of its policy are collected in the page. */
export async function showDashboard(browser: Browser, shown: Shown): Promise<Page> {
  const page = await openPage(browser, shown)
  await page.evaluate((mounting) => window.harness.start(mounting), {
    shown: { report: shown.report, lists: {}, found: null, isSetUp: false, ...shown.behind },
    view: { ...DEFAULT_VIEW, ...shown.view },
    place: shown.place ?? 'editor',
  })
  return page
}

/** The same for the help page, with two contacts of the person's own. */
export async function showHelp(browser: Browser, opened: Opened): Promise<Page> {
  const page = await openPage(browser, opened)
  await page.evaluate((help) => window.harness.help(help), helpPage(['Dr Ahn 030 1', 'The line 116 123']))
  return page
}

/** A window costs the browser more than a dashboard does: one that was put back is taken again. */
const unused = new WeakMap<Browser, Unused[]>()

interface Unused {
  readonly page: Page
  readonly isClean: boolean
}

/** @param isClean whether nothing is left in the page but what was drawn: it need not be loaded again */
export async function putBack(browser: Browser, page: Page, isClean = false): Promise<void> {
  if (await page.evaluate(() => window.devicePixelRatio !== 1)) return page.close()
  await page.unrouteAll()
  await page.emulateMedia({ reducedMotion: null, forcedColors: null })
  unused.set(browser, [...(unused.get(browser) ?? []), { page, isClean }])
}

async function pageFor(browser: Browser, { width = 900, height = 1000, zoom = 1 }: Opened): Promise<Unused> {
  const viewport = { width: Math.round(width / zoom), height: Math.round(height / zoom) }
  const old = zoom === 1 ? unused.get(browser)?.pop() : undefined
  if (!old) return { page: await browser.newPage({ viewport, deviceScaleFactor: zoom }), isClean: false }
  await old.page.setViewportSize(viewport)
  return old
}

async function openPage(browser: Browser, opened: Opened): Promise<Page> {
  const { page, isClean } = await pageFor(browser, opened)
  const theme = themeSheet(opened.theme)
  if (isClean) {
    await page.evaluate((variables) => window.harness.clear(variables), theme)
    return page
  }
  await page.route('**/*', (route) =>
    route.request().url() === URL_OF_PAGE
      ? route.fulfill({
          contentType: 'text/html',
          body: html(opened.parts, theme),
          headers: { 'content-security-policy': POLICY },
        })
      : route.abort(),
  )
  await page.goto(URL_OF_PAGE)
  return page
}

const POLICY = `default-src 'none'; style-src 'nonce-${NONCE}'; script-src 'nonce-${NONCE}'`

function html({ script, styles }: Parts, theme: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Efficacy Journal</title>
<style nonce="${NONCE}">${theme}</style>
<style nonce="${NONCE}">${styles}</style>
<style nonce="${NONCE}">html, body { height: 100%; margin: 0; padding: 0 }</style>
</head>
<body>
<div id="root"></div>
<script nonce="${NONCE}">
window.violations = []
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI))
</script>
<script nonce="${NONCE}">${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>`
}
