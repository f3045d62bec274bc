/**
 * An edit reads a note and the text that it proves, and the index then reads the new text again: two texts for each of
 * two notes.
 */
const KEPT = 4

/** Memoizes a pure function of a text for the last few texts. */
export function memoizedByText<Result>(make: (text: string) => Result): (text: string) => Result {
  const kept: { readonly text: string; readonly result: Result }[] = []
  return (text) => {
    const at = kept.findIndex((each) => each.text === text)
    const [found = { text, result: make(text) }] = at < 0 ? [] : kept.splice(at, 1)
    kept.unshift(found)
    if (kept.length > KEPT) kept.pop()
    return found.result
  }
}
