import * as vscode from 'vscode'
import { compare } from '@core/compare'

const { Directory } = vscode.FileType

/**
 * The files and folders that a walk has come to, each once. VS Code's file systems give no real paths, so what has equal
 * size, times and content is taken for one.
 */
export class Reached {
  private readonly byStat = new Map<string, string[]>()

  constructor(private readonly uriOf: (path: string) => vscode.Uri) {}

  /** Takes it in without a look at the others. */
  add(path: string, stat: vscode.FileStat): void {
    this.alike(stat).push(path)
  }

  /** Takes it in where it is none of the others, and gives whether. What cannot be read is none: its reading tells why. */
  async isNew(path: string, stat: vscode.FileStat): Promise<boolean> {
    const alike = this.alike(stat)
    for (const other of alike) if (await this.isSame(stat, path, other)) return false
    alike.push(path)
    return true
  }

  private alike({ type, ctime, mtime, size }: vscode.FileStat): string[] {
    const key = [type & Directory, ctime, mtime, size].join(' ')
    const alike = this.byStat.get(key) ?? []
    this.byStat.set(key, alike)
    return alike
  }

  private async isSame({ type }: vscode.FileStat, ...paths: readonly [string, string]): Promise<boolean> {
    const isFolder = (type & Directory) > 0
    const [one, other] = await Promise.all(
      paths.map((path) => this.content(path, isFolder).catch(() => undefined)),
    )
    return one !== undefined && one === other
  }

  /** The bytes of a file, or the names in a folder. */
  private async content(path: string, isFolder: boolean): Promise<string> {
    const { fs } = vscode.workspace
    const uri = this.uriOf(path)
    if (!isFolder) return String(await fs.readFile(uri))
    const names = (await fs.readDirectory(uri)).map(([name]) => name)
    return names.sort(compare).join('/')
  }
}
