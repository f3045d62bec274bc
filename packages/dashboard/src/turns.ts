/** How long drawing goes on before keys are heard: laying out what was drawn takes about twice as long again. */
const TURN_MS = 4

/** Draws a piece of the page; one that is no longer on it stays away. */
type Draw = () => void

export interface Turns {
  begin(): void
  /**
   * Whether the piece that comes next on the page is drawn now. If not, `draw` is called when it is its turn: of one that
   * is unseen, read out and not looked at, behind all others.
   */
  takes(draw: Draw, isUnseen: boolean): boolean
  /**
   * Draws at once what stands above the lower edge of a window that is scrolled by so many pixels; `Infinity` for all.
   */
  reach(scrolled: number): void
}

/** The cards, and what stands side by side in one: the last of them came last. */
const PIECES = '.ej-section, .ej-part'

/**
 * Draws a page from the top on: what somebody looks at first at once, and the rest in short turns, so that a large page
 * is there as soon as a small one. Nobody looks at a page that is not laid out as it is begun: it is drawn at once.
 */
export function turnsIn(root: HTMLElement): Turns {
  const isLaidOut = root.getClientRects().length > 0
  const window = isLaidOut && root.ownerDocument.defaultView
  let seen: readonly Draw[] = []
  let unseen: readonly Draw[] = []
  let endsAt = 0
  let timer: number | undefined

  const begin = (): void => {
    endsAt = performance.now() + TURN_MS
  }
  const hasTime = (): boolean => performance.now() < endsAt
  const waits = (): boolean => seen.length + unseen.length > 0

  const drawNext = (): void => {
    const draw = seen[0] ?? unseen[0]
    // What is in the piece comes before whatever waits behind it.
    const behind = seen.slice(1)
    if (seen.length === 0) unseen = unseen.slice(1)
    seen = []
    draw?.()
    seen = [...seen, ...behind]
  }
  const drawSome = (): void => {
    begin()
    do drawNext()
    while (waits() && hasTime())
  }
  const goOn = (view: Window): void => {
    timer ??= view.setTimeout(() => {
      timer = undefined
      drawSome()
      if (waits()) goOn(view)
    })
  }

  const isReached = (scrolled: number): boolean => {
    if (!window || scrolled === Infinity) return false
    const latest = [...root.querySelectorAll(PIECES)].at(-1)
    if (seen.length === 0 || !latest) return seen.length === 0
    const above = latest.getBoundingClientRect().top - root.getBoundingClientRect().top
    return above >= scrolled + window.innerHeight
  }

  return {
    begin,
    takes(draw, isUnseen) {
      if (!window || (!isUnseen && seen.length === 0 && hasTime())) return true
      if (isUnseen) unseen = [...unseen, draw]
      else seen = [...seen, draw]
      goOn(window)
      return false
    },
    reach(scrolled) {
      while (waits() && !isReached(scrolled)) drawSome()
    },
  }
}
