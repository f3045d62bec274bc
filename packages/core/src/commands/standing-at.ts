import type { Journal } from '../journal/journal'
import type { Place } from '../measures/listed'
import { Lines } from '../note/lines'
import type { Host } from '../ports'
import { lineNow, stepsOf } from './standing-now'

/**
 * The host with a note in front, the cursor at the start of a line: a step of a tree or of the dashboard is ticked or
 * split where it stands, without its note being opened first. A step that the journal knows on that line is looked for
 * where what is typed above it has moved it since.
 */
export function standingAt(host: Host, { path, line }: Place, journal: Journal): Host {
  const standing: Host = Object.create(host) as Host
  return Object.assign(standing, {
    async openNote() {
      const text = await host.vault.read(path)
      const known = journal.snapshot().entries.filter((entry) => entry.path === path)
      const step = stepsOf(known).find((each) => each.line === line)
      const now = step ? lineNow(path, text, step, journal.settings) : line
      return { path, text, cursor: new Lines(text).offsetOf(now) }
    },
  } satisfies Pick<Host, 'openNote'>)
}
