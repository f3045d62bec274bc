import {
  averageSentence,
  besides,
  binLabel,
  brierSentence,
  caveat,
  count,
  driftSentence,
  empty,
  figure,
  isOneDomain,
  joined,
  listed,
  ofAll,
  OUTCOMES,
  splitsToTell,
  phrase,
  plainNumber,
  predictionCount,
  predictionLead,
  predictionSentences,
  rangeSentences,
  type Phrase,
  sentence,
  shownOf,
} from '@core/dashboard/phrases'
import type { Attempt, Calibration, CalibrationBin } from '@core/dashboard/report'
import { AttemptList, OUTCOME_MARKS } from '../attempts'
import { Figure, Key, Row, ROW_Y, scale, type Table } from '../figure'
import { Axis, Band, Label, Mark, Span } from '../marks'
import { Notes, NumberButton, Says } from '../number'
import type { Screen } from '../screen'
import { Scrub } from '../scrub'
import { Empty, Folded, Note, Section } from '../section'
import { Splits } from './splits'
import { counted, translated } from '@core/texts'

interface PredictionProps {
  readonly screen: Screen
}

export function Prediction({ screen }: PredictionProps) {
  const { view, report } = screen
  const measure = report.measures.calibration
  return (
    <Section screen={screen} id="prediction" count={measure.expected !== null && predictionCount(measure)}>
      {measure.n === 0 && <Empty screen={screen} says={empty('prediction')} start="action" />}
      {measure.n > 0 && view.numbers && <Numbers screen={screen} measure={measure} />}
      {measure.n > 0 && !view.numbers && (
        <AttemptList
          screen={screen}
          attempts={measure.attempts}
          first={{ n: 6, fold: 'prediction-attempts' }}
        />
      )}
    </Section>
  )
}

interface MeasureProps {
  readonly screen: Screen
  readonly measure: Calibration
}

function Numbers({ screen, measure }: MeasureProps) {
  const { expected, range, bins } = measure
  const rest = besides(measure)
  return (
    <>
      {expected !== null && (
        <div class="ej-headline">
          <Says screen={screen} where="finished" look="ej-lead" sentences={[predictionLead(measure)]} />
        </div>
      )}
      {expected !== null && range !== null && (
        <Comparison screen={screen} measure={measure} expected={expected} usual={range} />
      )}
      <Says screen={screen} where="range" sentences={leadSentences(measure)} />
      <Stacks screen={screen} measure={measure} />
      {bins !== null && bins.length > 0 && <Bins screen={screen} bins={bins} />}
      <Says
        screen={screen}
        where="besides"
        sentences={[rest && phrase('Also: {counts}.', { counts: rest })]}
      />
      {expected !== null && <Note>{caveat('prediction')}</Note>}
      <Splits screen={screen} splits={splitsToTell(measure)} />
      <Averages screen={screen} measure={measure} />
      <Folded screen={screen} id="prediction-attempts" title={translated('The attempts, newest first')}>
        <AttemptList screen={screen} attempts={measure.attempts} />
      </Folded>
    </>
  )
}

/** What stands below the chart; without one, how many attempts there are. */
function leadSentences(measure: Calibration): readonly (string | Phrase)[] {
  if (measure.range !== null) return rangeSentences(measure)
  if (measure.expected !== null) return []
  const [, ...others] = predictionSentences(measure)
  return [sentence({ parts: [figure(predictionCount(measure), 'prediction')] }), ...others]
}

interface ComparisonProps extends MeasureProps {
  readonly expected: number
  readonly usual: NonNullable<Calibration['range']>
}

/** Within this distance (percent) of the end of the axis, a label replaces the one at the end. */
const NEAR_END = 8

/** What the predictions add up to, with its usual range, and how many were finished, on an axis of all attempts. */
function Comparison({ screen, measure, expected, usual }: ComparisonProps) {
  const { n, done } = measure
  const { low, high } = usual
  const at = scale(0, n)
  const sum = oneDecimal(expected)
  return (
    <Figure
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
    </Figure>
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

const COMPARED = ['done', 'partly', 'not-done'] as const
const TENS = Array.from({ length: 11 }, (_, index) => index * 10)
/** Dots of a stack at full size; a taller stack has smaller ones. */
const ROOMY = 12
/** Dots one above the other; where there are more, several stand side by side. */
const TALLEST = 17

interface Stack {
  /** Percent, the nearest ten. */
  readonly sure: number
  readonly attempts: readonly Attempt[]
}

/** Each attempt as a dot above what was predicted: finished ones below, then in part, then not. */
function Stacks({ screen, measure }: MeasureProps) {
  const { items } = measure.attempts
  const stacks = stacksOf(items)
  const tallest = Math.max(
    ...stacks.map(({ attempts: { length } }) => Math.ceil(length / columnsFor(length))),
  )
  const pitch = tallest > ROOMY ? 7 : 10
  const floor = tallest * pitch + 4
  const shown = shownOf(items.length, measure.n)
  return (
    <Figure
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
        <Label x={0} y={floor + 15} anchor="start">
          0
        </Label>
        <Label x={50} y={floor + 15}>
          50
        </Label>
        <Label x={100} y={floor + 15} anchor="end">
          100
        </Label>
      </Scrub>
    </Figure>
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
  return TENS.map((sure) => {
    const here = attempts.filter(
      ({ prediction }) => prediction !== null && Math.round(prediction / 10) * 10 === sure,
    )
    return { sure, attempts: COMPARED.flatMap((outcome) => withOutcome(here, outcome)) }
  }).filter((stack) => stack.attempts.length > 0)
}

function withOutcome(attempts: readonly Attempt[], outcome: Attempt['outcome']): readonly Attempt[] {
  return attempts.filter((attempt) => attempt.outcome === outcome)
}

interface StackDotsProps {
  readonly stack: Stack
  readonly floor: number
  readonly pitch: number
}

function columnsFor(attempts: number): number {
  return Math.ceil(attempts / TALLEST)
}

/** Rows from the bottom up, so that each outcome is a layer of its own. */
function StackDots({ stack: { attempts, sure }, floor, pitch }: StackDotsProps) {
  const columns = columnsFor(attempts.length)
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

interface BinsProps {
  readonly screen: Screen
  readonly bins: readonly CalibrationBin[]
}

function Bins({ screen, bins }: BinsProps) {
  return (
    <Figure
      screen={screen}
      where="bins"
      title={translated('By range of prediction')}
      table={{
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
      }}
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
    </Figure>
  )
}

function finishedOf({ done, from, n }: CalibrationBin): ReturnType<typeof figure> {
  return figure(ofAll(done, n), `range:${from}`)
}

function percent(share: number): string {
  return translated('{n}%', { n: Math.round(share * 100) })
}

/** The finer statistics, for who asks: they say little from few attempts. */
function Averages({ screen, measure }: MeasureProps) {
  const sentences = [
    averageSentence(measure, isOneDomain(screen.report)),
    driftSentence(measure),
    brierSentence(measure),
  ].filter((said) => said !== null)
  return sentences.length === 0 ? null : (
    <Folded screen={screen} id="averages" title={translated('Averages and score')}>
      {sentences.map((said, index) => (
        <Says key={index} screen={screen} where="averages" sentences={[said]} />
      ))}
    </Folded>
  )
}
