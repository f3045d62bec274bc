/**
 * Makes a vault to look at: one year of one fictional person's practice, up to a day, some notes broken on purpose.
 * The same seed and day give the same bytes.
 *
 *   node scripts/sample-vault.mjs [--out sample-vault] [--today 2026-08-02] [--seed 1] [--three]
 *
 * With --three it holds a goal, an attempt at it and a thought record: the first days of a journal.
 */

import { readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadCore } from './core.mjs'
import { addBroken } from './sample-broken.mjs'
import { addPractices } from './sample-kinds.mjs'
import { goalNote, oneDay, openToday } from './sample-loop.mjs'
import { FOREIGN, GOALS } from './sample-text.mjs'
import { LAST, SampleYear, SETTINGS } from './sample-year.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const SAMPLE = join(ROOT, 'sample-vault')
const EXAMPLES = join(ROOT, 'tests/fixtures/kinds')

/** Writes the vault; rejects with one sentence where the folder holds anything already. Resolves to the number of files. */
export async function makeSample({ out = SAMPLE, today, seed = 1, three = false } = {}) {
  if ((await readdir(out).catch(() => [])).length > 0)
    throw new Error(`${out} is not empty; nothing was written.`)
  const core = await loadCore(
    `export { addDays, isDay, localDay, weekdayOf } from '@core/day'`,
    `export { KINDS } from '@core/kinds'`,
    `export { notePath } from '@core/note/name'`,
    `export { newBlock, newNote } from '@core/note/template'`,
    `export { DEFAULTS } from '@core/settings'`,
  )
  const day = today ?? core.localDay(new Date(), SETTINGS.day_start_hour)
  if (!core.isDay(day)) throw new Error(`"${day}" is not a day such as 2026-08-02.`)
  const all = filesOf(new SampleYear(core, day, seed))
  const files = three ? threeOf(all) : all
  const work = `${out}.making-${process.pid}`
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(work, path)), { recursive: true })
      await writeFile(join(work, path), text)
    }
    await rm(out, { recursive: true, force: true })
    await rename(work, out)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return files.size
}

/** The newest attempt that was done, its goal, and the newest thought record. */
function threeOf(files) {
  const newest = (kind, holds) =>
    [...files]
      .filter(([path, text]) => path.includes(` ${kind}`) && text.includes(holds))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .at(-1)
  const attempt = newest('action', '\noutcome: done')
  const goal = `${/\[\[(.+?)\]\]/.exec(attempt[1])[1]}.md`
  return new Map([[goal, files.get(goal)], attempt, newest('thought', '\nbelief_after')])
}

/** All of its files, written day by day. */
function filesOf(year) {
  year.files.set('efficacy.json', `${JSON.stringify(SETTINGS, null, 2)}\n`)
  for (const [path, text] of FOREIGN) year.files.set(path, text)
  for (const goal of GOALS) goalNote(year, goal)
  for (let number = 0; number < LAST; number++) oneDay(year, number)
  openToday(year)
  addBroken(year)
  addPractices(year)
  addExamples(year)
  return year.files
}

/** A kind that the year has no note of is there by the example of its page, so that a new one is seen at once. */
function addExamples(year) {
  const texts = [...year.files.values()]
  for (const kind of Object.keys(year.core.KINDS)) {
    if (texts.some((text) => text.includes(`\nefficacy: ${kind}\n`))) continue
    const example = readFileSync(join(EXAMPLES, `${kind}.md`), 'utf8')
    const text = example.replace(/^date: .*$/m, `date: ${year.today}`)
    year.files.set(`Efficacy/${year.today.slice(0, 4)}/${year.today} ${kind}.md`, text)
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      today: { type: 'string' },
      seed: { type: 'string', default: '1' },
      three: { type: 'boolean' },
    },
  })
  const out = resolve(values.out ?? SAMPLE)
  const files = await makeSample({ out, today: values.today, seed: Number(values.seed), three: values.three })
  console.log(`${files} files in ${out}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
