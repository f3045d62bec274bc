import { beforeEach, describe, expect, it } from 'vitest'
import { type CommandId, commandOf } from '@core/commands'
import { hostAt } from '@core/commands/shown-place'
import { VaultError } from '@core/ports'
import { type Answer, MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'

const PATH = 'Goals/Swim.md'
const GOAL = `\uFEFF---\r
efficacy: goal\r
date: 2026-03-01\r
goal_state: paused\r
---\r
## What done looks like\r
Four hundred metres.\r
## Ladder\r
- [x] Watch a class (difficulty:: 3)\r
- [ ] Swim a length (difficulty:: 6)\r
## Micro-actions for step 1\r
- [ ] Pack the bag (minutes:: 4)\r
`
const lineOf = (words: string): number => GOAL.slice(0, GOAL.indexOf(words)).split('\n').length

let host: MemoryHost
let vault: MemoryVault

beforeEach(async () => {
  vault = new MemoryVault({ [PATH]: GOAL, 'Other.md': '- [ ] Swim a length\n' })
  host = new MemoryHost(vault, new Date(2026, 2, 9, 9, 14))
  host.open = { path: 'Other.md', text: '- [ ] Swim a length\n', cursor: 0 }
  await host.journal.scan()
})

const goal = (): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(vault.files.get(PATH))

async function runAt(id: CommandId, line: number, ...answers: Answer[]): Promise<void> {
  host.answers = answers
  await commandOf(id)?.run(hostAt(host, { path: PATH, line }, host.journal), host.journal)
  expect(host.answers).toEqual([])
}

describe('a command that is sent to a step', () => {
  it('ticks it, whatever note is in front, and opens nothing', async () => {
    await runAt('tick', lineOf('Swim a length'))
    expect(goal()).toBe(GOAL.replace('[ ] Swim', '[x] Swim'))
    expect(host.shown).toEqual([])
  })

  it('splits it, also of a goal that rests', async () => {
    const parts: Answer[] = [
      ['part_1', 'Half a length'],
      ['difficulty_1', '3'],
      ['part_2', 'The other half'],
      ['difficulty_2', ''],
      ['part_3', ''],
    ]
    await runAt('split-step', lineOf('Swim a length'), ...parts)
    expect(goal()).toBe(
      GOAL.replace(
        '- [ ] Swim a length (difficulty:: 6)',
        '- [ ] Half a length (difficulty:: 3)\r\n- [ ] The other half',
      ),
    )
  })

  it('splits a micro-action by minutes', async () => {
    await runAt('split-step', lineOf('Pack the bag'), ['part_1', 'Find the bag'], ['minutes_1', '2'])
    expect(goal()).toBe(GOAL)
    expect(host.asked.map(({ id }) => id)).toEqual(['part_1', 'minutes_1', 'part_2'])
  })

  it('logs a micro-action without asking which', async () => {
    vault.put(PATH, GOAL.replace('goal_state: paused\r\n', ''))
    await host.journal.scan()
    const told: Answer[] = [
      ['accomplished', 'Packed.'],
      ['proves', ''],
      ['confidence_after', ''],
    ]
    await runAt('log-micro-action', lineOf('Pack the bag') - 1, ...told)
    expect(goal()).toContain('- [x] Pack the bag')
  })

  it('moves the block that was shown, though another stands on its line by now', async () => {
    const [walk, swim] = ['walk', 'swim'].map(
      (activity) => `## ${activity} #efficacy/activity\n- activity:: ${activity}\n- date:: 2026-03-08\n`,
    )
    const shown = `# Day\n\n${walk}\n${swim}`
    vault.put('Day.md', shown.replace('# Day', '# Day\nOne.\nTwo.'))
    await host.journal.scan()
    const place = { path: 'Day.md', line: 7, heading: '## swim #efficacy/activity' }
    const moveBlock = async (heading: string): Promise<void> =>
      commandOf('move-block')?.run(hostAt(host, { ...place, heading }, host.journal), host.journal)
    await expect(moveBlock('## row #efficacy/activity')).rejects.toMatchObject({ code: 'changed' })
    await moveBlock(place.heading)
    const day = new TextDecoder().decode(vault.files.get('Day.md'))
    expect([day.includes('walk'), day.includes('swim')]).toEqual([true, false])
  })

  it('ticks it also where something was written above it since it was drawn', async () => {
    const typed = GOAL.replace('## Ladder', 'Without a float.\r\n## Ladder')
    vault.put(PATH, typed)
    await runAt('tick', lineOf('Swim a length'))
    expect(goal()).toBe(typed.replace('[ ] Swim', '[x] Swim'))
  })

  it('ticks it also where the journal knows by now what was written above it', async () => {
    const typed = GOAL.replace('## Ladder', 'Without a float.\r\n## Ladder')
    const drawn = hostAt(host, { path: PATH, line: lineOf('Swim a length') }, host.journal)
    vault.put(PATH, typed)
    await host.journal.changed(PATH)
    await commandOf('tick')?.run(drawn, host.journal)
    expect(goal()).toBe(typed.replace('[ ] Swim', '[x] Swim'))
  })

  it.each([
    ['Swim a length', true],
    ['Watch a class', false],
  ])('leaves "%s" as it is where somebody else did what was asked for', async (words, shown) => {
    const place = { path: PATH, line: lineOf(words), done: shown }
    await commandOf('tick')?.run(hostAt(host, place, host.journal), host.journal)
    expect(goal()).toBe(GOAL)
    await commandOf('tick')?.run(hostAt(host, { ...place, done: !shown }, host.journal), host.journal)
    expect(goal()).not.toBe(GOAL)
  })

  it('ticks the one that it names, where another stands on its line', async () => {
    const typed = GOAL.replace('## Ladder', 'Without a float.\r\n## Ladder')
    vault.put(PATH, typed)
    await host.journal.changed(PATH)
    const place = { path: PATH, line: lineOf('Swim a length'), step: 'Swim a length' }
    await commandOf('tick')?.run(hostAt(host, place, host.journal), host.journal)
    expect(goal()).toBe(typed.replace('[ ] Swim', '[x] Swim'))
  })

  it('ticks no other in its place', async () => {
    const typed = GOAL.replace('Swim a length', 'Swim half a length')
    vault.put(PATH, typed)
    await expect(runAt('tick', lineOf('Swim a length'))).rejects.toThrow('has changed')
    expect(goal()).toBe(typed)
  })

  it('is refused where the line holds no step by now', async () => {
    for (const line of [lineOf('## Ladder'), 9999])
      await expect(runAt('tick', line)).rejects.toThrow('There is no journal step on this line.')
    expect(goal()).toBe(GOAL)
  })

  it('is refused where the note is gone', async () => {
    vault.files.delete(PATH)
    await expect(runAt('tick', 10)).rejects.toThrow(VaultError)
  })
})
