import type { Journal } from '../journal/journal'
import type { Entry } from '../note/entry'
import type { RowGoal } from '../note/goal-row-edit'
import { lineEnd, lineStart } from '../note/lines'
import { linkTo } from '../note/name'
import type { Host, OpenNote, Option } from '../ports'
import { askWhich } from './ask-which'
import { translated } from '../texts'

type Goal = Entry<'goal'>

/**
 * The goal that a command on goals is about without asking: the note in front, or what the row at the cursor links to
 * where that note has a table of goals.
 */
export function goalInFront(
  journal: Journal,
  open: OpenNote | undefined,
  hasTable: boolean,
): Goal | undefined {
  if (!open) return undefined
  const { path, text, cursor } = open
  const row = text.slice(lineStart(text, cursor), lineEnd(text, cursor)).replaceAll('\\|', '|')
  const [link] = /\[\[[^[\]]*\]\]/.exec(row) ?? []
  const linked = hasTable && link !== undefined ? journal.linked(link, path) : undefined
  return journal
    .snapshot()
    .entries.filter((entry) => entry.kind === 'goal')
    .find((each) => each.path === (linked ?? path))
}

/** Asks which of the goals it is; `undefined` where there is none, which is said, or the person backs out. */
export async function askWhichGoal(
  host: Host,
  goals: readonly Goal[],
  title: string,
  optionOf: (goal: Goal) => Option,
): Promise<Goal | undefined> {
  if (goals.length === 0) {
    host.say(translated('No goal is active. "New entry" starts one.'))
    return undefined
  }
  return askWhich(host, { id: 'goal', title }, goals, optionOf)
}

/** What the goal's row in a table of the note at `from` is known by. */
export function rowOf({ path }: Goal, from: string, journal: Journal): RowGoal {
  return { link: linkTo(path), matches: (link) => journal.linked(link, from) === path }
}
