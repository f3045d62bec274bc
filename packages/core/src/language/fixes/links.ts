import { linkTo, titleOf } from '../../note/name'
import { linksIn, type WrittenLink } from '../goal-links'
import { nearest } from '../nearest'
import { retarget } from '../relink'
import { type At, fieldAt, type Fix } from './fix'
import { translated } from '../../texts'

export function nearGoals(at: At): readonly Fix[] {
  const link = linkAt(at)
  if (!link) return []
  const name = titleOf(link.to)
  const byTitle = new Map(at.note.goals.map((path) => [titleOf(path), path]))
  const near = nearest(name, [...byTitle.keys()]).flatMap((title) => byTitle.get(title) ?? [])
  const start = {
    title: translated('Start the goal "{name}"', { name }),
    preferred: false,
    command: 'new-entry',
  } as const
  return [
    ...near.map((path) => linkFix(link, path, near.length === 1)),
    { ...start, line: at.finding.line, answers: { kind: ['goal'], title: [name] } },
  ]
}

export function candidates(at: At): readonly Fix[] {
  const link = linkAt(at)
  const named = at.note.goals.filter((path) => link && titleOf(path) === titleOf(link.to))
  return link ? named.map((path) => linkFix(link, path, false)) : []
}

function linkFix(link: WrittenLink, path: string, preferred: boolean): Fix {
  return {
    title: translated('Link to {note}', { note: linkTo(path) }),
    preferred,
    changes: [retarget(link, linkTo(path))],
  }
}

/** The link that a finding names, in the field that it stands at. */
function linkAt(at: At): WrittenLink | undefined {
  const found = fieldAt(at)
  return linksIn(at.layout).find(
    ({ to, field }) => to === at.finding.args['link'] && field?.at.from === found?.written.at.from,
  )
}
