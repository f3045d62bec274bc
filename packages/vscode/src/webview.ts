import type { Message, Update, WordsUpdate } from '@core/dashboard/messages'
import { Hearing } from '@core/dashboard/telling'
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
if (root) (root.dataset.place === 'help' ? startHelp : start)(root)

function startHelp(root: HTMLElement): void {
  const help = mountHelp(root)
  addEventListener('message', ({ data }: MessageEvent<{ help: HelpPage; section?: string }>) =>
    help.show(data.help, data.section),
  )
  api.postMessage({ ready: true })
}

function start(root: HTMLElement): void {
  const folder = root.dataset.folder ?? ''
  const place = root.dataset.place === 'sidebar' ? 'sidebar' : 'editor'
  const scrolled = api.getState()?.scrolled ?? 0
  const send = (message: Message): void => api.postMessage(message)
  const line = document.createElement('div')
  root.before(line)
  const hearing = new Hearing()
  let mounted: Mounted | undefined
  /** Whether the page stands where it was left: while the notes are read it is not yet that long. */
  let isPlaced = false

  addEventListener('message', ({ data }: MessageEvent<Update | WordsUpdate>) => {
    if ('words' in data) {
      document.documentElement.lang = data.words.language
      return speak(data.words.language, data.words.catalog)
    }
    const { told, view, reading } = data
    const shown = hearing.hear(told)
    if (!shown) return send({ ready: true })
    showReading(line, reading, send)
    if (mounted) mounted.update(shown, view)
    else if (view) mounted = mount(root, { shown, view, place, send })
    if (reading || !mounted || isPlaced) return
    isPlaced = true
    const left = api.getState()?.scrolled ?? 0
    mounted.reach(left)
    scrollTo(0, left)
  })
  addEventListener('scrollend', () => api.setState({ folder, scrolled: scrollY }))
  api.setState({ folder, scrolled })
  api.postMessage({ ready: true })
}
