import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * The core's own functions, for a script: `lines` are export statements that name their files below
 * `packages/core/src` as `@core/…`.
 */
export async function loadCore(...lines) {
  const { outputFiles } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: ROOT, loader: 'ts' },
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['worker'],
    mainFields: ['module', 'main'],
    alias: { 'js-yaml': './packages/core/src/note/no-yaml.ts' },
    // The `yaml` package for Node is CommonJS, which an ES module has to be given `require` for.
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)` },
    logLevel: 'error',
  })
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
