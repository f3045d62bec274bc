/** A page that runs apart is told what is shown: whole at first, and then what changed of it. */

import { type Change, changesBetween, withChanges } from './changes'
import type { Shown } from './shown'

/** Plain JSON. `nth` counts what the page was told since it was told all. */
export type Told =
  | { readonly nth: 0; readonly shown: Shown }
  | { readonly nth: number; readonly changes: readonly Change[] }

/** The host's end. */
export class Telling {
  private nth = 0
  private latest: Shown | undefined

  /** What is to be sent to the page, after all that was to be sent before. */
  tell(shown: Shown): Told {
    const before = this.latest
    this.latest = shown
    this.nth = before ? this.nth + 1 : 0
    return before ? { nth: this.nth, changes: changesBetween(before, shown) } : { nth: 0, shown }
  }

  /** The page begins anew: it is told all again. */
  forget(): void {
    this.latest = undefined
  }
}

/** The page's end. */
export class Hearing {
  private nth = 0
  private latest: Shown | undefined

  /** What is shown by now; `undefined` where something before was not heard, so that all has to be told again. */
  hear(told: Told): Shown | undefined {
    if ('shown' in told) this.latest = told.shown
    else if (told.nth === this.nth + 1 && this.latest)
      this.latest = withChanges(this.latest, told.changes) as Shown
    else this.latest = undefined
    this.nth = told.nth
    return this.latest
  }
}
