import { type Body, type Box, type Heading, type Range, titleOf } from './body'

/**
 * What a line of plain writing is. `item` is a bullet or a number with text of its own; the text stands at `content`.
 */
type Line =
  | { readonly is: 'blank' | 'text' | 'comment' }
  | { readonly is: 'heading'; readonly depth: number; readonly words: string }
  | { readonly is: 'item'; readonly list: string; readonly content: number }

/** Which line may follow which; anything else is left to the markdown parser. */
const FOLLOWS: Readonly<Record<Line['is'], readonly Line['is'][]>> = {
  blank: ['blank', 'text', 'comment', 'heading', 'item'],
  heading: ['blank', 'text', 'comment', 'heading', 'item'],
  comment: ['blank', 'text', 'comment', 'heading', 'item'],
  text: ['blank', 'text', 'comment', 'heading'],
  item: ['blank', 'comment', 'heading', 'item'],
}

/**
 * The structure of the text from `start` on where it is written as most notes are: headings, paragraphs, flat lists
 * and one-line comments, all at the left edge. `undefined` for anything else. What it gives equals what the markdown
 * parser gives, at a fraction of the time; a property test compares them.
 */
export function plainBody(note: string, start: number): Body | undefined {
  if (/[\t\0]|\r(?!\n)/.test(note.slice(start))) return undefined
  const headings: (Heading & { readonly items: Range[] })[] = []
  const boxes: Box[] = []
  const comments: Range[] = []
  let above: Line = { is: 'blank' }
  /** The list that stands directly below the last heading, while it goes on. */
  let below: { readonly heading: (typeof headings)[number]; list?: string } | undefined
  for (const { from, to } of linesFrom(note, start)) {
    const source = note.slice(from, to)
    const line = lineOf(source)
    if (!line || !FOLLOWS[above.is].includes(line.is)) return undefined
    if (line.is === 'item') {
      if (above.is === 'item' && above.list !== line.list) return undefined
      const content = { from: from + line.content, to: line.content === 0 ? from : to }
      const box = boxIn(note, content)
      if (box) boxes.push(box)
      below = below && (below.list ?? line.list) === line.list ? { ...below, list: line.list } : undefined
      below?.heading.items.push(box ? box.words : content)
    } else if (line.is !== 'blank') below = undefined
    if (line.is === 'heading') {
      const heading = { from, to, depth: line.depth, ...titleOf(line.words), items: [] }
      headings.push(heading)
      below = { heading }
    }
    if (line.is === 'comment') comments.push({ from, to })
    above = line
  }
  return { note, headings, boxes, comments, code: [] }
}

/** Lines that templates leave to be written on. The parser places an empty item at its mark. */
const UNWRITTEN = new Map<string, Line>([
  ['- [ ] ', { is: 'item', list: '-', content: 2 }],
  ['- ', { is: 'item', list: '-', content: 0 }],
  ['1. ', { is: 'item', list: '.', content: 0 }],
])

/** Each line without its end, LF or CRLF. */
function* linesFrom(note: string, start: number): Generator<Range> {
  for (let from = start; from <= note.length;) {
    const end = note.indexOf('\n', from)
    const next = end < 0 ? note.length : end
    yield { from, to: note[next - 1] === '\r' && next > from ? next - 1 : next }
    from = next + 1
  }
}

/** `undefined` where the line means, or might mean, more than it says. */
function lineOf(source: string): Line | undefined {
  if (/^ *$/.test(source)) return { is: 'blank' }
  const unwritten = UNWRITTEN.get(source)
  if (unwritten) return unwritten
  if (source.endsWith(' ')) return undefined
  const heading = /^(#{1,6}) +([^ #]|[^ ][^]*[^#])$/.exec(source)
  if (heading) return { is: 'heading', depth: heading[1]?.length ?? 0, words: heading[2] ?? '' }
  if (source.startsWith('<!--')) return /^<!-- [^<>]*[^<>-] -->$/.test(source) ? { is: 'comment' } : undefined
  if (source.includes('<!--')) return undefined
  const item = /^(?:([-*+])|\d{1,9}([.)])) (?=[^ ])/.exec(source)
  if (item) {
    const [{ length }, bullet, delimiter] = item
    const content = source.slice(length)
    return isText(content) ? { is: 'item', list: bullet ?? delimiter ?? '', content: length } : undefined
  }
  return isText(source) ? { is: 'text' } : undefined
}

/** Text that opens nothing: no list, quote, code, rule, heading or HTML, and no line below a heading of its own. */
function isText(source: string): boolean {
  return !/^(?:[ #>=<~`]|[-*_+](?:[-*_ ]*$| )|\[[ xX]\] {2}|\d{1,9}[.)](?: |$))/.test(source)
}

function boxIn(note: string, { from, to }: Range): Box | undefined {
  const box = /^\[([ xX])\] [^ ]/.exec(note.slice(from, to))
  return box ? { mark: from + 1, done: box[1] !== ' ', words: { from: from + 4, to } } : undefined
}
