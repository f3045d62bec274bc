import { COMMON, type Field, type Kind } from '../kind'
import { allKinds, KINDS } from '../kinds'
import { translated } from '../texts'

/**
 * A file of Obsidian's Bases over notes of the journal: a table of their properties, which the app keeps and the
 * person changes as they like. It is plain YAML. Blocks inside other notes have no properties, so a base lacks them.
 */
export interface JournalBase {
  readonly id: 'entries' | 'goals' | 'assessments'
  /** Also the file's name. */
  readonly title: string
  readonly about: string
  readonly kinds: readonly Kind[]
}

export const JOURNAL_BASES: readonly JournalBase[] = [
  {
    id: 'entries',
    title: 'Entries',
    about: 'What you logged, newest first; and a table for each kind.',
    kinds: allKinds().filter(({ practiceDay }) => practiceDay),
  },
  {
    id: 'goals',
    title: 'Goals',
    about: 'Your goals, with difficulty, deadline and values.',
    kinds: [KINDS.goal],
  },
  {
    id: 'assessments',
    title: 'Assessments',
    about: 'Your ratings of the four items, newest first.',
    kinds: [KINDS.assessment],
  },
]

/** The text of a base's file: filters, the fields' names, and a table of all kinds beside one of each. */
export function baseText({ title, kinds }: JournalBase): string {
  const labels = new Map(kinds.flatMap(({ fields }) => Object.entries(fields)))
  const each = kinds.length > 1 ? kinds : []
  return [
    'filters:',
    '  and:',
    '    - file.ext == "md"',
    '    - note.draft != true',
    '    - or:',
    ...kinds.map(({ id }) => `        - ${isKind(id)}`),
    'properties:',
    ...[['efficacy', translated('Kind of note')], ...[...labels].map(named)].flatMap(([key, name]) => [
      `  note.${key}:`,
      `    displayName: ${JSON.stringify(name)}`,
    ]),
    'views:',
    ...table(
      title,
      each.length > 0 ? ['efficacy', ...Object.keys(COMMON)] : kinds.flatMap(({ fields }) => shown(fields)),
    ),
    ...each.flatMap(({ id, title, fields }) => table(title, shown(fields), id)),
    '',
  ].join('\n')
}

function named([key, { label, ...field }]: readonly [string, Field]): readonly [string, string] {
  const unit = field.type === 'number' ? field.unit : undefined
  // Minutes are called so.
  return [key, translated(label) + (unit === undefined || key === 'minutes' ? '' : ` (${translated(unit)})`)]
}

/** The columns of one kind: its day, its own, then what every note has, without those that few fill. */
function shown(fields: Kind['fields']): readonly string[] {
  const keys = Object.keys(fields).filter((key) => !fields[key]?.rare && key !== 'draft')
  const own = keys.filter((key) => !Object.hasOwn(COMMON, key))
  return [...new Set(['date', ...own, ...keys])]
}

function table(name: string, columns: readonly string[], kind?: string): readonly string[] {
  return [
    '  - type: table',
    `    name: ${JSON.stringify(translated(name))}`,
    ...(kind === undefined ? [] : ['    filters:', '      and:', `        - ${isKind(kind)}`]),
    '    order:',
    '      - file.name',
    ...columns.map((key) => `      - note.${key}`),
    '    sort:',
    '      - property: note.date',
    '        direction: DESC',
  ]
}

function isKind(id: string): string {
  return `note.efficacy == "${id}"`
}
