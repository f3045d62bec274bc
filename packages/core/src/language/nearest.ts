/** Up to three of `words` that `word` may have been meant as, the nearest first; none where none is near. */
export function nearest(word: string, words: readonly string[]): readonly string[] {
  const typed = plain(word)
  if (typed === '') return []
  return words
    .map((each) => ({ each, away: distance(typed, plain(each)) }))
    .filter(({ each, away }) => away <= Math.max(1, Math.floor(Math.min(typed.length, each.length) / 3)))
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ each }) => each)
}

/** `Mind_Reading` and `mind reading` are `mind-reading`. */
function plain(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/[\s_-]+/g, '-')
}

/** Beyond this length nobody mistypes a word; the table of the distance would grow with its square. */
const LONGEST = 100

/**
 * How many letters to add, to drop, to change or to swap with their neighbour make one of the other (optimal string
 * alignment); 1 where either begins with the other, of four letters or more.
 */
function distance(a: string, b: string): number {
  if (a === b) return 0
  if (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a))) return 1
  if (Math.max(a.length, b.length) > LONGEST) return Infinity
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row++) {
    const [line, above = [], twoAbove = []] = [[row], rows[row - 1], rows[row - 2]]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      line.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + same,
          swapped ? (twoAbove[column - 2] ?? 0) + 1 : Infinity,
        ),
      )
    }
    rows.push(line)
  }
  return rows[a.length]?.[b.length] ?? Infinity
}
