/** Time budget for drawing before keys are handled: the layout of what was drawn takes about twice as long again. */
const TURN_MS = 4

/** Draws a piece of the page; does nothing for one that was removed. */
type Draw = () => void

export interface DrawScheduler {
  begin(): void
  /**
   * Whether to draw the next piece of the page now. If not, `draw` is called later, in order; an unseen piece, one for
   * screen readers only, comes after all others.
   */
  drawsNow(draw: Draw, isUnseen: boolean): boolean
  /** Draws at once everything above the lower edge of a window scrolled by so many pixels; `Infinity` draws all. */
  reach(scrolled: number): void
}

/** The cards, and the parts side by side in one; the last one found is the latest drawn. */
const PIECES = '.ej-section, .ej-part'

/**
 * Draws a page from the top in short slices: what is in view at once, the rest later, so that a large page appears as
 * soon as a small one. A page that has no layout when it begins is not looked at, and is drawn at once.
 */
export function drawSchedulerIn(root: HTMLElement): DrawScheduler {
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
    // Pieces inside this one come before those that wait behind it.
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
    drawsNow(draw, isUnseen) {
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
