// Everything that main.js is built from is held to the rules of Obsidian's own plugin, as a reviewer of its directory
// runs them, with none switched off. The strict, type-aware rules for every file are oxlint's: `.oxlintrc.json`.
import { defineConfig, globalIgnores } from 'eslint/config'
import obsidianmd from 'eslint-plugin-obsidianmd'

/** Everything that the Obsidian bundle includes. */
export const SHIPPED = [
  'packages/obsidian/**/*.{ts,tsx}',
  'packages/core/**/*.ts',
  'packages/dashboard/**/*.{ts,tsx}',
]

export default defineConfig([
  globalIgnores([
    '**/node_modules/',
    '**/dist/',
    '.cache/',
    'main.js',
    'sample-vault/',
    'tests/',
    'scripts/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: SHIPPED,
    extends: [obsidianmd.configs.recommended],
    languageOptions: {
      parserOptions: { project: 'packages/obsidian/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Numbers in a sentence are what templates are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A kind may have no more fields than every kind: an interface that only names another type is a name.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // The ports are promises whatever a host's own call is.
      '@typescript-eslint/require-await': 'off',
    },
  },
  // Its part for package.json: dependencies that the platform or a smaller package makes needless.
  ...obsidianmd.configs.recommended.filter(({ files }) => files?.includes('package.json')),
  {
    files: ['package.json'],
    rules: {
      // The tests read YAML with a second library on purpose: the one that ships cannot vouch for itself.
      'depend/ban-dependencies': [
        'error',
        { presets: ['native', 'microutilities', 'preferred'], allowed: ['js-yaml'] },
      ],
    },
  },
])
