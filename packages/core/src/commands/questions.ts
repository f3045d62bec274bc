import { withUnit } from '../dashboard/phrases/numbers'
import { joinedSentences, plain } from '../dashboard/phrases/said'
import type { Field, Kind, Options } from '../kind'
import type { Filling } from '../note/template'
import type { Option, Question } from '../ports'
import { translated } from '../texts'

/** A question for one field of a kind: its words and its choices come from the field. */
export function fieldQuestion(kind: Kind, key: string, more: Partial<Question> = {}): Question {
  const field = kind.fields[key]
  if (!field) throw new Error(`${kind.id} has no field ${key}`)
  return {
    id: key,
    title: translated(field.ask ?? field.label),
    ...detailOf(field),
    ...choicesOf(field),
    field,
    ...more,
  }
}

/** A question for one section of a kind, answered in a line. */
export function sectionQuestion(kind: Kind, id: string): Question {
  const section = kind.sections[id]
  if (!section) throw new Error(`${kind.id} has no section ${id}`)
  return { id, title: translated(section.heading), detail: translated(section.prompt), optional: true }
}

/** The one value of an answer; `''` where an optional question was left empty. */
export function only(answer: readonly string[]): string {
  return answer[0] ?? ''
}

/** Single answers as the fields of a new note: what was left out stays as the person's own template has it. */
export function given(answers: Readonly<Record<string, string | undefined>>): Filling['fields'] {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]) => (value ? [[key, [value]]] : [])),
  )
}

function detailOf(field: Field): Pick<Question, 'detail'> {
  const unit = field.type === 'number' && !field.steps ? field.unit : undefined
  const said = [
    ...(unit === undefined ? [] : [translated('In {unit}.', { unit: translated(unit) })]),
    ...(field.hint === undefined ? [] : [translated(field.hint)]),
  ]
  return said.length > 0 ? { detail: plain(joinedSentences(said)) } : {}
}

/** What a field offers to choose from. */
export function choicesOf(field: Field): Partial<Question> {
  switch (field.type) {
    case 'choice':
      return { options: optionsOf(field.options) }
    case 'choices':
      return { options: optionsOf(field.options), many: true, ...(field.open ? { free: true } : {}) }
    case 'list':
      return { many: true }
    case 'flag':
      return { options: yesOrNo() }
    case 'number':
      return field.steps
        ? {
            options: field.steps.map((step) => ({ value: String(step), label: withUnit(step, field.unit) })),
            free: true,
          }
        : {}
    default:
      return {}
  }
}

function yesOrNo(): readonly Option[] {
  return [
    { value: 'true', label: translated('Yes') },
    { value: 'false', label: translated('No') },
  ]
}

export function optionsOf(options: Options): readonly Option[] {
  return Object.entries(options).map(([value, said]) => {
    if (typeof said === 'string') return { value, label: translated(said) }
    const [label, example] = said
    return { value, label: translated(label), description: translated(example) }
  })
}
