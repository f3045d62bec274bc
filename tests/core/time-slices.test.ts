import { afterEach, describe, expect, it, vi } from 'vitest'
import { TimeSlices } from '@core/journal/time-slices'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Pieces of work that each take so long, and those that were done between two turns of the event loop. */
async function turnsOf(pieces: number, milliseconds: number, yields: boolean): Promise<readonly number[]> {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const slices = new TimeSlices(yields)
  let done = 0
  const work = Array.from({ length: pieces }, () => slices.run(() => ((done += 1), (now += milliseconds))))
  const turns = [done]
  while (done < pieces) {
    const before = done
    await new Promise(setImmediate)
    turns.push(done - before)
  }
  await Promise.all(work)
  return turns
}

describe('work in slices', () => {
  it('leaves others their turn once a slice is over, however many wait for it', async () => {
    const turns = await turnsOf(32, 3, true)
    expect(Math.max(...turns)).toBe(2)
    expect(turns.reduce((sum, turn) => sum + turn)).toBe(32)
  })

  it('does long pieces one a turn', async () => {
    expect(Math.max(...(await turnsOf(8, 50, true)))).toBe(1)
  })

  it('does all at once where nobody waits', async () => {
    expect(await turnsOf(32, 50, false)).toEqual([32])
  })

  it('waits for no timer in a browser, which makes each wait as long again as the work', async () => {
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    vi.stubGlobal('setImmediate', undefined)
    const timer = vi.spyOn(globalThis, 'setTimeout')
    const slices = new TimeSlices(true)
    const done = [1, 2, 3].map((piece) => slices.run(() => ((now += 50), piece)))
    expect(await Promise.all(done)).toEqual([1, 2, 3])
    expect(timer).not.toHaveBeenCalled()
  })

  it('gives what the work gave, or how it ended', async () => {
    const slices = new TimeSlices(true)
    await expect(slices.run(() => 3)).resolves.toBe(3)
    await expect(
      slices.run(() => {
        throw new Error('not this time')
      }),
    ).rejects.toThrow('not this time')
  })
})
