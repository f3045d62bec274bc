import { linkTo } from '../note/name'
import { compare } from '../compare'

/** What a link leads to. Nothing is guessed: of several candidates none is chosen. */
export type Target =
  | { readonly found: 'one'; readonly path: string }
  | { readonly found: 'none' }
  | { readonly found: 'many'; readonly paths: readonly string[] }

/**
 * Finds the note that a link names, the same way in every host: the exact path, else the one path that ends so,
 * else the one note of that name, in whatever folder. Unicode is normalised (NFC) and case is ignored; `.md`, a heading
 * and an alias are left off; `./` and `../` lead from the note that holds the link.
 */
export class Links {
  /** Note paths by the lower-case, normalised last segment without `.md`. Most names have one path, and need no set. */
  private readonly byName = new Map<string, string | Set<string>>()

  /** @param name {@link nameOfPath} of the path, where the caller has it already */
  add(path: string, name = nameOfPath(path)): void {
    const known = this.byName.get(name)
    if (known === undefined) this.byName.set(name, path)
    else if (typeof known !== 'string') known.add(path)
    else if (known !== path) this.byName.set(name, new Set([known, path]))
  }

  /** @param name {@link nameOfPath} of the path, where the caller has it already */
  remove(path: string, name = nameOfPath(path)): void {
    const known = this.byName.get(name)
    if (known === path) this.byName.delete(name)
    if (typeof known === 'string' || known === undefined) return
    known.delete(path)
    if (known.size === 0) this.byName.delete(name)
  }

  /**
   * Whether a note exists at the path, or at one that no link can tell from it.
   * @param except a path that does not count
   */
  has(path: string, except?: string): boolean {
    const wanted = fold(path)
    return [...this.named(lastSegment(wanted))].some((known) => known !== except && fold(known) === wanted)
  }

  resolve(link: string, from: string): Target {
    const names = namesIn(link)
    for (const name of names) {
      const target = this.target(fold(absolute(name, from)))
      if (target.found !== 'none') return target
    }
    for (const name of names.filter((each) => !MARK_BEFORE_SLASH.test(each))) {
      const target = chosen(this.candidates(lastSegment(fold(name))))
      if (target.found !== 'none') return target
    }
    return { found: 'none' }
  }

  private target(wanted: string): Target {
    const candidates = this.candidates(lastSegment(wanted))
    const exact = candidates.filter((path) => fold(path) === wanted)
    if (exact.length > 0) return chosen(exact)
    return chosen(candidates.filter((path) => fold(path).endsWith(`/${wanted}`)))
  }

  private candidates(name: string): readonly string[] {
    return [...this.named(name)].sort(compare)
  }

  private named(name: string): Iterable<string> {
    const known = this.byName.get(name) ?? []
    return typeof known === 'string' ? [known] : known
  }
}

/** The index keys of a link: every note that it could resolve to has one of these as its name. */
export function namesOfLink(link: string, from: string): readonly string[] {
  return namesIn(link).map((name) => lastSegment(fold(absolute(name, from))))
}

/** The index key of a path: its last segment without `.md`, normalised as in {@link Links}. */
export function nameOfPath(path: string): string {
  return fold(lastSegment(path))
}

function chosen(paths: readonly string[]): Target {
  const [path] = paths
  if (path === undefined) return { found: 'none' }
  return paths.length === 1 ? { found: 'one', path } : { found: 'many', paths }
}

/**
 * `[[Goals/Run 5K#Ladder|run]]` and `Goals/Run 5K.md` alike as `Goals/Run 5K`. A `#` or a `|` may belong to the name of a
 * file, so what is written comes first.
 */
function namesIn(link: string): readonly string[] {
  const inner = (/^!?\[\[(.*)\]\]$/s.exec(link.trim())?.[1] ?? link).trim()
  const [bare = ''] = inner.split(/[|#]/)
  return bare === inner ? [inner] : [inner, bare.trim()]
}

/** What stands behind such a slash is the end of a heading or an alias, and no name of a note. */
const MARK_BEFORE_SLASH = /[|#].*\//s

function absolute(link: string, from: string): string {
  if (!/^\.\.?\//.test(link)) return link.replace(/^\/+/, '')
  const segments = from.split('/').slice(0, -1)
  for (const segment of link.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

function fold(path: string): string {
  // A value is read without the blanks around it, so a link holds none before the ending of a file.
  return linkTo((ASCII.test(path) ? path : path.normalize('NFC')).toLowerCase()).trimEnd()
}

const ASCII = /^[\0-\x7F]*$/

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
