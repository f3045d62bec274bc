// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { COMMANDS } from '@core/commands'
import { eventually } from '../support/eventually'
import { allowNoConsoleErrors } from '../support/no-console-errors'
import type { Running } from '../support/obsidian-app'
import { startApp } from '../support/obsidian-built'
import { holdNotes } from '../support/obsidian-held'
import { answerNext, dialog, press } from '../support/obsidian-dialog'
import { dialogs, notices } from '../support/obsidian-shim'
import { goes } from '../support/memory-host'
import { PAIR_NOW, PAIR_VAULT } from '../support/pair'

allowNoConsoleErrors()
const ID = 'efficacy-journal'
const [year, month, date, hour, minute] = PAIR_NOW

let running: Running
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(year, month - 1, date, hour, minute) })
  running = await startApp(PAIR_VAULT)
  notices.length = 0
})
afterEach(() => {
  running.plugin.unload()
  vi.useRealTimers()
})

const follow = (params: Record<string, string>): void => {
  running.plugin.obsidianProtocolHandlers__.get(ID)?.({ action: ID, ...params })
}
const ask = async (command: string, params: Record<string, string> = {}): Promise<string> => {
  const handler = running.plugin.cliHandlers__.get(command)
  if (!handler) throw new Error(`no handler for ${command}`)
  return handler(params)
}
const paths = (): string[] => running.app.vault.getFiles().map(({ path }) => path)

describe('a link', () => {
  it('writes after a yes, with the answers that it brings', async () => {
    follow({ vault: 'mine', command: 'new-entry', kind: 'thought' })
    await answerNext(['link', 'run'])
    await answerNext(goes('end', 'situation', ''))
    await eventually(() => expect(paths()).toContain('Efficacy/2026/2026-03-09 0914 thought.md'))
  })

  it('may answer questions, and never what becomes of the answers of a person who leaves', async () => {
    follow({ command: 'log-activity', activity: 'swim', leave: 'discard' })
    await answerNext(['link', 'run'])
    await answerNext(goes('out', 'duration_min', '20'))
    await answerNext(['leave', 'keep'])
    const path = 'Efficacy/2026/2026-03-09 0914 activity swim.md'
    await eventually(() => expect(running.text(path)).toContain('duration_min: 20\n'))
  })

  it('may leave out with blanks, as a person does, what may be left out', async () => {
    const blank = Object.fromEntries(['obstacle', 'minutes_at_hand', 'domain'].map((id) => [id, ' ']))
    follow({ command: 'choose-practice', ...blank, practice: 'reflection' })
    await answerNext(['link', 'run'])
    const shown = await dialog()
    expect(shown.question).toMatchObject({ topic: 'Reflection', number: 1 })
    press(shown, 'Escape')
    await eventually(() => expect(dialogs).toEqual([]))
  })

  it('leaves to the person what is asked about the lines that it would write', async () => {
    await running.open('Empty.md')
    follow({ command: 'turn-into-entry', kind: 'reflection', confirm: 'add' })
    await answerNext(['link', 'run'])
    const shown = await dialog()
    expect(shown.question.title).toBe('Add these lines to the note?')
    press(shown, 'Escape')
    await eventually(() => expect(dialogs).toEqual([]))
    expect(running.text('Empty.md')).toBe(PAIR_VAULT['Empty.md'])
  })

  it.each([['leave'], [undefined]])('writes nothing after %s', async (answer) => {
    const before = paths()
    const plan = (task: string): void =>
      follow({ command: 'plan-attempt', task, confidence_before: '60', date: '2026-03-09' })
    plan('Row')
    if (answer) await answerNext(['link', answer])
    else press(await dialog(), 'Escape')
    await eventually(() => expect(dialogs).toEqual([]))
    plan('Swim')
    await answerNext(['link', 'run'])
    const path = 'Efficacy/2026/2026-03-09 0914 action swim.md'
    await eventually(() => expect(paths()).toContain(path))
    expect(paths().toSorted()).toEqual([...before, path].toSorted())
  })

  it('waits with its question until the command of the link before it has ended', async () => {
    follow({ command: 'new-entry', kind: 'thought' })
    follow({ command: 'start-thirty-day' })
    await answerNext(['link', 'run'])
    const first = await dialog()
    follow({ command: 'open-dashboard' })
    await eventually(() => expect(document.querySelector('.ej')).not.toBeNull())
    await ask(`${ID}:run`, { command: 'new-entry' })
    expect(dialogs).toHaveLength(1)
    press(first, 'Escape')
    const second = await dialog()
    expect(second.question).toMatchObject({ id: 'link', title: 'Run "Start the 30-day plan"?' })
    expect(dialogs).toHaveLength(1)
    await answerNext(['link', 'leave'])
    const third = await dialog()
    expect(third.question.id).toBe('kind')
    press(third, 'Escape')
  })

  it('asks nothing once the plugin is off', async () => {
    running.plugin.unload()
    running = await startApp(PAIR_VAULT, { layoutReady: false })
    const { app, plugin } = running
    const goOn = holdNotes(app.vault)
    follow({ command: 'new-entry' })
    await ask(`${ID}:run`, { command: 'new-entry' })
    app.workspace.setLayoutReady__()
    await eventually(() => expect(plugin.journal.reading).toBeDefined())
    plugin.unload()
    goOn()
    await plugin.ready
    await new Promise((resolve) => setTimeout(resolve))
    expect(dialogs).toHaveLength(0)
  })

  it('shows the dashboard without a question', async () => {
    follow({ vault: 'mine' })
    await eventually(() => expect(document.querySelector('.ej')).not.toBeNull())
    expect(dialogs).toEqual([])
  })

  it.each(COMMANDS.filter(({ id }) => !/^(open-|check-|refresh|professional)/.test(id)).map(({ id }) => id))(
    'to %s is asked about first',
    async (command) => {
      follow({ command })
      const shown = await dialog()
      expect(shown.question.id).toBe('link')
      press(shown, 'Escape')
      await eventually(() => expect(dialogs).toEqual([]))
    },
  )

  it('to nothing of ours says so', () => {
    follow({ command: 'constructor' })
    expect(notices).toEqual(['The link names no command of the journal.'])
  })
})

