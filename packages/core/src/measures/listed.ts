/** Where something stands: what a click opens. */
export interface Place {
  readonly path: string
  /** 1-based. */
  readonly line: number
}

/** The newest of a list, at most 50, and how many there are. */
export interface Listed<T> {
  readonly n: number
  readonly items: readonly T[]
}

const SHOWN = 50

/** What a report carries of a list that is newest first; only what it carries is made. */
export function listed<From, T>(newestFirst: readonly From[], make: (item: From) => T): Listed<T> {
  return { n: newestFirst.length, items: newestFirst.slice(0, SHOWN).map(make) }
}

export function placeOf({ path, line }: Place): Place {
  return { path, line }
}
