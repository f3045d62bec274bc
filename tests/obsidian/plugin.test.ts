// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { COMMANDS } from '@core/commands'
import { partOf } from '../support/dashboard-parts'
import { titleOf } from '@core/note/name'
import { eventually } from '../support/eventually'
import { allowNoConsoleErrors } from '../support/no-console-errors'
import { type Running, startApp as startWith } from '../support/obsidian-app'
import { startApp } from '../support/obsidian-built'
import { holdNotes } from '../support/obsidian-held'
import { clickButton, dialog, dialogBefore, press } from '../support/obsidian-dialog'
import {
  dialogs,
  moveToWindow,
  noticeElements,
  notices,
  noticeTimes,
  putOff,
  writesOf,
} from '../support/obsidian-shim'
import { PAIR_VAULT } from '../support/pair'

allowNoConsoleErrors()
let running: Running
afterEach(() => running.plugin.unload())

const DASHBOARD = 'efficacy-dashboard'

const openFolds = (): void => {
  const shut = dashboard()?.querySelectorAll<HTMLElement>('details:not([open]) > summary') ?? []
  for (const fold of shut) fold.click()
  if (shut.length > 0) openFolds()
}
const dashboard = (): HTMLElement | null =>
  document.querySelector(`.workspace-leaf-content[data-type="${DASHBOARD}"] .ej`)

/** The dashboard, opened while the notes are still read; they are read to the end once told to. */
async function openedWhileReading(): Promise<() => void> {
  running = await startApp(PAIR_VAULT, { layoutReady: false })
  const goOn = holdNotes(running.app.vault)
  running.app.workspace.setLayoutReady__()
  await eventually(() => expect(running.plugin.journal.reading).toBeDefined())
  await running.run('open-dashboard')
  return goOn
}

describe('what the plugin registers', () => {
  it('offers every command of the table, by its id and title, without a hotkey', async () => {
    running = await startApp()
    const offered = [...running.plugin.commands__.values()]
    expect(offered.map(({ id, name }) => [id, name])).toEqual(COMMANDS.map(({ id, title }) => [id, title]))
    expect(offered.flatMap(({ hotkeys }) => hotkeys ?? [])).toEqual([])
  })

  it('names no command after itself', () => {
    for (const { id, title } of COMMANDS) expect(`${id} ${title}`).not.toMatch(/efficacy/i)
  })

  it.each(COMMANDS.map(({ id }) => id))(
    'runs %s, and writes nothing where the person backs out',
    async (id) => {
      running = await startApp(PAIR_VAULT)
      await running.open('Empty.md')
      const before = Object.fromEntries(Object.keys(PAIR_VAULT).map((path) => [path, running.text(path)]))
      const count = running.app.vault.getFiles().length
      const ended = running.run(id)
      const shown = await dialogBefore(ended)
      if (shown) press(shown, 'Escape')
      await ended
      expect(dialogs).toEqual([])
      expect(running.app.vault.getFiles()).toHaveLength(count)
      for (const [path, text] of Object.entries(before)) expect(running.text(path)).toBe(text)
    },
  )

  it('offers commands on a note only where a note is in front', async () => {
    running = await startApp({ 'a.md': '' })
    const needsNote = COMMANDS.filter(({ when }) => when === 'note').map(({ id }) => id)
    expect(needsNote.length).toBeGreaterThan(0)
    for (const { id } of COMMANDS)
      expect([id, running.offers(id)]).toEqual([id, !needsNote.some((each) => each === id)])
    await running.open('a.md')
    for (const { id } of COMMANDS) expect([id, running.offers(id)]).toEqual([id, true])
  })

  it('says what to do on being switched on, and never at the start of the app', async () => {
    notices.length = 0
    running = await startApp()
    expect(notices).toEqual([])
    running.plugin.onUserEnable()
    expect(notices).toEqual([
      'The footprints in the ribbon open the journal dashboard; "Set up the journal" starts a first note.',
    ])
  })

  it('says each thing for as long as it takes to read, from the left', async () => {
    running = await startApp()
    noticeTimes.length = 0
    running.plugin.onUserEnable()
    running.plugin.host.say('Done.')
    running.plugin.host.say('word '.repeat(60))
    const [long = 0, short = 0, longest = 0] = noticeTimes.map((time) => time ?? 0)
    expect(short).toBeGreaterThanOrEqual(5_000)
    expect(long).toBeGreaterThan(short)
    expect(noticeElements.map(({ dir }) => dir).slice(-3)).toEqual(['ltr', 'ltr', 'ltr'])
    // Some 200 words a minute.
    expect(longest).toBeGreaterThan(18_000)
  })
})

