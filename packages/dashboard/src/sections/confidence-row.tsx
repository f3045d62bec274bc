import type { Figure } from '@core/dashboard/phrases'
import { Change } from '../change'
import { Row } from '../chart'
import { Notes } from '../notes-behind'
import { NumberButton } from '../number'
import type { Screen } from '../screen'
import { translated } from '@core/texts'

interface ConfidenceRowProps {
  readonly screen: Screen
  /** Of its own on the page: where the notes behind the number open. */
  readonly where: string
  readonly figure: Figure
  /** Percent, 0 to 100; `null` where not rated. */
  readonly start: number | null
  readonly now: number | null
}

/** How confidence moved, with the notes behind the two ratings. */
export function ConfidenceRow({ screen, where, figure, start, now }: ConfidenceRowProps) {
  const name = translated('Confidence')
  return (
    <>
      <Row name={name} value={<NumberButton screen={screen} where={where} figure={figure} />}>
        <Change low={0} high={100} start={start} now={now} />
      </Row>
      <Notes screen={screen} where={where} figures={[{ ...figure, name }]} />
    </>
  )
}
