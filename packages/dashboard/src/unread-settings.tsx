import { Findings } from './sections/check'
import { Name, useId } from './named'
import type { Screen } from './screen'

/** Above everything else where the settings file cannot be read: all below is by the defaults, not as it was set. */
export function UnreadSettings({ screen }: { readonly screen: Screen }) {
  const name = useId(screen)
  const findings = screen.report.problems.filter(({ code }) => code === 'settings-syntax')
  const [first] = findings
  if (!first) return null
  return (
    <aside class="ej-unread" aria-labelledby={name}>
      <Name id={name}>{first.path}</Name>
      <Findings screen={screen} findings={findings} />
    </aside>
  )
}
