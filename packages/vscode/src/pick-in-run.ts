import * as vscode from 'vscode'
import { refusedInRun } from '@core/commands/refused-answer'
import type { Option, RunAnswer, RunQuestion } from '@core/ports'
import { shownInRun } from './ask-in-run'
import { type Choice, choiceOf, typedChoice } from './choices'
import { entered, oneOf, taking } from './one-of'
import { QuestionList } from './question-list'
import { translated } from '@core/texts'

/** Asks by a pick; what may be left out is left out by Enter. */
export function pickInRun(question: RunQuestion, options: readonly Option[]): Promise<RunAnswer> {
  return question.many ? pickMany(question, options) : pickOne(question, options)
}

function pickOne(question: RunQuestion, options: readonly Option[]): Promise<RunAnswer> {
  const { before, free } = question
  const list = oneOf(question, options, before[0])
  const current = (): readonly string[] => (free && list.words !== '' ? [list.words] : before)
  return shownInRun(question, {
    input: list.pick,
    current,
    take: (go) => (go === 'on' ? entered(question, list) : taking(question, list, current(), go)),
  })
}

/**
 * The boxes of VS Code's own pick of several leave no room for what is to be in sight: here Enter ticks a row, and
 * goes on at the first one.
 */
function pickMany(question: RunQuestion, options: readonly Option[]): Promise<RunAnswer> {
  const chosen = new Set(question.before)
  /** The options, and the person's own words that were chosen. */
  const all = (): readonly Option[] => {
    const own = [...chosen].filter((value) => !options.some((option) => option.value === value))
    return [...options, ...own.map((value) => ({ value, label: value }))]
  }
  const list = new QuestionList(question, (words) => {
    const onward = [goesOn()]
    return {
      top: onward,
      own: typedChoice(question, all(), words),
      rows: all().map((option) => ticked(option, chosen.has(option.value))),
      active: onward,
    }
  })
  const current = (): readonly string[] => {
    const values = all().map(({ value }) => value)
    const typed = question.free && list.words !== '' ? [list.words] : []
    return [...values.filter((value) => chosen.has(value)), ...typed]
  }
  const toggle = (value: string): void => {
    if (!chosen.delete(value)) chosen.add(value)
    list.pick.value = ''
    list.draw()
  }
  list.draw()
  return shownInRun(question, {
    input: list.pick,
    current,
    take(go) {
      const { taken } = list
      if (go === 'on' && taken?.value !== '') {
        if (taken) toggle(taken.value)
        return undefined
      }
      const reason = refusedInRun(question, current(), go)
      if (reason === undefined) return current()
      list.pick.placeholder = reason
      return undefined
    },
  })
}

function ticked(option: Option, isChosen: boolean): Choice {
  const row = choiceOf(option)
  if (!isChosen) return { ...row, iconPath: new vscode.ThemeIcon('blank') }
  const words = [translated('chosen'), ...(row.description === undefined ? [] : [row.description])]
  return { ...row, iconPath: new vscode.ThemeIcon('check'), description: words.join(' \u00B7 ') }
}

function goesOn(): Choice {
  return { value: '', label: translated('Continue'), iconPath: new vscode.ThemeIcon('arrow-right') }
}
