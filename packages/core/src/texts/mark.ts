/**
 * The key of an English text in the catalogs, so that the bundles hold each English text only once, where it is used.
 * FNV-1a over UTF-16 code units, cut to 22 bits: enough to tell some thousand texts apart, and each key weighs in every
 * package. A test finds collisions; one of the two texts is then reworded.
 */
export function markOf(english: string): number {
  let mark = 0x811c9dc5
  for (let i = 0; i < english.length; i++) mark = Math.imul(mark ^ english.charCodeAt(i), 0x01000193)
  return mark >>> 10
}
