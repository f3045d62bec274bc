import { type Day, isDay } from '../day'
import type { Field, Kind } from '../kind'
import { type KindId, KINDS } from '../kinds'
import type { AnyEntry, Entry, SectionFacts, SectionText, Task } from '../note/entry'

/**
 * An entry without its words: numbers, days, times, slugs of the kind's own lists, and paths. It counts as the whole
 * one does. What a person wrote is not in it, nor the line of each key, which is a third of the size and is read again
 * with the words.
 */
export type Wordless = readonly [
  kind: KindId,
  line: number,
  marks: number,
  date: Day | null,
  time: string,
  fields: Readonly<Record<string, unknown>>,
  sections: readonly WordlessSection[],
  parts: Entry['parts'],
]

type WordlessSection = readonly [
  id: string,
  line: number,
  filled: boolean,
  items: number,
  tasks: readonly (readonly [line: number, done: boolean, fields: Task['fields']])[],
]

const [BLOCK, DRAFT, EMPTY] = [1, 2, 4]

/**
 * @param pathOf the path that a link resolves to, if it leads to one note; other links are a person's words, and left
 * out
 */
export function withoutWords(entry: Entry, pathOf: (link: string) => string | undefined): Wordless {
  const { kind, line, block, date, time, draft, empty, parts }: AnyEntry = entry
  return [
    kind,
    line,
    (block ? BLOCK : 0) | (draft ? DRAFT : 0) | (empty ? EMPTY : 0),
    date,
    time,
    fieldsWithout(entry, pathOf),
    Object.entries((entry as AnyEntry).sections).flatMap(([id, section]) =>
      section ? [[id, ...sectionWithout(section)]] : [],
    ),
    parts,
  ]
}

/** The entry as far as it counts, with empty texts. */
export function wordless(path: string, kept: Wordless): Entry {
  const [kind, line, marks, date, time, fields, sections, parts] = kept
  const entry: AnyEntry = {
    kind,
    path,
    line,
    block: (marks & BLOCK) > 0,
    date,
    time,
    draft: (marks & DRAFT) > 0,
    empty: (marks & EMPTY) > 0,
    fields,
    places: {},
    sections: sectionsOf(sections),
    parts,
  }
  return entry
}

function fieldsWithout(
  entry: AnyEntry,
  pathOf: (link: string) => string | undefined,
): Record<string, unknown> {
  const kind: Kind = KINDS[entry.kind]
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(entry.fields)) {
    const field = kind.fields[key]
    const rest = field && valueWithout(field, value, pathOf)
    if (rest !== undefined) kept[key] = rest
  }
  return kept
}

/** The part of a value that is not a person's words. */
function valueWithout(field: Field, value: unknown, pathOf: (link: string) => string | undefined): unknown {
  switch (field.type) {
    case 'number':
    case 'flag':
    case 'date':
    case 'time':
      return value
    case 'choice':
      return Object.hasOwn(field.options, String(value)) ? value : undefined
    case 'choices':
      return (value as readonly string[]).filter((slug) => Object.hasOwn(field.options, slug))
    case 'links':
      return (value as readonly string[]).flatMap((link) => pathOf(link) ?? [])
    case 'list':
      return field.of === 'pause' ? value : undefined
    case 'text':
      return undefined
  }
}

function sectionWithout({
  line,
  filled,
  items,
  tasks,
}: SectionFacts): [number, boolean, number, WordlessSection[4]] {
  return [
    line,
    filled,
    items,
    tasks.map((task) => [
      task.line,
      task.done,
      Object.fromEntries(
        Object.entries(task.fields).filter(([, value]) => typeof value === 'number' || isDay(value)),
      ),
    ]),
  ]
}

function sectionsOf(kept: readonly WordlessSection[]): Record<string, SectionText> {
  const sections: Record<string, SectionText> = {}
  for (const [id, line, filled, items, tasks] of kept)
    sections[id] = {
      line,
      text: '',
      filled,
      items,
      tasks: tasks.map(([at, done, fields]) => ({ line: at, done, text: '', fields })),
    }
  return sections
}
