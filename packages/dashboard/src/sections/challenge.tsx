import type { Fit } from '@core/dashboard/report'
import { bandsSentence, EMPTY, fitCount, fitSentences, SIZES, stepsSentence } from '@core/dashboard/phrases'
import { AttemptList } from '../attempts'
import { CountRows } from '../counts'
import { chosenGoal, type Screen } from '../screen'
import { Folded, Note } from '../section'

interface ChallengeProps {
  readonly screen: Screen
}

/** How the size of recent attempts was felt: of the chosen goal, or of all. */
export function Challenge({ screen }: ChallengeProps) {
  const { challenge } = screen.report.measures
  const chosen = chosenGoal(screen)
  const fit = chosen ? challenge.by_goal.find(({ path }) => path === chosen.path) : challenge.attempts
  const general = chosen
    ? []
    : [bandsSentence(challenge), stepsSentence(challenge)].filter((sentence) => sentence !== null)
  return (
    <div class="ej-part">
      <h3>
        How attempts felt
        {fit && fit.attempted > 0 && <span class="ej-n">{fitCount(fit)}</span>}
      </h3>
      {fit ? <FitCounts screen={screen} fit={fit} /> : <Note>{EMPTY.challenge}</Note>}
      {general.length > 0 && <Note>{general.join(' ')}</Note>}
    </div>
  )
}

interface FitProps extends ChallengeProps {
  readonly fit: Fit
}

function FitCounts({ screen, fit }: FitProps) {
  return (
    <>
      {fit.n > 0 && (
        <CountRows
          screen={screen}
          caption="Recent attempts by size"
          head={['Size', 'Attempts']}
          rows={[
            { name: SIZES.too_easy, n: fit.too_easy },
            { name: SIZES.right, n: fit.right },
            { name: SIZES.too_hard, n: fit.too_hard },
          ]}
        />
      )}
      <Note>{fitSentences(fit).join(' ')}</Note>
      {fit.list.n > 0 && (
        <Folded title="The attempts counted">
          <AttemptList screen={screen} attempts={fit.list} />
        </Folded>
      )}
    </>
  )
}
