import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { bundles } from '../esbuild.config.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * The core's own functions, for a script: `lines` are export statements that name their files below
 * `packages/core/src` as `@core/…`.
 */
export async function loadCore(...lines) {
  return load({
    entryPoints: undefined,
    stdin: { contents: lines.join('\n'), resolveDir: ROOT, loader: 'ts' },
  })
}

/** What a file of the tests exports, for a script that runs the same code more often. */
export async function loadTests(file) {
  return load({ entryPoints: [file], external: ['node:*', 'fast-check', 'esbuild'] })
}

async function load(options) {
  const { outputFiles } = await build({ ...bundles.cli, outfile: undefined, ...options, write: false })
  const folder = join(ROOT, '.cache', 'scripts')
  const file = join(folder, `core-${process.pid}-${Date.now()}.mjs`)
  await mkdir(folder, { recursive: true })
  await writeFile(file, outputFiles[0].contents)
  try {
    return await import(pathToFileURL(file).href)
  } finally {
    await rm(file, { force: true })
  }
}
