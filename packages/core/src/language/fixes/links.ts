import { applyChanges, type Change } from '../../note/changes'
import { linkTo, titleOf } from '../../note/name'
import { parseNote } from '../../note/parse'
import { linksIn, type WrittenLink } from '../goal-links'
import { nearest } from '../nearest'
import { retarget } from '../relink'
import { type FixContext, fieldOf, type Fix, type EditorNote } from './fix'
import { translated } from '../../texts'

export function nearGoals(context: FixContext): readonly Fix[] {
  const link = linkAt(context)
  if (!link) return []
  const name = titleOf(link.to)
  const byTitle = new Map(context.note.goals.map((path) => [titleOf(path), path]))
  const near = nearest(name, [...byTitle.keys()]).flatMap((title) => byTitle.get(title) ?? [])
  const start = {
    title: translated('Start the goal "{name}"', { name }),
    preferred: false,
    command: 'new-entry',
  } as const
  return [
    ...near.flatMap((path) => linkFix(context, link, path, near.length === 1)),
    { ...start, line: context.finding.line, answers: { kind: ['goal'], title: [name] } },
  ]
}

export function candidates(context: FixContext): readonly Fix[] {
  const link = linkAt(context)
  const named = context.note.goals.filter((path) => link && titleOf(path) === titleOf(link.to))
  return link ? named.flatMap((path) => linkFix(context, link, path, false)) : []
}

/** In quotes where YAML would take the name for something else, such as one that has a colon. */
function linkFix({ note }: FixContext, link: WrittenLink, path: string, preferred: boolean): readonly Fix[] {
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
function linkAt(context: FixContext): WrittenLink | undefined {
  const found = fieldOf(context)
  return linksIn(context.layout).find(
    ({ to, field }) => to === context.finding.args['link'] && field?.at.from === found?.written.at.from,
  )
}
