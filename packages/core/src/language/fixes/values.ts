import { partAtFault } from '../../note/at-fault'
import { applyChanges, type Change } from '../../note/changes'
import { readFrontmatter } from '../../note/frontmatter'
import { unquoted } from '../layout'
import { mended } from '../mend'
import { nearest } from '../nearest'
import { type At, entryOf, fieldAt, type Fix, type Found, writeFix } from './fix'
import { translated } from '../../texts'

export function mendValue(at: At): readonly Fix[] {
  const found = fieldAt(at)
  if (!found) return []
  const { field, value } = found.written
  const wanted = mended(field, unquoted(at.note.text.slice(value.from, value.to)))
  return wanted === undefined
    ? []
    : writeFix(at, found, translated('Write {value}', { value: wanted }), wanted, true)
}

/** Quotes around words on one line that YAML takes for more; they hold just what stood there. */
export function quoteValue({ note, layout, finding, offset }: At): readonly Fix[] {
  const key = layout.keys.find(({ at, value }) => at.from <= offset && offset <= value.to)
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
export function boundOrNothing(at: At): readonly Fix[] {
  const { value, min, max } = at.finding.args
  const found = fieldAt(at)
  if (!found) return []
  const bound = String(Number(value) < Number(min) ? min : max)
  const { name } = found.written
  return [
    ...writeFix(
      at,
      found,
      translated('Set {key} to {value}, the nearest in range', { key: name, value: bound }),
      bound,
      false,
    ),
    ...writeFix(at, found, translated('Leave {key} empty', { key: name }), '', false),
  ]
}

export function nearSlugs(at: At): readonly Fix[] {
  const found = fieldAt(at)
  const slug = String(at.finding.args['value'])
  if (found?.written.field.type !== 'choice' && found?.written.field.type !== 'choices') return []
  const { key, field } = found.written
  const words = [
    ...Object.keys('options' in field ? field.options : {}),
    ...(at.note.settings.extra_slugs[key] ?? []),
  ]
  const written = entryOf(at, found.entry)?.fields[key]
  const now = Array.isArray(written) ? (written as readonly string[]) : [slug]
  return nearest(slug, words).flatMap((word, index, all) => {
    const items = [...new Set(now.map((each) => (each === slug ? word : each)))]
    const [title, preferred] = [translated('Change to {word}', { word }), index === 0 && all.length === 1]
    const alone = wordAlone(at, found, slug, word)
    // Where the list has the word already, the other one goes.
    const isProved = items.length === now.length && valueAfter(at, found, alone) === JSON.stringify(items)
    return isProved ? [{ title, preferred, changes: alone }] : writeFix(at, found, title, items, preferred)
  })
}

/** The change of one word of a field; its quotes, the words beside it and comments stay as they are. */
function wordAlone({ note }: At, { written }: Found, slug: string, word: string): readonly Change[] {
  const { from, to } = partAtFault(note.text, written.value, slug)
  return [{ start: from, end: to, insert: word }]
}

/** What the field would hold after these changes, as a list. */
function valueAfter(at: At, { entry, written }: Found, changes: readonly Change[]): string {
  const text = applyChanges(at.note.text, changes)
  const value = entryOf({ ...at, note: { ...at.note, text } }, entry)?.fields[written.key]
  return JSON.stringify(Array.isArray(value) ? value : [value])
}
