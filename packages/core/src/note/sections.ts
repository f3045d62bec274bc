import type { Heading as HeadingNode, List, ListItem, Nodes, Root } from 'mdast'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type Body, type Box, type Heading, type Range, textOf, titleAndTag } from './body'
import { bodyStart } from './frontmatter'
import { lazy } from './lazy'
import { memoizedByText } from './memoized-by-text'
import { lineEnd, lineStart } from './lines'
import { plainBody } from './plain-body'

/** The parser is quadratic on some inputs; beyond these limits it is not called. */
const LIMITS = { characters: 262_144, lines: 5_000, marks: 100 }

/**
 * Inline constructs, which are switched off: nothing here reads them, and the costliest inputs are among them (31 kB of
 * `*a_ ` took eight seconds).
 */
const INLINE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
]

const markdown = lazy(() =>
  unified()
    .data('micromarkExtensions', [gfmTaskListItem(), { disable: { null: INLINE } }])
    .data('fromMarkdownExtensions', [gfmTaskListItemFromMarkdown()])
    .use(remarkParse)
    .freeze(),
)

/** Why the body of the note is not handed to the parser, or `undefined` where it may be. */
export function bodyBeyondLimits(note: string): string | undefined {
  const start = bodyStart(note)
  if (note.length - start > LIMITS.characters) return 'more than 256 kB'
  if (!mayBeBeyond(note, start)) return undefined
  const lines = note.slice(start).split(/\r\n|\n|\r/)
  if (lines.length > LIMITS.lines) return `more than ${LIMITS.lines} lines`
  return lines.some((line) => nestingOf(line) > LIMITS.marks) ? 'nested too deeply' : undefined
}

/** A cheap look that few notes do not pass: many lines, a lone CR, or a long line that begins with a mark. */
function mayBeBeyond(note: string, start: number): boolean {
  let count = 0
  for (let from = start; from < note.length;) {
    const end = note.indexOf('\n', from)
    const to = end < 0 ? note.length : end
    if (++count >= LIMITS.lines || (to - from > LIMITS.marks && MARK.test(note[from] ?? ''))) return true
    from = to + 1
  }
  return note.includes('\r', start) && /\r(?!\n)/.test(note)
}

const MARK = /[\s>*+.)\d-]/

/** Reads the structure of a note whose body is within the limits. Line ends may be LF, CRLF or CR. */
export const readBody: (note: string) => Body = memoizedByText((note) => {
  // The parser drops a byte order mark and counts its offsets without it, so it is given none.
  let start = bodyStart(note)
  while (note[start] === '\uFEFF') start++
  const body = plainBody(note, start) ?? markdownBody(note, start)
  return note.includes('%%', start) ? withoutObsidianComments(body, start) : body
})

