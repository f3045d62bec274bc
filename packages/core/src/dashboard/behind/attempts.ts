import type { Counted } from '../../journal/dated'
import { ofKind } from '../../journal/gathered'
import { newestResolved, notAttempted, waitingOf } from '../../measures/calibration'
import { newestMade, sizeOf } from '../../measures/challenge'
import { LISTED_AT_MOST } from '../../measures/listed'
import type { Entry } from '../../note/entry'
import type { About, Finders } from './about'

type Attempt = Counted<Entry<'action'>>

/** Attempts by what was predicted, what came of them and how they felt. */
export const ATTEMPTS = {
  /** Those with a prediction and an outcome; by outcome; `waiting` and `not-attempted`, which stand beside them. */
  prediction: (about, of) => {
    const attempts = ofKind(about.part, 'action')
    if (of === 'waiting') return [...waitingOf(attempts, about.report.today)]
    if (of === 'not-attempted') return [...notAttempted(attempts)]
    return newestResolved(attempts).filter(({ entry }) => of === '' || entry.fields.outcome === of)
  },
  /** By prediction, the nearest ten, as they are drawn. */
  sure: (about, of) =>
    resolved(about)
      .slice(-LISTED_AT_MOST)
      .filter(({ entry }) => Math.round((entry.fields.confidence_before ?? 0) / 10) * 10 === Number(of)),
  /** By range of prediction, named by its lower end. */
  range: (about, of) => {
    const bin = about.report.measures.calibration.bins?.find(({ from }) => from === Number(of))
    return resolved(about).filter(({ entry: { fields } }) => {
      const sure = fields.confidence_before ?? -1
      return bin !== undefined && sure >= bin.from && sure <= bin.to
    })
  },
  /** Parts of those: `goal` and a path, `domain` and a word, `micro micro` and `micro other`. */
  part: (about, of) => partOf(about, of),
  'part-done': (about, of) => partOf(about, of).filter(({ entry }) => entry.fields.outcome === 'done'),
  /** The newest that were made; `rated` for size; by size; `done`. */
  sized: ({ part, report }, of) =>
    newestMade(ofKind(part, 'action'), report.today).filter(
      ({ entry }) => of === '' || standsUnder(entry, of),
    ),
  /** The newest that were made at a goal, by its path. */
  'sized-for': ({ part, report }, of) => newestMade(part.goalEntries.of(of), report.today),
} as const satisfies Finders

function partOf(about: About, of: string): readonly Attempt[] {
  const [by = ''] = of.split(' ')
  const part = of.slice(by.length + 1)
  const holds: Readonly<Record<string, (attempt: Attempt) => boolean>> = {
    goal: ({ goals }) => goals.includes(part),
    domain: ({ domain }) => domain === part,
    micro: ({ entry }) => (entry.fields.micro === true) === (part === 'micro'),
  }
  return resolved(about).filter((attempt) => holds[by]?.(attempt) ?? false)
}

function resolved({ part }: About): readonly Attempt[] {
  return newestResolved(ofKind(part, 'action'))
}

function standsUnder({ fields }: Entry<'action'>, of: string): boolean {
  if (of === 'done') return fields.outcome === 'done'
  const size = sizeOf(fields)
  return of === 'rated' ? size !== undefined : size === of
}
