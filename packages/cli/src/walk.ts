import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { NoteFile, ScanRule } from '@core/ports'
import { compare } from '@core/problem'
import { errorCode } from './io-error'

/**
 * Every note below `root` that the rule takes, sorted by path. Each real file and folder counts once: what lies in
 * the vault itself keeps its own path, then symbolic links are followed in the order of their paths, so that neither
 * a loop nor a second way to a note can count it twice. A folder that cannot be opened is listed by its own path:
 * reading that path gives the reason.
 */
export async function walk(root: string, rule: ScanRule): Promise<readonly NoteFile[]> {
  const real = await realpath(root)
  const search = new Search(root, rule)
  await search.open('', real)
  await search.followLinks()
  return search.found.sort(compare).map((path) => ({ path }))
}

class Search {
  readonly found: string[] = []
  private links: string[] = []
  /** Real paths of the folders opened and the notes found. */
  private readonly seen = new Set<string>()

  constructor(
    private readonly root: string,
    private readonly rule: ScanRule,
  ) {}

  async open(folder: string, real: string): Promise<void> {
    if (this.isSecondWayTo(real)) return
    const children = await readdir(real, { withFileTypes: true }).catch(() => undefined)
    if (!children) {
      this.found.push(folder)
      return
    }
    for (const child of children) {
      const path = folder === '' ? child.name : `${folder}/${child.name}`
      if (child.isSymbolicLink()) this.links.push(path)
      else if (child.isDirectory() && this.rule.enters(path)) await this.open(path, join(real, child.name))
      else if (child.isFile()) this.take(path, join(real, child.name))
    }
  }

  async followLinks(): Promise<void> {
    while (this.links.length > 0) {
      const links = this.links.sort(compare)
      this.links = []
      for (const link of links) await this.follow(link)
    }
  }

  private async follow(path: string): Promise<void> {
    const onDisk = join(this.root, path)
    try {
      const target = await stat(onDisk)
      if (target.isDirectory() && this.rule.enters(path)) await this.open(path, await realpath(onDisk))
      else if (target.isFile()) this.take(path, await realpath(onDisk))
    } catch (error) {
      if (!LEADS_NOWHERE.has(errorCode(error)) && this.rule.takes(path)) this.found.push(path)
    }
  }

  private take(path: string, real: string): void {
    if (this.rule.takes(path) && !this.isSecondWayTo(real)) this.found.push(path)
  }

  private isSecondWayTo(real: string): boolean {
    if (this.seen.has(real)) return true
    this.seen.add(real)
    return false
  }
}

const LEADS_NOWHERE = new Set(['ENOENT', 'ELOOP', 'ENOTDIR'])
