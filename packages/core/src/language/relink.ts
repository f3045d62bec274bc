import { Links } from '../journal/links'
import { applyChanges, type Change } from '../note/changes'
import type { AnyEntry } from '../note/entry'
import { linkTo } from '../note/name'
import { parseNote } from '../note/parse'
import type { Settings } from '../settings'
import { linksIn, type WrittenLink } from './goal-links'
import { layoutOf } from './layout'

/** What a link of a note at `from` is to name instead; `undefined` where it stays. */
export type NewTarget = (link: string, from: string) => string | undefined

/**
 * What links are to name after notes were moved: as long as they were before, where that still leads to one note, else
 * the whole path. A link that led to no note, or to more than one, stays.
 * @param moves The new path of each note that moved, by its old one.
 * @param paths Every note of the vault as it is now.
 */
export function movedTargets(moves: ReadonlyMap<string, string>, paths: Iterable<string>): NewTarget {
  const [before, after] = [new Links(), new Links()]
  const old = new Map([...moves].map(([from, to]) => [to, from]))
  for (const path of paths) {
    after.add(path)
    before.add(old.get(path) ?? path)
  }
  return (link, from) => {
    // What leads from the note that holds it is no name of the goal's.
    const target = /^\.\.?\//.test(link) ? undefined : before.resolve(link, from)
    const path = target?.found === 'one' ? moves.get(target.path) : undefined
    if (path === undefined) return undefined
    const name = lastSegments(linkTo(path), link.replace(/^\/+/, '').split('/').length)
    const leads = after.resolve(name, from)
    const short = leads.found === 'one' && leads.path === path ? name : linkTo(path)
    const [slash, ending] = [link.startsWith('/') ? '/' : '', /\.md$/i.test(link) ? '.md' : '']
    const written = slash + short + ending
    return written === link ? undefined : written
  }
}

/**
 * The changes that give links of a note other targets, each of them only the name between the brackets.
 * `undefined` where it could not be proved that the note would read the same but for these links.
 */
export function relinked(
  { path, text }: { readonly path: string; readonly text: string },
  settings: Settings,
  newTarget: NewTarget,
): readonly Change[] | undefined {
  const layout = layoutOf(text)
  const links = layout ? linksIn(layout) : []
  const changes = links.flatMap((link) => {
    const to = newTarget(link.to, path)
    return to === undefined ? [] : [retarget(link, to)]
  })
  if (changes.length === 0) return []
  const after = applyChanges(text, changes)
  const wanted = links.map(({ to }) => newTarget(to, path) ?? to)
  const now = layoutOf(after)
  const isProved =
    now !== undefined &&
    JSON.stringify(linksIn(now).map(({ to }) => to)) === JSON.stringify(wanted) &&
    contentWithoutLinks(path, after, settings) === contentWithoutLinks(path, text, settings)
  return isProved ? changes : undefined
}

/** The change of one link's target, written as the quotes around it ask. */
export function retarget({ target, quote }: WrittenLink, to: string): Change {
  const escaped = { double: JSON.stringify(to).slice(1, -1), single: to.replaceAll("'", "''"), none: to }
  return { start: target.from, end: target.to, insert: escaped[quote] }
}

function lastSegments(path: string, segments: number): string {
  return path.split('/').slice(-segments).join('/')
}

/** Everything that a note says besides its links, to compare it before and after. */
function contentWithoutLinks(path: string, text: string, settings: Settings): string {
  const { entries, findings } = parseNote(path, text, settings)
  const said = entries.map((entry: AnyEntry) => {
    const fields = Object.entries(entry.fields).map(([key, value]) =>
      key === 'goal' || key === 'raised_from' ? [key, (value as readonly string[]).length] : [key, value],
    )
    const sections = Object.entries(entry.sections).map(([id, section]) => [
      id,
      section?.line,
      section?.tasks.length,
      section?.items,
    ])
    return [entry.kind, entry.line, fields, entry.places, sections]
  })
  return JSON.stringify([said, findings.map(({ code, line }) => [code, line])])
}
