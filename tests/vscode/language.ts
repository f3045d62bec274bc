import * as vscode from 'vscode'
import { Looks } from '../../packages/vscode/src/looks'
import { at, equal, get, put, until } from './ground'
import { withOffers } from './offers'

const SOURCE = 'Efficacy Journal'
const GOAL = `---
efficacy: goal
date: 2026-03-01
---
## What done looks like
Five kilometres.
## Ladder
- [ ] Walk ten minutes (difficulty:: 3)
- [ ] Jog for an hour (difficulty:: 8)
## Micro-actions for step 1
- [ ] Shoes by the door (minutes:: 2)
`
const ATTEMPT = `---
efficacy: action
date: 2026-03-02
goal:
  - "[[Run 5K|mine]]"
task: Jog
confidence_before: 300
---

## What I got done
<!-- What did you do,
step by step? -->

`
const FOREIGN = '---\ntitle: Not ours\nefficacious: yes\n---\n\n# Title\n\nSee [[Run 5K]].\n\n## \n'

async function show(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(at(path), { preview: false })
}

/** Right behind the words. */
function behind({ document }: vscode.TextEditor, words: string): vscode.Position {
  const index = document.getText().indexOf(words)
  if (index < 0) throw new Error(`${words} is not in the note`)
  return document.positionAt(index + words.length)
}

async function completed(path: string, position: vscode.Position): Promise<readonly vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    at(path),
    position,
  )
  return items
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label
}

function isOurs({ sortText }: vscode.CompletionItem): boolean {
  return /^\d{3}$/.test(sortText ?? '')
}

function ours(path: string): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(at(path)).filter(({ source }) => source === SOURCE)
}

async function fixesAt(path: string, code: string): Promise<readonly vscode.CodeAction[]> {
  const range = await until(() => ours(path).find((each) => each.code === code)?.range, code)
  return until(async () => {
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      at(path),
      range,
      vscode.CodeActionKind.QuickFix.value,
    )
    return found.length > 0 ? found : undefined
  }, `a fix of ${code}`)
}

async function lensesOf(path: string): Promise<readonly (vscode.Command & { line: number })[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    at(path),
    100,
  )
  return lenses.flatMap(({ command, range }) => (command ? [{ ...command, line: range.start.line + 1 }] : []))
}

