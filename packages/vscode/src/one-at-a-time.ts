/**
 * Has `work` done once at a time. What asks for it meanwhile has it done once more afterwards, so that the last thing
 * done is never what an earlier, slower look found.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
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
