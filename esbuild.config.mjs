// Builds every host from the one core: `npm run build`. Reproducible: the same sources give the same bytes.
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { packedWords, writeCatalogs } from './esbuild.languages.mjs'
import { lean, leanAliases, rows } from './esbuild.lean.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'))

/** Stands at the head of every bundle, for whoever opens one. */
const NOTICE =
  '/* Efficacy Journal, MIT licence. The libraries in here: THIRD-PARTY-NOTICES.md of its repository. */'

/** Binds an editor's own module once. For each file that imports it, all its names would be copied as that is loaded. */
const editorOnce = {
  name: 'editor-once',
  setup(build) {
    build.onResolve({ filter: /^(?:vscode|obsidian)$/ }, ({ path, namespace }) =>
      namespace === 'file' ? { path, namespace: 'editor' } : undefined,
    )
    build.onLoad({ filter: /./, namespace: 'editor' }, ({ path }) => ({
      contents: `export * from '${path}'`,
    }))
  },
}

/** What every bundle shares. ES2020 is what Obsidian's oldest supported phones run. */
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'none',
  banner: { js: NOTICE },
  charset: 'utf8',
  target: 'es2020',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"', EFFICACY_VERSION: JSON.stringify(version) },
  // Core needs nothing of Node, and this has the libraries give the builds that need nothing of it either.
  platform: 'browser',
  // jsonc-parser's `main` is a UMD wrapper that no bundler can follow; its `module` is the same code.
  mainFields: ['browser', 'module', 'main'],
  alias: leanAliases,
  plugins: [lean, rows, editorOnce],
}

/** @type {Record<string, import('esbuild').BuildOptions & { outfile: string }>} */
export const bundles = {
  obsidian: {
    ...shared,
    entryPoints: ['packages/obsidian/src/main.ts'],
    outfile: 'main.js',
    format: 'cjs',
    external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
    // As text: of an object, esbuild would make a part that each of our modules calls for as it is loaded.
    define: {
      ...shared.define,
      EFFICACY_WORDS: JSON.stringify(JSON.stringify(await packedWords('obsidian'))),
    },
  },
  /** One bundle for the Node host and for the web worker: it needs neither Node nor a document. */
  vscode: {
    ...shared,
    entryPoints: ['packages/vscode/src/extension.ts'],
    outfile: 'packages/vscode/dist/extension.js',
    format: 'cjs',
    external: ['vscode'],
  },
  webview: {
    ...shared,
    entryPoints: ['packages/vscode/src/webview.ts'],
    outfile: 'packages/vscode/dist/webview.js',
    format: 'iife',
  },
  cli: {
    ...shared,
    entryPoints: ['packages/cli/src/main.ts'],
    outfile: 'dist/cli/efficacy.mjs',
    format: 'esm',
    target: 'node20',
    external: ['node:*'],
    banner: { js: `#!/usr/bin/env node\n${NOTICE}` },
  },
  page: {
    ...shared,
    entryPoints: ['packages/cli/src/page.ts'],
    outfile: 'dist/cli/page.js',
    format: 'iife',
  },
}

/** In the order of the cascade: of two rules that weigh the same, that of the later sheet holds. */
export const DASHBOARD_STYLES = [
  'base',
  'controls',
  'page',
  'today',
  'words',
  'ladder',
  'charts',
  'tables',
  'search',
  'check',
  'marks',
  'wide',
].map((name) => `packages/dashboard/src/styles/${name}.css`)
const HELP_STYLE = 'packages/dashboard/src/help.css'
/** A card in a note. */
const CARD_STYLE = 'packages/dashboard/src/note-card.css'

/** The text of several files of the repository, one below the other. */
export async function joined(...files) {
  const parts = await Promise.all(files.map((file) => readFile(new URL(file, import.meta.url), 'utf8')))
  return parts.join('\n')
}

async function css(outfile, ...files) {
  const { code } = await transform(await joined(...files), {
    loader: 'css',
    minify: true,
    charset: 'utf8',
    // As they stand: VS Code's windows and the browsers of today read them.
    target: 'esnext',
  })
  await writeFile(new URL(outfile, import.meta.url), code)
}

async function obsidianFolder() {
  // Readable, for whoever changes its looks by a snippet.
  const styles = await joined(...DASHBOARD_STYLES, HELP_STYLE, CARD_STYLE, 'packages/obsidian/src/styles.css')
  await writeFile(new URL('styles.css', import.meta.url), styles)
  await mkdir(new URL('dist/obsidian/', import.meta.url), { recursive: true })
  for (const file of ['main.js', 'manifest.json', 'styles.css']) {
    await copyFile(new URL(file, import.meta.url), new URL(`dist/obsidian/${file}`, import.meta.url))
  }
}

/** Packs the built extension into the file. */
export async function extensionPackage(packagePath) {
  const folder = new URL('packages/vscode/', import.meta.url)
  for (const file of ['LICENSE', 'CHANGELOG.md', 'THIRD-PARTY-NOTICES.md']) {
    await copyFile(new URL(file, import.meta.url), new URL(file, folder))
  }
  const { createVSIX } = await import('@vscode/vsce')
  const { repository } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'))
  await createVSIX({
    cwd: fileURLToPath(folder),
    packagePath,
    dependencies: false,
    skipLicense: false,
    // The pictures of the README come from the repository, once it has an address.
    ...(repository ? {} : { allowMissingRepository: true, rewriteRelativeLinks: false }),
  })
}

async function all() {
  await rm(new URL('dist/', import.meta.url), { recursive: true, force: true })
  await rm(new URL('packages/vscode/dist/', import.meta.url), { recursive: true, force: true })
  await Promise.all(Object.values(bundles).map((options) => build(options)))
  await writeCatalogs(new URL('packages/vscode/dist/languages/', import.meta.url), 'vscode')
  await writeCatalogs(new URL('dist/cli/languages/', import.meta.url), 'cli')
  await css('packages/vscode/dist/dashboard.css', ...DASHBOARD_STYLES)
  await css('packages/vscode/dist/webview.css', HELP_STYLE, 'packages/vscode/src/webview.css')
  await css('packages/vscode/dist/card.css', CARD_STYLE)
  await css('dist/cli/page.css', ...DASHBOARD_STYLES, HELP_STYLE, 'packages/cli/src/page.css')
  await obsidianFolder()
  await extensionPackage(fileURLToPath(new URL('dist/efficacy-journal.vsix', import.meta.url)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await all()
