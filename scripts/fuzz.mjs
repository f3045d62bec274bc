/**
 * `npm run fuzz`: a million edits of hostile notes, each checked as in the tests.
 *   --edits N   how many (1,000,000)
 *   --seed S    which ones (today's date as a number)
 *   --from B    goes on with batch B, where an earlier run of the same seed stopped
 * A batch is ten thousand edits and prints one line. Ends with 1 at the first that does not hold, and says how to see
 * it again.
 */

import { loadTests } from './core.mjs'
import { readNumber, readOptions } from './options.mjs'

const BATCH = 10_000

const values = readOptions({
  edits: { type: 'string', default: '1000000' },
  seed: { type: 'string', default: new Date().toISOString().slice(0, 10).replaceAll('-', '') },
  from: { type: 'string', default: '0' },
})
const [edits, seed, from] = ['edits', 'seed', 'from'].map((option) => readNumber(option, values[option]))
const { FUZZED } = await loadTests('tests/support/fuzz/run.ts')

const started = process.hrtime.bigint()
const total = { made: 0, refused: 0, nothing: 0 }
const sum = () => total.made + total.refused + total.nothing
const seconds = () => (Number(process.hrtime.bigint() - started) / 1e9).toFixed(0)

console.log(`seed ${seed}, from batch ${from}`)
for (let batch = from; sum() < edits; batch++) {
  for (const { name, share, run } of FUZZED) {
    try {
      const counts = await run((BATCH * share) / 1_000, seed * 1_000 + batch)
      for (const outcome of Object.keys(total)) total[outcome] += counts[outcome]
    } catch (error) {
      console.error(`"${name}" does not hold in batch ${batch} of seed ${seed}:\n${error.message}`)
      console.error(error.cause?.message ?? '')
      console.error(`Again: npm run fuzz -- --seed ${seed} --from ${batch} --edits ${BATCH}`)
      process.exit(1)
    }
  }
  const { made, refused, nothing } = total
  console.log(
    `batch ${batch}: ${sum()} edits, ${made} made, ${refused} refused, ${nothing} needless, ${seconds()} s`,
  )
}
console.log(`${sum()} edits held, seed ${seed}, ${seconds()} s`)
