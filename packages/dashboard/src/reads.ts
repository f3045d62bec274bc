import { languageSpoken } from '@core/texts'
import type { Screen } from './screen'

interface Read {
  was: unknown
  readonly again: () => unknown
}

/** What was read of a screen: only where some of it changes is there anything to draw again. */
export class Reads {
  /** Notes what is read of it, and gives what is so by now: a click on what was drawn earlier works on that. */
  readonly screen: Screen
  /** By key, for each object whose parts are noted one by one. */
  private readonly noted: Map<PropertyKey, Read>[] = []
  private language = languageSpoken()

  constructor(latest: () => Screen) {
    this.screen = this.noting(latest, {
      report: this.noting(() => latest().report, { measures: this.noting(() => latest().report.measures) }),
      lists: this.noting(() => latest().lists),
      view: this.noting(() => latest().view),
      shut: this.noting(() => latest().shut),
      opened: this.noting(() => latest().opened),
    })
  }

  forget(): void {
    this.language = languageSpoken()
    for (const reads of this.noted) reads.clear()
  }

  haveChanged(): boolean {
    const differs = (read: Read): boolean => {
      const is = read.again()
      if (!isSame(read.was, is)) return true
      // Where a copy was sent, what comes next is compared with that: mostly it is the same object.
      read.was = is
      return false
    }
    return this.language !== languageSpoken() || this.noted.some((reads) => [...reads.values()].some(differs))
  }

  /** @param divided what notes the parts of a part; any other is noted whole */
  private noting<T extends object>(latest: () => T, divided: Partial<T> = {}): T {
    const reads = new Map<PropertyKey, Read>()
    this.noted.push(reads)
    const get = (_: T, key: string | symbol): unknown => {
      if (Object.hasOwn(divided, key)) return Reflect.get(divided, key)
      const again = (): unknown => Reflect.get(latest(), key)
      const was = again()
      reads.set(key, { was, again })
      return was
    }
    // Over nothing of its own: what is frozen may not be given otherwise than it is, and a copy would read all of it.
    return new Proxy({} as T, {
      get,
      has: (_, key) => Reflect.has(latest(), key),
      ownKeys: () => Reflect.ownKeys(latest()),
      getOwnPropertyDescriptor: (_, key) =>
        Reflect.has(latest(), key) ? { configurable: true, enumerable: true, writable: true } : undefined,
    })
  }
}

/** Whether two values of plain JSON are equal: a host may send a copy of what did not change. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((item, at) => isSame(item, other[at]))
  }
  if (!isRecord(one) || !isRecord(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
