import type { HelpPage } from '@core/help/page'
import { mountHelp } from '@dashboard/help'
import { mount, type Mounted, type Mounting } from '@dashboard/mount'

/** The page's side of `dashboard-page.ts`: one dashboard and what it sent, or the help page. */
export interface Harness {
  start(mounting: Omit<Mounting, 'send'>): void
  update: Mounted['update']
  help(page: HelpPage): void
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
  start(mounting) {
    mounted?.unmount()
    mounted = mount(document.getElementById('root')!, { ...mounting, send: (message) => sent.push(message) })
  },
  update(shown, view) {
    mounted?.update(shown, view)
  },
  help(page) {
    mountHelp(document.getElementById('root')!).show(page)
  },
  sent,
}
