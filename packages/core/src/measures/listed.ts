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

/** A list that is already newest first, cut to what a report carries. */
export function listed<T>(newestFirst: readonly T[]): Listed<T> {
  return { n: newestFirst.length, items: newestFirst.slice(0, SHOWN) }
}

export function placeOf({ path, line }: Place): Place {
  return { path, line }
}
