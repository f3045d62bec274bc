import type { Reading } from '../../journal/scanner'
import { translated } from '../../texts'

/** How far the reading of the notes is, or where the person stopped it. */
export function readingSentence({ done, of, stopped }: Reading): string {
  return stopped
    ? translated(
        'Stopped at {done} of {of} notes. The numbers below are from those; each command reads the rest.',
        { done, of },
      )
    : translated('Reading: {done} of {of} notes. The numbers below are from those so far.', { done, of })
}
