import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { SOURCES } from '../support/loud'

/**
 * What is shown is looked up in the language of the person. `tests/dashboard/languages.test.ts` draws it; here is what no
 * sample reaches: each text in the code of what is shown.
 */

const root = fileURLToPath(new URL('../../', import.meta.url))

const FILES = [
  ...below('packages/core/src/dashboard/phrases'),
  // Help stays English until somebody vouches for it in another language.
  ...below('packages/dashboard/src').filter((file) => !file.endsWith('/help.tsx')),
  ...below('packages/cli/src').filter((file) => /\/report-text[\w-]*\.ts$/.test(file)),
  ...below('packages/vscode/src/trees'),
]

it('a text in the code of what is shown is looked up', () => {
  expect(FILES.length).toBeGreaterThan(80)
  expect(FILES.flatMap((file) => plainIn(file, readFileSync(`${root}${file}`, 'utf8')))).toEqual([])
})

it.each([
  ['<p title={`in ${n} days`} />', 2],
  ['<p>by {day}</p>', 1],
  ["const says = 'two words'", 1],
  ["const SAYS = { any: 'words that nothing walks' }", 1],
  ["const SAYS = { any: 'Words from others' }", 0],
  ["const says = translated('two words')", 0],
  ["const says = phrase('{day} of it', { day: 'any day' })", 1],
  ["count(2, 'active goal')", 0],
  ["<p class='ej-button is-main' />", 0],
])('%s has %i that is not', (code, n) => {
  expect(plainIn('x.tsx', code)).toHaveLength(n)
})

/** Names of classes, elements, folds and rows, our own name, and commands of a terminal: no text begins with these. */
const NO_TEXT =
  /^(?: ?(?:ej|is)(?:-| is-)|button, select|(?:attempts?|hints?|items|ladder|micro|month) $|efficacy (?:run|check)|Efficacy Journal$)/
const TABLE = /^[A-Z_]+$/
const LOOKS_UP = /^(?:translated|counted|phrase)$/

/** Words of English, or the text between two tags. */
function saysSomething(node: ts.Node): node is ts.LiteralLikeNode {
  if (ts.isJsxText(node)) return /[a-z]{2}/i.test(node.text)
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateLiteralToken(node)) return false
  return /[a-z]{2,} |, [a-z]| [a-z]{2,}/i.test(node.text) && !NO_TEXT.test(node.text)
}

function plainIn(file: string, code: string): readonly string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ESNext, true, kind)
  const found: string[] = []
  const visit = (node: ts.Node, inTable: boolean): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return
    if (ts.isPropertyAssignment(node)) return visit(node.initializer, inTable)
    if (ts.isCallExpression(node)) return argumentsToVisit(node).forEach((each) => visit(each, inTable))
    const isTable = ts.isVariableDeclaration(node) && TABLE.test(node.name.getText())
    // A table of texts is walked for the catalogs, and each is looked up when it is shown.
    if (saysSomething(node) && !(inTable && SOURCES.has(node.text)))
      found.push(`${file}: ${node.getText().trim()}`)
    ts.forEachChild(node, (child) => visit(child, inTable || isTable))
  }
  visit(source, false)
  return found
}

/** All but the text that is looked up, and but what is counted, which stands in a table. */
function argumentsToVisit({ arguments: given, expression }: ts.CallExpression): readonly ts.Node[] {
  const name = expression.getText()
  if (LOOKS_UP.test(name)) return given.slice(1)
  return name === 'count' ? given.slice(0, 1) : [expression, ...given]
}

function below(folder: string): readonly string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)
}
