import * as vscode from 'vscode'
import { refusedAnswer } from '@core/commands/refused-answer'
import type { Option, Question } from '@core/ports'
import { translated } from '@core/texts'
import { asText } from './as-text'
import { besideLabel } from './beside-label'

/** A row of a list, and what it answers. */
export interface Choice extends vscode.QuickPickItem {
  readonly value: string
}

export function choiceOf({ value, label, description, detail }: Option): Choice {
  return {
    value,
    label: asText(label),
    ...(description === undefined ? {} : { description: besideLabel(label, asText(description)) }),
    ...(detail === undefined ? {} : { detail: asText(detail) }),
  }
}

export function leftOut(): Choice {
  return {
    value: '',
    label: translated('Leave out'),
    iconPath: new vscode.ThemeIcon('dash'),
    alwaysShow: true,
  }
}

/** What was typed stands as a choice of its own; where it cannot be taken, the reason stands there. */
export function typedChoice(
  question: Question,
  options: readonly Option[],
  value: string,
): readonly Choice[] {
  const isListed = options.some((option) => option.value === value || option.label === value)
  if (!question.free || value === '' || isListed) return []
  const refused = refusedAnswer(question, [value])
  const reason = refused === undefined ? {} : { detail: refused }
  return [
    { label: asText(value), value, alwaysShow: true, iconPath: new vscode.ThemeIcon('edit'), ...reason },
  ]
}

/**
 * The rows of a list for the words typed in it. VS Code tells by its place alone which row was taken, and may tell so of
 * the list as it was before these words: so whatever is typed, each row keeps its place. What stands on top while
 * nothing is typed gives way to rows without a name, which no words find; words of the person's own stand in the last of
 * these, else at the end.
 */
export function rowsFor(
  words: string,
  top: readonly Choice[],
  own: readonly Choice[],
  rows: readonly Choice[],
): readonly Choice[] {
  if (words === '') return [...top, ...rows]
  if (top.length === 0) return [...rows, ...own]
  return [...top.slice(own.length).map(() => ({ value: '', label: '' })), ...own, ...rows]
}
