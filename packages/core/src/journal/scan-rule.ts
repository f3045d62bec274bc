import globMatches from 'zeptomatch'
import type { ScanRule } from '../ports'
import type { Settings } from '../settings'

/**
 * What is scanned: every `*.md` below the root, except paths with a segment that begins with `.` or is
 * `node_modules`, the template folder, and the `exclude` globs. The root's own path is never asked about.
 */
export function scanRule(settings: Pick<Settings, 'exclude' | 'template_folder'>): ScanRule {
  const templates = settings.template_folder.replace(/^\/+|\/+$/g, '')
  const globs = settings.exclude.map((glob) => glob.replace(/\/$/, '/**'))
  const left = (path: string): boolean =>
    NEVER.test(path) ||
    (templates !== '' && (path === templates || path.startsWith(`${templates}/`))) ||
    globs.some((glob) => globMatches(glob, path))
  return {
    enters: (folder) => !left(folder),
    takes: (path) => /\.md$/i.test(path) && !left(path),
  }
}

const NEVER = /(?:^|\/)(?:\.|node_modules(?:\/|$))/
