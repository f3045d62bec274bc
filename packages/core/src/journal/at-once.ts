/** Enough to hide a slow disk, few enough for a remote one. */
const AT_ONCE = 32

/** Does the work for every item, 32 at a time; what is done at once waits for nothing. Stops taking items where one rejects. */
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
