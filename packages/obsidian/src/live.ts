import { type Component, debounce, type App, TFolder, type TAbstractFile } from 'obsidian'
import type { Journal } from '@core/journal/journal'
import { isForeign } from './foreign'

/** How long events are gathered: the app often reports one change twice, and a sync reports many at once. */
const GATHER_MS = 100

/**
 * Tells the journal what changed in the vault. Events are gathered and then handled one after the other, so that two
 * of them cannot overtake each other.
 */
export class Live {
  private readonly touched = new Set<string>()
  private foldersMoved = false
  private readonly later = debounce(() => void this.flush(), GATHER_MS)
  private flushed = Promise.resolve()

  constructor(
    private readonly app: App,
    private readonly journal: Journal,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Listens until `owner` is unloaded. Call it once the layout is ready: before, the app reports every file as new. */
  follow(owner: Component): void {
    const { vault, metadataCache } = this.app
    owner.registerEvent(vault.on('create', (file) => this.touch(file)))
    owner.registerEvent(vault.on('modify', (file) => this.touch(file)))
    owner.registerEvent(vault.on('delete', (file) => this.gone(file, file.path)))
    owner.registerEvent(vault.on('rename', (file, from) => this.gone(file, from)))
    // The index may have been out of date when it ruled a note out; a foreign note is of no interest here.
    owner.registerEvent(
      metadataCache.on('changed', (file, _text, cache) => {
        if (!isForeign(cache)) this.touch(file)
      }),
    )
    owner.register(() => this.later.cancel())
  }

  private touch(file: TAbstractFile): void {
    // A new folder is of no interest; the notes that appear in it are reported themselves.
    if (file instanceof TFolder) return
    this.touched.add(file.path)
    this.later()
  }

  private gone(file: TAbstractFile, from: string): void {
    // Whether the app then reports each note of a folder is not documented, so everything is read.
    if (file instanceof TFolder) this.foldersMoved = true
    this.touched.add(from).add(file.path)
    this.later()
  }

  private flush(): Promise<void> {
    this.flushed = this.flushed.then(() => this.tell()).catch(this.failed)
    return this.flushed
  }

  private async tell(): Promise<void> {
    const paths = [...this.touched]
    const all = this.foldersMoved
    this.touched.clear()
    this.foldersMoved = false
    if (all) return this.journal.scan()
    for (const path of paths) await this.journal.changed(path)
  }
}
