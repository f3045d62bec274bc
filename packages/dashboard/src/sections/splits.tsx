import { splitName, splitNote } from '@core/dashboard/phrases'
import type { CalibrationSplit } from '@core/dashboard/report'
import { chosenGoal, goalName, letters, type Screen } from '../screen'
import { Folded, Note } from '../section'

interface SplitsProps {
  readonly screen: Screen
  readonly splits: readonly CalibrationSplit[]
}

/** Predictions and outcomes of the parts that hold enough attempts; of the goal in view, where one is chosen. */
export function Splits({ screen, splits }: SplitsProps) {
  const chosen = chosenGoal(screen)
  const own = chosen && splits.find(({ by, part }) => by === 'goal' && part === chosen.path)
  return (
    <>
      {chosen && (
        <Note>{own ? `${nameOf(screen, own, 0)}: ${splitNote(own)}.` : 'Counted over all goals.'}</Note>
      )}
      {splits.length > 0 && (
        <Folded title="By goal, part of life and micro-action">
          {splits.map((split, index) => (
            <Note key={`${split.by} ${split.part}`}>
              {nameOf(screen, split, index)}: {splitNote(split)}.
            </Note>
          ))}
        </Folded>
      )}
    </>
  )
}

/** A part of life may be a word of the person's own, so that it is hidden like one. */
function nameOf(screen: Screen, split: CalibrationSplit, index: number): string {
  if (split.by === 'domain' && !screen.view.text) return `Part of life ${letters(index)}`
  return splitName(split, goalName(screen, split.part))
}
