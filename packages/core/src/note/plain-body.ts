import { type Body, type Box, type Heading, type Range, titleAndTag } from './body'

/**
 * A fast path beside the markdown parser: the structure of the text from `start` on if it holds only headings,
 * paragraphs, quotes, rules, fenced code, lists and one-line comments at the left edge, else `undefined`. The result
 * equals the parser's at a fraction of the time; a property test compares them.
 */
export function plainBody(note: string, start: number): Body | undefined {
  if (note.includes('\0', start)) return undefined
  if (note.includes('\r', start) && /\r(?!\n)/.test(note.slice(start))) return undefined
  return new PlainBody(note, start).read()
}

type Line = 'blank' | 'text' | 'comment' | 'heading' | 'item' | 'more' | 'quote' | 'rule' | 'code'

/** Lines after which any other line may follow, because nothing continues across them. */
const ENDS: ReadonlySet<Line> = new Set(['blank', 'heading', 'comment', 'rule', 'code'])

/** A list that is still open: how it is marked, and where the mark and the text of its last item stand. */
interface Level {
  readonly mark: string
  /** Columns from 0. To an item without words nothing may be added: its content is `undefined`. */
  readonly column: number
  readonly content: number | undefined
}

type Grown<T> = { -readonly [K in keyof T]: T[K] }

class PlainBody {
  private readonly headings: (Heading & { readonly items: Range[] })[] = []
  private readonly boxes: (Box & { readonly words: Grown<Range> })[] = []
  private readonly comments: Range[] = []
  private readonly code: Range[] = []
  private above: Line = 'blank'
  /** Open lists, the outermost first. */
  private levels: Level[] = []
  /** The items of the list that stands directly below the last heading, while it goes on. */
  private below: { readonly items: Range[]; readonly mark?: string } | undefined
  /** The words of the box of the item above; they may go on. */
  private words: Grown<Range> | undefined
  /** Offsets of the next comment and of the next tab. */
  private comment: number
  private tab: number
  private next: number

  constructor(
    private readonly note: string,
    start: number,
  ) {
    this.comment = found(note, '<!--', start)
    this.tab = found(note, '\t', start)
    this.next = start
  }

  read(): Body | undefined {
    const { note, headings, boxes, comments, code } = this
    while (this.next <= note.length) {
      const from = this.next
      const to = this.endOf(from)
      const line = this.line(from, to)
      if (!line) return undefined
      this.above = line
    }
    return { note, headings, boxes, comments, code }
  }

  /** The end of the line without its LF or CRLF; reading goes on behind it. */
  private endOf(from: number): number {
    const end = found(this.note, '\n', from)
    this.next = end + 1
    return end > from && this.note.charCodeAt(end - 1) === CR ? end - 1 : end
  }

  /** What the line is; `undefined` where it means, or might mean, more than it says. */
  private line(from: number, to: number): Line | undefined {
    const { note } = this
    const at = behindSpaces(note, from, to)
    if (at === to) return 'blank'
    if (this.comment < to) return this.commentLine(from, to)
    const first = note.charCodeAt(at)
    const hasTab = this.tab < to
    if (hasTab) this.tab = found(note, '\t', to)
    if (at === from && first === GREATER) return this.quote()
    if (at === from && isText(note, at, to)) return this.text()
    if (hasTab) return undefined
    if (at === from && first === HASH) return this.heading(from, to)
    if (at === from && (first === BACKTICK || first === TILDE)) return this.fence(from, to)
    if (at === from && isRule(note.slice(from, to))) return this.rule()
    const item = (at === from ? this.unwritten(from, to) : undefined) ?? this.item(from, at, to)
    return item ?? (isText(note, at, to) ? this.more(at - from, to) : undefined)
  }

  private commentLine(from: number, to: number): Line | undefined {
    if (!/^<!-- [^<>\t]*[^<>\t-] -->$/.test(this.note.slice(from, to))) return undefined
    this.comment = found(this.note, '<!--', to)
    this.comments.push({ from, to })
    return this.atEdge('comment')
  }

  /** A quote continues on an unmarked line below it (lazy continuation), so only a line that ends it may follow. */
  private quote(): Line | undefined {
    return this.atEdge('quote')
  }

  private text(): Line | undefined {
    return ENDS.has(this.above) || this.above === 'text' ? this.atEdge('text') : undefined
  }

  private rule(): Line | undefined {
    return ENDS.has(this.above) ? this.atEdge('rule') : undefined
  }

