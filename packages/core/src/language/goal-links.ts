import type { Range } from '../note/body'
import { decoded } from '../note/read-value'
import type { Quote } from '../note/write-value'
import type { KnownField, Layout } from './layout'

/** A link `[[…]]` in a note of ours; in a field that holds links also `[…](…)`, or the bare name of a goal. */
export interface WrittenLink {
  readonly range: Range
  /** The part that names the note, without brackets, heading and alias. */
  readonly target: Range
  /** That part as it is read. */
  readonly to: string
  /** The path of a markdown link as it is written, percent-encoded; `undefined` for any other link. */
  readonly encoded: string | undefined
  /** The quotes of YAML that it stands in. */
  readonly quote: Quote
  /** The field that it stands in; `undefined` in the text. */
  readonly field: KnownField | undefined
}

/** The links of a note, from top to bottom. What stands in comments and in code is none. */
export function linksIn({ text, entries, body, frontmatter }: Layout): readonly WrittenLink[] {
  const fields = entries.flatMap((entry) => entry.fields.filter(({ field }) => field.type === 'links'))
  const inFields = fields.flatMap((field) => [
    ...bracketed(text, field.value, field),
    ...ofMarkdown(text, field),
    ...bare(text, field),
  ])
  const start = body ? (frontmatter?.to ?? 0) : text.length
  const others = [...(body?.comments ?? []), ...(body?.code ?? []), ...fields.map(({ value }) => value)]
  const inText = bracketed(text, { from: start, to: text.length }, undefined).filter(
    ({ range }) => !others.some(({ from, to }) => range.from >= from && range.to <= to),
  )
  return [...inFields, ...inText].sort((a, b) => a.range.from - b.range.from)
}

/** What stands in backticks is code. */
const LINK = /`[^`\r\n]*`|\[\[([^[\]\r\n]*)\]\]/g

function bracketed(text: string, { from, to }: Range, field: KnownField | undefined): readonly WrittenLink[] {
  return [...text.slice(from, to).matchAll(LINK)].flatMap(({ index, 0: whole, 1: inner }) => {
    if (inner === undefined) return []
    const start = from + index
    const range = { from: start, to: start + whole.length }
    return linkOf(text, range, { from: start + 2, to: range.to - 2 }, field)
  })
}

/** An item `[run](Goals/Run%205K.md)`. In the text such a link is the editor's own. */
const MARKDOWN = /(\[[^[\]\r\n]*\]\(<?)([^[\]\r\n]*?)>?\)(?=["']?[ \t]*(?:[,\]]|[ \t]#|$))/gm

function ofMarkdown(text: string, field: KnownField): readonly WrittenLink[] {
  const { from, to } = field.value
  return [...text.slice(from, to).matchAll(MARKDOWN)].flatMap(
    ({ index, 0: whole, 1: lead = '', 2: path = '' }) => {
      const start = from + index
      const inner = { from: start + lead.length, to: start + lead.length + path.length }
      return linkOf(text, { from: start, to: start + whole.length }, inner, field, true)
    },
  )
}

/** `goal: Run 5K`, or such an item of a list, with or without quotes. */
function bare(text: string, field: KnownField): readonly WrittenLink[] {
  const { from, to } = field.value
  const items = text.slice(from, to).matchAll(/(?:^|[\r\n][ \t]*-)[ \t]*([^\r\n]*)/g)
  return [...items].flatMap(({ index, 0: whole, 1: item = '' }) => {
    const [lead = '', name = ''] = /^["']?([^"'#|]*)/.exec(item) ?? []
    if (name.trim() === '' || item.includes('[')) return []
    const start = from + index + whole.length - item.length + lead.length - name.length
    const range = { from: start, to: start + name.trimEnd().length }
    return linkOf(text, range, range, field)
  })
}

function linkOf(
  text: string,
  range: Range,
  inner: Range,
  field: KnownField | undefined,
  isMarkdown = false,
): readonly WrittenLink[] {
  const words = text.slice(inner.from, inner.to)
  const [name = ''] = words.split(isMarkdown ? '#' : /[|#]/)
  const written = name.trim()
  if (written === '') return []
  const from = inner.from + name.indexOf(written)
  const quote = field && isYaml(text, field) ? quoteBefore(text, range.from) : 'none'
  const target = { from, to: from + written.length }
  const plain = unescaped(written, quote)
  const read = isMarkdown ? { to: decoded(plain), encoded: plain } : { to: plain, encoded: undefined }
  return [{ range, target, ...read, quote, field }]
}

/** A block's field is followed by two colons, and read as it is written. */
function isYaml(text: string, { at }: KnownField): boolean {
  return !text.startsWith('::', at.to)
}

function quoteBefore(text: string, at: number): Quote {
  const before = text[at - 1]
  return before === '"' ? 'double' : before === "'" ? 'single' : 'none'
}

function unescaped(written: string, quote: Quote): string {
  if (quote === 'single') return written.replaceAll("''", "'")
  if (quote === 'none' || !written.includes('\\')) return written
  try {
    return String(JSON.parse(`"${written}"`))
  } catch {
    // Half an escape, as it is typed.
    return written
  }
}
