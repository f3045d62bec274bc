import { allKinds, kindOf } from '../kinds'
import type { Kind } from '../kind'
import type { Journal } from '../journal/journal'
import type { Host, Option } from '../ports'
import type { Command } from './command'
import { fieldQuestion, only } from './questions'
import { startFilling, writeNote } from './write'

export const newEntry: Command = {
  id: 'new-entry',
  title: 'New entry',
  about: 'Choose a kind of note, and start it with its template.',
  when: 'always',
  async run(host, journal) {
    const chosen = await host.ask({
      id: 'kind',
      title: 'What would you like to write?',
      options: kindOptions(allKinds()),
    })
    const kind = chosen && kindOf(only(chosen))
    if (kind) await startEntry(host, journal, kind)
  },
}

/** Asks for what the note is called by, writes it and shows it. */
export async function startEntry(host: Host, journal: Journal, kind: Kind): Promise<void> {
  const named = await askName(kind, (question) => host.ask(question))
  if (!named) return
  const { path, cursor } = await writeNote(
    journal,
    kind,
    startFilling(journal, kind, { fields: named.fields }),
    named.title,
  )
  await host.show(path, cursor)
}

/** Kinds to choose from: what each is for, and how long it takes. */
export function kindOptions(kinds: readonly Kind[]): readonly Option[] {
  return kinds.map(({ id, title, minutes, about }) => ({
    value: id,
    label: title,
    description: `about ${minutes} min`,
    detail: about,
  }))
}

type Ask = Parameters<Command['run']>[0]['ask']

/** Asks for what the file is called by, where the kind has such a thing. */
async function askName(
  kind: Kind,
  ask: Ask,
): Promise<{ title: string; fields: Record<string, readonly string[]> } | undefined> {
  if (kind.named.by === 'moment') return { title: '', fields: {} }
  if (kind.named.by === 'title') {
    const answer = await ask({
      id: 'title',
      title: `What is the ${kind.title.toLowerCase()} called?`,
      detail: 'The note is named so.',
      placeholder: 'Run 5K',
    })
    return answer && { title: only(answer), fields: {} }
  }
  const { field } = kind.named
  const answer = await ask(fieldQuestion(kind, field, { optional: true }))
  if (!answer) return undefined
  const name = only(answer)
  return { title: name, fields: name === '' ? {} : { [field]: [name] } }
}
