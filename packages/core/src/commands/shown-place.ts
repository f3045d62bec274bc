import type { Journal } from '../journal/journal'
import type { Place } from '../measures/listed'
import { Lines } from '../note/lines'
import type { Host } from '../ports'
import { currentLine, stepsOf, currentWholeLine } from './find-again'

/** A line of a note as it was shown when the person chose it. */
export interface ShownPlace extends Place {
  /** The words of the step that was shown there; where absent, those that the journal knows there. */
  readonly step?: string | undefined
  /** The line as it was shown, where it is the heading of a block. */
  readonly heading?: string | undefined
  /** Whether the step was shown ticked. */
  readonly done?: boolean | undefined
}

/**
 * A host whose note in front is this one, with the cursor at the start of the line: so a step in a tree or on the
 * dashboard is ticked or split in place, without opening its note. If the text has moved since it was shown, the line
 * is found again by its words.
 */
export function hostAt(host: Host, place: ShownPlace, journal: Journal): Host {
  const { path, line, step, heading, done } = place
  // Before anything is read anew: by then another step may stand there.
  const words = step ?? stepKnownAt(place, journal)
  const lineIn = (text: string): number => {
    if (heading !== undefined) return currentWholeLine(path, text, { line, text: heading })
    return words === undefined ? line : currentLine(path, text, { line, text: words }, journal.settings)
  }
  const there: Host = Object.create(host) as Host
  return Object.assign(there, {
    async openNote() {
      const text = await host.vault.read(path)
      return { path, text, cursor: new Lines(text).offsetOf(lineIn(text)), done }
    },
  } satisfies Pick<Host, 'openNote'>)
}

function stepKnownAt({ path, line }: Place, journal: Journal): string | undefined {
  const known = journal.snapshot().entries.filter((entry) => entry.path === path)
  return stepsOf(known).find((each) => each.line === line)?.text
}
