import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The flow through core: a room may import those on its left, and itself. */
const FLOW = [
  'compare',
  'day',
  'texts',
  'kind',
  'kinds',
  'practices',
  'problem',
  'sequence',
  'settings',
  'help',
  'ports',
  'note',
  'journal',
  'plans',
  'measures',
  'dashboard',
  'commands',
  'language',
]

/** Third-party libraries, and the files that may import them. */
const LIBRARIES: Record<string, readonly string[]> = {
  'gray-matter': ['packages/core/src/note/frontmatter.ts'],
  yaml: ['packages/core/src/note/frontmatter.ts', 'packages/core/src/note/edit.ts'],
  unified: ['packages/core/src/note/sections.ts'],
  'remark-parse': ['packages/core/src/note/sections.ts'],
  'micromark-extension-gfm-task-list-item': ['packages/core/src/note/sections.ts'],
  'mdast-util-gfm-task-list-item': ['packages/core/src/note/sections.ts'],
  'jsonc-parser': [
    'packages/core/src/journal/settings-file.ts',
    'packages/core/src/journal/settings-tree.ts',
    'packages/core/src/journal/settings-edit.ts',
  ],
  zeptomatch: ['packages/core/src/journal/scan-rule.ts'],
  valibot: [
    'packages/core/src/journal/settings-rules.ts',
    'packages/core/src/dashboard/messages.ts',
    'packages/core/src/dashboard/read-view.ts',
  ],
  preact: ['packages/dashboard/src/**'],
  'preact-render-to-string': ['packages/dashboard/src/card-html.tsx'],
  obsidian: ['packages/obsidian/src/**'],
  '@codemirror/view': ['packages/obsidian/src/**'],
  '@codemirror/state': ['packages/obsidian/src/**'],
  vscode: ['packages/vscode/src/**'],
  'node:*': ['packages/cli/src/**'],
}

interface Import {
  readonly file: string
  readonly from: string
  /** Path below the root, without ending, for an import of ours; else `undefined`. */
  readonly ours: string | undefined
  readonly typeOnly: boolean
}

const imports = filesBelow('packages')
  .filter((file) => /\/src\/.*\.tsx?$/.test(file))
  .flatMap(importsOf)

describe('the rooms', () => {
  it('found the imports that the other tests look at', () => {
    expect(imports.length).toBeGreaterThan(50)
  })

  it.each(['core', 'dashboard', 'obsidian', 'vscode', 'cli'])('%s imports only from where it may', (room) => {
    const allowed: Record<string, readonly string[]> = {
      core: ['core'],
      dashboard: ['dashboard', 'core'],
      obsidian: ['obsidian', 'core', 'dashboard'],
      vscode: ['vscode', 'core', 'dashboard'],
      cli: ['cli', 'core', 'dashboard'],
    }
    const wrong = imports.filter(
      ({ file, ours }) =>
        packageOf(file) === room && ours !== undefined && !allowed[room]?.includes(packageOf(ours)),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  it('the dashboard takes types from core, and from the running code only its sentences, its days and its texts', () => {
    const wrong = imports.filter(
      ({ file, ours, typeOnly }) =>
        packageOf(file) === 'dashboard' &&
        ours?.startsWith('packages/core/') &&
        !typeOnly &&
        !['packages/core/src/dashboard/phrases', 'packages/core/src/day', 'packages/core/src/texts'].includes(
          ours,
        ),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  it('inside core every import points against the flow', () => {
    const wrong = imports.filter(({ file, ours }) => {
      if (packageOf(file) !== 'core' || ours === undefined) return false
      const [from, to] = [FLOW.indexOf(roomOf(file)), FLOW.indexOf(roomOf(ours))]
      return from < 0 || to < 0 || to > from
    })
    expect(wrong.map(shown)).toEqual([])
  })

  it('each library has its room', () => {
    const wrong = imports.filter(({ file, from, ours, typeOnly }) => {
      if (ours !== undefined || (typeOnly && /^(mdast|unified)$/.test(from))) return false
      const rooms =
        LIBRARIES[from.startsWith('node:') ? 'node:*' : from.replace(/^(preact)\/.*$/, '$1')] ?? []
      return !rooms.some((place) =>
        place.endsWith('/**') ? file.startsWith(place.slice(0, -2)) : file === place,
      )
    })
    expect(wrong.map(shown)).toEqual([])
  })

  it('no file is called by a word that says nothing', () => {
    const wrong = filesBelow('packages').filter((file) => /(utils?|helpers?|manager|service)\b/i.test(file))
    expect(wrong).toEqual([])
  })

  it('checkers of the tests import nothing from core', () => {
    const checkers = filesBelow('tests/support').filter((file) => /oracle/.test(file))
    expect(checkers).not.toEqual([])
    expect(
      checkers
        .flatMap(importsOf)
        .filter(({ ours }) => ours?.startsWith('packages/'))
        .map(shown),
    ).toEqual([])
  })

  it('no source carries a suppression', () => {
    const wrong = [...filesBelow('packages'), ...filesBelow('tests'), ...filesBelow('scripts')]
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('rooms.test.ts'))
      .filter((file) =>
        /(es|ox)lint-disable|@ts-(ignore|expect-error|nocheck)|(prettier|oxfmt)-ignore/.test(read(file)),
      )
    expect(wrong).toEqual([])
  })
})

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.ESNext, false)
  return source.statements.flatMap((statement): Import[] => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return []
    const specifier = statement.moduleSpecifier
    if (!specifier || !ts.isStringLiteral(specifier)) return []
    const typeOnly = ts.isImportDeclaration(statement) ? onlyTypes(statement) : statement.isTypeOnly
    return [{ file, from: specifier.text, ours: ourPath(file, specifier.text), typeOnly }]
  })
}

function onlyTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const names = importClause.namedBindings
  return (
    importClause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every((element) => element.isTypeOnly)
  )
}

function ourPath(file: string, from: string): string | undefined {
  const alias = /^@(core|dashboard)\/(.*)$/.exec(from)
  if (alias) return `packages/${alias[1]}/src/${alias[2]}`
  return from.startsWith('.') ? relative(root, join(root, dirname(file), from)) : undefined
}

function packageOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function roomOf(path: string): string {
  return (path.split('/')[3] ?? '').replace(/\.ts$/, '')
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/node_modules|\/dist\b/.test(entry.parentPath))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

function shown({ file, from }: Import): string {
  return `${file} imports ${from}`
}
