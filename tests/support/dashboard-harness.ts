import type { ScanProgress } from '@core/journal/scanner'
import type { HelpPage } from '@core/help/page'
import { type Catalog, type Language, speak } from '@core/texts'
import { mountHelp } from '@dashboard/help'
import { mount, type Mounted, type MountOptions } from '@dashboard/mount'
import { showReading } from '@dashboard/reading'

/** The page's side of `dashboard-page.ts`: one dashboard and what it sent, or the help page. */
export interface Harness {
  /** @param inTurns whether what is below the window comes in turns, as it does in a host */
  start(mounting: Omit<MountOptions, 'send'>, inTurns?: boolean): void
  /** What is drawn from then on is in this language. */
  speak(language: Language, catalog: Catalog): void
  /** Leaves the page as one that was loaded just now, in another theme. */
  clear(theme: string): void
  update: Mounted['update']
  reach: Mounted['reach']
  help(page: HelpPage): void
  /** Says above the dashboard how far a scan is. */
  reading(reading: ScanProgress): void
  sent: unknown[]
}

declare global {
  interface Window {
    harness: Harness
  }
}

let mounted: Mounted | undefined
const sent: unknown[] = []

window.harness = {
  start(mounting, inTurns = false) {
    mounted = mount(document.getElementById('root')!, { ...mounting, send: (message) => sent.push(message) })
    if (!inTurns) mounted.reach(Infinity)
  },
  speak(language, catalog) {
    document.documentElement.lang = language
    speak(language, catalog)
  },
  clear(theme) {
    mounted?.unmount()
    mounted = undefined
    sent.length = 0
    const root = document.createElement('div')
    root.id = 'root'
    document.body.replaceChildren(root)
    document.documentElement.removeAttribute('style')
    document.querySelector('style')!.textContent = theme
    scrollTo(0, 0)
  },
  update(shown, view) {
    mounted?.update(shown, view)
  },
  reach(scrolled) {
    mounted?.reach(scrolled)
  },
  help(page) {
    mountHelp(document.getElementById('root')!).show(page)
  },
  reading(reading) {
    const line = document.createElement('div')
    document.body.prepend(line)
    showReading(line, reading, (message) => sent.push(message))
  },
  sent,
}
