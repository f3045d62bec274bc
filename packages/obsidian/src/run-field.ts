import type { Option, Question, RunQuestion } from '@core/ports'
import { translated } from '@core/texts'
import { nameBy, type Words } from './named-by'
import { drawLine, OptionList } from './option-list'

/** Where a question is answered. */
export interface RunField {
  /** The answer as it stands, taken or not. */
  current(): readonly string[]
  /** Goes to where the answer stands, or is to be. */
  focus(): void
}

type Asked = Question & Pick<RunQuestion, 'before' | 'long'>

/**
 * Draws what the question is answered by, with what was answered here before.
 *
 * @param asking the words of the question, as they stand there
 */
export function runField(parent: HTMLElement, question: Asked, asking: Words): RunField {
  const { options } = question
  return options ? listField(parent, question, options, asking) : typedField(parent, question, asking)
}

function typedField(parent: HTMLElement, question: Asked, asking: Words): RunField {
  const { long, many, placeholder, optional, before } = question
  const hint = many && !long ? lineHint(optional) : optional ? translated('May be left empty') : ''
  const input = parent.createEl(long || many ? 'textarea' : 'input', {
    cls: 'efficacy-run-input',
    attr: { placeholder: placeholder ?? hint },
  })
  nameBy(input, ...asking)
  input.value = before.join('\n')
  return {
    current: () => (many ? input.value.split('\n') : [input.value]).map((line) => line.trim()),
    focus: () => input.focus(),
  }
}

function lineHint(optional: boolean | undefined): string {
  return optional ? translated('One per line; may be left empty.') : translated('One per line.')
}

/** Rows to choose from; where words of one's own are as welcome, a line for these below. */
function listField(
  parent: HTMLElement,
  question: Asked,
  options: readonly Option[],
  asking: Words,
): RunField {
  const { many = false, free, before } = question
  const list = new OptionList(parent, question, options, asking)
  list.draw(before)
  const own = free ? ownWords(parent, question, options, asking) : undefined
  // Else a space among the words would choose a row, and the others would go nowhere.
  list.element.addEventListener('keydown', (event) => isLetter(event) && (own ?? list.narrow)?.focus())
  if (own && !many) lastCounts(list, own)
  return {
    current: () => [
      ...list.chosen(),
      ...(own?.value ?? '').split(many ? ',' : '\n').map((word) => word.trim()),
    ],
    focus() {
      const typed = own?.value === '' ? undefined : own
      ;(list.firstChosen() ?? typed ?? list.narrow ?? list.first())?.focus()
    },
  }
}

function ownWords(
  parent: HTMLElement,
  { many, before }: Asked,
  options: readonly Option[],
  asking: Words,
): HTMLInputElement {
  const hint = many ? translated('Or your own, separated by commas') : translated('Or type an answer')
  const own = drawLine(parent, hint, asking)
  own.value = before.filter((value) => options.every((option) => option.value !== value)).join(', ')
  return own
}

/** Of one choice, what was done last is what is meant. */
function lastCounts(list: OptionList, own: HTMLInputElement): void {
  own.addEventListener('input', () => list.clear())
  list.element.addEventListener('change', () => (own.value = ''))
}

/** Whether the key writes something that no row takes. */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return /^\S$/u.test(key) && !ctrlKey && !metaKey && !altKey
}
