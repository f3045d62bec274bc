import { expect, it } from 'vitest'
import { FUZZED } from '../support/fuzz/run'
import { runs } from '../support/runs'

/** Ten thousand edits a run; `npm run fuzz` makes a million. */
const EDITS = runs(10_000)
const SEED = Number(process.env['EFFICACY_SEED'] ?? 20261123)

it.each(FUZZED)('$name: what was asked and nothing else, or a refusal', async ({ name, share, run }) => {
  const cases = Math.ceil((EDITS * share) / 1_000)
  const { made, refused, nothing } = await run(cases, SEED)
  expect(made + refused + nothing).toBeGreaterThanOrEqual(cases)
  // Looking for a block writes nothing; every other edit is made often enough to say something.
  if (name !== 'find a block') expect(made).toBeGreaterThan(cases / 20)
})
