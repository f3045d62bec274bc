import type { Message, Update, WordsUpdate } from '@core/dashboard/messages'
import { UpdateReceiver } from '@core/dashboard/updates'
import type { HelpPage } from '@core/help/page'
import { mountHelp } from '@dashboard/help'
import { mount, type Mounted } from '@dashboard/mount'
import { showReading } from '@dashboard/reading'
import { speak } from '@core/texts'

/** What VS Code keeps for a page while it is hidden, and over a restart. */
interface State {
  /** The folder's URI; from it the editor's page is brought back. */
  readonly folder: string
  readonly scrolled: number
}

interface VsCodeApi {
  postMessage(message: unknown): void
  getState(): State | undefined
  setState(state: State): void
}
declare function acquireVsCodeApi(): VsCodeApi

const api = acquireVsCodeApi()
const root = document.getElementById('root')
keepFocus()
if (root) (root.dataset.place === 'help' ? startHelp : start)(root)

function startHelp(root: HTMLElement): void {
  const help = mountHelp(root)
  let isPlaced = false
  addEventListener('message', ({ data }: MessageEvent<{ help: HelpPage; section?: string }>) => {
    help.show(data.help, data.section)
    // A section that is asked for stands in view by now.
    if (!isPlaced && data.section === undefined) scrollTo(0, left())
    isPlaced = true
  })
  keepScroll(root)
  api.postMessage({ ready: true })
}

/** Each question that VS Code asks takes the focus from what has it in the page, and hands it back to no more than the page. */
function keepFocus(): void {
  let last: EventTarget | null = null
  // Whoever points chooses anew where to be.
  addEventListener('pointerdown', () => (last = null))
  addEventListener('focusin', ({ target }) => (last = target))
  addEventListener('focus', () => {
    if (document.activeElement === document.body && last instanceof HTMLElement)
      last.focus({ preventScroll: true })
  })
}

/** Notes how far the page is scrolled: VS Code makes it anew whenever it was covered. */
function keepScroll({ dataset: { folder = '' } }: HTMLElement): void {
  addEventListener('scrollend', () => api.setState({ folder, scrolled: scrollY }))
  api.setState({ folder, scrolled: left() })
}

/** How far the page was scrolled when it was left. */
function left(): number {
  return api.getState()?.scrolled ?? 0
}

function start(root: HTMLElement): void {
  const place = root.dataset.place === 'sidebar' ? 'sidebar' : 'editor'
  const send = (message: Message): void => api.postMessage(message)
  const line = document.createElement('div')
  root.before(line)
  const hearing = new UpdateReceiver()
  let mounted: Mounted | undefined
  /** Whether the page stands where it was left: while the notes are read it is not yet that long. */
  let isPlaced = false

  addEventListener('message', ({ data }: MessageEvent<Update | WordsUpdate>) => {
    if ('words' in data) {
      document.documentElement.lang = data.words.language
      return speak(data.words.language, data.words.catalog)
    }
    const { told, view, reading } = data
    const shown = hearing.receive(told)
    if (!shown) return send({ ready: true })
    showReading(line, reading, send)
    if (mounted) mounted.update(shown, view)
    else if (view) mounted = mount(root, { shown, view, place, send })
    if (reading || !mounted || isPlaced) return
    isPlaced = true
    const scrolled = left()
    mounted.reach(scrolled)
    scrollTo(0, scrolled)
  })
  keepScroll(root)
  api.postMessage({ ready: true })
}
