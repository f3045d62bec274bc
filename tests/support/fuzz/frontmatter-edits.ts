import fc from 'fast-check'
import type { Field } from '@core/kind'
import { allKinds, kindOf } from '@core/kinds'
import { addField, setField } from '@core/note/edit'
import { addEntryKeys } from '@core/note/entry-keys'
import { parseNote } from '@core/note/parse'
import { readAnswer, readValue } from '@core/note/read-value'
import { DEFAULTS } from '@core/settings'
import { body, end, eol, mark } from './bodies'
import { FIELDS, KEYS, note, type Parts, secondOpinion, word } from './frontmatter'
import { eolIn, made, type Outcome, sure, sureSame, unlessRefused } from './sure'

const typed: Readonly<Record<Field['type'], fc.Arbitrary<readonly string[]>>> = {
  number: fc.oneof(fc.nat(1440).map(String), fc.constantFrom('0.5', '-0', '+7')).map((each) => [each]),
  text: fc.oneof(word, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })).map((each) => [each]),
  flag: fc.constantFrom(['true'], ['no']),
  date: fc.constantFrom(['2026-10-05']),
  time: fc.constantFrom(['09:14'], ['9:05']),
  choice: fc.constantFrom(['done'], ['mine']),
  choices: fc.constantFrom(['mastery'], ['mastery', 'state'], ['x']),
  list: fc.array(fc.oneof(word, fc.string()), { maxLength: 3 }),
  links: fc.array(fc.constantFrom('Run 5K', '[[A|b]]', '[[C#d]]', 'A, B', 'Goals/ż'), { maxLength: 3 }),
}

export interface FieldEdit {
  readonly key: string
  /** `undefined` removes the key. */
  readonly value: readonly string[] | undefined
}

const fieldEdit: fc.Arbitrary<FieldEdit> = fc.constantFrom(...KEYS).chain((key) => {
  // The mark of a comment is kept out, so that marks count comments.
  const answer = typed[fieldOf(key).type].map((items) => items.map((item) => item.replaceAll('¶', '')))
  const none = fc.constantFrom(undefined, [])
  return fc.record({
    key: fc.constant(key),
    value: fc.oneof({ weight: 8, arbitrary: answer }, { weight: 1, arbitrary: none }),
  })
})

export const someNoteAndFieldEdits = fc.tuple(note, fc.array(fieldEdit, { minLength: 1, maxLength: 3 }))

/** Each edit is made on the result of the one before. */
export function setFields([parts, edits]: readonly [Parts, readonly FieldEdit[]]): readonly Outcome[] {
  let before = parts
  return edits.map((edit) => {
    const { outcome, after } = setOne(before, edit)
    before = after
    return outcome
  })
}

function setOne(parts: Parts, { key, value }: FieldEdit): { outcome: Outcome; after: Parts } {
  const field = fieldOf(key)
  const { head, yaml, tail } = parts
  const before = head + yaml + tail
  const changes = unlessRefused(() => setField(before, key, value, field))
  if (!changes) return { outcome: 'refused', after: parts }
  const after = made(before, changes)
  sure(
    setField(after, key, value, field).length === 0,
    'the same edit again changes more',
    before,
    key,
    value,
  )
  sureAround(parts, after)
  sure(after.split('¶').length === before.split('¶').length, 'a comment is lost', before, after)
  const now = yamlIn(parts, after)
  sureLines(yaml, now, key)
  sureRead(yaml, now, key, value)
  return { outcome: changes.length === 0 ? 'nothing' : 'made', after: { head, yaml: now, tail } }
}

