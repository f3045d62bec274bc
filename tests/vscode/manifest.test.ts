import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '@core/commands'
import { LANGUAGES } from '@core/texts'
import { catalogs } from '../../esbuild.languages.mjs'

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
    walkthroughs: {
      title: string
      description: string
      steps: {
        id: string
        title: string
        description: string
        when?: string
        media: { svg: string; altText: string }
        completionEvents: string[]
      }[]
    }[]
    viewsWelcome: { view: string; contents: string; when: string }[]
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
  it('contributes the commands of the table, in its order and with its titles, and ticking by its other one', () => {
    const untick = { id: 'untick', title: 'Untick a step' }
    expect(contributes.commands.map(({ command }) => command)).toEqual(
      [...COMMANDS, untick].map(({ id }) => `efficacyJournal.${id}`),
    )
    expect(contributes.commands.map(({ title }) => texts[title.slice(1, -1)])).toEqual(
      [...COMMANDS, untick].map(({ title }) => title),
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
    const inPalette = contributes.menus.commandPalette?.filter(({ when }) => when !== 'false')
    expect(inPalette?.map(({ command }) => command)).toEqual(onNotes)
  })

  it('ticks, logs and splits in the rows of open steps, unticks in others, and works on goals in theirs', () => {
    const rows = contributes.menus['view/item/context'] ?? []
    const offered = (viewItem: string) => {
      const here = rows.filter(({ when }) =>
        new RegExp(/=~ \/(.*)\/$/.exec(when)?.[1] ?? '$^').test(viewItem),
      )
      return [...new Set(here.map(({ command }) => command.split('.')[1]))]
    }
    expect(offered('step')).toEqual(['tick', 'split-step'])
    expect(offered('micro')).toEqual(['log-micro-action', 'tick', 'split-step'])
    expect(offered('ticked')).toEqual(['untick'])
    expect(offered('goal')).toEqual(['plan-attempt', 'raise-goal', 'audit-goal'])
    expect(offered('done-goal')).toEqual(['raise-goal'])
    expect(offered('attempt')).toEqual(['log-outcome'])
    const journal = rows.filter(({ when }) => when.startsWith('view == efficacyJournal.journal '))
    expect(new Set(journal.map(({ command }) => command))).toEqual(new Set(['efficacyJournal.log-outcome']))
  })

  it('has each action of a row in its menu, for keys reach no icon', () => {
    const rows = contributes.menus['view/item/context'] ?? []
    const at = (inline: boolean) =>
      rows
        .filter(({ group }) => group.startsWith('inline') === inline)
        .map(({ command, when }) => `${command}, ${when}`)
    const hasIcon = (row: string) =>
      contributes.commands.find(({ command }) => row.startsWith(`${command},`))?.icon !== undefined
    expect(at(false).length).toBeGreaterThan(0)
    expect(at(true)).toEqual(at(false).filter(hasIcon))
  })

  it('says that there is nothing only once the notes were read, and offers no set-up of what is set up', () => {
    const inFolder = contributes.viewsWelcome.filter(({ when }) => when !== 'workspaceFolderCount == 0')
    expect(inFolder.length).toBeGreaterThan(1)
    for (const { when } of inFolder) expect(when).toContain('efficacyJournal.isRead')
    const setUp = inFolder.filter(({ contents }) => texts[contents.slice(1, -1)]?.includes('.set-up)'))
    expect(setUp.map(({ when }) => when.includes('!efficacyJournal.hasJournal'))).toEqual([true])
    // What the contexts are set by.
    for (const name of ['isRead', 'hasJournal']) {
      const setters = sources.filter((path) =>
        read(join('src', path)).includes(`'setContext', 'efficacyJournal.${name}'`),
      )
      expect([name, setters.length]).toEqual([name, 1])
    }
  })

  it('says something in each view, whether a folder is open or not', () => {
    const trees = ['efficacyJournal.goals', 'efficacyJournal.journal']
    for (const none of [true, false]) {
      const said = contributes.viewsWelcome.filter(({ when }) =>
        when.includes(none ? 'workspaceFolderCount == 0' : 'efficacyJournal.isRead'),
      )
      expect([...new Set(said.map(({ view }) => view))]).toEqual(trees)
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

  it('wakes for markdown, its marker, its panels, its views and its commands, and for nothing else', () => {
    // VS Code adds those for views and commands by itself.
    expect(manifest.activationEvents).toEqual([
      'onLanguage:markdown',
      'workspaceContains:efficacy.json',
      'onWebviewPanel:efficacyJournal.dashboard',
      'onWebviewPanel:efficacyJournal.help',
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
      const said = String(setting.description ?? setting.markdownDescription)
      // One of looks says nothing of where the numbers are set.
      const isAbout = name === 'efficacyJournal.openDashboardOnStartup'
      expect(texts[said.slice(1, -1)]?.includes('efficacy.json'), name).toBe(isAbout)
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
    expect([others.length, steps.filter(({ when }) => when !== 'workspaceFolderCount == 0').length]).toEqual([
      0, 4,
    ])
    const events = new Set([
      ...contributes.commands.map(({ command }) => `onCommand:${command}`),
      ...['onContext:workspaceFolderCount > 0', 'onContext:efficacyJournal.hasJournal'],
    ])
    for (const { media, completionEvents } of steps) {
      const svg = read(media.svg)
      const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour ?? '')
      expect(colours.filter((colour) => colour !== 'none' && !colour.startsWith('var(--vscode-'))).toEqual([])
      expect(completionEvents.filter((event) => !events.has(event))).toEqual([])
      expect(texts[media.altText.slice(1, -1)]).toMatch(/\.$/)
    }
  })

  it('asks in its walkthrough for a folder only where none is open', () => {
    const steps = contributes.walkthroughs[0]?.steps ?? []
    const opening = steps.filter(({ description }) =>
      texts[description.slice(1, -1)]?.includes('vscode.openFolder'),
    )
    expect(opening.map(({ when }) => when)).toEqual(['workspaceFolderCount == 0'])
  })

  it('has a walkthrough that a narrow window does not cut', () => {
    // Beside a side bar VS Code shows three lines of the title and the description, and one of a step that is not chosen.
    const [{ title: name, description, steps } = { title: '', description: '', steps: [] }] =
      contributes.walkthroughs
    expect((texts[name.slice(1, -1)] ?? name).length).toBeLessThanOrEqual(24)
    expect(texts[description.slice(1, -1)]?.length).toBeLessThanOrEqual(60)
    for (const { title } of steps) expect(texts[title.slice(1, -1)]?.length).toBeLessThanOrEqual(28)
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

  it('offers every language, and has the texts of the manifest in it', async () => {
    expect(contributes.configuration.properties['efficacyJournal.language']).toMatchObject({
      enum: ['auto', ...Object.keys(LANGUAGES)],
      enumItemLabels: ['%setting.language.auto%', ...Object.values(LANGUAGES)],
    })
    for (const [language, words] of Object.entries(await catalogs())) {
      const inWords = JSON.parse(read(`package.nls.${language}.json`)) as Record<string, string>
      expect(Object.keys(inWords)).toEqual(Object.keys(texts))
      expect(inWords['command.new-entry']).toBe(words['New entry'] ?? 'New entry')
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
