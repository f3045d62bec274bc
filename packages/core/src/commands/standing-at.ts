import type { Place } from '../measures/listed'
import { Lines } from '../note/lines'
import type { Host } from '../ports'

/**
 * The host with a note in front, the cursor at the start of a line: a step of a tree or of the dashboard is ticked or
 * split where it stands, without its note being opened first.
 */
export function standingAt(host: Host, { path, line }: Place): Host {
  const standing: Host = Object.create(host) as Host
  return Object.assign(standing, {
    async openNote() {
      const text = await host.vault.read(path)
      return { path, text, cursor: new Lines(text).offsetOf(line) }
    },
  } satisfies Pick<Host, 'openNote'>)
}
