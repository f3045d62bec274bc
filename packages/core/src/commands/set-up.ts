import { FIRST_RUN } from '../help/first-run'
import type { Journal } from '../journal/journal'
import { newSettings, SETTINGS_FILE } from '../journal/settings-file'
import { hasSettings, refusedSetting, writeSetting } from '../journal/write-settings'
import { kindOf, KINDS } from '../kinds'
import { kindToStart, type Practice, PRACTICES } from '../practices'
import type { Host } from '../ports'
import { practiceOptions } from './choose-practice'
import type { Command } from './command'
import { kindOption } from './new-entry'
import { only } from './questions'
import { startEntry } from './start-entry'
import { translated } from '../texts'

const READ = 'first-run.read'
const LATER = 'later'

export const setUp: Command = {
  id: 'set-up',
  title: 'Set up the journal',
  about: 'Choose one or two practices and a folder, and start the first note.',
  when: 'always',
  async run(host, journal) {
    if (!(await hasReadOn(host))) return
    const practices = await askPractices(host)
    if (!practices) return
    const folder = await askFolder(host, journal)
    if (folder === undefined) return
    const first = await askFirst(host, practices)
    if (first === undefined) return
    if (!(await hasSettings(journal)))
      await journal.create(SETTINGS_FILE, newSettings({ journal_folder: folder }))
    else await writeSetting(journal, 'journal_folder', () => folder)
    await host.memory.set(READ, true)
    const kind = kindOf(first)
    if (kind) await startEntry(host, journal, kind)
    else host.say(translated('The journal is set up. "New entry" starts a first note.'))
  },
}

/** Shows the first-run text, once; false where the person backs out of it. */
async function hasReadOn(host: Host): Promise<boolean> {
  if ((await host.memory.get(READ)) === true) return true
  const answer = await host.ask({
    id: 'begin',
    title: translated('Before the first note'),
    text: FIRST_RUN,
    options: [{ value: 'continue', label: translated('Continue') }],
  })
  return answer !== undefined
}

/** One practice, and a second at will. */
async function askPractices(host: Host): Promise<readonly Practice[] | undefined> {
  const first = await host.ask({
    id: 'practice',
    title: translated('Which practice do you start with?'),
    options: practiceOptions(PRACTICES),
  })
  if (!first) return undefined
  const second = await host.ask({
    id: 'second_practice',
    title: translated('And a second one?'),
    options: practiceOptions(PRACTICES.filter(({ id }) => id !== only(first))),
    optional: true,
  })
  return second && PRACTICES.filter(({ id }) => id === only(first) || id === only(second))
}

async function askFolder(host: Host, { settings }: Journal): Promise<string | undefined> {
  const { journal_folder: folder } = settings
  const answer = await host.ask({
    id: 'journal_folder',
    title: translated('In which folder do new notes go?'),
    ...(folder === ''
      ? {}
      : {
          detail: translated('Below this one; left empty, it is {folder}.', { folder }),
          placeholder: folder,
        }),
    optional: true,
    refuse: (given) => refusedSetting(settings, 'journal_folder', folderIn(given)),
  })
  return answer && (folderIn(answer) || folder)
}

function folderIn(answer: readonly string[]): string {
  return only(answer).replace(/\/+$/, '')
}

/** The kind of the first note, or `later`. */
async function askFirst(host: Host, practices: readonly Practice[]): Promise<string | undefined> {
  const kinds = practices.map(({ id }) => KINDS[kindToStart(id)])
  const answer = await host.ask({
    id: 'first_note',
    title: translated('Start the first note now?'),
    options: [...[...new Set(kinds)].map(kindOption), { value: LATER, label: translated('Later') }],
  })
  return answer && only(answer)
}
