import { startFilling, writeNote } from '@core/commands/write'
import type { Journal } from '@core/journal/journal'
import { UNSAVED_TEXT } from '@core/journal/unsaved-text'
import { fieldNamed, type Kind } from '@core/kind'
import { checkAnswer, unknownKey } from './answer'
import { readPairs } from './args'
import { EXIT, wrongUse } from './exit'
import { sayGitRemote } from './git-remote'
import { openJournal } from './journal'
import { kindNamed, KINDS_LISTED } from './kind-named'
import type { Output } from './output'
import { readDay, readTime } from './read-option'
import { sectionText } from './section-text'
import type { Subcommand } from './subcommand'
import { vaultNamed } from './vault-of'

export const newNote: Subcommand = {
  name: 'new',
  usage: 'new KIND [VAULT] [--date DATE] [--time HH:MM] [--set key=value …]',
  about: 'Makes a note from its template and prints its path below the vault.',
  takes: { least: 1, most: 2 },
  options: {
    date: { value: 'DATE', about: 'the day that the note is about (today)' },
    time: { value: 'HH:MM', about: 'its time (now)' },
    set: { value: 'key=value', many: true, about: 'a field or a section; again for another item of a list' },
  },
  more: [
    `${KINDS_LISTED} "efficacy template KIND" prints what one holds.`,
    'A goal is named by --set title=…, which becomes the name of its file; without it, by the first line of success_looks_like.',
    'A section of steps, ideas or rows takes a line each; one of boxes takes the numbers of those to tick.',
    'A key that the kind does not have, or a value that its field does not take, ends with 2 and writes nothing.',
  ],
  async run(args, output) {
    const kind = kindNamed(args.positionals[0])
    const pairs = readPairs('set', args.values('set'))
    const given = sortOut(kind, pairs)
    const named = namedFields({ date: readDay(args, 'date'), time: readTime(args, 'time') }, given.fields)
    const opened = openJournal(vaultNamed(args.positionals[1]), output)
    const { journal } = opened
    await journal.scan()
    const fields = checked(kind, { ...given.fields, ...named }, journal, output)
    const filling = startFilling(journal, kind, { fields, sections: given.sections })
    const title = given.title ?? titleFrom(kind, fields, given.sections)
    const { path } = await writeNote(journal, kind, filling, title).catch((error: unknown) => {
      // Nothing is lost where nothing was given.
      if (pairs.size === 0) UNSAVED_TEXT.delete(Object(error) as object)
      throw error
    })
    output.line(path)
    await sayGitRemote(opened, output)
    return EXIT.done
  },
}

/** What options of their own say of fields, which no --set says as well. */
function namedFields(options: Readonly<Record<string, string | undefined>>, set: FieldAnswers): FieldAnswers {
  return Object.fromEntries(
    Object.entries(options).flatMap(([key, value]) => {
      if (value === undefined) return []
      if (set[key]) throw wrongUse(`--${key} and --set ${key}=… exclude each other; give one.`)
      return [[key, [value]]]
    }),
  )
}

type FieldAnswers = Readonly<Record<string, readonly string[]>>

interface SortedValues {
  readonly fields: FieldAnswers
  readonly sections: Readonly<Record<string, string>>
  readonly title: string | undefined
}

/** Which of the values are fields, which are sections, and which is the name. */
function sortOut(kind: Kind, pairs: ReadonlyMap<string, readonly string[]>): SortedValues {
  const fields: Record<string, readonly string[]> = {}
  const sections: Record<string, string> = {}
  let title: string | undefined
  for (const [key, values] of pairs) {
    const field = fieldNamed(kind, key)?.key
    const section = Object.hasOwn(kind.sections, key) ? kind.sections[key] : undefined
    if (field !== undefined) fields[field] = values
    else if (section) sections[key] = sectionText(key, section, values)
    else if (key === 'title' && kind.named.by === 'title') title = values.join(' ')
    else throw unknownKey(kind, key, namesOf(kind))
  }
  return { fields, sections, title }
}

function namesOf(kind: Kind): readonly string[] {
  const title = kind.named.by === 'title' ? ['title'] : []
  return [...title, ...Object.keys(kind.fields), ...Object.keys(kind.sections)]
}

function checked(kind: Kind, fields: FieldAnswers, journal: Journal, output: Output): FieldAnswers {
  return Object.fromEntries(
    Object.entries(fields).map(([key, values]) => {
      const field = kind.fields[key]
      if (!field) throw unknownKey(kind, key, namesOf(kind))
      const state = checkAnswer(key, field, values, journal.settings, output)
      return [key, state === 'empty' ? [] : values]
    }),
  )
}

/** What the note is called where no title was given. */
function titleFrom(kind: Kind, fields: FieldAnswers, sections: SortedValues['sections']): string {
  if (kind.named.by === 'field') return fields[kind.named.field]?.[0] ?? ''
  if (kind.named.by === 'moment') return ''
  return sections['success_looks_like']?.trim().split('\n')[0]?.slice(0, 60) ?? kind.title
}
