/**
 * A text as `esbuild.packed.mjs` packs it: the label of its charset, how many bytes it is once deflated, and those bytes
 * as characters.
 */
export type Packed = readonly [charset: string, length: number, characters: string]

/** @throws where a device cannot unpack it: iOS before 16.4, Chromium before 103. */
export async function unpacked([charset, length, characters]: Packed): Promise<string> {
  const bytes = bytesOf(characters, length)
  const stream = new Response(bytes).body?.pipeThrough(new DecompressionStream('deflate-raw'))
  const text = new TextDecoder(charset).decode(await new Response(stream).arrayBuffer())
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

/** As in basE91, two characters hold 13 bits, or 14 where these make a small number: base64 takes a twelfth more. */
export function bytesOf(characters: string, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let [there, held, bits] = [0, 0, 0]
  for (let at = 0; at < characters.length; at += 2) {
    const pair = digitAt(characters, at) + 91 * digitAt(characters, at + 1)
    held |= pair << bits
    bits += (pair & 0x1fff) > 88 ? 13 : 14
    for (; bits >= 8; bits -= 8, held >>= 8) bytes[there++] = held
  }
  return bytes
}

/** What stands in quotes as it is: the characters from `#` to `~` but the backslash. */
function digitAt(characters: string, at: number): number {
  const code = characters.charCodeAt(at)
  return code - (code > 92 ? 36 : 35)
}
