/** Answers the plugin's dialogs as a person does: by clicks and keys on what is on the page. */
import type { Modal } from 'obsidian-test-mocks/obsidian'
import { takesFirst } from '@core/commands/takes-first'
import type { Question } from '@core/ports'
import type { Answer, Move } from './memory-host'
import { dialogs } from './obsidian-shim'

type Dialog = Modal & { readonly question: Question }

/** The dialog on the page, as soon as there is one that asks something. */
export async function dialog(): Promise<Dialog> {
  for (let turn = 0; turn < 500; turn++) {
    const [top] = dialogs.slice(-1)
    if (isAsking(top)) return top
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  throw new Error('no dialog was shown')
}

function isAsking(shown: Modal | undefined): shown is Dialog {
  return shown !== undefined && (shown as { question?: unknown }).question !== undefined
}

/** The dialog that a command shows before it ends, if it shows one. It looks no longer: the next test has its own. */
export async function dialogBefore(end: Promise<void>): Promise<Dialog | undefined> {
  const over = end.then(() => 'over')
  for (;;) {
    const [top] = dialogs.slice(-1)
    if (top) return top as Dialog
    const turn = new Promise((resolve) => setTimeout(resolve, 2))
    if ((await Promise.race([over, turn])) === 'over') return undefined
  }
}

/** Answers the next question with these values; an empty one leaves it out. */
export async function answerNext(answer: Answer | Move): Promise<void> {
  const { go, id, values } = 'go' in answer ? answer : { go: 'on', id: answer[0], values: answer.slice(1) }
  const shown = await dialog()
  const { question } = shown
  if (question.id !== id) throw new Error(`asked for ${question.id}, but the next answer is for ${id}`)
  if ('number' in question) inRun(shown, go, values)
  else if (go === 'out') press(shown, 'Escape')
  else if (question.options && (question.text ?? question.personal)) decide(shown, values[0] ?? '')
  else if (question.options && !question.many && !takesFirst(question)) inRun(shown, 'on', values)
  else if (question.options && !question.many) pick(shown, values[0] ?? '')
  else if (question.options) choose(shown, values)
  else typeIn(shown, values)
}

export function press(shown: Modal, key: string): void {
  const at = shown.modalEl.querySelector('input, textarea') ?? shown.containerEl
  at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
}

/** What a screen reader is told of an element beside its name. */
export function readOut(element: Element | null): readonly string[] {
  const ids = element?.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent ?? '')
}

/** Types into the dialog's field. */
export function type(shown: Modal, text: string): void {
  const field = shown.modalEl.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type=radio], [type=checkbox]), textarea',
  )
  if (!field) throw new Error('the dialog has no field')
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** The labels of the list, as they are drawn. */
export function listed(shown: Modal): readonly string[] {
  return [...shown.modalEl.querySelectorAll('.suggestion-item .efficacy-option-line > :first-child')].map(
    (label) => label.textContent,
  )
}

function pick(shown: Dialog, value: string): void {
  const option = shown.question.options?.find((each) => each.value === value)
  const label = value === '' ? 'Leave out' : (option?.label ?? value)
  if (!option && value !== '') type(shown, value)
  const at = listed(shown).indexOf(label)
  const item = shown.modalEl.querySelectorAll<HTMLElement>('.suggestion-item')[at]
  if (!item) throw new Error(`"${label}" is not in the list of ${shown.question.id}`)
  item.click()
}

function decide(shown: Dialog, value: string): void {
  const at = shown.question.options?.findIndex((each) => each.value === value) ?? -1
  const button = shown.modalEl.querySelectorAll('button')[at]
  if (!button) throw new Error(`"${value}" is no answer to ${shown.question.id}`)
  button.click()
}

function choose(shown: Dialog, values: readonly string[]): void {
  for (const box of shown.modalEl.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
    if (values.includes(box.value)) box.click()
  finish(shown)
}

/** Answers one of a run of questions, or leaves it so: what the list has by its row, anything else by typing. */
function inRun(shown: Dialog, go: string, values: readonly string[]): void {
  const rows = [
    ...shown.modalEl.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]'),
  ]
  const listed = rows.map(({ value }) => value)
  for (const row of rows) if (row.checked !== values.includes(row.value)) row.click()
  const own = values.filter((value) => !listed.includes(value))
  const field = shown.modalEl.querySelector<HTMLInputElement | HTMLTextAreaElement>('.efficacy-run-input')
  if (field && (own.length > 0 || rows.length === 0)) {
    field.value = own.join(rows.length > 0 ? ', ' : '\n')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  if (go === 'out') press(shown, 'Escape')
  else clickButton(shown, go)
}

/** In a run the last button goes on, the one before it ends the run, and the first of three goes back. */
export function clickButton(shown: Modal, go: string): void {
  const buttons = [...shown.modalEl.querySelectorAll<HTMLElement>('.efficacy-buttons button')]
  const from = { on: 1, end: 2, back: 3 }[go] ?? 1
  const button = buttons[buttons.length - from]
  if (!button) throw new Error(`the dialog has no button to go ${go}`)
  button.click()
}

function typeIn(shown: Dialog, values: readonly string[]): void {
  type(shown, values.join('\n'))
  finish(shown)
}

function finish(shown: Modal): void {
  const button = [...shown.modalEl.querySelectorAll('button')].at(-1)
  if (!button) throw new Error('the dialog has no button')
  button.click()
}
