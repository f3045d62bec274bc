import { applyChanges, type Change } from '../../note/changes'
import { linkTo, titleOf } from '../../note/name'
import { parseNote } from '../../note/parse'
import { linksIn, type WrittenLink } from '../goal-links'
import { nearest } from '../nearest'
import { retarget } from '../relink'
import { type At, fieldAt, type Fix, type EditorNote } from './fix'
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
    ...near.flatMap((path) => linkFix(at, link, path, near.length === 1)),
    { ...start, line: at.finding.line, answers: { kind: ['goal'], title: [name] } },
  ]
}

export function candidates(at: At): readonly Fix[] {
  const link = linkAt(at)
  const named = at.note.goals.filter((path) => link && titleOf(path) === titleOf(link.to))
  return link ? named.flatMap((path) => linkFix(at, link, path, false)) : []
}

/** In quotes where YAML would take the name for something else, such as one that has a colon. */
function linkFix({ note }: At, link: WrittenLink, path: string, preferred: boolean): readonly Fix[] {
  const to = /\.md$/i.test(link.to) ? path : linkTo(path)
  const change = [retarget(link, to), inQuotes(note, link, to)].find((each) => isReadAfter(note, each))
  const title = translated('Link to {note}', { note: linkTo(path) })
  return change ? [{ title, preferred, changes: [change] }] : []
}

function inQuotes({ text }: EditorNote, { range, target }: WrittenLink, to: string): Change {
  const written = text.slice(range.from, target.from) + to + text.slice(target.to, range.to)
  const link = written.startsWith('[[') ? written : `[[${written}]]`
  return { start: range.from, end: range.to, insert: JSON.stringify(link) }
}

/** Whether no more of the note is unread than before. */
function isReadAfter({ path, text, settings }: EditorNote, change: Change): boolean {
  const [was, now] = [text, applyChanges(text, [change])].map(
    (each) =>
      parseNote(path, each, settings).findings.filter(({ severity }) => severity === 'problem').length,
  )
  return (now ?? 0) <= (was ?? 0)
}

/** The link that a finding names, in the field that it stands at. */
function linkAt(at: At): WrittenLink | undefined {
  const found = fieldAt(at)
  return linksIn(at.layout).find(
    ({ to, field }) => to === at.finding.args['link'] && field?.at.from === found?.written.at.from,
  )
}
