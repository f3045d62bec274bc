import {
  checkinWeeksSentence,
  empty,
  listed,
  roleName,
  shortDate,
  supportCount,
} from '@core/dashboard/phrases'
import type { Role, Support } from '@core/dashboard/report'
import { Open } from '../controls'
import { CountRows } from '../counts'
import { Names, Paragraph } from '../paragraph'
import type { Screen } from '../screen'
import { Empty, Section } from '../section'
import { MarkedItem } from './marked-item'
import { translated } from '@core/texts'

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
    <Section screen={screen} id="people" count={!isEmpty && supportCount(support)}>
      {isEmpty && <Empty screen={screen} says={empty('support')} start="support" />}
      {!isEmpty && view.numbers && <Numbers screen={screen} support={support} />}
      {!isEmpty && !view.numbers && <Roles screen={screen} support={support} />}
      {support.checkins.last && (
        <p class="ej-meta">
          <Open screen={screen} at={support.checkins.last}>
            {translated('Last check-in: {date}', {
              date: shortDate(support.checkins.last.date, report.today),
            })}
          </Open>
        </p>
      )}
    </Section>
  )
}

interface SupportProps extends PeopleProps {
  readonly support: Support
}

function Numbers({ screen, support }: SupportProps) {
  const { commitments, roles } = support
  return (
    <>
      <CountRows
        screen={screen}
        where="circle"
        title={translated('The circle')}
        caption={translated('People by part')}
        head={[translated('Part'), translated('People')]}
        rows={ROLES.map((role) => ({ name: roleName(role), n: roles[role], of: `circle:${role}` }))}
      />
      {commitments.n > 0 && (
        <CountRows
          screen={screen}
          where="commitments"
          title={translated('What was planned at the last check-ins')}
          caption={translated('Commitments by outcome')}
          head={[translated('Outcome'), translated('Commitments')]}
          rows={[
            { name: translated('Done'), n: commitments.kept, of: 'commitments:yes' },
            {
              name: translated('Done in part'),
              n: commitments.partly,
              mark: 'part',
              of: 'commitments:partly',
            },
            { name: translated('Not done'), n: commitments.not_kept, mark: 'open', of: 'commitments:no' },
          ]}
        />
      )}
      <Paragraph screen={screen} where="checkins" sentences={[checkinWeeksSentence(support)]} />
    </>
  )
}

/** Without numbers: which parts someone fills. */
function Roles({ screen, support: { checkins, n, roles } }: SupportProps) {
  return (
    <>
      <ul class="ej-list">
        {ROLES.map((role) => (
          <MarkedItem key={role} mark={roles[role] > 0 ? 'done' : 'open'}>
            {listed([roleName(role), roles[role] > 0 ? '' : translated('nobody named')])}
          </MarkedItem>
        ))}
      </ul>
      <Names
        screen={screen}
        where="people"
        names={[
          { name: translated('Support notes'), of: 'circle', n },
          { name: translated('Check-ins'), of: 'checkins', n: checkins.n },
        ]}
      />
    </>
  )
}
