import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): string => readFileSync(root + file, 'utf8')
const page = read('docs/guarantees.md')

interface Row {
  readonly promise: string
  readonly file: string
  /** What the test is called, or the end of that; `''` where the whole file is meant. */
  readonly title: string
  readonly command: string
}

const rows = page.split('\n').flatMap((line): readonly Row[] => {
  const [, promise = '', file = '', title = '', command = ''] =
    /^\| (.+?) +\| `((?:tests|scripts)\/[^`]+)`(?:: (.+?))? +\| `([^`]+)` +\|$/.exec(line) ?? []
  return promise === '' ? [] : [{ promise, file, title, command }]
})

interface Mutant {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly test: string
}
const mutants = JSON.parse(read('tests/support/mutants.json')) as readonly Mutant[]

describe('the page of promises', () => {
  it('has a row for each of them', () => {
    expect(rows.length).toBeGreaterThan(35)
    const lines = page.split('\n').filter((line) => /^\| .*`np[mx] (?:run|vitest)/.test(line))
    expect(lines).toHaveLength(rows.length)
  })

  it.each(rows)('$promise: is held by a test that is there', ({ file, title }) => {
    expect(existsSync(root + file), file).toBe(true)
    expect(read(file).replace(/\\'/g, "'")).toContain(title)
  })

  it.each(rows)('$promise: can be run by its command', ({ command }) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const [, script] = /^npm run (\S+)/.exec(command) ?? []
    if (script !== undefined) return expect(Object.keys(scripts)).toContain(script)
    const files = command.replace('npx vitest run ', '').split(' ')
    expect(files.filter((file) => !existsSync(root + file))).toEqual([])
  })
})

describe('each bug that is planted', () => {
  it.each(mutants)(
    '$name has its place in the sources, and a file of tests that is there',
    ({ file, from, to, test }) => {
      expect(read(file).split(from), `${file} has this once: ${from}`).toHaveLength(2)
      expect(to).not.toBe(from)
      expect(existsSync(root + test), test).toBe(true)
    },
  )

  it('stands in the table with what came of it', () => {
    for (const { name } of mutants) expect(page).toContain(`| ${name} `)
    expect(page).not.toMatch(/\| no +\|$/m)
  })
})
