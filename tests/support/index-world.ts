import { cachedReport, cachedReportStepwise } from '@core/dashboard/cached-report'
import { addDays } from '@core/day'
import { Journal } from '@core/journal/journal'
import { SETTINGS_FILE } from '@core/journal/settings-file'
import {
  type Cache,
  type ScannedFile,
  type NoteFile,
  type ScanRule,
  type Stamp,
  VaultError,
} from '@core/ports'
import { decodeNote } from '@core/note/decode'
import { memory, MemoryVault } from './memory-vault'

/** What happens to a vault, by this program or by another; numbers choose among what is there. */
export type Event =
  | { readonly what: 'write' | 'write-many' | 'type'; readonly path: string; readonly text: string }
  | { readonly what: 'delete' | 'delete-folder'; readonly pick: number }
  | { readonly what: 'rename' | 'move-folder'; readonly pick: number; readonly to: string }
  | { readonly what: 'rename-case' | 'rename-folder-case'; readonly pick: number }
  | { readonly what: 'create' | 'edit' | 'undo'; readonly pick: number; readonly text: string }
  | { readonly what: 'settings'; readonly text: string | undefined }
  | { readonly what: 'damage'; readonly pick: number }
  | {
      readonly what:
        | 'restart'
        | 'refresh'
        | 'wait'
        | 'stop'
        | 'fail'
        | 'fail-look'
        | 'look'
        | 'midnight'
        | 'clear-cache'
    }

/** How news of an event reaches the journal: not at all, once, twice, or after the news that came later. */
export type News = 'lost' | 'once' | 'twice' | 'late'

/**
 * A vault whose answers take their time, a journal on it, and a host between them that hears of changes as hosts do:
 * late, twice or never. {@link settle} does what every host can: it waits, and reads again where news was lost or where
 * a person stopped the reading.
 */
export class World {
  readonly vault: SlowVault
  journal: Journal
  private readonly memory = memory()
  private readonly cache = new FrailCache()
  private now = new Date(2026, 2, 9, 9, 14).getTime()
  private readonly pending = new Set<Promise<unknown>>()
  private readonly late: (() => void)[] = []
  private readonly unheard: ((journal: Journal) => Promise<void>)[] = []
  private missed = false
  private readonly clock = { now: () => new Date(this.now) }

  constructor(private readonly random: () => number) {
    this.vault = new SlowVault(random, () => this.now, random() < 0.3, random() < 0.3)
    this.journal = this.open()
    this.begin(this.journal.scan())
  }

  /** Lets the event happen, and its news come; the journal may still be busy afterwards. */
  async happen(event: Event, news: News): Promise<void> {
    const { what } = event
    this.now += Math.floor(this.random() * 4) * 1_000
    if (what === 'restart') {
      // Nobody hears what a process that has ended would still have written.
      await this.idle()
      // What was typed and not saved is gone with its editor.
      this.vault.typed.clear()
      this.journal = this.open()
      this.begin(this.journal.scan())
      // A start reads everything.
      this.missed = false
    } else if (what === 'refresh') this.begin(this.journal.scan())
    else if (what === 'damage') this.cache.damage(event.pick)
    else if (what === 'clear-cache') this.begin(this.journal.clearCache())
    else if (what === 'wait') await this.idle()
    else if (what === 'stop') this.journal.stop()
    else if (what === 'fail') this.vault.failures += 1
    else if (what === 'fail-look') this.vault.failingLooks += 1
    else if (what === 'look') this.told()
    else if (what === 'midnight') this.now += 18 * 3_600_000
    else if (what === 'create' || what === 'edit' || what === 'undo') await this.byCommand(event)
    else this.tell(this.outside(event), news)
    await turns(Math.floor(this.random() * 4))
  }

  /** Waits for everything that was heard; reads anew where something was missed. */
  async settle(): Promise<void> {
    // Where case makes no name, hosts read one batch after the other.
    if (this.vault.isCaseless) await this.idle()
    for (const deliver of this.late.splice(0)) deliver()
    await this.idle()
    this.missed ||= this.vault.hasFailedLook
    this.vault.failures = this.vault.failingLooks = 0
    for (const news of this.unheard.splice(0)) this.hear(news)
    await this.idle()
    await (this.missed ? this.journal.scan() : this.journal.whole())
    await this.idle()
  }

  /** All that a journal says, as text that can be compared. */
  told(journal = this.journal): string {
    const { entries, findings, settings, isSetUp, goalsOf } = journal.snapshot()
    const known = this.vault.everPaths().filter((path) => journal.has(path))
    const today = journal.today()
    const asked = [{}, { goal: 'Run.md', since: addDays(today, -6) }]
    const reports = asked.map((each) => cachedReport(journal.snapshot(), today, each))
    return JSON.stringify(
      {
        known,
        settings,
        isSetUp,
        copies: journal.copies(),
        entries,
        goals: entries.map(goalsOf),
        findings,
        reports,
      },
      null,
      1,
    )
  }

