import type { ComponentChildren } from 'preact'
import type { Screen } from './screen'

/** Ids of the sections, as `view.shut` holds them. */
type SectionId = 'today' | 'consistency' | 'goals' | 'prediction' | 'words' | 'check'

interface SectionProps {
  readonly screen: Screen
  readonly id: SectionId
  readonly title: string
  /** Stands in the section's line, also while it is shut. */
  readonly count?: string | false
  readonly children: ComponentChildren
}

export function Section({ screen, id, title, count, children }: SectionProps) {
  const isShut = screen.view.shut.includes(id)
  return (
    <section class={`ej-section ej-section-${id}`} aria-label={title}>
      <h2>
        <button
          type="button"
          class="ej-head"
          aria-expanded={!isShut}
          onClick={() =>
            screen.choose({ shut: isShut ? without(screen.view.shut, id) : [...screen.view.shut, id] })
          }
        >
          <svg class="ej-chevron" width={12} height={12} aria-hidden="true">
            <path d="M4 2.5 7.5 6 4 9.5" />
          </svg>
          <span>{title}</span>
          {count && <span class="ej-count">{count}</span>}
        </button>
      </h2>
      <div class="ej-body" hidden={isShut}>
        {children}
      </div>
    </section>
  )
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((other) => other !== id)
}

interface FoldedProps {
  readonly title: string
  readonly children: ComponentChildren
}

/** More of the same, one click away. Native, so it stays as the person left it when the numbers change. */
export function Folded({ title, children }: FoldedProps) {
  return (
    <details class="ej-folded">
      <summary>{title}</summary>
      <div class="ej-folded-body">{children}</div>
    </details>
  )
}

export function Note({ children }: { readonly children: ComponentChildren }) {
  return <p class="ej-note">{children}</p>
}