describe('the start', () => {
  it('reads no note before the layout is ready', async () => {
    running = await startApp(PAIR_VAULT, { layoutReady: false })
    const read = vi.spyOn(running.app.vault, 'readBinary')
    const text = vi.spyOn(running.app.vault, 'read')
    await Promise.resolve()
    expect(read).not.toHaveBeenCalled()
    running.app.workspace.setLayoutReady__()
    await running.plugin.ready
    expect(read).toHaveBeenCalled()
    expect(text).not.toHaveBeenCalled()
  })

  it('reads only notes that the index does not rule out', async () => {
    const foreign = Object.fromEntries(
      Array.from({ length: 300 }, (_, n) => [`Notes/${n}.md`, `---\ntitle: ${n}\n---\n# Note ${n}\n`]),
    )
    running = await startApp({ ...PAIR_VAULT, ...foreign }, { layoutReady: false })
    const read = vi.spyOn(running.app.vault, 'readBinary')
    running.app.workspace.setLayoutReady__()
    await running.plugin.ready
    const paths = read.mock.calls.map(([file]) => file.path).sort()
    expect(paths).toEqual([
      'Daily/2026-03-07.md',
      'Goals/Run 5K.md',
      'Journal/2026-03-02 1800 problem.md',
      'Journal/2026-03-02 1900 checkin.md',
      'Journal/2026-03-05 0800 action walk (conflicted copy 2026-03-06).md',
      'Journal/2026-03-05 0800 action walk.md',
      'Journal/broken.md',
      'Notes/hill.md',
      'Recipe.md',
      'efficacy.json',
    ])
  })
})

