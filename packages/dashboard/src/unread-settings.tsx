import { Findings } from './sections/check'
import type { Screen } from './screen'

/** Above everything else where the settings file cannot be read: all below is by the defaults, not as it was set. */
export function UnreadSettings({ screen }: { readonly screen: Screen }) {
  const findings = screen.report.problems.filter(({ code }) => code === 'settings-syntax')
  const [first] = findings
  if (!first) return null
  return (
    <aside class="ej-unread" aria-label={first.path}>
      <Findings screen={screen} findings={findings} />
    </aside>
  )
}