/** No line changed but those of the key: blank lines and comments behind its value are not its own. */
function sureLines(before: string, after: string, key: string): void {
  if (after === before) return
  const [was, now] = [wholeLines(before), wholeLines(after)]
  let head = 0
  while (head < was.length && was[head] === now[head]) head++
  const room = Math.min(was.length, now.length) - head
  let tail = 0
  while (tail < room && was.at(-1 - tail) === now.at(-1 - tail)) tail++
  const own = was.findIndex((each) => each.startsWith(`${key}:`))
  const first = own < 0 ? was.length : own
  const next = was.findIndex((each, at) => at > first && /^[^\s#-]/.test(each))
  let end = next < 0 ? was.length : next
  while (end > first + 1 && /^(?:#.*|[ \t]*)[\r\n]*$/.test(was[end - 1] ?? '')) end--
  sure(head >= first && was.length - tail <= end, 'a line of another key changed', key, before, after)
}

/** Each line with its end. */
function wholeLines(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? []
}

/** By a second parser: the value as asked, and every other key in its place with its value. */
function sureRead(before: string, after: string, key: string, value: readonly string[] | undefined): void {
  const [one, two] = [secondOpinion(before), secondOpinion(after)]
  if (!one) return
  sure(two !== undefined, 'a second parser refuses it', before, after)
  const others = (keys: object): unknown => Object.entries(keys).filter(([name]) => name !== key)
  sureSame(others(two), others(one), 'another key reads otherwise')
  const field = fieldOf(key)
  const wanted = value === undefined ? undefined : readAnswer(key, field, value)
  const present = readValue(key, field, two[key])
  sureSame(present.state, wanted?.state ?? 'empty', `${key} reads otherwise in ${JSON.stringify(after)}`)
  if (present.state === 'value' && wanted?.state === 'value')
    sureSame(present.value, wanted.value, 'another value')
  const stays = value !== undefined && (Object.hasOwn(one, key) || wanted?.state === 'value')
  sure(Object.hasOwn(two, key) === stays, 'the key itself', key, before, after)
}

export const someNoteAndKind = fc.tuple(note, fc.constantFrom(...allKinds().map(({ id }) => id)))

/** A note that becomes an entry: keys are added below those that are there. */
export function becomeEntry([parts, id]: readonly [Parts, string]): readonly Outcome[] {
  const kind = kindOf(id)
  sure(kind !== undefined, 'no such kind', id)
  const { head, yaml, tail } = parts
  const before = head + yaml + tail
  const changes = unlessRefused(() => addEntryKeys(before, kind, { date: ['2026-03-07'] }))
  if (!changes) return ['refused']
  const after = made(before, changes)
  sure(after.startsWith(head + yaml) && after.endsWith(tail), 'what was there changed', before, after)
  sure(addEntryKeys(after, kind, { date: ['2026-03-07'] }).length === 0, 'the same again adds more', before)
  const [one, two] = [secondOpinion(yaml), secondOpinion(yamlIn(parts, after))]
  if (!one) return ['made']
  sure(two !== undefined, 'a second parser refuses it', before, after)
  const kept = Object.entries(two).filter(([key]) => Object.hasOwn(one, key))
  sureSame(kept, Object.entries(one), 'another key reads otherwise')
  const added = Object.entries(two).filter(([key]) => !Object.hasOwn(one, key))
  for (const [key] of added) sure(key === 'efficacy' || key in kind.fields, 'a key that the kind lacks', key)
  sureSame([two['efficacy'], two['date']], [id, '2026-03-07'], 'kind and date')
  return ['made']
}

export const somePlainNote = fc.tuple(mark, body, end, eol)

/** The same where there is no frontmatter yet. */
export function getFrontmatter([bom, words, last, ends]: readonly [
  string,
  string,
  string,
  string,
]): readonly Outcome[] {
  const text = bom + (words + last).replaceAll('\n', ends)
  const activity = kindOf('activity')
  if (words.startsWith('---') || !activity) return ['nothing']
  const changes = unlessRefused(() => addEntryKeys(text, activity, { date: ['2026-03-07'] }))
  if (!changes) return ['refused']
  const after = made(text, changes)
  const nl = eolIn(text)
  sure(after.startsWith(`${bom}---${nl}efficacy: activity${nl}`), 'the first lines', after)
  sure(after.endsWith(text.slice(bom.length)), 'what was there changed', text, after)
  const [entry] = parseNote('a.md', after, DEFAULTS).entries
  sureSame([entry?.kind, entry?.block, entry?.date], ['activity', false, '2026-03-07'], 'the entry')
  return ['made']
}

export const someNoteAndKey = fc.tuple(note, fieldEdit)

/** A key is added where it lacks, and left alone where it is. */
export function addOne([parts, { key, value }]: readonly [Parts, FieldEdit]): readonly Outcome[] {
  const { head, yaml, tail } = parts
  const before = head + yaml + tail
  const changes = unlessRefused(() => addField(before, key, value ?? [], fieldOf(key)))
  if (!changes) return ['refused']
  const after = made(before, changes)
  sure(after.startsWith(head + yaml) && after.endsWith(tail), 'what was there changed', before, after)
  const one = secondOpinion(yaml)
  if (one && !Object.hasOwn(one, key) && changes.length > 0) {
    const two = secondOpinion(yamlIn(parts, after))
    sure(two !== undefined && Object.hasOwn(two, key), 'the key is not there', before, after)
    sureSame(Object.entries(two).slice(0, -1), Object.entries(one), 'another key reads otherwise')
  }
  return [changes.length === 0 ? 'nothing' : 'made']
}

function yamlIn({ head, tail }: Parts, text: string): string {
  return text.slice(head.length, text.length - tail.length)
}

function sureAround({ head, yaml, tail }: Parts, after: string): void {
  sure(
    after.startsWith(head) && after.endsWith(tail),
    'what stands around the frontmatter changed',
    yaml,
    after,
  )
}

function fieldOf(key: string): Field {
  const field = FIELDS[key]
  if (!field) throw new Error(`no field ${key}`)
  return field
}
