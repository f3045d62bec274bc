/** What leaves the dashboard: a click becomes a small message, and the host checks it before it acts. */

import * as v from 'valibot'
import type { ScanProgress } from '../journal/scanner'
import { SOURCES } from '../kind'
import { lazy } from '../note/lazy'
import { SEARCH_LETTERS } from './phrases'
import type { ContentUpdate } from './updates'
import { viewSchema } from './read-view'
import type { View } from './view'
import { type Words } from '../texts'

/** Dashboard to host. */
export type Message = v.InferOutput<ReturnType<typeof messageSchema>>
/** Host to a dashboard that runs apart. */
export interface Update {
  readonly told: ContentUpdate
  readonly view?: View
  /** While the notes are read, and after that was stopped. */
  readonly reading?: ScanProgress
}

/** Host to a dashboard that runs apart: what to speak. */
export interface WordsUpdate {
  readonly words: Words
}

/** Where a note opens that is not to take the place of another, by the keys held at the click. */
const PANES = ['tab', 'split', 'window'] as const
export type Pane = (typeof PANES)[number]

/** A line, or how many at the most. */
const fromOne = lazy(() =>
  v.pipe(
    v.number(),
    v.check((value) => Number.isInteger(value) && value >= 1),
  ),
)

const searchSchema = lazy(() =>
  v.strictObject({
    words: v.pipe(v.string(), v.maxLength(SEARCH_LETTERS)),
    source: v.nullable(v.picklist(SOURCES)),
    most: fromOne(),
  }),
)

const messageSchema = lazy(() =>
  v.union([
    v.strictObject({ open: v.string(), line: fromOne(), pane: v.optional(v.picklist(PANES)) }),
    /** A command's id from the table. */
    v.strictObject({ run: v.string() }),
    /** Starts a note of the kind. */
    v.strictObject({ run: v.literal('new-entry'), kind: v.string() }),
    /** Runs the command as if the note were in front, with the cursor on the line; `done` as the step there was shown. */
    v.strictObject({ run: v.string(), at: v.string(), line: fromOne(), done: v.optional(v.boolean()) }),
    v.strictObject({ view: viewSchema() }),
    /** What is looked for among the sentences; `null` for nothing. It is not remembered: the words are the person's. */
    v.strictObject({ search: v.nullable(searchSchema()) }),
    v.strictObject({ ready: v.literal(true) }),
    /** Ends the reading of the notes where it is. */
    v.strictObject({ stop: v.literal(true) }),
  ]),
)

/** The message, or `undefined` for anything that is not one. */
export function readMessage(value: unknown): Message | undefined {
  const result = v.safeParse(messageSchema(), value)
  return result.success ? result.output : undefined
}
