import { optionMeaning } from '../dashboard/phrases/option'
import type { Journal } from '../journal/journal'
import { goal } from '../kinds/goal'
import { values } from '../kinds/values'
import { compose, setKnownField } from '../note/edit'
import type { Entry } from '../note/entry'
import { fillGoalRow } from '../note/goal-row-edit'
import { linkTo, titleOf } from '../note/name'
import type { Change, Host, Option } from '../ports'
import { goalsAtWork } from './carry'
import type { Command } from './command'
import { askWhichGoal, goalInFront, rowOf } from './goal-in-front'
import { noteInFront } from './note-in-front'
import { fieldQuestion, only } from './questions'
import { currentEntry } from './find-again'
import { translated } from '../texts'

type Goal = Entry<'goal'>

function decisions(): readonly Option[] {
  return [
    { value: 'keep', label: translated('Keep it'), description: translated('It stays as it is') },
    {
      value: 'reframe',
      label: translated('Reframe it'),
      description: translated('Its note opens, to be reworded'),
    },
    { value: 'drop', label: translated('Drop it'), description: translated('Its state becomes dropped') },
  ]
}

/** A decision as it stands in the table. */
function decisionCell(decision: string): string {
  if (decision === 'keep') return translated('keep')
  return decision === 'reframe' ? translated('reframe') : translated('drop')
}

/** How each fit is told in the table: whether the goal fits, and whether it conflicts. */
function fitCells(alignment: string): readonly string[] {
  const [yes, no] = [translated('yes'), translated('no')]
  const [inPart, unsure] = [translated('in part'), translated('not sure')]
  const cells: Readonly<Record<string, readonly string[]>> = {
    aligned: [yes, no],
    mixed: [inPart, inPart],
    conflicts: [no, yes],
    unsure: [unsure, unsure],
  }
  return cells[alignment] ?? ['', '']
}

export const auditGoal: Command = {
  id: 'audit-goal',
  title: 'Compare a goal with my values',
  about: 'Say how a goal fits what matters to you, and whether you keep, reframe or drop it.',
  when: 'always',
  async run(host, journal) {
    const chosen = await chooseGoal(host, journal)
    if (!chosen) return
    const answers = await askFit(host, journal, chosen)
    if (!answers) return
    const note = valuesNotes(journal)[0]
    await journal.together(async (write) => {
      await write.edit(chosen.path, (text) => {
        // A value that was added while it was asked would go with a list that is written anew.
        if (answers.serves.length > 0) currentEntry(text, chosen, saysSame(chosen), journal.settings)
        return goalEdit(text, answers)
      })
      if (note)
        await write.edit(note.path, (text) =>
          fillGoalRow(text, values, rowOf(chosen, note.path, journal), cellsOf(answers)),
        )
    })
    await host.show(answers.decision === 'reframe' || !note ? chosen.path : note.path)
  },
}

/** The goal in front, that of the table's row at the cursor, else one that is active: first those that say nothing yet. */
async function chooseGoal(host: Host, journal: Journal): Promise<Goal | undefined> {
  const open = await noteInFront(host)
  const here = goalInFront(
    journal,
    open,
    valuesNotes(journal).some(({ path }) => path === open?.path),
  )
  if (here) return here
  const goals = goalsAtWork(journal)
  const unsaid = goals.filter(({ fields }) => fields.alignment === undefined)
  const listed = [...unsaid, ...goals.filter((each) => !unsaid.includes(each))]
  return askWhichGoal(host, listed, translated('Which goal?'), goalOption)
}

function goalOption({ path, fields }: Goal): Option {
  const said = optionMeaning(goal.fields.alignment.options, fields.alignment)
  return { value: linkTo(path), label: titleOf(path), description: said?.label ?? translated('not said yet') }
}

interface Answers {
  readonly alignment: string
  /** The values it serves; none leaves what the goal says of them. */
  readonly serves: readonly string[]
  readonly decision: string
}

/** `undefined` where the person backs out. */
async function askFit(host: Host, journal: Journal, chosen: Goal): Promise<Answers | undefined> {
  const alignment = await host.ask(
    fieldQuestion(goal, 'alignment', {
      title: translated('How does it fit what matters to you?'),
      detail: titleOf(chosen.path),
    }),
  )
  if (!alignment) return undefined
  const serves = await askServed(host, journal, chosen)
  if (!serves) return undefined
  const decision = await host.ask({
    id: 'decision',
    title: translated('What will you do with it?'),
    options: decisions(),
  })
  if (!decision) return undefined
  return { alignment: only(alignment), serves, decision: only(decision) }
}

/** The values that the goal serves, of those that are named; none where none is named, or none was chosen. */
async function askServed(
  host: Host,
  journal: Journal,
  { fields: { values: soFar = [] } }: Goal,
): Promise<readonly string[] | undefined> {
  const named = [...new Set([...ownValues(journal), ...soFar])]
  if (named.length === 0) return []
  const served = await host.ask(
    fieldQuestion(goal, 'values', {
      title: translated('Which of your values does it serve?'),
      ...(soFar.length > 0 ? { detail: translated('So far: {answer}', { answer: soFar.join(', ') }) } : {}),
      options: named.map((name) => ({ value: name, label: name })),
      optional: true,
    }),
  )
  return served?.filter((name) => name !== '')
}

function saysSame({ fields }: Goal): (other: Goal) => boolean {
  return (other) => JSON.stringify(other.fields.values) === JSON.stringify(fields.values)
}

function goalEdit(text: string, { alignment, serves, decision }: Answers): readonly Change[] {
  return compose(
    text,
    (now) => setKnownField(now, 'alignment', alignment, goal.fields.alignment),
    (now) => (serves.length === 0 ? [] : setKnownField(now, 'values', serves, goal.fields.values)),
    (now) => (decision === 'drop' ? setKnownField(now, 'goal_state', 'dropped', goal.fields.goal_state) : []),
  )
}

function cellsOf({ alignment, decision }: Answers): readonly string[] {
  return [...fitCells(alignment), decisionCell(decision)]
}

/** The newest first, up to today; the newest is the one in force. */
function valuesNotes(journal: Journal): readonly Entry<'values'>[] {
  const today = journal.today()
  return journal
    .snapshot()
    .entries.filter((entry) => entry.kind === 'values')
    .filter(({ draft, date }) => !draft && date !== null && date <= today)
    .reverse()
}

/** The values of the newest note that names any, as the measure of values has it. */
function ownValues(journal: Journal): readonly string[] {
  return valuesNotes(journal).find(({ fields }) => fields.values !== undefined)?.fields.values ?? []
}
