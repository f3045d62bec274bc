// What the libraries carry and nothing here calls, left out of the bundles. tests/e2e/lean.test.ts holds a bundle
// against the whole libraries, and whatever is called all the same throws.
import { readFile } from 'node:fs/promises'

/** Our own slim parts in place of whole packages. */
const PARTS = 'packages/core/src/note'

export const leanAliases = {
  // gray-matter brings a YAML reader of its own. Ours is handed to it as its engine, so that one never runs.
  'js-yaml': `./${PARTS}/no-yaml.ts`,
  // Text is read as it is written, never with its `&amp;` decoded: the table of 2,000 names would be dead weight,
  // and its browser build needs a `document`.
  'decode-named-character-reference': `./${PARTS}/no-entities.ts`,
  // gray-matter asks it for the types of strings and plain objects.
  'kind-of': `./${PARTS}/no-kinds.ts`,
  // gray-matter calls it where sections are asked for, which they never are.
  'section-matter': `./${PARTS}/no-sections.ts`,
  // unified wraps each text in one, for its path and its messages; here it is text and nothing else.
  vfile: `./${PARTS}/no-file.ts`,
  // The reading half of the same code as its Node build, as ES modules.
  yaml: `./${PARTS}/yaml-parts.mjs`,
}

const GROUPS = [
  {
    // YAML is never written out by the library, and read as 1.2 only.
    files:
      /yaml\/browser\/dist\/(?:stringify\/\w+|schema\/json\/\w+|schema\/yaml-1\.1\/(?:binary|bool|float|int|omap|pairs|schema|set|timestamp)|doc\/(?:createNode|applyReviver)|parse\/(?:line-counter|cst-\w+))\.js$/,
    stub: (name) => `export const ${name} = () => { throw new Error('${name} is left out of the bundle.') }`,
  },
  {
    // Marks within a line are never read: sections.ts turns them off by these names.
    files:
      /micromark-core-commonmark\/lib\/(?:attention|autolink|character-escape|character-reference|code-text|definition|hard-break-escape|html-text|label-end|label-start-image|label-start-link)\.js$/,
    stub: (name) => `export const ${name} = { name: '${name}' }`,
  },
  {
    // 1,200 strings, made where it is loaded, for the writing half of jsonc-parser. Settings are written by our own.
    files: /jsonc-parser\/lib\/esm\/impl\/string-intern\.js$/,
    stub: (name) => `export const ${name} = undefined`,
  },
]

/** @type {import('esbuild').Plugin} */
export const lean = {
  name: 'lean',
  setup(build) {
    for (const { files, stub } of GROUPS) {
      build.onLoad({ filter: files }, async ({ path }) => {
        const names = exportsOf(await readFile(path, 'utf8'))
        if (names.length === 0) throw new Error(`No exports were found in ${path}.`)
        return { contents: names.map(stub).join('\n'), loader: 'js' }
      })
    }
  },
}

/** The names that an ES module exports, by its source. */
function exportsOf(source) {
  const declared = [...source.matchAll(/^export (?:const|function|class) (\w+)/gm)].map(([, name]) => name)
  const listed = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names]) => names.split(','))
  return [
    ...declared,
    ...listed.map((name) =>
      name
        .trim()
        .split(/\s+as\s+/)
        .pop(),
    ),
  ].filter(Boolean)
}
