/**
 * A hash to tell texts apart: FNV-1a over UTF-16 code units in two lanes, and the length. The text cannot be restored
 * from it.
 */
export function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9dc5811c]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ (unit + i), 0x01000193)
  }
  return `${text.length}-${(a >>> 0).toString(16)}-${(b >>> 0).toString(16)}`
}
