// One configuration for the whole repository. What main.js is built from is held to the rules of Obsidian's own
// plugin with none of them switched off; the other hosts run elsewhere and are held to the type-checked rules.
import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import obsidianmd from 'eslint-plugin-obsidianmd'
import tseslint from 'typescript-eslint'

/** Everything that the Obsidian bundle includes. */
const SHIPPED = [
  'packages/obsidian/**/*.{ts,tsx}',
  'packages/core/**/*.ts',
  'packages/dashboard/**/*.{ts,tsx}',
]
/** Hosts that run in Node, in an extension host or in a webview, never in Obsidian. */
const ELSEWHERE = ['packages/vscode/**/*.{ts,tsx}', 'packages/cli/**/*.{ts,tsx}']
const TESTS = ['tests/**/*.{ts,tsx}', 'vitest.config.ts']

/** Node's globals, from Node itself. */
const NODE = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']))

/** Asked of every file, beyond what the presets ask. */
const HOUSE_JS = { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error' }

/** Asked of every typed file besides. */
const HOUSE = {
  ...HOUSE_JS,
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  // Numbers in a sentence are what templates are for.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // A kind may have no more fields than every kind: an interface that only names another type is a name.
  '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
  // "Say so and stop" is one line, also in a function that promises nothing.
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // The ports are promises whatever a host's own call is.
  '@typescript-eslint/require-await': 'off',
}

export default defineConfig([
  globalIgnores([
    '**/node_modules/',
    '**/dist/',
    '.cache/',
    'coverage/',
    'main.js',
    'sample-vault/',
    'tests/fixtures/',
    '.vscode-test/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: SHIPPED,
    extends: [tseslint.configs.strictTypeChecked, obsidianmd.configs.recommended],
    languageOptions: {
      parserOptions: { project: 'tsconfig.tests.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: HOUSE,
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
  {
    files: ELSEWHERE,
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: 'tsconfig.tests.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: HOUSE,
  },
  {
    files: TESTS,
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: 'tsconfig.tests.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...HOUSE,
      // Tests look at what they know is there, and load bundles as a host does.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      // They take methods off objects to replace them, and stages apart into their parts.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: { globals: NODE },
    rules: HOUSE_JS,
  },
])
