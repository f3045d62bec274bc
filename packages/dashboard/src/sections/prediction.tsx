import {
  averageSentence,
  besides,
  brierSentence,
  caveat,
  driftSentence,
  empty,
  figure,
  isOneDomain,
  phrase,
  predictionCount,
  predictionLead,
  predictionSentences,
  rangeSentences,
  type Phrase,
  sentence,
  splitsToTell,
} from '@core/dashboard/phrases'
import type { Calibration } from '@core/dashboard/report'
import { AttemptList } from '../attempts'
import { Paragraph } from '../paragraph'
import type { Screen } from '../screen'
import { Empty, Folded, Note, Section } from '../section'
import { Bins } from './prediction-bins'
import { Comparison } from './prediction-comparison'
import { Stacks } from './prediction-stacks'
import { Splits } from './splits'
import { translated } from '@core/texts'

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
          <Paragraph screen={screen} where="finished" look="ej-lead" sentences={[predictionLead(measure)]} />
        </div>
      )}
      {expected !== null && range !== null && (
        <Comparison screen={screen} measure={measure} expected={expected} usual={range} />
      )}
      <Paragraph screen={screen} where="range" sentences={leadSentences(measure)} />
      <Stacks screen={screen} measure={measure} />
      {bins !== null && bins.length > 0 && <Bins screen={screen} bins={bins} />}
      <Paragraph
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
        <Paragraph key={index} screen={screen} where="averages" sentences={[said]} />
      ))}
    </Folded>
  )
}
