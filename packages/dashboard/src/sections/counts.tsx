import type { Tallies } from '@core/dashboard/report'
import {
  contactSentence,
  count,
  EMPTY,
  feedbackSentence,
  loopCounts,
  minutesSentence,
  thoughtsSentence,
  weeklySentence,
} from '@core/dashboard/phrases'
import { Behind } from '../behind'
import { Open } from '../controls'
import { Glyph } from '../marks'
import type { Screen } from '../screen'
import { Note, Section } from '../section'

interface CountsProps {
  readonly screen: Screen
}

/** Small counts that stand side by side; none is said to follow from another. */
export function Counts({ screen }: CountsProps) {
  const { view, report } = screen
  const { tallies } = report.measures
  const { attempts_done, goals_raised, goals_done } = tallies.loop
  const isEmpty = !hasAny(tallies)
  return (
    <Section
      screen={screen}
      id="counts"
      title="More counts"
      count={view.numbers && !isEmpty && `${count(attempts_done.n, 'attempt')} finished in 28 days`}
    >
      {isEmpty && <Note>{EMPTY.tallies}</Note>}
      {!isEmpty && view.numbers && <Numbers tallies={tallies} />}
      {tallies.last_contact && (
        <p class="ej-meta">
          <Open screen={screen} at={tallies.last_contact}>
            {contactSentence(tallies, report.today)}
          </Open>
        </p>
      )}
      <Behind
        screen={screen}
        groups={[
          { name: 'Attempts finished', notes: attempts_done },
          { name: 'Goals raised', notes: goals_raised },
          { name: 'Goals done', notes: goals_done },
          { name: 'Thought records', notes: tallies.thoughts },
        ]}
      />
    </Section>
  )
}

function hasAny({ loop, minutes, feedback, thoughts, last_contact, weeks }: Tallies): boolean {
  const counts = [
    loop.attempts_done.n,
    loop.confidence.n,
    loop.goals_raised.n,
    loop.goals_done.n,
    minutes.of,
    feedback.n,
    thoughts.n,
    weeks.peer.n,
    weeks.review.n,
  ]
  return last_contact !== null || counts.some((n) => n > 0)
}

function Numbers({ tallies }: { readonly tallies: Tallies }) {
  const sentences = [
    minutesSentence(tallies),
    feedbackSentence(tallies),
    thoughtsSentence(tallies),
    weeklySentence(tallies),
  ].filter((sentence) => sentence !== null)
  return (
    <>
      <div class="ej-part">
        <h3>Last 28 days</h3>
        <ul class="ej-list">
          {loopCounts(tallies).map((says) => (
            <li key={says}>
              <Glyph kind="none" />
              <span>{says}</span>
            </li>
          ))}
        </ul>
      </div>
      {sentences.map((sentence) => (
        <Note key={sentence}>{sentence}</Note>
      ))}
    </>
  )
}
