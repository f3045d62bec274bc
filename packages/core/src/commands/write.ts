import type { Journal } from '../journal/journal'
import type { Kind } from '../kind'
import { linkTo, notePath, titleOf } from '../note/name'
import { type Filling, newNote } from '../note/template'
import { type Host, type Option, VaultError } from '../ports'

/** What a new note starts from: today, now, and the goal where only one is active. */
export function startFilling(journal: Journal, more: Partial<Filling> = {}): Filling {
  const goals = activeGoals(journal)
  const [goal] = goals
  const linked: Filling['fields'] = goals.length === 1 && goal ? { goal: [goal.value] } : {}
  return {
    date: journal.today(),
    time: journal.timeOfDay(),
    ...more,
    fields: { ...linked, ...more.fields },
    sections: more.sections ?? {},
  }
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
): Promise<{ path: string; cursor: number }> {
  const { text, cursor } = newNote(kind, filling, await ownTemplate(journal, kind))
  const taken = new Set<string>()
  for (;;) {
    const name = { date: filling.date, time: filling.time, title }
    const path = notePath(kind, journal.settings, name, (path) => taken.has(path) || journal.has(path))
    try {
      await journal.create(path, text)
      return { path, cursor }
    } catch (error) {
      if (!(error instanceof VaultError) || error.code !== 'exists') throw error
      // Another host took the name between our look and our write; the next number is free.
      taken.add(path)
    }
  }
}

/** The person's own copy of a kind's template, from the folder in the settings. */
export async function ownTemplate(journal: Journal, kind: Kind): Promise<string | undefined> {
  try {
    return await journal.vault.read(`${journal.settings.template_folder}/${kind.id}.md`)
  } catch (error) {
    if (error instanceof VaultError && error.code === 'missing') return undefined
    throw error
  }
}

/** Active goals, newest first; the value is what a link to the goal holds. */
export function activeGoals(journal: Journal): readonly Option[] {
  return journal
    .snapshot()
    .entries.flatMap((entry) =>
      entry.kind === 'goal' && !entry.draft && (entry.fields.goal_state ?? 'active') === 'active'
        ? [{ value: linkTo(entry.path), label: titleOf(entry.path) }]
        : [],
    )
    .reverse()
}

/** A person is in no note that a command could work on. */
export function sayNoNote(host: Host): void {
  host.say('Open a note first.')
}
