import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What no text of the product says, whoever reads it: 3.1 and 6.2 of the specification. */
const RULED_OUT: Readonly<Record<string, RegExp>> = {
  praise:
    /\b(great|good job|good work|well done|awesome|amazing|brilliant|excellent|fantastic|wonderful|impressive|bravo|kudos|congrat\w*|champion|you're a natural|you are a natural|proud|keep it up|nice work|superb|outstanding)\b/i,
  judgement:
    /\b(fail(s|ed|ing|ure|ures)?|broken?|cheat\w*|lazy|weak(ness)?|poor|pathetic|(good|bad) (day|week|streak)|bad|worse|overconfident|underconfident|underachiev\w*|disappoint\w*|shame|guilty?|negative thinker)\b/i,
  urgency:
    /\b(hurry|overdue|behind schedule|falling behind|late again|last chance|don't miss|do not miss|missed|right away|urgent(ly)?|streaks?|lost your|you lost)\b/i,
  ranking:
    /\b(percentile|level up|leaderboard|badge|achievement unlocked|self-efficacy score|points earned|xp|rank(ed|ing)? (among|against))\b/i,
  promise: /\b(guarantee[ds]?|proven to|will make you|cures?|heals?|clinically)\b/i,
}

/** What others say, as an example of what to ask back; the article's own words; what a person may tick; a code. */
const QUOTED: ReadonlySet<string> = new Set([
  '"Well done!"',
  '"You are a natural writer"',
  'You are a natural',
  'New skills, fear of failure',
  '- [ ] I put a bad result down to ability rather than to effort or method',
  'bad-value',
  'urgent',
  'ej-help-urgent',
])

describe('no text of the product praises, judges, hurries, ranks or promises', () => {
  const texts = allTexts()

  it('looks at them all', () => {
    expect(texts.length).toBeGreaterThan(1500)
    expect(texts.map(({ text }) => text)).toContain('New entry')
  })

  it.each(Object.entries(RULED_OUT))('%s', (_, words) => {
    const said = texts.filter(({ text }) => words.test(text) && !QUOTED.has(text))
    expect(said.map(({ file, text }) => `${file}: ${text}`)).toEqual([])
  })

  it('quotes nothing that is gone', () => {
    const all = new Set(texts.map(({ text }) => text))
    expect([...QUOTED].filter((text) => !all.has(text))).toEqual([])
  })
})

interface Text {
  readonly file: string
  readonly text: string
}

function allTexts(): readonly Text[] {
  const sources = filesBelow('packages').filter((file) => /\/src\/.*\.tsx?$/.test(file))
  const pages = [...filesBelow('templates'), 'packages/vscode/README.md', 'README.md']
  const named = ['packages/vscode/package.nls.json', 'manifest.json']
  return [
    ...sources.flatMap(saidIn),
    ...pages.flatMap((file) =>
      read(file)
        .split('\n')
        .map((text) => ({ file, text })),
    ),
    ...named.flatMap((file) =>
      Object.values(JSON.parse(read(file)) as Record<string, string>).map((text) => ({ file, text })),
    ),
  ]
}

/** The literals of a source and the text between its tags, without what only the code reads: imports and types. */
function saidIn(file: string): readonly Text[] {
  const found: Text[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return
    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) {
      const text = node.text.replace(/\s+/g, ' ').trim()
      if (text !== '') found.push({ file, text })
    }
    ts.forEachChild(node, visit)
  }
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.ESNext, false, kind))
  return found
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/node_modules|\/dist\b/.test(entry.parentPath))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
