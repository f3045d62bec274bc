// What the libraries carry and nothing here calls, left out of the bundles. tests/e2e/lean.test.ts holds a bundle
// against the whole libraries, and whatever is called all the same throws.
import { readFile } from 'node:fs/promises'

/** Our own slim parts in place of whole packages. */
const PARTS = 'packages/core/src/note'

export const leanAliases = {
  // unified copies the settings of its first processor with it, which has none.
  extend: `./${PARTS}/no-settings.ts`,
  // gray-matter calls it where sections are asked for, which they never are.
  'section-matter': `./${PARTS}/no-sections.ts`,
  // unified keeps what changes a tree in it; here a tree is parsed and nothing else.
  trough: `./${PARTS}/no-transformers.ts`,
  // unified wraps each text in one, for its path and its messages; here it is text and nothing else.
  vfile: `./${PARTS}/no-file.ts`,
  // The reading half of the same code as its Node build, as ES modules.
  yaml: `./${PARTS}/yaml-parts.mjs`,
}

/** Methods of the yaml package that change, copy or write what was read. */
const CHANGES = 'add|addIn|clone|delete|deleteIn|getIn|has|hasIn|set|setIn|toString'

/** Marks within a line, as micromark names them. */
const MARKS =
  'autolink|characterEscape|characterReference|codeText|definition|emphasis|hardBreakEscape|htmlText|image|label|link|reference|resource|strong'

