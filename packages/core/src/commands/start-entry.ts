import type { Journal } from '../journal/journal'
import type { Kind } from '../kind'
import type { Filling } from '../note/template'
import type { Host, Option } from '../ports'
import { type Answers, askRun, type Ended, type Questions, byFit, takeGiven, type Unfit } from './ask-run'
import { prefersTemplate, rememberTemplate } from './choose-filling'
import { kindQuestions, titleQuestion } from './kind-questions'
import { fieldQuestion, only } from './questions'
import { sectionTexts } from './section-questions'
import { startFilling, writeNote } from './write'
import { translated } from '../texts'

/** Starts a note of the kind, by short questions or with its template, as the person chose before; shows it. */
export async function startEntry(host: Host, journal: Journal, kind: Kind): Promise<void> {
  if (await prefersTemplate(host)) return openTemplate(host, journal, kind)
  const questions = kindQuestions(kind, journal)
  const ended = await askRun(host, {
    topic: translated(kind.title),
    questions,
    ...(kind.help === undefined ? {} : { text: [kind.help] }),
    end: (isUnbegun) =>
      isUnbegun ? translated('Empty template instead') : translated('The rest in the note'),
    keep: asDraft(),
  })
  if (ended.how === 'unbegun') await rememberTemplate(host)
  await writeEnded(host, journal, kind, questions, ended)
}

export function asDraft(): Omit<Option, 'value'> {
  return {
    label: translated('Save as draft'),
    description: translated('listed under open, counted nowhere'),
  }
}

/** Writes what came of the questions for a new note, as a draft where the person left them, and shows it. */
export async function writeEnded(
  host: Host,
  journal: Journal,
  kind: Kind,
  questions: Questions,
  { how, answers }: Ended,
  more: Filling['fields'] = {},
): Promise<void> {
  if (how === 'nothing') return
  const filling = fillingOf(kind, journal, questions, answers)
  const draft = how === 'left' ? { draft: ['true'] } : {}
  const { path, cursor } = await writeNote(
    journal,
    kind,
    { ...filling, fields: { ...filling.fields, ...more, ...draft } },
    nameOf(kind, answers),
  )
  await host.show(path, cursor)
  if (how === 'left')
    host.say(translated('Saved as a draft. It counts once "draft" in it is no longer true.'))
}

/** The note itself, with what came with the command; asked for is only what it is called by. */
async function openTemplate(host: Host, journal: Journal, kind: Kind): Promise<void> {
  const questions = kindQuestions(kind, journal)
  const answers = new Map<string, readonly string[]>()
  takeGiven(host, questions, answers)
  const name = nameQuestion(kind)
  if (name && !answers.has(name.id)) {
    const named = await host.ask(name)
    if (!named) return
    answers.set(name.id, named)
  }
  await writeEnded(host, journal, kind, questions, { how: 'done', answers })
}

/** What asks for that which the note is called by; `undefined` where that is its moment. */
function nameQuestion(kind: Kind): ReturnType<typeof titleQuestion> | undefined {
  if (kind.named.by === 'moment') return undefined
  return kind.named.by === 'title'
    ? titleQuestion(kind)
    : fieldQuestion(kind, kind.named.field, { optional: true })
}

function nameOf(kind: Kind, answers: Answers): string {
  return only(answers.get(nameQuestion(kind)?.id ?? '') ?? [])
}

/**
 * A note's start from what was answered. What a section was told stays, also where it is not asked for any more; a
 * field that does not take what was typed gets none of it, and the words stand above.
 */
function fillingOf(kind: Kind, journal: Journal, questions: Questions, answers: Answers): Filling {
  const { fit, unfit } = byFit(questions, answers)
  return startFilling(journal, kind, {
    fields: Object.fromEntries([...fit].filter(([id]) => Object.hasOwn(kind.fields, id))),
    sections: sectionTexts(kind, journal, answers),
    above: unfit.map(aboveLine),
  })
}

function aboveLine({ question, values }: Unfit): string {
  return translated('Typed for "{question}", which does not take it: {answer}', {
    question: question.title,
    answer: values.join(', '),
  })
}