  private heading(from: number, to: number): Line | undefined {
    const [, marks = '', words = ''] =
      /^(#{1,6}) +([^ #]|[^ ][^]*[^# ])$/.exec(this.note.slice(from, to)) ?? []
    if (words === '') return undefined
    const heading = { from, to, depth: marks.length, ...titleAndTag(words), items: [] }
    this.headings.push(heading)
    const line = this.atEdge('heading')
    this.below = heading
    return line
  }

  /** A block of code, down to the fence that closes it; one that nothing closes is left to the parser. */
  private fence(from: number, to: number): Line | undefined {
    const { note } = this
    const opening = note.slice(from, to)
    const [fence = ''] = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(opening) ?? []
    if (fence === '' || opening.endsWith(' ')) return undefined
    while (this.next <= note.length) {
      const start = this.next
      const end = this.endOf(start)
      const inner = note.slice(start, end)
      if (!inner.trimStart().startsWith(fence)) continue
      // Longer, set in or with blanks behind it, it may close the block or not.
      if (inner !== fence) return undefined
      this.code.push({ from, to: end })
      this.comment = found(note, '<!--', end)
      this.tab = found(note, '\t', end)
      return this.atEdge('code')
    }
    return undefined
  }

  /** A line at the left edge that is no item ends all lists. */
  private atEdge(line: Line): Line {
    this.levels = []
    this.below = undefined
    this.words = undefined
    return line
  }

  /** A line that a template left to be written on. */
  private unwritten(from: number, to: number): Line | undefined {
    const { mark, content } = UNWRITTEN.get(this.note.slice(from, to)) ?? {}
    if (mark === undefined || content === undefined || !this.opens(mark, 0, false)) return undefined
    this.levels.push({ mark, column: 0, content: undefined })
    this.keep({ from: from + content, to: content === 0 ? from : to }, mark)
    return 'item'
  }

  private item(from: number, at: number, to: number): Line | undefined {
    const { note } = this
    const [{ length } = '', bullet, number, delimiter] = MARK.exec(note.slice(at, to)) ?? []
    const mark = bullet ?? delimiter
    if (mark === undefined || note.charCodeAt(to - 1) === SPACE || !isItemText(note, at + length, to))
      return undefined
    const column = at - from
    if (!this.opens(mark, column, bullet !== undefined || number === '1')) return undefined
    this.levels.push({ mark, column, content: column + length })
    this.keep({ from: at + length, to }, mark)
    return 'item'
  }

  /**
   * Whether an item may stand here, in a list that is open or begins with it; closes the lists that it ends.
   * @param interrupts whether it may stand directly below text.
   */
  private opens(mark: string, column: number, interrupts: boolean): boolean {
    const { levels, above } = this
    for (let top = levels.at(-1); top; top = levels.at(-1)) {
      if (top.content !== undefined && column >= top.content) {
        return column <= top.content + 3 && (ENDS.has(above) || interrupts)
      }
      levels.pop()
      if (column !== top.column) continue
      if (mark === top.mark) return true
      return above === 'blank' && column === 0
    }
    return column === 0 && (ENDS.has(above) || (above === 'text' && interrupts))
  }

  private keep(content: Range, mark: string): void {
    const [, done] =
      /^\[([ xX])\] [^ ]/.exec(this.note.slice(content.from, Math.min(content.to, content.from + 5))) ?? []
    this.words = done === undefined ? undefined : { from: content.from + 4, to: content.to }
    if (this.words) this.boxes.push({ mark: content.from + 1, done: done !== ' ', words: this.words })
    if (this.levels.length > 1) return
    const { items, mark: before = mark } = this.below ?? {}
    this.below = items && before === mark ? { items, mark } : undefined
    this.below?.items.push(this.words ? { ...this.words } : content)
  }

  /** A line that goes on with the words of the item above, set in as they are. */
  private more(column: number, to: number): Line | undefined {
    const isBelow = this.above === 'item' || this.above === 'more'
    if (!isBelow || column !== this.levels.at(-1)?.content || this.note.charCodeAt(to - 1) === SPACE)
      return undefined
    if (this.words) this.words.to = to
    return 'more'
  }
}

const MARK = /^(?:([-*+])|(\d{1,9})([.)])) (?=[^ ])/

/** Lines that templates leave to be written on. The parser places an empty item at its mark. */
const UNWRITTEN = new Map([
  ['- [ ] ', { mark: '-', content: 2 }],
  ['- ', { mark: '-', content: 0 }],
  ['1. ', { mark: '.', content: 0 }],
])

const [TAB, CR, SPACE, HASH, GREATER, BACKTICK, TILDE] = [0x09, 0x0d, 0x20, 0x23, 0x3e, 0x60, 0x7e]

/** Offset of what is looked for, or the length of the note. */
function found(note: string, what: string, from: number): number {
  const at = note.indexOf(what, from)
  return at < 0 ? note.length : at
}

function behindSpaces(note: string, from: number, to: number): number {
  let at = from
  while (at < to && note.charCodeAt(at) === SPACE) at++
  return at
}

function isRule(line: string): boolean {
  return /^(?:-{3,}|\*{3,}|_{3,})$/.test(line)
}

/** Text that opens nothing: no list, quote, code, rule, heading or HTML, and no line below a heading of its own. */
function isText(note: string, from: number, to: number): boolean {
  const code = note.charCodeAt(from)
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code > 0x7f) return true
  if (code === SPACE || code === TAB || code === GREATER) return false
  return !OPENS.test(note.slice(from, Math.min(to, from + 64)))
}

const OPENS = /^(?:<|=+ *$|#{1,6}(?: |$)|[-*_+](?:[-*_ \t]*$|[ \t])|`{3}|~{3}|\d{1,9}[.)](?:[ \t]|$))/

/** Text of an item, which may not begin as a box does. */
function isItemText(note: string, from: number, to: number): boolean {
  return isText(note, from, to) && !/^\[[ xX]\](?: {2}|$)/.test(note.slice(from, Math.min(to, from + 5)))
}
