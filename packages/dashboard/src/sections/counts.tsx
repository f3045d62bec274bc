import {
  contactSentence,
  empty,
  feedbackSentence,
  loopCount,
  loopCounts,
  minutesSentence,
  reflectionsSentence,
  thoughtsSentence,
  weeklySentence,
} from '@core/dashboard/phrases'
import type { Tallies } from '@core/dashboard/report'
import { Open } from '../controls'
import { Names, Paragraph } from '../paragraph'
import type { Screen } from '../screen'
import { Empty, Section } from '../section'
import { MarkedItem } from './marked-item'
import { translated } from '@core/texts'

interface CountsProps {
  readonly screen: Screen
}

/** Small counts that stand side by side; none is said to follow from another. */
export function Counts({ screen }: CountsProps) {
  const { view, report } = screen
  const { tallies } = report.measures
  const isEmpty = !hasAny(tallies)
  return (
    <Section screen={screen} id="counts" count={!isEmpty && loopCount(tallies)}>
      {isEmpty && <Empty screen={screen} says={empty('tallies')} />}
      {!isEmpty && view.numbers && <Numbers screen={screen} tallies={tallies} />}
      {tallies.last_contact && (
        <p class="ej-meta">
          <Open screen={screen} at={tallies.last_contact}>
            {contactSentence(tallies, report.today)}
          </Open>
        </p>
      )}
      {!view.numbers && <CountNames screen={screen} tallies={tallies} />}
    </Section>
  )
}

function hasAny({ loop, minutes, feedback, thoughts, last_contact, reflections, weeks }: Tallies): boolean {
  const counts = [
    loop.attempts_done.n,
    loop.confidence.n,
    loop.goals_raised.n,
    loop.goals_done.n,
    minutes.of,
    feedback.n,
    thoughts.n,
    reflections.n,
    weeks.peer.n,
    weeks.review.n,
  ]
  return last_contact !== null || counts.some((n) => n > 0)
}

interface TalliesProps extends CountsProps {
  readonly tallies: Tallies
}

function Numbers({ screen, tallies }: TalliesProps) {
  return (
    <>
      <div class="ej-part">
        <h3>{translated('Last {n} days', { n: 28 })}</h3>
        <ul class="ej-list">
          {loopCounts(tallies).map((says, index) => (
            <MarkedItem key={index} mark="none">
              <Paragraph screen={screen} where="loop" sentences={[says]} look="ej-plain" />
            </MarkedItem>
          ))}
        </ul>
      </div>
      {Object.entries(SENTENCES).map(([where, sentenceOf]) => (
        <Paragraph key={where} screen={screen} where={where} sentences={[sentenceOf(tallies)]} />
      ))}
    </>
  )
}

/** A paragraph each, by where the notes behind its numbers open. */
const SENTENCES = {
  minutes: minutesSentence,
  feedback: feedbackSentence,
  'thought-records': thoughtsSentence,
  reflections: reflectionsSentence,
  weekly: weeklySentence,
}

function CountNames({ screen, tallies: { feedback, loop, minutes, reflections, thoughts } }: TalliesProps) {
  return (
    <Names
      screen={screen}
      where="counts"
      names={[
        { name: translated('Attempts finished'), of: 'lately:done', n: loop.attempts_done.n },
        { name: translated('Goals raised'), of: 'raised', n: loop.goals_raised.n },
        { name: translated('Goals done'), of: 'goals-done', n: loop.goals_done.n },
        { name: translated('With minutes'), of: 'minutes:written', n: minutes.n },
        { name: translated('Feedback'), of: 'feedback', n: feedback.n },
        { name: translated('Thought records'), of: 'thoughts', n: thoughts.n },
        { name: translated('Reflections'), of: 'reflections', n: reflections.n },
      ]}
    />
  )
}
