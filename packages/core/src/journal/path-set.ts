/** Paths, each of which stands for everything below it as well. */
export class PathSet {
  readonly paths: Set<string>

  constructor(paths: Iterable<string> = []) {
    this.paths = new Set(paths)
  }

  add(path: string): void {
    this.paths.add(path)
  }

  /** Whether the path is one of these, or below one of them. */
  holds(path: string): boolean {
    if (this.paths.size === 0) return false
    if (this.paths.has(path)) return true
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
      if (this.paths.has(path.slice(0, end))) return true
    return false
  }
}
