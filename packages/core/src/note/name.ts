import type { Day } from '../day'
import type { Kind } from '../kind'
import type { Settings } from '../settings'

/** What the name of a note's file is made of. */
export interface NameParts {
  readonly date: Day
  /** `HH:MM`. */
  readonly time: string
  /** A goal's title, or the text of the field that the kind is named by. */
  readonly title?: string
}

/** A note's path without its ending: what a link to it holds. */
export function linkTo(path: string): string {
  return path.replace(/\.md$/i, '')
}

/** A note's file name without folder and ending: what people know it by. */
export function titleOf(path: string): string {
  return linkTo(path.slice(path.lastIndexOf('/') + 1))
}

/** The folders that a path lies in, outermost first. */
export function foldersAbove(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

/**
 * Limit of a title in bytes of UTF-8: with date, kind and number, the name stays below the 255 bytes of file systems.
 */
const TITLE_BYTES = 120

/** Windows keeps these for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9\u00B9\u00B2\u00B3]|lpt[0-9\u00B9\u00B2\u00B3])(?:\.|$)/i

/**
 * A free path for a new note, below the journal folder, with `/`. A title is used only where the kind is named by
 * one; a name that is taken gets ` 2`, ` 3` and so on.
 */
export function notePath(
  kind: Kind,
  settings: Settings,
  parts: NameParts,
  taken: (path: string) => boolean,
): string {
  const names =
    kind.named.by === 'title'
      ? [kind.named.folder, shortened(parts.title ?? '') || kind.title]
      : patternNames(settings.name_pattern, kind, parts)
  return freePath(settings.journal_folder, names, taken)
}

/**
 * The path of a note in a folder of the person's own, by the names of the folders below it and the note's own name, with
 * ` 2`, ` 3` and so on where that is taken.
 */
export function freePath(folder: string, names: readonly string[], taken: (path: string) => boolean): string {
  const path = [folder, ...names.map(safeSegment)].filter((name) => name !== '').join('/')
  for (let number = 1; ; number++) {
    const free = number === 1 ? `${path}.md` : `${path} ${number}.md`
    if (!taken(free)) return free
  }
}

function patternNames(pattern: string, kind: Kind, { date, time, title = '' }: NameParts): readonly string[] {
  const tokens: Readonly<Record<string, string>> = {
    year: date.slice(0, 4),
    date,
    time: time.replace(':', ''),
    kind: kind.id,
    slug: kind.named.by === 'field' ? slugOf(title) : '',
  }
  const names = pattern
    .split('/')
    .map((part) => part.replace(/\{(\w+)\}/g, (token, name: string) => tokens[name] ?? token).trim())
  const last = names.at(-1) ?? ''
  return safeSegment(last) === '' ? [...names.slice(0, -1), `${date} ${kind.id}`] : names
}

/** `Jog one minute!` is `jog-one-minute`. */
function slugOf(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return shortened(words.join('-'))
}

/** A name that Windows, macOS, Linux and sync services take, and that never leaves its folder. */
function safeSegment(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .replace(/[:/\\?*"<>|#^[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return RESERVED.test(plain) ? `_${plain}` : plain
}

/** At most {@link TITLE_BYTES}, cut between whole characters. */
function shortened(title: string): string {
  let [result, bytes] = ['', 0]
  for (const character of safeSegment(title)) {
    bytes += utf8Length(character.codePointAt(0) ?? 0)
    if (bytes > TITLE_BYTES) break
    result += character
  }
  return result.replace(/[. -]+$/, '')
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
