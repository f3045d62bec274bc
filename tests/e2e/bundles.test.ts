import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listFiles, PackageManager } from '@vscode/vsce'
import { build } from 'esbuild'
import { describe, expect, it, vi } from 'vitest'
import { LANGUAGES } from '@core/texts'
import { bundles, extensionPackage } from '../../esbuild.config.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): string => readFileSync(root + file, 'utf8')

/** Budgets in bytes, with room for one more kind; `headless` bundles run where no `document` is. */
const BUNDLES = [
  { file: 'main.js', budget: 749_900, headless: false },
  { file: 'packages/vscode/dist/extension.js', budget: 655_200, headless: true },
  { file: 'packages/vscode/dist/webview.js', budget: 119_200, headless: false },
  { file: 'dist/cli/efficacy.mjs', budget: 539_700, headless: true },
  { file: 'dist/cli/page.js', budget: 119_200, headless: false },
]

/** Ways out of the machine, ways to run text, and names that not every host has. */
const BANNED = {
  'the network':
    /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|requestUrl|["'](node:)?(https?|net|dgram|tls|dns)["']/,
  'remote addresses to load': /(import|src=|href=)\s*\(?["']https?:/,
  eval: /\beval\s*\(|new Function\b|Function\s*\(\s*["'`]/,
  // preact has one assignment of its own, behind a property that no source of ours uses.
  'markup from text': /\.outerHTML\s*=|insertAdjacentHTML|document\.write|\.innerHTML=(?![\w$]+\.__html\))/,
}

/** `yaml` builds three patterns with a lookbehind by `new RegExp` inside try/catch, with a fallback: safe on old iOS. */
const LOOKBEHIND = /(?<!new RegExp\(["'`][^"'`]*)\(\?<[=!]/

describe.each(BUNDLES)('$file', ({ file, budget, headless }) => {
  it('is built and inside its budget', () => {
    expect(existsSync(root + file)).toBe(true)
    expect(statSync(root + file).size).toBeLessThanOrEqual(budget)
  })

  it.each(Object.entries(BANNED))('has nothing of %s', (_, pattern) => {
    const text = read(file)
    const found = pattern.exec(text)
    expect(found && text.slice(Math.max(0, found.index - 60), found.index + 60)).toBeNull()
  })

  it('has no regular expression that stops an old iOS', () => {
    const text = read(file)
    const literal = LOOKBEHIND.exec(text)
    expect(literal && text.slice(Math.max(0, literal.index - 60), literal.index + 60)).toBeNull()
  })

  it.runIf(headless)('needs no document', () => {
    expect(/(?<![.\w?$])(document|window)\./.exec(read(file))).toBeNull()
  })

  it.runIf(!file.endsWith('.mjs'))('needs nothing of Node', () => {
    expect(
      /(?<![.\w$])(Buffer\s*[.([]|process\.|require\(["'](?!obsidian|vscode))/.exec(read(file)),
    ).toBeNull()
  })
})

describe('the packages', () => {
  it('the extension is packaged inside its budget', () => {
    expect(statSync(`${root}dist/efficacy-journal.vsix`).size).toBeLessThanOrEqual(439_500)
  })

  it('the extension holds these files and no other', async () => {
    const files = await listFiles({ cwd: `${root}packages/vscode`, packageManager: PackageManager.None })
    const walkthrough = ['new-entry', 'open-dashboard', 'plan-attempt', 'set-up']
    const texts = /^package\.nls(\.[\w-]+)?\.json$/
    const words = Object.keys(LANGUAGES).map((code) => (code === 'en' ? 'marks' : code))
    expect(files.filter((file) => !texts.test(file)).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.md',
      'dist/card.css',
      'dist/dashboard.css',
      'dist/extension.js',
      ...words.sort().map((name) => `dist/languages/${name}.txt`),
      'dist/webview.css',
      'dist/webview.js',
      'media/activity.svg',
      'media/icon.png',
      'media/tab-dark.svg',
      'media/tab-light.svg',
      ...walkthrough.map((name) => `media/walkthrough/${name}.svg`),
      'package.json',
    ])
  })

  it('the extension is packed without a warning', async () => {
    const said: string[] = []
    for (const level of ['log', 'info', 'warn', 'error'] as const)
      vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void said.push(words.join(' ')))
    await extensionPackage(join(await mkdtemp(join(tmpdir(), 'efficacy-vsix-')), 'extension.vsix'))
    vi.restoreAllMocks()
    expect(said.filter((line) => !/^ (?:INFO|DONE) /.test(line))).toEqual([])
  })

  it('the plugin folder is what Obsidian loads', () => {
    for (const file of ['main.js', 'manifest.json', 'styles.css'])
      expect(existsSync(`${root}dist/obsidian/${file}`)).toBe(true)
  })

  it('the YAML reader that gray-matter brings is not in any bundle', () => {
    for (const { file } of BUNDLES) expect(read(file)).not.toMatch(/YAMLException|js-yaml/)
  })

  it('the plugin and the pages parse for iOS 15', async () => {
    for (const bundle of [bundles['obsidian'], bundles['webview']]) {
      const { warnings } = await build({ ...bundle, target: 'ios15', write: false })
      expect(warnings).toEqual([])
    }
  })

  it('two builds of the same sources are the same bytes', async () => {
    for (const bundle of Object.values(bundles)) {
      const { outputFiles } = await build({ ...bundle, write: false })
      const same = outputFiles[0]?.text === read(bundle.outfile)
      expect([bundle.outfile, same]).toEqual([bundle.outfile, true])
    }
  })
})
