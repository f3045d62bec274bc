import { type AnyEntry, type Entry, locationOf } from '../note/entry'
import { type Finding, hint, someOf } from '../problem'
import { addTo } from './add-to'
import { interned } from './interned'
import { datedWith, inheritedFrom, type WrittenDomain } from './dated'
import type { NoteRead } from './note-read'
import { type Links, nameOfPath, namesOfLink } from './links'

/** Fields that link to goals. */
const GOAL_LINKS = ['goal', 'raised_from'] as const
const NONE: readonly string[] = []

/**
 * Resolves the links to goals of all notes. Where a note is added or removed, or a goal changes its domain or stops
 * being one, links in other notes may resolve differently: the methods return the paths of those notes.
 */
export class GoalLinks {
  /** The domain that each goal which counts passes on, by the goal's path. */
  private readonly goals = new Map<string, WrittenDomain | null>()
  /**
   * Reverse index: the notes that link to goals, or once did, by each name that such a link could match
   * ({@link namesOfLink}).
   */
  private readonly linking = new Map<string, Set<string>>()

  constructor(private readonly links: Links) {}

  /** Registers a note as a link target, ours or not. Returns the notes with a link that may resolve differently now. */
  add(path: string): Iterable<string> {
    const name = nameOfPath(path)
    this.links.add(path, name)
    return this.linkingTo(name)
  }

  remove(path: string): Iterable<string> {
    const name = nameOfPath(path)
    this.links.remove(path, name)
    return this.linkingTo(name)
  }

  /** Updates the goal and the links of a note. Returns the notes whose goals or domain may have changed. */
  put(path: string, entries: readonly Entry[]): Iterable<string> {
    for (const link of linksIn(entries))
      for (const name of namesOfLink(link, path)) addTo(this.linking, name, path)
    const known = this.goals.get(path)
    const goal = entries.find((entry) => entry.kind === 'goal')
    if (!goal) return this.goals.delete(path) ? this.linkingTo(nameOfPath(path)) : NONE
    const domain = inheritedFrom(goal)
    this.goals.set(path, domain)
    return domain === known ? NONE : this.linkingTo(nameOfPath(path))
  }

  /**
   * Whether a link resolves to no known goal, or to a note that `isAwaited`: a note that is still to be read may stand
   * at its exact path, which goes before one that only has the name.
   */
  awaits(path: string, entries: readonly Entry[], isAwaited: (path: string) => boolean): boolean {
    return linksIn(entries).some((link) => {
      const goal = this.goalAt(link, path)
      return goal === undefined || isAwaited(goal)
    })
  }

  /** The note with the goals of its entries, and a hint for each link that leads to no goal. */
  read(path: string, entries: readonly Entry[], findings: readonly Finding[]): NoteRead {
    const hints = entries.flatMap((entry) => this.hintsOf(entry))
    return {
      path,
      entries: entries.map((entry) =>
        datedWith(entry, interned(this.goalsOf(entry)), (goal) => this.goals.get(goal)),
      ),
      findings: hints.length > 0 ? [...findings, ...hints] : findings,
    }
  }

  /** Paths of the goals that an entry belongs to; a link that is missing, ambiguous or no goal leads to none. */
  goalsOf(entry: AnyEntry): readonly string[] {
    const links = linksOf(entry, 'goal')
    if (links.length === 0) return NONE
    return [...new Set(links.flatMap((link) => this.goalAt(link, entry.path) ?? []))]
  }

  /** The goal that a link leads to, from the note that holds it. */
  private goalAt(link: string, from: string): string | undefined {
    const target = this.links.resolve(link, from)
    return target.found === 'one' && this.goals.has(target.path) ? target.path : undefined
  }

  private hintsOf(entry: AnyEntry): readonly Finding[] {
    return GOAL_LINKS.flatMap((key) => {
      const links = linksOf(entry, key)
      if (links.length === 0) return []
      const at = locationOf(entry, key)
      return links.flatMap((link) => {
        const target = this.links.resolve(link, entry.path)
        if (target.found === 'none') return [hint('link-missing', at, { link })]
        if (target.found === 'many')
          return [hint('link-ambiguous', at, { link, paths: someOf(target.paths) })]
        return this.goals.has(target.path) ? [] : [hint('link-not-goal', at, { link })]
      })
    })
  }

  private linkingTo(name: string): Iterable<string> {
    return this.linking.get(name) ?? NONE
  }
}

function linksIn(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) => GOAL_LINKS.flatMap((key) => linksOf(entry, key)))
}

function linksOf(entry: AnyEntry, key: (typeof GOAL_LINKS)[number]): readonly string[] {
  return (entry.fields[key] as readonly string[] | undefined) ?? NONE
}
