import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(`${root}docs/checklists.md`, 'utf8')
const tests = readdirSync(`${root}tests`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
  .map((file) => readFileSync(`${root}tests/${file}`, 'utf8'))
  .join('\n')

describe.each(['Obsidian', 'VS Code'])('the checklist of %s', (host) => {
  const part = page.split(/^## /m).find((each) => each.startsWith(`${host}\n`)) ?? ''
  /** Names of tests stand in italics. */
  const named = [...part.matchAll(/(?<![\w`])_([^_|`]+)_(?![\w`])/g)].map(([, name = '']) => name)
  const rows = part
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:line|complaint|finding|-+) /.test(line))

  it('names many tests, and says of many lines how each is held', () => {
    expect(named.length).toBeGreaterThan(40)
    expect(rows.length).toBeGreaterThan(40)
  })

  it.each([...new Set(named)])('names a test that there is: %s', (name) => {
    const parts = name.split('…').map((each) => each.trim())
    expect(
      parts.filter((each) => !tests.includes(each.replaceAll("'", "\\'")) && !tests.includes(each)),
    ).toEqual([])
  })

  it('says of each line how it is held, or that it is not and why', () => {
    for (const row of rows) {
      const held = row.split('|')[2]?.trim() ?? ''
      expect(held, row).toMatch(/.{6}/)
      if (held.startsWith('not held')) expect(held, row).toMatch(/^not held: .{20}/)
      if (/looked at/.test(held)) expect(held, row).toMatch(/looked at 20\d\d-\d\d-\d\d/)
    }
  })

  it('leads to files that there are', () => {
    const files = [...part.matchAll(/`((?:tests|docs|\.github)\/[^`]+)`/g)].map(([, file = '']) => file)
    expect(files.filter((file) => !existsSync(root + file))).toEqual([])
  })
})
