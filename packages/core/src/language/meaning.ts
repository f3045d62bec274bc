import type { Field, Options } from '../kind'
import { joinedSentences, plain, sentence } from '../dashboard/phrases/said'
import { translated } from '../texts'

/** What a type of field is called. */
const TYPES: Readonly<Record<Field['type'], () => string>> = {
  text: () => translated('text'),
  number: () => translated('number'),
  choice: () => translated('one of a list'),
  choices: () => translated('several of a list'),
  flag: () => translated('true or false'),
  date: () => translated('date'),
  time: () => translated('time'),
  list: () => translated('list'),
  links: () => translated('links'),
}

/** What a person is told of a field: in the documentation, and beside its key while they write. */
export interface Meaning {
  readonly type: string
  /** `Prediction. Rated before the attempt, never after it.` */
  readonly says: string
  /** `0 to 100, whole`; the words of a list; `''` where anything goes. */
  readonly range: string
  readonly unit: string
}

export function meaningOf(field: Field): Meaning {
  const { label, hint, ask, aliases = [] } = field
  const said = hint ?? ask
  const more = [
    said === undefined ? undefined : translated(said),
    aliases.length > 0 ? translated('Also accepted: {keys}.', { keys: aliases.join(', ') }) : undefined,
  ]
  return {
    type: TYPES[field.type](),
    says: plain(joinedSentences([sentence(translated(label)), ...more.filter((each) => each !== undefined)])),
    range: rangeOf(field),
    unit: (field.type === 'number' ? field.unit : undefined) ?? '',
  }
}

function rangeOf(field: Field): string {
  switch (field.type) {
    case 'number':
      return [
        translated('{min} to {max}', { min: field.min, max: field.max }),
        field.integer ? `, ${translated('whole')}` : '',
        absence(field.fallback),
      ].join('')
    case 'list':
      return field.of === 'pause' ? '`YYYY-MM-DD..YYYY-MM-DD`, or `YYYY-MM-DD..`' : ''
    case 'date':
      return 'YYYY-MM-DD'
    case 'time':
      return translated('{min} to {max}', { min: '00:00', max: '23:59' })
    case 'choice':
      return `${slugs(field.options)}${absence(field.fallback)}`
    case 'choices':
      return `${slugs(field.options)}${field.open ? `, ${translated('or your own words')}` : ''}`
    case 'text':
    case 'flag':
    case 'links':
      return ''
  }
}

function slugs(options: Options): string {
  return Object.keys(options)
    .map((slug) => `\`${slug}\``)
    .join(', ')
}

function absence(fallback: string | number | undefined): string {
  return fallback === undefined ? '' : ` (${translated('absent: {value}', { value: `\`${fallback}\`` })})`
}
