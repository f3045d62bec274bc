import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(`${root}docs/checklists.md`, 'utf8')
const part = /^## VS Code$([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(page)?.[1] ?? ''
const tests = readdirSync(`${root}tests`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`${root}tests/${file}`, 'utf8'))
  .join('\n')

/** Names of tests stand in italics. */
const named = [...part.matchAll(/(?<![\w`])_([^_|`]+)_(?![\w`])/g)].map(([, name = '']) => name)

describe('the checklist of VS Code', () => {
  it('names many tests', () => {
    expect(named.length).toBeGreaterThan(40)
  })

  it.each([...new Set(named)])('names a test that there is: %s', (name) => {
    const parts = name.split('…').map((each) => each.trim())
    expect(
      parts.filter((each) => !tests.includes(each.replaceAll("'", "\\'")) && !tests.includes(each)),
    ).toEqual([])
  })

  it('says of each line how it is held', () => {
    const rows = part
      .split('\n')
      .filter(
        (line) => line.startsWith('| ') && !line.startsWith('| line') && !line.startsWith('| complaint'),
      )
    expect(rows.length).toBeGreaterThan(40)
    for (const row of rows) expect(row.split('|')[2]?.trim() ?? '').toMatch(/.{6}/)
  })
})
