import { binLabel, figure, ofAll } from '@core/dashboard/phrases'
import type { CalibrationBin } from '@core/dashboard/report'
import { ChartWithTable, Key, Row, ROW_Y } from '../chart'
import { Axis, Band, Mark, Span } from '../marks'
import { Notes } from '../notes-behind'
import { NumberButton } from '../number'
import type { Screen } from '../screen'
import type { Table } from '../table'
import { translated } from '@core/texts'

interface BinsProps {
  readonly screen: Screen
  readonly bins: readonly CalibrationBin[]
}

/** How many were finished, by the range of what was predicted. */
export function Bins({ screen, bins }: BinsProps) {
  return (
    <ChartWithTable
      screen={screen}
      where="bins"
      title={translated('By range of prediction')}
      table={binsTable(bins)}
      keys={
        <>
          <Key mark="span">{translated('predictions')}</Key>
          <Key mark="done">{translated('share finished')}</Key>
          <Key mark="band">{translated('its 80% interval')}</Key>
        </>
      }
    >
      {bins.map((bin) => (
        <Row
          key={bin.from}
          name={binLabel(bin)}
          value={<NumberButton screen={screen} where="bins" figure={finishedOf(bin)} />}
        >
          <Axis y={ROW_Y} />
          <Band from={bin.low * 100} to={bin.high * 100} y={ROW_Y - 5} height={10} />
          <Span from={bin.from} to={bin.to} y={ROW_Y} />
          <Mark kind="done" x={(bin.done / bin.n) * 100} y={ROW_Y} size={4.5} />
        </Row>
      ))}
      <Notes
        screen={screen}
        where="bins"
        figures={bins.map((bin) => ({ ...finishedOf(bin), name: binLabel(bin) }))}
      />
    </ChartWithTable>
  )
}

function binsTable(bins: readonly CalibrationBin[]): Table {
  return {
    caption: translated('Finished, by range of prediction'),
    head: [
      translated('Prediction'),
      translated('Attempts'),
      translated('Finished'),
      translated('Share'),
      translated('80% interval'),
    ],
    rows: bins.map((bin) => [
      binLabel(bin),
      figure(bin.n, `range:${bin.from}`),
      bin.done,
      percent(bin.done / bin.n),
      translated('{low} to {high}', { low: percent(bin.low), high: percent(bin.high) }),
    ]),
  }
}

function finishedOf({ done, from, n }: CalibrationBin): ReturnType<typeof figure> {
  return figure(ofAll(done, n), `range:${from}`)
}

function percent(share: number): string {
  return translated('{n}%', { n: Math.round(share * 100) })
}
