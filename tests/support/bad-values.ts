import type { Field } from '@core/kind'

/** A value as it might stand behind a key in frontmatter, and what is to be said of it. */
export interface BadValue {
  readonly name: string
  readonly yaml: string
  readonly code: 'wrong-type' | 'out-of-range'
}

/** A value that counts, with something worth saying. */
export interface OddValue {
  readonly name: string
  readonly yaml: string
  /** `undefined` where it is simply read. */
  readonly code?: 'unknown-slug' | 'repeated-slug' | 'link-missing' | 'link-ambiguous' | 'link-not-goal'
  /** What the field holds then. */
  readonly value: unknown
}

const wrong = (name: string, yaml: string): BadValue => ({ name, yaml, code: 'wrong-type' })
const outside = (name: string, yaml: string): BadValue => ({ name, yaml, code: 'out-of-range' })

/** Every way in which a value of the field's type can be no value of it. */
export function badValues(field: Field): readonly BadValue[] {
  const nested = [wrong('a mapping', '{a: 1}'), wrong('a mapping in a list', '[{a: 1}]')]
  switch (field.type) {
    case 'number':
      return [
        ...nested,
        wrong('a word', 'soon'),
        wrong('a percentage', '60%'),
        wrong('a fraction', '6/10'),
        wrong('two numbers', '[1, 2]'),
        wrong('true', 'true'),
        wrong('no number', '.nan'),
        wrong('a number without end', '.inf'),
        outside('below the range', String(field.min - 1)),
        outside('above the range', String(field.max + 1)),
        ...(field.integer ? [wrong('half a number', String(field.min + 0.5))] : []),
      ]
    case 'flag':
      return [
        ...nested,
        wrong('a word', 'maybe'),
        wrong('a number', '1'),
        wrong('two flags', '[true, false]'),
      ]
    case 'date':
      return [
        ...nested,
        wrong('a day that is none', '2026-02-30'),
        wrong('a month that is none', '2026-13-01'),
        wrong('a word', 'tomorrow'),
        wrong('a number', '20261005'),
        wrong('two days', '[2026-10-05, 2026-10-06]'),
      ]
    case 'time':
      return [
        ...nested,
        wrong('an hour that is none', '25:00'),
        wrong('a word', 'noon'),
        wrong('a list', '["09:14"]'),
      ]
    case 'choice':
    case 'text':
      return [...nested, wrong('two texts', '[one, two]')]
    case 'list':
      return [
        ...nested,
        ...(field.of === 'pause'
          ? [wrong('a word', 'soon'), wrong('no end', '[2026-08-09..2026-08-02]')]
          : []),
      ]
    case 'choices':
    case 'links':
      return nested
  }
}

/** The notes that links of {@link oddValues} lead to, or could. */
export const LINKED: Readonly<Record<string, string>> = {
  'A/Twice.md': 'One.\n',
  'B/Twice.md': 'Two.\n',
  'Plain.md': 'No goal.\n',
}

/** Values that count although something is to be said of them, and a single one where a list belongs. */
export function oddValues(field: Field): readonly OddValue[] {
  switch (field.type) {
    case 'choice':
      return [{ name: 'a slug of no list', yaml: 'zzz', code: 'unknown-slug', value: 'zzz' }]
    case 'choices': {
      const [slug = ''] = Object.keys(field.options)
      const unknown = { name: 'a slug of no list', yaml: `[${slug}, zzz]`, value: [slug, 'zzz'] }
      return [
        field.open ? unknown : { ...unknown, code: 'unknown-slug' },
        { name: 'a slug twice', yaml: `[${slug}, ${slug}]`, code: 'repeated-slug', value: [slug] },
        { name: 'one for a list', yaml: slug, value: [slug] },
      ]
    }
    case 'list':
      return [
        field.of === 'pause'
          ? { name: 'one for a list', yaml: '2026-08-02..', value: ['2026-08-02..'] }
          : { name: 'one for a list', yaml: 'a', value: ['a'] },
      ]
    case 'links':
      return [
        { name: 'a link to nothing', yaml: '"[[Nowhere]]"', code: 'link-missing', value: ['Nowhere'] },
        { name: 'a link to two notes', yaml: '["[[Twice]]"]', code: 'link-ambiguous', value: ['Twice'] },
        { name: 'a link to another note', yaml: '["[[Plain]]"]', code: 'link-not-goal', value: ['Plain'] },
      ]
    default:
      return []
  }
}

/** The note with a line in place of a key and whatever stood there; the lines below it keep their numbers. */
export function withLine(note: string, key: string, line: string): string {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(note) ?? []
  const kept = head.split('\n').reduce<{ lines: string[]; isInKey: boolean }>(
    ({ lines, isInKey }, each) => {
      const isNext = /^[^\s-]/.test(each)
      const isKey = isNext ? each.startsWith(`${key}:`) : isInKey
      return { lines: isKey ? lines : [...lines, each], isInKey: isKey }
    },
    { lines: [], isInKey: false },
  ).lines
  return `---\n${[...kept, line].join('\n')}\n---\n${body}`
}

/** The line (1-based) that {@link withLine} put in. */
export function lineOf(note: string): number {
  return note.slice(0, note.indexOf('\n---\n')).split('\n').length
}
