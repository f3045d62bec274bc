// The texts that are translated, and what follows from the catalogs in packages/core/languages.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { catalogs, isRunBy, wordings } from '../esbuild.languages.mjs'

const ROOT = new URL('../', import.meta.url)
const FOLDER = 'packages/core/languages'

/** Where texts stand in definitions, for `loadCore`. */
export const DEFINITIONS = [
  `export { COMMANDS } from '@core/commands'`,
  `export { JOURNAL_BASES } from '@core/commands/journal-base'`,
  `export * as phrases from '@core/dashboard/phrases'`,
  `export { SETTINGS_EXPECTED } from '@core/journal/settings-rules'`,
  `export { allKinds } from '@core/kinds'`,
  `export { EXPECTED } from '@core/note/read-value'`,
  `export { ITEM_WORDS } from '@core/plans/words'`,
  `export { PRACTICES } from '@core/practices'`,
  `export { markOf } from '@core/texts/mark'`,
]

/**
 * Every text that is shown translated, sorted: those of the programs, and those of the extension's manifest.
 * @param core What {@link DEFINITIONS} exports.
 */
export function sourceTexts(core) {
  return [...new Set([...programTexts(core), ...Object.values(manifestTexts())])].sort()
}

/**
 * Of those, what the programs say, sorted: the texts of the definitions, and those that the code has looked up.
 * @param host The one whose program it is, by its package; without it, of all.
 */
export function programTexts(core, host) {
  const { translated, inEveryLanguage } = literals(host)
  const all = [...definedTexts(core), ...countedTexts(core, host), ...translated, ...inEveryLanguage]
  return [...new Set(all)].sort()
}

/** Of those, the ones that say how many: with a form for one and a form for more in English. */
export function countedTexts({ phrases }, host) {
  return [...new Set([...Object.values(phrases.NOUNS), ...literals(host).counted])].sort()
}

/** Of those, what a template writes into a note and what is looked for in it again. */
export function templateTexts({ allKinds }) {
  const inKinds = allKinds().flatMap(({ block, sections, title }) => [
    ...(block ? [title] : []),
    ...Object.values(sections).flatMap(({ heading, inner = [], lines = [] }) => [
      heading,
      ...inner,
      ...lines,
    ]),
  ])
  return [...new Set([...inKinds.filter(isText), ...literals().inEveryLanguage])].sort()
}

/** A catalog with the texts that there are and no others; what nobody has translated is `null`. */
function fitted(catalog, texts) {
  return Object.fromEntries(texts.map((text) => [text, catalog[text] ?? null]))
}

/** Each file that follows from the catalogs, unformatted. */
export async function languageFiles(core) {
  const [texts, inNotes] = [sourceTexts(core), templateTexts(core)]
  const languages = Object.entries(await wordings()).map(([code, catalog]) => [code, fitted(catalog, texts)])
  return [
    ...languages.map(catalogFile),
    { path: 'packages/core/src/texts/languages.ts', text: await languagesModule() },
    { path: 'packages/core/src/texts/template-words.ts', text: templateModule(core, languages, inNotes) },
    ...languages.map(manifestFile),
  ]
}

function catalogFile([code, catalog]) {
  return json(`${FOLDER}/${code}.json`, catalog)
}

/** Each language by its code, with its name in itself; English first. */
export async function languageNames() {
  return Object.fromEntries(['en', ...Object.keys(await catalogs())].map((code) => [code, nameOf(code)]))
}

async function languagesModule() {
  return `// "npm run generate" writes this file from the names in ${FOLDER}.
/** The languages that there are words in, each with its name in itself. */
export const LANGUAGES = ${JSON.stringify(await languageNames())} as const
export type Language = keyof typeof LANGUAGES
`
}

function nameOf(code) {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code)
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1)
}

function templateModule({ markOf }, languages, texts) {
  const entries = texts.flatMap((text) => {
    const words = languages.map(([, catalog]) => [catalog[text] ?? ''].flat().join('\t')).join('\n')
    return words.trim() === ''
      ? []
      : [`// ${text}\n'${markOf(text).toString(36)}': ${JSON.stringify(words)},`]
  })
  return `// "npm run generate" writes this file from ${FOLDER}.
/**
 * What templates write into notes and what is looked for in them again, by the mark of the English (\`mark.ts\`, base 36): a
 * line for each other language in the order of \`LANGUAGES\`, with the words of today and behind tabs those of before.
 */
export const TEMPLATE_WORDS: Readonly<Record<string, string>> = {
${entries.join('\n')}
}
`
}

