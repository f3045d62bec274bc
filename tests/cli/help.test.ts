import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '@core/commands'
import { efficacy, filesIn, vaultWith } from '../support/cli'
import { VAULT } from '../support/cli-notes'

const SUBCOMMANDS = ['report', 'evidence', 'check', 'new', 'set', 'tick', 'template', 'kinds', 'run']

describe('help', () => {
  it('lists every subcommand with what it does, and each explains itself alike', async () => {
    const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
    const { code, stdout } = await efficacy(['--help'])
    expect(code).toBe(0)
    const codes =
      '0 done, 1 "check" found a problem, 2 wrong use, 3 could not read or write, or an edit was refused'
    expect(oneLine(stdout)).toContain('--language NAME, with any subcommand, is one of en, de,')
    for (const name of SUBCOMMANDS) {
      const own = await efficacy([name, '--help'])
      expect(own, name).toMatchObject({ code: 0, stderr: '' })
      const [usage = '', about = ''] = own.stdout.split('\n\n').map(oneLine)
      expect(usage).toMatch(new RegExp(`^efficacy ${name}`))
      for (const said of [usage, ` ${name} ${about}`]) expect(oneLine(stdout)).toContain(said)
      expect(oneLine(own.stdout)).toContain(`Exit codes: ${codes}.`)
    }
  })

  it('names what every subcommand takes, and where what it takes is listed', async () => {
    for (const name of SUBCOMMANDS) {
      const { stdout } = await efficacy([name, '--help'])
      expect(stdout, name).toMatch(/^ {2}--language NAME +labels and prompts in one of en, de,/m)
      expect(stdout, name).toMatch(/^ {2}--help +\w/m)
    }
    for (const name of ['new', 'template'])
      expect((await efficacy([name, '--help'])).stdout).toContain('"efficacy kinds" lists the kinds.')
  })

  it('keeps within 80 columns where no screen says otherwise', async () => {
    const { stdout } = await efficacy(['--help'])
    const long = stdout.split('\n').filter((line) => line.length > 80)
    expect(long).toEqual([])
  })

  it('says of each command what it does', async () => {
    const { stdout } = await efficacy(['run', '--help'])
    const words = stdout.replace(/\s+/g, ' ')
    expect(COMMANDS.filter(({ id, about }) => !words.includes(` ${id} ${about}`))).toEqual([])
  })

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(
      await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { version: string }
    expect(await efficacy(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` })
  })
})

it('lists the kinds in columns that stand below each other', async () => {
  const { stdout } = await efficacy(['kinds'])
  const starts = stdout
    .trim()
    .split('\n')
    .map((line) => /^(\S+ +.*?  +)/.exec(line)?.[0].length)
  expect(new Set(starts).size).toBe(1)
})

describe('wrong use', () => {
  it('of the name of a command alone is answered with how it is run', async () => {
    expect(await efficacy(['undo'])).toEqual({
      code: 2,
      stdout: '',
      stderr: '"undo" is a command of the journal: "efficacy run undo".\n',
    })
  })

  it('of an option before its subcommand is answered with what stands first', async () => {
    for (const option of ['--language', '-v'])
      expect((await efficacy([option, 'de', 'report'])).stderr).toMatch(
        /^Say first what to do: one of report, .*; "efficacy --help" says more\.\n$/,
      )
  })

  const wrong: readonly (readonly string[])[] = [
    [],
    ['reports'],
    ['report', '--bogus'],
    ['report', 'a', 'b'],
    ['report', '--today', '2026-02-30'],
    ['report', '--today'],
    ['report', '--since', 'yesterday'],
    ['report', '--json', '--csv'],
    ['report', '--json=yes'],
    ['check', '--fix'],
    ['new'],
    ['new', 'mood'],
    ['new', 'thought', '.', '--date', '1.8.2026'],
    ['new', 'thought', '.', '--time', '25:00'],
    ['new', 'thought', '.', '--set', 'nothing'],
    ['new', 'thought', '.', '--set', '=x'],
    ['set', 'Journal/walk.md'],
    ['tick', 'Goals/Run 5K.md'],
    ['tick', 'Goals/Run 5K.md', 'eleven'],
    ['tick', 'Goals/Run 5K.md', '0'],
    ['tick', 'Goals/Run 5K.md', '-3'],
    ['template'],
    ['template', '__proto__'],
    ['kinds', 'goal'],
    ['run'],
    ['run', 'constructor'],
    ['run', 'insert-template'],
    ['run', 'new-entry', '.', '--answer', 'kind'],
  ]
  it.each(wrong.map((args) => [args.join(' '), args] as const))(
    'ends "efficacy %s" with 2, one sentence and nothing written',
    async (_, args) => {
      const root = await vaultWith(VAULT)
      const before = await filesIn(root)
      const { code, stdout, stderr } = await efficacy(args, { cwd: root })
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^[^\n]+[.…]\n$/)
      expect(stderr).not.toMatch(/\bat .*\.mjs:\d+/)
      expect(await filesIn(root)).toEqual(before)
    },
  )
})
