import type { ScanProgress } from '../../journal/scanner'
import { translated } from '../../texts'

/** How far the reading of the notes is, or where the person stopped it. */
export function readingSentence({ done, of, stopped }: ScanProgress): string {
  return stopped
    ? translated(
        'Stopped at {done} of {of} notes. The numbers below cover only these; any command reads the rest first.',
        { done, of },
      )
    : translated('{done} of {of} notes read. The numbers below cover only these so far.', { done, of })
}
