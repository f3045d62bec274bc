/** What leaves the dashboard: a click becomes a small message, and the host checks it before it acts. */

import * as v from 'valibot'
import type { Reading } from '../journal/journal'
import { SOURCES } from '../kind'
import type { Shown } from './shown'
import { type View, ViewSchema } from './view'
import { type Words } from '../texts'

/** Dashboard to host. */
export type Message = v.InferOutput<typeof MessageSchema>
/** Host to dashboard. */
export interface Update {
  readonly shown: Shown
  readonly view?: View
  /** While the notes are read, and after that was stopped. */
  readonly reading?: Reading
}

/** Host to a dashboard that runs apart: what to speak. */
export interface WordsUpdate {
  readonly words: Words
}

const LineSchema = v.pipe(v.number(), v.integer(), v.minValue(1))

const SearchSchema = v.strictObject({
  words: v.pipe(v.string(), v.maxLength(500)),
  source: v.nullable(v.picklist(SOURCES)),
  most: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

const MessageSchema = v.union([
  v.strictObject({ open: v.string(), line: LineSchema }),
  /** A command's id from the table. */
  v.strictObject({ run: v.string() }),
  /** Starts a note of the kind. */
  v.strictObject({ run: v.literal('new-entry'), kind: v.string() }),
  /** Runs the command as if the note were in front, with the cursor on the line. */
  v.strictObject({ run: v.string(), at: v.string(), line: LineSchema }),
  v.strictObject({ view: ViewSchema }),
  /** What is looked for among the sentences; `null` for nothing. It is not remembered: the words are the person's. */
  v.strictObject({ search: v.nullable(SearchSchema) }),
  v.strictObject({ ready: v.literal(true) }),
  /** Ends the reading of the notes where it is. */
  v.strictObject({ stop: v.literal(true) }),
])

/** The message, or `undefined` for anything that is not one. */
export function readMessage(value: unknown): Message | undefined {
  const result = v.safeParse(MessageSchema, value)
  return result.success ? result.output : undefined
}
