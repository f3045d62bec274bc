import { expect, it } from 'vitest'
import { casesHeld, coverage } from '../../scripts/coverage.mjs'

it('every id of the specification is held by a test', async () => {
  const found = await coverage()
  expect(found.length).toBeGreaterThan(100)
  expect(found.filter(({ tests }) => tests.length === 0).map(({ id }) => id)).toEqual([])
})

it('each of the eighteen cases has a test by its number; the 17th is a row of the benchmark', async () => {
  expect(await casesHeld()).toEqual(Array.from({ length: 18 }, (_, index) => index + 1))
})
