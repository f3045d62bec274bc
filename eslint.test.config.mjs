// What `npm test` runs of eslint.config.mjs: everything but the typed rules that oxlint holds for the same files in a
// tenth of the time. `npx eslint .` runs them here as well, as CI does each night and before a release.
import { readFileSync } from 'node:fs'
import { defineConfig } from 'eslint/config'
import whole, { SHIPPED } from './eslint.config.mjs'

const { overrides } = JSON.parse(readFileSync(new URL('.oxlintrc.json', import.meta.url), 'utf8'))
const { rules } = overrides.find(({ files }) => files.includes('**/*.{ts,tsx}'))
const held = Object.keys(rules).map((name) => name.replace(/^typescript\//, '@typescript-eslint/'))

export default defineConfig([
  ...whole,
  {
    files: SHIPPED,
    rules: Object.fromEntries(held.map((name) => [name, 'off'])),
  },
])
