import { allKinds } from '../kinds'
import type { Entry } from '../note/entry'
import type { Cache, Stamp } from '../ports'
import type { Settings } from '../settings'
import { fingerprint } from '../note/fingerprint'
import { late } from '../note/late'
import { Slices } from './slices'
import { type Wordless, withoutWords, wordless } from './wordless'

/** What is known of a file from an earlier run: of a note that concerns us its entries, without their words. */
export interface Known {
  readonly stamp: Stamp
  readonly entries?: readonly Entry[]
}

export interface Keep extends Known {
  readonly path: string
}

/** One line of the kept text: columns, which are far quicker to read than a thing for each file. */
interface Piece {
  readonly paths: readonly string[]
  readonly sizes: readonly number[]
  readonly times: readonly number[]
  /** Of notes that concern us, with their place in the columns. */
  readonly own: readonly (readonly [index: number, entries: readonly Wordless[]])[]
}

/** Change it with the shape of what is kept, or with what a note is read as. */
const FORMAT = 2
const FILES_A_PIECE = 500

/**
 * What a host keeps of a vault from one run to the next: paths, stamps, and entries without their words. Anything
 * about it that is not as it should be, and it counts as not there. Work goes in slices.
 */
export class Kept {
  constructor(
    private readonly cache: Cache,
    private readonly inTurns: boolean,
  ) {}

  async load(settings: Settings): Promise<ReadonlyMap<string, Known> | undefined> {
    const text = await this.cache.load()
    const lines = text?.split('\n') ?? []
    if (lines.shift() !== headOf(settings)) return undefined
    try {
      return await filesIn(lines, new Slices(this.inTurns))
    } catch {
      return undefined
    }
  }

  async save(
    settings: Settings,
    files: Iterable<Keep>,
    pathOf: (link: string, from: string) => string | undefined,
  ): Promise<void> {
    const lines = [headOf(settings)]
    const slices = new Slices(this.inTurns)
    const queue = files[Symbol.iterator]()
    for (let piece = nextFrom(queue); piece.length > 0; piece = nextFrom(queue)) {
      lines.push(sealed(JSON.stringify(pieceOf(piece, pathOf))))
      await slices.over()
    }
    await this.cache.save(lines.join('\n'))
  }

  clear(): Promise<void> {
    return this.cache.clear()
  }
}

/** Whatever changes how a note reads: the shape kept, the kinds, and the settings. */
function headOf(settings: Settings): string {
  return `efficacy ${FORMAT} ${kindsMark()} ${fingerprint(JSON.stringify(settings))}`
}

const kindsMark = late(() => fingerprint(JSON.stringify(allKinds())))

/** A line with its fingerprint before it, so that no damage goes unseen. */
function sealed(json: string): string {
  return `${fingerprint(json)} ${json}`
}

/** @throws where a line is not as it was written. */
async function filesIn(lines: readonly string[], slices: Slices): Promise<ReadonlyMap<string, Known>> {
  const files = new Map<string, Known>()
  for (const line of lines) {
    const json = line.slice(line.indexOf(' ') + 1)
    if (line !== sealed(json)) throw new Error('a line is damaged')
    add(JSON.parse(json) as Piece, files)
    await slices.over()
  }
  return files
}

function add({ paths, sizes, times, own }: Piece, files: Map<string, Known>): void {
  const entries = new Map(own)
  paths.forEach((path, index) => {
    const kept = entries.get(index)
    const stamp = { size: sizes[index] ?? -1, mtime: times[index] ?? -1 }
    files.set(path, kept ? { stamp, entries: kept.flatMap((each) => wordless(path, each) ?? []) } : { stamp })
  })
}

function nextFrom(files: Iterator<Keep>): readonly Keep[] {
  const piece: Keep[] = []
  while (piece.length < FILES_A_PIECE) {
    const next = files.next()
    if (next.done) break
    piece.push(next.value)
  }
  return piece
}

function pieceOf(files: readonly Keep[], pathOf: (link: string, from: string) => string | undefined): Piece {
  return {
    paths: files.map(({ path }) => path),
    sizes: files.map(({ stamp }) => stamp.size),
    times: files.map(({ stamp }) => stamp.mtime),
    own: files.flatMap(({ path, entries }, index) =>
      entries
        ? [[index, entries.map((entry) => withoutWords(entry, (link) => pathOf(link, path)))] as const]
        : [],
    ),
  }
}
