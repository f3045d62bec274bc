/** Concurrent reads: enough to hide a slow disk, few enough for a remote one. */
const CONCURRENT = 32

/**
 * Does the work for every item, at most {@link CONCURRENT} concurrently; where it returns no promise, the next item
 * follows at once. If one rejects, the others are still done, and then this rejects with the same error.
 */
export async function eachConcurrently<T>(
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
  const workers = Array.from({ length: Math.min(CONCURRENT, items.length) }, worker)
  await Promise.allSettled(workers)
  await Promise.all(workers)
}
