import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually'
import { VsCodeLab } from '../support/vscode-lab'
import { VsCodeWindow } from '../support/vscode-window'

const GOAL = `---
efficacy: goal
date: 2026-10-05
---
## Ladder
- [ ] Jog one minute (difficulty:: 3)
`

describe('two windows on one folder', () => {
  let lab: VsCodeLab

  beforeAll(async () => {
    lab = await VsCodeLab.start({ vsix: true })
  })
  beforeEach((context) => lab.skipIfBroken(context))
  afterEach((context) => lab.traceIfFailed(context))
  afterAll(() => lab.stop())

  it('take back what the other one wrote last', async () => {
    const vault = await lab.vault('vault', { 'efficacy.json': '{}\n', 'Goals/Run.md': GOAL })
    const goal = (): Promise<string> => readFile(join(vault, 'Goals/Run.md'), 'utf8')
    const window = new VsCodeWindow(await lab.open(vault))
    await window.openSidebar()
    await window.unfold('Run')
    const other = new VsCodeWindow(await lab.beside(window.page))
    await other.openSidebar()
    await window.page.bringToFront()
    await window.clickInRow('Jog one minute', 'Tick a step', async () =>
      (await goal()).includes('[x] Jog one'),
    )
    await other.page.bringToFront()
    // VS Code tells its windows of each other's storage in its own time.
    await eventually(async () => {
      await other.command('Efficacy Journal: Undo last journal edit')
      await expect.poll(goal, { timeout: 5_000 }).toBe(GOAL)
    })
    await window.page.bringToFront()
    await eventually(async () => {
      await window.command('Efficacy Journal: Undo last journal edit')
      await window.says('There is no journal edit to undo.', 5_000)
    })
  })
})
