import * as vscode from 'vscode'
import type { CommandId } from '@core/commands'
import { at, equal, get, put, root } from './ground'

const GOAL = `---
efficacy: goal
date: 2026-03-01
goal_state: active
---
## What done looks like
Five kilometres.
## Ladder
- [x] Walk (difficulty:: 2)
- [ ] Jog (difficulty:: 3)
## Micro-actions for step 1
- [ ] Shoes (minutes:: 3)
`
const PLAN = `---
efficacy: plan
date: 2026-03-01
plan_kind: thirty-day
plan_start: 2026-03-01
---
## Days
`
const PROBLEM = `---
efficacy: problem
date: 2026-03-02
problem_state: doing # for now
---
## 1. The problem
The chain.
## 2. Ideas
1. Borrow one
`
const ATTEMPT = `---
efficacy: action
date: 2026-03-02
task: Row
confidence_before: 60
outcome: planned
---
`
const BLOCK = `# Saturday

Slept well.

## Hill walk 08:15 #efficacy/activity
- date:: 2026-03-07
- activity:: walk
- duration_min:: 25
### What I noticed
No break.

## Later
Read.
`

interface Case {
  readonly command: CommandId
  readonly text: string
  /** The cursor stands behind these words. */
  readonly after: string
  readonly answers?: Readonly<Record<string, readonly string[]>>
}

const CASES: readonly Case[] = [
  { command: 'tick', text: GOAL, after: 'Jog' },
  {
    command: 'split-step',
    text: GOAL,
    after: 'Jog',
    answers: {
      part_1: ['Jog slowly'],
      difficulty_1: ['2'],
      part_2: ['Jog on'],
      difficulty_2: [''],
      part_3: [''],
    },
  },
  {
    command: 'log-outcome',
    text: ATTEMPT,
    after: '60',
    answers: {
      outcome: ['done'],
      confidence_after: ['75'],
      challenge_fit: ['right'],
      accomplished: ['Rowed.'],
      proves: ['I can row.'],
      next: [''],
    },
  },
  {
    command: 'log-micro-action',
    text: GOAL,
    after: 'Shoes',
    answers: { accomplished: ['They stand there.'], proves: ['I can.'], confidence_after: ['55'] },
  },
  { command: 'another-round', text: PROBLEM, after: 'chain' },
  { command: 'pause-plan', text: PLAN, after: 'efficacy: plan' },
  {
    command: 'resume-plan',
    text: PLAN.replace('plan_start: 2026-03-01', 'plan_start: 2026-03-01\npauses:\n  - 2026-03-05..'),
    after: 'efficacy: plan',
  },
  {
    command: 'insert-template',
    text: '# Monday\n\nSlept well.\n',
    after: 'well.\n',
    answers: { kind: ['reflection'] },
  },
  { command: 'insert-template', text: '', after: '', answers: { kind: ['reflection'] } },
  {
    command: 'insert-practice',
    text: '# Monday\n\nSlept well.\n',
    after: 'well.\n',
    answers: { kind: ['stress'] },
  },
  { command: 'move-block', text: BLOCK, after: 'No break.' },
  {
    command: 'turn-into-entry',
    text: 'Up the hill.\n',
    after: 'Up',
    answers: { kind: ['activity'], confirm: ['add'] },
  },
  { command: 'audit-goal', text: GOAL, after: 'goal', answers: { alignment: ['mixed'], decision: ['drop'] } },
  {
    command: 'raise-goal',
    text: GOAL,
    after: 'goal',
    answers: {
      title: ['Run farther'],
      success_looks_like: ['Ten.'],
      difficulty: ['7'],
      deadline: [''],
      earlier: ['done'],
    },
  },
]

/** There the same bundle runs over the same calls of VS Code. */
const inWorker = typeof process === 'undefined'

describe('what a command wrote to an open note', () => {
  afterEach(async () => {
    while (vscode.window.activeTextEditor?.document.isDirty) {
      await vscode.commands.executeCommand('workbench.action.files.revert')
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })
  after(async () => {
    const made = new Set(['undone', 'Efficacy', 'Goals'])
    for (const [name] of await vscode.workspace.fs.readDirectory(root()))
      if (made.has(name)) await vscode.workspace.fs.delete(at(name), { recursive: true })
  })

  for (const [index, each] of (inWorker ? CASES.slice(0, 3) : CASES).entries())
    for (const isTyped of [false, true]) {
      const state = isTyped ? 'is not saved' : 'is saved'
      it(`is taken back by either undo: ${each.command}, case ${index}, in a note that ${state}`, async () => {
        const path = `undone/${index} ${state}.md`
        const stored = each.text.replaceAll('\n', '\r\n')
        await put(path, stored)
        const { document } = await inTwoEditors(path)
        if (isTyped) await typeAtEnd()
        const before = document.getText()
        placeCursor(each.after)
        await run('refresh')
        await run(each.command, each.answers)
        const after = document.getText()
        equal(
          [after !== before, document.isDirty, await get(path)],
          [true, isTyped, isTyped ? stored : after],
        )
        await vscode.window.showTextDocument(document, { preview: false })
        await vscode.commands.executeCommand('undo')
        equal(document.getText(), before)
        await vscode.commands.executeCommand('redo')
        equal(document.getText(), after)
        if (!isTyped) await document.save()
        await run('undo')
        equal([document.getText(), document.isDirty, await get(path)], [before, isTyped, stored])
      })
    }
})

function run(id: CommandId, answers: Case['answers'] = {}): Thenable<unknown> {
  return vscode.commands.executeCommand(`efficacyJournal.${id}`, { folder: root().toString(), answers })
}

/** The one beside the other; the second has the focus. */
async function inTwoEditors(path: string): Promise<vscode.TextEditor> {
  await vscode.window.showTextDocument(at(path), { preview: false })
  return vscode.window.showTextDocument(at(path), {
    viewColumn: vscode.ViewColumn.Beside,
    preview: false,
  })
}

async function typeAtEnd(): Promise<void> {
  const editor = front()
  const { lineCount } = editor.document
  await editor.edit((edit) => edit.insert(new vscode.Position(lineCount, 0), 'typed'))
}

function placeCursor(after: string): void {
  const { document } = front()
  const words = after.replaceAll('\n', '\r\n')
  const cursor = document.positionAt(document.getText().indexOf(words) + words.length)
  front().selection = new vscode.Selection(cursor, cursor)
}

function front(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor
  if (!editor) throw new Error('no editor is open')
  return editor
}
