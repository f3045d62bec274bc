import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Memory } from '@core/ports'
import { reasonOf } from './io-error'
import { keptFile } from './kept-file'
import { replaceAtomically } from './write'

/**
 * One file a vault, readable by its owner only, outside the vault: `$XDG_STATE_HOME/efficacy-journal/` or
 * `~/.local/state/efficacy-journal/`. A state that cannot be kept is said once and stops nothing.
 */
export class NodeMemory implements Memory {
  private readonly file: string
  /** The values as this process last read or wrote them, by key. */
  private readonly known = new Map<string, unknown>()
  private told = false

  constructor(
    root: string,
    private readonly warn: (message: string) => void,
  ) {
    this.file = keptFile(root, 'XDG_STATE_HOME', '.local/state', '.json')
  }

  get(key: string): Promise<unknown> {
    const value = valuesIn(this.text()).get(key)
    this.known.set(key, value)
    return Promise.resolve(value)
  }

  async set(key: string, value: unknown): Promise<void> {
    const why = await this.whyUnkept(key, value)
    if (why === undefined) return
    if (!this.told) this.warn(why)
    this.told = true
  }

  /**
   * Why nothing can be kept here; `undefined` where it can. A value is written again as it is: a full disk shows in
   * nothing else.
   */
  async whyUnwritable(): Promise<string | undefined> {
    const key = 'undo'
    return this.whyUnkept(key, await this.get(key))
  }

  /** Keeps a value; where it cannot be kept, resolves to the reason. */
  private async whyUnkept(key: string, value: unknown): Promise<string | undefined> {
    try {
      await mkdir(dirname(this.file), { recursive: true, mode: 0o700 })
      while (!(await this.replaced(key, value)));
      return undefined
    } catch (error) {
      return `What can be undone could not be kept in ${dirname(this.file)}: ${reasonOf(error)}.`
    }
  }

  /** Whether the value is kept; not where another process was faster. */
  private async replaced(key: string, value: unknown): Promise<boolean> {
    const before = this.text()
    const values = valuesIn(before)
    const kept = merged(this.known.get(key), value, values.get(key))
    const text = JSON.stringify(Object.fromEntries(values.set(key, kept)))
    try {
      await replaceAtomically(this.file, text, { mode: 0o600 }, () => {
        if (this.text() !== before) throw new Outpaced()
      })
    } catch (error) {
      if (error instanceof Outpaced) return false
      throw error
    }
    this.known.set(key, kept)
    return true
  }

  private text(): string {
    try {
      return readFileSync(this.file, 'utf8')
    } catch {
      // No file yet: nothing is remembered.
      return ''
    }
  }
}

/** Another process wrote first (a race). */
class Outpaced extends Error {}

function valuesIn(text: string): Map<string, unknown> {
  try {
    return new Map(Object.entries(JSON.parse(text) as object))
  } catch {
    // Not ours: nothing is remembered.
    return new Map()
  }
}

/**
 * Three-way merge: the new value in place of the known one, keeping what other processes have done to a list in the
 * meantime.
 */
function merged(known: unknown, value: unknown, now: unknown): unknown {
  if (!Array.isArray(value) || !Array.isArray(now) || isDeepStrictEqual(known, now)) return value
  const old = Array.isArray(known) ? known : []
  return [...without(now, without(old, value)), ...without(value, old)]
}

function without(items: readonly unknown[], others: readonly unknown[]): readonly unknown[] {
  return items.filter((item) => !others.some((other) => isDeepStrictEqual(item, other)))
}
