import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CARDS, type CardId } from '@core/dashboard/phrases'
import { DEFAULT_VIEW } from '@core/dashboard/view'
import * as edit from '@core/note/edit'
import * as parse from '@core/note/parse'
import { DEFAULTS } from '@core/settings'
import * as card from '@dashboard/card-html'
import { bundles } from '../../esbuild.config.mjs'
import { expectSame } from '../support/expect-same'
import { FIELDS, KEYS, note as hostile, STRANGE_VALUES } from '../support/fuzz/frontmatter'
import { runs } from '../support/runs'
import { emptyReport, fullReport } from '../support/sample-report'

type Core = Pick<typeof parse, 'parseNote'> & Pick<typeof edit, 'setField'> & Pick<typeof card, 'cardHtml'>

let folder: string
let bundled: Core
beforeAll(async () => {
  const { entryPoints: _entry, outfile: _out, ...shared } = bundles['cli'] ?? {}
  const { outputFiles } = await build({
    ...shared,
    stdin: {
      contents: `
        export { parseNote } from '@core/note/parse'
        export { setField } from '@core/note/edit'
        export { cardHtml } from '@dashboard/card-html'`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
      loader: 'ts',
    },
    write: false,
  })
  folder = await mkdtemp(join(tmpdir(), 'efficacy-lean-'))
  const file = join(folder, 'core.mjs')
  await writeFile(file, outputFiles[0]?.contents ?? '')
  bundled = (await import(pathToFileURL(file).href)) as Core
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const line = fc.constantFrom(
  '# Day',
  '## Walk 08:15 #efficacy/activity\n- activity:: walk\n- duration_min:: 25',
  'Under\n===',
  '- [ ] *step* with `code` and &amp;',
  '  - [x] [below](x) <b>bold</b>',
  '> ## Quoted\n> - [ ] no',
  '```\n# code\n```',
  '<!-- a\nb -->',
  '<div>\n\n- x\n',
  '\t- tabbed',
  '![a][b] \\# **c** <http://d>',
  '[a]: /b "c"',
  'hard  \nbreak\\\nhere',
  '***',
  '',
)
const whole = fc.tuple(hostile, fc.array(line, { maxLength: 10 })).map(([{ head, yaml, tail }, lines]) => {
  const kind = `efficacy: activity${/\r\n|\n|\r/.exec(head)?.[0] ?? '\n'}`
  return `${head}${kind}${yaml}${tail}\n${lines.join('\n')}`
})

const made = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : String(error)
  }
}

describe('a bundle, with what no one calls left out', () => {
  it('reads every note as the whole libraries do', () => {
    fc.assert(
      fc.property(whole, (text) => {
        expectSame(bundled.parseNote('x.md', text, DEFAULTS), parse.parseNote('x.md', text, DEFAULTS))
      }),
      { numRuns: runs(600) },
    )
  })

  it.each(STRANGE_VALUES)(
    'reads and edits a note with a value such as %j as the whole libraries do',
    (value) => {
      const text = `---\nefficacy: activity\ndate: 2026-10-05\nx: ${value}\n---\n`
      expectSame(bundled.parseNote('x.md', text, DEFAULTS), parse.parseNote('x.md', text, DEFAULTS))
      const field = FIELDS['minutes']
      if (!field) throw new Error('minutes')
      expectSame(
        made(() => bundled.setField(text, 'minutes', '7', field)),
        made(() => edit.setField(text, 'minutes', '7', field)),
      )
    },
  )

  it.each(Object.keys(CARDS) as CardId[])('draws the card %s as the sources do', (id) => {
    for (const report of [emptyReport(), fullReport()]) {
      const shown = { card: id, report, lists: {}, found: null, isSetUp: true }
      const view = { ...DEFAULT_VIEW, tables: true }
      const link = ({ path }: { path: string }): string => `/${path}`
      expect(bundled.cardHtml(shown, view, link, 1)).toBe(card.cardHtml(shown, view, link, 1))
    }
  })

  it('edits every note as the whole libraries do', () => {
    const edits = fc.tuple(
      fc.constantFrom(...KEYS),
      fc.constantFrom(['7'], ['a: b'], ['x', 'y'], ['done'], []),
    )
    fc.assert(
      fc.property(whole, edits, (text, [key, value]) => {
        const field = FIELDS[key]
        if (!field) throw new Error(key)
        expectSame(
          made(() => bundled.setField(text, key, value, field)),
          made(() => edit.setField(text, key, value, field)),
        )
      }),
      { numRuns: runs(300) },
    )
  })
})
