import { useState } from 'preact/hooks'
import type { Screen } from './screen'

let given = 0
const nextId = (): string => `ej-${++given}`

/** An id that no other element of the document has, for as long as the component stays on the page. */
export function useId(screen?: Pick<Screen, 'nextId'>): string {
  const [id] = useState(screen?.nextId ?? nextId)
  return id
}

interface NameProps {
  readonly id: string
  readonly children: string
}

/**
 * What an element is called by `aria-labelledby` where nothing in sight says it. An `aria-label` would do the same, and
 * Obsidian shows each as a tooltip, over all that is inside. It is read out as the name alone.
 */
export function HiddenName({ id, children }: NameProps) {
  return (
    <span id={id} hidden>
      {children}
    </span>
  )
}
