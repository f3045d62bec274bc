import { fieldNamed, type KeyedField, type Kind } from '../kind'
import { type KindId, kindOf } from '../kinds'
import { valueOfKey } from '../note/at-fault'
import { blockFields } from '../note/block-fields'
import { endOf } from '../note/block-place'
import type { Body, Heading, Range } from '../note/body'
import { bodyStart, sliceFrontmatter } from '../note/frontmatter-slice'
import { afterEol, lineEnd } from '../note/lines'
import { placesOf, type SectionPlace, scopesOf } from '../note/outline'
import { isKeyInAnyCase, mayBeOurs } from '../note/may-be-ours'
import { bodyBeyondLimits, readBody } from '../note/sections'

/**
 * The structure of a note of ours while somebody types in it. More tolerant than the parser that counts: half a key, an
 * open bracket or unclosed frontmatter do not hide the rest. Offsets are UTF-16, into the whole text.
 */
export interface Layout {
  readonly text: string
  /** The lines between the fences, or those meant to be so while the second fence is missing. */
  readonly frontmatter: Range | undefined
  /** The keys of the frontmatter, `efficacy` and those of others as well. */
  readonly keys: readonly WrittenField[]
  readonly body: Body | undefined
  /** The note's own entry first, where it is one, then its blocks. */
  readonly entries: readonly EntryLayout[]
}

/** One entry in a text. */
export interface EntryLayout {
  readonly kind: Kind<KindId>
  /** The heading of a block; `undefined` for the note itself. */
  readonly block: Heading | undefined
  /** What belongs to it. */
  readonly range: Range
  readonly fields: readonly KnownField[]
  readonly sections: readonly SectionPlace[]
}

/** A key and what stands behind its colon, over all of its lines. */
export interface WrittenField {
  readonly name: string
  readonly at: Range
  readonly value: Range
}

/** One that the entry's kind has. */
export interface KnownField extends WrittenField, KeyedField {}

/** A heading of a block, its kind perhaps still to be typed. */
const BLOCK = /^#{1,6}[ \t].*#efficacy\//im

/** The layout of a note that has a key `efficacy` or a block; `undefined` for a foreign one. */
export function layoutOf(text: string): Layout | undefined {
  if (!mayBeOurs(text)) return undefined
  const frontmatter = frontmatterOf(text)
  const keys = frontmatter ? keysIn(text, frontmatter) : []
  const claim = keys.find(({ name }) => name === 'efficacy')
  const body = bodyBeyondLimits(text) === undefined ? readBody(text) : undefined
  const kind = claim && kindOf(unquoted(text.slice(claim.value.from, lineEnd(text, claim.at.to))))
  const blocks = body ? blocksOf(body) : []
  // A key in another case is a problem with a fix.
  if (!keys.some(({ name }) => isKeyInAnyCase(name)) && !BLOCK.test(text)) return undefined
  const own = kind ? [ownEntry(text, kind, keys, body)] : []
  return { text, frontmatter, keys, body, entries: [...own, ...blocks] }
}

/** The entry that an offset belongs to: the innermost block, else the note. */
export function entryAt(layout: Layout, offset: number): EntryLayout | undefined {
  return layout.entries.findLast(({ block, range }) =>
    block ? offset >= range.from && offset < range.to : true,
  )
}

/** The field that an offset is in, at its key or at its value; of several the first. */
export function fieldAt<F extends WrittenField>(fields: readonly F[], offset: number): F | undefined {
  return fields.find(({ at, value }) => at.from <= offset && offset <= value.to)
}

/** A word of YAML without its quotes. */
export function unquoted(word: string): string {
  const bare = word.replace(/(?:^|\s)#.*$/, '').trim()
  return /^(["'])(.*)\1$/.exec(bare)?.[2] ?? bare
}

function ownEntry(
  text: string,
  kind: Kind<KindId>,
  keys: readonly WrittenField[],
  body: Body | undefined,
): EntryLayout {
  const [scope] = body ? scopesOf(body) : []
  return {
    kind,
    block: undefined,
    range: { from: 0, to: text.length },
    fields: known(kind, keys),
    sections: body && scope ? placesOf(body, scope, kind) : [],
  }
}

function blocksOf(body: Body): readonly EntryLayout[] {
  return scopesOf(body).flatMap((scope) => {
    const { block } = scope
    const kind = kindOf(block?.tag ?? '')
    if (!block || !kind?.block) return []
    const fields = blockFields(body, block).map(({ key, at, value }) => ({
      name: key,
      at: { from: at, to: at + key.length },
      value,
    }))
    return [
      {
        kind,
        block,
        range: { from: block.from, to: endOf(block, body.headings, body.note) },
        fields: known(kind, fields),
        sections: placesOf(body, scope, kind),
      },
    ]
  })
}

function known(kind: Kind, written: readonly WrittenField[]): readonly KnownField[] {
  return written.flatMap((each) => {
    const named = fieldNamed(kind, each.name)
    return named ? [{ ...each, ...named }] : []
  })
}

function frontmatterOf(text: string): Range | undefined {
  const slice = sliceFrontmatter(text)
  if (slice === 'none') return undefined
  if (slice !== 'unclosed') return { from: slice.start, to: slice.end }
  const from = afterEol(text, lineEnd(text, bodyStart(text)))
  const blank = /^[ \t]*$/m.exec(text.slice(from))
  return { from, to: blank ? from + blank.index : text.length }
}

/** Keys at the left edge; what stands below one, further in or behind a dash, is its value. */
function keysIn(text: string, { from, to }: Range): readonly WrittenField[] {
  const found = [...text.slice(from, to).matchAll(/^([A-Za-z_][\w-]*)[ \t]*:(?=[ \t\r\n]|$)/gm)]
  return found.map(({ index, 1: name = '' }) => {
    const start = from + index
    const value = valueOfKey(text, start, to)
    const words = text.slice(value.from, value.to).trimEnd()
    return {
      name,
      at: { from: start, to: start + name.length },
      value: { from: value.from, to: value.from + words.length },
    }
  })
}
