import { type Component, debounce, type App, TFile, TFolder, type TAbstractFile, Vault } from 'obsidian'
import { eachConcurrently } from '@core/journal/each-concurrently'
import type { Journal } from '@core/journal/journal'
import { isForeign } from './foreign'

/** Debounces events: the app often reports one change twice, and a sync reports many at once. */
const GATHER_MS = 100

/** With more notes than this in moved folders, a full scan is cheaper: it leaves out what the app's index rules out. */
const MANY = 1_000

/**
 * Passes changes in the vault on to the journal. Events are batched and handled one batch after the other, so that they
 * cannot overtake each other.
 */
export class Live {
  private readonly touched = new Set<string>()
  /** Folders that went, or moved: where they were, and where they are. */
  private readonly moved = new Set<string>()
  private readonly later = debounce(() => this.flush(), GATHER_MS)
  private flushed = Promise.resolve()

  constructor(
    private readonly app: App,
    private readonly journal: Journal,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Listens until `owner` is unloaded. Call it once the layout is ready: before, the app reports every file as new. */
  follow(owner: Component): void {
    const { vault, metadataCache, workspace } = this.app
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
    // A view knows its file before its editor has loaded it, so the note may have been read with the editor's old text.
    owner.registerEvent(workspace.on('file-open', (file) => file && this.touch(file)))
    owner.register(() => this.later.cancel())
  }

  private touch(file: TAbstractFile): void {
    // A new folder is of no interest; the notes that appear in it are reported themselves.
    if (file instanceof TFolder) return
    this.touched.add(file.path)
    this.later()
  }

  private gone(file: TAbstractFile, from: string): void {
    // Whether the app then reports each note of a folder is not documented, so all below it are looked at.
    if (file instanceof TFolder) this.moved.add(from).add(file.path)
    else this.touched.add(from).add(file.path)
    this.later()
  }

  private flush(): void {
    this.flushed = this.flushed.then(() => this.tell()).catch(this.failed)
  }

  private async tell(): Promise<void> {
    const moved = [...this.moved]
    const paths = new Set([...this.touched, ...moved.flatMap((folder) => this.notesBelow(folder))])
    this.touched.clear()
    this.moved.clear()
    if (moved.length > 0 && paths.size > MANY) return this.journal.scan()
    await this.journal.removed(moved)
    await eachConcurrently([...paths], (path) => this.journal.changed(path))
  }

  private notesBelow(folder: string): readonly string[] {
    const notes: string[] = []
    const found = this.app.vault.getFolderByPath(folder)
    if (found) Vault.recurseChildren(found, (file) => file instanceof TFile && notes.push(file.path))
    return notes
  }
}
