import { expect, it } from 'vitest'
import { commandOf } from '@core/commands'
import { answering } from '@core/commands/answering'
import { MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'

it('answers that came with a command are not asked for, all else is', async () => {
  const host = new MemoryHost(new MemoryVault(), new Date(2026, 2, 9, 9, 14))
  await host.journal.scan()
  await host.opensTemplates()
  await commandOf('new-entry')?.run(answering(host, { kind: ['Thought record'] }), host.journal)
  expect(host.asked).toEqual([])
  expect(host.shown.map(({ path }) => path)).toEqual(['Efficacy/2026/2026-03-09 0914 thought.md'])
  host.answers = [['title', 'Run 5K']]
  await commandOf('new-entry')?.run(answering(host, { kind: ['goal'] }), host.journal)
  expect(host.asked.map(({ id }) => id)).toEqual(['title'])
})

it('an answer that the question does not take is asked for', async () => {
  const host = new MemoryHost(new MemoryVault(), new Date(2026, 2, 9, 9, 14))
  await commandOf('new-entry')?.run(answering(host, { kind: ['diary'] }), host.journal)
  expect(host.asked.map(({ id }) => id)).toEqual(['kind'])
  expect(host.shown).toEqual([])
})

it('of two names that differ in case alone each stands for itself', async () => {
  const goal = '---\nefficacy: goal\ndate: 2026-03-01\n---\n'
  const vault = new MemoryVault({ 'Goals/Row.md': goal, 'Goals/row.md': goal })
  const host = new MemoryHost(vault, new Date(2026, 2, 9, 9, 14))
  const given = { task: ['Jog'], confidence_before: ['60'], date: ['2026-03-09'] }
  for (const path of ['Goals/Row', 'Goals/row']) {
    await host.journal.scan()
    await commandOf('plan-attempt')?.run(answering(host, { ...given, goal: [path] }), host.journal)
    expect(await vault.read(host.shown.at(-1)?.path ?? '')).toContain(`"[[${path}]]"`)
  }
})