describe('the dashboard', () => {
  it('opens from the ribbon in the right sidebar, once', async () => {
    running = await startApp(PAIR_VAULT)
    expect(dashboard()).toBeNull()
    const ribbon = document.querySelector<HTMLElement>('.side-dock-ribbon-action')
    expect(ribbon?.getAttribute('aria-label')).toBe('Open journal dashboard')
    ribbon?.click()
    await eventually(() => expect(dashboard()).not.toBeNull())
    ribbon?.click()
    await running.run('open-dashboard')
    const leaves = running.app.workspace.getLeavesOfType(DASHBOARD)
    expect(leaves).toHaveLength(1)
    expect(leaves[0]?.getRoot()).toBe(running.app.workspace.rightSplit)
    expect(dashboard()?.dataset['place']).toBe('sidebar')
  })

  it('shows the broken note with its line, and opens it there', async () => {
    running = await startApp(PAIR_VAULT)
    await running.run('check-notes')
    const rows = [...(dashboard()?.querySelectorAll('.ej-findings button') ?? [])]
    const row = rows.find((each) => /Journal\/broken\.md:\d+/.test(each.textContent))
    const line = Number(/:(\d+)/.exec(row?.textContent ?? '')?.[1])
    expect(running.plugin.journal.snapshot().findings).toContainEqual(
      expect.objectContaining({ path: 'Journal/broken.md', line, severity: 'problem' }),
    )
    ;(row as HTMLElement).click()
    await eventually(() => {
      expect(front()?.file.path).toBe('Journal/broken.md')
      expect(front()?.editor.getCursor()).toEqual({ line: line - 1, ch: 0 })
    })
    expect(line).toBeGreaterThan(1)
  })

  it('opens the settings file as text at the line, since the app has no view for it', async () => {
    running = await startApp({ 'efficacy.json': '{\r\n  "week_start": "sunday",\r\n  "grace": 9\r\n}\r\n' })
    await running.run('check-notes')
    dashboard()?.querySelector<HTMLElement>('.ej-findings button')?.click()
    await eventually(() => {
      const field = document.querySelector<HTMLTextAreaElement>('.modal textarea')
      expect(field?.value.slice(field.selectionStart)).toMatch(/^ {2}"grace": 9/)
    })
    dialogs.at(-1)?.close()
  })

  it('starts the kind of note that comes next, without asking which', async () => {
    running = await startApp()
    await running.run('open-dashboard')
    const button = [...(dashboard()?.querySelectorAll<HTMLElement>('.ej-next button') ?? [])].find(
      ({ textContent }) => textContent === 'New reflection',
    )
    button?.click()
    const shown = await dialog()
    expect(shown.question).toMatchObject({ topic: 'Reflection', number: 1 })
    clickButton(shown, 'end')
    await eventually(() => {
      const made = running.app.vault.getMarkdownFiles().map(({ path }) => path)
      expect(made).toEqual([expect.stringMatching(/^Efficacy\/\d{4}\/[-\d]+ \d{4} reflection\.md$/)])
    })
  })

  it('ticks an open step where it stands, and splits it by two questions', async () => {
    running = await startApp(PAIR_VAULT)
    await running.open('Recipe.md')
    await running.run('open-dashboard')
    const pressed = (label: string) =>
      dashboard()?.querySelector<HTMLElement>(`button[aria-label="${label}: Jog one minute"]`)?.click()
    pressed('Split')
    const shown = await dialog()
    expect(shown.question.detail).toBe('In place of: Jog one minute')
    press(shown, 'Escape')
    pressed('Tick')
    const before = PAIR_VAULT['Goals/Run 5K.md']!
    await eventually(() =>
      expect(running.text('Goals/Run 5K.md')).toBe(before.replace('[ ] Jog one', '[x] Jog one')),
    )
    await eventually(() => expect(dashboard()?.textContent).toContain('2 of 2 steps'))
    const leaves = running.app.workspace.getLeavesOfType('markdown')
    expect(leaves.map(({ view }) => (view as unknown as Front).file.path)).toEqual(['Recipe.md'])
  })

  it('turns the day at midnight', async () => {
    vi.useFakeTimers({
      toFake: ['Date', 'setInterval', 'clearInterval'],
      now: new Date(2026, 2, 9, 23, 59, 30),
    })
    try {
      running = await startApp()
      await running.run('open-dashboard')
      expect(dashboard()?.querySelector('.ej-date')?.textContent).toContain('9 Mar')
      const [leaf] = running.app.workspace.getLeavesOfType(DASHBOARD)
      const redraw = vi.spyOn(leaf?.view as unknown as { redraw(): void }, 'redraw')
      vi.advanceTimersByTime(60_000)
      vi.advanceTimersByTime(60_000)
      expect(redraw).toHaveBeenCalledTimes(1)
      await eventually(() => expect(dashboard()?.querySelector('.ej-date')?.textContent).toContain('10 Mar'))
    } finally {
      vi.useRealTimers()
    }
  })

  it('keeps a filter with its leaf and a look with the plugin', async () => {
    running = await startApp(PAIR_VAULT)
    await running.run('open-dashboard')
    const [leaf] = running.app.workspace.getLeavesOfType(DASHBOARD)
    const focus = { goal: 'Goals/Run 5K.md', domain: 'health', period: 90, opened: ['fold@hints'] }
    await leaf?.view?.setState({ ...focus, scrolled: 40 }, { history: false })
    expect(leaf?.view?.getState()).toMatchObject(focus)
    await leaf?.view?.setState(
      { goal: 7, domain: 'garden', period: 29, opened: [7], scrolled: '' },
      { history: false },
    )
    expect(leaf?.view?.getState()).toMatchObject({ goal: '', domain: '', period: 0, opened: [] })
    const before = writesOf(running.plugin)
    const [head] = dashboard()?.querySelectorAll<HTMLElement>('.ej-head') ?? []
    head?.click()
    await eventually(() => expect(writesOf(running.plugin)).toBe(before + 1))
    expect(await running.plugin.loadData()).toMatchObject({ shut: ['today'] })
  })

  it.each([
    ['Goals/Run 5K.md', 'Goals/Run 10K.md', 'Goals/Run 10K.md'],
    ['Goals', 'Aims', 'Aims/Run 5K.md'],
  ])('keeps its filter on a goal where %s becomes %s', async (from, to, goal) => {
    running = await startApp(PAIR_VAULT)
    await running.run('open-dashboard')
    const { app, plugin } = running
    const [leaf] = app.workspace.getLeavesOfType(DASHBOARD)
    await leaf?.view?.setState({ goal: 'Goals/Run 5K.md' }, { history: false })
    await app.vault.rename(app.vault.getAbstractFileByPath(from)!, to)
    await eventually(() => expect(plugin.journal.has(goal)).toBe(true))
    expect(leaf?.view?.getState()).toMatchObject({ goal })
    await eventually(() =>
      expect(dashboard()?.querySelector('.ej-limits')?.textContent).toContain(`"${titleOf(goal)}"`),
    )
  })

  it('is brought back with what was renamed while the app told it of nothing', async () => {
    running = await startApp(PAIR_VAULT)
    const { app } = running
    const rename = (from: string, to: string): Promise<void> =>
      app.vault.rename(app.vault.getAbstractFileByPath(from)!, to)
    await rename('Goals/Run 5K.md', 'Goals/Run 10K.md')
    await rename('Goals', 'Aims')
    await running.run('open-dashboard')
    const view = app.workspace.getLeavesOfType(DASHBOARD)[0]!.view!
    const left = { goal: 'Goals/Run 5K.md', opened: ['fold@ladder Goals/Run 5K.md'] }
    await view.setState(left, { history: false })
    expect(view.getState()).toMatchObject({
      goal: 'Aims/Run 10K.md',
      opened: ['fold@ladder Aims/Run 10K.md'],
    })
    running.put('Goals/Run 5K.md', PAIR_VAULT['Goals/Run 5K.md']!)
    await view.setState(left, { history: false })
    expect(view.getState()).toMatchObject(left)
  })

  it('stands apart from another one beside it', async () => {
    running = await startApp(PAIR_VAULT)
    const { workspace } = running.app
    await running.run('open-dashboard')
    await workspace.getLeaf('tab').setViewState({ type: DASHBOARD, active: true })
    const views = workspace.getLeavesOfType(DASHBOARD).map(({ view }) => view!)
    expect(views).toHaveLength(2)
    const states = [
      { goal: 'Goals/Run 5K.md', period: 90, opened: ['fold@hints'], scrolled: 10 },
      { goal: '', period: 28, opened: [], scrolled: 20 },
    ]
    for (const [at, state] of states.entries()) await views[at]?.setState(state, { history: false })
    const limited = (): readonly boolean[] =>
      views.map(({ containerEl }) =>
        (containerEl.querySelector('.ej-limits')?.textContent ?? '').includes('"Run 5K"'),
      )
    await eventually(() => expect(limited()).toEqual([true, false]))
    expect(views.map((view) => view.getState())).toMatchObject(states)
  })

  it('keeps the ladder of a goal open where the goal is renamed', async () => {
    running = await startApp(PAIR_VAULT)
    await running.run('open-dashboard')
    const { app } = running
    const view = app.workspace.getLeavesOfType(DASHBOARD)[0]!.view!
    await view.setState({ opened: ['fold@ladder Goals/Run 5K.md'] }, { history: false })
    await app.vault.rename(app.vault.getAbstractFileByPath('Goals/Run 5K.md')!, 'Goals/Run 10K.md')
    expect(view.getState()).toMatchObject({ opened: ['fold@ladder Goals/Run 10K.md'] })
  })

  it('keeps how far down it was left, also where another tab is before it when that is asked', async () => {
    running = await startApp(PAIR_VAULT)
    await running.run('open-dashboard')
    const view = running.app.workspace.getLeavesOfType(DASHBOARD)[0]!.view!
    const content = dashboard()!.closest<HTMLElement>('.efficacy-view')!
    await view.setState({ scrolled: 40 }, { history: false })
    expect(content.scrollTop).toBe(40)
    content.scrollTop = 70
    content.dispatchEvent(new Event('scroll'))
    content.scrollTop = 0
    expect(view.getState()).toMatchObject({ scrolled: 70 })
  })

  it('stays under whoever is in it while the notes are read', async () => {
    const goOn = await openedWhileReading()
    const { plugin } = running
    await eventually(() => expect(dashboard()).not.toBeNull())
    const head = dashboard()!.querySelector<HTMLElement>('.ej-head')!
    const content = dashboard()!.closest<HTMLElement>('.efficacy-view')!
    head.focus()
    content.scrollTop = 70
    goOn()
    await plugin.ready
    await eventually(() => expect(dashboard()?.textContent).toContain('Run 5K'))
    expect(document.activeElement).toBe(head)
    expect(content.scrollTop).toBe(70)
  })

  it('stops the reading of the notes where the person says so', async () => {
    const goOn = await openedWhileReading()
    const { plugin } = running
    const stop = () => document.querySelector<HTMLElement>('.ej-reading button')
    await eventually(() => expect(stop()).not.toBeNull())
    stop()?.click()
    expect(plugin.journal.reading).toMatchObject({ stopped: true })
    goOn()
    await plugin.ready
  })

  it('keeps with the plugin that a hint on a ladder was put away', async () => {
    running = await startApp(PAIR_VAULT)
    await running.run('open-dashboard')
    const buttons = () => dashboard()?.querySelectorAll<HTMLElement>('[aria-label^="Dismiss: The ladder"]')
    expect(buttons()).toHaveLength(0)
    openFolds()
    expect(buttons()).toHaveLength(2)
    buttons()?.[0]?.click()
    expect(buttons()).toHaveLength(0)
    await eventually(async () => {
      const { dismissed } = (await running.plugin.loadData()) as { dismissed: Record<string, string> }
      expect(Object.keys(dismissed)).toEqual([expect.stringMatching(/^hint [0-9a-f-]+$/)])
    })
    running.put(
      'Goals/Run 5K.md',
      PAIR_VAULT['Goals/Run 5K.md']!.replace('## Micro', '- [ ] Jog on\n## Micro'),
    )
    await eventually(() => expect(buttons()).toHaveLength(2))
  })

  it('opens a note in a tab of its own where the keys or the button say so, as a link does', async () => {
    running = await startApp(PAIR_VAULT)
    await running.run('check-notes')
    const rows = [...(dashboard()?.querySelectorAll<HTMLElement>('.ej-findings button') ?? [])]
    const row = rows.find((each) => /Journal\/broken\.md:\d+/.test(each.textContent))
    const notes = () => running.app.workspace.getLeavesOfType('markdown').length
    row?.click()
    await eventually(() => expect(notes()).toBe(1))
    row?.click()
    row?.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }))
    await eventually(() => expect(notes()).toBe(2))
    row?.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 1 }))
    await eventually(() => expect(notes()).toBe(3))
    expect(front()?.file.path).toBe('Journal/broken.md')
  })

  it('opens a note that cannot be read from its row, for whoever wants to see why', async () => {
    running = await startApp(PAIR_VAULT)
    await running.run('check-notes')
    const rows = [...(dashboard()?.querySelectorAll<HTMLElement>('.ej-findings button') ?? [])]
    running.app.vault.getFileByPath('Journal/broken.md')!.stat.size = 5_000_001
    rows.find((each) => /Journal\/broken\.md:\d+/.test(each.textContent))?.click()
    await eventually(() => expect(front()?.file.path).toBe('Journal/broken.md'))
  })

  it('finds the tab of a note that the app has put off', async () => {
    running = await startApp(PAIR_VAULT)
    const { workspace } = running.app
    await running.open('Journal/broken.md')
    const [broken] = workspace.getLeavesOfType('markdown')
    await workspace.getLeaf('tab').openFile(running.app.vault.getFileByPath('Goals/Run 5K.md')!)
    await putOff(broken!)
    await running.plugin.host.show('Journal/broken.md')
    const shown = workspace.getLeavesOfType('markdown').map((leaf) => leaf.getViewState().state?.['file'])
    expect(shown).toEqual(['Journal/broken.md', 'Goals/Run 5K.md'])
    expect(front()?.file.path).toBe('Journal/broken.md')
  })

  it('brings the focus to the heading of the help page', async () => {
    running = await startApp(PAIR_VAULT)
    await running.run('open-help')
    await eventually(() => expect(document.activeElement?.textContent).toBe('Help and evidence'))
  })

  it('keeps the help page as it is in a window of its own, and as far down', async () => {
    running = await startApp(PAIR_VAULT)
    await running.run('open-help')
    const { contentEl } = running.app.workspace.getLeavesOfType('efficacy-help')[0]!.view as unknown as {
      contentEl: HTMLElement
    }
    contentEl.querySelector('summary')?.click()
    contentEl.scrollTop = 500
    contentEl.dispatchEvent(new Event('scroll'))
    moveToWindow(contentEl, document.body.createEl('iframe').contentWindow!)
    expect(contentEl.scrollTop).toBe(500)
    expect(contentEl.querySelectorAll('details[open]')).toHaveLength(1)
    const hard = contentEl.querySelector<HTMLElement>('.ej-help-top button')
    hard?.click()
    await eventually(() => expect(contentEl.querySelectorAll('section')).toHaveLength(1))
  })

  it('takes the focus, at what was asked for', async () => {
    running = await startApp(PAIR_VAULT)
    const focus = (): string | undefined => document.activeElement?.textContent
    await running.run('open-dashboard')
    await eventually(() => expect(focus()).toBe('Efficacy Journal'))
    await running.run('check-notes')
    await eventually(() => expect(focus()).toMatch(/^Notes to check/))
    await running.run('open-dashboard')
    await eventually(() => expect(focus()).toBe('Efficacy Journal'))
  })

  it('counts what is chosen, lists the notes behind a number, and finds a sentence', async () => {
    running = await startApp(PAIR_VAULT)
    await running.run('open-dashboard')
    const [leaf] = running.app.workspace.getLeavesOfType(DASHBOARD)
    await leaf?.view?.setState({ goal: 'Goals/Run 5K.md', opened: ['fold@entries'] }, { history: false })
    const numbers = () => [...(dashboard()?.querySelectorAll<HTMLElement>('.ej-top .ej-number') ?? [])]
    await eventually(() => {
      expect(dashboard()?.querySelector('.ej-limits')?.textContent).toContain('what belongs to "Run 5K"')
      expect(numbers().map(({ textContent }) => textContent)).toEqual(['goal 1\xa0·', 'attempt 1'])
    })
    numbers()[1]?.click()
    const rows = () => dashboard()?.querySelectorAll<HTMLElement>('.ej-top .ej-behind li button') ?? []
    await eventually(() => expect(rows()).toHaveLength(1))
    rows()[0]?.click()
    await eventually(() => expect(front()?.file.path).toBe('Journal/2026-03-05 0800 action walk.md'))
    const input = dashboard()?.querySelector<HTMLInputElement>('.ej-search input')
    if (input) input.value = 'although'
    input?.dispatchEvent(new Event('input', { bubbles: true }))
    await eventually(() =>
      expect(dashboard()?.querySelector('[role="status"]')?.textContent).toBe('1 of 1 sentence'),
    )
    expect(leaf?.view?.getState()).not.toHaveProperty('search')
  })

  it('keeps cards that are hidden with the plugin, and brings them back', async () => {
    running = await startApp(PAIR_VAULT)
    await running.run('open-dashboard')
    openFolds()
    const choice = () => partOf(dashboard()!, '[role=group]', 'Cards shown').querySelector('button')
    choice()?.click()
    await eventually(() => expect(writesOf(running.plugin)).toBe(1))
    expect(await running.plugin.loadData()).toMatchObject({ hidden: ['today'] })
    expect(dashboard()?.querySelector('.ej-section-today')).toBeNull()
    choice()?.click()
    await eventually(() => expect(writesOf(running.plugin)).toBe(2))
    expect(dashboard()?.querySelector('.ej-section-today')).not.toBeNull()
  })

  it('is drawn anew where its leaf is moved to', async () => {
    running = await startApp(PAIR_VAULT)
    await running.run('open-dashboard')
    const [leaf] = running.app.workspace.getLeavesOfType(DASHBOARD)
    vi.spyOn(leaf!, 'getRoot').mockReturnValue(running.app.workspace.rootSplit as never)
    running.app.workspace.trigger('layout-change')
    expect(dashboard()?.dataset['place']).toBe('editor')
    expect(document.querySelectorAll('.ej')).toHaveLength(1)
  })
})