/** The texts of the extension's manifest, where VS Code looks for them: in `pt` also for `pt-br`. */
function manifestFile([code, catalog]) {
  const texts = Object.entries(manifestTexts()).map(([key, text]) => [key, [catalog[text]].flat()[0] ?? text])
  return json(`packages/vscode/package.nls.${code}.json`, Object.fromEntries(texts))
}

function definedTexts(core) {
  const { allKinds, COMMANDS, EXPECTED, ITEM_WORDS, JOURNAL_BASES, phrases, PRACTICES } = core
  const expected = [EXPECTED, core.SETTINGS_EXPECTED]
  const { ALIGNMENTS, CARDS, CAVEATS, DAY_STATES, EMPTY, FOCUSES, GOAL_STATES } = phrases
  const { OUTCOMES, PLAN_NAMES, READINGS, SIZES, SOURCE_NAMES } = phrases
  const names = [ALIGNMENTS, CARDS, DAY_STATES, FOCUSES, GOAL_STATES, OUTCOMES]
  const more = [CAVEATS, EMPTY, PLAN_NAMES, READINGS, SIZES, SOURCE_NAMES]
  return [
    ...allKinds().flatMap(textsOfKind),
    ...PRACTICES.flatMap(({ title, bestFor, time, difficulty }) => [title, bestFor, time, difficulty]),
    ...COMMANDS.map(({ title }) => title),
    ...JOURNAL_BASES.flatMap(({ title, about }) => [title, about]),
    ...[...expected, ITEM_WORDS, ...names, ...more].flatMap((texts) => Object.values(texts)),
  ]
}

function textsOfKind({ title, about, fields, sections }) {
  return [
    ...[title, about],
    ...Object.values(fields).flatMap(({ label, ask, hint, unit = '', options = {}, suggest = [] }) => [
      ...[label, ask, hint, unit].filter((text) => text !== undefined && isText(text)),
      ...Object.values(options).flat(),
      ...suggest,
    ]),
    ...Object.values(sections).flatMap(({ heading, prompt, inner = [], lines = [], rowWords = [] }) => [
      ...[heading, prompt],
      ...inner,
      ...rowWords,
      ...lines.filter(isText),
    ]),
  ]
}

/** Empty rows and boxes of a template say nothing. */
function isText(line) {
  return /\p{L}/u.test(line)
}

function manifestTexts() {
  return JSON.parse(read('packages/vscode/package.nls.json'))
}

const found = new Map()

/** The texts that stand in the code as the first argument of a call, by what is called. */
function literals(host) {
  const known = found.get(host) ?? collect(host)
  found.set(host, known)
  return known
}

function collect(host) {
  const texts = { translated: new Set(), counted: new Set(), inEveryLanguage: new Set() }
  for (const file of sources().filter((path) => !host || isRunBy(host, path))) {
    const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.ESNext, true)
    const visit = (node) => {
      const called = ts.isCallExpression(node) ? calledIn(node) : undefined
      if (called) for (const text of textsIn(node.arguments[0])) texts[called].add(text)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return texts
}

/** The list that the first argument of a call belongs to. A phrase with a third argument says how many. */
function calledIn({ arguments: { length }, expression }) {
  if (!ts.isIdentifier(expression)) return undefined
  if (expression.text === 'phrase') return length < 3 ? 'translated' : 'counted'
  return ['translated', 'counted', 'inEveryLanguage'].find((name) => name === expression.text)
}

function textsIn(node) {
  if (node === undefined) return []
  if (ts.isStringLiteralLike(node)) return [node.text]
  return ts.isConditionalExpression(node) ? [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)] : []
}

function sources() {
  return readdirSync(new URL('packages', ROOT), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(fileURLToPath(ROOT).length))
    .filter((path) => /^packages\/\w+\/src\//.test(path))
    .sort()
}

function json(path, value) {
  return { path, text: JSON.stringify(value, null, 2) }
}

function read(path) {
  return readFileSync(new URL(path, ROOT), 'utf8')
}
