/** Time budget for drawing before keys are handled: the layout of what was drawn takes about twice as long again. */
const SLICE_MS = 4

/** Draws a piece of the page; does nothing for one that was removed. */
type Draw = () => void

export interface DrawScheduler {
  /** Begins a slice, and with it the time for it. */
  begin(): void
  /**
   * Whether to draw the next piece of the page now. If not, `draw` is called later, in order; an unseen piece, one for
   * screen readers only, comes after all others.
   */
  drawsNow(draw: Draw, isUnseen: boolean): boolean
  /** Draws at once everything above the lower edge of a window scrolled by so many pixels; `Infinity` draws all. */
  reach(scrolled: number): void
}

/**
 * Draws a page from the top in short slices: what is in view at once, the rest later, so that a large page appears as
 * soon as a small one. A page that has no layout when it begins is not looked at, and is drawn at once.
 */
export function drawScheduler(root: HTMLElement): DrawScheduler {
  const isLaidOut = root.getClientRects().length > 0
  const window = isLaidOut && root.ownerDocument.defaultView
  const queue = drawQueue()
  let endsAt = 0
  let timer: number | undefined

  const begin = (): void => {
    endsAt = performance.now() + SLICE_MS
  }
  const hasTime = (): boolean => performance.now() < endsAt

  const drawSlice = (): void => {
    begin()
    do queue.drawNext()
    while (queue.waits() && hasTime())
  }
  const drawLater = (window: Window): void => {
    timer ??= window.setTimeout(() => {
      timer = undefined
      drawSlice()
      if (queue.waits()) drawLater(window)
    })
  }

  return {
    begin,
    drawsNow(draw, isUnseen) {
      if (!window || (!isUnseen && !queue.seenWaits() && hasTime())) return true
      queue.add(draw, isUnseen)
      drawLater(window)
      return false
    },
    reach(scrolled) {
      if (!window) return
      const isReached = (): boolean =>
        scrolled < Infinity && (!queue.seenWaits() || isDrawnTo(root, scrolled + window.innerHeight))
      while (queue.waits() && !isReached()) drawSlice()
    },
  }
}

interface DrawQueue {
  add(draw: Draw, isUnseen: boolean): void
  waits(): boolean
  /** Whether a piece waits that is not for screen readers only. */
  seenWaits(): boolean
  drawNext(): void
}

/** The pieces that wait, in the order of the page; those for screen readers only behind all others. */
function drawQueue(): DrawQueue {
  let seen: Draw[] = []
  const unseen: Draw[] = []
  return {
    add: (draw, isUnseen) => void (isUnseen ? unseen : seen).push(draw),
    waits: () => seen.length + unseen.length > 0,
    seenWaits: () => seen.length > 0,
    drawNext() {
      const draw = seen.shift() ?? unseen.shift()
      const behind = seen
      // Pieces inside this one come before those that wait behind it.
      seen = []
      draw?.()
      seen.push(...behind)
    },
  }
}

/** The cards, and the parts side by side in one; the last one found is the latest drawn. */
const PIECES = '.ej-section, .ej-part'

/** Whether what is drawn reaches down to an edge, in pixels below the top of the page. */
function isDrawnTo(root: HTMLElement, edge: number): boolean {
  const latest = [...root.querySelectorAll(PIECES)].at(-1)
  if (!latest) return false
  return latest.getBoundingClientRect().top - root.getBoundingClientRect().top >= edge
}
