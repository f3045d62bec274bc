import type { Range } from './body'

const LINE = /^(?:<{7}(?: .*)?|={7}|>{7}(?: .*)?)$/gm

/**
 * Where git left both versions of a text: the offset of the line that begins the first of them. `undefined` where no
 * beginning, middle and end follow each other; what stands in `code` may speak of such lines and is left out.
 */
export function mergeConflict(text: string, code: readonly Range[] = []): number | undefined {
  if (!text.includes('<<<<<<<')) return undefined
  let begin: number | undefined
  let middle = false
  for (const { index, 0: line } of text.matchAll(LINE)) {
    if (code.some(({ from, to }) => index >= from && index < to)) continue
    if (line.startsWith('<')) [begin, middle] = [index, false]
    else if (line.startsWith('=')) middle = begin !== undefined
    else if (middle) return begin
  }
  return undefined
}

/** Where the line begins that opens a conflict, of a text that cannot be read as it is. */
export function conflictMark(text: string): number | undefined {
  const { index } = /(?:^\uFEFF?|[\r\n])<{7}(?: |[\r\n]|$)/.exec(text) ?? {}
  return index === undefined ? undefined : text.indexOf('<', index)
}
