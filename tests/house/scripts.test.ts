import { spawnSync } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { vaultWith } from '../support/cli'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

function run(script: string, args: readonly string[], root = ROOT): readonly [number | null, string, string] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], {
    encoding: 'utf8',
    env: { ...process.env, GIT_CEILING_DIRECTORIES: root },
  })
  return [status, stdout, stderr]
}

describe('a script that is told what it cannot do', () => {
  it.each([
    ['fuzz', ['--edits', 'many'], '--edits takes a whole number; "many" is not one.'],
    ['mutants', ['--write', 'table'], "Unexpected argument 'table'; it takes --only, --write."],
    ['mutants', ['--only', 'no such bug'], 'No planted bug has "no such bug" in its name.'],
    ['mutants', ['--only', 'YAML', '--write'], '--write puts in the table of all; leave out --only.'],
  ])('does nothing, and says so in a sentence: %s %s', (name, args, said) => {
    const [code, printed, stderr] = run(`scripts/${name}.mjs`, args)
    expect([code, printed, stderr.trimEnd()]).toEqual([2, '', said])
  })
})

it('a release where git knows nothing is refused in a sentence', async () => {
  const files = ['scripts/release-check.mjs', 'package.json', 'package-lock.json', 'manifest.json']
  const root = await vaultWith()
  for (const file of [...files, 'versions.json', 'CHANGELOG.md', 'packages/vscode/package.json'])
    await cp(join(ROOT, file), join(root, file))
  const [code, printed, stderr] = run('scripts/release-check.mjs', [], root)
  expect([code, printed]).toEqual([1, ''])
  expect(stderr).toMatch(/^git status came to no end: [^\n]+\n$/)
})