describe('the language of our notes', () => {
  before(async () => {
    await put('speech/Goals/Run 5K.md', GOAL)
    await put('speech/attempt.md', ATTEMPT)
    await put('speech/foreign.md', FOREIGN)
    await vscode.commands.executeCommand('efficacyJournal.refresh', {
      folder: at('').toString().replace(/\/$/, ''),
    })
  })
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await vscode.workspace.fs.delete(at('speech'), { recursive: true })
  })
  afterEach(async () => {
    while (vscode.window.activeTextEditor?.document.isDirty) {
      await vscode.commands.executeCommand('workbench.action.files.revert')
    }
  })

  it('completes keys, values, goals and sections', async () => {
    const editor = await show('speech/attempt.md')
    await editor.edit((edit) => edit.insert(behind(editor, '300\n'), 'out\noutcome: \n'))
    const keys = await completed('speech/attempt.md', behind(editor, '\nout'))
    equal(Boolean(keys.find((item) => labelOf(item) === 'source_used')?.documentation), true)
    const values = await completed('speech/attempt.md', behind(editor, 'outcome: '))
    // Behind a key its values are offered next, and behind a value nothing.
    const goesOn = (items: readonly vscode.CompletionItem[]): boolean =>
      items.filter(isOurs).some(({ command }) => command !== undefined)
    equal([goesOn(keys), goesOn(values)], [true, false])
    equal(values.map(labelOf).slice(0, 5), ['planned', 'done', 'partly', 'not-done', 'not-attempted'])
    await editor.edit((edit) => edit.insert(behind(editor, '  - '), '"[[Ru'))
    const goals = await completed('speech/attempt.md', behind(editor, '"[[Ru'))
    equal(goals.find((item) => labelOf(item) === 'Run 5K')?.insertText, '"[[speech/Goals/Run 5K]]"')
    await editor.edit((edit) => edit.insert(behind(editor, '-->\n\n'), '## '))
    const sections = await completed('speech/attempt.md', behind(editor, '-->\n\n## '))
    equal(sections.map(labelOf).includes('What comes next'), true)
  })

  it('offers whole notes in an empty file of the journal, with the cursor at the first answer', async () => {
    await put('Efficacy/new.md', '')
    const editor = await show('Efficacy/new.md')
    const start = new vscode.Position(0, 0)
    const items = await completed('Efficacy/new.md', start)
    const thought = items.find((item) => labelOf(item) === 'Thought record')
    if (!(thought?.insertText instanceof vscode.SnippetString))
      throw new Error('no thought record is offered')
    await editor.insertSnippet(thought.insertText)
    equal(editor.document.getText().startsWith('---\nefficacy: thought\n'), true)
    equal(editor.document.lineAt(editor.selection.active.line - 1).text.endsWith('-->'), true)
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await vscode.workspace.fs.delete(at('Efficacy/new.md'))
    await put('speech/elsewhere.md', '')
    await show('speech/elsewhere.md')
    equal((await completed('speech/elsewhere.md', start)).filter(isOurs).map(labelOf), [])
  })

  it('has nothing to say about a foreign note', async () => {
    const editor = await show('speech/foreign.md')
    for (const words of ['title: Not ours\n', 'yes', '[[', '## ']) {
      const items = await completed('speech/foreign.md', behind(editor, words))
      equal(items.filter(isOurs).map(labelOf), [])
    }
    equal([ours('speech/foreign.md'), await lensesOf('speech/foreign.md')], [[], []])
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeDocumentSymbolProvider',
      at('speech/foreign.md'),
    )
    equal(
      symbols.filter(({ kind }) => kind === vscode.SymbolKind.Object),
      [],
    )
  })

  it('says what a key means, and its range', async () => {
    const editor = await show('speech/attempt.md')
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      at('speech/attempt.md'),
      behind(editor, 'confidence_be'),
    )
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((each) => (each as vscode.MarkdownString).value),
    )
    equal(
      texts.some((text) => text.includes('Rated before the attempt')),
      true,
    )
    equal(
      texts.some((text) => text.includes('0 to 100')),
      true,
    )
  })

  it('puts a value right where a person chooses so, and leaves the rest', async () => {
    const editor = await show('speech/attempt.md')
    const fixes = await fixesAt('speech/attempt.md', 'out-of-range')
    equal(
      fixes.map(({ title, isPreferred }) => `${title} ${String(isPreferred)}`),
      ['Set confidence_before to 100, the nearest in range false', 'Leave confidence_before empty false'],
    )
    const [, empty] = fixes
    if (!empty?.edit) throw new Error('the fix changes nothing')
    await vscode.workspace.applyEdit(empty.edit)
    equal(editor.document.getText(), ATTEMPT.replace(' 300', ''))
    equal([editor.document.isDirty, await get('speech/attempt.md')], [true, ATTEMPT])
  })

  it('offers no edit in a note whose line ends VS Code would rewrite', async () => {
    await put('speech/mixed.md', ATTEMPT.replace('date: 2026-03-02\n', 'date: 2026-03-02\r\n'))
    await show('speech/mixed.md')
    const range = await until(
      () => ours('speech/mixed.md').find(({ code }) => code === 'out-of-range')?.range,
      'it',
    )
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      at('speech/mixed.md'),
      range,
      vscode.CodeActionKind.QuickFix.value,
    )
    equal(
      found.filter(({ title }) => title.includes('confidence_before')),
      [],
    )
  })

  it('leads from a hard step to splitting it', async () => {
    await show('speech/Goals/Run 5K.md')
    const [split] = await fixesAt('speech/Goals/Run 5K.md', 'step-difficulty')
    equal([split?.title, split?.command?.command], ['Split this step', 'efficacyJournal.split-step'])
  })

  it('shows what comes next above the lines, and does it there', async () => {
    await show('speech/attempt.md')
    equal(
      (await lensesOf('speech/attempt.md')).map(({ title, line }) => `${line} ${title}`),
      ['2 Log outcome'],
    )
    await show('speech/Goals/Run 5K.md')
    const lenses = await lensesOf('speech/Goals/Run 5K.md')
    equal(
      lenses.map(({ title, line }) => `${line} ${title}`),
      ['8 Tick', '8 Split step', '11 Tick', '11 Split step'],
    )
    const [tick] = lenses
    if (!tick) throw new Error('there is no lens')
    await show('speech/attempt.md')
    const [request] = (tick.arguments ?? []) as readonly unknown[]
    await vscode.commands.executeCommand(tick.command, request)
    equal(await get('speech/Goals/Run 5K.md'), GOAL.replace('- [ ] Walk', '- [x] Walk'))
    await until(
      async () => ((await lensesOf('speech/Goals/Run 5K.md'))[0]?.line === 9 ? true : undefined),
      'the next step',
    )
    await vscode.commands.executeCommand('efficacyJournal.undo', request)
    equal(await get('speech/Goals/Run 5K.md'), GOAL)
  })

  it('ticks the step that it stood above, where something was typed since it was drawn', async () => {
    const path = 'speech/Goals/Run 5K.md'
    const typed = GOAL.replace('- [ ] Walk', '- [x] Walk').replace('## Ladder\n', '## Ladder\n\n')
    await put(path, GOAL.replace('- [ ] Walk', '- [x] Walk'))
    const editor = await show(path)
    const tick = await until(
      async () => (await lensesOf(path)).find(({ title, line }) => title === 'Tick' && line === 9),
      'the lens of the second step',
    )
    await editor.edit((edit) => edit.insert(behind(editor, '## Ladder\n'), '\n'))
    const [request] = (tick.arguments ?? []) as readonly unknown[]
    await vscode.commands.executeCommand(tick.command, request)
    equal(editor.document.getText(), typed.replace('- [ ] Jog', '- [x] Jog'))
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await put(path, GOAL)
  })

  it('shows nothing above the lines where a folder does not want it', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? []
    const settings = vscode.workspace.getConfiguration('efficacyJournal', folder?.uri)
    await show('speech/attempt.md')
    await settings.update('codeLens', false, vscode.ConfigurationTarget.WorkspaceFolder)
    try {
      await until(
        async () => ((await lensesOf('speech/attempt.md')).length === 0 ? true : undefined),
        'their end',
      )
    } finally {
      await settings.update('codeLens', undefined, vscode.ConfigurationTarget.WorkspaceFolder)
    }
  })

  it('links to goals', async () => {
    await put('speech/attempt.md', `${ATTEMPT}[[Run 5K]] [[foreign]]\n`)
    const { document } = await show('speech/attempt.md')
    await until(() => document.getText().includes('foreign') || undefined, 'the links in the text')
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      at('speech/attempt.md'),
      100,
    )
    const goal = at('speech/Goals/Run 5K.md').toString()
    equal(
      links.map(({ target }) => target?.toString()),
      [goal, goal],
    )
    const leads = (position: vscode.Position | undefined): Thenable<vscode.Location[]> =>
      vscode.commands.executeCommand('vscode.executeDefinitionProvider', at('speech/attempt.md'), position)
    const link = links.find(({ target }) => target?.toString() === goal)
    equal(
      (await leads(link?.range.start)).map(({ uri }) => uri.toString()),
      [goal],
    )
    equal(await leads(new vscode.Position(0, 0)), [])
    await put('speech/attempt.md', ATTEMPT)
  })

  it('links to goals by what markdown writes in a field, as the journal reads it', async () => {
    const path = 'speech/of-markdown.md'
    const block = '## Attempt #efficacy/action\n- date:: 2026-03-02\n- goal:: [mine](Run%205K.md)\n'
    await put(path, `---\nefficacy: action\ndate: 2026-03-02\ngoal: "[mine](Run%205K.md)"\n---\n${block}`)
    const { document } = await show(path)
    const leads = (line: number): Thenable<vscode.Location[]> =>
      vscode.commands.executeCommand(
        'vscode.executeDefinitionProvider',
        at(path),
        new vscode.Position(line, document.lineAt(line).text.length - 3),
      )
    for (const line of [3, 7]) {
      const targets = (await leads(line)).map(({ uri }) => uri.toString())
      equal([line, targets.includes(at('speech/Goals/Run 5K.md').toString())], [line, true])
    }
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
    await vscode.workspace.fs.delete(at(path))
  })

  it('outlines and folds: sections by VS Code itself, entries, fields and frontmatter by us', async () => {
    await show('speech/attempt.md')
    const symbols = await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        at('speech/attempt.md'),
      )
      return found.length > 1 ? found : undefined
    }, 'both outlines')
    const names = symbols.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)])
    for (const name of ['Attempt', 'task', 'confidence_before', '## What I got done']) {
      equal([name, names.includes(name)], [name, true])
    }
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      at('speech/attempt.md'),
    )
    const lines = folds.map(({ start, end }) => `${start + 1}-${end + 1}`)
    for (const fold of ['1-8', '11-12']) equal([fold, lines.includes(fold)], [fold, true])
    equal(
      folds.some(({ start }) => start + 1 === 10),
      true,
    )
  })
})

