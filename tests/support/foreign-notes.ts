import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url))

/** Notes that others wrote for other ends: what the packages beside us come with. Bytes by path. */
export async function foreignNotes(count: number): Promise<Record<string, Uint8Array>> {
  const notes: string[] = []
  const packages = await readdir(MODULES, { withFileTypes: true })
  for (const { name } of packages.filter((entry) => entry.isDirectory())) {
    if (notes.length >= count) break
    const paths = await readdir(join(MODULES, name), { recursive: true })
    notes.push(...paths.filter((path) => path.endsWith('.md')).map((path) => join(name, path)))
  }
  const files = notes
    .slice(0, count)
    .map(async (path, index) => [`notes/${index}.md`, await readFile(join(MODULES, path))] as const)
  return Object.fromEntries(await Promise.all(files))
}

/** A hash of every file below a folder, by path. */
export async function prints(folder: string): Promise<Record<string, string>> {
  const paths = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = paths.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hash = async (path: string): Promise<string> =>
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  return Object.fromEntries(await Promise.all(files.map(async (path) => [path, await hash(path)] as const)))
}
