// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MarkdownView } from 'obsidian-test-mocks/obsidian'
import { commandOf } from '@core/commands'
import { buildReport } from '@core/dashboard/build'
import { STEPS_KEPT } from '@core/journal/undo'
import { goes, MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'
import { allowNoConsoleErrors } from '../support/no-console-errors'
import type { Running } from '../support/obsidian-app'
import { startApp } from '../support/obsidian-built'
import { notices, pathsOnDisk } from '../support/obsidian-shim'
import { PAIR_NOW, PAIR_STEPS, PAIR_VAULT, type PairStep } from '../support/pair'

allowNoConsoleErrors()
let running: Running

const [year, month, date, hour, minute] = PAIR_NOW
const NOW = new Date(year, month - 1, date, hour, minute)
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
})
afterEach(() => {
  running.plugin.unload()
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

const report = (): string => {
  const { journal } = running.plugin
  return JSON.stringify(buildReport(journal.snapshot(), journal.today()))
}

/** The files of the vault as text, by path. */
const files = (): Record<string, string | undefined> =>
  Object.fromEntries(pathsOnDisk(running.app.vault).map((path) => [path, running.text(path)]))

async function onMemory(host: MemoryHost, { command, answers, open }: PairStep): Promise<void> {
  host.answers = [...answers]
  host.open = undefined
  if (open) {
    const text = await host.vault.read(open.path)
    host.open = { path: open.path, text, cursor: text.indexOf(open.after) + open.after.length }
  }
  await commandOf(command)?.run(host, host.journal)
}

describe('the commands, step by step beside the plainest host', () => {
  it('write the same bytes, count the same, and take all of it back', async () => {
    running = await startApp(PAIR_VAULT)
    const host = new MemoryHost(new MemoryVault(PAIR_VAULT), NOW)
    await host.journal.scan()
    const undo: PairStep = { command: 'undo', answers: [] }
    for (const step of [...PAIR_STEPS, ...Array<PairStep>(STEPS_KEPT).fill(undo)]) {
      await onMemory(host, step)
      if (step.open) await running.open(step.open.path, step.open.after)
      await running.run(step.command, step.answers)
      const expected = [...host.vault.files].map(([path, bytes]) => [
        path,
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      ])
      expect([step.command, files()]).toEqual([step.command, Object.fromEntries(expected)])
      const { journal } = host
      expect([step.command, report()]).toEqual([
        step.command,
        JSON.stringify(buildReport(journal.snapshot(), journal.today())),
      ])
    }
  })

  it.each(['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
    'case 1: count in %s what is counted in UTC',
    async (zone) => {
      const countedIn = async (each: string): Promise<string> => {
        vi.stubEnv('TZ', each)
        vi.setSystemTime(new Date(year, month - 1, date, hour, minute))
        running = await startApp(PAIR_VAULT)
        return report()
      }
      const there = await countedIn(zone)
      expect(new Date().getTimezoneOffset()).not.toBe(0)
      running.plugin.unload()
      expect(await countedIn('UTC')).toBe(there)
      expect(new Date().getTimezoneOffset()).toBe(0)
    },
  )

  it('put the cursor at the first answer of a new note', async () => {
    running = await startApp()
    const answers = [['kind', 'thought'], goes('end', 'situation', '')] as const
    await running.run('new-entry', answers)
    const view = running.app.workspace.getMostRecentLeaf()?.view as unknown as {
      file: { path: string }
      editor: {
        getCursor(): { line: number; ch: number }
        getValue(): string
        posToOffset(at: unknown): number
      }
      getMode(): string
    }
    expect(view.file.path).toBe('Efficacy/2026/2026-03-09 0914 thought.md')
    expect(view.getMode()).toBe('source')
    const host = new MemoryHost(new MemoryVault(), NOW)
    host.answers = [...answers]
    await commandOf('new-entry')?.run(host, host.journal)
    expect(view.editor.posToOffset(view.editor.getCursor())).toBe(host.shown[0]?.cursor)
    expect(view.editor.getValue()).toBe(await host.vault.read(view.file.path))
  })

  it('show a note and its copy beside each other', async () => {
    const walk = 'Journal/2026-03-05 0800 action walk'
    const [original, copy] = [`${walk}.md`, `${walk} (conflicted copy 2026-03-06).md`]
    running = await startApp(PAIR_VAULT)
    const before = files()
    await running.run('compare-copies')
    const views = running.app.workspace.getLeavesOfType('markdown').map(({ view }) => view)
    expect(views.map((view) => view instanceof MarkdownView && view.file?.path)).toEqual([original, copy])
    expect(files()).toEqual(before)
  })

  it('say what the vault does not allow, and write nothing', async () => {
    running = await startApp(PAIR_VAULT)
    await running.run('plan-attempt', [
      ['task', 'Jog one minute'],
      ['confidence_before', '60'],
      ['date', ''],
    ])
    const path = 'Efficacy/2026/2026-03-09 0914 action jog-one-minute.md'
    running.put(path, `${running.text(path) ?? ''}by hand\n`)
    const before = files()
    notices.length = 0
    await running.run('undo')
    expect(files()).toEqual(before)
    expect(notices).toEqual([`${path} was changed since; nothing was undone.`])
  })
})
