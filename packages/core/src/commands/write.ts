import { type Day, isDay } from '../day'
import type { Journal } from '../journal/journal'
import { readIfThere } from '../journal/read-if-there'
import type { Writing } from '../journal/writing'
import { COMMON, type Kind } from '../kind'
import { EditRefused } from '../note/changes'
import { dailyDate } from '../note/daily'
import { linkTo, type NameParts, notePath, titleOf } from '../note/name'
import type { Entry } from '../note/entry'
import { normalizedName } from '../note/normalized-name'
import { readAnswer } from '../note/read-value'
import { type Filling, newNote, type NewText } from '../note/template'
import { type Host, type Option, VaultError } from '../ports'
import { carriedInto, goalsAtWork } from './carry'
import { translated } from '../texts'

/**
 * What a new note starts from: today and now, where its fields do not say another day or time, and the goal where only
 * one is active; a goal belongs to no goal.
 */
export function startFilling(journal: Journal, kind: Kind, more: Partial<Filling> = {}): Filling {
  const goals = kind.id === 'goal' ? [] : activeGoals(journal)
  const [goal] = goals
  const linked: Filling['fields'] = goals.length === 1 && goal ? { goal: [goal.value] } : {}
  const { date = [], time = [], ...fields } = { ...linked, ...more.fields }
  const day = valueOf('date', date)
  return {
    date: isDay(day) ? day : journal.today(),
    time: valueOf('time', time) || journal.timeOfDay(),
    ...more,
    fields,
    sections: more.sections ?? {},
  }
}

/** The value as a note would hold it; `''` where there is none. */
function valueOf(key: 'date' | 'time', answer: readonly string[]): string {
  const reading = readAnswer(key, COMMON[key], answer)
  return reading.state === 'value' ? String(reading.value) : ''
}

/** The day that an entry in a note at this path is about: that of a daily note, else today. */
export function dayFor(journal: Journal, path: string): Day {
  return dailyDate(path, journal.settings.daily_format) ?? journal.today()
}

/**
 * Creates a note of the kind under a name that is free, from the person's own template where they keep one.
 * Resolves to its path and the offset of the first answer.
 */
export async function writeNote(
  journal: Journal,
  kind: Kind,
  filling: Filling,
  title = '',
  write: Writing = journal,
): Promise<{ path: string; cursor: number }> {
  const { text, cursor } = await startText(journal, kind, filling)
  const name = { date: filling.date, time: filling.time, title }
  return { path: await createFree(journal, write, kind, name, text), cursor }
}

/** The text that a note of the kind starts with: the person's own template, where they keep one, filled. */
export async function startText(journal: Journal, kind: Kind, filling: Filling): Promise<NewText> {
  const carried = carriedInto(kind, journal, filling.fields)
  const above = [...carried.above, ...(filling.above ?? [])]
  const sections = { ...carried.sections, ...filling.sections }
  const own = await readIfThere(journal.vault, ownTemplatePath(journal, kind))
  try {
    return newNote(kind, { ...carried, ...filling, sections, above }, own)
  } catch (error) {
    if (own === undefined || !(error instanceof EditRefused) || error.code === 'bad-value') throw error
    throw new EditRefused(error.code, `${ownTemplatePath(journal, kind)}: ${error.message}`)
  }
}

/**
 * Creates a note of the kind under a name that is free, and resolves to its path. It gets no title that a goal has in
 * some other folder: links by title would lead to neither of them.
 */
export function createFree(
  journal: Journal,
  write: Writing,
  kind: Kind,
  name: NameParts,
  text: string,
): Promise<string> {
  const goals = journal.snapshot().entries.filter((entry) => entry.kind === 'goal')
  const titles = new Set(goals.map(({ path }) => normalizedName(titleOf(path))))
  const isTaken = (path: string): boolean => titles.has(normalizedName(titleOf(path)))
  return createNamed(
    journal,
    write,
    (taken) => notePath(kind, journal.settings, name, (path) => taken(path) || isTaken(path)),
    text,
  )
}

/** Creates a note at the path that is named once it is known which are taken, and resolves to it. */
export async function createNamed(
  journal: Journal,
  write: Writing,
  name: (taken: (path: string) => boolean) => string,
  text: string,
): Promise<string> {
  const taken = new Set<string>()
  for (;;) {
    const path = name((path) => taken.has(path) || journal.has(path))
    try {
      await write.create(path, text)
      return path
    } catch (error) {
      if (!(error instanceof VaultError) || error.code !== 'exists') throw error
      // Another host took the name between our check and our write (a race); the next number is free.
      taken.add(path)
    }
  }
}

/** Where the person may keep a template of their own for the kind. */
function ownTemplatePath(journal: Journal, kind: Kind): string {
  return `${journal.settings.template_folder}/${kind.id}.md`
}

/** Active goals to choose from, newest first. */
export function activeGoals(journal: Journal): readonly Option[] {
  return goalsAtWork(journal).map(goalOption)
}

/** The value is what a link to the goal holds. */
export function goalOption({ path }: Pick<Entry, 'path'>): Option {
  return { value: linkTo(path), label: titleOf(path) }
}

/**
 * The sentence to show where a note at this path would not be counted, whatever is written in it; `undefined` for any
 * other.
 */
export function leftOutSentence(journal: Journal, path: string): string | undefined {
  if (journal.scans(path)) return undefined
  return translated('The settings leave this note out: nothing in it is counted.')
}

/** Says it once something is written there. */
export function sayLeftOut(host: Host, journal: Journal, path: string): void {
  const sentence = leftOutSentence(journal, path)
  if (sentence !== undefined) host.say(sentence)
}

/** A person is in no note that a command could work on. */
export function sayNoNote(host: Host): void {
  host.say(translated('Open a note that is saved in this folder first.'))
}