  /** What a journal says that has just read the vault for the first time, with nobody in its way. */
  async fresh(): Promise<string> {
    const journal = new Journal(new MemoryVault(this.vault.texts()), memory(), this.clock)
    await journal.scan()
    return this.told(journal)
  }

  private open(): Journal {
    return new Journal(this.vault, this.memory, this.clock, {
      cache: this.cache,
      yields: this.random() < 0.5,
      prepare: cachedReportStepwise,
    })
  }

  private begin(work: Promise<unknown>): void {
    const refused = (error: unknown): void => {
      if (!(error instanceof VaultError)) throw error
    }
    const done = work.catch(refused).finally(() => this.pending.delete(done))
    this.pending.add(done)
  }

  private async idle(): Promise<void> {
    while (this.pending.size > 0) await Promise.all(this.pending)
  }

  private async byCommand(
    event: Extract<Event, { readonly text: string; readonly pick: number }>,
  ): Promise<void> {
    const { what, text } = event
    const path = this.picked(event.pick)
    const work =
      what === 'undo'
        ? this.journal.undo()
        : what === 'create'
          ? this.journal.create(`Efficacy/${text.length}.md`, text)
          : path === undefined
            ? Promise.resolve()
            : this.journal.edit(path, (now) => [{ start: now.length, end: now.length, insert: '\n' }])
    // What is refused changed nothing, or was taken back; either way the index has to know.
    this.begin(work)
    await turns(Math.floor(this.random() * 8))
  }

  /** Does it beside the journal; gives what a host would then tell it. */
  private outside(event: Event): readonly ((journal: Journal) => Promise<void>)[] {
    const { files } = this.vault
    const changed = (path: string) => (journal: Journal) => journal.changed(path)
    const removed = (path: string) => (journal: Journal) => journal.removed([path])
    if (event.what === 'write') {
      this.vault.put(event.path, event.text)
      return [changed(this.vault.named(event.path))]
    }
    if (event.what === 'type') {
      const path = this.vault.named(event.path)
      if (!files.has(path)) return []
      this.vault.typed.set(path, event.text)
      return [changed(path)]
    }
    if (event.what === 'write-many') {
      const paths = Array.from({ length: 45 }, (_, nth) => event.path.replace(/\.md$/, `-${nth}.md`))
      for (const path of paths) this.vault.put(path, event.text)
      return paths.map(changed)
    }
    if (event.what === 'rename-case') {
      const path = this.picked(event.pick)
      if (path === undefined) return []
      const to = path.replace(/[^/]+(?=\.md$)/, otherCase)
      if (to !== path) this.vault.move(path, to)
      return to === path ? [] : [removed(path), changed(to)]
    }
    if (event.what === 'rename-folder-case') return this.folder(event.pick, otherCase)
    if (event.what === 'settings') {
      if (event.text === undefined) files.delete(SETTINGS_FILE)
      else this.vault.put(SETTINGS_FILE, event.text)
      return [event.text === undefined ? removed(SETTINGS_FILE) : changed(SETTINGS_FILE)]
    }
    if (event.what === 'delete' || event.what === 'rename') {
      const path = this.picked(event.pick)
      if (path === undefined) return []
      const to = 'to' in event ? event.to : undefined
      if (to === undefined) files.delete(path)
      else this.vault.move(path, to)
      return to === undefined ? [removed(path)] : [removed(path), changed(to)]
    }
    if (event.what === 'delete-folder') return this.folder(event.pick)
    if (event.what === 'move-folder') return this.folder(event.pick, () => event.to.replace(/\.md$/, ''))
    return []
  }

  /** A folder that goes is named alone; of one that comes, the host names the notes. */
  private folder(
    pick: number,
    movesTo?: (folder: string) => string,
  ): readonly ((journal: Journal) => Promise<void>)[] {
    const folders = [...new Set(this.paths().flatMap((path) => /^.*(?=\/)/.exec(path) ?? []))]
    const folder = folders[pick % Math.max(1, folders.length)]
    if (folder === undefined) return []
    const inside = this.paths().filter((path) => path.startsWith(`${folder}/`))
    const target = movesTo?.(folder)
    const moved = inside.map((path) => [path, (target ?? '') + path.slice(folder.length)] as const)
    for (const [path, to] of moved) {
      if (target === undefined) this.vault.files.delete(path)
      else this.vault.move(path, to)
    }
    return [
      (journal) => journal.removed([folder]),
      ...(target === undefined
        ? []
        : moved.map(
            ([, to]) =>
              (journal: Journal) =>
                journal.changed(to),
          )),
    ]
  }

  private tell(news: readonly ((journal: Journal) => Promise<void>)[], how: News): void {
    if (how === 'lost') this.missed ||= news.length > 0
    else if (how === 'late') this.late.push(() => news.forEach((each) => this.hear(each)))
    else for (let times = how === 'twice' ? 2 : 1; times > 0; times--) news.forEach((each) => this.hear(each))
  }

  /** What the disk did not answer to is told of again, as editors do. */
  private hear(news: (journal: Journal) => Promise<void>): void {
    this.begin(
      news(this.journal).catch((error: unknown) => {
        this.unheard.push(news)
        throw error
      }),
    )
  }

