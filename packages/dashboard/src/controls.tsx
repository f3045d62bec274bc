import type { ComponentChildren } from 'preact'
import type { CommandId } from '@core/commands'
import type { Pane } from '@core/dashboard/messages'
import type { Place } from '@core/dashboard/report'
import type { KindId } from '@core/kinds'
import type { Screen } from './screen'

interface ButtonProps {
  readonly onClick: (event: MouseEvent) => void
  readonly onAuxClick?: (event: MouseEvent) => void
  readonly onMouseDown?: (event: MouseEvent) => void
  readonly look?: 'main' | 'plain' | 'link' | 'quiet' | 'number' | undefined
  /** Read out instead of the text, where the text alone does not say enough. */
  readonly label?: string | undefined
  readonly children: ComponentChildren
}

const LOOKS = {
  main: 'ej-button is-main',
  plain: 'ej-button',
  link: 'ej-link',
  quiet: 'ej-quiet',
  number: 'ej-number',
}

/** Of a mouse. */
const MIDDLE_BUTTON = 1

export function Button({ onClick, look = 'plain', label, children, ...more }: ButtonProps) {
  return (
    <button type="button" class={LOOKS[look]} aria-label={label} onClick={onClick} {...more}>
      {look === 'number' ? <span>{children}</span> : children}
    </button>
  )
}

interface OpenProps extends Omit<ButtonProps, `on${string}`> {
  readonly screen: Screen
  readonly at: Place
}

/** Opens a note at its line. */
export function Open({ screen, at, look = 'link', label, children }: OpenProps) {
  if (screen.link) {
    return (
      <a class={LOOKS.link} href={screen.link(at)} aria-label={label}>
        {children}
      </a>
    )
  }
  const open = (event: MouseEvent): void => screen.send({ open: at.path, line: at.line, ...paneFor(event) })
  return (
    <Button
      look={look}
      label={label}
      onClick={open}
      onAuxClick={(event) => event.button === MIDDLE_BUTTON && open(event)}
      // On Windows it would begin to scroll the page.
      onMouseDown={(event) => event.button === MIDDLE_BUTTON && event.preventDefault()}
    >
      {children}
    </Button>
  )
}

/** As links do in Obsidian. */
function paneFor({ altKey, button, ctrlKey, metaKey, shiftKey }: MouseEvent): { readonly pane?: Pane } {
  if (!ctrlKey && !metaKey && button !== MIDDLE_BUTTON) return {}
  return { pane: altKey ? (shiftKey ? 'window' : 'split') : 'tab' }
}

interface StartProps extends Omit<ButtonProps, `on${string}`> {
  readonly screen: Screen
  readonly kind: KindId
}

/** Starts a note of one kind. */
export function Start({ screen, kind, look = 'plain', label, children }: StartProps) {
  if (screen.link) return null
  return (
    <Button look={look} label={label} onClick={() => screen.send({ run: 'new-entry', kind })}>
      {children}
    </Button>
  )
}

interface RunProps extends Omit<ButtonProps, `on${string}`> {
  readonly screen: Screen
  readonly command: CommandId
  /** The note that the command is about; without one, the host asks where it needs to. */
  readonly at?: (Place & { readonly done?: boolean }) | undefined
}

/** Runs a command of the table. */
export function Run({ screen, command, at, look = 'plain', label, children }: RunProps) {
  if (screen.link) return null
  const message = at ? { run: command, at: at.path, line: at.line, done: at.done } : { run: command }
  return (
    <Button look={look} label={label} onClick={() => screen.send(message)}>
      {children}
    </Button>
  )
}

interface ToggleProps {
  readonly on: boolean
  readonly onClick: () => void
  readonly children: string
}

export function Toggle({ on, onClick, children }: ToggleProps) {
  return (
    <button type="button" class="ej-toggle" aria-pressed={on} onClick={onClick}>
      <svg class="ej-check" width={10} height={10} aria-hidden="true">
        <path d="M1.5 5.5 4 8l4.5-6" />
      </svg>
      {children}
    </button>
  )
}
