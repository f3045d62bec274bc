import type { Field, Kind } from '../kind'
import type { KindId } from '../kinds'
import { optionMeaning } from '../dashboard/phrases/option'
import type { Range } from '../note/body'
import { lineStart } from '../note/lines'
import { fieldAt, type KnownField, type Layout, type EntryLayout, unquoted } from './layout'
import { meaningOf } from './meaning'
import { KIND_KEY } from './spot'
import { translated } from '../texts'

/** What something in a note means: paragraphs, in which words of a list stand in backticks. */
export interface Hover {
  readonly range: Range
  readonly says: readonly string[]
}

/** What stands at an offset: a key, a word of a list, a kind, or the heading of a section. */
export function hoverAt(layout: Layout, offset: number): Hover | undefined {
  return kindHover(layout, offset) ?? entryHover(layout, offset)
}

function kindHover({ keys, entries, text }: Layout, offset: number): Hover | undefined {
  const claim = keys.find(({ name }) => name === KIND_KEY)
  const own = entries.find(({ block }) => block === undefined)
  if (claim && own && offset >= claim.at.from && offset <= claim.value.to)
    return { range: { from: claim.at.from, to: claim.value.to }, says: kindSays(own.kind) }
  const block = entries.find(({ block }) => block && offset >= block.from && offset <= block.to)
  if (!block?.block) return undefined
  const { from, to } = block.block
  const tag = text.slice(from, to).search(/#efficacy\//i)
  return offset < from + tag ? undefined : { range: { from: from + tag, to }, says: kindSays(block.kind) }
}

function kindSays({ title, about, help }: Kind<KindId>): readonly string[] {
  return [`${translated(title)}. ${translated(about)}`, ...(help === undefined ? [] : [help])]
}

function entryHover({ entries, text }: Layout, offset: number): Hover | undefined {
  for (const entry of entries) {
    const field = fieldAt(entry.fields, offset)
    if (field) return fieldHover(field, text, offset)
    const heading = headingHover(entry, offset)
    if (heading) return heading
  }
  return undefined
}

function fieldHover({ at, key, field }: KnownField, text: string, offset: number): Hover | undefined {
  if (offset <= at.to) return { range: at, says: fieldSays(key, field) }
  const word = wordAt(text, offset)
  if (field.type !== 'choice' && field.type !== 'choices') return undefined
  const said = optionMeaning(field.options, unquoted(text.slice(word.from, word.to)))
  return said && { range: word, says: [said.label, ...(said.example === '' ? [] : [said.example])] }
}

function fieldSays(key: string, field: Field): readonly string[] {
  const { says, type, range, unit } = meaningOf(field)
  const measured = [type, range, unit].filter((part) => part !== '').join(' · ')
  return [`\`${key}\` · ${says}`, measured, ...optionLines(field)]
}

/** Each word of a list with what it stands for. */
function optionLines(field: Field): readonly string[] {
  if (field.type !== 'choice' && field.type !== 'choices') return []
  const { options } = field
  const lines = Object.keys(options).map(
    (slug) => `- \`${slug}\`: ${optionMeaning(options, slug)?.label ?? ''}`,
  )
  return [lines.join('\n')]
}

function wordAt(text: string, offset: number): Range {
  const [before = ''] = /[\w-]*$/.exec(text.slice(lineStart(text, offset), offset)) ?? []
  const [behind = ''] = /^[\w-]*/.exec(text.slice(offset)) ?? []
  return { from: offset - before.length, to: offset + behind.length }
}

function headingHover({ kind, sections }: EntryLayout, offset: number): Hover | undefined {
  const place = sections.find(({ heading }) => offset >= heading.from && offset <= heading.to)
  const section = place && kind.sections[place.id]
  if (!section) return undefined
  const { from, to } = place.heading
  const evidence = section.evidence ? [translated('Its lines are added to the list of evidence.')] : []
  return { range: { from, to }, says: [translated(section.prompt), ...evidence] }
}
