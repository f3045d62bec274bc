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
  const shortest = (path: string, link: string, from: string): string => {
    const name = lastSegments(linkTo(path), link.replace(/^\/+/, '').split('/').length)
    const leads = after.resolve(name, from)
    return leads.found === 'one' && leads.path === path ? name : linkTo(path)
  }
  return (link, from) => {
    const target = before.resolve(link, from)
    const path = target.found === 'one' ? moves.get(target.path) : undefined
    if (path === undefined) return undefined
    const short = /^\.\.?\//.test(link) ? relative(linkTo(path), from) : shortest(path, link, from)
    const [slash, extension] = [link.startsWith('/') ? '/' : '', /\.md$/i.test(link) ? '.md' : '']
    const written = slash + short + extension
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

/** The change of one link's target, written as the quotes around it ask, and encoded as it was. */
export function retarget({ target, quote, encoded }: WrittenLink, to: string): Change {
  const name = encoded === undefined ? to : encodedLike(encoded, to)
  const escaped = {
    double: JSON.stringify(name).slice(1, -1),
    single: name.replaceAll("'", "''"),
    none: name,
  }
  return { start: target.from, end: target.to, insert: escaped[quote] }
}

/** A path for a markdown link, percent-encoded where it has to be, and where the one before it was. */
function encodedLike(before: string, path: string): string {
  const ascii = path.replace(before.includes(' ') ? /[%#?<>()"\\]/g : /[%#?<>()"\\ ]/g, percentEncoded)
  return /%[89a-f]/i.test(before) ? ascii.replace(/[^\0-\x7F]+/g, encodeURIComponent) : ascii
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** The path as it is reached from the folder of the note at `from`. */
function relative(path: string, from: string): string {
  const [names, folders] = [path.split('/'), from.split('/').slice(0, -1)]
  const parts = names.findIndex((name, at) => at === names.length - 1 || name !== folders[at])
  const up = '../'.repeat(folders.length - parts)
  return (up === '' ? './' : up) + names.slice(parts).join('/')
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
