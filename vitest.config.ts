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
/**
 * Tests that leave nothing behind for the next file to see: they are of pure code, or start processes of their own.
 * Their modules are loaded once for all of them.
 */
const SHARED = below('core', 'dashboard', 'house', 'cli', 'e2e')
/** Except where work is counted: calls of modules that stand in for others, and blocks of code from their first run. */
const COUNTING = ['tests/core/scaling.test.ts', 'tests/core/hostile-shapes.test.ts']
/** These put a mock of their app where the app would be, each the same. */
const IN_A_MOCK = below('obsidian')
/** And these each a part of it. */
const IN_ITS_OWN_MOCK = below('vscode')

/** Browsers and editors come first: they wait a good deal, and the rest is done in that time. */
class LongestWaitFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isWaiting = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/tests/e2e/')
    const isApart = ({ project }: TestSpecification): boolean => project.name === 'apart'
    const rank = (file: TestSpecification): number => (isWaiting(file) ? 0 : isApart(file) ? 2 : 1)
    return sorted.sort((one, other) => rank(one) - rank(other))
  }
}

export default defineConfig({
  resolve: { alias: [at('core'), at('dashboard')] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      { extends: true, test: { name: 'shared', include: SHARED, exclude: COUNTING, isolate: false } },
      { extends: true, test: { name: 'mock', include: IN_A_MOCK, isolate: false } },
      { extends: true, test: { name: 'apart', include: [...COUNTING, ...IN_ITS_OWN_MOCK] } },
    ],
    sequence: { sequencer: LongestWaitFirst },
    globalSetup: ['tests/support/temporary.ts'],
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
