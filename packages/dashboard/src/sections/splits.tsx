import { labelled, sentence, splitName, splitNote } from '@core/dashboard/phrases'
import type { CalibrationSplit } from '@core/dashboard/report'
import { Paragraph } from '../paragraph'
import { goalName, letters, type Screen } from '../screen'
import { Folded } from '../section'
import { translated } from '@core/texts'

interface SplitsProps {
  readonly screen: Screen
  readonly splits: readonly CalibrationSplit[]
}

/** Predictions and outcomes of the parts that hold enough attempts. */
export function Splits({ screen, splits }: SplitsProps) {
  return splits.length === 0 ? null : (
    <Folded screen={screen} id="splits" title={translated('By goal, part of life and micro-action')}>
      {splits.map((split, index) => (
        <Paragraph
          key={`${split.by} ${split.part}`}
          screen={screen}
          where="splits"
          sentences={[sentence(labelled(nameOf(screen, split, index), splitNote(split)))]}
        />
      ))}
    </Folded>
  )
}

/** A part of life may be a word of the person's own, so that it is hidden like one. */
function nameOf(screen: Screen, split: CalibrationSplit, index: number): string {
  if (split.by === 'domain' && !screen.view.text)
    return translated('Part of life {letter}', { letter: letters(index) })
  return splitName(split, goalName(screen, split.part))
}
