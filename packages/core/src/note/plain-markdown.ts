import { storable } from './decode'

/** Text as it is put into a note: line ends as LF, no blank lines at either end. */
export function trimmedMarkdown(text: string): string {
  return storable(text)
    .replace(/\r\n|\r/g, '\n')
    .trim()
}

/** The text with every mark escaped that could begin a heading, a list, a fence, a quote or a comment. */
export function escapedMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trimStart()
        .replace(/^(\d{1,9})([.)])/, '$1\\$2')
        .replace(/^[!-/:-@[-`{-~]/, '\\$&'),
    )
    .join('\n')
    .replace(/([^\\]|^)(<!--|%%)/g, '$1\\$2')
}
