import {
  bandsSentence,
  empty,
  fitCount,
  fitSentences,
  goalFitNote,
  labelled,
  sentence,
  SIZES,
  stepsSentence,
} from '@core/dashboard/phrases'
import type { Fit } from '@core/dashboard/report'
import { AttemptList } from '../attempts'
import { CountRows } from '../counts'
import { Paragraph } from '../paragraph'
import { goalName, type Screen } from '../screen'
import { Empty, Folded } from '../section'
import { translated } from '@core/texts'

interface ChallengeProps {
  readonly screen: Screen
}

/** How the size of recent attempts was felt: what was counted, and what is said of it beside that where there is room. */
export function Challenge({ screen }: ChallengeProps) {
  const { filter, measures } = screen.report
  const { challenge } = measures
  const { attempts } = challenge
  const isAttempted = attempts.attempted > 0
  return (
    <div class="ej-parts">
      <div class="ej-part">
        <h3>
          {translated('How attempts felt')} {isAttempted && <span class="ej-n">{fitCount(attempts)}</span>}
        </h3>
        {isAttempted ? (
          <FitCounts screen={screen} fit={attempts} />
        ) : (
          <Empty screen={screen} says={empty('challenge')} />
        )}
      </div>
      <div class="ej-part">
        {isAttempted && (
          <>
            <Paragraph
              screen={screen}
              where="sizes-made"
              sentences={fitSentences(attempts, attempts.n === 0)}
            />
            <Folded screen={screen} id="sizes-attempts" title={translated('The attempts counted')}>
              <AttemptList screen={screen} attempts={attempts.list} />
            </Folded>
          </>
        )}
        {filter.goal === null && challenge.by_goal.length > 0 && (
          <Folded screen={screen} id="sizes-by-goal" title={translated('By goal')}>
            <ByGoal screen={screen} />
          </Folded>
        )}
        <Paragraph
          screen={screen}
          where="sizes"
          sentences={[bandsSentence(challenge), stepsSentence(challenge)]}
        />
      </div>
    </div>
  )
}

/** A component of its own, so that nothing is computed while the fold is closed. */
function ByGoal({ screen }: ChallengeProps) {
  return (
    <>
      {screen.report.measures.challenge.by_goal.map((fit) => (
        <Paragraph
          key={fit.path}
          screen={screen}
          where="sizes-by-goal"
          sentences={[sentence(labelled(goalName(screen, fit.path), goalFitNote(fit)))]}
        />
      ))}
    </>
  )
}

interface FitProps extends ChallengeProps {
  readonly fit: Fit
}

function FitCounts({ screen, fit }: FitProps) {
  if (fit.n === 0) return null
  return (
    <CountRows
      screen={screen}
      where="sizes-felt"
      caption={translated('Recent attempts by size')}
      head={[translated('Size'), translated('Attempts')]}
      rows={[
        { name: translated(SIZES.too_easy), n: fit.too_easy, of: 'sized:too-easy' },
        { name: translated(SIZES.right), n: fit.right, of: 'sized:right' },
        { name: translated(SIZES.too_hard), n: fit.too_hard, of: 'sized:too-hard' },
      ]}
    />
  )
}
