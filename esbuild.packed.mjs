// Texts for a host that is one file, as small as it can hold them; packages/obsidian/src/packed.ts reads them.
import { deflateRawSync } from 'node:zlib'

/**
 * What a language is written in: a byte a letter, or two for a sign, where UTF-8 takes up to three. Turkish has the
 * letters of western Europe; their own charset (windows-1252) is read wrongly by Node.
 */
const CHARSETS = { ja: 'euc-jp', marks: 'utf-8', ru: 'windows-1251', zh: 'gbk' }
const WESTERN = 'windows-1254'

/** A text by the code of its language, as `Packed` has it. */
export function packed(code, text) {
  const charset = CHARSETS[code] ?? WESTERN
  const bytes = deflateRawSync(inCharset(charset, text), { level: 9 })
  return [charset, bytes.length, charactersOf(bytes)]
}

/** What a charset lacks stands as in HTML: `&#8594;`. */
function inCharset(charset, text) {
  if (charset === 'utf-8') return Buffer.from(text)
  const table = tableOf(charset)
  const bytesOf = (character) => table.get(character) ?? bytesOfReference(character)
  return Buffer.from([...text].flatMap(bytesOf))
}

function bytesOfReference(character) {
  return [...Buffer.from(`&#${character.codePointAt(0)};`)]
}

/** The bytes of each character: of one byte, or of a pair of which both are above those of ASCII. */
function tableOf(charset) {
  const decoder = new TextDecoder(charset)
  const all = Array.from({ length: 256 }, (_, byte) => byte)
  const high = all.slice(0xa1)
  const sequences = [
    ...all.map((byte) => [byte]),
    ...high.flatMap((lead) => high.map((trail) => [lead, trail])),
  ]
  const known = sequences.map((bytes) => [decoder.decode(Uint8Array.from(bytes)), bytes])
  return new Map(known.filter(([text]) => text.length === 1 && text !== '\ufffd').reverse())
}

/** basE91 with the characters from `#` to `~` but the backslash, always in pairs: see `bytesOf`. */
export function charactersOf(bytes) {
  let [characters, held, bits] = ['', 0, 0]
  const put = () => {
    const small = (held & 0x1fff) > 88 ? 13 : 14
    const pair = held & ((1 << small) - 1)
    characters += characterOf(pair % 91) + characterOf(Math.floor(pair / 91))
    held >>= small
    bits -= small
  }
  for (const byte of bytes) {
    held |= byte << bits
    bits += 8
    if (bits > 13) put()
  }
  if (bits > 0) put()
  return characters
}

function characterOf(digit) {
  return String.fromCharCode(digit + (digit > 56 ? 36 : 35))
}
