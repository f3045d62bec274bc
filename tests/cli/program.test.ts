import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { efficacy, filesIn, vaultWith, type With } from '../support/cli'
import { BROKEN_VAULT } from '../support/cli-notes'
import { EFFICACY } from '../support/program'

const TODAY = ['--today', '2026-07-05']
const AT = [2026, 7, 5, 9, 14] as const

/** What is asked, in a vault: one of each subcommand, of each exit code, and of what the world around it says. */
const ASKED: readonly { readonly args: readonly string[]; readonly options?: With }[] = [
  { args: ['--version'] },
  { args: [] },
  { args: ['report', '.', '--json', ...TODAY] },
  { args: ['report', '.', '--html', 'page.html', ...TODAY] },
  { args: ['report', ...TODAY], options: { env: { LC_ALL: 'de' } } },
  { args: ['report', 'Nowhere'] },
  { args: ['evidence', '.'] },
  { args: ['check', '.'] },
  { args: ['new', 'thought', '.', '--set', 'situation=On the train'], options: { at: AT } },
  { args: ['set', 'Journal/walk.md', 'confidence_before', '5'] },
  { args: ['tick', 'Goals/Run 5K.md', '1'] },
  { args: ['template', 'goal'] },
  { args: ['kinds'] },
  { args: ['run', 'new-entry', '--answer', 'kind=reflection'], options: { at: AT } },
]

describe('the program that the tests run', () => {
  it.each(ASKED.map(({ args, options }) => [args.join(' '), args, options] as const))(
    '"efficacy %s" says and writes what it does in a process of its own',
    async (_, args, options) => {
      const run = async (apart: boolean): Promise<unknown> => {
        const root = await vaultWith(BROKEN_VAULT)
        const env = { ...options?.env, XDG_STATE_HOME: await vaultWith(), XDG_CACHE_HOME: await vaultWith() }
        const { code, stdout, stderr } = await efficacy(args, { ...options, env, cwd: root, apart })
        const [out, err] = [stdout, stderr].map((text) => text.replaceAll(root, 'VAULT'))
        return { code, out, err, files: await filesIn(root) }
      }
      expect(await run(false)).toEqual(await run(true))
    },
  )
})

/** How the program ends where one of its outputs is shut, and what it wrote to the other. */
function endsWithout(shut: 'stdout' | 'stderr', ...args: readonly string[]): Promise<unknown> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [EFFICACY, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    child[shut].destroy()
    const written = text(shut === 'stdout' ? child.stderr : child.stdout)
    child.on('close', (code) => void written.then((said) => resolve([code, said])))
  })
}

it('ends as it would have where its reader has seen enough, such as `head`', async () => {
  const root = await vaultWith(BROKEN_VAULT)
  expect(await Promise.all([endsWithout('stdout', 'check', root), endsWithout('stdout', 'kinds')])).toEqual([
    [1, ''],
    [0, ''],
  ])
})

it('does what it is asked also where nobody hears what it says besides', async () => {
  const root = await vaultWith(BROKEN_VAULT)
  const made = ['new', 'thought', root, '--date', '2026-07-05', '--time', '09:14']
  expect(
    await Promise.all([
      endsWithout('stderr', 'nothing'),
      endsWithout('stderr', ...made, '--set', 'distortions=other-than-these'),
    ]),
  ).toEqual([
    [2, ''],
    [0, 'Efficacy/2026/2026-07-05 0914 thought.md\n'],
  ])
})
