import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const STAMP = join(ROOT, '.cache', 'built')
const SOURCES = [
  'packages',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'esbuild.config.mjs',
  'esbuild.languages.mjs',
  'esbuild.lean.mjs',
  'esbuild.packed.mjs',
  'manifest.json',
]
/** What the build puts among the sources of a package. */
const BUILT = new Set(['dist', 'LICENSE', 'CHANGELOG.md', 'THIRD-PARTY-NOTICES.md', 'node_modules'])

export const VSIX = join(ROOT, 'dist', 'efficacy-journal.vsix')

/** Builds every host where the sources differ from those of the last build; throws one sentence where that fails. */
export async function buildOnce(log) {
  const built = await readFile(STAMP, 'utf8').catch(() => '')
  if (existsSync(VSIX) && built === (await fingerprint())) return
  log('Building.')
  build()
  await mkdir(dirname(STAMP), { recursive: true })
  // The build writes the manifest of the extension too, so the print is taken anew.
  await writeFile(STAMP, await fingerprint())
}

/** Builds every host; throws one sentence where that fails. */
export function build(env = process.env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: ROOT, env })
  if (status !== 0) throw new Error(`The build came to no end:\n${stdout}${stderr}`)
}

/** Names, sizes and times of the sources. */
async function fingerprint() {
  const hash = createHash('sha256')
  const add = async (path) => {
    const stats = await stat(path)
    if (!stats.isDirectory()) return void hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`)
    for (const name of (await readdir(path)).sort()) if (!BUILT.has(name)) await add(join(path, name))
  }
  for (const path of SOURCES) await add(join(ROOT, path))
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildOnce(() => undefined).catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
