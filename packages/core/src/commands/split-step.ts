import { labelledText } from '../dashboard/phrases/said'
import type { Journal } from '../journal/journal'
import { COMMON, type Field } from '../kind'
import { goal } from '../kinds/goal'
import type { Entry, Task } from '../note/entry'
import { titleOf } from '../note/name'
import { INLINE_FIELD } from '../note/task'
import { parseNote } from '../note/parse'
import { type SmallerStep, splitStep as splitLine } from '../note/step-edit'
import type { Host, Option } from '../ports'
import { askWhich } from './ask-which'
import { goalsAtWork } from './carry'
import type { Command } from './command'
import { cursorLine, noteInFront } from './note-in-front'
import { choicesOf, only } from './questions'
import { refusedAnswer } from './refused-answer'
import { lineAmong } from './find-again'
import { translated } from '../texts'

/** How big a step is: what is asked of a part, and how it is told beside a step. */
const RATINGS: Readonly<Record<RatingKey, Rating>> = {
  difficulty: {
    field: goal.fields.difficulty,
    asked: () => translated('How hard is it, from 1 to 10?'),
    told: (n) => translated('{n} of 10', { n }),
  },
  minutes: {
    field: { ...COMMON.minutes, steps: [2, 5, 8] },
    asked: () => translated('How many minutes will it take?'),
    told: (n) => translated('{n} min', { n }),
  },
}
const LEAST = 2
const MOST = 4

type RatingKey = NonNullable<SmallerStep['rating']>['key']

interface Rating {
  readonly field: Field
  readonly asked: () => string
  readonly told: (n: number | string) => string
}

/** An open step of a ladder, or a micro-action, and the note that it stands in. */
interface Step {
  readonly path: string
  readonly task: Task
  readonly key: RatingKey
}

export const splitStep: Command = {
  id: 'split-step',
  title: 'Split a step',
  about: 'Put two to four smaller steps in place of one that looks too big.',
  when: 'always',
  async run(host, journal) {
    const step = await chooseStep(host, journal)
    if (step) await split(host, journal, step)
  },
}

/** After an attempt that was too big: offers to split the open step that it was an attempt at, if there is one. */
export async function offerSplit(host: Host, journal: Journal, attempt: Entry<'action'>): Promise<void> {
  const { goalsOf } = journal.snapshot()
  const steps = await stepsAtWork(journal, goalsOf(attempt))
  const step = steps.find(({ task }) => task.text === attempt.fields.task)
  if (!step) return
  const answer = await host.ask({
    id: 'split',
    title: translated('Split this into something smaller?'),
    detail: labelledText(step.task.text, translated('A first part that is almost too easy is a good one.')),
    options: [
      { value: 'no', label: translated('Leave it as it is') },
      {
        value: 'yes',
        label: translated('Split it'),
        description: translated('two to four smaller steps in its place'),
      },
    ],
  })
  if (answer && only(answer) === 'yes') await split(host, journal, step)
}

async function split(host: Host, journal: Journal, step: Step): Promise<void> {
  const parts = await askParts(host, step)
  if (!parts) return
  const { path } = step
  await journal.edit(path, (text) => splitLine(text, lineOf(step, text, journal), parts))
  await host.show(path)
}

/** Where the step stands by now, in the list that it was chosen from: the note may have changed while it was asked. */
function lineOf({ path, task, key }: Step, text: string, journal: Journal): number {
  const listed = stepsOf(path, text, journal).filter((each) => each.key === key)
  return lineAmong(
    path,
    listed.map((each) => each.task),
    task,
  )
}

/** The open step at the cursor, else one of the goal in front, else of any active one. A step that is ticked is done. */
async function chooseStep(host: Host, journal: Journal): Promise<Step | undefined> {
  const open = await noteInFront(host)
  const line = open && cursorLine(open)
  const here = open ? stepsOf(open.path, open.text, journal) : []
  const atCursor = here.find(({ task }) => task.line === line)
  if (atCursor) return atCursor
  const atWork = goalsAtWork(journal).map(({ path }) => path)
  const steps = here.length > 0 ? here : await stepsAtWork(journal, atWork)
  if (steps.length === 0) {
    host.say(translated('No active goal has a step that is open.'))
    return undefined
  }
  return askWhich(host, { id: 'step', title: translated('Which step?') }, steps, stepOption)
}

async function stepsAtWork(journal: Journal, goals: readonly string[]): Promise<readonly Step[]> {
  const read = async (path: string): Promise<readonly Step[]> =>
    stepsOf(path, await journal.vault.read(path), journal)
  return (await Promise.all(goals.map(read))).flat()
}

function stepsOf(path: string, text: string, journal: Journal): readonly Step[] {
  const found = parseNote(path, text, journal.settings).entries.find((entry) => entry.kind === 'goal')
  if (!found) return []
  const { ladder, micro_actions: micro } = found.sections
  return [
    ...(ladder?.tasks ?? []).map((task) => ({ path, task, key: 'difficulty' }) as const),
    ...(micro?.tasks ?? []).map((task) => ({ path, task, key: 'minutes' }) as const),
  ].filter(({ task }) => !task.done)
}

function stepOption({ path, task, key }: Step): Option {
  const rating = task.fields[key]
  const rated = rating === undefined ? [] : [RATINGS[key].told(rating)]
  return {
    value: `${path}:${task.line}`,
    label: task.text,
    description: [titleOf(path), ...rated].join(' · '),
  }
}

/** Two parts at least; an empty third or fourth ends them. `undefined` where the person backs out. */
async function askParts(host: Host, { task, key }: Step): Promise<readonly SmallerStep[] | undefined> {
  const parts: SmallerStep[] = []
  for (let number = 1; number <= MOST; number++) {
    const words = await host.ask({
      id: `part_${number}`,
      title: translated('Smaller step {n}', { n: number }),
      detail: translated('In place of: {step}', { step: task.text }),
      optional: number > LEAST,
    })
    if (!words) return undefined
    if (only(words) === '') break
    const part = await rated(host, only(words), key, number)
    if (!part) return undefined
    parts.push(part)
  }
  return parts
}

/** Asks how big the part is, unless that is typed among its words as it stands in a note: `(difficulty:: 3)`. */
async function rated(
  host: Host,
  words: string,
  key: RatingKey,
  number: number,
): Promise<SmallerStep | undefined> {
  const { field, asked } = RATINGS[key]
  const question = { id: `${key}_${number}`, title: asked(), detail: words, ...choicesOf(field), field }
  const isRating = ([, name = '', value = '']: RegExpMatchArray): boolean =>
    name.toLowerCase() === key && refusedAnswer(question, [value]) === undefined
  const [typed, , value = ''] = [...words.matchAll(INLINE_FIELD)].find(isRating) ?? []
  if (typed !== undefined) return { text: words.replace(typed, ''), rating: { key, value: Number(value) } }
  const answer = await host.ask({ ...question, optional: true })
  if (!answer) return undefined
  return { text: words, ...(only(answer) === '' ? {} : { rating: { key, value: Number(only(answer)) } }) }
}
