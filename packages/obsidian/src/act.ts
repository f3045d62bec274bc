import { commandOf, runCommand, unsavedTextOf } from '@core/commands'
import { answering } from '@core/commands/answering'
import { hostAt } from '@core/commands/shown-place'
import type { Message, Pane } from '@core/dashboard/messages'
import type { Journal } from '@core/journal/journal'
import { Lines } from '@core/note/lines'
import type { Host } from '@core/ports'
import { translated } from '@core/texts'
import { inWords } from './notice'

/** Runs a command of the table. What the vault or a note does not allow is said in its own sentence. */
export async function runNamed(id: string, host: Host, journal: Journal): Promise<void> {
  const command = commandOf(id)
  if (command) await said(host, () => runCommand(command, host, journal))
}

/** A host that can leave in place what is shown. */
interface Opener extends Host {
  show(path: string, cursor?: number, pane?: Pane): Promise<void>
}

/** Does what a click in the dashboard asks for: opens a note at a line, or runs a command. */
export async function actOn(message: Message, host: Opener, journal: Journal): Promise<void> {
  if ('stop' in message) journal.stop()
  if ('open' in message) await said(host, () => openAt(host, message))
  if ('run' in message) await runNamed(message.run, hostFor(message, host, journal), journal)
}

function hostFor(message: Extract<Message, { run: string }>, host: Host, journal: Journal): Host {
  if ('kind' in message) return answering(host, { kind: [message.kind] })
  if (!('at' in message)) return host
  const { at: path, line, done } = message
  return hostAt(host, { path, line, done }, journal)
}

async function openAt(
  host: Opener,
  { open: path, line, pane }: Extract<Message, { open: string }>,
): Promise<void> {
  // What is too large to be read, or no text, is what the list of problems leads to.
  const text = await host.vault.read(path).catch(() => undefined)
  await host.show(path, text === undefined ? undefined : new Lines(text).offsetOf(line), pane)
}

async function said(host: Host, work: () => Promise<void> | undefined): Promise<void> {
  try {
    await work()
  } catch (error) {
    const sentence = inWords(error)
    const typed = unsavedTextOf(error)
    if (typed === '') host.say(sentence)
    else await showTyped(host, sentence, typed)
  }
}

/** In a field, since the app lets nobody mark the words of a dialog. */
async function showTyped(host: Host, sentence: string, typed: string): Promise<void> {
  await host.ask({
    id: 'unwritten',
    title: sentence,
    detail: translated('This was not saved. You can copy it from here.'),
    before: [typed],
    long: true,
    optional: true,
    personal: true,
  })
}