describe('a vault that is a git repository with a remote', () => {
  const config = '[remote "origin"]\n\turl = x\n'

  it('is spoken of once', async () => {
    notices.length = 0
    running = await startApp({ ...PAIR_VAULT, '.git/config': config })
    await eventually(() => expect(notices).toEqual([expect.stringContaining('with a remote')]))
    running.plugin.unload()
    const { host, journal } = running.plugin
    expect(await host.memory.get('git-remote.told')).toBe(true)
    expect(journal.snapshot().entries).not.toEqual([])
  })

  it('is not spoken of by a plugin that was switched off while it read the notes', async () => {
    running = await startApp({ ...PAIR_VAULT, '.git/config': config }, { layoutReady: false })
    const { app, plugin } = running
    const asked = vi.spyOn(plugin.host.memory, 'get')
    const goOn = holdNotes(app.vault)
    app.workspace.setLayoutReady__()
    await eventually(() => expect(plugin.journal.reading).toBeDefined())
    plugin.unload()
    goOn()
    await plugin.ready
    expect(plugin.journal.snapshot().entries).not.toEqual([])
    expect(asked).not.toHaveBeenCalled()
  })

  it('is not spoken of without a remote', async () => {
    notices.length = 0
    running = await startApp({ ...PAIR_VAULT, '.git/config': '[core]\n' })
    await running.run('refresh')
    expect(notices).toEqual([expect.stringContaining('entries read')])
  })
})

