import { readSettings } from '@core/journal/settings-file'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { window, type WebviewPanel } from 'vscode'
import { registerCommands } from '../../packages/vscode/src/commands'
import { HelpPanel } from '../../packages/vscode/src/help-panel'
import type { VaultFolder } from '../../packages/vscode/src/vault-folder'

/** The commands by name, and what the page was told. */
const { commands, told, ready, place } = vi.hoisted(() => ({
  commands: new Map<string, (...given: readonly unknown[]) => Promise<void>>(),
  told: [] as { help: object; section?: string }[],
  ready: { say: (_: object): void => undefined },
  place: { isCovered: false },
}))

vi.mock('vscode', () => {
  const nothing = { dispose: (): void => undefined }
  const panel = {
    webview: {
      onDidReceiveMessage: (hear: typeof ready.say) => (ready.say = hear),
      asWebviewUri: () => '',
      postMessage: async (message: (typeof told)[number]) => !place.isCovered && told.push(message) > 0,
    },
    onDidDispose: () => nothing,
    reveal: () => undefined,
  }
  return {
    Disposable: { from: () => nothing },
    Uri: { joinPath: () => 'dist' },
    ViewColumn: {},
    commands: {
      registerCommand: (name: string, run: () => Promise<void>) => void commands.set(name, run),
    },
    window: { createWebviewPanel: () => panel },
  }
})

async function isUnwanted(): Promise<never> {
  throw new Error('Help needs neither notes nor an answer.')
}

const fileWith = (contacts: readonly string[]): string => JSON.stringify({ my_help_contacts: contacts })

/** A folder and its contacts; no note of it is to be read. */
function folder(...contacts: readonly string[]) {
  const listeners = new Set<() => void>()
  let file = fileWith(contacts)
  return {
    settings: async () => readSettings(file),
    read: isUnwanted,
    onDidChange(listener: () => void) {
      listeners.add(listener)
      return { dispose: () => listeners.delete(listener) }
    },
    change(...now: readonly string[]) {
      this.write(fileWith(now))
    },
    write(text: string) {
      file = text
      for (const listener of listeners) listener()
    },
  }
}

type Folder = ReturnType<typeof folder>

/** The extension with these folders open, the first of them in front, or the only one. */
function extension(...folders: readonly Folder[]): HelpPanel {
  const help = new HelpPanel(...(['extension'] as unknown as ConstructorParameters<typeof HelpPanel>))
  const vaults = {
    all: () => folders,
    at: (uri: string) => folders[Number(uri)],
    journalInFront: async () => folders[0],
    chooseJournal: isUnwanted,
  }
  registerCommands(
    ...([
      vaults,
      async (...[, vault, section]: Parameters<Parameters<typeof registerCommands>[1]>) =>
        help.show(vault, section),
      new Set(),
    ] as unknown as Parameters<typeof registerCommands>),
  )
  return help
}

const run = (id: string, ...given: readonly unknown[]): Promise<void> | undefined =>
  commands.get(`efficacyJournal.${id}`)?.(...given)

const lastTold = (): string => JSON.stringify(told.at(-1))

describe('help', () => {
  afterEach(() => void (told.length = 0))

  it('opens before any note is read, with the contacts of the journal in front', async () => {
    extension(folder('Dr Osei'), folder('Dr Who'))
    await run('open-help')
    ready.say({ ready: true })
    await expect.poll(lastTold).toContain('Dr Osei')
    expect(told.at(-1)?.section).toBeUndefined()
    await run('professional-help', { folder: '1' })
    await expect.poll(lastTold).toContain('Dr Who')
    expect(told.at(-1)?.section).toBe('professional-help')
  })

  it('is filled where VS Code brings it back after a restart, once, and is not closed by a stop', async () => {
    const closed: string[] = []
    const panel = (name: string): WebviewPanel =>
      Object.assign({ ...window.createWebviewPanel('', '', 1) }, { dispose: () => void closed.push(name) })
    const journal = folder('Dr Osei')
    const help = extension(journal)
    help.restore(panel('first'), journal as unknown as VaultFolder)
    ready.say({ ready: true })
    await expect.poll(lastTold).toContain('Dr Osei')
    journal.change('Dr Who')
    await expect.poll(lastTold).toContain('Dr Who')
    help.restore(panel('second'), undefined)
    expect(closed).toEqual(['second'])
    help.dispose()
    expect(closed).toEqual(['second'])
  })

  it('opens where no folder is, and where the one that is named is gone', async () => {
    extension()
    await run('professional-help', { folder: '7' })
    ready.say({ ready: true })
    await expect.poll(() => told.at(-1)?.section).toBe('professional-help')
  })

  it('opens at its section also where it stands behind another editor, where no page hears of it', async () => {
    extension(folder('Dr Osei'))
    await run('open-help')
    ready.say({ ready: true })
    await expect.poll(() => told.length).toBe(1)
    place.isCovered = true
    await run('professional-help')
    // In front again, it is made anew.
    place.isCovered = false
    ready.say({ ready: true })
    await expect.poll(() => told.length).toBe(2)
    expect(told.at(-1)?.section).toBe('professional-help')
    ready.say({ ready: true })
    await expect.poll(() => told.length).toBe(3)
    expect(told.at(-1)?.section).toBeUndefined()
  })

  it('shows contacts that change, and is not told anew where they are as they were', async () => {
    const journal = folder('Dr Osei')
    extension(journal)
    await run('open-help')
    ready.say({ ready: true })
    await expect.poll(() => told.length).toBe(1)
    journal.change('Dr Osei')
    journal.change('Dr Who')
    await expect.poll(() => told.length).toBe(2)
    expect(lastTold()).toContain('Dr Who')
  })

  it('says where the settings do not read by now, and what a later look finds', async () => {
    const journal = folder('Dr Osei')
    extension(journal)
    await run('open-help')
    ready.say({ ready: true })
    await expect.poll(lastTold).toContain('Dr Osei')
    journal.write('{ "my_help_contacts": ["Dr Osei"')
    await expect.poll(lastTold).toContain('Line 1, column 33')
    journal.write('{\n"my_help_contacts": ["Dr Osei"')
    await expect.poll(lastTold).toContain('Line 2, column')
    journal.change('Dr Osei')
    await expect.poll(lastTold).not.toContain('column')
  })
})
