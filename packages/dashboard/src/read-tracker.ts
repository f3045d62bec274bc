import { languageSpoken } from '@core/texts'
import type { Screen } from './screen'

interface Read {
  was: unknown
  readonly again: () => unknown
}

/**
 * Records which values a component reads from the screen, so that it is drawn again only if one of them has changed.
 */
export class ReadTracker {
  /**
   * A proxy of the latest screen that records each read. It always gives the present value, so a click on what was
   * drawn earlier acts on that. It is read by name alone: nobody can ask it which names there are.
   */
  readonly screen: Screen
  /** One map for each object whose properties are tracked one by one: the reads by key. */
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
      // Equal but a copy: compare with the newer object from now on, mostly an identity check then.
      read.was = is
      return false
    }
    return this.language !== languageSpoken() || this.noted.some((reads) => [...reads.values()].some(differs))
  }

  /**
   * @param divided nested proxies for properties whose own properties are tracked; any other property is tracked as a
   * whole
   */
  private noting<T extends object>(latest: () => T, divided: Partial<T> = {}): T {
    const reads = new Map<PropertyKey, Read>()
    this.noted.push(reads)
    // An empty target: a proxy may not give other values than a frozen target has, and a copy would read all of it.
    return new Proxy({} as T, {
      get(_, key): unknown {
        if (Object.hasOwn(divided, key)) return Reflect.get(divided, key)
        const again = (): unknown => Reflect.get(latest(), key)
        const was = again()
        reads.set(key, { was, again })
        return was
      },
    })
  }
}

/** Deep equality of plain JSON: a host may send a copy of something unchanged. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isRecord(one) || !isRecord(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
