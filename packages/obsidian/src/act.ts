import { commandOf, refusal } from '@core/commands'
import { answering } from '@core/commands/answering'
import type { Message } from '@core/dashboard/messages'
import type { Journal } from '@core/journal/journal'
import type { Host } from '@core/ports'

/** Runs a command of the table. What the vault or a note does not allow is said in its own sentence. */
export async function runCommand(id: string, host: Host, journal: Journal): Promise<void> {
  await said(host, async () => commandOf(id)?.run(host, journal))
}

/** Does what a click in the dashboard asks for: opens a note at a line, runs a command, or both in that order. */
export async function actOn(message: Message, host: Host, journal: Journal): Promise<void> {
  if ('open' in message) await said(host, () => openAt(host, message.open, message.line))
  if ('run' in message) {
    const given = 'kind' in message ? answering(host, { kind: [message.kind] }) : host
    await runCommand(message.run, given, journal)
  }
}

async function openAt(host: Host, path: string, line: number): Promise<void> {
  const text = await host.vault.read(path)
  await host.show(path, lineStart(text, line))
}

/** The offset at which a 1-based line starts; the text's end where it has fewer lines. */
function lineStart(text: string, line: number): number {
  if (line === 1) return 0
  const end = [...text.matchAll(/\r\n?|\n/g)][line - 2]
  return end ? end.index + end[0].length : text.length
}

async function said(host: Host, work: () => Promise<void> | undefined): Promise<void> {
  try {
    await work()
  } catch (error) {
    const sentence = refusal(error)
    host.say(sentence ?? 'That did not work; the developer console has the reason.')
    if (sentence === undefined) console.error(error)
  }
}
