import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandOf } from '@core/commands'
import { buildReport } from '@core/dashboard/build'
import { STEPS_KEPT } from '@core/journal/undo'
import { efficacy, filesIn, vaultWith } from '../support/cli'
import { MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'
import { PAIR_NOW, PAIR_STEPS, PAIR_VAULT, type PairStep } from '../support/pair'

const [year, month, day, hour, minute] = PAIR_NOW
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

describe('the terminal beside the plainest host', () => {
  it('case 18: writes the same bytes at every step, computes the same JSON, and takes all of it back', async () => {
    const root = await vaultWith(PAIR_VAULT)
    const host = new MemoryHost(new MemoryVault(PAIR_VAULT), new Date(year, month - 1, day, hour, minute))
    await host.journal.scan()
    const env = { XDG_STATE_HOME: await vaultWith() }
    for (const step of PAIR_STEPS) {
      await onMemory(host, step)
      const ended = await efficacy(argumentsOf(step, root), { at: PAIR_NOW, env })
      expect([step.command, ended.code, ended.stderr]).toEqual([step.command, 0, expect.any(String)])
      const expected = Object.fromEntries([...host.vault.files].map(([path, bytes]) => [path, latin1(bytes)]))
      expect([step.command, await filesIn(root)]).toEqual([step.command, expected])
    }
    const { stdout } = await efficacy(['report', root, '--json'], { at: PAIR_NOW, env })
    expect(JSON.parse(stdout)).toEqual(buildReport(host.journal.snapshot(), host.journal.today()))
    expect(stdout).toBe(
      `${JSON.stringify(buildReport(host.journal.snapshot(), host.journal.today()), null, 2)}\n`,
    )
    await takesBack(host, root, env)
  })
})

/** *Undo last journal edit*, as often as steps are kept: every file is what it was before, byte for byte. */
async function takesBack(host: MemoryHost, root: string, env: NodeJS.ProcessEnv): Promise<void> {
  const undo: PairStep = { command: 'undo', answers: [] }
  for (let steps = STEPS_KEPT; steps > 0; steps--) {
    await onMemory(host, undo)
    const { code } = await efficacy(['run', 'undo', root], { at: PAIR_NOW, env })
    const expected = Object.fromEntries([...host.vault.files].map(([path, bytes]) => [path, latin1(bytes)]))
    expect([steps, code, await filesIn(root)]).toEqual([steps, 0, expected])
  }
}

async function onMemory(host: MemoryHost, { command, answers, open }: PairStep): Promise<void> {
  host.answers = [...answers]
  host.open = undefined
  if (open) {
    const text = await host.vault.read(open.path)
    host.open = { path: open.path, text, cursor: text.indexOf(open.after) + open.after.length }
  }
  await commandOf(command)?.run(host, host.journal)
}

function argumentsOf({ command, answers, open }: PairStep, root: string): readonly string[] {
  const given = answers.flatMap(([id, ...values]) =>
    values.flatMap((value) => ['--answer', `${id}=${value}`]),
  )
  if (!open) return ['run', command, root, ...given]
  const text = PAIR_VAULT[open.path] ?? open.after
  const line = text.slice(0, text.indexOf(open.after) + open.after.length).split('\n').length
  return ['run', command, `${join(root, open.path)}:${line}`, ...given]
}
