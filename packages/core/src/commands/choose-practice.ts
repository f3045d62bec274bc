import { shortDate } from '../dashboard/phrases/dates'
import { needsCare } from '../help/practices'
import { CARE } from '../help/professional'
import type { Journal } from '../journal/journal'
import { gatheredOf } from '../journal/snapshot'
import { COMMON } from '../kind'
import { type KindId, KINDS } from '../kinds'
import { review } from '../kinds/review'
import { practised } from '../measures/practised'
import {
  type Domain,
  KINDS_FOR,
  kindToStart,
  type Obstacle,
  type Practice,
  practiceOf,
  PRACTICES,
  practicesFor,
  type PracticeCriteria,
} from '../practices'
import type { Host, Option } from '../ports'
import { answering } from './answering'
import type { Command } from './command'
import { professionalHelp } from './help'
import { startEntry } from './start-entry'
import { only, optionsOf } from './questions'
import { startSevenDay } from './start-plan'
import { counted, translated } from '../texts'

export const choosePractice: Command = {
  id: 'choose-practice',
  title: 'Choose a practice',
  about: 'Find a practice by what is in the way, the minutes at hand and the part of life, and start it.',
  when: 'always',
  async run(host, journal) {
    const wanted = await askWanted(host)
    if (wanted === 'help') return professionalHelp.run(host, journal)
    const practice = wanted && (await askPractice(host, journal, wanted))
    if (!practice) return
    const kind = startOf(practice, wanted.obstacle)
    // A plan begins with its goal and its first day; an empty note of one would say neither.
    if (kind === 'plan') await startSevenDay.run(host, journal)
    else await startEntry(withDomain(host, wanted), journal, KINDS[kind])
  },
}

/** The part of life that was just said is not asked for once more. */
function withDomain(host: Host, { domain }: PracticeCriteria): Host {
  return domain === undefined ? host : answering(host, { domain: [domain] })
}

const HARD_TIME = 'hard-time'

function minuteOptions(): readonly Option[] {
  return [
    ...[5, 10, 15, 20].map((minutes) => ({
      value: String(minutes),
      label: translated('{n} minutes', { n: minutes }),
    })),
    { value: 'more', label: translated('More') },
  ]
}

/** What filters the twelve, each left out at will; `help` where somebody says that it is very hard now. */
async function askWanted(host: Host): Promise<PracticeCriteria | 'help' | undefined> {
  const obstacle = await host.ask({
    id: 'obstacle',
    title: translated('What is in the way right now?'),
    options: [
      ...optionsOf(review.fields.obstacle.options),
      {
        value: HARD_TIME,
        label: translated('I am having a very hard time'),
        description: translated('Shows who can help, and suggests no practice'),
      },
    ],
    optional: true,
  })
  if (!obstacle) return undefined
  if (only(obstacle) === HARD_TIME) return 'help'
  const minutes = await host.ask({
    id: 'minutes_at_hand',
    title: translated('How many minutes do you have?'),
    options: minuteOptions(),
    optional: true,
  })
  if (!minutes) return undefined
  const domain = await host.ask({
    id: 'domain',
    title: translated('For which part of life?'),
    options: optionsOf(COMMON.domain.options),
    optional: true,
  })
  if (!domain) return undefined
  return {
    obstacle: (only(obstacle) || undefined) as Obstacle | undefined,
    minutes: Number(only(minutes)) || undefined,
    domain: (only(domain) || undefined) as Domain | undefined,
  }
}

/** The practices that fit; where none does, all of them, and that is said. */
async function askPractice(
  host: Host,
  journal: Journal,
  wanted: PracticeCriteria,
): Promise<Practice | undefined> {
  const fitting = practicesFor(wanted, journal.settings.hidden_practices)
  const listed = fitting.length > 0 ? fitting : PRACTICES
  const answer = await host.ask({
    id: 'practice',
    title: translated('Which practice?'),
    ...(listed === fitting
      ? {}
      : { detail: translated('No practice fits all of that, so all twelve are listed.') }),
    options: practiceOptions(listed, ownNotes(journal)),
  })
  return answer && PRACTICES.find(({ id }) => id === only(answer))
}

/**
 * Each with what it is best for, how long it takes and how hard it is, and what is told of it besides; some with when
 * to see a professional.
 */
export function practiceOptions(
  practices: readonly Practice[],
  own?: (practice: Practice) => string,
): readonly Option[] {
  return practices.map((practice) => ({
    value: practice.id,
    label: translated(practice.title),
    description: [
      ...[practice.bestFor, practice.time, practice.difficulty].map((each) => translated(each)),
      ...(own ? [own(practice)] : []),
    ].join(' · '),
    ...(needsCare(practice) ? { detail: CARE } : {}),
  }))
}

/** How often the person wrote a practice down, and when last: `4 notes, last on 2 Mar`. */
function ownNotes(journal: Journal): (practice: Practice) => string {
  const today = journal.today()
  const gathered = gatheredOf(journal.snapshot(), { today })
  return ({ id }) => {
    const { n, last } = practised(gathered, id)
    if (last === null) return translated('none yet')
    const date = shortDate(last, today)
    return counted('{n} note, last on {date}|{n} notes, last on {date}', n, { date })
  }
}

/** The note that the obstacle asks for, where the practice has it; else the one that the practice starts with. */
function startOf({ id }: Practice, obstacle: Obstacle | undefined): KindId {
  const asked = obstacle ? KINDS_FOR[obstacle] : []
  return asked.find((kind) => practiceOf(kind).id === id) ?? kindToStart(id)
}
