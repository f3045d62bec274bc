/** Enough to hide a slow disk, few enough for a remote one. */
const AT_ONCE = 32

/**
 * Does the work for every item, {@link AT_ONCE} at a time; where it returns no promise, the next item follows at once.
 * Rejects as the first work that does; what was begun by then goes on.
 */
export async function eachAtOnce<T>(
  items: readonly T[],
  work: (item: T) => Promise<void> | undefined,
): Promise<void> {
  const queue = items.values()
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      const doing = work(item)
      if (doing) await doing
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker))
}