  private paths(): readonly string[] {
    return [...this.vault.files.keys()].filter((path) => path !== SETTINGS_FILE).sort()
  }

  private picked(pick: number): string | undefined {
    const paths = this.paths()
    return paths[pick % Math.max(1, paths.length)]
  }
}

function otherCase(name: string): string {
  return name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase()
}

/** A cache that others write to, or that comes back from an earlier day. */
class FrailCache implements Cache {
  private text: string | undefined
  private readonly earlier: string[] = []

  load(): Promise<string | undefined> {
    return Promise.resolve(this.text)
  }

  save(text: string): Promise<void> {
    this.text = text
    this.earlier.push(text)
    return Promise.resolve()
  }

  clear(): Promise<void> {
    this.text = undefined
    return Promise.resolve()
  }

  damage(pick: number): void {
    const text = this.text ?? ''
    const at = (pick * 37) % (text.length + 1)
    const damaged = [
      undefined,
      '',
      text.slice(0, at),
      text.slice(0, at) + 'x' + text.slice(at + 1),
      text.replace(/^\S+ \d+/, 'efficacy 0'),
      this.earlier[pick % Math.max(1, this.earlier.length)],
    ]
    this.text = damaged[pick % damaged.length]
  }
}

/** No closer than this do the worst file systems tell a time. */
const TICK_MS = 2_000

/** A vault in memory that looks at a file some moments after it was asked, and answers some moments later. */
class SlowVault extends MemoryVault {
  /** How often the vault cannot be listed from now on. */
  failures = 0
  failingLooks = 0
  hasFailedLook = false
  /** What editors hold of notes and have not saved. */
  readonly typed = new Map<string, string>()
  private readonly written = new Map<string, number>()

  constructor(
    private readonly random: () => number,
    private readonly now: () => number,
    readonly isCaseless: boolean,
    /** Whether it looks at notes at once, as the terminal does. */
    private readonly isPrompt: boolean,
  ) {
    super()
  }

  override put(asked: string, content: string | Uint8Array): void {
    const path = this.named(asked)
    this.written.set(path, Math.floor(this.now() / TICK_MS) * TICK_MS)
    super.put(path, content)
  }

  named(path: string): string {
    if (!this.isCaseless || this.files.has(path)) return path
    return [...this.files.keys()].find((each) => each.toLowerCase() === path.toLowerCase()) ?? path
  }

  move(path: string, to: string): void {
    const bytes = this.files.get(path)
    if (!bytes) return
    this.files.delete(path)
    this.files.delete(this.named(to))
    this.put(to, bytes)
  }

  override async list(rule: ScanRule, stamps = false): Promise<readonly NoteFile[]> {
    return this.slowly(async () => {
      if (this.failures > 0) {
        this.failures -= 1
        throw new VaultError('io', '', 'The disk did not answer.')
      }
      const files = await super.list(rule)
      return files.map(({ path }) => ({
        path,
        ...(stamps ? { stamp: this.stampAt(path) } : {}),
        ...(this.isForeign(path) ? { foreign: true } : {}),
      }))
    })
  }

  override look(path: string): ScannedFile | Promise<ScannedFile> {
    return this.isPrompt ? this.seen(path) : this.slowly(async () => this.seen(path))
  }

  private seen(path: string): ScannedFile {
    if (this.failingLooks > 0) {
      this.failingLooks -= 1
      this.hasFailedLook = true
      throw new VaultError('io', path, 'The disk did not answer.')
    }
    const named = this.named(path)
    const text = this.textAt(named)
    if (text === undefined) throw new VaultError('missing', path, `${path} is not there.`)
    return this.typed.has(named) ? { text } : { text, stamp: this.stampAt(named) }
  }

  override async read(path: string): Promise<string> {
    return this.slowly(async () => this.textAt(this.named(path)) ?? super.read(path))
  }

  /** What an editor holds where it is not saved, else what the file holds. */
  private textAt(path: string): string | undefined {
    const bytes = this.files.get(path)
    return bytes && (this.typed.get(path) ?? decodeNote(path, bytes))
  }

  /** Every path that ever held something. */
  everPaths(): readonly string[] {
    return [...this.written.keys()].sort()
  }

  /** As an app's own index tells, of some of them. */
  private isForeign(path: string): boolean {
    return this.textAt(path)?.includes('efficacy') === false && this.random() < 0.5
  }

  private stampAt(path: string): Stamp {
    return { size: this.files.get(path)?.length ?? 0, mtime: this.written.get(path) ?? 0 }
  }

  texts(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.files.keys()].map((path) => [path, this.textAt(path) ?? '']))
  }

  private async slowly<T>(look: () => Promise<T>): Promise<T> {
    await turns(Math.floor(this.random() * 6))
    // The look itself takes no time, but its answer does.
    const answer = await look().then(
      (value) => () => value,
      (error: unknown) => () => {
        throw error
      },
    )
    await turns(Math.floor(this.random() * 6))
    return answer()
  }
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await Promise.resolve()
}