describe('a goal that is renamed', () => {
  const LINKED = ATTEMPT.replace('300', '30')

  it('takes its links along once a person says so, from where they stand then, and no other byte', async () => {
    const a = LINKED.replace('Run 5K|mine', 'Swim|mine')
    await put('moving/Goals/Swim.md', GOAL)
    await put('moving/a.md', a)
    await put('moving/b.md', `\uFEFF${LINKED.replace('Run 5K|mine', 'moving/Goals/Swim#Ladder')}`)
    await put(
      'moving/mixed.md',
      LINKED.replace('Run 5K|mine', 'Swim').replace('task: Jog\n', 'task: Jog\r\n'),
    )
    await put('moving/other.md', LINKED)
    await vscode.commands.executeCommand('efficacyJournal.refresh', {
      folder: vscode.workspace.workspaceFolders?.[0]?.uri.toString(),
    })
    const offers = await withOffers(
      async (offered) => {
        const rename = new vscode.WorkspaceEdit()
        rename.renameFile(at('moving/Goals/Swim.md'), at('moving/Goals/Paddle.md'))
        await vscode.workspace.applyEdit(rename)
        return until(() => (offered.edits.length > 0 ? offered : undefined), 'the offer')
      },
      () => put('moving/a.md', a.replace('---\n', '---\n# a run in the rain\n')),
    )
    equal(offers.asked, ['2 notes link to a goal under its old name.'])
    const said = await until(() => offers.said[0], 'what is said of the links that are left')
    equal(said, "The goal's old name stays where the note could not be edited: moving/mixed.md.")
    const [edit] = offers.edits
    const entries = edit
      ?.entries()
      .map(([uri, edits]) => [
        vscode.workspace.asRelativePath(uri, false),
        ...edits.map(({ range, newText }) => `${range.start.line + 1} ${newText}`),
      ])
    equal(entries?.sort(), [
      ['moving/a.md', '6 Paddle'],
      ['moving/b.md', '5 moving/Goals/Paddle'],
    ])
    await vscode.workspace.fs.delete(at('moving'), { recursive: true })
  })

  it('asks again where it is renamed once more, and either answer leads to where it lies then', async () => {
    await put('twice/Goals/Row.md', GOAL)
    await put('twice/a.md', LINKED.replace('Run 5K|mine', 'Row|mine'))
    await vscode.commands.executeCommand('efficacyJournal.refresh', {
      folder: vscode.workspace.workspaceFolders?.[0]?.uri.toString(),
    })
    const rename = async (from: string, to: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit()
      edit.renameFile(at(`twice/Goals/${from}.md`), at(`twice/Goals/${to}.md`))
      await vscode.workspace.applyEdit(edit)
    }
    let again: Promise<void> | undefined
    const offers = await withOffers(
      async (offered) => {
        await rename('Row', 'Sail')
        return until(() => (offered.edits.length > 1 ? offered : undefined), 'both offers')
      },
      // Within the question about the first name, the second one is given, and asked about.
      async (offered) => {
        again ??= rename('Sail', 'Steer')
        await again
        await until(() => (offered.asked.length > 1 ? true : undefined), 'the second question')
      },
    )
    equal(offers.asked, Array(2).fill('1 note links to a goal under its old name.'))
    const texts = offers.edits.map((edit) =>
      edit.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText)),
    )
    equal(texts, [['Steer'], ['Steer']])
    await vscode.workspace.fs.delete(at('twice'), { recursive: true })
  })

  it('names the notes that are left, and leaves nothing in the editor that is not in the file', async () => {
    const files = vscode.workspace.getConfiguration('files')
    const kept = LINKED.replace('Run 5K|mine', 'Dive|mine')
    await put('sealed/Goals/Dive.md', GOAL)
    await put('sealed/kept.md', kept)
    await put('sealed/free.md', kept)
    await vscode.commands.executeCommand('efficacyJournal.refresh', {
      folder: vscode.workspace.workspaceFolders?.[0]?.uri.toString(),
    })
    await files.update('readonlyInclude', { '**/sealed/kept.md': true }, vscode.ConfigurationTarget.Global)
    try {
      const free = await show('sealed/free.md')
      const { document } = await show('sealed/kept.md')
      const offers = await withOffers(
        async (offered) => {
          const rename = new vscode.WorkspaceEdit()
          rename.renameFile(at('sealed/Goals/Dive.md'), at('sealed/Goals/Float.md'))
          await vscode.workspace.applyEdit(rename)
          return until(() => (offered.said.length > 0 ? offered : undefined), 'what is said')
        },
        async () => undefined,
        true,
      )
      equal(offers.said, ["The goal's old name stays where the note could not be edited: sealed/kept.md."])
      equal([document.isDirty, document.getText(), await get('sealed/kept.md')], [false, kept, kept])
      const followed = kept.replace('Dive', 'Float')
      equal([free.document.getText(), await get('sealed/free.md')], [followed, followed])
    } finally {
      await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global)
      await vscode.commands.executeCommand('workbench.action.closeAllEditors')
      await vscode.workspace.fs.delete(at('sealed'), { recursive: true })
    }
  })

  it('takes its links along where the folder that it is in is renamed', async () => {
    await put('carried/Goals/Hike.md', GOAL)
    await put('carried/a.md', LINKED.replace('Run 5K|mine', 'carried/Goals/Hike'))
    await vscode.commands.executeCommand('efficacyJournal.refresh', {
      folder: vscode.workspace.workspaceFolders?.[0]?.uri.toString(),
    })
    const offers = await withOffers(async (offered) => {
      const rename = new vscode.WorkspaceEdit()
      rename.renameFile(at('carried/Goals'), at('carried/Aims'))
      await vscode.workspace.applyEdit(rename)
      return until(() => (offered.edits.length > 0 ? offered : undefined), 'the offer')
    })
    const texts = offers.edits.flatMap((edit) => edit.entries().flatMap(([, edits]) => edits))
    equal(
      texts.map(({ newText }) => newText),
      ['carried/Aims/Hike'],
    )
    await vscode.workspace.fs.delete(at('carried'), { recursive: true })
  })

  it('keeps the filters on it, each where it stands', async () => {
    await put('filtered/Swim.md', FOREIGN)
    const kept = new Map<string, unknown>()
    const looks = new Looks(
      {
        keys: () => [],
        get: (key: string) => kept.get(key),
        update: async (key, view) => void kept.set(key, view),
      },
      vscode.Uri.parse('none:/'),
    )
    for (const [place, goal] of [
      ['sidebar', 'filtered/Swim.md'],
      ['editor', 'Goals/Row.md'],
    ] as const)
      await looks.change(place, { ...looks.view(place), goal })
    const rename = new vscode.WorkspaceEdit()
    rename.renameFile(at('filtered/Swim.md'), at('filtered/Paddle.md'))
    await vscode.workspace.applyEdit(rename)
    await until(() => looks.view('sidebar').goal === 'filtered/Paddle.md' || undefined, 'the filter')
    equal(looks.view('editor').goal, 'Goals/Row.md')
    looks.dispose()
    await vscode.workspace.fs.delete(at('filtered'), { recursive: true })
  })

  it('asks nothing where no note links to it', async () => {
    await put('quiet/Goals/Sing.md', GOAL)
    await put('quiet/foreign.md', FOREIGN.replace('Run 5K', 'Sing'))
    await vscode.commands.executeCommand('efficacyJournal.refresh', {
      folder: vscode.workspace.workspaceFolders?.[0]?.uri.toString(),
    })
    const offers = await withOffers(async (offered) => {
      const rename = new vscode.WorkspaceEdit()
      rename.renameFile(at('quiet/Goals/Sing.md'), at('quiet/Goals/Hum.md'))
      await vscode.workspace.applyEdit(rename)
      await vscode.commands.executeCommand('efficacyJournal.refresh', {
        folder: vscode.workspace.workspaceFolders?.[0]?.uri.toString(),
      })
      return offered
    })
    equal(
      offers.asked.filter((text) => text.includes('old name')),
      [],
    )
    await vscode.workspace.fs.delete(at('quiet'), { recursive: true })
  })
})
