import { allKinds } from '../../kinds'
import { type Change, setField } from '../../note/edit'
import { KIND_FIELD } from '../../note/template'
import { entryAt } from '../layout'
import { nearest } from '../nearest'
import { KIND_KEY } from '../spot'
import { type FixContext, type Fix, changesOrNone } from './fix'
import { translated } from '../../texts'

export function nearKinds(context: FixContext): readonly Fix[] {
  const { note, layout, finding } = context
  const written = String(finding.args['value'])
  const heading = layout.body?.headings.find(
    (each) => each.tag !== undefined && context.lineOf(each.from) === finding.line,
  )
  const kinds = allKinds().filter(({ block }) => block || !heading)
  const ids = nearest(
    written,
    kinds.map(({ id }) => id),
  )
  return ids.map((id) => ({
    title: translated('Change to {word}', { word: id }),
    preferred: ids.length === 1,
    changes: heading
      ? tagChange(note.text, heading.from, heading.to, id)
      : changesOrNone(() => setField(note.text, KIND_KEY, id, KIND_FIELD)),
  }))
}

function tagChange(text: string, from: number, to: number, id: string): readonly Change[] {
  const [whole = '', tag = ''] = /(#efficacy\/)[\p{L}\p{N}_-]+/iu.exec(text.slice(from, to)) ?? []
  const start = text.indexOf(whole, from)
  return whole === '' ? [] : [{ start: start + tag.length, end: start + whole.length, insert: id }]
}

/** A key that its kind does not know: the keys that are near and not written yet. */
export function nearKeys(context: FixContext): readonly Fix[] {
  const entry = entryAt(context.layout, context.offset)
  if (!entry) return []
  const free = Object.keys(entry.kind.fields).filter(
    (key) => !entry.fields.some((field) => field.key === key),
  )
  return keyChanges(context, nearest(String(context.finding.args['key']), free))
}

/** `Efficacy` in small letters. */
export function keyInSmallLetters(context: FixContext): readonly Fix[] {
  return keyChanges(context, [KIND_KEY])
}

/** Other keys in place of the one that the finding names; none where it stands there in quotes. */
function keyChanges({ note, finding, offset: start }: FixContext, keys: readonly string[]): readonly Fix[] {
  const written = String(finding.args['key'])
  if (!note.text.startsWith(written, start)) return []
  return keys.map((key) => ({
    title: translated('Change to {word}', { word: key }),
    preferred: keys.length === 1,
    changes: [{ start, end: start + written.length, insert: key }],
  }))
}
