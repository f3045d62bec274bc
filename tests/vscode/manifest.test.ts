import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '@core/commands'
import { LANGUAGES } from '@core/texts'

const ROOT = fileURLToPath(new URL('../../packages/vscode', import.meta.url))
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const texts = JSON.parse(read('package.nls.json')) as Record<string, string>
const manifest = JSON.parse(read('package.json')) as {
  name: string
  main: string
  browser: string
  icon: string
  engines: { vscode: string }
  extensionKind: string[]
  activationEvents: string[]
  capabilities: unknown
  contributes: {
    commands: { command: string; title: string; category: string; enablement?: string; icon?: string }[]
    configuration: { properties: Record<string, Record<string, unknown>> }
    views: Record<string, { id: string; icon: string }[]>
    walkthroughs: { steps: { media: { svg: string; altText: string }; completionEvents: string[] }[] }[]
    viewsWelcome: { view: string; contents: string }[]
    viewsContainers: { activitybar: { id: string; icon: string }[] }
    menus: Record<string, { command: string; when: string; group: string }[]>
    keybindings?: unknown
  }
}
const { contributes } = manifest
const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.ts'),
)

describe('the manifest of the extension', () => {
  it('contributes the commands of the table, in its order and with its titles', () => {
    expect(contributes.commands.map(({ command }) => command)).toEqual(
      COMMANDS.map(({ id }) => `efficacyJournal.${id}`),
    )
    expect(contributes.commands.map(({ title }) => texts[title.slice(1, -1)])).toEqual(
      COMMANDS.map(({ title }) => title),
    )
  })

  it('gives every command one category, and those on a note only where there is one', () => {
    expect(new Set(contributes.commands.map(({ category }) => category))).toEqual(
      new Set(['Efficacy Journal']),
    )
    const onNotes = COMMANDS.filter(({ when }) => when === 'note').map(({ id }) => `efficacyJournal.${id}`)
    const inRows = contributes.menus['view/item/context']?.map(({ command }) => command) ?? []
    const enabled = contributes.commands.filter(({ enablement }) => enablement !== undefined)
    expect(enabled.map(({ command }) => command)).toEqual(onNotes.filter((id) => !inRows.includes(id)))
    expect(contributes.menus.commandPalette?.map(({ command }) => command)).toEqual(onNotes)
  })

  it('ticks, logs and splits in the rows of open steps, and works on goals in theirs', () => {
    const rows = contributes.menus['view/item/context'] ?? []
    const offered = (viewItem: string) =>
      rows
        .filter(({ when }) => new RegExp(/=~ \/(.*)\/$/.exec(when)?.[1] ?? '$^').test(viewItem))
        .map(({ command }) => command.split('.')[1])
    expect(offered('step')).toEqual(['tick', 'split-step'])
    expect(offered('micro')).toEqual(['log-micro-action', 'tick', 'split-step'])
    expect(offered('goal')).toEqual(['raise-goal', 'audit-goal'])
    for (const { when, command, group } of rows) {
      expect(when).toContain('view == efficacyJournal.goals')
      // An action in the row itself is shown by its icon alone.
      const { icon } = contributes.commands.find((each) => each.command === command)!
      expect(icon !== undefined).toBe(group.startsWith('inline'))
    }
  })

  it('takes no key', () => {
    expect(contributes.keybindings).toBeUndefined()
  })

  it('names no command in a menu or a welcome that it does not contribute', () => {
    const known = new Set([...contributes.commands.map(({ command }) => command), 'vscode.openFolder'])
    const inMenus = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command))
    const inTexts = Object.values(texts).flatMap((text) =>
      [...text.matchAll(/command:([\w.-]+)/g)].map(([, id]) => id),
    )
    expect([...inMenus, ...inTexts].filter((id) => !known.has(id ?? ''))).toEqual([])
  })

  it('wakes for markdown, its marker, its panel, its views and its commands, and for nothing else', () => {
    // VS Code adds those for views and commands by itself.
    expect(manifest.activationEvents).toEqual([
      'onLanguage:markdown',
      'workspaceContains:efficacy.json',
      'onWebviewPanel:efficacyJournal.dashboard',
    ])
  })

  it('works in Restricted Mode, on virtual file systems, beside the files and beside the person', () => {
    expect(manifest.capabilities).toEqual({
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    })
    expect(manifest.extensionKind).toEqual(['workspace', 'ui'])
    expect([manifest.main, manifest.browser]).toEqual(['./dist/extension.js', './dist/extension.js'])
    expect(manifest.engines.vscode).toBe('^1.100.0')
  })

  it('has a text for every key, and a key for every text', () => {
    const keys = [...read('package.json').matchAll(/"%([^%]+)%"/g)].map(([, key]) => key)
    expect(Object.keys(texts).sort()).toEqual([...new Set(keys)].sort())
  })

  it('says what each setting does, and gives it a default and a scope', () => {
    const { 'efficacyJournal.language': _, ...others } = contributes.configuration.properties
    for (const [name, setting] of Object.entries(others)) {
      expect(name).toMatch(/^efficacyJournal\./)
      const scope = name === 'efficacyJournal.codeLens' ? 'resource' : 'window'
      expect(setting).toMatchObject({ type: 'boolean', scope })
      expect(setting.default).toBeTypeOf('boolean')
      expect(setting.description ?? setting.markdownDescription).toBeDefined()
    }
  })

  it('reads no setting that it does not declare, and declares none that nothing reads', () => {
    const declared = Object.keys(contributes.configuration.properties).map((name) => name.split('.')[1])
    const looks = read('src/looks.ts')
    for (const name of declared) expect(looks).toContain(`'${name}'`)
    const readers = sources.filter((path) => read(join('src', path)).includes('getConfiguration'))
    expect(readers).toEqual(['looks.ts'])
  })

  it('has what both marketplaces ask for', () => {
    expect(manifest).toMatchObject({
      name: 'efficacy-journal',
      publisher: 'efficacy-journal',
      license: 'MIT',
      pricing: 'Free',
      galleryBanner: { color: '#1f2933', theme: 'dark' },
    })
    expect(manifest).not.toHaveProperty('enabledApiProposals')
    const pictures = [...read('README.md').matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)]
    expect(pictures.length).toBeGreaterThan(1)
    for (const [, alt = '', path = ''] of pictures) {
      expect(alt.length).toBeGreaterThan(20)
      expect([path, existsSync(join(ROOT, path))]).toEqual([path, true])
    }
    expect(readFileSync(join(ROOT, '../../CHANGELOG.md'), 'utf8')).toContain('## 0.1.0')
  })

  it('has one walkthrough of few steps, with pictures in the colours of the theme', () => {
    const [{ steps }, ...others] = contributes.walkthroughs as [(typeof contributes.walkthroughs)[0]]
    expect([others.length, steps.length]).toEqual([0, 4])
    const commands = new Set(contributes.commands.map(({ command }) => `onCommand:${command}`))
    for (const { media, completionEvents } of steps) {
      const svg = read(media.svg)
      const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour ?? '')
      expect(colours.filter((colour) => colour !== 'none' && !colour.startsWith('var(--vscode-'))).toEqual([])
      expect(completionEvents.filter((event) => !commands.has(event))).toEqual([])
      expect(texts[media.altText.slice(1, -1)]).toMatch(/\.$/)
    }
  })

  it('gives each view an icon that is there, in one colour', () => {
    const icons = [...contributes.viewsContainers.activitybar, ...Object.values(contributes.views).flat()]
    for (const { icon } of icons) expect(read(icon)).toContain('currentColor')
    expect(read(contributes.viewsContainers.activitybar[0]?.icon ?? '')).toContain('viewBox="0 0 24 24"')
  })

  it('has an icon of 256 by 256 for the marketplace', () => {
    const png = readFileSync(join(ROOT, manifest.icon))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 256])
  })

  it('leaves no text of its own to the bundles of VS Code, which know nothing of our setting', () => {
    const used = sources.filter((path) => read(join('src', path)).includes('l10n'))
    expect(used).toEqual([])
    expect(manifest).not.toHaveProperty('l10n')
  })

  it('offers every language, and has the texts of the manifest in it', () => {
    expect(contributes.configuration.properties['efficacyJournal.language']).toMatchObject({
      enum: ['auto', ...Object.keys(LANGUAGES)],
      enumItemLabels: ['%setting.language.auto%', ...Object.values(LANGUAGES)],
    })
    for (const language of Object.keys(LANGUAGES).filter((each) => each !== 'en')) {
      const inWords = JSON.parse(read(`package.nls.${language}.json`)) as Record<string, string>
      expect(Object.keys(inWords)).toEqual(Object.keys(texts))
      expect(inWords['command.new-entry']).not.toBe(texts['command.new-entry'])
    }
  })

  it('packs only what it allows, all of which is there once built', () => {
    const [all, ...allowed] = read('.vscodeignore').trim().split('\n')
    expect(all).toBe('**')
    const plain = allowed
      .map((line) => line.slice(1))
      .filter((path) => !path.includes('*') && !path.startsWith('dist/'))
    const made = new Set(['CHANGELOG.md', 'LICENSE'])
    expect(plain.filter((path) => !made.has(path) && !existsSync(join(ROOT, path)))).toEqual([])
  })
})

describe('the source of the extension', () => {
  it('asks for nothing of Node, of files on disk or of the network', () => {
    const banned = /\b(?:process|require|Buffer|__dirname|fetch|XMLHttpRequest|WebSocket|fsPath|Uri\.file)\b/
    const findings = sources.filter((path) =>
      banned.test(read(join('src', path)).replace(/\/\*\*?[\s\S]*?\*\//g, '')),
    )
    expect(findings).toEqual([])
  })
})
