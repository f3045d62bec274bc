import { render } from 'preact'
import type { Message } from '@core/dashboard/messages'
import { readingSentence } from '@core/dashboard/phrases'
import type { ScanProgress } from '@core/journal/scanner'
import { Button } from './controls'
import { translated } from '@core/texts'

/** Draws into `root`, above the dashboard, how far a scan is; nothing where none goes on and none was stopped. */
export function showReading(
  root: HTMLElement,
  reading: ScanProgress | undefined,
  send: (message: Message) => void,
): void {
  render(reading ? <Line reading={reading} send={send} /> : null, root)
}

function Line({
  reading,
  send,
}: {
  readonly reading: ScanProgress
  readonly send: (message: Message) => void
}) {
  return (
    <p class="ej-reading">
      {readingSentence(reading)}{' '}
      {reading.stopped ? (
        <Button look="link" onClick={() => send({ run: 'refresh' })}>
          {translated('Read the rest')}
        </Button>
      ) : (
        <Button look="link" onClick={() => send({ stop: true })}>
          {translated('Stop')}
        </Button>
      )}
    </p>
  )
}
