import * as vscode from 'vscode'
import type { NoteFile, ScanRule } from '@core/ports'
import { compare } from '@core/compare'
import { eachConcurrently } from '@core/journal/each-concurrently'
import { Reached } from './reached'

const { Directory, File, SymbolicLink } = vscode.FileType

/**
 * Every note below `root` that the rule takes, those of a folder by name. `findFiles` needs a search provider, which not every
 * file system has; reading folders works on all of them. Each real file and folder counts once: first what lies in
 * the folder itself, then what symbolic links lead to, in the order of their paths.
 */
export async function walk(root: vscode.Uri, rule: ScanRule, stamps: boolean): Promise<readonly NoteFile[]> {
  const search = new Search(root, rule)
  await search.open([''])
  await search.followLinks()
  const files: NoteFile[] = search.found.map((path) => ({ path }))
  if (stamps) await eachConcurrently([...files.keys()], (index) => search.stamp(files, index))
  return files
}

class Search {
  readonly found: string[] = []
  private readonly folders: string[] = []
  private links: string[] = []
  /** Kept only once there are links. */
  private readonly reached = new Reached((path) => this.uriOf(path))

  constructor(
    private readonly root: vscode.Uri,
    private readonly rule: ScanRule,
  ) {}

  /** Opens folders, and what lies below them, a level at a time. */
  async open(folders: readonly string[]): Promise<void> {
    for (let level = folders; level.length > 0;) {
      const below: string[] = []
      await eachConcurrently(level, async (folder) => void below.push(...(await this.look(folder))))
      level = below
    }
  }

  async stamp(files: NoteFile[], index: number): Promise<void> {
    const path = files[index]?.path ?? ''
    const stat = await this.stat(path)
    if (stat) files[index] = { path, stamp: { size: stat.size, mtime: stat.mtime } }
  }

  async followLinks(): Promise<void> {
    if (this.links.length === 0) return
    await eachConcurrently([...this.folders, ...this.found], (path) => this.remember(path))
    while (this.links.length > 0) {
      const links = this.links.sort(compare)
      this.links = []
      for (const link of links) await this.follow(link)
    }
  }

  /** Takes the notes of a folder, and gives the folders in it. */
  private async look(folder: string): Promise<readonly string[]> {
    this.folders.push(folder)
    const below: string[] = []
    const children = [...(await this.children(folder))].sort(([a], [b]) => compare(a, b))
    for (const [name, type] of children) {
      const path = folder === '' ? name : `${folder}/${name}`
      if (type & SymbolicLink) this.links.push(path)
      else if (type & Directory && this.rule.enters(path)) below.push(path)
      else if (type & File && this.rule.takes(path)) this.found.push(path)
    }
    return below
  }

  private async children(folder: string): Promise<readonly [string, vscode.FileType][]> {
    try {
      return await vscode.workspace.fs.readDirectory(this.uriOf(folder))
    } catch (error) {
      if (folder === '') throw error
      // It is listed by its own path: reading that path gives the reason.
      this.found.push(folder)
      return []
    }
  }

  private async follow(link: string): Promise<void> {
    const target = await this.stat(link, () => {
      if (this.rule.takes(link)) this.found.push(link)
    })
    if (!target) return
    if (target.type & File && this.rule.takes(link) && (await this.reached.isNew(link, target)))
      this.found.push(link)
    if (target.type & Directory && this.rule.enters(link)) await this.openLinked(link)
  }

  private async openLinked(folder: string): Promise<void> {
    if (!(await this.isNew(folder))) return
    const before = this.found.length
    const below = await this.look(folder)
    for (const path of this.found.splice(before)) if (await this.isNew(path)) this.found.push(path)
    for (const path of below) await this.openLinked(path)
  }

  private async remember(path: string): Promise<void> {
    const stat = await this.stat(path)
    if (stat) this.reached.add(path, stat)
  }

  private async isNew(path: string): Promise<boolean> {
    const stat = await this.stat(path)
    return stat !== undefined && this.reached.isNew(path, stat)
  }

  /** `undefined` for what a link leads to and is not there, or may not be looked at. */
  private async stat(
    path: string,
    onForbidden = (): void => undefined,
  ): Promise<vscode.FileStat | undefined> {
    try {
      return await vscode.workspace.fs.stat(this.uriOf(path))
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') onForbidden()
      return undefined
    }
  }

  private uriOf(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, path)
  }
}
