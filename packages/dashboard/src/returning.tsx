import { returningSentence } from '@core/dashboard/phrases'
import { Button, Run } from './controls'
import { HiddenName, useId } from './hidden-name'
import type { Screen } from './screen'
import { translated } from '@core/texts'

const ID = 'returning'

/** One line, above everything else, where the person's own ticks ask for it; dismissed, it stays away for weeks. */
export function Returning({ screen }: { readonly screen: Screen }) {
  const { report, view, choose } = screen
  const name = useId(screen)
  const sentence = view.returning && returningSentence(report, view.dismissed[ID], view.numbers)
  if (!sentence) return null
  const dismiss = () => choose({ dismissed: { ...view.dismissed, [ID]: report.today } })
  return (
    <aside class="ej-returning" aria-labelledby={name}>
      <HiddenName id={name}>{translated('On thoughts that come back')}</HiddenName>
      <p>{sentence}</p>
      <p class="ej-actions">
        <Run screen={screen} command="professional-help">
          {translated('Read the list')}
        </Run>
        <Button onClick={dismiss}>{translated('Dismiss')}</Button>
      </p>
    </aside>
  )
}
