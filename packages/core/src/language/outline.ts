import type { Range } from '../note/body'
import { lineStart } from '../note/lines'
import type { Layout, EntryLayout } from './layout'
import { translated } from '../texts'

/** An entry or a field of one, for an editor's outline. Headings are there already in every editor. */
export interface OutlineItem {
  readonly name: string
  readonly detail: string
  /** All of it, and what to put the cursor at. */
  readonly range: Range
  readonly at: Range
  readonly below: readonly OutlineItem[]
}

export function outlineOf(layout: Layout): readonly OutlineItem[] {
  return layout.entries.map((entry) => entryItem(layout, entry))
}

/** What may be folded besides headings: the frontmatter, a block's fields, and comments over several lines. */
export function foldsOf({ frontmatter, entries, body }: Layout): readonly Range[] {
  const fields = entries.flatMap(({ block, fields }) => {
    const [first, last] = [fields[0], fields.at(-1)]
    return block && first && last ? [{ from: first.at.from, to: last.value.to }] : []
  })
  const fences = frontmatter ? [{ from: 0, to: frontmatter.to }] : []
  return [...fences, ...fields, ...(body?.comments ?? [])].filter(({ from, to }) => to > from)
}

function entryItem({ text, frontmatter }: Layout, { kind, block, range, fields }: EntryLayout): OutlineItem {
  const own = block ?? { from: 0, to: frontmatter?.to ?? 0 }
  return {
    name: translated(kind.title),
    detail: block?.title ?? '',
    range: block ? range : own,
    at: { from: own.from, to: own.from },
    below: fields.map(({ name, at, value }) => ({
      name,
      detail: text
        .slice(value.from, value.to)
        .replace(/\s*[\r\n]+\s*-\s*/g, ', ')
        .replace(/^[\s,]+/, ''),
      range: { from: lineStart(text, at.from), to: Math.max(at.to, value.to) },
      at,
      below: [],
    })),
  }
}
