import { beforeEach, describe, expect, it } from 'vitest'
import { type CommandId, commandOf } from '@core/commands'
import { VaultError, type VaultErrorCode } from '@core/ports'
import { MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'

/** Commands to which the note in front is a hint at what is meant, and what they ask where it is none. */
const HINTED: readonly (readonly [CommandId, asked: string])[] = [
  ['log-outcome', 'attempt'],
  ['log-micro-action', 'task'],
  ['split-step', 'step'],
  ['another-round', 'problem'],
  ['pause-plan', 'plan'],
  ['audit-goal', 'goal'],
  ['raise-goal', 'goal'],
  ['compare-copies', 'copy'],
]

const twice = (name: string, text: string): Record<string, string> => ({
  [`J/${name} 1.md`]: text,
  [`J/${name} 2.md`]: text,
})
const FILES = {
  ...twice('attempt', '---\nefficacy: action\ndate: 2026-03-09\ntask: Jog\noutcome: planned\n---\n'),
  ...twice(
    'goal',
    '---\nefficacy: goal\ndate: 2026-03-01\n---\n## Ladder\n- [ ] Walk\n## Micro-actions for step 1\n- [ ] Shoes\n- [ ] Socks\n',
  ),
  ...twice('problem', '---\nefficacy: problem\ndate: 2026-03-01\n---\n## The problem\nNo time.\n'),
  ...twice('plan', '---\nefficacy: plan\ndate: 2026-03-01\nplan_kind: 7-day\nplan_start: 2026-03-07\n---\n'),
  ...twice('walk', '---\nefficacy: reflection\ndate: 2026-03-01\n---\nWords.\n'),
  'J/walk 1 (conflicted copy).md': '---\nefficacy: reflection\ndate: 2026-03-01\n---\nOthers.\n',
  'J/walk 2 (conflicted copy).md': '---\nefficacy: reflection\ndate: 2026-03-01\n---\nOthers.\n',
}

describe('a note in front that cannot be read', () => {
  let host: MemoryHost
  const standsInFront = (code: VaultErrorCode): void => {
    host.openNote = () => Promise.reject(new VaultError(code, 'Scan.md', 'Scan.md cannot be read.'))
  }

  beforeEach(async () => {
    host = new MemoryHost(new MemoryVault(FILES), new Date(2026, 2, 9, 9, 14))
    await host.journal.scan()
  })

  it.each(HINTED)("is in nobody's way: %s asks for the %s", async (id, asked) => {
    for (const code of ['not-utf8', 'too-large'] as const) {
      standsInFront(code)
      await commandOf(id)?.run(host, host.journal)
    }
    expect(host.asked.map((question) => question.id)).toEqual([asked, asked])
  })

  it.each(HINTED)('for any other reason stops %s, which is about it perhaps', async (id) => {
    standsInFront('changed')
    await expect(commandOf(id)?.run(host, host.journal)).rejects.toThrow('Scan.md cannot be read.')
    expect(host.asked).toEqual([])
  })
})
