/**
 * `npm run check:vault -- PATH`: reads a folder of notes as the terminal does, and shows that no file in it changed.
 * Prints what was found, a line for each sort of problem with its first places, the time and the memory. Ends with 1
 * where a file changed or the reading broke off; problems of the notes themselves are what it is for.
 */

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readlink, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { loadCore } from './core.mjs'
import { refuse } from './options.mjs'

/** Places named of each sort of finding. */
const PLACES = 5

const [path = '', ...more] = process.argv.slice(2)
const root = resolve(path)
const isFolder = path !== '' && (await stat(root).catch(() => undefined))?.isDirectory() === true
if (!isFolder || more.length > 0) refuse('Name one folder of notes: npm run check:vault -- PATH')
const { Journal, NodeVault, buildReport } = await loadCore(
  `export { Journal } from '@core/journal/journal'`,
  `export { buildReport } from '@core/dashboard/build'`,
  `export { NodeVault } from './packages/cli/src/node-vault'`,
)

const before = await printsBelow(root)
const started = process.hrtime.bigint()
const memory = { get: async () => undefined, set: async () => undefined }
const journal = new Journal(new NodeVault(root), memory, { now: () => new Date() })
await journal.scan()
const report = buildReport(journal.snapshot(), journal.today())
const seconds = Number(process.hrtime.bigint() - started) / 1e9
const after = await printsBelow(root)

const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
)
const notes = [...journal.paths()].length
console.log(`${before.size} files, ${notes} notes among them, ${journal.snapshot().entries.length} entries`)
list('problem', report.problems)
list('hint', report.hints)
console.log(`${seconds.toFixed(2)} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`)
console.log(changed.length === 0 ? 'No file changed.' : `Changed: ${changed.join(', ')}`)
process.exitCode = changed.length > 0 ? 1 : 0

function list(name, findings) {
  console.log(`${findings.length} ${name}${findings.length === 1 ? '' : 's'}`)
  for (const code of new Set(findings.map((finding) => finding.code))) {
    const places = findings.filter((finding) => finding.code === code)
    console.log(`  ${places.length} ${code}`)
    for (const { path, line, message } of places.slice(0, PLACES))
      console.log(`    ${path}:${line}: ${message}`)
  }
}

/** What every file below a folder is, by the path below it: its bytes as a hash, its rights, and when it was written. */
async function printsBelow(folder) {
  const prints = new Map()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue
    const file = join(entry.parentPath, entry.name)
    const { mtimeMs, size, mode } = await lstat(file)
    prints.set(relative(folder, file), [await contentOf(file, entry), size, mode, mtimeMs].join())
  }
  return prints
}

/** A link's is where it leads. What cannot be read has none that could change unseen by its size and time. */
async function contentOf(file, entry) {
  if (entry.isSymbolicLink()) return readlink(file)
  const hash = createHash('sha256')
  try {
    if (entry.isFile()) for await (const chunk of createReadStream(file)) hash.update(chunk)
  } catch {
    return 'unread'
  }
  return hash.digest('hex')
}
