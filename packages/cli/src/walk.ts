import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { NoteFile, ScanRule } from '@core/ports'
import { compare } from '@core/compare'
import { errorCode } from './io-error'
import { stampOf } from './note-reader'

/**
 * Every note below `root` that the rule takes, sorted by path. Each real file and folder counts once: what lies in
 * the vault itself keeps its own path, then symbolic links are followed in the order of their paths, so that neither
 * a loop nor a second way to a note can count it twice. A folder that cannot be opened is listed by its own path:
 * reading that path gives the reason.
 */
export function walk(root: string, rule: ScanRule, stamps: boolean): readonly NoteFile[] {
  const real = realpathSync(root)
  const search = new Search(root, real, rule)
  search.open('', real)
  search.followLinks()
  return search.found.sort(compare).map((path) => (stamps ? stamped(root, path) : { path }))
}

function stamped(root: string, path: string): NoteFile {
  try {
    return { path, stamp: stampOf(statSync(`${root}${sep}${path}`)) }
  } catch {
    // Reading it gives the reason.
    return { path }
  }
}

class Search {
  readonly found: string[] = []
  private readonly folders: string[] = []
  private links: string[] = []
  /** Real paths of the folders opened and the notes found; tracked only from the first symbolic link on. */
  private seen: Set<string> | undefined

  constructor(
    private readonly root: string,
    private readonly real: string,
    private readonly rule: ScanRule,
  ) {}

  open(folder: string, real: string): void {
    if (this.isSecondWayTo(real)) return
    const children = childrenOf(real)
    if (!children) {
      this.found.push(folder)
      return
    }
    this.folders.push(folder)
    for (const child of children.sort(byName)) {
      const path = folder === '' ? child.name : `${folder}/${child.name}`
      if (child.isFile()) this.take(path, real, child.name)
      else if (child.isSymbolicLink()) this.links.push(path)
      else if (child.isDirectory() && this.rule.enters(path)) this.open(path, join(real, child.name))
    }
  }

  followLinks(): void {
    if (this.links.length === 0) return
    // What was found so far lies in the vault itself, where nothing comes up twice.
    this.seen = new Set([...this.folders, ...this.found].map((path) => join(this.real, path)))
    while (this.links.length > 0) {
      const links = this.links.sort(compare)
      this.links = []
      for (const link of links) this.follow(link)
    }
  }

  private follow(path: string): void {
    const onDisk = join(this.root, path)
    try {
      const target = statSync(onDisk)
      if (target.isDirectory() && this.rule.enters(path)) this.open(path, realpathSync(onDisk))
      else if (target.isFile()) this.take(path, realpathSync(onDisk))
    } catch (error) {
      if (!LEADS_NOWHERE.has(errorCode(error)) && this.rule.takes(path)) this.found.push(path)
    }
  }

  /** @param real of the file, or of the folder of that name */
  private take(path: string, real: string, name = ''): void {
    if (this.rule.takes(path) && !(this.seen && this.isSecondWayTo(join(real, name)))) this.found.push(path)
  }

  private isSecondWayTo(real: string): boolean {
    if (!this.seen) return false
    if (this.seen.has(real)) return true
    this.seen.add(real)
    return false
  }
}

function byName(a: Dirent, b: Dirent): number {
  return compare(a.name, b.name)
}

function childrenOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return undefined
  }
}

const LEADS_NOWHERE = new Set(['ENOENT', 'ELOOP', 'ENOTDIR'])
