/** What leaves the dashboard: a click becomes a small message, and the host checks it before it acts. */

import * as v from 'valibot'
import { type Day, isDay } from '../day'
import type { Reading } from '../journal/journal'
import type { Report } from './report'

/** What a person chose to see. Lives with the host, never in the vault. */
export interface View {
  /** Ids of the sections that are shut; `open:` and an id for one that starts shut and was opened. */
  readonly shut: readonly string[]
  /** Show the person's own words. */
  readonly text: boolean
  readonly numbers: boolean
  readonly tables: boolean
  /** A goal's path to filter by, or `''`. */
  readonly goal: string
  /** Whether the line on thoughts that keep coming back may be shown. */
  readonly returning: boolean
  /** Lines that were dismissed, and the day of it, by their id. */
  readonly dismissed: Readonly<Record<string, Day>>
}

export const DEFAULT_VIEW: View = {
  shut: [],
  text: true,
  numbers: true,
  tables: false,
  goal: '',
  returning: true,
  dismissed: {},
}

/** Dashboard to host. */
export type Message = v.InferOutput<typeof MessageSchema>
/** Host to dashboard. */
export interface Update {
  readonly report: Report
  readonly view?: View
  /** While the notes are read, and after that was stopped. */
  readonly reading?: Reading
}

const ViewSchema = v.strictObject({
  shut: v.pipe(v.array(v.string()), v.maxLength(100)),
  text: v.boolean(),
  numbers: v.boolean(),
  tables: v.boolean(),
  goal: v.string(),
  returning: v.optional(v.boolean(), true),
  dismissed: v.optional(
    v.record(
      v.string(),
      v.pipe(
        v.string(),
        v.custom<Day>((day) => isDay(String(day))),
      ),
    ),
    {},
  ),
})

const LineSchema = v.pipe(v.number(), v.integer(), v.minValue(1))

const MessageSchema = v.union([
  v.strictObject({ open: v.string(), line: LineSchema }),
  /** A command's id from the table. */
  v.strictObject({ run: v.string() }),
  /** Starts a note of the kind. */
  v.strictObject({ run: v.literal('new-entry'), kind: v.string() }),
  /** Runs the command as if the note were in front, with the cursor on the line. */
  v.strictObject({ run: v.string(), at: v.string(), line: LineSchema }),
  v.strictObject({ view: ViewSchema }),
  v.strictObject({ ready: v.literal(true) }),
  /** Ends the reading of the notes where it is. */
  v.strictObject({ stop: v.literal(true) }),
])

/** The message, or `undefined` for anything that is not one. */
export function readMessage(value: unknown): Message | undefined {
  const result = v.safeParse(MessageSchema, value)
  return result.success ? result.output : undefined
}

/** A remembered view; what is missing or wrong in it takes the default. */
export function readView(value: unknown): View {
  const result = v.safeParse(ViewSchema, value)
  return result.success ? result.output : DEFAULT_VIEW
}
