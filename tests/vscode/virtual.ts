import * as vscode from 'vscode'
import { at, equal, get, put, until } from './ground'

const SCHEME = 'efficacy-memory'
const ROOT = vscode.Uri.from({ scheme: SCHEME, path: '/notes' })
const NOTE = '---\nefficacy: thought\ndate: 2026-03-02\nbelief_before: 300\n---\n'

/** A file system that is nowhere on disk, as those of vscode.dev are. */
class Memory implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
  readonly onDidChangeFile = this.changed.event
  readonly files = new Map<string, Uint8Array>()
  /** Paths, in the order in which they went. */
  readonly deleted: string[] = []
  private readonly folders = new Set<string>([ROOT.path])
  isSealed = false
  private clock = 1

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined)
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.files.get(path)
    if (file) return { type: vscode.FileType.File, ctime: 1, mtime: this.clock, size: file.length }
    if (![...this.files.keys()].some((each) => each.startsWith(`${path}/`)) && !this.folders.has(path))
      throw vscode.FileSystemError.FileNotFound()
    return { type: vscode.FileType.Directory, ctime: 1, mtime: 1, size: 0 }
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const below = [...this.files.keys()].flatMap((each) =>
      each.startsWith(`${path}/`) ? [each.slice(path.length + 1)] : [],
    )
    const types = below.map((each): [string, vscode.FileType] => {
      const [name = '', more] = each.split('/')
      return [name, more === undefined ? vscode.FileType.File : vscode.FileType.Directory]
    })
    return [...new Map(types)]
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.files.get(path)
    if (!file) throw vscode.FileSystemError.FileNotFound()
    return file
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    if (this.isSealed) throw vscode.FileSystemError.NoPermissions(uri)
    this.files.set(uri.path, content)
    this.clock++
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }])
  }

  createDirectory({ path }: vscode.Uri): void {
    this.folders.add(path)
  }

  delete({ path }: vscode.Uri): void {
    this.deleted.push(path)
    this.files.delete(path)
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.files.set(to.path, this.readFile(from))
    this.files.delete(from.path)
  }
}

describe('a virtual workspace', () => {
  const memory = new Memory()
  const answers = { filling: ['template'], kind: ['goal'], title: ['Run'] }
  const request = { folder: ROOT.toString(), answers }
  let registered: vscode.Disposable
  let count = 0

  before(async () => {
    memory.files.set(`${ROOT.path}/Efficacy/broken.md`, new TextEncoder().encode(NOTE))
    registered = vscode.workspace.registerFileSystemProvider(SCHEME, memory, { isCaseSensitive: true })
    count = vscode.workspace.workspaceFolders?.length ?? 0
    const added = new Promise((resolve) => vscode.workspace.onDidChangeWorkspaceFolders(resolve))
    vscode.workspace.updateWorkspaceFolders(count, 0, { uri: ROOT, name: 'memory' })
    await added
  })
  after(async () => {
    vscode.workspace.updateWorkspaceFolders(count, 1)
    await until(() => (vscode.workspace.workspaceFolders?.length === count ? true : undefined), 'its end')
    registered.dispose()
  })

  it('is a journal like any other: read, listed, written and taken back', async () => {
    await vscode.commands.executeCommand('efficacyJournal.choose-filling', request)
    await vscode.commands.executeCommand('efficacyJournal.new-entry', request)
    const goal = `${ROOT.path}/Efficacy/Goals/Run.md`
    equal(new TextDecoder().decode(memory.files.get(goal)).startsWith('---\nefficacy: goal\n'), true)
    const broken = vscode.Uri.joinPath(ROOT, 'Efficacy/broken.md')
    const listed = await until(() => vscode.languages.getDiagnostics(broken)[0], 'the problem')
    equal(listed.range.start.line, 3)
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await vscode.commands.executeCommand('efficacyJournal.undo', request)
    // The folder that was made for it stays: nobody says whether such a file system would take what is in it along.
    equal(memory.deleted, [goal])
  })

  it('that takes no note loses no answers: they stand in an editor, unsaved', async () => {
    const { showWarningMessage } = vscode.window
    const said: string[] = []
    Object.assign(vscode.window, { showWarningMessage: async (text: string) => void said.push(text) })
    memory.isSealed = true
    try {
      await vscode.commands.executeCommand('efficacyJournal.new-entry', request)
    } finally {
      memory.isSealed = false
      Object.assign(vscode.window, { showWarningMessage })
    }
    equal(said, ['Efficacy/Goals/Run.md could not be created. What you typed is in a new editor, not saved.'])
    const shown = vscode.window.activeTextEditor?.document
    equal([shown?.isUntitled, shown?.getText().slice(0, 19)], [true, '---\nefficacy: goal\n'])
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })
})

describe('an earlier version of a note, as git shows it', () => {
  const GOAL = '---\nefficacy: goal\ndate: 2026-03-02\ndifficulty: 300\n---\n## Ladder\n- [ ] Walk\n'

  it('is no note of the journal: nothing is offered in it, said of it or written for it', async () => {
    await put('versions/goal.md', GOAL)
    const earlier = at('versions/goal.md').with({ scheme: 'git', query: 'ref=HEAD' })
    const provideTextDocumentContent = (): string => GOAL
    const git = vscode.workspace.registerTextDocumentContentProvider('git', { provideTextDocumentContent })
    const { showInformationMessage } = vscode.window
    const said: string[] = []
    Object.assign(vscode.window, {
      showInformationMessage: async (text: string) => void said.push(text),
    })
    try {
      await vscode.window.showTextDocument(at('versions/goal.md'), { preview: false })
      await until(() => vscode.languages.getDiagnostics(at('versions/goal.md'))[0], 'the problem')
      const { document } = await vscode.window.showTextDocument(earlier)
      const lenses = async (uri: vscode.Uri): Promise<number> =>
        (await vscode.commands.executeCommand<unknown[]>('vscode.executeCodeLensProvider', uri)).length
      equal(document.languageId, 'markdown')
      equal([await lenses(at('versions/goal.md')), await lenses(earlier)], [2, 0])
      equal(vscode.languages.getDiagnostics(earlier), [])
      await vscode.commands.executeCommand('efficacyJournal.tick')
      equal(
        [said, await get('versions/goal.md')],
        [['Open a note that is saved in this folder first.'], GOAL],
      )
    } finally {
      Object.assign(vscode.window, { showInformationMessage })
      git.dispose()
      await vscode.commands.executeCommand('workbench.action.closeAllEditors')
      await vscode.workspace.fs.delete(at('versions'), { recursive: true })
    }
  })
})
