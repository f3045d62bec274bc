import { allKinds } from '../kinds'
import type { Entry } from '../note/entry'
import { FOREIGN, type ParsedNote } from '../note/parse'
import type { Cache, NoteFile, Stamp } from '../ports'
import type { Settings } from '../settings'
import { fingerprint } from '../note/fingerprint'
import { lazy } from '../note/lazy'
import { TEMPLATE_WORDS } from '../texts/template-words'
import { TimeSlices } from './time-slices'
import { type Wordless, withoutWords, wordless } from './wordless'

/** What is cached of a file; of a note of ours its entries too. */
export interface FileToCache {
  readonly path: string
  readonly stamp: Stamp
  readonly entries?: readonly Entry[]
}

/** One line of the cache, stored as columns: far quicker to parse than an object for each file. */
interface CacheLine {
  readonly paths: readonly string[]
  readonly sizes: readonly number[]
  readonly times: readonly number[]
  /** Of notes that concern us, with their place in the columns. */
  readonly own: readonly (readonly [index: number, entries: readonly Wordless[]])[]
}

/** The files in a loaded cache, in the order in which they were listed when it was saved. */
export class CachedFiles {
  private readonly paths: string[] = []
  private readonly sizes: number[] = []
  private readonly times: number[] = []
  private readonly own = new Map<number, readonly Wordless[]>()
  private next = 0
  private places: ReadonlyMap<string, number> | undefined

  constructor(lines: readonly CacheLine[]) {
    for (const { paths, sizes, times, own } of lines) {
      for (const [index, entries] of own) this.own.set(this.paths.length + index, entries)
      this.paths.push(...paths)
      this.sizes.push(...sizes)
      this.times.push(...times)
    }
  }

  get size(): number {
    return this.paths.length
  }

  /**
   * The note as cached, without its words, and without entries where none were kept; `undefined` where the file's stamp
   * has changed.
   */
  noteOf({ path, stamp }: NoteFile): ParsedNote | undefined {
    const place = this.placeOf(path)
    if (place === undefined || this.sizes[place] !== stamp?.size || this.times[place] !== stamp?.mtime)
      return undefined
    const kept = this.own.get(place)
    if (!kept) return FOREIGN
    return { ours: true, entries: kept.map((entry) => wordless(path, entry)), findings: [] }
  }

  /** Index of a path in the columns: usually the one after the last lookup; from the first miss on, all are looked up in a map. */
  private placeOf(path: string): number | undefined {
    if (this.paths[this.next] === path) return this.next++
    this.places ??= new Map(this.paths.map((each, place) => [each, place]))
    const place = this.places.get(path)
    if (place !== undefined) this.next = place + 1
    return place
  }
}

/** Increase it when the format changes, or what a note is read as. */
const FORMAT = 12
const FILES_PER_LINE = 500

/**
 * The cache of a vault: paths, stamps, and entries without their words. Anything damaged or unexpected in it
 * invalidates all of it. Loading and saving go in slices.
 */
export class ScanCache {
  /**
   * @param yields whether the host shows anything while notes are read. Where it does not, every note of ours is read
   * for its words before anything is shown, so cached entries would never be used and are not kept.
   */
  constructor(
    private readonly cache: Cache,
    private readonly yields: boolean,
  ) {}

  /** What was saved under these settings by this version; `undefined` where it was not, or is damaged. */
  async load(settings: Settings): Promise<CachedFiles | undefined> {
    const text = await this.cache.load()
    const lines = text?.split('\n') ?? []
    if (lines.shift() !== cacheKey(settings, this.yields)) return undefined
    try {
      return await filesIn(lines, new TimeSlices(this.yields))
    } catch {
      return undefined
    }
  }

  /** @param pathOf see {@link withoutWords}; the path of the note that holds the link is passed too */
  async save(
    settings: Settings,
    files: Iterable<FileToCache>,
    pathOf: (link: string, from: string) => string | undefined,
  ): Promise<void> {
    const lines = [cacheKey(settings, this.yields)]
    const entriesOf = ({ path, entries = [] }: FileToCache): readonly Wordless[] =>
      this.yields ? entries.map((entry) => withoutWords(entry, (link) => pathOf(link, path))) : []
    const slices = new TimeSlices(this.yields)
    const iterator = files[Symbol.iterator]()
    for (let batch = nextBatch(iterator); batch.length > 0; batch = nextBatch(iterator)) {
      lines.push(withChecksum(JSON.stringify(cacheLineOf(batch, entriesOf))))
      await slices.pause()
    }
    await this.cache.save(lines.join('\n'))
  }

  clear(): Promise<void> {
    return this.cache.clear()
  }
}

/**
 * The cache key: whatever changes how a note is read (the format, the kinds, their words in each language, the
 * settings), and whether entries are kept.
 */
function cacheKey(settings: Settings, hasEntries: boolean): string {
  return `efficacy ${FORMAT} ${kindsFingerprint()} ${fingerprint(JSON.stringify([hasEntries, settings]))}`
}

const kindsFingerprint = lazy(() => fingerprint(JSON.stringify([allKinds(), TEMPLATE_WORDS])))

/**
 * A line with its checksum in front: FNV-1a in one lane, over two UTF-16 code units at a time, takes a quarter of the
 * time of a fingerprint.
 */
function withChecksum(json: string): string {
  let checksum = 0
  for (let i = 0; i < json.length; i += 2) {
    checksum = Math.imul(checksum ^ json.charCodeAt(i) ^ (json.charCodeAt(i + 1) << 16), 0x01000193)
    // A multiplication carries bits upwards only: without this shift, the second unit, in the upper half, would never
    // affect the lower one.
    checksum ^= checksum >>> 15
  }
  return `${json.length}-${checksum} ${json}`
}

/** @throws where a line does not match its checksum. */
async function filesIn(lines: readonly string[], slices: TimeSlices): Promise<CachedFiles> {
  const parsed: CacheLine[] = []
  for (const line of lines) {
    const json = line.slice(line.indexOf(' ') + 1)
    if (line !== withChecksum(json)) throw new Error('damaged')
    parsed.push(JSON.parse(json) as CacheLine)
    await slices.pause()
  }
  return new CachedFiles(parsed)
}

/** The files of one line; none once there are no more. */
function nextBatch(files: Iterator<FileToCache>): readonly FileToCache[] {
  const batch: FileToCache[] = []
  while (batch.length < FILES_PER_LINE) {
    const next = files.next()
    if (next.done) break
    batch.push(next.value)
  }
  return batch
}

function cacheLineOf(
  files: readonly FileToCache[],
  entriesOf: (file: FileToCache) => readonly Wordless[],
): CacheLine {
  return {
    paths: files.map(({ path }) => path),
    sizes: files.map(({ stamp }) => stamp.size),
    times: files.map(({ stamp }) => stamp.mtime),
    own: files.flatMap((file, index) => (file.entries ? [[index, entriesOf(file)] as const] : [])),
  }
}
