// The catalogs of packages/core/languages, as each host takes them.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { deflateRawSync } from 'node:zlib'

const FOLDER = new URL('packages/core/languages/', import.meta.url)

/** The catalogs that are there, by language: parsed, and none for English. */
export async function catalogs() {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort()
  const parsed = names.map(async (name) => [
    name.slice(0, -'.json'.length),
    JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')),
  ])
  return Object.fromEntries(await Promise.all(parsed))
}

/** A file a language, for a host that reads one: without what nobody has translated. */
export async function writeCatalogs(folder) {
  await mkdir(folder, { recursive: true })
  for (const [code, catalog] of Object.entries(await catalogs())) {
    const words = Object.entries(catalog).filter(([, text]) => text !== null)
    await writeFile(new URL(`${code}.json`, folder), JSON.stringify(Object.fromEntries(words)))
  }
}

/**
 * All of them for a host that is one file: the English texts once, under `keys`, and what stands for them in each
 * language, in the same order; deflated, since as they are they would weigh as much as the program.
 */
export async function packedWords() {
  const all = await catalogs()
  const [first = {}] = Object.values(all)
  const keys = Object.keys(first)
  const lists = Object.entries(all).map(([code, catalog]) => [code, keys.map((key) => catalog[key] ?? null)])
  return Object.fromEntries([['keys', keys], ...lists].map(([name, list]) => [name, packed(list)]))
}

function packed(list) {
  return deflateRawSync(JSON.stringify(list), { level: 9 }).toString('base64')
}
