/**
 * Coalesces calls: `work` never runs concurrently, and calls during a run lead to one more run after it, so that the
 * last run has always seen the latest state.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let isWorking = false
  let isAsked = false
  return async () => {
    isAsked = true
    if (isWorking) return
    isWorking = true
    try {
      while (isAsked) {
        isAsked = false
        await work()
      }
    } finally {
      isWorking = false
    }
  }
}