/** Without what Obsidian hides: from a `%%` in no code and no comment to the next such that may close it. */
function withoutObsidianComments(body: Body, start: number): Body {
  const { note } = body
  const isHidden = inOneOf([...body.comments, ...body.code].sort(byPlace))
  const found: Range[] = []
  let from: number | undefined
  for (const { index, 0: mark } of note.slice(start).matchAll(/\\.|`[^`\r\n]*`|%%/g)) {
    const at = start + index
    if (mark !== '%%' || isHidden(at)) continue
    if (from === undefined || !mayGoOn(note, from, at)) from = at
    else {
      found.push({ from, to: at + mark.length })
      from = undefined
    }
  }
  const outside = <T>(all: readonly T[], placeOf: (each: T) => number): readonly T[] => {
    const isFound = inOneOf(found)
    return all.filter((each) => !isFound(placeOf(each)))
  }
  return {
    note,
    headings: outside(body.headings, ({ from }) => from).map((each) => {
      const { tag } = titleAndTag(textOf({ ...body, comments: found }, each))
      return { ...each, tag }
    }),
    boxes: outside(body.boxes, ({ mark }) => mark),
    comments: [...outside(body.comments, ({ from }) => from), ...found].sort(byPlace),
    code: outside(body.code, ({ from }) => from),
  }
}

function byPlace(a: Range, b: Range): number {
  return a.from - b.from
}

/** Whether an offset is in one of the ranges; both come in their order in the note. */
function inOneOf(ranges: readonly Range[]): (at: number) => boolean {
  let next = 0
  return (at) => {
    while ((ranges[next]?.to ?? Infinity) <= at) next++
    return (ranges[next]?.from ?? Infinity) <= at
  }
}

/** What begins a line may go over lines; any other `%%` may as well be the person's, as in `100 %%`. */
function mayGoOn(note: string, from: number, at: number): boolean {
  return /^[^\r\n]*$/.test(note.slice(from, at)) || note.slice(lineStart(note, from), from).trim() === ''
}

/** The structure of the text from `start` on, as the markdown parser has it. */
export function markdownBody(note: string, start: number): Body {
  const tree = markdown().parse(note.slice(start))
  // A quote is not the person's own: its boxes are theirs to leave alone.
  const own = [...walk(tree, (node) => node.type !== 'blockquote')]
  const texts = [...walk(tree)].filter((node) => node.type === 'html' || node.type === 'paragraph')
  return {
    note,
    headings: headingsOf(note, tree, start),
    boxes: own.flatMap((node) => (node.type === 'listItem' ? boxOf(note, node, start) : [])),
    comments: texts.flatMap((node) => commentsIn(note, rangeOf(node, start))),
    code: own.flatMap((node) => (node.type === 'code' ? [rangeOf(node, start)] : [])),
  }
}

/** How many containers a line may open or continue: one for each mark, and one for every two columns of blanks. */
function nestingOf(line: string): number {
  const [lead = ''] = /^[\s>*+.)\d-]*/.exec(line) ?? []
  return lead.replace(/\s/g, '').replace(/\d+/g, '').length
}

/** Every node below, in the order of the note. */
function* walk(node: Nodes, enters: (node: Nodes) => boolean = () => true): Generator<Nodes> {
  if (!enters(node)) return
  yield node
  if (!('children' in node)) return
  for (const child of node.children) yield* walk(child, enters)
}

function rangeOf(node: Nodes, start: number): Range {
  const { position } = node
  return { from: start + (position?.start.offset ?? 0), to: start + (position?.end.offset ?? 0) }
}

function headingsOf(note: string, tree: Root, start: number): readonly Heading[] {
  return tree.children.flatMap((node, index) => {
    if (node.type !== 'heading') return []
    const next = tree.children[index + 1]
    return [heading(note, node, next?.type === 'list' ? next : undefined, start)]
  })
}

function heading(note: string, node: HeadingNode, below: List | undefined, start: number): Heading {
  const [first] = node.children
  const words = first
    ? note.slice(rangeOf(first, start).from, rangeOf(node.children.at(-1) ?? first, start).to)
    : ''
  return {
    ...rangeOf(node, start),
    depth: node.depth,
    ...titleAndTag(words),
    items: (below?.children ?? []).map((item) => firstLine(note, item, start)),
  }
}

function firstLine(note: string, item: ListItem, start: number): Range {
  const [content] = item.children
  const { from } = rangeOf(content ?? item, start)
  return { from, to: content ? lineEnd(note, from) : from }
}

function boxOf(note: string, item: ListItem, start: number): readonly Box[] {
  const [content] = item.children
  if (typeof item.checked !== 'boolean' || !content) return []
  const words = rangeOf(content, start)
  const mark = note.lastIndexOf(']', words.from - 1) - 1
  return [{ mark, done: item.checked, words }]
}

/** Comments of one paragraph or piece of HTML; what stands in backticks on one line is code. */
function commentsIn(note: string, { from, to }: Range): readonly Range[] {
  const source = note.slice(from, to)
  const closed = source.slice(0, source.lastIndexOf('-->') + 3)
  const comments: Range[] = []
  for (const { index, 0: found } of closed.matchAll(/\\.|`[^`\r\n]*`|<!--[\s\S]*?-->/g)) {
    if (found.startsWith('<')) comments.push({ from: from + index, to: from + index + found.length })
  }
  // A comment that nobody closed hides the rest of its HTML block.
  const open = note.slice(from, to).indexOf('<!--', closed.length < 3 ? 0 : closed.length)
  return open >= 0 && source.startsWith('<!--') && comments.length === 0 ? [{ from, to }] : comments
}
