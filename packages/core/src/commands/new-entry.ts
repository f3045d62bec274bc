import { allKinds, type KindId } from '../kinds'
import type { Kind } from '../kind'
import type { Host, Option } from '../ports'
import type { Command } from './command'
import { only } from './questions'
import { startEntry } from './start-entry'
import { translated } from '../texts'

export const newEntry: Command = {
  id: 'new-entry',
  title: 'New entry',
  about: 'Choose a kind of note, and fill it in by short steps or as an empty template.',
  when: 'always',
  async run(host, journal) {
    const kind = await askKind(host, translated('What would you like to write?'), allKinds())
    if (kind) await startEntry(host, journal, kind)
  },
}

/** Asks for one of these kinds; `undefined` where the person backs out. */
export async function askKind(
  host: Host,
  title: string,
  kinds: readonly Kind<KindId>[],
): Promise<Kind<KindId> | undefined> {
  const chosen = await host.ask({ id: 'kind', title, options: kindOptions(kinds) })
  return chosen && kinds.find(({ id }) => id === only(chosen))
}

/** Kinds to choose from: what each is for, and how long it takes. */
export function kindOptions(kinds: readonly Kind[]): readonly Option[] {
  return kinds.map(({ id, title, minutes, about }) => ({
    value: id,
    label: translated(title),
    description: translated('about {n} min', { n: minutes }),
    detail: translated(about),
  }))
}
