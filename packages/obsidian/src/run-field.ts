import type { Option, Question, RunQuestion } from '@core/ports'
import { translated } from '@core/texts'
import { nameBy } from './named-by'

/** Where a question is answered. */
export interface RunField {
  /** The answer as it stands, taken or not. */
  standing(): readonly string[]
  /** Goes to where the answer stands, or is to be. */
  focus(): void
}

type Asked = Question & Pick<RunQuestion, 'before' | 'long'>

/**
 * Draws what the question is answered by, with what was answered here before.
 *
 * @param asking the words of the question, as they stand there
 */
export function runField(parent: HTMLElement, question: Asked, asking: HTMLElement): RunField {
  const { options } = question
  return options ? listField(parent, question, options, asking) : typedField(parent, question, asking)
}

function typedField(parent: HTMLElement, question: Asked, asking: HTMLElement): RunField {
  const { long, many, placeholder, optional, before } = question
  const hint = many && !long ? lineHint(optional) : optional ? translated('May stay empty') : ''
  const input = parent.createEl(long || many ? 'textarea' : 'input', {
    cls: 'efficacy-run-input',
    attr: { placeholder: placeholder ?? hint },
  })
  nameBy(input, asking)
  input.value = before.join('\n')
  return {
    standing: () => (many ? input.value.split('\n') : [input.value]).map((line) => line.trim()),
    focus: () => input.focus(),
  }
}

function lineHint(optional: boolean | undefined): string {
  return optional ? translated('One a line; may stay empty.') : translated('One a line.')
}

/** Rows to choose from; where words of one's own are as welcome, a line for these below. */
function listField(
  parent: HTMLElement,
  question: Asked,
  options: readonly Option[],
  asking: HTMLElement,
): RunField {
  const { many, optional, free, before } = question
  const list = parent.createDiv({
    cls: 'efficacy-run-options',
    attr: { role: many ? 'group' : 'radiogroup' },
  })
  nameBy(list, asking)
  const leftOut = optional && !many ? [{ value: '', label: translated('Leave out') }] : []
  const rows = [...options, ...leftOut].map((option) => drawRow(list, option, many === true))
  const listed = new Set(options.map(({ value }) => value))
  const own = free ? ownWords(parent, many === true) : undefined
  if (own) nameBy(own, asking)
  for (const { value, input } of rows) input.checked = before.includes(value)
  if (own) own.value = before.filter((value) => !listed.has(value)).join(', ')
  // Else a space among the words would choose a row, and the others would go nowhere.
  list.addEventListener('keydown', (event) => isLetter(event) && own?.focus())
  // Of one choice, what was done last is what is meant.
  if (!many) {
    own?.addEventListener('input', () => rows.forEach(({ input }) => (input.checked = false)))
    list.addEventListener('change', () => own && (own.value = ''))
  }
  return {
    standing() {
      const chosen = rows.filter(({ input }) => input.checked).map(({ value }) => value)
      return [...chosen, ...(own?.value ?? '').split(many ? ',' : '\n').map((word) => word.trim())]
    },
    focus() {
      const chosen = rows.find(({ input }) => input.checked)?.input
      const typed = own?.value === '' ? undefined : own
      ;(chosen ?? typed ?? rows[0]?.input)?.focus()
    },
  }
}

/** Whether the key writes something that no row takes. */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return /^\S$/u.test(key) && !ctrlKey && !metaKey && !altKey
}

function drawRow(
  list: HTMLElement,
  { value, label, description, detail }: Option,
  many: boolean,
): { value: string; input: HTMLInputElement } {
  const row = list.createEl('label', { cls: 'efficacy-run-option' })
  const input = row.createEl('input', { type: many ? 'checkbox' : 'radio', value, attr: { name: 'answer' } })
  const words = row.createDiv()
  words.createDiv({ text: label })
  for (const more of [description, detail])
    if (more !== undefined) words.createDiv({ cls: 'efficacy-option-detail', text: more })
  return { value, input }
}

function ownWords(parent: HTMLElement, many: boolean): HTMLInputElement {
  return parent.createEl('input', {
    cls: 'efficacy-run-input',
    type: 'text',
    placeholder: many ? translated('Or your own, with commas between') : translated('Or type an answer'),
  })
}
