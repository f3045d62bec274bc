// Builds every host from the one core: `npm run build`. Reproducible: the same sources give the same bytes.
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('.', import.meta.url))
const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'))

/** What every bundle shares. ES2020 is what Obsidian's oldest supported phones run. */
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  target: 'es2020',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"', EFFICACY_VERSION: JSON.stringify(version) },
  // jsonc-parser's `main` is a UMD wrapper that no bundler can follow; its `module` is the same code.
  mainFields: ['module', 'main'],
  // gray-matter brings a YAML reader of its own. Ours is handed to it as its engine, so that one never runs.
  alias: { 'js-yaml': './packages/core/src/note/no-yaml.ts' },
}

/** The condition `worker` picks the builds of micromark that need no `document`. */
const headless = { ...shared, conditions: ['worker'] }

/** The `yaml` package for Node is CommonJS, which an ES module has to be given `require` for. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)`

export const bundles = {
  obsidian: {
    ...shared,
    entryPoints: ['packages/obsidian/src/main.ts'],
    outfile: 'main.js',
    format: 'cjs',
    platform: 'browser',
    external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
  },
  vscode: {
    ...headless,
    entryPoints: ['packages/vscode/src/extension.ts'],
    outfile: 'packages/vscode/dist/extension.js',
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
  },
  vscodeWeb: {
    ...headless,
    entryPoints: ['packages/vscode/src/extension.ts'],
    outfile: 'packages/vscode/dist/web/extension.js',
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
  },
  webview: {
    ...shared,
    entryPoints: ['packages/vscode/src/webview.ts'],
    outfile: 'packages/vscode/dist/webview.js',
    format: 'iife',
    platform: 'browser',
  },
  cli: {
    ...headless,
    entryPoints: ['packages/cli/src/main.ts'],
    outfile: 'dist/cli/efficacy.mjs',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: `#!/usr/bin/env node\n${REQUIRE}` },
  },
  page: {
    ...shared,
    entryPoints: ['packages/cli/src/page.ts'],
    outfile: 'dist/cli/page.js',
    format: 'iife',
    platform: 'browser',
  },
}

const STYLES = 'packages/dashboard/src/dashboard.css'

async function css(outfile, ...files) {
  const parts = await Promise.all(files.map((file) => readFile(new URL(file, import.meta.url), 'utf8')))
  await writeFile(new URL(outfile, import.meta.url), parts.join('\n'))
}

async function obsidianFolder() {
  await css('styles.css', STYLES, 'packages/obsidian/src/styles.css')
  await mkdir(new URL('dist/obsidian/', import.meta.url), { recursive: true })
  for (const file of ['main.js', 'manifest.json', 'styles.css']) {
    await copyFile(new URL(file, import.meta.url), new URL(`dist/obsidian/${file}`, import.meta.url))
  }
}

async function extensionPackage() {
  const folder = new URL('packages/vscode/', import.meta.url)
  await copyFile(new URL('LICENSE', import.meta.url), new URL('LICENSE', folder))
  await copyFile(new URL('CHANGELOG.md', import.meta.url), new URL('CHANGELOG.md', folder))
  const { createVSIX } = await import('@vscode/vsce')
  await createVSIX({
    cwd: fileURLToPath(folder),
    packagePath: fileURLToPath(new URL('dist/efficacy-journal.vsix', import.meta.url)),
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: false,
  })
}

async function all() {
  await rm(new URL('dist/', import.meta.url), { recursive: true, force: true })
  await rm(new URL('packages/vscode/dist/', import.meta.url), { recursive: true, force: true })
  await Promise.all(Object.values(bundles).map((options) => build(options)))
  await css('packages/vscode/dist/webview.css', STYLES)
  await css('dist/cli/page.css', STYLES)
  await obsidianFolder()
  await extensionPackage()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await all()
