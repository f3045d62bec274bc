/** The page of `report --html`, in a browser: the dashboard on the report that stands in the page. */

import { DEFAULT_VIEW, type Message } from '@core/dashboard/messages'
import type { Report } from '@core/dashboard/report'
import type { HelpPage } from '@core/help/page'
import { mountHelp } from '@dashboard/help'
import { mount } from '@dashboard/mount'

const place = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page has no #${id}.`)
  return element
}

const report = JSON.parse(place('report').textContent) as Report
const page = JSON.parse(place('help-page').textContent) as HelpPage
const said = place('said')
const help = mountHelp(place('help'))

// The line on returning thoughts is for the person whose notes they are; a page may be handed on.
const view = { ...DEFAULT_VIEW, returning: false }
const dashboard = mount(place('dashboard'), { report, view, place: 'editor', send })

function placeOf(message: Message): string {
  return 'at' in message ? ` "${message.at}:${message.line}"` : ''
}

/** A page on its own opens no note and runs no command: it says where to look. */
function send(message: Message): void {
  if ('view' in message) dashboard.update(report, message.view)
  else if ('run' in message && message.run === 'professional-help') help.show(page, message.run)
  else if ('run' in message)
    said.textContent = `In a terminal: efficacy run ${message.run}${placeOf(message)}`
  else if ('open' in message) said.textContent = `${message.open}, line ${message.line}`
}
