/** How long drawing goes on before keys are heard: laying out what was drawn takes about twice as long again. */
const TURN_MS = 4

/** A piece of the page that can be drawn later than what stands above it. */
export interface Waiting {
  /** Whether it is read out and not looked at: such pieces come last. */
  readonly isUnseen: boolean
  draw(): void
}

/** The cards, and what stands side by side in one: the last of them came last. */
const PIECES = '.ej-section, .ej-part'

/**
 * Draws a page from the top on: what somebody looks at first at once, and the rest in short turns, so that a large page
 * is there as soon as a small one. Nobody looks at a page that is not laid out as it is begun: it is drawn at once.
 */
export class Turns {
  private seen: Waiting[] = []
  private unseen: Waiting[] = []
  private endsAt = 0
  private timer: number | undefined
  private readonly window: Window | undefined

  constructor(private readonly root: HTMLElement) {
    const isLaidOut = root.getClientRects().length > 0
    this.window = (isLaidOut && root.ownerDocument.defaultView) || undefined
  }

  begin(): void {
    this.endsAt = performance.now() + TURN_MS
  }

  /** Whether the piece, which comes next on the page, is drawn now. If not, it is drawn in its turn. */
  takes(piece: Waiting): boolean {
    if (!this.window) return true
    if (!piece.isUnseen && this.seen.length === 0 && performance.now() < this.endsAt) return true
    const queue = piece.isUnseen ? this.unseen : this.seen
    queue.push(piece)
    this.timer ??= this.window.setTimeout(() => this.turn())
    return false
  }

  /** Lets go of a piece that is no longer on the page. */
  forget(piece: Waiting): void {
    const isOther = (each: Waiting): boolean => each !== piece
    this.seen = this.seen.filter(isOther)
    this.unseen = this.unseen.filter(isOther)
  }

  /**
   * Draws at once what stands above the lower edge of a window that is scrolled by so many pixels; `Infinity` for all.
   */
  reach(scrolled: number): void {
    while (this.waits() && !this.isReached(scrolled)) this.drawSome()
  }

  private waits(): boolean {
    return this.seen.length + this.unseen.length > 0
  }

  private isReached(scrolled: number): boolean {
    if (scrolled === Infinity) return false
    const latest = [...this.root.querySelectorAll(PIECES)].at(-1)
    if (this.seen.length === 0 || !this.window || !latest) return this.seen.length === 0
    const above = latest.getBoundingClientRect().top - this.root.getBoundingClientRect().top
    return above >= scrolled + this.window.innerHeight
  }

  private turn(): void {
    this.timer = undefined
    if (!this.waits()) return
    this.drawSome()
    this.timer ??= this.window?.setTimeout(() => this.turn())
  }

  private drawSome(): void {
    this.begin()
    do this.drawNext()
    while (this.waits() && performance.now() < this.endsAt)
  }

  private drawNext(): void {
    const piece = this.seen.shift() ?? this.unseen.shift()
    // What is in it comes before whatever waits behind it.
    const behind = this.seen
    this.seen = []
    piece?.draw()
    this.seen.push(...behind)
  }
}
