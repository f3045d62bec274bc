import { expect, it } from 'vitest'
import { memoizedByText } from '@core/note/memoized-by-text'

it('what was made of one of the last four texts is given again, and nothing of another', () => {
  const asked: string[] = []
  const read = memoizedByText((text) => {
    asked.push(text)
    return { text }
  })
  for (const text of ['a', 'b', 'c', 'd']) read(text)
  expect(read('a')).toBe(read('a'))
  expect(asked).toEqual(['a', 'b', 'c', 'd'])
  // Of the five, b was asked for longest ago.
  expect(['e', 'a', 'd', 'c', 'b'].map((text) => read(text).text)).toEqual(['e', 'a', 'd', 'c', 'b'])
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'b'])
})
