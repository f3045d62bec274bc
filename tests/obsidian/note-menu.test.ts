// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Menu } from 'obsidian-test-mocks/obsidian'
import { commandOf } from '@core/commands'
import { eventually } from '../support/eventually'
import { allowNoConsoleErrors } from '../support/no-console-errors'
import type { Running } from '../support/obsidian-app'
import { startApp } from '../support/obsidian-built'
import { holdNotes } from '../support/obsidian-held'
import { answerNext, dialog, press } from '../support/obsidian-dialog'

allowNoConsoleErrors()
const goal = (more = ''): string => `---\nefficacy: goal\ndate: 2026-03-01\n${more}---\n`
const attempt = (outcome: string): string =>
  `---\nefficacy: action\ndate: 2026-03-01\ntask: Jog\noutcome: ${outcome}\n---\n`
const VAULT = {
  'Goals/Row.md': goal(),
  'Goals/Run.md': goal(),
  'Goals/Sing.md': goal('goal_state: done\n'),
  'planned.md': attempt('planned'),
  'other.md': attempt('planned'),
  'done.md': attempt('done'),
  'Daily.md': 'Slept.\n\n## Jog #efficacy/action\n- task:: Jog\n- outcome:: planned\n',
  'Recipe.md': '# Soup\n',
  'Archive/Stew.md': '# Stew\n',
  'Efficacy/Templates/thought.md': '# Mine\n',
  'efficacy.json': '{ "exclude": ["Archive/**"] }\n',
}

let running: Running
beforeEach(async () => {
  running = await startApp(VAULT)
})
afterEach(() => running.plugin.unload())

/** The menu of a file or a folder, as the app shows it. */
function menuOf(path: string): Menu {
  const menu = Menu.create2__()
  running.app.workspace.trigger('file-menu', menu, running.app.vault.getAbstractFileByPath(path), 'test')
  return menu
}

const click = (path: string, title: string): unknown =>
  menuOf(path)
    .menuItems__.find((item) => item.title__ === title)
    ?.onClick__?.(new MouseEvent('click'))

describe('the menu of a note', () => {
  it.each([
    ['Goals/Row.md', 'plan-attempt', 'raise-goal'],
    ['Goals/Sing.md', 'raise-goal'],
    ['planned.md', 'log-outcome'],
    ['Daily.md', 'turn-into-entry', 'log-outcome'],
    ['Recipe.md', 'turn-into-entry'],
    ['done.md'],
    ['Archive/Stew.md'],
    ['Efficacy/Templates/thought.md'],
    ['efficacy.json'],
    ['Goals'],
  ])('has of %s: %s %s', (path, ...ids) => {
    const titles = menuOf(path).menuItems__.map(({ title__ }) => title__)
    expect(titles).toEqual(ids.map((id) => commandOf(id)?.title))
  })

  it('works on its note, whichever is in front', async () => {
    await running.open('other.md')
    click('planned.md', 'Log outcome')
    expect((await dialog()).question).toMatchObject({ id: 'outcome' })
    press(await dialog(), 'Escape')
    click('Goals/Run.md', 'Raise a goal')
    expect((await dialog()).question).toMatchObject({ detail: 'It goes beyond Run.' })
    press(await dialog(), 'Escape')
    click('Recipe.md', 'Turn this note into an entry')
    await answerNext(['kind', 'thought'])
    await answerNext(['confirm', 'add'])
    await eventually(() =>
      expect(running.text('Recipe.md')).toMatch(/^---\nefficacy: thought\n[^]*# Soup\n$/),
    )
    expect(running.text('other.md')).toBe(attempt('planned'))
  })

  it('plans an attempt at its goal without asking which', async () => {
    click('Goals/Run.md', 'Plan an attempt')
    const shown = await dialog()
    expect(shown.question).toMatchObject({ id: 'task' })
    press(shown, 'Escape')
  })

  it('turns no note into an entry while the notes are read, which may show that it is one', async () => {
    const { app, plugin } = running
    const goOn = holdNotes(app.vault)
    const read = running.run('refresh')
    await eventually(() => expect(plugin.journal.reading).toBeDefined())
    expect(menuOf('Recipe.md').menuItems__).toEqual([])
    goOn()
    await read
    expect(menuOf('Recipe.md').menuItems__).toHaveLength(1)
  })

  it('is left alone once the plugin is off', async () => {
    running.plugin.unload()
    expect(menuOf('Recipe.md').menuItems__).toEqual([])
  })
})
