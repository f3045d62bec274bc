import type { Range } from '../note/body'
import type { Quote } from '../note/write-value'
import type { KnownField, Layout } from './layout'

/** A link `[[…]]` in a note of ours, or the bare name of a goal in a field that holds links. */
export interface WrittenLink {
  readonly range: Range
  /** The part that names the note, without brackets, heading and alias. */
  readonly target: Range
  /** That part as it is read. */
  readonly to: string
  /** The quotes of YAML that it stands in. */
  readonly quote: Quote
  /** The field that it stands in; `undefined` in the text. */
  readonly field: KnownField | undefined
}

/** The links of a note, from top to bottom. What stands in comments and in code is none. */
export function linksIn({ text, entries, body, frontmatter }: Layout): readonly WrittenLink[] {
  const fields = entries.flatMap((entry) => entry.fields.filter(({ field }) => field.type === 'links'))
  const inFields = fields.flatMap((field) => [...bracketed(text, field.value, field), ...bare(text, field)])
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
): readonly WrittenLink[] {
  const words = text.slice(inner.from, inner.to)
  const [name = ''] = words.split(/[|#]/)
  const written = name.trim()
  if (written === '') return []
  const from = inner.from + name.indexOf(written)
  const quote = field && isYaml(text, field) ? quoteBefore(text, range.from) : 'none'
  const target = { from, to: from + written.length }
  return [{ range, target, to: unescaped(written, quote), quote, field }]
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
