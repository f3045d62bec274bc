import globMatches from 'zeptomatch'
import { foldersAbove } from '../note/name'
import type { ScanRule } from '../ports'
import type { Settings } from '../settings'

/**
 * What is scanned: every `*.md` below the root, except paths with a segment that begins with `.` or is
 * `node_modules`, the template folder, and the `exclude` globs, of which one may name a folder alone. The root's own
 * path is never asked about.
 */
export function scanRule(settings: Pick<Settings, 'exclude' | 'template_folder'>): ScanRule {
  const templates = settings.template_folder.normalize('NFC')
  const globs = settings.exclude.map(asMatched)
  const isListed = (path: string): boolean =>
    (templates !== '' && (path === templates || path.startsWith(`${templates}/`))) ||
    globs.some((glob) => [...foldersAbove(path), path].some((each) => globMatches(glob, each)))
  // A disk may give names in another form of Unicode than the one that was typed.
  const left = (path: string): boolean => NEVER.test(path) || isListed(path.normalize('NFC'))
  return {
    enters: (folder) => !left(folder),
    takes: (path) => /\.md$/i.test(path) && !left(path),
  }
}

/** Whether paths can be matched with it, and soon: a range from `z` to `a`, for one, stands for nothing. */
export function isGlob(text: string): boolean {
  if (isCostly(text)) return false
  try {
    globMatches(asMatched(text), '')
    return true
  } catch {
    return false
  }
}

/** With each star and brace more, a path may fit in many times as many ways; a person writes a few of them. */
function isCostly(glob: string): boolean {
  const times = (piece: string, mark: RegExp | string): number => piece.split(mark).length - 1
  return (
    glob.split('/').some((name) => times(name, /\*+/) > 3) ||
    times(glob, '**') > 4 ||
    times(glob, '{') > 8 ||
    /\.\.[^.,{}]{5}|[^.,{}]{5}\.\./.test(glob)
  )
}

function asMatched(glob: string): string {
  return glob
    .normalize('NFC')
    .replace(/^\.?\/+/, '')
    .replace(/\/$/, '/**')
}

const NEVER = /(?:^|\/)(?:\.|node_modules(?:\/|$))/
