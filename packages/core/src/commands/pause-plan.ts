import { addDays, type Day } from '../day'
import { shortDate } from '../dashboard/phrases/dates'
import { optionMeaning } from '../dashboard/phrases/option'
import { planStart } from '../dashboard/phrases/plans'
import { labelledText } from '../dashboard/phrases/said'
import type { Journal } from '../journal/journal'
import { plan } from '../kinds/plan'
import { compose, setKnownField } from '../note/edit'
import type { Entry } from '../note/entry'
import { titleOf } from '../note/name'
import { type Pause, readPause, readPauses } from '../note/pauses'
import { planState } from '../note/state'
import { planDays, planWithDays } from '../plans'
import type { Change, Host, Option } from '../ports'
import { askWhich } from './ask-which'
import type { Command } from './command'
import { noteInFront } from './note-in-front'
import { fieldQuestion, only } from './questions'
import { currentEntry } from './find-again'
import { translated } from '../texts'

type PlanNote = Entry<'plan'>

export const pausePlan: Command = {
  id: 'pause-plan',
  title: 'Pause plan',
  about: 'Pause a plan from today on; its days stand still until you resume it.',
  when: 'always',
  async run(host, journal) {
    const chosen = await choosePlan(host, journal, {
      fits: (each) => planState(each) === 'active',
      title: translated('Which plan do you want to pause?'),
      none: translated('No plan is active.'),
    })
    if (!chosen) return
    const today = journal.today()
    const state = isOver(chosen, today) ? await askState(host) : 'paused'
    if (state === undefined) return
    if (state === 'paused') return pause(host, journal, chosen, today)
    await journal.edit(chosen.path, (text) =>
      setKnownField(text, 'plan_state', state, plan.fields.plan_state),
    )
    const said = optionMeaning(plan.fields.plan_state.options, state)
    host.say(labelledText(translated(plan.title), said?.label ?? state))
  },
}

export const resumePlan: Command = {
  id: 'resume-plan',
  title: 'Resume plan',
  about: 'Resume a paused plan; today is one of its days again.',
  when: 'always',
  async run(host, journal) {
    const today = journal.today()
    const chosen = await choosePlan(host, journal, {
      fits: (each) => planState(each) === 'paused' || (planState(each) === 'active' && restsOn(each, today)),
      title: translated('Which plan do you want to resume?'),
      none: translated('No plan is paused.'),
    })
    if (!chosen) return
    await journal.edit(chosen.path, (text) => {
      const pauses = pausesIn(text, chosen, journal).flatMap((pause) => closed(pause, today))
      return planEdit(text, pauses, 'active')
    })
    host.say(translated('The plan goes on today.'))
  },
}

async function pause(host: Host, journal: Journal, chosen: PlanNote, today: Day): Promise<void> {
  let date = today
  await journal.edit(chosen.path, (text) => {
    const pauses = pausesIn(text, chosen, journal)
    const open = readPauses(pauses).find(({ from, to }) => from <= today && to === undefined)
    date = open?.from ?? today
    return planEdit(text, open ? pauses : [...pauses, `${today}..`], 'paused')
  })
  host.say(
    translated('The plan is paused from {date} on. "Resume plan" continues it.', {
      date: shortDate(date, today),
    }),
  )
}

/** The pauses of the plan as its note has them now. */
function pausesIn(text: string, chosen: PlanNote, { settings }: Journal): readonly string[] {
  return currentEntry(text, chosen, () => true, settings).fields.pauses ?? []
}

/** Whether the days of the plan are through; one that is kept up has no last day. */
function isOver({ fields }: PlanNote, today: Day): boolean {
  const { plan_kind: kind, plan_start: start, pauses } = fields
  const asked = planWithDays(kind)
  if (!asked || start === undefined) return false
  return (planDays(start, pauses, today).at(today) ?? 0) > asked.length
}

/** A plan whose days are through may rest, or be left behind. */
async function askState(host: Host): Promise<string | undefined> {
  const { options = [], ...question } = fieldQuestion(plan, 'plan_state', {
    detail: translated('Left empty, the plan is paused.'),
    optional: true,
  })
  const answer = await host.ask({ ...question, options: options.filter(({ value }) => value !== 'active') })
  return answer && (only(answer) || 'paused')
}

interface Choice {
  readonly fits: (plan: PlanNote) => boolean
  readonly title: string
  /** Said where there is none. */
  readonly none: string
}

/**
 * The plan in front, else the only one, else the one that is chosen. With a plan in front that does not fit, or that is
 * not read, the only one may not be the one that is meant.
 */
async function choosePlan(host: Host, journal: Journal, choice: Choice): Promise<PlanNote | undefined> {
  const { fits, title, none } = choice
  const plans = journal
    .snapshot()
    .entries.filter((entry) => entry.kind === 'plan')
    .filter((entry) => !entry.draft && !entry.empty && fits(entry))
    .reverse()
  const [first] = plans
  if (!first) {
    host.say(none)
    return undefined
  }
  const open = await noteInFront(host)
  const here = plans.find(({ path }) => path === open?.path)
  const isMeant = plans.length === 1 && !/^efficacy:\s*plan\b/m.test(open?.text ?? '')
  if (here || isMeant) return here ?? first
  const { goalsOf } = journal.snapshot()
  return askWhich(host, { id: 'plan', title }, plans, (each) =>
    planOption(each, goalsOf(each), journal.today()),
  )
}

/** @param goals the paths of those that it is for */
function planOption({ path, fields }: PlanNote, goals: readonly string[], today: Day): Option {
  const said = optionMeaning(plan.fields.plan_kind.options, fields.plan_kind)
  return {
    value: path,
    label: said?.label ?? translated(plan.title),
    description: planStart({ start: fields.plan_start }, today) || translated('no first day'),
    ...(goals.length === 0 ? {} : { detail: goals.map(titleOf).join(', ') }),
  }
}

function planEdit(text: string, pauses: readonly string[], state: 'active' | 'paused'): readonly Change[] {
  return compose(
    text,
    (now) => setKnownField(now, 'pauses', pauses, plan.fields.pauses),
    (now) => setKnownField(now, 'plan_state', state, plan.fields.plan_state),
  )
}

function restsOn({ fields: { pauses = [] } }: PlanNote, day: Day): boolean {
  return readPauses(pauses).some((pause) => lasts(pause, day))
}

/** Whether the pause holds the day, be it written by a command or by hand. */
function lasts({ from, to }: Pause, day: Day): boolean {
  return from <= day && day <= (to ?? day)
}

/** A pause that lasts ends on the day before; one that began today never was. Others stay as they are. */
function closed(text: string, today: Day): readonly string[] {
  const pause = readPause(text)
  if (!pause || !lasts(pause, today)) return [text]
  return pause.from < today ? [`${pause.from}..${addDays(today, -1)}`] : []
}
