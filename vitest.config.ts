import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const packages = fileURLToPath(new URL('packages/', import.meta.url))
const at = (name: string): { find: RegExp; replacement: string } => ({
  find: new RegExp(`^@${name}/`),
  replacement: `${packages}${name}/src/`,
})

export default defineConfig({
  resolve: { alias: [at('core'), at('dashboard')] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/seed.ts'],
    // Its CommonJS wrapper hides the exports from Node; the ES module beside it is the same code.
    server: { deps: { inline: ['jsonc-parser'] } },
    // Only against a run that never ends: a busy machine makes no test wrong.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
  },
})
