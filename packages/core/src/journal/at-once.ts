/** Enough to hide a slow disk, few enough for a remote one. */
const AT_ONCE = 32

/**
 * Does the work for every item, {@link AT_ONCE} at a time; where it returns no promise, the next item follows at once.
 * Where one rejects, the others are done all the same, and then it rejects alike.
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
  const workers = Array.from({ length: Math.min(AT_ONCE, items.length) }, worker)
  await Promise.allSettled(workers)
  await Promise.all(workers)
}
