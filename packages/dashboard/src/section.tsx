import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { type CardId, cardTitle, newNote, noneHere } from '@core/dashboard/phrases'
import type { KindId } from '@core/kinds'
import { ALWAYS_SHOWN } from './cards'
import { Start } from './controls'
import { useId } from './hidden-name'
import { translated } from '@core/texts'
import { isFiltered, isOpened, type Screen, toggle, type Surface } from './screen'

/** Open in the sidebar unless the person shut them; the rest waits there for a click. */
const OPEN_IN_SIDEBAR: readonly CardId[] = ['today', 'consistency', 'plans', 'goals', 'words', 'check']

function startsShut(id: CardId, place: Surface): boolean {
  return place === 'sidebar' ? !OPEN_IN_SIDEBAR.includes(id) : id === 'counts'
}

/** Stands in `view.shut` for a card that starts shut and was opened. */
function openedMark(id: CardId): string {
  return `open:${id}`
}

/** What stands in `view.shut` where a card is not as it starts. */
function changedMark(id: CardId, place: Surface): string {
  return startsShut(id, place) ? openedMark(id) : id
}

function isShutIn({ shut, place }: Screen, id: CardId): boolean {
  const isChanged = shut[changedMark(id, place)] === true
  return startsShut(id, place) !== isChanged
}

/** What `view.shut` holds once the head of a card was pressed. */
function turned({ view: { shut }, place }: Screen, id: CardId): readonly string[] {
  const mark = changedMark(id, place)
  const others = shut.filter((other) => other !== id && other !== openedMark(id))
  return shut.includes(mark) ? others : [...others, mark]
}

/**
 * Whether to draw the content of what can be closed: from the first time it is open, since most of a large page is
 * closed. Where no script of ours runs, nothing can be drawn later; and a page on its own has folds that the browser's
 * search opens. There, everything is drawn.
 */
function useDrawn({ link, place }: Screen, isOpen: boolean): boolean {
  const drawn = useRef(false)
  drawn.current ||= isOpen || link !== undefined || place === 'page'
  return drawn.current
}

interface SectionProps {
  readonly screen: Screen
  readonly id: CardId
  /** Stands in the card's line, also while it is shut; where numbers are hidden, only of what is never out of sight. */
  readonly count?: string | false | undefined
  readonly children: ComponentChildren
}

/** A card. In a note there is nothing to shut it for, and the headings are the note's. */
export function Section({ screen, id, count, children }: SectionProps) {
  const isInNote = screen.place === 'note'
  const isShut = !isInNote && isShutIn(screen, id)
  const isDrawn = useDrawn(screen, !isShut)
  const name = useId(screen)
  const hasCount = count && (screen.view.numbers || ALWAYS_SHOWN.includes(id))
  const heading = (
    <>
      <span id={name}>{cardTitle(id)}</span>
      {hasCount && <span class="ej-count">{count}</span>}
    </>
  )
  return (
    <section class={`ej-section ej-section-${id}`} aria-labelledby={name}>
      {isInNote ? (
        <p class="ej-head">{heading}</p>
      ) : (
        <h2>
          <button
            type="button"
            class="ej-head"
            aria-expanded={!isShut}
            onClick={() => screen.choose({ shut: turned(screen, id) })}
          >
            <svg class="ej-chevron" width={12} height={12} aria-hidden="true">
              <path d="M4 2.5 7.5 6 4 9.5" />
            </svg>
            {heading}
          </button>
        </h2>
      )}
      <div class="ej-body" hidden={isShut}>
        {isDrawn && children}
      </div>
    </section>
  )
}

interface FoldedProps {
  readonly screen: Screen
  /** Of its own on the page, so that it stands open again after a restart. */
  readonly id: string
  readonly title: string
  /** Whether it is open until it is shut. */
  readonly startsOpen?: boolean
  readonly children: ComponentChildren
}

/** More of the same, one click away. */
export function Folded({ screen, id, title, startsOpen = false, children }: FoldedProps) {
  const key = `${startsOpen ? 'shut' : 'fold'}@${id}`
  const isOpen = isOpened(screen, key) !== startsOpen
  const isDrawn = useDrawn(screen, isOpen)
  return (
    <details class="ej-folded" open={isOpen}>
      <summary
        onClick={(event) => {
          // The view says what is open; the element follows it.
          event.preventDefault()
          toggle(screen, key)
        }}
      >
        {title}
      </summary>
      <div class="ej-folded-body">{isDrawn && children}</div>
    </details>
  )
}

/** Items that a fold shows at once. */
const STEP = 500

interface StepsProps<T> {
  readonly screen: Screen
  /** Of the fold that it stands in. */
  readonly id: string
  readonly items: readonly T[]
  /** How many stand in view before the rest is folded. */
  readonly first?: number
  readonly from?: number
  /** Draws some of the items. */
  readonly children: (some: readonly T[]) => ComponentChildren
}

/** Some of many, and the next of them a click away: thousands take long to draw, and again with each change. */
export function InSteps<T>({ screen, id, items, first = STEP, from = 0, children }: StepsProps<T>) {
  const to = from + first
  return (
    <>
      {children(items.slice(from, to))}
      {items.length > to && (
        <Folded screen={screen} id={`${id} ${to}`} title={translated('{n} more', { n: items.length - to })}>
          <InSteps screen={screen} id={id} items={items} from={to}>
            {children}
          </InSteps>
        </Folded>
      )}
    </>
  )
}

export function Note({ children }: { readonly children: ComponentChildren }) {
  return <p class="ej-note">{children}</p>
}

interface EmptyProps {
  readonly screen: Screen
  /** How data get there. */
  readonly says: string
  /** The kind of note that brings them. */
  readonly start?: KindId
}

/** What stands in a card without data: how they get there and what begins it, or that what is chosen has none. */
export function Empty({ screen, says, start }: EmptyProps) {
  if (isFiltered(screen.report)) return <Note>{noneHere()}</Note>
  return (
    <Note>
      {says}{' '}
      {start && (
        <Start screen={screen} kind={start} look="link">
          {newNote(start)}
        </Start>
      )}
    </Note>
  )
}
