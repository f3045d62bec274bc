import type { AnyEntry } from '../note/entry'
import type { ParsedNote } from '../note/parse'
import { hasSameContent, hasSameWords } from '../note/same-entry'
import { type Finding, hint, problem } from '../problem'

/** A note that a sync or a merge left beside the one that it is another version of. Paths below the vault. */
export interface Copy {
  readonly path: string
  readonly original: string
}

/** What becomes of a note once it is known whether it is a copy. */
export interface CopyStatus {
  readonly original?: string
  /** Whether its entries count: those of a copy would count twice. */
  readonly counts: boolean
  readonly findings: readonly Finding[]
}

const ORDINARY: CopyStatus = { counts: true, findings: [] }

/** The paths that the note at this one may be another version of, by its name. */
export function mayCopy(path: string): readonly string[] {
  const left = namesWithoutMarks(path)
  if (left.length > 0) return left
  const original = nameWithoutNumber(path)
  return original === undefined ? [] : [original]
}

/**
 * Whether a note of ours stands twice. A conflict copy is known by the name that the sync gave it, and counts only where
 * its original is gone. A numbered name (`a 2.md`, as iCloud gives) is also what this journal itself gives to a second
 * note of one minute: such a note is a copy where it tells just the same, and is counted otherwise.
 */
export function copyStatusOf(
  notes: ReadonlyMap<string, ParsedNote>,
  path: string,
  note: ParsedNote,
): CopyStatus {
  const at = { path, line: note.entries[0]?.line ?? 1, column: 1 }
  const left = namesWithoutMarks(path)
  if (left.length > 0) {
    const original = left.find((name) => notes.has(name))
    return original === undefined
      ? { counts: true, findings: [hint('lone-copy', at, { original: left.at(-1) ?? '' })] }
      : { original, counts: false, findings: [problem('conflict-copy', at, { original })] }
  }
  const original = nameWithoutNumber(path)
  const other = original === undefined ? undefined : notes.get(original)
  if (original === undefined || !other) return ORDINARY
  if (isSame(note, other))
    return { original, counts: false, findings: [problem('conflict-copy', at, { original })] }
  return isLike(note, other)
    ? { original, counts: true, findings: [hint('likely-copy', at, { original })] }
    : ORDINARY
}

/** What a sync adds to the name of a copy. */
const MARKS = [
  // Syncthing.
  /\.sync-conflict-\d{8}-\d{6}(?:-\w+)?$/i,
  // Dropbox, Nextcloud, Obsidian Sync and others, whose words are those of the person's language.
  / ?\((?=[^()]*(?:cop[yi]|c[oó]pia|kopi[ea]))[^()]*(?:[ck]onfli[ck]t|conflit)[^()]*\)$/iu,
  // Seafile, pCloud.
  / ?[([](?:sfconflict [^()[\]]*|conflicted(?: \d+)?)[)\]]$/i,
  // OneDrive, on Windows by the computer's own name for itself; then as its client for Linux writes it.
  /-(?:DESKTOP|LAPTOP)-[A-Z0-9]+(?:-\d+)?$/,
  /-[^-/]+-safeBackup-\d{4}$/,
  // Synology Drive, ownCloud before 2018, and the plugin Remotely Save.
  /_[^_/]+_[^_/]+-\d\d-\d{6}-\d{4}_(?:Case)?Conflict$/,
  /_conflict-(?:[^/]*-)?\d{8}-\d{6}$/,
  /\.dup$/,
  // What `git mergetool` leaves.
  /_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+$/,
]

/** What the note may be a copy of, by its name; a copy of a copy has two. None where the name has no such mark. */
function namesWithoutMarks(path: string): readonly string[] {
  const [, name = '', ending = ''] = /^(.*)(\.md)$/is.exec(path) ?? []
  const shorter = MARKS.map((mark) => name.replace(mark, '')).find((each) => each !== name)
  if (shorter === undefined || shorter === '' || shorter.endsWith('/')) return []
  return [shorter + ending, ...namesWithoutMarks(shorter + ending)]
}

function nameWithoutNumber(path: string): string | undefined {
  const [, name, ending = ''] = /^(.*[^/ ])(?: \d{1,2}| ?\(\d{1,2}\))(\.md)$/is.exec(path) ?? []
  return name === undefined ? undefined : name + ending
}

function isSame({ entries }: ParsedNote, other: ParsedNote): boolean {
  return (
    entries.length > 0 &&
    entries.length === other.entries.length &&
    entries.every((entry, at) => !entry.empty && hasSameContent(entry, other.entries[at]))
  )
}

/** The same kind and moment, and the same words in one section at least. */
function isLike({ entries: [a] }: ParsedNote, { entries: [b] }: ParsedNote): boolean {
  if (!a || !b || a.kind !== b.kind || a.date !== b.date || a.time !== b.time) return false
  const [mine, theirs]: readonly AnyEntry['sections'][] = [a.sections, b.sections]
  return Object.entries(mine ?? {}).some(([id, section]) => {
    const other = theirs?.[id]
    return section?.filled === true && other !== undefined && hasSameWords(section, other)
  })
}
