import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const packages = fileURLToPath(new URL('packages/', import.meta.url))
const at = (name: string): { find: RegExp; replacement: string } => ({
  find: new RegExp(`^@${name}/`),
  replacement: `${packages}${name}/src/`,
})

const below = (...folders: readonly string[]): string[] =>
  folders.map((folder) => `tests/${folder}/**/*.test.ts`)
/** Tests of pure code leave nothing behind that the next file could see: its modules are loaded once for all. */
const PURE = below('core', 'dashboard', 'house')
/** Except where modules are replaced by others that count their calls. */
const COUNTING = ['tests/core/scaling.test.ts']
const HOSTS = below('cli', 'e2e', 'obsidian', 'vscode')

/** Browsers and editors come first: they wait a good deal, and the rest is done in that time. */
class LongestWaitFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isWaiting = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/tests/e2e/')
    const isPure = ({ project }: TestSpecification): boolean => project.name === 'pure'
    const rank = (file: TestSpecification): number => (isWaiting(file) ? 0 : isPure(file) ? 1 : 2)
    return sorted.sort((one, other) => rank(one) - rank(other))
  }
}

export default defineConfig({
  resolve: { alias: [at('core'), at('dashboard')] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, exclude: COUNTING, isolate: false } },
      { extends: true, test: { name: 'hosts', include: [...HOSTS, ...COUNTING] } },
    ],
    sequence: { sequencer: LongestWaitFirst },
    setupFiles: ['tests/support/seed.ts'],
    // Its CommonJS wrapper hides the exports from Node; the ES module beside it is the same code.
    server: { deps: { inline: ['jsonc-parser'] } },
    // Only against a run that never ends: a busy machine makes no test wrong.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 3,
  },
})
