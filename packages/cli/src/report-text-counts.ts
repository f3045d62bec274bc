import {
  caveat,
  contactSentence,
  count,
  empty,
  feedbackSentence,
  loopSentence,
  minutesSentence,
  namedCount,
  roleName,
  reflectionsSentence,
  sourceName,
  sourcesSentence,
  supportSentences,
  thoughtsSentence,
  weeklySentence,
} from '@core/dashboard/phrases'
import type { Report, Role } from '@core/dashboard/report'
import { SOURCES } from '@core/kind'
import { printedFinding } from './check'
import { commandLine, type Here } from './command-line'
import { paragraph, room, table } from './report-text-lines'
import type { Screen } from './terminal'
import { wrap, wrapAround } from './wrap'
import { translated } from '@core/texts'

export function people({ measures: { support }, today }: Report, screen: Screen): readonly string[] {
  const roles = (Object.keys(support.roles) as Role[]).map(
    (role) => [roleName(role), namedCount(support.roles[role])] as const,
  )
  return [
    ...paragraph(screen, ...supportSentences(support, today)),
    ...(support.n === 0 ? [] : table(roles, screen).flat()),
  ]
}

export function sources({ measures: { sources } }: Report, screen: Screen): readonly string[] {
  const rows = SOURCES.map((source) => [sourceName(source), `${sources[source].n}`] as const)
  return [
    ...paragraph(screen, sourcesSentence(sources)),
    ...(sources.n === 0 ? [] : [...table(rows, screen).flat(), ...paragraph(screen, caveat('sources'))]),
  ]
}

export function tallies({ measures: { tallies }, notes, today }: Report, screen: Screen): readonly string[] {
  if (Object.values(notes).every((n) => n === 0)) return paragraph(screen, empty('tallies'))
  return [
    ...paragraph(screen, loopSentence(tallies)),
    ...paragraph(
      screen,
      minutesSentence(tallies),
      feedbackSentence(tallies),
      thoughtsSentence(tallies),
      reflectionsSentence(tallies),
    ),
    ...paragraph(screen, contactSentence(tallies, today), weeklySentence(tallies)),
  ]
}

export function findings({ problems, hints }: Report, screen: Screen, { vault }: Here): readonly string[] {
  const rows = problems.flatMap((finding) => wrap(printedFinding(finding), screen.width - 4, '  '))
  return [
    ...(problems.length === 0 ? paragraph(screen, empty('problems')) : rows),
    ...(hints.length === 0 ? [] : hintsLines(hints.length, vault, screen)),
  ]
}

function hintsLines(n: number, vault: string, screen: Screen): readonly string[] {
  const command = commandLine('check-notes', { on: vault })
  const hints = count(n, 'hint')
  return wrapAround(command, translated('{hints}: "{command}" lists them.', { hints, command }), room(screen))
}
