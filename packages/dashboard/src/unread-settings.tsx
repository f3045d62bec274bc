import { Findings } from './sections/check'
import { HiddenName, useId } from './hidden-name'
import type { Screen } from './screen'

/** Above everything else where the settings file cannot be read: all below is by the defaults, not as it was set. */
export function UnreadSettings({ screen }: { readonly screen: Screen }) {
  const name = useId(screen)
  const findings = screen.report.problems.filter(({ code }) => code === 'settings-syntax')
  const [first] = findings
  if (!first) return null
  return (
    <aside class="ej-unread" aria-labelledby={name}>
      <HiddenName id={name}>{first.path}</HiddenName>
      <Findings screen={screen} findings={findings} />
    </aside>
  )
}
