import type { Reading } from '../../journal/journal'

/** How far the reading of the notes is, or where the person stopped it. */
export function readingSentence({ done, of, stopped }: Reading): string {
  const far = `${done} of ${of} notes`
  return stopped
    ? `Stopped at ${far}. The numbers below are of those; each command reads the rest.`
    : `Reading: ${far}. The numbers below are of those so far.`
}
