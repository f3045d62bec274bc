import type { Role, Support } from '@core/dashboard/report'
import { roleName, shortDate, supportCount, supportSentences, EMPTY } from '@core/dashboard/phrases'
import { Open } from '../controls'
import { CountRows } from '../counts'
import { Glyph } from '../marks'
import type { Screen } from '../screen'
import { Note, Section } from '../section'

const ROLES: readonly Role[] = ['cheerleader', 'accountability_partner', 'mentor']

interface PeopleProps {
  readonly screen: Screen
}

/** Who is there by part, how regular check-ins are, and what came of what was planned. */
export function People({ screen }: PeopleProps) {
  const { view, report } = screen
  const { support } = report.measures
  const isEmpty = support.n === 0 && support.checkins.n === 0
  return (
    <Section
      screen={screen}
      id="people"
      title="People"
      count={view.numbers && !isEmpty && supportCount(support)}
    >
      {isEmpty && <Note>{EMPTY.support}</Note>}
      {!isEmpty &&
        (view.numbers ? <Numbers screen={screen} support={support} /> : <Parts roles={support.roles} />)}
      {support.checkins.last && (
        <p class="ej-meta">
          <Open screen={screen} at={support.checkins.last}>
            {`Last check-in: ${shortDate(support.checkins.last.date, report.today)}`}
          </Open>
        </p>
      )}
    </Section>
  )
}

interface NumbersProps extends PeopleProps {
  readonly support: Support
}

function Numbers({ screen, support }: NumbersProps) {
  const { commitments, roles } = support
  return (
    <>
      <CountRows
        screen={screen}
        title="The circle"
        caption="People by part"
        head={['Part', 'People']}
        rows={ROLES.map((role) => ({ name: roleName(role), n: roles[role] }))}
      />
      {commitments.n > 0 && (
        <CountRows
          screen={screen}
          title="What was planned at the last check-ins"
          caption="Commitments by what came of them"
          head={['What came of it', 'Commitments']}
          rows={[
            { name: 'Done', n: commitments.kept },
            { name: 'Done in part', n: commitments.partly, mark: 'part' },
            { name: 'Not done', n: commitments.not_kept, mark: 'open' },
          ]}
        />
      )}
      <Note>{supportSentences(support, screen.report.today).join(' ')}</Note>
    </>
  )
}

/** Without numbers: which parts someone fills. */
function Parts({ roles }: Pick<Support, 'roles'>) {
  return (
    <ul class="ej-list">
      {ROLES.map((role) => (
        <li key={role}>
          <Glyph kind={roles[role] > 0 ? 'done' : 'open'} />
          <span>{`${roleName(role)}${roles[role] > 0 ? '' : ', nobody named'}`}</span>
        </li>
      ))}
    </ul>
  )
}
