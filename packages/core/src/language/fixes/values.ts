import { partAtFault } from '../../note/at-fault'
import { applyChanges, type Change } from '../../note/changes'
import { readFrontmatter } from '../../note/frontmatter'
import { fieldAt, unquoted } from '../layout'
import { mended } from '../mend'
import { nearest } from '../nearest'
import { type FixContext, entryOf, fieldOf, type Fix, type FieldFound, writeFix } from './fix'
import { translated } from '../../texts'

export function mendValue(context: FixContext): readonly Fix[] {
  const found = fieldOf(context)
  if (!found) return []
  const { field, value } = found.written
  const wanted = mended(field, unquoted(context.note.text.slice(value.from, value.to)))
  return wanted === undefined
    ? []
    : writeFix(context, found, translated('Write {value}', { value: wanted }), wanted, true)
}

/** Quotes around words on one line that YAML takes for more; they hold just what stood there. */
export function quoteValue({ note, layout, finding, offset }: FixContext): readonly Fix[] {
  const key = fieldAt(layout.keys, offset)
  if (!key) return []
  const { from, to } = key.value
  const words = note.text.slice(from, to).trimStart()
  const quote = /["\\]/.test(words) ? "'" : '"'
  // Where a quote, a bracket or a comment stands there already, what was meant is a guess.
  if (words.includes(quote) || /^$|^["'[{|>]|[\r\n]|\s#/.test(words)) return []
  const changes = [to - words.length, to].map((at) => ({ start: at, end: at, insert: quote }))
  const read = readFrontmatter(applyChanges(note.text, changes), note.path)
  const isProved =
    read.state === 'read'
      ? read.keys.get(key.name)?.value === words
      : read.state === 'unread' && read.finding.line > finding.line
  const title = translated('Write {value}', { value: quote + words + quote })
  return isProved ? [{ title, preferred: true, changes }] : []
}

/** The nearest that is allowed is a guess at what was meant, so it is never the preferred one. */
export function boundOrNothing(context: FixContext): readonly Fix[] {
  const { value, min, max } = context.finding.args
  const found = fieldOf(context)
  if (!found) return []
  const bound = String(Number(value) < Number(min) ? min : max)
  const { name } = found.written
  return [
    ...writeFix(
      context,
      found,
      translated('Set {key} to {value}, the nearest in range', { key: name, value: bound }),
      bound,
      false,
    ),
    ...writeFix(context, found, translated('Leave {key} empty', { key: name }), '', false),
  ]
}

export function nearSlugs(context: FixContext): readonly Fix[] {
  const found = fieldOf(context)
  if (!found) return []
  const { key, field } = found.written
  if (field.type !== 'choice' && field.type !== 'choices') return []
  const slug = String(context.finding.args['value'])
  const words = [...Object.keys(field.options), ...(context.note.settings.extra_slugs[key] ?? [])]
  const written = entryOf(context, found.entry)?.fields[key]
  const now = Array.isArray(written) ? (written as readonly string[]) : [slug]
  return nearest(slug, words).flatMap((word, _at, all) => {
    const items = [...new Set(now.map((each) => (each === slug ? word : each)))]
    const [title, preferred] = [translated('Change to {word}', { word }), all.length === 1]
    const alone = wordAlone(context, found, slug, word)
    // Where the list has the word already, the other one goes.
    const isProved =
      items.length === now.length && valueAfter(context, found, alone) === JSON.stringify(items)
    return isProved
      ? [{ title, preferred, changes: alone }]
      : writeFix(context, found, title, items, preferred)
  })
}

/** The change of one word of a field; its quotes, the words beside it and comments stay as they are. */
function wordAlone(
  { note }: FixContext,
  { written }: FieldFound,
  slug: string,
  word: string,
): readonly Change[] {
  const { from, to } = partAtFault(note.text, written.value, slug)
  return [{ start: from, end: to, insert: word }]
}

/** What the field would hold after these changes, as a list. */
function valueAfter(context: FixContext, { entry, written }: FieldFound, changes: readonly Change[]): string {
  const text = applyChanges(context.note.text, changes)
  const value = entryOf({ ...context, note: { ...context.note, text } }, entry)?.fields[written.key]
  return JSON.stringify(Array.isArray(value) ? value : [value])
}
