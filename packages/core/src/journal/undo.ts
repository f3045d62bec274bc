import { type Change, type Memory, type Vault, VaultError } from '../ports'

/** What one step did to one file, with just enough to take it back and to know that nothing came after it. */
export type Deed =
  | { readonly path: string; readonly created: string }
  | { readonly path: string; readonly after: string; readonly inverse: readonly Change[] }

export interface Undone {
  readonly what: 'create' | 'edit'
  readonly path: string
}

/** A deed as remembered: fingerprints instead of whole notes, so that a host keeps little of what a person wrote. */
interface Kept {
  readonly path: string
  readonly print: string
  /** Absent for a create. */
  readonly inverse?: readonly Change[]
}

const KEY = 'undo'
const STEPS_KEPT = 20

/** The newest edits of ours, kept with the host. A file that changed since is refused and left as it is. */
export class UndoLog {
  constructor(private readonly memory: Memory) {}

  async record(deeds: readonly Deed[]): Promise<void> {
    const kept = deeds.map((deed): Kept =>
      'created' in deed
        ? { path: deed.path, print: fingerprint(deed.created) }
        : { path: deed.path, print: fingerprint(deed.after), inverse: deed.inverse },
    )
    await this.memory.set(KEY, [...(await this.steps()), ...kept].slice(-STEPS_KEPT))
  }

  /** Takes back the newest step, or rejects with `changed` where its file holds something else by now. */
  async undo(vault: Vault): Promise<Undone | undefined> {
    const steps = await this.steps()
    const step = steps.at(-1)
    if (!step) return undefined
    const text = await vault.read(step.path)
    if (fingerprint(text) !== step.print) {
      throw new VaultError('changed', step.path, `${step.path} was changed since; nothing was undone.`)
    }
    if (step.inverse) await vault.edit(step.path, text, step.inverse)
    else await vault.withdraw(step.path, text)
    await this.memory.set(KEY, steps.slice(0, -1))
    return { what: step.inverse ? 'edit' : 'create', path: step.path }
  }

  private async steps(): Promise<readonly Kept[]> {
    const value = await this.memory.get(KEY)
    return Array.isArray(value) ? value.filter(isKept) : []
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  const { path, print, inverse } = value as Record<string, unknown>
  const isChange = (change: unknown): boolean => {
    const { start, end, insert } = (change ?? {}) as Record<string, unknown>
    return typeof start === 'number' && typeof end === 'number' && typeof insert === 'string'
  }
  return (
    typeof path === 'string' &&
    typeof print === 'string' &&
    (inverse === undefined || (Array.isArray(inverse) && inverse.every(isChange)))
  )
}

/** FNV-1a over UTF-16 code units in two lanes, with the length: tells texts apart, and keeps nothing of them. */
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9dc5811c]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ (unit + i), 0x01000193)
  }
  return `${text.length}-${(a >>> 0).toString(16)}-${(b >>> 0).toString(16)}`
}
