import { expect, it, vi } from 'vitest'
import type { Finding } from '@core/problem'
import { Problems } from '../../packages/vscode/src/problems'

type Said = Pick<Finding, 'code' | 'message' | 'line' | 'column'>

/** What VS Code lists, by URI, and how often it was told of each; its documents, and who hears of what is typed. */
const { listed, told, world } = vi.hoisted(() => ({
  world: { documents: [] as object[], typed: (_: object): void => undefined },
  listed: new Map<string, readonly { message: string }[]>(),
  told: [] as string[],
}))

vi.mock('vscode', () => {
  const nothing = { dispose: (): void => undefined }
  return {
    Diagnostic: class {
      constructor(
        readonly range: unknown,
        readonly message: string,
      ) {}
    },
    DiagnosticSeverity: {},
    Disposable: { from: () => nothing },
    Position: class {
      isEqual = (): boolean => true
    },
    Range: class {
      constructor(readonly start: unknown) {}
    },
    languages: {
      createDiagnosticCollection: () => ({
        set: (uri: { readonly path: string }, list: readonly { message: string }[]) => {
          told.push(uri.path)
          listed.set(uri.path, list)
        },
      }),
    },
    workspace: {
      get textDocuments() {
        return world.documents
      },
      getWorkspaceFolder: () => ({ uri: '/notes' }),
      onDidOpenTextDocument: () => nothing,
      onDidCloseTextDocument: () => nothing,
      onDidChangeTextDocument: (hear: typeof world.typed) => (world.typed = hear),
    },
  }
})

const uriOf = (path: string) => ({ path, toString: () => path })

/** A folder that was read, and what it says of its notes. */
function folder(root: string, says: Readonly<Record<string, readonly Said[]>>) {
  const problems = Object.entries(says).flatMap(([path, list]) =>
    list.map((each) => ({ ...each, path, severity: 'problem', args: {} })),
  )
  return {
    folder: { uri: uriOf(root) },
    vault: { uriOf: (path: string) => uriOf(`${root}/${path}`) },
    dismissed: () => ({}),
    report: () => ({ problems, hints: [] }),
  }
}

const said = (message: string, line: number, code: Finding['code'] = 'wrong-type'): Said => ({
  code,
  message,
  line,
  column: 1,
})

it('of a note in two folders is listed once, as long as either of them says it', async () => {
  const date = said('a date', 3)
  const outer = folder('/notes', { 'journal/a.md': [date, said('a link', 4)], 'b.md': [date] })
  const inner = folder('/notes/journal', { 'a.md': [said('a flag', 3, 'wrong-item'), date] })
  let open = [outer, inner]
  let change = (): void => undefined
  const vaults = { all: () => open, onDidChange: (listener: () => void) => (change = listener) }
  const problems = new Problems(...([vaults] as unknown as ConstructorParameters<typeof Problems>))
  const messages = (uri: string): readonly string[] => (listed.get(uri) ?? []).map(({ message }) => message)
  const drawing = async (...folders: typeof open): Promise<void> => {
    told.length = 0
    open = folders
    change()
    await new Promise((done) => setImmediate(done))
  }
  const NOTE = '/notes/journal/a.md'

  await drawing(outer, inner)
  expect(messages(NOTE)).toEqual(['a date', 'a link', 'a flag'])
  const found = (message: string): Finding | undefined => {
    const diagnostic = { code: 'wrong-type', message, source: 'Efficacy Journal', range: { start: {} } }
    return problems.findingOf(...([uriOf(NOTE), diagnostic] as unknown as Parameters<Problems['findingOf']>))
  }
  expect([found('a link')?.line, found('a flag')]).toEqual([4, undefined])

  await drawing(outer, inner)
  expect(told).toEqual([])
  await drawing(outer)
  expect([told, messages(NOTE)]).toEqual([[NOTE], ['a date', 'a link']])
  await drawing(inner)
  expect([told.toSorted(), messages(NOTE)]).toEqual([
    ['/notes/b.md', NOTE],
    ['a flag', 'a date'],
  ])
  expect(messages('/notes/b.md')).toEqual([])
  await drawing()
  expect(messages(NOTE)).toEqual([])
})

it('asks for no text of what is no markdown, where no note was read', async () => {
  const asked: string[] = []
  const documentIn = (languageId: string): object => ({
    uri: uriOf(`/notes/a.${languageId}`),
    languageId,
    getText: () => {
      asked.push(languageId)
      return ''
    },
  })
  const unread = { isRead: false, report: () => undefined, dismissed: () => ({}) }
  const vaults = { all: () => [unread], at: () => unread, onDidChange: () => undefined }
  new Problems(...([vaults] as unknown as ConstructorParameters<typeof Problems>))
  const [log, note] = (world.documents = ['log', 'markdown'].map(documentIn))
  world.typed({ document: log })
  world.typed({ document: note })
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  expect(asked).toEqual(['markdown'])
})