const GROUPS = [
  {
    // YAML is never written out by the library.
    files: /yaml\/browser\/dist\/(?:doc\/applyReviver|parse\/(?:cst-visit|line-counter))\.js$/,
    lean: stubs((name) => `export const ${name} = () => { ${thrown(name)} }`),
  },
  {
    // frontmatter.ts asks for the core schema, with tags of its own, whichever version of YAML a note names.
    files: /yaml\/browser\/dist\/schema\/tags\.js$/,
    lean: () =>
      "import { schema } from './core/schema.js'; export const coreKnownTags = {}; export const getTags = (custom = (tags) => tags) => custom([...schema])",
  },
  {
    // Nor does it change a document that was read, or take it as a value as a whole.
    files: /yaml\/browser\/dist\/doc\/Document\.js$/,
    lean: without(functions(`${CHANGES}|createAlias|createNode|createPair|get|toJS|toJSON`)),
  },
  {
    files: /yaml\/browser\/dist\/nodes\/(?:Alias|Collection|Node|Pair|Scalar|YAMLMap|YAMLSeq)\.js$/,
    lean: without(functions(`${CHANGES}|from|hasAllNullValues`)),
  },
  {
    files: /yaml\/browser\/dist\/schema\/(?:common\/\w+|core\/(?:bool|float|int))\.js$/,
    lean: without(functions('stringify'), /^ {4}(?:createNode|identify|stringify): .*\n(?: {5,}.*\n)*/gm),
  },
  {
    // A mapping stays a map, whose keys are no strings, and `<<` is a key of YAML 1.1.
    files: /yaml\/browser\/dist\/(?:nodes\/addPairToJSMap|schema\/yaml-1\.1\/merge)\.js$/,
    lean: (source) =>
      source.replace(
        /^function (addMergeToJSMap|stringifyKey)\(.*\n[^]*?^\}\n/gm,
        (_, name) => `function ${name}() { ${thrown(name)} }\n`,
      ),
  },
  {
    files: /yaml\/browser\/dist\/doc\/directives\.js$/,
    lean: without(functions('clone|tagString|toString')),
  },
  {
    // frontmatter.ts has sentences of its own, by the code of an error.
    files:
      /yaml\/browser\/dist\/compose\/(?:compose-\w+|composer|resolve-(?:block-\w+|end|flow-\w+|props))\.js$/,
    lean: (source) => source.replace(/(, '[A-Z_]{7,}', )(?:'[^'\n]+'|"[^"\n]+"|`[^`\n]+`)/g, "$1''"),
  },
  {
    files: /yaml\/browser\/dist\/public-api\.js$/,
    lean: without(/^ {4}if \(prettyErrors && lineCounter\) \{\n[^]*?^ {4}\}\n/gm),
  },
  {
    // Assigned to, `visitAsync` would stay.
    files: /yaml\/browser\/dist\/visit\.js$/,
    lean: without(/^visitAsync\..*\n/gm),
  },
  {
    // Marks within a line are never read: sections.ts turns them off by these names.
    files:
      /micromark-core-commonmark\/lib\/(?:attention|autolink|character-escape|character-reference|code-text|definition|hard-break-escape|html-text|label-end|label-start-image|label-start-link)\.js$/,
    lean: stubs((name) => `export const ${name} = { name: '${name}' }`),
  },
  {
    // So no tree is made of them.
    files: /mdast-util-from-markdown\/lib\/index\.js$/,
    lean: without(
      functions(`(?:onenter|onexit)?(?:${MARKS})\\w*`),
      new RegExp(`^ *(?:${MARKS})\\w*: .*\\n`, 'gm'),
    ),
  },
  {
    // Text is parsed and nothing else.
    files: /unified\/lib\/index\.js$/,
    lean: without(functions('process|processSync|run|runSync|stringify')),
  },
  {
    // YAML is read by the engine that gray-matter is handed, and nothing is written.
    files: /gray-matter\/lib\/(?:engines|stringify)\.js$/,
    lean: () => 'module.exports = {}',
  },
  {
    // 1,200 strings, made where it is loaded, for the writing half of jsonc-parser. Settings are written by our own.
    files: /jsonc-parser\/lib\/esm\/impl\/string-intern\.js$/,
    lean: stubs((name) => `export const ${name} = undefined`),
  },
  {
    // Enumerations, whose values stand as numbers wherever they are used.
    files: /jsonc-parser\/lib\/esm\/(?:main|impl\/scanner)\.js$/,
    lean: without(/^(?:export )?var (\w+);\n\(function \(\1\) \{\n[^]*?^\}\).*\n/gm),
  },
]

/** @type {import('esbuild').Plugin} */
export const lean = {
  name: 'lean',
  setup(build) {
    for (const group of GROUPS) {
      build.onLoad({ filter: group.files }, async ({ path }) => {
        const source = await readFile(path, 'utf8')
        const contents = group.lean(source)
        if (contents === source || contents === '')
          throw new Error(`Nothing to leave out was found in ${path}.`)
        return { contents, loader: 'js' }
      })
    }
  },
}

/**
 * Elements as calls with their children in a row. In a property, where JSX has them by itself, they take 4 kB more of a
 * dashboard.
 *
 * @type {import('esbuild').Plugin}
 */
export const rows = {
  name: 'rows',
  setup(build) {
    build.onLoad({ filter: /\.tsx$/ }, async ({ path }) => ({
      contents: HEAD_OF_ROWS + (await readFile(path, 'utf8')),
      loader: 'tsx',
    }))
  },
}

const HEAD_OF_ROWS =
  "/** @jsxRuntime classic @jsx h @jsxFrag Fragment */ import { Fragment, h } from 'preact';"

function thrown(name) {
  return `throw new Error('${name} is left out of the bundle.')`
}

/** A module with the same exports, each as the stub has it. */
function stubs(stub) {
  return (source) => exportsOf(source).map(stub).join('\n')
}

/** The source without what the patterns find. */
function without(...patterns) {
  return (source) => patterns.reduce((rest, pattern) => rest.replace(pattern, ''), source)
}

/** Methods and inner functions of these names, in sources where each ends at the indentation that it begins at. */
function functions(names) {
  return new RegExp(`^( {2}| {4})(?:static |function )?(?:${names})\\(.*\\{\\n[^]*?^\\1\\}\\n`, 'gim')
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
