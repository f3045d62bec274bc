import { splitLines } from './lines'
const BULLET = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s+\[[ xX]\])?(?:\s+|$)/
/** A line without words, within a quote too, a heading, or a rule. */
const SEPARATOR = /^\s*(?:>\s*)?$|^ {0,3}(?:#{1,6}(?:\s|$)|(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$)/

/** What interrupts a paragraph, as CommonMark has it: a quote, which may stand in an item too. */
const QUOTE = /^\s*>/

/** What begins a block of code: the marks that close it again, on a line of their own, or more of them. */
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/

/**
 * The paragraphs and list items of a section's text, each as one line without its marks. A block of code is a paragraph of
 * its own, without its fences: in it nothing is a bullet or a heading. A quote is one too, with its marks.
 */
export function paragraphs(text: string): readonly string[] {
  const found: string[][] = [[]]
  let fence: string | undefined
  for (const line of splitLines(text)) {
    const wasOpen = fence !== undefined
    if (fence === undefined) fence = FENCE.exec(line)?.[1]
    else if (isClosing(line, fence)) fence = undefined
    const isFence = wasOpen !== (fence !== undefined)
    if (wasOpen && !isFence) found.at(-1)?.push(line.trim())
    else if (isFence || SEPARATOR.test(line)) found.push([])
    else if (BULLET.test(line) || (QUOTE.test(line) && !QUOTE.test(found.at(-1)?.[0] ?? '')))
      found.push([line.replace(BULLET, '').trim()])
    else found.at(-1)?.push(line.trim())
  }
  return found.map((lines) => lines.join(' ').trim()).filter((line) => line !== '')
}

function isClosing(line: string, fence: string): boolean {
  return /^ {0,3}(?:`+|~+)[ \t]*$/.test(line) && line.trim().startsWith(fence)
}
