import * as v from 'valibot'
import { type Day, isDay } from '../day'
import { DOMAINS } from '../measures/domain'
import { lazy } from '../note/lazy'
import { DEFAULT_VIEW } from './view'

/** What a person chose to see. */
export type View = Readonly<v.InferOutput<ReturnType<typeof viewSchema>>>

/** Periods that a dashboard offers, in days up to today; 0 is all. */
const PERIODS = [0, 28, 90, 365] as const

/** Folds, cards and numbers that a person could touch are far fewer. */
const names = lazy(() => v.pipe(v.array(v.string()), v.maxLength(400), v.readonly()))
const dismissed = lazy(() =>
  v.pipe(
    v.record(
      v.string(),
      v.pipe(
        v.string(),
        v.custom<Day>((day) => isDay(String(day))),
      ),
    ),
    v.readonly(),
  ),
)

/** The schema of a {@link View} that a page sends: every key has to be there. */
export const viewSchema = lazy(() =>
  v.strictObject({
    /** Ids of the cards that are shut; `open:` and an id for one that starts shut and was opened. */
    shut: names(),
    /** Ids of the cards that are not shown. */
    hidden: names(),
    /** Folds and numbers that stand open, as `place@id`: `fold@all-items`, `goals@prediction:done`. */
    opened: names(),
    /** Show the person's own words. */
    text: v.boolean(),
    numbers: v.boolean(),
    tables: v.boolean(),
    /** A goal's path to filter by, or `''`. */
    goal: v.string(),
    domain: v.picklist(['', ...DOMAINS]),
    period: v.picklist(PERIODS),
    /** Whether the line on thoughts that keep coming back may be shown. */
    returning: v.boolean(),
    /** Lines that were dismissed, and the day of it, by their id. */
    dismissed: dismissed(),
  }),
)

/** A remembered view; what is missing or wrong in it takes the default, each for itself. */
export function readView(value: unknown): View {
  const remembered = Object(value) as Readonly<Record<string, unknown>>
  const read = Object.entries(viewSchema().entries).map(([key, schema]) => {
    const result = v.safeParse(schema, remembered[key])
    return [key, result.success ? result.output : DEFAULT_VIEW[key as keyof View]] as const
  })
  return Object.fromEntries(read) as View
}
