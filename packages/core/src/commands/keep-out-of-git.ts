import { GITIGNORE, ignoreLine, isIgnored, withIgnoreLine } from '../journal/gitignore'
import { readIfThere } from '../journal/read-if-there'
import { editSeen } from '../journal/writing'
import type { Command } from './command'
import { only } from './questions'
import { translated } from '../texts'

export const keepOutOfGit: Command = {
  id: 'keep-out-of-git',
  title: 'Keep the journal out of git',
  about:
    'Add one line to .gitignore, once you have seen it, so that git picks up no new note; nothing is committed.',
  when: 'always',
  async run(host, journal) {
    const folder = journal.settings.journal_folder
    if (folder === '')
      return host.say(
        translated(
          'The journal has no folder of its own, so no line of .gitignore could single out its notes.',
        ),
      )
    const text = await readIfThere(journal.vault, GITIGNORE)
    if (text !== undefined && isIgnored(text, folder))
      return host.say(translated('{file} already keeps {folder} out of git.', { file: GITIGNORE, folder }))
    const confirmed = await host.ask({
      id: 'confirm',
      title:
        text === undefined
          ? translated('Create {file} with this line?', { file: GITIGNORE })
          : translated('Add this line to {file}?', { file: GITIGNORE }),
      text: [
        ignoreLine(folder),
        translated('Notes that git already tracks stay in it until you take them out.'),
      ],
      options: [
        { value: 'add', label: translated('Add it') },
        { value: 'leave', label: translated('Leave everything as it is') },
      ],
    })
    if (!confirmed || only(confirmed) !== 'add') return
    if (text === undefined) await journal.create(GITIGNORE, `${ignoreLine(folder)}\n`)
    else await editSeen(journal, { path: GITIGNORE, text }, withIgnoreLine(text, folder))
    host.say(
      translated('{file} keeps {folder} out of git; blocks in other notes stay as they are.', {
        file: GITIGNORE,
        folder,
      }),
    )
  },
}
