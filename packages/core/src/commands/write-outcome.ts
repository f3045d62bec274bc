import type { Day } from '../day'
import type { Journal } from '../journal/journal'
import type { Writing } from '../journal/writing'
import type { Kind } from '../kind'
import { action } from '../kinds/action'
import { compose, fillSection, setKnownBlockField, setKnownField } from '../note/edit'
import type { Entry } from '../note/entry'
import type { Change, Host } from '../ports'
import type { Answers } from './ask-run'
import { currentEntry } from './find-again'
import { only } from './questions'

export type Attempt = Entry<'action'>

/**
 * Writes how an attempt went into its note or block, together with what is to be written `besides` in the same step;
 * where a day is overwritten, says which.
 */
export async function writeOutcome(
  host: Host,
  journal: Journal,
  attempt: Attempt,
  answers: Answers,
  besides?: (write: Writing) => Promise<void>,
): Promise<void> {
  const today = journal.today()
  await journal.together(async (write) => {
    await write.edit(attempt.path, (text) =>
      outcomeEdit(text, attemptNow(text, attempt, journal), answers, today),
    )
    await besides?.(write)
  })
  const { done_date: day } = attempt.fields
  if (day !== undefined && !holds(attempt, today)) host.say(`done_date: ${day} → ${today}`)
}

/**
 * While the questions were open, the block may have moved within its note, or an outcome may have been written
 * elsewhere.
 */
function attemptNow(text: string, attempt: Attempt, { settings }: Journal): Attempt {
  const { task, outcome } = attempt.fields
  const isSame = ({ date, time, fields }: Attempt): boolean =>
    fields.outcome === outcome &&
    (!attempt.block || (date === attempt.date && time === attempt.time && fields.task === task))
  return currentEntry(text, attempt, isSame, settings)
}

/** Whether the day on which the person says that it was done may be that of this attempt. */
function holds({ date, fields: { done_date: day } }: Attempt, today: Day): boolean {
  const first = date !== null && date < today ? date : today
  return day !== undefined && first <= day && day <= today
}

/**
 * The edit that writes outcome and day. A day that the person wrote stays if it is from the planned day to today; an
 * earlier one may be left over from a note that was copied.
 */
function outcomeEdit(text: string, attempt: Attempt, answers: Answers, today: Day): readonly Change[] {
  const block = attempt.block ? attempt.line : undefined
  const written = new Map(holds(attempt, today) ? answers : [...answers, ['done_date', [today]]])
  const steps = [...written].map(
    ([id, answer]) =>
      (now: string) =>
        answerEdit(now, block, id, only(answer)),
  )
  return compose(text, ...steps)
}

/** @param block the line of the block that is written in, if it is one */
function answerEdit(text: string, block: number | undefined, id: string, answer: string): readonly Change[] {
  const kind: Kind = action
  const field = kind.fields[id]
  if (!field) return fillSection(text, { block, kind, id }, answer)
  if (block === undefined) return setKnownField(text, id, answer, field)
  return setKnownBlockField(text, block, id, answer, field)
}
