/** From one UTF-16 offset of the note to another. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A heading that stands by itself: none in a quote, a list, code or a comment. */
export interface Heading extends Range {
  readonly depth: number
  /** As written, without marks and tag. */
  readonly title: string
  /** The kind that a tag `#efficacy/<kind>` names. */
  readonly tag: string | undefined
  /** First lines of the items of a list that stands directly below, without the bullets. */
  readonly items: readonly Range[]
}

/** A checkbox line with text. */
export interface Box {
  /** Of the character between the brackets. */
  readonly mark: number
  readonly done: boolean
  /** The words behind the box, up to the end of the paragraph. */
  readonly words: Range
}

/** The structure of the text below the frontmatter. */
export interface Body {
  readonly note: string
  readonly headings: readonly Heading[]
  readonly boxes: readonly Box[]
  readonly comments: readonly Range[]
  readonly code: readonly Range[]
}

/** A tag ends at punctuation, except characters that a tag may contain; tags can be nested with `/`. */
const TAG =
  /(?:^|\s)#efficacy\/([\p{L}\p{N}_-]+)(?:\/([\p{L}\p{N}_/-]*[\p{L}\p{N}_-]))?(?=\s|$|(?![/_-])\p{P})/iu

/** A heading's words without its tag, and the kind that the tag names. What stands within that is a tag of the person's. */
export function titleAndTag(words: string): Pick<Heading, 'title' | 'tag'> {
  const [, tag, own] = (words.includes('#') && TAG.exec(words)) || []
  const title = tag === undefined ? words : words.replace(TAG, own === undefined ? ' ' : ` #${own}`)
  return { title: title.trim(), tag: tag?.toLowerCase() }
}

/** Whether the offset is in a comment or in code. */
export function isHidden({ comments, code }: Body, at: number): boolean {
  return [comments, code].some((ranges) => ranges.some(({ from, to }) => from <= at && at < to))
}

/** The text of a range, comments left out, its line ends as LF. */
export function textOf(body: Body, range: Range): string {
  return textWithout(body.note, range, body.comments)
}

/** The same, code blocks left out as well. */
export function proseOf(body: Body, range: Range): string {
  const holes = [...body.comments, ...body.code].sort((a, b) => a.from - b.from)
  return textWithout(body.note, range, holes)
}

/** The same with the holes left out. */
export function textWithout(note: string, { from, to }: Range, holes: readonly Range[]): string {
  let text = ''
  let at = from
  for (const hole of holes) {
    if (hole.from < at || hole.from >= to) continue
    text += note.slice(at, hole.from)
    at = hole.to
  }
  text += note.slice(at, to)
  return text.includes('\r') ? text.replace(/\r\n|\r/g, '\n') : text
}
