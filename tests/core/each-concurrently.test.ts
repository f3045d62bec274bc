import { describe, expect, it } from 'vitest'
import { eachConcurrently } from '@core/journal/each-concurrently'

const numbers = Array.from({ length: 100 }, (_, index) => index)

describe('work that is done at once', () => {
  it('is done for each item in their order, thirty-two at a time', async () => {
    const begun: number[] = []
    const ends: (() => void)[] = []
    const done = eachConcurrently(numbers, (number) => {
      begun.push(number)
      return new Promise((end) => ends.push(end))
    })
    expect(begun).toEqual(numbers.slice(0, 32))
    ends[7]?.()
    await expect.poll(() => begun).toEqual(numbers.slice(0, 33))
    let ended = 0
    while (ended < ends.length || begun.length < numbers.length) {
      ends[ended++]?.()
      await Promise.resolve()
    }
    await done
    expect(begun).toEqual(numbers)
  })

  it('goes on at once where there is nothing to wait for', async () => {
    const begun: number[] = []
    const done = eachConcurrently(numbers, (number) => void begun.push(number))
    expect(begun).toEqual(numbers)
    await done
  })

  it('is done for the others before it rejects alike', async () => {
    const done: number[] = []
    const work = eachConcurrently([1, 2, 3], async (number) => {
      for (let turn = 0; turn < 10 * number; turn += 1) await Promise.resolve()
      if (number < 3) throw new Error(`not ${number}`)
      done.push(number)
    })
    await expect(work).rejects.toThrow('not 1')
    expect(done).toEqual([3])
  })
})
