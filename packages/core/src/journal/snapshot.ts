import type { AnyEntry, Entry } from '../note/entry'
import { byPlace, compare, type Finding, hint } from '../problem'
import type { Settings } from '../settings'
import type { Links } from './links'

/** A journal at one moment: all that measures and views are made from. */
export interface Snapshot {
  /** Sorted by date, time, path and line; those without a date first. */
  readonly entries: readonly Entry[]
  /** Sorted by place. */
  readonly findings: readonly Finding[]
  readonly settings: Settings
  /** Paths of the goals that an entry belongs to; a link that is missing, ambiguous or no goal leads to none. */
  readonly goalsOf: (entry: AnyEntry) => readonly string[]
}

/** Fields that link to goals. */
const GOAL_LINKS = ['goal', 'raised_from'] as const

export function takeSnapshot(
  entries: readonly Entry[],
  findings: readonly Finding[],
  settings: Settings,
  links: Links,
): Snapshot {
  const goals = new Set(entries.filter((entry) => entry.kind === 'goal').map((entry) => entry.path))
  return {
    entries: [...entries].sort(inOrder),
    findings: [...findings, ...entries.flatMap((entry) => linkHints(entry, links, goals))].sort(byPlace),
    settings,
    goalsOf: (entry) => {
      const paths = linksOf(entry, 'goal').flatMap((link) => {
        const target = links.resolve(link, entry.path)
        return target.found === 'one' && goals.has(target.path) ? [target.path] : []
      })
      return [...new Set(paths)]
    },
  }
}

/** (date, time, path) ascending by code point, then the line, for the blocks of one note. */
function inOrder(a: Entry, b: Entry): number {
  return (
    compare(a.date ?? '', b.date ?? '') ||
    compare(a.time, b.time) ||
    compare(a.path, b.path) ||
    a.line - b.line
  )
}

function linkHints(entry: AnyEntry, links: Links, goals: ReadonlySet<string>): Finding[] {
  return GOAL_LINKS.flatMap((key) => {
    const at = { path: entry.path, ...(entry.places[key] ?? { line: entry.line, column: 1 }) }
    return linksOf(entry, key).flatMap((link) => {
      const target = links.resolve(link, entry.path)
      if (target.found === 'none') return [hint('link-missing', at, { link })]
      if (target.found === 'many')
        return [hint('link-ambiguous', at, { link, paths: target.paths.join(', ') })]
      return goals.has(target.path) ? [] : [hint('link-not-goal', at, { link })]
    })
  })
}

function linksOf(entry: AnyEntry, key: (typeof GOAL_LINKS)[number]): readonly string[] {
  return (entry.fields[key] as readonly string[] | undefined) ?? []
}
