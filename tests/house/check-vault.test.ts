import { spawnSync } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { filesIn, vaultWith } from '../support/cli'

const SCRIPT = fileURLToPath(new URL('../../scripts/check-vault.mjs', import.meta.url))
const NOTE = '---\nefficacy: activity\ndate: 2026-07-01\nactivity: walk\n'

function check(args: readonly string[], preload = ''): { code: number | null; lines: readonly string[] } {
  const before = preload === '' ? [] : ['--import', pathToFileURL(preload).href]
  const { status, stdout, stderr } = spawnSync(process.execPath, [...before, SCRIPT, ...args], {
    encoding: 'utf8',
  })
  return { code: status, lines: `${stdout}${stderr}`.trim().split('\n') }
}

describe('check:vault', () => {
  it('says what it read and found, and that nothing changed', async () => {
    const root = await vaultWith({
      'Notes/plain.md': '# Nothing of ours\n',
      'Notes/image.png': Uint8Array.from([0x89, 0xff]),
      'good.md': `${NOTE}duration_min: 5\n---\n`,
      'wrong.md': `${NOTE}duration_min: many\n---\n`,
    })
    await symlink('nowhere.md', join(root, 'link.md'))
    const before = await filesIn(root)
    const { code, lines } = check([root])
    expect([code, lines]).toEqual([
      0,
      [
        '5 files, 3 notes among them, 2 entries',
        '1 problem',
        '  1 wrong-type',
        expect.stringMatching(/^ {4}wrong\.md:5: .+\.$/),
        '1 hint',
        '  1 unfinished',
        expect.stringMatching(/^ {4}wrong\.md:2: .+\.$/),
        expect.stringMatching(/^\d+\.\d\d s, \d+ MB at most$/),
        'No file changed.',
      ],
    ])
    expect(await filesIn(root)).toEqual(before)
  })

  it('names what changed meanwhile', async () => {
    const root = await vaultWith({ 'a.md': 'one\n', 'b.md': 'one\n' })
    // The journal asks for the day once it has read everything.
    const meddling = `
      import { writeFileSync } from 'node:fs'
      globalThis.Date = class extends Date {
        constructor(...args) {
          super(...args)
          writeFileSync(${JSON.stringify(join(root, 'b.md'))}, 'two\\n')
        }
      }`
    const preload = join(await vaultWith({ 'meddling.mjs': meddling }), 'meddling.mjs')
    const { code, lines } = check([root], preload)
    expect([code, lines.at(-1)]).toEqual([1, 'Changed: b.md'])
  })

  it.each([
    ['nothing', []],
    ['what is no folder', ['/nowhere']],
  ])('says what it needs where it gets %s', (_, args) => {
    expect(check(args)).toEqual({
      code: 2,
      lines: ['Name one folder of notes: npm run check:vault -- PATH'],
    })
  })
})