describe('the end', () => {
  it('ends the reading of notes that goes on', async () => {
    running = await startApp(PAIR_VAULT)
    const { app, plugin } = running
    const goOn = holdNotes(app.vault)
    const scanned = plugin.journal.scan()
    await eventually(() => expect(plugin.journal.reading).toBeDefined())
    plugin.unload()
    goOn()
    await scanned
    expect(plugin.journal.reading).toMatchObject({ stopped: true })
  })

  it.each(['before the layout is ready', 'while its looks are read'])(
    'reads nothing and stays nowhere where it comes %s',
    async (when) => {
      running = await startApp(PAIR_VAULT, { layoutReady: false })
      const { app, plugin } = running
      plugin.unload()
      if (when === 'while its looks are read') {
        const again = new (plugin.constructor as new (...given: unknown[]) => typeof plugin)(app, {})
        again.loaded__ = true
        const loading = again.onload()
        again.unload()
        await loading
      }
      const read = vi.spyOn(app.vault, 'readBinary')
      app.workspace.setLayoutReady__()
      await new Promise((resolve) => setTimeout(resolve))
      expect(read.mock.calls).toHaveLength(0)
      const bare = await startWith('exports.default = class { onload() {} unload() {} }')
      expect(listeners(app)).toEqual(listeners(bare.app))
      expect(document.querySelectorAll('.side-dock-ribbon-action')).toHaveLength(0)
    },
  )

  it('leaves nothing behind, and detaches no leaf', async () => {
    running = await startApp(PAIR_VAULT)
    const { app, plugin } = running
    await running.run('open-dashboard')
    const detach = vi.spyOn(app.workspace, 'detachLeavesOfType')
    const cleared = vi.spyOn(globalThis, 'clearInterval')
    const drawnIn = dashboard()?.parentElement
    plugin.unload()
    await eventually(() => expect(dashboard()).toBeNull())
    expect(drawnIn?.childElementCount).toBe(0)
    expect(document.querySelectorAll('.side-dock-ribbon-action, .modal-container')).toHaveLength(0)
    expect(detach).not.toHaveBeenCalled()
    expect(app.workspace.getLeavesOfType(DASHBOARD)).toHaveLength(1)
    expect(cleared).toHaveBeenCalled()
    // What the app and the shim listen to is there before the plugin is; nothing more may be left.
    const bare = await startWith('exports.default = class { onload() {} unload() {} }')
    expect(listeners(app)).toEqual(listeners(bare.app))
    running.put('Journal/later.md', '---\nefficacy: thought\ndate: 2026-03-09\n---\n')
    expect(plugin.journal.has('Journal/later.md')).toBe(false)
  })
})

function listeners(app: Running['app']): Record<string, number> {
  const sources = { vault: app.vault, metadataCache: app.metadataCache, workspace: app.workspace }
  return Object.fromEntries(
    Object.entries(sources).flatMap(([source, events]) =>
      Object.entries(Reflect.get(events, '_') as Record<string, unknown[]>)
        .filter(([, entries]) => entries.length > 0)
        .map(([name, entries]) => [`${source}.${name}`, entries.length]),
    ),
  )
}

/** The note in front and its editor. */
function front(): Front | undefined {
  return running.app.workspace.activeLeaf?.view as unknown as Front | undefined
}

interface Front {
  file: { path: string }
  editor: { getCursor(): object }
}
