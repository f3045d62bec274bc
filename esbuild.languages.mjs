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

/** A file a language, for a host that reads them: the English texts, and what stands for them, in the same order. */
export async function writeCatalogs(folder) {
  await mkdir(folder, { recursive: true })
  for (const [code, list] of Object.entries(await lists()))
    await writeFile(new URL(`${code}.json`, folder), JSON.stringify(list))
}

/** The same for a host that is one file: deflated, since as they are they would weigh as much as the program. */
export async function packedWords() {
  return Object.fromEntries(Object.entries(await lists()).map(([code, list]) => [code, packed(list)]))
}

async function lists() {
  const all = await catalogs()
  const [first = {}] = Object.values(all)
  const en = Object.keys(first)
  const others = Object.entries(all).map(([code, catalog]) => [code, en.map((text) => catalog[text] ?? null)])
  return { en, ...Object.fromEntries(others) }
}

function packed(list) {
  return deflateRawSync(JSON.stringify(list), { level: 9 }).toString('base64')
}
