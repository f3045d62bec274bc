import { joinedSentences, plain } from '../dashboard/phrases/said'
import type { Journal } from '../journal/journal'
import { type Host, VaultError } from '../ports'
import type { Command } from './command'
import { baseText, JOURNAL_BASES, type JournalBase } from './journal-base'
import { translated } from '../texts'

export const createBase: Command = {
  id: 'create-base',
  title: 'Create journal base',
  about: "Write a table of your notes' properties for Obsidian's Bases, to change as you like.",
  when: 'always',
  async run(host, journal) {
    const chosen = await host.ask({
      id: 'bases',
      title: translated('Which tables?'),
      detail: translated(
        'Each is a .base file in the journal folder. Blocks inside other notes do not show there.',
      ),
      options: JOURNAL_BASES.map(({ id, title, about }) => ({
        value: id,
        label: translated(title),
        detail: translated(about),
      })),
      many: true,
    })
    const bases = JOURNAL_BASES.filter(({ id }) => chosen?.includes(id))
    if (bases.length > 0) await createAll(host, journal, bases)
  },
}

/** One step to undo. A file that is there already is the person's own by now, and stays as it is. */
async function createAll(host: Host, journal: Journal, bases: readonly JournalBase[]): Promise<void> {
  const [made, kept]: [string[], string[]] = [[], []]
  await journal.together(async (write) => {
    for (const base of bases) {
      const path = [journal.settings.journal_folder, `${base.title}.base`].filter(Boolean).join('/')
      const isMade = await write.create(path, baseText(base)).then(() => true, wasThere)
      ;(isMade ? made : kept).push(path)
    }
  })
  const said = [
    ...(made.length > 0 ? [translated('Written: {paths}.', { paths: made.join(', ') })] : []),
    ...(kept.length > 0
      ? [translated('Already there, and left unchanged: {paths}.', { paths: kept.join(', ') })]
      : []),
  ]
  host.say(plain(joinedSentences(said)))
}

function wasThere(error: unknown): false {
  if (error instanceof VaultError && error.code === 'exists') return false
  throw error
}
