import { eolOf } from '../note/lines'
import type { Change } from '../ports'

/** Git reads it in every folder of a work tree, so the one at the vault's root does for the vault. */
export const GITIGNORE = '.gitignore'

/** The line that keeps a folder at the vault's root out of git, whatever characters its name has. */
export function ignoreLine(folder: string): string {
  return `/${folder.replace(/[\\*?[\]]/g, '\\$&')}/`
}

/** Whether a line says so already, or says it of everything. */
export function isIgnored(text: string, folder: string): boolean {
  const line = ignoreLine(folder)
  const lines = new Set(text.split(/\r?\n/).map((each) => each.trimEnd()))
  const same = [line, line.slice(1), line.slice(0, -1), line.slice(1, -1), `${line}**`, '*', '/*', '**']
  // A later line may take something back, and then only git knows.
  return same.some((each) => lines.has(each)) && ![...lines].some((each) => each.startsWith('!'))
}

/** The line at the end of the file, in the file's own line ends. */
export function withIgnoreLine(text: string, folder: string): readonly Change[] {
  const eol = eolOf(text)
  const before = text === '' || /[\r\n]$/.test(text) ? '' : eol
  return [{ start: text.length, end: text.length, insert: `${before}${ignoreLine(folder)}${eol}` }]
}
