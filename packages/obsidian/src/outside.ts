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
}

/**
 * Ways into the journal from outside the app: links (`obsidian://efficacy-journal?command=new-entry&kind=thought`) and
 * Obsidian's own command in the terminal (`efficacy-journal`, `efficacy-journal:check`, `efficacy-journal:run`).
 */
export function letIn(plugin: Plugin, inside: Inside): void {
  plugin.registerObsidianProtocolHandler(ID, (params) => void follow(inside, params))
  plugin.registerCliHandler(ID, 'Print what the notes add up to, as JSON.', null, () => reportOf(inside))
  plugin.registerCliHandler(`${ID}:check`, 'List what could not be counted as written.', null, () =>
    findingsOf(inside),
  )
  plugin.registerCliHandler(
    `${ID}:run`,
    'Run a command of the journal; what it asks is asked in the app.',
    { command: { value: '<id>', description: COMMANDS.map(({ id }) => id).join(', '), required: true } },
    (params) => startCommand(inside, params),
  )
}

/** A link may come from any page, so it says what it would do and waits for a yes before anything is written. */
async function follow({ host, journal, ready }: Inside, params: ObsidianProtocolData): Promise<void> {
  // What is to be written is seen by the person before it is.
  const { action: _action, vault: _vault, confirm: _seen, command: id = 'open-dashboard', ...given } = params
  const command = commandOf(id)
  if (!command) return host.say(translated('The link names no command of the journal.'))
  await ready
  const isAsked = !SHOWING.includes(command.id)
  if (isAsked && !(await isWanted(host, command.title))) return
  const answers = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, [value.trim()]]))
  await runNamed(command.id, answering(host, answers), journal)
}

async function isWanted(host: Host, title: string): Promise<boolean> {
  const answer = await host.ask({
    id: 'link',
    title: translated('Run "{command}"?', { command: translated(title) }),
    detail: translated('A link from outside this vault asks for it.'),
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

function startCommand({ host, journal, ready }: Inside, { command: id = '' }: CliData): string {
  const command = commandOf(id)
  if (!command)
    return `There is no command "${id}"; the commands are ${COMMANDS.map((each) => each.id).join(', ')}.`
  void ready.then(() => runNamed(command.id, host, journal))
  return `"${command.title}" goes on in the app.`
}
