import { figure, phrase, plainNumber } from '@core/dashboard/phrases'
import type { Calibration } from '@core/dashboard/report'
import { ChartWithTable, Key, scale } from '../chart'
import { Axis, Band, Label, Mark } from '../marks'
import type { Screen } from '../screen'
import { Scrub } from '../scrub'
import type { Table } from '../table'
import { counted, translated } from '@core/texts'

interface ComparisonProps {
  readonly screen: Screen
  readonly measure: Calibration
  readonly expected: number
  readonly usual: NonNullable<Calibration['range']>
}

/** Within this distance (percent) of the end of the axis, a label replaces the one at the end. */
const NEAR_END = 8

/** What the predictions add up to, with its usual range, and how many were finished, on an axis of all attempts. */
export function Comparison({ screen, measure, expected, usual }: ComparisonProps) {
  const { n, done } = measure
  const { low, high } = usual
  const at = scale(0, n)
  const sum = oneDecimal(expected)
  return (
    <ChartWithTable
      screen={screen}
      where="comparison"
      table={comparisonTable(measure, sum, usual)}
      keys={
        <>
          <Key mark="line">{translated('expected')}</Key>
          <Key mark="band">{translated('usual range')}</Key>
          <Key mark="done">{translated('finished')}</Key>
        </>
      }
    >
      <Scrub
        screen={screen}
        where="comparison"
        height={36}
        says={counted(
          'Expected about {sum}, usual range {low} to {high}, finished {done}, of {n} attempt.|Expected about {sum}, usual range {low} to {high}, finished {done}, of {n} attempts.',
          n,
          { sum, ...usual, done },
        )}
        spots={[
          { x: at(expected), says: translated('Expected: about {sum}', { sum }) },
          { x: at((low + high) / 2), says: translated('Usual range: {low} to {high}', usual) },
          {
            x: at(done),
            says: phrase('Finished: {done} of {n}', { done: figure(done, 'prediction:done'), n }),
          },
        ]}
      >
        <Axis y={12} />
        <Band from={at(low)} to={at(high)} y={6} height={12} />
        <Mark kind="line" x={at(expected)} y={12} size={9} />
        <Mark kind="done" x={at(done)} y={12} size={5} />
        <Ends n={n} usual={usual} />
      </Scrub>
    </ChartWithTable>
  )
}

function comparisonTable(
  { done, partly, not_done }: Calibration,
  expected: string,
  usual: ComparisonProps['usual'],
): Table {
  return {
    caption: translated('Expected and finished'),
    head: [translated('What'), translated('Attempts')],
    rows: [
      [translated('Expected'), expected],
      [translated('Usual range'), translated('{low} to {high}', { ...usual })],
      [translated('Finished as written'), figure(done, 'prediction:done')],
      [translated('Finished in part'), figure(partly, 'prediction:partly')],
      [translated('Not finished'), figure(not_done, 'prediction:not-done')],
    ],
  }
}

/** Labels for the range, and for the ends of the axis where the range does not reach almost there. */
function Ends({ n, usual: { low, high } }: { readonly n: number } & Pick<ComparisonProps, 'usual'>) {
  const at = scale(0, n)
  const [isAtStart, isAtEnd] = [at(low) <= NEAR_END, at(high) >= 100 - NEAR_END]
  return (
    <>
      {!isAtStart && (
        <Label x={0} y={33} anchor="start">
          0
        </Label>
      )}
      {!isAtEnd && (
        <Label x={100} y={33} anchor="end">
          {n}
        </Label>
      )}
      <Label x={at(low)} y={33} anchor={isAtStart ? 'start' : 'end'}>
        {low}
      </Label>
      {high > low && (
        <Label x={at(high)} y={33} anchor={isAtEnd ? 'end' : 'start'}>
          {high}
        </Label>
      )}
    </>
  )
}

function oneDecimal(value: number): string {
  return plainNumber(Math.round(value * 10) / 10)
}
