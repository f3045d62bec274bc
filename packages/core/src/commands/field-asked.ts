import type { Day } from '../day'
import type { Journal } from '../journal/journal'
import type { DateField, Kind } from '../kind'
import type { AnyEntry } from '../note/entry'
import { normalizedName } from '../note/normalized-name'
import type { Option, Question } from '../ports'
import { fieldQuestion, optionsOf } from './questions'
import { capital, translated } from '../texts'

/** For a field, with what only this journal can offer. */
export function fieldAsked(kind: Kind, key: string, journal: Journal): Question {
  return { ...fieldQuestion(kind, key), ...offered(kind, key, journal) }
}

/** To a text with suggestions what it held before as well, to a list of words those that the settings add, to a date today's. */
function offered(kind: Kind, key: string, journal: Journal): Partial<Question> {
  const field = kind.fields[key]
  switch (field?.type) {
    case 'date':
      return dayOffered(key, field, journal.today())
    case 'text':
      return field.suggest ? { options: suggestions(kind, key, field.suggest, journal), free: true } : {}
    case 'choice':
    case 'choices': {
      const added = journal.settings.extra_slugs[key] ?? []
      return { options: [...optionsOf(field.options), ...added.map((value) => ({ value, label: value }))] }
    }
    default:
      return {}
  }
}

function dayOffered(key: string, { asDate }: DateField, today: Day): Partial<Question> {
  const detail = translated('Left empty, it is {date}.', { date: today })
  return { placeholder: today, ...(asDate || key === 'date' ? { detail } : {}) }
}

/** What the field held before, newest first, then ours, with a capital where the newest has one. */
function suggestions(
  kind: Kind,
  key: string,
  suggested: readonly string[],
  journal: Journal,
): readonly Option[] {
  const names = new Map<string, string>()
  const own = earlier(kind, key, journal)
  const begins = own[0] !== undefined && /^\p{Lu}/u.test(own[0]) ? capital : (name: string): string => name
  for (const name of [...own, ...suggested.map((each) => begins(translated(each)))]) {
    if (!names.has(normalizedName(name))) names.set(normalizedName(name), name)
  }
  return [...names.values()].slice(0, SUGGESTED).map((name) => ({ value: name, label: name }))
}

/** More than can be looked over is no help. */
const SUGGESTED = 12

function earlier(kind: Kind, key: string, journal: Journal): readonly string[] {
  return journal
    .snapshot()
    .entries.filter((entry) => entry.kind === kind.id)
    .map((entry: AnyEntry) => entry.fields[key])
    .filter((value) => typeof value === 'string')
    .reverse()
}
