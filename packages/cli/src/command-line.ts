import type { CommandId } from '@core/commands'
import type { Place } from '@core/dashboard/report'

/** Where a person is, seen from the vault that a report is about. */
export interface Here {
  /** The folder to name; `''` where the vault is found without it. */
  readonly vault: string
  /** What a file is called from here. @param path below the vault */
  readonly nameOf: (path: string) => string
  /** What starts a journal that holds nothing. */
  readonly start: CommandId
}

/** The line of a note as compilers name it, and as our commands take it. */
export function placeNamed({ path, line }: Place, { nameOf }: Here): string {
  return `${nameOf(path)}:${line}`
}

/** In the vault itself. */
export const IN_VAULT: Here = { vault: '', nameOf: (path) => path, start: 'set-up' }

/** `efficacy run COMMAND …` with what it is about, to be typed or pasted as it stands. */
export function commandLine(
  command: string,
  {
    on = '',
    answers = {},
  }: { readonly on?: string; readonly answers?: Readonly<Record<string, string>> } = {},
): string {
  const given = Object.entries(answers).flatMap(([id, value]) => ['--answer', `${id}=${value}`])
  return ['efficacy run', command, ...typed(on, given)].join(' ')
}

/** `efficacy set` with a key of the note, and the value that it gets or behind which the person types one. */
export function setLine(file: string, ...keyAndValue: readonly string[]): string {
  return ['efficacy set', ...typed(file, keyAndValue)].join(' ')
}

function typed(on: string, more: readonly string[]): readonly string[] {
  // A name that begins with a dash would be taken for an option.
  const named = on === '' ? [] : [on.replace(/^-/, './-')]
  return [...named, ...more].map(quoted)
}

/** Double quotes do in every shell; single ones where a shell would read on within those. */
function quoted(word: string): string {
  if (/^[\p{L}\p{N}_./:=@+,-]+$/u.test(word)) return word
  return /["$`\\!%]/.test(word) ? `'${word.replaceAll("'", String.raw`'\''`)}'` : `"${word}"`
}
