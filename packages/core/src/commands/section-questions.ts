import type { Journal } from '../journal/journal'
import type { Kind, Section } from '../kind'
import { answerText, boxWords, columnsOf, shapeOf } from '../note/answer-text'
import { fitsRow } from '../note/goal-rows'
import type { Option } from '../ports'
import type { Answers, Asking } from './ask-run'
import { only } from './questions'
import { activeGoals } from './write'
import { translated } from '../texts'

/** What is asked for a section: one question, and for a table of goals one a goal that is active. */
export function sectionQuestions(id: string, section: Section, journal: Journal): readonly Asking[] {
  if (!section.goalRows) return [{ id, optional: true, ...asked(section) }]
  const [, ...columns] = columnsOf(section)
  const detail = columns.length > 1 ? inParts(columns) : columns.join()
  return rowGoals(journal).map(({ value, label }) => ({
    id: rowId(id, value),
    title: label,
    detail,
    optional: true,
    ...wordsOffered(section),
  }))
}

function wordsOffered({ rowWords }: Section): Pick<Asking, 'options' | 'free'> {
  const options = rowWords?.map((word) => ({ value: translated(word), label: translated(word) }))
  return options ? { options, free: true } : {}
}

/** What was answered for the sections of a kind, as the markdown that stands in each. */
export function sectionTexts(
  { sections }: Kind,
  journal: Journal,
  answers: Answers,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(sections).flatMap(([id, section]) => {
      const lines = section.goalRows ? goalRows(id, journal, answers) : (answers.get(id) ?? [])
      return lines.length === 0 ? [] : [[id, answerText(section, lines)]]
    }),
  )
}

function asked(section: Section): Omit<Asking, 'id'> {
  const title = translated(section.heading)
  const detail = translated(section.prompt)
  switch (shapeOf(section)) {
    case 'text':
      return { title, detail, long: true }
    case 'ticks': {
      const options = boxWords(section).map((label, at) => ({ value: String(at + 1), label }))
      return { title, detail, options, many: true }
    }
    case 'table':
      return { title, detail: `${detail} ${inParts(columnsOf(section))}`, many: true }
    case 'boxes':
    case 'numbers':
      return { title, detail, many: true }
  }
}

/** How a row is typed. It stands above the field: not every host shows a placeholder, and typing hides it. */
function inParts(columns: readonly string[]): string {
  return translated('Separate the parts with |: {columns}', { columns: columns.join(' | ') })
}

function rowGoals(journal: Journal): readonly Option[] {
  return activeGoals(journal).filter(({ value }) => fitsRow(value))
}

function rowId(section: string, goal: string): string {
  return `${section}.${goal}`
}

/** A row a goal, once there is an answer for one of them. */
function goalRows(id: string, journal: Journal, answers: Answers): readonly string[] {
  const rows = rowGoals(journal).map(({ value }) => ({
    link: `[[${value}]]`,
    words: only(answers.get(rowId(id, value)) ?? []),
  }))
  return rows.some(({ words }) => words !== '') ? rows.map(({ link, words }) => `${link} | ${words}`) : []
}
