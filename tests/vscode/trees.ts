import * as vscode from 'vscode'
import { goalRows } from '../../packages/vscode/src/trees/goals'
import { monthRows } from '../../packages/vscode/src/trees/journal'
import { StepDrag } from '../../packages/vscode/src/trees/drag'
import { showBadge } from '../../packages/vscode/src/trees/badge'
import { Looks } from '../../packages/vscode/src/looks'
import { type Row, sayReading, Tree } from '../../packages/vscode/src/trees/tree'
import { Vaults } from '../../packages/vscode/src/vaults'
import { at, equal, get, put, root } from './ground'

const GOAL = `---
efficacy: goal
date: 2026-03-01
---
## Ladder
- [x] Walk (difficulty:: 2)
- [ ] Jog (difficulty:: 3)
- [ ] Run (difficulty:: 4)
## Micro-actions for step 1
- [ ] Shoes (minutes:: 2)
`
const PLANNED = `---
efficacy: action
date: 2026-03-02
goal:
  - "[[dragged/Goal]]"
task: Row
outcome: planned
---
`

function everyRow(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => [row, ...everyRow(row.below?.() ?? [])])
}

/** Keeps nothing. */
const memento: vscode.Memento = { keys: () => [], get: () => undefined, update: async () => undefined }

describe('a step in the tree', () => {
  let vaults: Vaults
  let looks: Looks

  beforeEach(async () => {
    await put('dragged/Goal.md', GOAL)
    vaults = new Vaults({ globalState: memento, storageUri: undefined })
    looks = new Looks(memento, vscode.Uri.parse('none:/'))
    await vaults.read()
  })
  afterEach(async () => {
    vaults.dispose()
    looks.dispose()
    await vscode.workspace.fs.delete(at('dragged'), { recursive: true })
  })

  function rows(): readonly Row[] {
    const vault = vaults.at(root().toString())
    const goal = vault && goalRows(vault, looks).find(({ at: place }) => place?.path === 'dragged/Goal.md')
    return (goal?.below?.() ?? []).flatMap(({ below }) => below?.() ?? [])
  }

  const row = (label: string, among = rows()): Row => {
    const found = among.find(({ item }) => item.label === label)
    if (!found) throw new Error(`there is no row ${label}`)
    return found
  }

  /** What is said of it, if anything. */
  async function drag(what: Row, onto: Row): Promise<readonly string[]> {
    const controller = new StepDrag(vaults)
    const transfer = new vscode.DataTransfer()
    const said: string[] = []
    const { showWarningMessage } = vscode.window
    Object.assign(vscode.window, { showWarningMessage: async (text: string) => void said.push(text) })
    controller.handleDrag([what], transfer)
    await controller.handleDrop(onto, transfer)
    Object.assign(vscode.window, { showWarningMessage })
    return said
  }

  it('is dragged to another place of its ladder, and one line of the note moves', async () => {
    const id = row('Run').item.id
    equal(await drag(row('Run'), row('Walk')), [])
    const [walk, jog, run] = GOAL.split('\n').slice(5, 8)
    const ladder = [walk, jog, run].join('\n')
    equal(await get('dragged/Goal.md'), GOAL.replace(ladder, [run, walk, jog].join('\n')))
    // What VS Code has chosen stays chosen.
    equal(row('Run').item.id, id)
  })

  it('stays within its own list, and says so', async () => {
    const said = ['A step moves within its own list, and a line at a time.']
    equal(await drag(row('Run'), row('Shoes')), said)
    equal(await drag(row('Shoes'), row('Walk')), said)
    equal(await drag(row('Run'), { ...row('Walk'), folder: 'another:/' }), said)
    equal(await drag(row('Run'), { item: new vscode.TreeItem('Ladder') }), said)
    equal(await get('dragged/Goal.md'), GOAL)
  })

  it('stays where the ladder is another by now, and says so', async () => {
    const before = rows()
    const changed = GOAL.replace('- [ ] Jog', '- [ ] Hop')
    await put('dragged/Goal.md', changed)
    await vaults.at(root().toString())?.journal.changed('dragged/Goal.md')
    equal(await drag(row('Run', before), row('Walk', before)), [
      'dragged/Goal.md has changed; nothing was written. Please try again.',
    ])
    equal(await get('dragged/Goal.md'), changed)
  })

  it('stays where a line was typed above it a moment ago, and says so', async () => {
    const before = rows()
    const editor = await vscode.window.showTextDocument(at('dragged/Goal.md'))
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), '- [ ] Stand\n'))
    const typed = editor.document.getText()
    equal((await drag(row('Run', before), row('Walk', before))).length, 1)
    equal(editor.document.getText(), typed)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })

  it('says what its mark shows to those who hear it', () => {
    equal(row('Walk').item.accessibilityInformation?.label, 'Walk, done, difficulty 2 of 10')
    equal(row('Jog').item.accessibilityInformation?.label, 'Jog, open, difficulty 3 of 10')
    equal(row('Shoes').item.accessibilityInformation?.label, 'Shoes, open, 2 min')
    equal([row('Jog').item.description, row('Jog').item.tooltip], ['3 of 10', 'Jog\ndifficulty 3 of 10'])
  })

  it('is rated in one piece behind words that run from right to left', async () => {
    await put('dragged/Goal.md', GOAL.replace('Jog', '\u05E8\u05D9\u05E6\u05D4'))
    await vaults.at(root().toString())?.journal.changed('dragged/Goal.md')
    equal(
      rows().map(({ item }) => item.description),
      ['2 of 10', '\u200E3 of 10', '4 of 10', '2 min'],
    )
  })

  it('has a menu by what can be done with it, as attempts and goals have', async () => {
    const vault = vaults.at(root().toString())
    if (!vault) throw new Error('there is no vault')
    const [planned, done, draft] = ['dragged/planned.md', 'dragged/done.md', 'dragged/draft.md']
    await put(planned, PLANNED)
    await put(done, PLANNED.replace('planned', 'done'))
    await put(draft, PLANNED.replace('task', 'draft: true\ntask'))
    const others = ['partly', 'not-done', 'not-attempted'].map((outcome) => `dragged/${outcome}.md`)
    for (const path of others) await put(path, PLANNED.replace('planned', path.slice(8, -3)))
    for (const path of [planned, done, draft, ...others]) await vault.journal.changed(path)
    // VS Code may tell of them in that moment, and a newer reading is the one that counts.
    await vault.read()
    const menus = (among: readonly Row[], path: string): readonly (string | undefined)[] =>
      everyRow(among).flatMap(({ at: place, item }) => (place?.path === path ? [item.contextValue] : []))
    for (const tree of [goalRows(vault, looks), monthRows(vault, looks)]) {
      equal([menus(tree, planned), menus(tree, done)], [['attempt'], [null]])
    }
    equal(menus(monthRows(vault, looks), draft), [null])
    const marks = everyRow(goalRows(vault, looks)).flatMap(({ at: place, item }) =>
      [planned, done, ...others].includes(place?.path ?? '') ? [(item.iconPath as vscode.ThemeIcon).id] : [],
    )
    const expected = ['circle-outline', 'circle-filled', 'color-mode', 'color-mode', 'dash']
    equal([...marks].sort(), [...expected].sort())
    const goal = goalRows(vault, looks).find(({ at: place }) => place?.path === 'dragged/Goal.md')
    equal([goal?.item.contextValue, goal?.answers], ['goal', { goal: ['dragged/Goal'] }])
    const attempts = goal?.below?.().find(({ item }) => item.label === 'Attempts')
    equal(attempts?.item.description, '4 attempts, 1 planned')
    equal(goal?.item.description, '1 of 3 steps')
    equal(
      ['Walk', 'Jog', 'Shoes'].map((label) => row(label).item.contextValue),
      ['ticked', 'step', 'micro'],
    )
    // What is ticked elsewhere meanwhile is as the person wants it.
    equal(
      ['Walk', 'Jog', 'Shoes'].map((label) => row(label).at?.done),
      [true, false, false],
    )
  })

  it('is a row of its own beside one of the same words, as an attempt is below each of its goals', async () => {
    const other = 'dragged/Another.md'
    const [ladder = ''] = GOAL.split('## Micro')
    const paused = ladder.replace('date', 'goal_state: paused\ndate').replace('Jog', 'Walk')
    await put(other, paused)
    await put('dragged/planned.md', PLANNED.replace('  - ', '  - "[[dragged/Another]]"\n  - '))
    const vault = vaults.at(root().toString())
    if (!vault) throw new Error('there is no vault')
    for (const path of [other, 'dragged/planned.md']) await vault.journal.changed(path)
    await vault.read()
    const grown = goalRows(vault, looks)
    const every = everyRow(grown)
    equal(every.filter(({ item }) => item.label === 'Row').length, 2)
    equal(new Set(every.map(({ item }) => item.id)).size, every.length)
    equal(
      every.filter(({ below }) => below?.().length === 0),
      [],
    )
    // Of a goal that rests nothing is asked, and it comes after those that are worked on.
    const goals = vault.goals().filter((path) => path.startsWith('dragged/'))
    equal(goals, ['dragged/Goal.md', other])
    equal(grown.find(({ at: place }) => place?.path === other)?.item.description, 'paused · 1 of 3 steps')
    const menu = (): string | undefined =>
      goalRows(vault, looks).find(({ at: place }) => place?.path === other)?.item.contextValue
    equal(menu(), undefined)
    // And one that is done can be raised.
    await put(other, paused.replace('paused', 'done'))
    await vault.journal.changed(other)
    await vault.read()
    equal(menu(), 'done-goal')
  })

  it('is listed with its note by month, the newest first and those without a date last', async () => {
    const dates = ['date: 1999-01-05', 'date: 1999-04-05', 'date: 1998-04-05', 'task: Undated']
    await put('dragged/empty.md', '---\nefficacy: reflection\ndate: 1999-01-05\n---\n')
    await vaults.at(root().toString())?.journal.changed('dragged/empty.md')
    for (const [index, date] of dates.entries()) {
      await put(`dragged/${index}.md`, PLANNED.replace('date: 2026-03-02', date))
      await vaults.at(root().toString())?.journal.changed(`dragged/${index}.md`)
    }
    const vault = vaults.at(root().toString())
    await vault?.read()
    const months = vault ? monthRows(vault, looks) : []
    const last = ['Apr 1999', 'Jan 1999', 'Apr 1998', 'No date']
    equal(
      months.slice(-last.length).map(({ item }) => item.label),
      last,
    )
    const empty = everyRow(months).find(({ at: place }) => place?.path === 'dragged/empty.md')
    equal(empty?.item.description, '5 Jan 1999 · to fill')
  })

  it('is made where the rows above it are open', () => {
    const vault = vaults.at(root().toString())
    if (!vault) throw new Error('there is no vault')
    let made = 0
    const counting = Object.create(looks, {
      shows: { value: () => made++ >= 0 },
      view: { value: looks.view.bind(looks) },
    }) as Looks
    const grown = [...goalRows(vault, counting), ...monthRows(vault, counting)]
    equal([grown.length >= 2, made], [true, 0])
    equal([everyRow(grown).length > grown.length, made > 0], [true, true])
  })

  it('is counted in no number of the window before all notes are', async () => {
    const vault = vaults.at(root().toString())
    equal(vault?.wholeReport() !== undefined, true)
    const again = vault?.journal.scan()
    while (!vault?.journal.reading) await new Promise((resolve) => setTimeout(resolve))
    vault.journal.stop()
    await again
    equal([vault.report() !== undefined, vault.wholeReport()], [true, null])
  })

  it('is shown as soon as it is read, and what is still to read is said', async () => {
    const vault = vaults.at(root().toString())
    const view: Pick<vscode.TreeView<unknown>, 'message'> = {}
    const listening = sayReading(view, vaults)
    const tree = new Tree(vaults, looks, monthRows)
    const says = async (start: string): Promise<void> => {
      while (view.message === undefined || !view.message.startsWith(start) || (start === '' && view.message))
        await new Promise<void>((resolve) => void vaults.onDidChange(() => resolve()))
    }
    try {
      const again = vault?.journal.scan()
      while (!vault?.journal.reading) await new Promise((resolve) => setTimeout(resolve))
      vault.journal.stop()
      await again
      equal(tree.getChildren().length > 0, true)
      await says('Stopped at ')
      await vault.journal.whole()
      await says('')
    } finally {
      vscode.Disposable.from(listening, tree).dispose()
    }
  })

  it('is in no badge: that counts problems alone', async () => {
    const view: Pick<vscode.TreeView<unknown>, 'badge'> = {}
    const badge = showBadge(view, vaults, looks)
    const problems = vaults.all().reduce((sum, vault) => sum + (vault.report()?.problems.length ?? 0), 0)
    await put('dragged/broken.md', '---\nefficacy: thought\ndate: 2026-03-02\nbelief_before: 300\n---\n')
    await vaults.at(root().toString())?.journal.changed('dragged/broken.md')
    // The editor tells of the files that were made here in its own time: the first change heard may be another.
    while (view.badge?.value !== problems + 1)
      await new Promise<void>((resolve) => void vaults.onDidChange(() => resolve()))
    equal(view.badge, { value: problems + 1, tooltip: `Not counted as written: ${problems + 1}` })
    badge.dispose()
  })
})
