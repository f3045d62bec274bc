import {
  count,
  dismissedSentence,
  findingsCount,
  problemsSentence,
  shownHints,
  withoutHints,
} from '@core/dashboard/phrases'
import type { Finding } from '@core/problem'
import { Button, Open, Run } from '../controls'
import { Dismiss, findingWords } from '../hints'
import type { Screen } from '../screen'
import { Folded, InSteps, Note, Section } from '../section'
import { translated } from '@core/texts'

/** Problems in view before the rest is folded. */
const FIRST = 20

interface CheckProps {
  readonly screen: Screen
}

/** What is not counted as written, with its place. Its count stays in view also where numbers are hidden. */
export function Check({ screen }: CheckProps) {
  const { report, view } = screen
  const { problems } = report
  const hints = shownHints(report, view.dismissed)
  const dismissed = report.hints.length - hints.length
  return (
    <Section screen={screen} id="check" count={findingsCount({ problems, hints })}>
      <Note>{problemsSentence(problems)}</Note>
      {problems.length > 0 && (
        <InSteps screen={screen} id="problems" items={problems} first={FIRST}>
          {(findings) => <Findings screen={screen} findings={findings} />}
        </InSteps>
      )}
      {hints.length > 0 && (
        <Folded screen={screen} id="hints" title={count(hints.length, 'hint')}>
          <InSteps screen={screen} id="hints" items={hints}>
            {(findings) => <Findings screen={screen} findings={findings} />}
          </InSteps>
        </Folded>
      )}
      {dismissed > 0 && (
        <p class="ej-meta">
          {dismissedSentence(dismissed)}{' '}
          {screen.place !== 'note' && (
            <Button look="link" onClick={() => screen.choose({ dismissed: withoutHints(view.dismissed) })}>
              {translated('Show again')}
            </Button>
          )}
        </p>
      )}
    </Section>
  )
}

interface FindingsProps {
  readonly screen: Screen
  readonly findings: readonly Finding[]
}

export function Findings({ screen, findings }: FindingsProps) {
  return (
    <ul class="ej-findings">
      {findings.map((finding) => (
        <Row key={keyOfFinding(finding)} screen={screen} finding={finding} />
      ))}
    </ul>
  )
}

function keyOfFinding({ path, line, column, message }: Finding): string {
  return `${path}:${line}:${column}:${message}`
}

/** Findings about a note that stands beside another version of itself. */
const COPIES: ReadonlySet<string> = new Set<Finding['code']>(['conflict-copy', 'likely-copy'])

interface RowProps {
  readonly screen: Screen
  readonly finding: Finding
}

/** A path may name a note as its words do. */
function Row({ screen, finding }: RowProps) {
  const { path, line, code } = finding
  return (
    <li>
      <Open screen={screen} at={finding}>
        {screen.view.text ? `${path}:${line}` : translated('line {n}', { n: line })}
      </Open>
      <p>
        <span lang="en">{findingWords(screen, finding)}</span> <Dismiss screen={screen} hint={finding} />
      </p>
      {COPIES.has(code) && (
        <Run screen={screen} command="compare-copies" at={finding} look="link">
          {translated('Compare')}
        </Run>
      )}
    </li>
  )
}
