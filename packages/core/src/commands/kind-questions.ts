import type { Journal } from '../journal/journal'
import { type Asked, asksOf, type Kind } from '../kind'
import type { Sight } from '../ports'
import type { Answers, Asking, Questions } from './ask-run'
import { worthSeeing } from './carry'
import { fieldAsked } from './field-asked'
import { fieldQuestion, only } from './questions'
import { sectionQuestions } from './section-questions'
import { activeGoals, startFilling } from './write'
import { midSentence, translated } from '../texts'

/** What guided capture asks of a new note of the kind: everything but a title may be left out. */
export function kindQuestions(kind: Kind, journal: Journal): Questions {
  const title = kind.named.by === 'title' ? [titleQuestion(kind)] : []
  return (answers) => {
    const asked = idsOf(kind)
      .filter((each) => holds(kind, each, answers))
      .flatMap((each) => questionsOf(kind, idOf(each), journal))
    const before = worthSeeing(kind, journal, fieldsIn(kind, journal, answers))
    return [...title, ...asked].map((question, at, all) => ({
      ...question,
      sight: [...before, ...keptInSight(kind, all.slice(0, at), answers)],
    }))
  }
}

/** For what the note is called, where its kind has a name of its own. */
export function titleQuestion(kind: Kind): Asking {
  return {
    id: 'title',
    title: translated('What is the {kind} called?', { kind: midSentence(kind.title) }),
    detail: translated('This becomes the name of the note.'),
    placeholder: translated('Run 5K'),
  }
}

/** Which of the active goals it is for: none to ask where there is no goal, and settled where there is one. */
export function goalQuestions(kind: Kind, journal: Journal): readonly Asking[] {
  const options = activeGoals(journal)
  if (options.length === 0) return []
  const title = translated('Which goal is it for?')
  const detail = translated('Another can be added in the note.')
  const question = fieldQuestion(kind, 'goal', { title, detail, options })
  return [options.length === 1 ? { ...question, settled: true } : { ...question, optional: true }]
}

function idsOf(kind: Kind): readonly Asked[] {
  const asks = asksOf(kind)
  return kind.id === 'goal' || asks.some((each) => idOf(each) === 'goal') ? asks : [...asks, 'goal']
}

function idOf(asked: Asked): string {
  return typeof asked === 'string' ? asked : asked.ask
}

function holds(kind: Kind, asked: Asked, answers: Answers): boolean {
  if (typeof asked === 'string') return true
  const field = kind.fields[asked.where]
  const otherwise = field?.type === 'choice' ? field.fallback : undefined
  return asked.is.includes(only(answers.get(asked.where) ?? []) || (otherwise ?? ''))
}

function questionsOf(kind: Kind, id: string, journal: Journal): readonly Asking[] {
  const section = kind.sections[id]
  if (section) return sectionQuestions(id, section, journal)
  if (id === 'goal') return goalQuestions(kind, journal)
  return [{ ...fieldAsked(kind, id, journal), optional: true }]
}

/** What a note with these answers will hold in its frontmatter, the only active goal included. */
function fieldsIn(
  kind: Kind,
  journal: Journal,
  answers: Answers,
): Readonly<Record<string, readonly string[]>> {
  const answered = [...answers].filter(([id]) => Object.hasOwn(kind.fields, id))
  return { ...startFilling(journal, kind).fields, ...Object.fromEntries(answered) }
}

function keptInSight(kind: Kind, asked: readonly Asking[], answers: Answers): readonly Sight[] {
  return asked.flatMap(({ id }) => {
    const { [id]: section } = kind.sections
    const { [id]: field } = kind.fields
    const label = section?.inSight ? section.heading : field?.inSight ? field.label : undefined
    const text = (answers.get(id) ?? []).join('\n')
    return label !== undefined && text !== '' ? [{ label: translated(label), text }] : []
  })
}
