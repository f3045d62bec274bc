import type { CliData, ObsidianProtocolData, Plugin } from 'obsidian'
import { COMMANDS, commandOf, type CommandId } from '@core/commands'
import { answering } from '@core/commands/answering'
import { buildReport } from '@core/dashboard/build'
import type { Report } from '@core/dashboard/report'
import type { Journal } from '@core/journal/journal'
import type { Host } from '@core/ports'
import { byPlace, findingLine } from '@core/problem'
import { runNamed } from './act'
import { translated } from '@core/texts'

const ID = 'efficacy-journal'

/** These only show what is there; any other command may write, so a link to it is asked about first. */
const SHOWING: readonly CommandId[] = [
  'open-dashboard',
  'check-notes',
  'open-help',
  'professional-help',
  'refresh',
]

/** What the ways in from outside need of the plugin. */
export interface Inside {
  readonly host: Host
  readonly journal: Journal
  /** Settles when the notes have been read. */
  readonly ready: Promise<void>
  /** Whether the plugin was switched off. */
  readonly isOff: boolean
}

/** Begins work of a command: at once, or when its turn comes. */
type Begin = (id: CommandId, work: () => Promise<void>) => void

/**
 * Ways into the journal from outside the app: links (`obsidian://efficacy-journal?command=new-entry&kind=thought`) and
 * Obsidian's own command in the terminal (`efficacy-journal`, `efficacy-journal:check`, `efficacy-journal:run`).
 */
export function letIn(plugin: Plugin, inside: Inside): void {
  const begin = inTurn(inside)
  plugin.registerObsidianProtocolHandler(ID, (params) => follow(inside, begin, params))
  plugin.registerCliHandler(ID, 'Print what the notes add up to, as JSON.', null, () => reportOf(inside))
  plugin.registerCliHandler(`${ID}:check`, 'List what could not be counted as written.', null, () =>
    findingsOf(inside),
  )
  plugin.registerCliHandler(
    `${ID}:run`,
    'Run a command of the journal; what it asks is asked in the app.',
    { command: { value: '<id>', description: COMMANDS.map(({ id }) => id).join(', '), required: true } },
    (params) => startCommand(inside, begin, params),
  )
}

/** Once the notes are read. What may ask waits for the end of what began before it: no question lies over another. */
function inTurn(inside: Inside): Begin {
  let last = inside.ready
  return (id, work) => {
    const begin = async (): Promise<void> => (inside.isOff ? undefined : work())
    if (SHOWING.includes(id)) void inside.ready.then(begin)
    else last = last.then(begin, begin)
  }
}

/** A link may come from any page, so it says what it would do and waits for a yes before anything is written. */
function follow({ host, journal }: Inside, begin: Begin, params: ObsidianProtocolData): void {
  // What is to be written is seen by the person before it is.
  const { action: _action, vault: _vault, confirm: _seen, command: id = 'open-dashboard', ...given } = params
  const command = commandOf(id)
  if (!command) return host.say(translated('The link names no command of the journal.'))
  const answers = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, [value.trim()]]))
  begin(command.id, async () => {
    if (SHOWING.includes(command.id) || (await isWanted(host, command.title)))
      await runNamed(command.id, answering(host, answers), journal)
  })
}

async function isWanted(host: Host, title: string): Promise<boolean> {
  const answer = await host.ask({
    id: 'link',
    title: translated('Run "{command}"?', { command: translated(title) }),
    text: [translated('A link from outside this vault asked for this.')],
    options: [
      { value: 'run', label: translated('Run it') },
      { value: 'leave', label: translated('Leave it') },
    ],
  })
  return answer?.[0] === 'run'
}

async function reportOf(inside: Inside): Promise<string> {
  return JSON.stringify(await wholeReport(inside), undefined, 2)
}

async function findingsOf(inside: Inside): Promise<string> {
  const { problems, hints } = await wholeReport(inside)
  const lines = [...problems, ...hints].sort(byPlace).map(findingLine)
  return lines.length > 0 ? lines.join('\n') : 'Every note is counted as written.'
}

/** What is printed says nothing of notes that were not read: a person may have stopped the reading. */
async function wholeReport({ journal, ready }: Inside): Promise<Report> {
  await ready
  await journal.whole()
  return buildReport(journal.snapshot(), journal.today())
}

function startCommand({ host, journal }: Inside, begin: Begin, { command: id = '' }: CliData): string {
  const command = commandOf(id)
  if (!command)
    return `There is no command "${id}"; the commands are ${COMMANDS.map((each) => each.id).join(', ')}.`
  begin(command.id, () => runNamed(command.id, host, journal))
  return `"${command.title}" goes on in the app.`
}
