/**
 * Keeps a page with a script of its own in sync: it is sent everything once, and from then on only what has changed.
 */

import { type JsonChange, changesBetween, withChanges } from './changes'
import type { DashboardContent } from './content'

/** Plain JSON. `nth` numbers the updates since everything was sent. */
export type ContentUpdate =
  | { readonly nth: 0; readonly shown: DashboardContent }
  | { readonly nth: number; readonly changes: readonly JsonChange[] }

/** The host's end. */
export class UpdateSender {
  private nth = 0
  private latest: DashboardContent | undefined

  /** The next update to send; it builds on all before it. */
  updateFor(shown: DashboardContent): ContentUpdate {
    const before = this.latest
    this.latest = shown
    this.nth = before ? this.nth + 1 : 0
    return before ? { nth: this.nth, changes: changesBetween(before, shown) } : { nth: 0, shown }
  }

  /** The page has reloaded, so everything is sent again. */
  reset(): void {
    this.latest = undefined
  }
}

/** The page's end. */
export class UpdateReceiver {
  private nth = 0
  private latest: DashboardContent | undefined

  /** What is to be shown now; `undefined` where an update was missed, so that everything has to be sent again. */
  receive(told: ContentUpdate): DashboardContent | undefined {
    if ('shown' in told) this.latest = told.shown
    else if (told.nth === this.nth + 1 && this.latest)
      this.latest = withChanges(this.latest, told.changes) as DashboardContent
    else this.latest = undefined
    this.nth = told.nth
    return this.latest
  }
}
