import * as vscode from 'vscode'
import { refusedInRun } from '@core/commands/refused-answer'
import { takesFirst } from '@core/commands/takes-first'
import type { Option, RunAnswer, RunQuestion } from '@core/ports'
import { type Choice, choiceOf, leftOut, refuseIn, typedChoice } from './ask'
import { shownInRun } from './ask-in-run'
import { RunList } from './run-list'
import { translated } from '@core/texts'

/** Asks by a pick; what may be left out is left out by Enter. */
export function pickInRun(question: RunQuestion, options: readonly Option[]): Promise<RunAnswer> {
  return question.many ? pickMany(question, options) : pickOne(question, options)
}

function pickOne(question: RunQuestion, options: readonly Option[]): Promise<RunAnswer> {
  const { before, free, optional } = question
  const [answered] = before
  const [top, rows] = [optional ? [leftOut()] : [], options.map(choiceOf)]
  const active = rows.filter(({ value }) => value === answered)
  if (active.length === 0 && takesFirst(question)) active.push(...[...top, ...rows].slice(0, 1))
  const list = new RunList(question, (words) => ({
    top,
    own: free ? typedChoice(question, options, words) : [],
    rows,
    active,
  }))
  if (answered !== undefined && !options.some(({ value }) => value === answered)) list.pick.value = answered
  list.draw()
  const current = (): readonly string[] => (free && list.words !== '' ? [list.words] : before)
  return shownInRun(question, {
    input: list.pick,
    current,
    take(go) {
      const { words, taken } = list
      const isNone = go === 'on' && !taken && words === ''
      const values = go === 'on' ? [taken ? taken.value : words] : current()
      const reason = refusedInRun(question, values, go)
      if (reason === undefined) return isNone ? undefined : values
      // What is typed has its reason in its own row.
      if (free && values[0] === words && words !== '') return undefined
      refuseIn(list.pick, reason)
      list.draw()
      return undefined
    },
  })
}

/**
 * The boxes of VS Code's own pick of several leave no room for what is to be in sight: here Enter ticks a row, and
 * goes on at the first one.
 */
function pickMany(question: RunQuestion, options: readonly Option[]): Promise<RunAnswer> {
  const chosen = new Set(question.before)
  const all = (): readonly Option[] => {
    const own = [...chosen].filter((value) => !options.some((option) => option.value === value))
    return [...options, ...own.map((value) => ({ value, label: value }))]
  }
  const list = new RunList(question, (words) => {
    const onward = [goesOn()]
    return {
      top: onward,
      own: question.free ? typedChoice(question, all(), words) : [],
      rows: all().map((option) => ticked(option, chosen.has(option.value))),
      active: onward,
    }
  })
  list.draw()
  const current = (): readonly string[] => [
    ...all()
      .map(({ value }) => value)
      .filter((value) => chosen.has(value)),
    ...(question.free && list.words !== '' ? [list.words] : []),
  ]
  const taken = (go: 'on' | 'end'): readonly string[] | undefined => {
    const reason = refusedInRun(question, current(), go)
    if (reason !== undefined) list.pick.placeholder = reason
    return reason === undefined ? current() : undefined
  }
  return shownInRun(question, {
    input: list.pick,
    current,
    take(go) {
      if (go === 'end' || list.taken?.value === '') return taken(go)
      if (!list.taken) return undefined
      const { value } = list.taken
      if (!chosen.delete(value)) chosen.add(value)
      list.pick.value = ''
      list.draw()
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
