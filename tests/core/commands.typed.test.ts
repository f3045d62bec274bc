import { describe, expect, it } from 'vitest'
import { type CommandId, commandOf, runCommand, unsavedTextOf } from '@core/commands'
import { EditRefused } from '@core/note/changes'
import { VaultError } from '@core/ports'
import { type Answer, goes, MemoryHost, type Move } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'

const NOW = new Date(2026, 2, 9, 9, 14)
const GOAL = '---\nefficacy: goal\ndate: 2026-03-01\n---\n## Ladder\n- [ ] Walk ten minutes\n'
const ATTEMPT =
  '---\nefficacy: action\ndate: 2026-03-09\ntask: Jog\nconfidence_before: 60\noutcome: planned\n---\n'

/** A vault whose disk takes nothing, or no edit. */
class FullVault extends MemoryVault {
  takes: 'all' | 'creates' | 'nothing' = 'nothing'

  override async create(path: string, text: string): Promise<readonly string[]> {
    if (this.takes === 'nothing') throw new VaultError('io', path, `${path} could not be written.`)
    return super.create(path, text)
  }

  override async edit(...args: Parameters<MemoryVault['edit']>): Promise<void> {
    if (this.takes !== 'all') throw new VaultError('io', args[0], `${args[0]} could not be written.`)
    return super.edit(...args)
  }
}

async function hostOn(files: Readonly<Record<string, string>>): Promise<[MemoryHost, FullVault]> {
  const vault = new FullVault(files)
  const host = new MemoryHost(vault, NOW)
  await host.journal.scan()
  return [host, vault]
}

/** What is left of what was typed for a command that has to be refused. */
async function left(host: MemoryHost, id: CommandId, ...answers: (Answer | Move)[]): Promise<string> {
  host.answers = answers
  const command = commandOf(id)
  if (!command) throw new Error(`no command ${id}`)
  const error: unknown = await runCommand(command, host, host.journal).then(
    () => undefined,
    (refusal: unknown) => refusal,
  )
  expect(host.answers).toEqual([])
  expect(error instanceof VaultError || error instanceof EditRefused).toBe(true)
  return unsavedTextOf(error)
}

describe('what was typed for a write that is refused', () => {
  it('is the note that was not created', async () => {
    const [host, vault] = await hostOn({})
    const answers: readonly (Answer | Move)[] = [
      ['kind', 'goal'],
      ['title', 'Swim'],
      goes('end', 'success_looks_like', 'A length.'),
    ]
    const text = await left(host, 'new-entry', ...answers)
    expect(text).toMatch(/^---\nefficacy: goal\n/)
    vault.takes = 'all'
    host.answers = [...answers]
    const command = commandOf('new-entry')
    await (command && runCommand(command, host, host.journal))
    expect(new TextDecoder().decode(vault.files.get('Efficacy/Goals/Swim.md'))).toBe(text)
  })

  it('is the note that was taken back with the edit beside it', async () => {
    const [host, vault] = await hostOn({ 'Goals/Walk.md': GOAL })
    vault.takes = 'creates'
    const text = await left(
      host,
      'raise-goal',
      ['goal', 'Goals/Walk'],
      ['title', 'Run'],
      ['success_looks_like', 'Five kilometres.'],
      ['difficulty', ''],
      ['deadline', ''],
      ['earlier', 'done'],
    )
    expect(text).toContain('Five kilometres.')
    expect([...vault.files.keys()]).toEqual(['Goals/Walk.md'])
  })

  it('is the answers, where a note was to be changed', async () => {
    const [host] = await hostOn({ 'a.md': ATTEMPT })
    const text = await left(
      host,
      'log-outcome',
      ['attempt', 'a.md'],
      ['outcome', 'partly'],
      goes('back', 'confidence_after', '50'),
      ['outcome', 'done'],
      ['confidence_after', '70'],
      ['challenge_fit'],
      ['accomplished', 'Ran one minute.\nWalked nine.'],
      goes('end', 'proves', 'I can start.'),
    )
    expect(text).toBe(
      'Which attempt was it?\nJog\n\n' +
        'How did it go?\nDone as written\n\n' +
        'How sure would you be of doing the same again?\n70%\n\n' +
        'What I got done\nRan one minute.\nWalked nine.\n\n' +
        'What this shows I can do\nI can start.',
    )
  })

  it('is nothing where all was chosen from lists, or stands in a note by now', async () => {
    const [host, vault] = await hostOn({ 'Goals/Walk.md': GOAL, 'a.md': ATTEMPT })
    const outcome: readonly (Answer | Move)[] = [['attempt', 'a.md'], goes('end', 'outcome', 'partly')]
    expect(await left(host, 'log-outcome', ...outcome)).toBe('')
    vault.put('a.md', ATTEMPT.replace('task: Jog', 'task: Walk ten minutes\ngoal: "[[Goals/Walk]]"'))
    await host.journal.scan()
    vault.takes = 'all'
    host.improvise = ({ id }) => {
      if (id === 'split') vault.takes = 'nothing'
      return id === 'split' ? { go: 'on', values: ['yes'] } : { go: 'on', values: [id < 'part_3' ? '5' : ''] }
    }
    expect(
      await left(
        host,
        'log-outcome',
        ['attempt', 'a.md'],
        ['outcome', 'partly'],
        ['confidence_after', ''],
        ['challenge_fit', ''],
        goes('end', 'accomplished', 'Five minutes of it.'),
      ),
    ).not.toContain('Five minutes of it.')
  })
})
