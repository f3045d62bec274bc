import {
  count,
  figure,
  joined,
  listed,
  OUTCOMES,
  phrase,
  type Phrase,
  shownOf,
} from '@core/dashboard/phrases'
import type { Attempt, Calibration } from '@core/dashboard/report'
import { OUTCOME_MARKS } from '../attempts'
import { ChartWithTable, Key } from '../chart'
import { Axis, Label, Mark } from '../marks'
import type { Screen } from '../screen'
import { Scrub } from '../scrub'
import type { Table } from '../table'
import { counted, translated } from '@core/texts'

const COMPARED = ['done', 'partly', 'not-done'] as const
const TENS = Array.from({ length: 11 }, (_, index) => index * 10)
/** Dots of a stack at full size; a taller stack has smaller ones. */
const ROOMY = 12
/** Dots one above the other; where there are more, several stand side by side. */
const TALLEST = 17

interface Stack {
  /** Percent, the nearest ten. */
  readonly sure: number
  /** By outcome, each as a layer of its own. */
  readonly attempts: readonly Attempt[]
  /** How many stand side by side. */
  readonly columns: number
}

/** How the labels at 0, 50 and 100 percent stand to their places. */
const ANCHORS = ['start', 'middle', 'end'] as const

interface StacksProps {
  readonly screen: Screen
  readonly measure: Calibration
}

/** Each attempt as a dot above what was predicted: finished ones below, then in part, then not. */
export function Stacks({ screen, measure }: StacksProps) {
  const { items } = measure.attempts
  const stacks = stacksOf(items)
  const tallest = Math.max(...stacks.map(({ attempts, columns }) => Math.ceil(attempts.length / columns)))
  const pitch = tallest > ROOMY ? 7 : 10
  const floor = tallest * pitch + 4
  const shown = shownOf(items.length, measure.n)
  return (
    <ChartWithTable
      screen={screen}
      where="stacks"
      title={listed([translated('Each attempt, by how sure you were'), shown])}
      table={stacksTable(stacks)}
      keys={COMPARED.map((outcome) => (
        <Key key={outcome} mark={OUTCOME_MARKS[outcome]}>
          {translated(OUTCOMES[outcome])}
        </Key>
      ))}
    >
      <Scrub
        screen={screen}
        where="stacks"
        height={floor + 20}
        says={counted(
          '{n} attempt, stacked by prediction in tens from 0 to 100; the table gives the counts.|{n} attempts, stacked by prediction in tens from 0 to 100; the table gives the counts.',
          items.length,
        )}
        spots={stacks.map((stack) => ({ x: stack.sure, says: stackSays(stack) }))}
      >
        <Axis y={floor} />
        {stacks.map((stack) => (
          <StackDots key={stack.sure} stack={stack} floor={floor} pitch={pitch} />
        ))}
        {ANCHORS.map((anchor, half) => (
          <Label key={half} x={half * 50} y={floor + 15} anchor={anchor}>
            {half * 50}
          </Label>
        ))}
      </Scrub>
    </ChartWithTable>
  )
}

function stacksTable(stacks: readonly Stack[]): Table {
  return {
    caption: translated('Attempts by prediction, to the nearest ten'),
    head: [
      translated('How sure, of 100'),
      translated('Finished'),
      translated('In part'),
      translated('Not finished'),
    ],
    rows: stacks.map(({ sure, attempts }) => [
      sure,
      ...COMPARED.map((outcome) => withOutcome(attempts, outcome).length),
    ]),
  }
}

/** `70% sure: 9 attempts, 7 finished, 1 finished in part, 1 not finished`. */
function stackSays({ attempts, sure }: Stack): Phrase {
  const outcomes = COMPARED.map((outcome) => [outcome, withOutcome(attempts, outcome).length] as const)
    .filter(([, n]) => n > 0)
    .map(([outcome, n]) => translated('{n} {label}', { n, label: translated(OUTCOMES[outcome]) }))
  const made = figure(count(attempts.length, 'attempt'), `sure:${sure}`)
  return phrase('{sure}% sure: {counts}', { sure, counts: joined([made, ...outcomes]) })
}

function stacksOf(attempts: readonly Attempt[]): readonly Stack[] {
  return TENS.flatMap((sure) => {
    const here = attempts.filter(
      ({ prediction }) => prediction !== null && Math.round(prediction / 10) * 10 === sure,
    )
    const layers = COMPARED.flatMap((outcome) => withOutcome(here, outcome))
    const columns = Math.ceil(layers.length / TALLEST)
    return columns === 0 ? [] : [{ sure, attempts: layers, columns }]
  })
}

function withOutcome(attempts: readonly Attempt[], outcome: Attempt['outcome']): readonly Attempt[] {
  return attempts.filter((attempt) => attempt.outcome === outcome)
}

interface StackDotsProps {
  readonly stack: Stack
  readonly floor: number
  readonly pitch: number
}

/** Rows from the bottom up. */
function StackDots({ stack: { attempts, columns, sure }, floor, pitch }: StackDotsProps) {
  return (
    <>
      {attempts.map(({ outcome }, index) => (
        <svg key={index} x={pitch * ((index % columns) - (columns - 1) / 2)} overflow="visible">
          <Mark
            kind={OUTCOME_MARKS[outcome]}
            x={sure}
            y={floor - pitch * (Math.floor(index / columns) + 0.7)}
            size={pitch * 0.4}
          />
        </svg>
      ))}
    </>
  )
}
