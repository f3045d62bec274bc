import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Not from the module's URL, which jsdom changes. */
const root = join(import.meta.dirname, '../..')

const BUILD = `
  import { build } from 'esbuild'
  import { bundles } from './esbuild.config.mjs'
  await build({ ...bundles.obsidian, outfile: process.argv[1] })
`

/**
 * The plugin's `main.js`, built from the present sources with the options of the release. In a process of its own:
 * esbuild does not run inside jsdom. Built once for all tests that share this module.
 */
export function builtMain(): string {
  return (built ??= buildMain())
}

let built: string | undefined

function buildMain(): string {
  const folder = mkdtempSync(join(tmpdir(), 'efficacy-obsidian-'))
  try {
    const file = join(folder, 'main.js')
    execFileSync(process.execPath, ['--input-type=module', '-e', BUILD, file], { cwd: root, stdio: 'pipe' })
    return readFileSync(file, 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
