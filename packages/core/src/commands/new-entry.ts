import { allKinds, type KindId } from '../kinds'
import type { Kind } from '../kind'
import type { Host, Option } from '../ports'
import { askWhich } from './ask-which'
import type { Command } from './command'
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
export function askKind(
  host: Host,
  title: string,
  kinds: readonly Kind<KindId>[],
): Promise<Kind<KindId> | undefined> {
  return askWhich(host, { id: 'kind', title }, kinds, kindOption)
}

/** A kind to choose: what it is for, and how long it takes. */
export function kindOption({ id, title, minutes, about }: Kind): Option {
  return {
    value: id,
    label: translated(title),
    description: translated('about {n} min', { n: minutes }),
    detail: translated(about),
  }
}
