import { expect, it } from 'vitest'
import { coalesced } from '../../packages/vscode/src/coalesced'

it('does work once at a time, and once more for all that was asked for meanwhile', async () => {
  const ends: (() => void)[] = []
  let done = 0
  const work = coalesced(async () => {
    await new Promise<void>((end) => ends.push(end))
    done++
  })
  const first = work()
  await Promise.all([work(), work()])
  expect([ends.length, done]).toEqual([1, 0])
  ends[0]?.()
  await expect.poll(() => ends.length).toBe(2)
  ends[1]?.()
  await first
  expect([ends.length, done]).toEqual([2, 2])
})

it('goes on after work that could not be done', async () => {
  let tries = 0
  const work = coalesced(async () => {
    if (++tries === 1) throw new Error('not now')
  })
  await expect(work()).rejects.toThrow('not now')
  await work()
  expect(tries).toBe(2)
})
