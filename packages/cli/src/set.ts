import { readIfThere } from '@core/journal/read-if-there'
import { readSettings, SETTINGS_FILE } from '@core/journal/settings-file'
import { kindOf } from '@core/kinds'
import { fieldNamed, type Kind, type Section } from '@core/kind'
import { shapeOf } from '@core/note/answer-text'
import { fillSection, setField } from '@core/note/edit'
import { parseNote } from '@core/note/parse'
import { whyUnread } from '@core/problem'
import type { Settings } from '@core/settings'
import { checkAnswer, unknownKey } from './answer'
import { whole } from './args'
import { couldNot, EXIT, wrongUse } from './exit'
import { locate, openJournal } from './journal'
import { sectionText } from './section-text'
import type { Subcommand } from './subcommand'
import { VAULT_OF_FILE } from './vault-of'

export const set: Subcommand = {
  name: 'set',
  usage: 'set FILE KEY [VALUE …]',
  about:
    'Sets one field of a note, or adds to one of its sections, and leaves every other byte as it is; no value empties the field.',
  takes: { least: 2, most: Number.POSITIVE_INFINITY },
  options: {},
  more: [
    'A list takes one item per argument; lists of fixed choices are also split on commas. A link may be given bare and is stored as "[[…]]", but for a name with [, ], | or # in it.',
    'A value that begins with a dash and is no number stands behind "--", and so does all that follows it.',
    'A draft counts after "efficacy set FILE draft false".',
    'A section takes a paragraph per argument, or a step, an idea or a row; they go below what stands there.',
    VAULT_OF_FILE,
  ],
  async run(args, output) {
    const [file = '', given = '', ...typed] = args.positionals
    const values = typed.map(whole)
    const { root, path } = locate(file)
    const { journal, vault } = openJournal(root, output)
    const { settings } = readSettings(await readIfThere(vault, SETTINGS_FILE))
    const kind = kindIn(path, await vault.read(path), settings)
    const named = fieldNamed(kind, given)
    if (!named) {
      await journal.edit(path, addition(kind, given, values))
      return EXIT.done
    }
    const { key, field } = named
    const state = checkAnswer(key, field, values, settings, output)
    await journal.edit(path, (text) => setField(text, key, state === 'empty' ? '' : values, field))
    return EXIT.done
  },
}

/** What adds the values to a section. */
function addition(
  kind: Kind,
  id: string,
  values: readonly string[],
): (text: string) => ReturnType<typeof fillSection> {
  const section = Object.hasOwn(kind.sections, id) ? kind.sections[id] : undefined
  if (!section) throw unknownKey(kind, id, [...Object.keys(kind.fields), ...Object.keys(kind.sections)])
  const words = wordsFor(id, section, values)
  return (text) => fillSection(text, { block: undefined, kind, id }, words)
}

function wordsFor(id: string, section: Section, values: readonly string[]): string {
  if (shapeOf(section) === 'ticks') throw wrongUse(`"${id}" has boxes; "efficacy tick FILE LINE" ticks one.`)
  if (section.goalRows) throw wrongUse(`"${id}" has a row for each goal; an editor fills them.`)
  const words = sectionText(id, section, values)
  if (words.trim() === '') throw wrongUse(`Say what "${id}" gets; what stands there is changed in an editor.`)
  return words
}

/** The kind of the note itself; its blocks have places of their own. */
function kindIn(path: string, text: string, settings: Settings): Kind {
  const { entries, findings } = parseNote(path, text, settings)
  const kind = kindOf(entries.find((entry) => !entry.block)?.kind ?? '')
  if (kind) return kind
  const why = whyUnread(findings)
  if (why !== undefined) throw couldNot(why)
  throw wrongUse(`${path} is not a note of the journal: its frontmatter has no "efficacy" with a known kind.`)
}
