import { fingerprint } from '../note/fingerprint'
import { type Change, type Memory, type Vault, VaultError } from '../ports'
import { Queue } from './queue'

/** One write to one file, with just enough to take it back and to know that nothing was written after it. */
export type DoneWrite =
  /** `folders`: those that were made for it, outermost first. */
  | { readonly path: string; readonly created: string; readonly folders: readonly string[] }
  | { readonly path: string; readonly after: string; readonly inverse: readonly Change[] }

export interface Undone {
  readonly what: 'create' | 'edit'
  readonly path: string
}

/** A deed as remembered: fingerprints instead of whole notes, so that a host keeps little of what a person wrote. */
interface StoredWrite {
  readonly path: string
  readonly print: string
  /** Absent for a create. */
  readonly inverse?: readonly Change[]
  /** Those that the create made. */
  readonly folders?: readonly string[]
  /** Whether it was said that a note of the step is not there. */
  readonly gone?: boolean
}

type Step = readonly StoredWrite[]

const KEY = 'undo'
/** How many steps can be taken back. */
export const STEPS_KEPT = 20

/** The newest steps of ours, kept with the host. A file that changed since is refused and left as it is. */
export class UndoLog {
  /** Each call rewrites all that is remembered: run concurrently, one would overwrite the other's step. */
  private readonly turns = new Queue()

  constructor(private readonly memory: Memory) {}

  /**
   * Remembers the deeds as one step, in the order done. Where the host has no room for it, what was written stays
   * written, and what came before is forgotten: else an older step would pass for the newest.
   */
  record(deeds: readonly DoneWrite[]): Promise<void> {
    return this.turns.add(() => this.remember(deeds))
  }

  /**
   * Takes back the newest step, its last deed first; nothing is left where there was none. Rejects with `changed`
   * where a file of it holds something else by now, and once with `missing` where one is not there: from then on the
   * step is passed over until it is there again. What of the step is not taken back stays to be undone.
   */
  undo(vault: Vault): Promise<readonly Undone[]> {
    return this.turns.add(async () => this.takeBackNewest(vault, await this.steps()))
  }

  private async remember(deeds: readonly DoneWrite[]): Promise<void> {
    const steps = [...(await this.steps()), deeds.map(storedOf)]
    for (const kept of [steps.slice(-STEPS_KEPT), steps.slice(-1), []]) {
      try {
        return await this.memory.set(KEY, kept)
      } catch {
        // Without the older steps it may fit.
      }
    }
  }

  private async takeBackNewest(
    vault: Vault,
    steps: readonly Step[],
    passed: readonly Step[] = [],
  ): Promise<readonly Undone[]> {
    const step = steps.at(-1) ?? []
    const older = steps.slice(0, -1)
    const newest = new Map(step.map((kept) => [kept.path, kept]))
    try {
      for (const kept of newest.values()) await readSame(vault, kept)
    } catch (error) {
      if (!(error instanceof VaultError && error.code === 'missing')) throw error
      const later = [step.map((kept) => ({ ...kept, gone: true })), ...passed]
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
    for (const [index, kept] of [...step.entries()].reverse()) {
      undone.push(await takeBack(vault, kept))
      // Of a step without deeds nothing is left: it is read as none.
      await this.memory.set(KEY, [...older, step.slice(0, index), ...passed])
    }
    return undone
  }

  private async steps(): Promise<readonly Step[]> {
    const value = await this.memory.get(KEY)
    return Array.isArray(value) ? value.filter(isStep) : []
  }
}

/** Takes back deeds that are not remembered yet, the last one first. */
export async function takeBackAll(vault: Vault, deeds: readonly DoneWrite[]): Promise<void> {
  for (const deed of [...deeds].reverse()) await takeBack(vault, storedOf(deed))
}

async function takeBack(vault: Vault, kept: StoredWrite): Promise<Undone> {
  const text = await readSame(vault, kept)
  if (kept.inverse) await vault.edit(kept.path, text, kept.inverse)
  else await vault.withdraw(kept.path, text, kept.folders)
  return { what: kept.inverse ? 'edit' : 'create', path: kept.path }
}

async function readSame(vault: Vault, { path, print }: StoredWrite): Promise<string> {
  const text = await vault.read(path)
  if (fingerprint(text) === print) return text
  throw new VaultError('changed', path, `${path} was changed since; nothing was undone.`)
}

function storedOf(deed: DoneWrite): StoredWrite {
  if ('created' in deed) {
    const { path, created, folders } = deed
    return { path, print: fingerprint(created), folders }
  }
  return { path: deed.path, print: fingerprint(deed.after), inverse: deed.inverse }
}

function isStep(value: unknown): value is Step {
  return Array.isArray(value) && value.length > 0 && value.every(isStoredWrite)
}

function isAbove(folder: unknown, path: unknown): boolean {
  return typeof folder === 'string' && String(path).startsWith(`${folder}/`)
}

function isStoredWrite(value: unknown): value is StoredWrite {
  if (typeof value !== 'object' || value === null) return false
  const { path, print, inverse, folders } = value as Record<string, unknown>
  const isChange = (change: unknown): boolean => {
    const { start, end, insert } = (change ?? {}) as Record<string, unknown>
    return typeof start === 'number' && typeof end === 'number' && typeof insert === 'string'
  }
  return (
    typeof path === 'string' &&
    typeof print === 'string' &&
    (inverse === undefined || (Array.isArray(inverse) && inverse.every(isChange))) &&
    (folders === undefined || (Array.isArray(folders) && folders.every((each) => isAbove(each, path))))
  )
}
