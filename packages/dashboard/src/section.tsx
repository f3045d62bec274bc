import type { ComponentChildren } from 'preact'
import type { Screen, Where } from './screen'

/** Ids of the sections, as `view.shut` holds them. */
type SectionId =
  | 'today'
  | 'consistency'
  | 'goals'
  | 'plans'
  | 'prediction'
  | 'words'
  | 'assessment'
  | 'thoughts'
  | 'setbacks'
  | 'activity'
  | 'people'
  | 'values'
  | 'sources'
  | 'counts'
  | 'check'

/** Open in the sidebar unless the person shut them; the rest waits there for a click. */
const OPEN_IN_SIDEBAR: readonly SectionId[] = ['today', 'consistency', 'goals', 'plans', 'words', 'check']

function startsShut(id: SectionId, place: Where): boolean {
  return place === 'sidebar' ? !OPEN_IN_SIDEBAR.includes(id) : id === 'counts'
}

/** Stands in `view.shut` for a section that starts shut and was opened. */
function openedMark(id: SectionId): string {
  return `open:${id}`
}

function isShutIn({ view: { shut }, place }: Screen, id: SectionId): boolean {
  return shut.includes(id) || (startsShut(id, place) && !shut.includes(openedMark(id)))
}

/** What `view.shut` holds once the head of a section was pressed. */
function turned({ view: { shut }, place }: Screen, id: SectionId, isShut: boolean): readonly string[] {
  const others = shut.filter((other) => other !== id && other !== openedMark(id))
  if (isShut === startsShut(id, place)) return isShut ? [...others, openedMark(id)] : [...others, id]
  return others
}

interface SectionProps {
  readonly screen: Screen
  readonly id: SectionId
  readonly title: string
  /** Stands in the section's line, also while it is shut. */
  readonly count?: string | false
  readonly children: ComponentChildren
}

export function Section({ screen, id, title, count, children }: SectionProps) {
  const isShut = isShutIn(screen, id)
  return (
    <section class={`ej-section ej-section-${id}`} aria-label={title}>
      <h2>
        <button
          type="button"
          class="ej-head"
          aria-expanded={!isShut}
          onClick={() => screen.choose({ shut: turned(screen, id, isShut) })}
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
