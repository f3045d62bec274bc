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

const HOSTS = ['cli', 'obsidian', 'vscode']

/**
 * Whether a host may look a text up: all but what only another's code says, and what VS Code alone looks for, in files of
 * its own (`package.nls.*.json`).
 */
async function saidBy(host) {
  const own = await sources('core', 'dashboard', host)
  const others = await sources(...HOSTS.filter((other) => other !== host))
  const manifest = JSON.parse(await readFile(new URL('packages/vscode/package.nls.json', ROOT), 'utf8'))
  const elsewhere = new Set(Object.values(manifest))
  const isIn = (code, text) => ["'", '"', '`'].some((quote) => code.includes(quote + text + quote))
  return (text) => isIn(own, text) || !(elsewhere.has(text) || isIn(others, text))
}

/** What the packages are built from, as one text. */
async function sources(...packages) {
  const files = packages.map(async (name) => {
    const folder = new URL(`packages/${name}/src/`, ROOT)
    const names = (await readdir(folder, { recursive: true })).filter((file) => /\.tsx?$/.test(file))
    return Promise.all(names.map((file) => readFile(new URL(file, folder), 'utf8')))
  })
  return (await Promise.all(files)).flat().join('\n')
}

/** A module of the core's texts that imports nothing. */
async function load(name) {
  const source = await readFile(new URL(`packages/core/src/texts/${name}.ts`, ROOT), 'utf8')
  const { code } = await transform(source, { loader: 'ts' })
  return import(`data:text/javascript,${encodeURIComponent(code)}`)
}
