import { type Counted, isPlanned } from '../../journal/dated'
import { ofKind } from '../../journal/gathered'
import { isWaiting } from '../../measures/calibration'
import { lastDays } from '../../measures/counted'
import { SHOWN } from '../../measures/listed'
import { slugOf } from '../../measures/slug'
import { KINDS } from '../../kinds'
import type { Entry } from '../../note/entry'
import type { About, Finders } from './about'

type Attempt = Counted<Entry<'action'>>

const JUDGED = 100
const SIZED = { days: 60, newest: 20 }
const OUTCOMES: readonly unknown[] = ['done', 'partly', 'not-done']

/** Attempts by what was predicted, what came of them and how they felt. */
export const ATTEMPTS = {
  /** Those with a prediction and an outcome; by outcome; `waiting` and `not-attempted`, which stand beside them. */
  prediction: (about, of) => {
    if (of === 'waiting') {
      return predicted(about).filter(
        ({ day, entry }) => isPlanned(entry) && isWaiting(day, about.report.today),
      )
    }
    const judged = of === 'not-attempted' ? predicted(about) : judgedOf(about)
    return judged.filter(({ entry }) => of === '' || entry.fields.outcome === of)
  },
  /** By prediction, the nearest ten, as they are drawn. */
  sure: (about, of) =>
    judgedOf(about)
      .slice(-SHOWN)
      .filter(({ entry }) => Math.round((entry.fields.confidence_before ?? 0) / 10) * 10 === Number(of)),
  /** By range of prediction, named by its lower end. */
  range: (about, of) => {
    const bin = about.report.measures.calibration.bins?.find(({ from }) => from === Number(of))
    return judgedOf(about).filter(({ entry: { fields } }) => {
      const sure = fields.confidence_before ?? -1
      return bin !== undefined && sure >= bin.from && sure <= bin.to
    })
  },
  /** Parts of the judged: `goal` and a path, `domain` and a word, `micro micro` and `micro other`. */
  part: (about, of) => partOf(about, of),
  'part-done': (about, of) => partOf(about, of).filter(({ entry }) => entry.fields.outcome === 'done'),
  /** The newest that were made; `rated` for size; by size; `done`. */
  sized: (about, of) => made(about).filter(({ entry }) => of === '' || sizesOf(entry).includes(of)),
} as const satisfies Finders

function predicted({ part }: About): readonly Attempt[] {
  return [...ofKind(part, 'action')].filter(({ entry }) => entry.fields.confidence_before !== undefined)
}

function judgedOf(about: About): readonly Attempt[] {
  return predicted(about)
    .filter(({ entry }) => OUTCOMES.includes(entry.fields.outcome))
    .slice(-JUDGED)
}

function partOf(about: About, of: string): readonly Attempt[] {
  const [by = ''] = of.split(' ')
  const part = of.slice(by.length + 1)
  const holds: Readonly<Record<string, (attempt: Attempt) => boolean>> = {
    goal: ({ goals }) => goals.includes(part),
    domain: ({ domain }) => domain === part,
    micro: ({ entry }) => (entry.fields.micro === true) === (part === 'micro'),
  }
  return judgedOf(about).filter((attempt) => holds[by]?.(attempt) ?? false)
}

function made({ part, report }: About): readonly Attempt[] {
  return [...lastDays(ofKind(part, 'action'), report.today, SIZED.days)]
    .filter(({ entry }) => OUTCOMES.includes(entry.fields.outcome))
    .slice(-SIZED.newest)
}

/** What an attempt stands under: its size, with `rated` where it has one, and `done`. */
function sizesOf({ fields }: Entry<'action'>): readonly string[] {
  const size = slugOf(KINDS.action.fields.challenge_fit, fields.challenge_fit)
  const felt = fields.difficulty_felt
  const read =
    size !== 'other'
      ? size
      : felt === undefined
        ? ''
        : felt < 3
          ? 'too-easy'
          : felt < 7
            ? 'right'
            : 'too-hard'
  return [...(read === '' ? [] : [read, 'rated']), ...(fields.outcome === 'done' ? ['done'] : [])]
}
