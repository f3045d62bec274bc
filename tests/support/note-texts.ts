import fc from 'fast-check'
import type { Kind } from '@core/kind'
import { KINDS } from '@core/kinds'
import { type AnyEntry, type Entry, wordsOf } from '@core/note/entry'
import { anyEntry } from './entries'

/** Notes as files: whatever entries there may be, each written as the note that would read so. */
export const files: fc.Arbitrary<ReadonlyMap<string, string>> = fc
  .uniqueArray(anyEntry, { maxLength: 25, selector: ({ path }) => path })
  .map((entries) => new Map(entries.map((entry) => [entry.path, textOf(entry)])))

/** A file that is not among those, or stands at the path of one of them. */
export const anyFile: fc.Arbitrary<readonly [path: string, text: string]> = anyEntry.map((entry) => [
  entry.path,
  textOf(entry),
])

function textOf(entry: Entry): string {
  const { kind, date, time, draft, fields, sections }: AnyEntry = entry
  const keys = { efficacy: kind, date: date ?? '', time, ...fields, ...(draft ? { draft } : {}) }
  const { sections: declared }: Kind = KINDS[kind]
  return [
    '---',
    ...Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    '---',
    ...Object.entries(sections).flatMap(([id, section]) =>
      section ? [`## ${declared[id]?.heading ?? id}`, bodyOf(section)] : [],
    ),
    '',
  ].join('\n')
}

function bodyOf(section: NonNullable<AnyEntry['sections'][string]>): string {
  const { tasks } = section
  const boxes = tasks.map(({ done, text, fields }) => {
    const inline = Object.entries(fields).map(([key, value]) => ` (${key}:: ${value})`)
    return `- [${done ? 'x' : ' '}] ${text}${inline.join('')}`
  })
  return [...boxes, ...(boxes.length > 0 ? [] : [wordsOf(section)])].join('\n')
}
