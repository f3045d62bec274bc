/**
 * What tells an English text from the others, so that a host has the English once: where it is said. FNV-1a over UTF-16
 * code units, of which 22 bits are kept: as many as tell some thousand texts apart, since each weighs in every package. A test
 * finds two texts with one mark, of which one is then said in other words.
 */
export function markOf(english: string): number {
  let mark = 0x811c9dc5
  for (let i = 0; i < english.length; i++) mark = Math.imul(mark ^ english.charCodeAt(i), 0x01000193)
  return mark >>> 10
}
