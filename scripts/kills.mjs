/**
 * `npm run kills`: a thousand processes of the terminal's vault are killed while they write: each sort of write at
 * each thing that it asks of the file system, the built program at each step of a move, and the rest at any moment.
 *   --kills N   how many in all (1,000)
 * Ends with 1 where a file is neither the old one nor the new one.
 */

import { fileURLToPath } from 'node:url'
import { buildOnce } from './build.mjs'
import { loadTests } from './core.mjs'
import { readNumber, readOptions } from './options.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** Long enough for some writes, short enough to fall into the first of them as well. */
const LATEST_MS = 60

const wanted = readNumber('kills', readOptions({ kills: { type: 'string', default: '1000' } }).kills)

await buildOnce(console.log)
const { CrashLab, SCENES } = await loadTests('tests/support/crash-lab.ts')
const lab = await CrashLab.open(ROOT)
const started = Date.now()
const wrong = []
let kills = 0

const say = (what) => console.log(`${what}: ${kills} kills so far, ${wrong.length} wrong`)
try {
  for (const scene of SCENES) {
    const seen = await lab.killAtEachStep(scene, true)
    kills += seen.kills
    wrong.push(...seen.wrong)
    say(`${scene.name}, at each step`)
  }
  const moves = await lab.killMoveAtEachStep()
  kills += moves.kills
  wrong.push(...moves.wrong)
  say('move a block, at each step')
  for (; kills < wanted; kills++) {
    wrong.push(...(await lab.killAnywhere(kills % 2 === 0 ? 'edits' : 'creates', Math.random() * LATEST_MS)))
    if (kills % 100 === 0) say('at any moment')
  }
} finally {
  await lab.close()
}
for (const each of wrong) console.error(each)
console.log(`${kills} kills, ${wrong.length} wrong, ${Math.round((Date.now() - started) / 1000)} s`)
process.exitCode = wrong.length > 0 ? 1 : 0
