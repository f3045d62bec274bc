import type { TargetedKeyboardEvent } from 'preact'
import { type Figure, labelledText } from '@core/dashboard/phrases'
import type { NumberId } from '@core/dashboard/behind'
import { isOpened, type Screen, toggle } from './screen'
import { translated } from '@core/texts'

export interface NumberProps {
  readonly screen: Screen
  /** Tells two places that show the same number apart: the list opens where its number was pressed. */
  readonly where: string
  readonly figure: Named
  /**
   * Punctuation behind it, kept inside the button: a line may break after a button, and must not begin with a comma.
   */
  readonly end?: string | undefined
}

export interface Named extends Figure {
  /** What the number counts; what it says where absent. */
  readonly name?: string | undefined
}

/** What the list of a number goes by among all that stands open. */
export function keyOfNumber(where: string, of: NumberId): string {
  return `${where}@${of}`
}

/** Escape closes the lists of these numbers; where none is open, the key is left to others. */
export function shutting(screen: Screen, where: string, numbers: readonly Pick<Figure, 'of'>[]) {
  return (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const open = numbers.map(({ of }) => keyOfNumber(where, of)).filter((key) => isOpened(screen, key))
    if (event.key !== 'Escape' || open.length === 0) return
    event.stopPropagation()
    for (const key of open) toggle(screen, key)
  }
}

/**
 * A number as a button that opens the notes it counts. Zero has none: it is text, unless a list of notes that it counted
 * stands open. Where no click reaches a host, each is text.
 */
export function NumberButton({ screen, where, figure: { isZero, name, of, text }, end }: NumberProps) {
  const key = keyOfNumber(where, of)
  const isOpen = isOpened(screen, key)
  if (screen.link || (isZero && !isOpen))
    return (
      <>
        {text}
        {end}
      </>
    )
  return (
    <button
      type="button"
      class="ej-number"
      aria-expanded={isOpen}
      aria-label={translated('{number}, the notes counted', {
        number: named({ name, text }, true),
      })}
      onClick={() => toggle(screen, key)}
      onKeyDown={shutting(screen, where, [{ of }])}
    >
      <span class={isBare(text) ? 'is-bare' : undefined}>{text}</span>
      {end}
    </button>
  )
}

/** What it counts, with the number where numbers are shown. */
export function named({ name, text }: Pick<Named, 'name' | 'text'>, numbers: boolean): string {
  if (name === undefined) return text
  return numbers ? labelledText(name, text) : name
}

/** Whether it says nothing beside the number. */
export function isBare(text: string): boolean {
  return /^\d+$/.test(text)
}
