import { expect, it } from 'vitest'
import { coverage } from '../../scripts/coverage.mjs'

it('every id of the specification is held by a test', async () => {
  const found = await coverage()
  expect(found.length).toBeGreaterThan(100)
  expect(found.filter(({ tests }) => tests.length === 0).map(({ id }) => id)).toEqual([])
})
