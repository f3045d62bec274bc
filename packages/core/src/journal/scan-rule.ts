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
  const templates = settings.template_folder.normalize('NFC').replace(/^\/+|\/+$/g, '')
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

/** Whether paths can be matched with it: a range from `z` to `a`, for one, stands for nothing. */
export function isGlob(text: string): boolean {
  try {
    globMatches(asMatched(text), '')
    return true
  } catch {
    return false
  }
}

function asMatched(glob: string): string {
  return glob
    .normalize('NFC')
    .replace(/^\.?\/+/, '')
    .replace(/\/$/, '/**')
}

const NEVER = /(?:^|\/)(?:\.|node_modules(?:\/|$))/
