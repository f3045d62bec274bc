/** The page of `report --html`, in a browser: the dashboard on what stands in the page. */

import type { NotesBehind } from '@core/dashboard/behind'
import type { Message } from '@core/dashboard/messages'
import { type Search, searchIn } from '@core/dashboard/search'
import type { DashboardContent } from '@core/dashboard/content'
import { DEFAULT_VIEW } from '@core/dashboard/view'
import type { HelpPage } from '@core/help/page'
import { mountHelp } from '@dashboard/help'
import { mount } from '@dashboard/mount'
import { commandLine } from './command-line'
import type { PageData } from './page-data'
import { speak, translated } from '@core/texts'

const place = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page has no #${id}.`)
  return element
}

const { report, isSetUp, notes, behind, sentences, words } = JSON.parse(
  place('page-data').textContent,
) as PageData
const page = JSON.parse(place('help-page').textContent) as HelpPage
if (words) speak(words.language, words.catalog)
const said = place('said')
const help = mountHelp(place('help'))
const lists: NotesBehind = Object.fromEntries(
  Object.entries(behind).map(([id, which]) => [
    id,
    { n: which.length, items: which.flatMap((index) => notes[index] ?? []) },
  ]),
)
const shown = (search: Search | null): DashboardContent => ({
  report,
  lists,
  found: search && searchIn(sentences, search),
  isSetUp,
})

// The line on returning thoughts is for the person whose notes they are; a page may be handed on.
const view = { ...DEFAULT_VIEW, returning: false }
const dashboard = mount(place('dashboard'), { shown: shown(null), view, place: 'page', send })
// On paper nothing comes later.
addEventListener('beforeprint', () => dashboard.reach(Infinity))

function typed(message: Extract<Message, { run: string }>): string {
  return commandLine(message.run, {
    ...('at' in message ? { on: `${message.at}:${message.line}` } : {}),
    ...('kind' in message ? { answers: { kind: message.kind } } : {}),
  })
}

/** A page on its own opens no note and runs no command: it says where to look. */
function send(message: Message): void {
  if ('search' in message) dashboard.update(shown(message.search))
  else if ('run' in message && message.run === 'professional-help') help.show(page, message.run)
  else if ('run' in message)
    said.textContent = translated('In a terminal: {command}', { command: typed(message) })
  else if ('open' in message)
    said.textContent = translated('{path}, line {line}', { path: message.open, line: message.line })
}
