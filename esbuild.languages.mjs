// The catalogs of packages/core/languages, as each host takes them.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { transform } from 'esbuild'
import { packed } from './esbuild.packed.mjs'

const ROOT = new URL('./', import.meta.url)
const FOLDER = new URL('packages/core/languages/', ROOT)

/** The catalogs that are there, by language, and none for English: a text in the words of today, or `null`. */
export async function catalogs() {
  const all = Object.entries(await wordings()).map(([code, catalog]) => {
    const today = Object.entries(catalog).map(([text, words]) => [text, [words].flat()[0]])
    return [code, Object.fromEntries(today)]
  })
  return Object.fromEntries(all)
}

/**
 * The same as they are written: where a text stood in notes in other words before, a list of all its wordings, that of
 * today first.
 */
export async function wordings() {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort()
  const parsed = names.map(async (name) => [
    name.slice(0, -'.json'.length),
    JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')),
  ])
  return Object.fromEntries(await Promise.all(parsed))
}

/** A file a language, for a host that reads them, and one of the marks that they go by: `catalogOf` of the core. */
export async function writeCatalogs(folder, host) {
  await mkdir(folder, { recursive: true })
  for (const [name, lines] of Object.entries(await lists(host)))
    await writeFile(new URL(`${name}.txt`, folder), lines)
}

/** The same for a host that is one file: packed, since as they are they would weigh as much as the program. */
export async function packedWords(host) {
  return Object.fromEntries(
    Object.entries(await lists(host)).map(([name, lines]) => [name, packed(name, lines)]),
  )
}

/** A line a text, in the same order; what templates write stands in the programs already. */
async function lists(host) {
  const all = await catalogs()
  const [first = {}] = Object.values(all)
  const isSaid = await saidBy(host)
  const { markOf } = await load('mark')
  const { TEMPLATE_WORDS } = await load('template-words')
  const nameOf = (text) => markOf(text).toString(36)
  const texts = Object.keys(first).filter(
    (text) => isSaid(text) && !Object.hasOwn(TEMPLATE_WORDS, nameOf(text)),
  )
  const words = Object.entries(all).map(([code, catalog]) => [code, texts.map((text) => catalog[text] ?? '')])
  return Object.fromEntries(
    [['marks', texts.map(nameOf)], ...words].map(([name, lines]) => [name, lines.join('\n')]),
  )
}

/** Where code stands that one host alone runs. */
const OWN = {
  cli: ['packages/cli/'],
  obsidian: ['packages/obsidian/'],
  vscode: ['packages/vscode/', 'packages/core/src/language/'],
}

/** Whether a host may run what stands in a file of `packages`. */
export function isRunBy(host, path) {
  return Object.entries(OWN).every(
    ([other, folders]) => other === host || !folders.some((folder) => path.startsWith(folder)),
  )
}

/**
 * Whether a host may look a text up: all but what only another's code says, and what VS Code alone looks for, in files of
 * its own (`package.nls.*.json`).
 */
async function saidBy(host) {
  const all = await sources()
  const [own, others] = [true, false].map((wanted) =>
    all.filter(({ path }) => isRunBy(host, path) === wanted),
  )
  const manifest = JSON.parse(await readFile(new URL('packages/vscode/package.nls.json', ROOT), 'utf8'))
  const elsewhere = new Set(Object.values(manifest))
  const isIn = (files, text) =>
    files.some(({ code }) => ["'", '"', '`'].some((quote) => code.includes(quote + text + quote)))
  return (text) => isIn(own, text) || !(elsewhere.has(text) || isIn(others, text))
}

/** What the packages are built from. */
async function sources() {
  const names = await readdir(new URL('packages/', ROOT), { recursive: true })
  const paths = names.map((name) => `packages/${name.replaceAll('\\', '/')}`)
  const files = paths.filter((path) => /^packages\/\w+\/src\/.*\.tsx?$/.test(path))
  return Promise.all(files.map(async (path) => ({ path, code: await readFile(new URL(path, ROOT), 'utf8') })))
}

/** A module of the core's texts that imports nothing. */
async function load(name) {
  const source = await readFile(new URL(`packages/core/src/texts/${name}.ts`, ROOT), 'utf8')
  const { code } = await transform(source, { loader: 'ts' })
  return import(`data:text/javascript,${encodeURIComponent(code)}`)
}
