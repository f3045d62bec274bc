import { fingerprint } from '../note/fingerprint'
import { type Change, type Memory, type Vault, VaultError } from '../ports'
import { Queue } from './queue'

/** One write to one file, with just enough to take it back and to know that nothing was written after it. */
export type DoneWrite =
  /** `folders`: those that were made for it, outermost first. */
  | { readonly path: string; readonly created: string; readonly folders: readonly string[] }
  | { readonly path: string; readonly after: string; readonly inverse: readonly Change[] }

/** A write that was taken back. */
export interface Undone {
  readonly what: 'create' | 'edit'
  readonly path: string
}

/** A write as it is stored: fingerprints instead of whole notes, so that a host keeps little of what a person wrote. */
interface StoredWrite {
  readonly path: string
  readonly print: string
  /** Absent for a create. */
  readonly inverse?: readonly Change[]
  /** Those that the create made, outermost first. */
  readonly folders?: readonly string[]
  /** Whether the person was told that a note of the step is missing. */
  readonly gone?: boolean
}

type Step = readonly StoredWrite[]

const KEY = 'undo'
/** How many steps can be taken back. */
export const STEPS_KEPT = 20

/** The newest steps of ours, kept with the host. A file that changed since is refused and left as it is. */
export class UndoLog {
  /** Each call rewrites all that is stored: run concurrently, one would overwrite the other's step. */
  private readonly queue = new Queue()

  constructor(private readonly memory: Memory) {}

  /**
   * Stores the writes as one step, in the order made. Where the host has no room for it, what was written stays written,
   * and all older steps are forgotten: else one of them would pass for the newest.
   */
  record(writes: readonly DoneWrite[]): Promise<void> {
    return this.queue.add(() => this.store(writes))
  }

  /**
   * Takes back the newest step, its last write first. Resolves to what was taken back, in that order; empty where there
   * is no step. Rejects with `changed` where a file of it holds something else by now, and once with `missing` where one
   * is not there: from then on the step is passed over until it is there again. What of the step is not taken back stays
   * to be undone.
   */
  undo(vault: Vault): Promise<readonly Undone[]> {
    return this.queue.add(async () => this.takeBackNewest(vault, await this.steps()))
  }

  private async store(writes: readonly DoneWrite[]): Promise<void> {
    const steps = [...(await this.steps()), writes.map(storedOf)]
    for (const newest of [steps.slice(-STEPS_KEPT), steps.slice(-1), []]) {
      try {
        return await this.memory.set(KEY, newest)
      } catch {
        // Without the older steps it may fit.
      }
    }
  }

  /** @param passed newer steps that are passed over, oldest first */
  private async takeBackNewest(
    vault: Vault,
    steps: readonly Step[],
    passed: readonly Step[] = [],
  ): Promise<readonly Undone[]> {
    const step = steps.at(-1) ?? []
    const older = steps.slice(0, -1)
    const lastWrites = new Map(step.map((write) => [write.path, write]))
    try {
      for (const write of lastWrites.values()) await readUnchanged(vault, write)
    } catch (error) {
      if (!(error instanceof VaultError && error.code === 'missing')) throw error
      const later = [step.map((write) => ({ ...write, gone: true })), ...passed]
      if (step[0]?.gone) return this.takeBackNewest(vault, older, later)
      // An older step is not what a person takes for the newest, so they are told first.
      await this.memory.set(KEY, [...older, ...later])
      throw new VaultError(
        'missing',
        error.path,
        `${error.path} no longer exists; undo again for the step before.`,
      )
    }
    const undone: Undone[] = []
    for (const [index, write] of [...step.entries()].reverse()) {
      undone.push(await takeBack(vault, write))
      // A step without writes is stored here once all are taken back: it is read as none.
      await this.memory.set(KEY, [...older, step.slice(0, index), ...passed])
    }
    return undone
  }

  private async steps(): Promise<readonly Step[]> {
    const value = await this.memory.get(KEY)
    return Array.isArray(value) ? value.filter(isStep) : []
  }
}

/** Takes back writes that are not stored yet, the last one first. */
export async function takeBackAll(vault: Vault, writes: readonly DoneWrite[]): Promise<void> {
  for (const write of [...writes].reverse()) await takeBack(vault, storedOf(write))
}

async function takeBack(vault: Vault, write: StoredWrite): Promise<Undone> {
  const { path, inverse, folders } = write
  const text = await readUnchanged(vault, write)
  if (inverse) await vault.edit(path, text, inverse)
  else await vault.withdraw(path, text, folders)
  return { what: inverse ? 'edit' : 'create', path }
}

/** The file's text; throws `changed` where it is no longer what the write left. */
async function readUnchanged(vault: Vault, { path, print }: StoredWrite): Promise<string> {
  const text = await vault.read(path)
  if (fingerprint(text) === print) return text
  throw new VaultError('changed', path, `${path} was changed since; nothing was undone.`)
}

function storedOf(write: DoneWrite): StoredWrite {
  return 'created' in write
    ? { path: write.path, print: fingerprint(write.created), folders: write.folders }
    : { path: write.path, print: fingerprint(write.after), inverse: write.inverse }
}

function isStep(value: unknown): value is Step {
  return Array.isArray(value) && value.length > 0 && value.every(isStoredWrite)
}

function isStoredWrite(value: unknown): value is StoredWrite {
  if (typeof value !== 'object' || value === null) return false
  const { path, print, inverse, folders } = value as Record<string, unknown>
  return (
    typeof path === 'string' &&
    typeof print === 'string' &&
    (inverse === undefined || (Array.isArray(inverse) && inverse.every(isChange))) &&
    (folders === undefined || (Array.isArray(folders) && folders.every((each) => isAbove(each, path))))
  )
}

function isChange(value: unknown): boolean {
  const { start, end, insert } = (value ?? {}) as Record<string, unknown>
  return typeof start === 'number' && typeof end === 'number' && typeof insert === 'string'
}

function isAbove(folder: unknown, path: unknown): boolean {
  return typeof folder === 'string' && String(path).startsWith(`${folder}/`)
}
