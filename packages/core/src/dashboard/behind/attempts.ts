import { isWaiting, judgedOf, predictedOf } from '../../measures/calibration'
import { newestMade, sizeOf } from '../../measures/challenge'
import { type Counted, isPlanned } from '../../measures/counted'
import { SHOWN } from '../../measures/listed'
import type { Entry } from '../../note/entry'
import type { About, Finders } from './about'

type Attempt = Counted<Entry<'action'>>

/** Attempts by what was predicted, what came of them and how they felt. */
export const ATTEMPTS = {
  /** Those with a prediction and an outcome; by outcome; `waiting` and `not-attempted`, which stand beside them. */
  prediction: (about, of) => {
    if (of === 'waiting') {
      return predictedOf(about.entries).filter(
        ({ day, entry }) => isPlanned(entry) && isWaiting(day, about.report.today),
      )
    }
    const attempts = of === 'not-attempted' ? predictedOf(about.entries) : judgedOf(about.entries)
    return attempts.filter(({ entry }) => of === '' || entry.fields.outcome === of)
  },
  /** By prediction, the nearest ten, as they are drawn. */
  sure: (about, of) =>
    judgedOf(about.entries)
      .slice(-SHOWN)
      .filter(({ entry }) => Math.round((entry.fields.confidence_before ?? 0) / 10) * 10 === Number(of)),
  /** By range of prediction, named by its lower end. */
  range: (about, of) => {
    const bin = about.report.measures.calibration.bins?.find(({ from }) => from === Number(of))
    return judgedOf(about.entries).filter(({ entry: { fields } }) => {
      const sure = fields.confidence_before ?? -1
      return bin !== undefined && sure >= bin.from && sure <= bin.to
    })
  },
  /** Parts of the judged: `goal` and a path, `domain` and a word, `micro micro` and `micro other`. */
  part: (about, of) => partOf(about, of),
  'part-done': (about, of) => partOf(about, of).filter(({ entry }) => entry.fields.outcome === 'done'),
  /** The newest that were made; `rated` for size; by size; `done`. */
  sized: ({ entries, report }, of) =>
    newestMade(entries, report.today).filter(({ entry }) => of === '' || standsUnder(entry, of)),
  /** The newest that were made at a goal, by its path. */
  'sized-for': ({ entries, goalsOf, report }, of) =>
    newestMade(entries, report.today, (attempt) => goalsOf(attempt).includes(of)),
} as const satisfies Finders

function partOf(about: About, of: string): readonly Attempt[] {
  const [by = ''] = of.split(' ')
  const part = of.slice(by.length + 1)
  const holds: Readonly<Record<string, (attempt: Entry<'action'>) => boolean>> = {
    goal: (attempt) => about.goalsOf(attempt).includes(part),
    domain: (attempt) => about.written(attempt) === part,
    micro: ({ fields }) => (fields.micro === true) === (part === 'micro'),
  }
  return judgedOf(about.entries).filter(({ entry }) => holds[by]?.(entry) ?? false)
}

function standsUnder({ fields }: Entry<'action'>, of: string): boolean {
  if (of === 'done') return fields.outcome === 'done'
  const size = sizeOf(fields)
  return of === 'rated' ? size !== undefined : size === of
}
