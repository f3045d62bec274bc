import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { CARDS } from '@core/dashboard/phrases'
import { GROUPS } from '@dashboard/cards'
import { DASHBOARD_STYLES } from '../../esbuild.config.mjs'

/**
 * A class joins what is drawn to how it looks by nothing but its name: here every name stands on both sides. A rename on
 * one side alone changes the look, and no other test sees it.
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
const DASHBOARD = 'packages/dashboard/src'
const OBSIDIAN = 'packages/obsidian/src'

/** What `${…}` stands for where a class ends in it, by what stands before. */
const ENDINGS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'ej-group-': GROUPS.map(([first]) => first),
  'ej-section-': Object.keys(CARDS),
  'ej-mark-': ['done', 'open', 'now', 'none', 'axis', 'line', 'link'],
}

/** Drawn with no look of its own: a paragraph that is as the text around it. */
const PLAIN: readonly string[] = ['ej-plain']

const drawn = sources(DASHBOARD).flatMap(literalsIn)
const names = drawn.flatMap(({ text }) => classesIn(text))
const whole = names.filter((name) => !name.endsWith('-'))
const made = names
  .filter((name) => name.endsWith('-'))
  .flatMap((start) => ENDINGS[start]?.map((end) => `${start}${end}`) ?? [`${start}?`])
const inDashboard: ReadonlySet<string> = new Set([...whole, ...made])
const inPlugin: ReadonlySet<string> = new Set(
  sources(OBSIDIAN)
    .flatMap(literalsIn)
    .filter(({ node }) => isGivenAsClass(node))
    .flatMap(({ text }) => text.split(' ')),
)

describe('the classes of the dashboard', () => {
  const styled = new Set(sheets(DASHBOARD).flatMap(classesOf))

  it('are each styled', () => {
    expect([...new Set(whole)].filter((name) => !styled.has(name) && !PLAIN.includes(name))).toEqual([])
    expect(styled.size).toBeGreaterThan(100)
  })

  it.each([...sheets(DASHBOARD), ...sheets('packages/vscode/src'), ...sheets('packages/cli/src')])(
    'that %s styles are each drawn',
    (sheet) => {
      expect(classesOf(sheet).filter((name) => !inDashboard.has(name))).toEqual([])
    },
  )

  it('that the code looks for are each drawn', () => {
    const plugin = sources(OBSIDIAN).flatMap(literalsIn)
    const wanted = [...drawn, ...plugin].flatMap(({ text }) => selectedIn(text))
    expect(wanted.length).toBeGreaterThan(3)
    expect(wanted.filter((name) => !inDashboard.has(name))).toEqual([])
  })
})

describe('the classes of the plugin for Obsidian', () => {
  const [sheet = ''] = sheets(OBSIDIAN)
  const styled = new Set(classesOf(sheet).filter((name) => name.startsWith('efficacy-')))

  it('are each styled', () => {
    expect([...inPlugin].filter((name) => !styled.has(name))).toEqual([])
    expect(styled.size).toBeGreaterThan(20)
  })

  it('that its sheet styles are each drawn', () => {
    const ours = classesOf(sheet).filter((name) => /^(?:efficacy|ej)\b/.test(name))
    expect(ours.filter((name) => !inPlugin.has(name) && !inDashboard.has(name))).toEqual([])
  })
})

it('a sheet names no variable of ours that the dashboard does not set', () => {
  const all = [DASHBOARD, OBSIDIAN, 'packages/vscode/src', 'packages/cli/src'].flatMap(sheets).map(cssOf)
  const used = all.flatMap((css) => [...css.matchAll(/var\(\s*(--ej-[a-z-]+)/g)].map(([, name]) => name))
  const set = new Set(all.flatMap((css) => [...css.matchAll(/(--ej-[a-z-]+):/g)].map(([, name]) => name)))
  expect(used.filter((name) => !set.has(name))).toEqual([])
  expect([...set].filter((name) => !used.includes(name))).toEqual([])
})

it('no sheet asks what an element holds: Obsidian also runs in web views from before `:has`', () => {
  const all = [DASHBOARD, OBSIDIAN, 'packages/vscode/src', 'packages/cli/src'].flatMap(sheets)
  expect(all.filter((sheet) => cssOf(sheet).includes(':has('))).toEqual([])
})

it('each sheet of the dashboard has its place in the cascade', () => {
  expect([...DASHBOARD_STYLES].sort()).toEqual([...sheets(`${DASHBOARD}/styles`)].sort())
})

/** Obsidian has all sheets on all pages. */
it('what is styled for a card in a note is styled in a note alone', () => {
  const page = new Set(DASHBOARD_STYLES.flatMap(classesOf))
  const card = cssOf(`${DASHBOARD}/note-card.css`)
  const selectors = [...card.matchAll(/([^{}]+)\{/g)].map(([, selector = '']) => selector.trim())
  const anywhere = selectors.filter((selector) => !selector.startsWith(".ej[data-place='note']"))
  expect(anywhere.filter((selector) => selectedIn(selector).some((n) => n !== 'ej' && page.has(n)))).toEqual(
    [],
  )
})

function sources(folder: string): readonly string[] {
  return filesBelow(folder).filter((file) => /\.tsx?$/.test(file))
}

function sheets(folder: string): readonly string[] {
  return filesBelow(folder).filter((file) => file.endsWith('.css'))
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name}`,
  )
}

interface Literal {
  readonly node: ts.Node
  readonly text: string
}

function literalsIn(file: string): readonly Literal[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const code = readFileSync(join(root, file), 'utf8')
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ESNext, true, kind)
  const found: Literal[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node))
      if (!ts.isLiteralTypeNode(node.parent)) found.push({ node, text: node.text })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Of a text that goes on in `${…}`, the last may be the start of one. */
function classesIn(text: string): readonly string[] {
  return text.split(' ').filter((word) => /^ej$|^(?:ej|is)(?:-[a-z]+)+-?$/.test(word))
}

/** Whether the app makes classes of it: `cls: '…'`, `cls: ['…']`, `addClass('…')`, `setClass('…')`. */
function isGivenAsClass({ parent }: ts.Node): boolean {
  if (ts.isArrayLiteralExpression(parent)) return isGivenAsClass(parent)
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === 'cls'
  return ts.isCallExpression(parent) && /\.(?:add|set)Class$/.test(parent.expression.getText())
}

/** Classes of ours that a selector names. */
function selectedIn(selector: string): readonly string[] {
  return [...selector.matchAll(/\.((?:ej|is|efficacy)(?:-[a-z]+)*)/g)].map(([, name = '']) => name)
}

function classesOf(sheet: string): readonly string[] {
  return [...new Set(selectedIn(cssOf(sheet)))]
}

function cssOf(sheet: string): string {
  return readFileSync(join(root, sheet), 'utf8').replaceAll(/\/\*[^]*?\*\//g, '')
}