describe("Obsidian's terminal command", () => {
  it('prints the report', async () => {
    expect(JSON.parse(await ask(ID))).toMatchObject({ version: 1, today: '2026-03-09', notes: { goal: 1 } })
  })

  it('lists what could not be counted, each with its place', async () => {
    const lines = (await ask(`${ID}:check`)).split('\n')
    expect(lines[0]).toMatch(/^[^:]+\.md:\d+:\d+: (problem|hint) [a-z-]+: ./)
    expect(lines.join('\n')).toContain('Journal/broken.md:')
  })

  it('says so where every note is counted as written', async () => {
    running.plugin.unload()
    running = await startApp({ 'a.md': 'Mine.\n' })
    expect(await ask(`${ID}:check`)).toBe('Every note is counted as written.')
  })

  it('prints of every note, also where a person stopped the reading', async () => {
    const files: Record<string, string> = {}
    for (let at = 0; at < 60; at++) files[`Journal/${at}.md`] = '---\nefficacy: thought\ndate: nope\n---\n'
    for (const command of [ID, `${ID}:check`]) {
      running.plugin.unload()
      running = await startApp(files, { layoutReady: false })
      const { app, plugin } = running
      const goOn = holdNotes(app.vault)
      app.workspace.setLayoutReady__()
      await eventually(() => expect(plugin.journal.reading).toBeDefined())
      plugin.journal.stop()
      goOn()
      await plugin.ready
      expect(plugin.journal.reading).toMatchObject({ stopped: true })
      const told = (await ask(command)).match(/Journal\/\d+\.md/g)
      expect(new Set(told).size).toBe(60)
    }
  })

  it('starts a command, which asks in the app', async () => {
    expect(await ask(`${ID}:run`, { command: 'new-entry' })).toBe('"New entry" goes on in the app.')
    await answerNext(['kind', 'reflection'])
    await answerNext(goes('end', 'worked', ''))
    await eventually(() => expect(paths()).toContain('Efficacy/2026/2026-03-09 0914 reflection.md'))
  })

  it('starts a command of the app that it has only just started once the notes are read', async () => {
    running.plugin.unload()
    running = await startApp(PAIR_VAULT, { layoutReady: false })
    await ask(`${ID}:run`, { command: 'plan-attempt' })
    running.app.workspace.setLayoutReady__()
    const shown = await dialog()
    expect(shown.question.options?.map(({ label }) => label)).toContain('Lay out the shoes')
    press(shown, 'Escape')
  })

  it('says which commands there are', async () => {
    expect(await ask(`${ID}:run`, { command: 'nope' })).toMatch(
      /^There is no command "nope"; the commands are new-entry,/,
    )
  })
})
