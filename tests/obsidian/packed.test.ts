import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogs } from '../../esbuild.languages.mjs'
import { charactersOf, packed } from '../../esbuild.packed.mjs'
import { bytesOf, unpacked } from '../../packages/obsidian/src/packed'

const all = Object.entries(await catalogs())
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.uint8Array({ max: 1, maxLength: 40 }),
  fc.uint8Array({ min: 254, maxLength: 40 }),
)

describe('a packed text', () => {
  it('holds any bytes in characters that stand in quotes as they are', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const characters = charactersOf(given)
        expect(characters).toMatch(/^[#-[\]-~]*$/)
        expect(bytesOf(characters, given.length)).toEqual(given)
      }),
    )
  })

  it.each(all)('is read as it was written: %s', async (code, catalog) => {
    const text = Object.values(catalog).join('\n')
    expect(await unpacked(packed(code, text))).toBe(text)
  })

  it.each(['de', 'ja', 'ru', 'zh', 'nl', 'marks'])('keeps what is strange to a charset: %s', async (code) => {
    const text = 'ä€→〜жひ漢氣𝄞&amp;\u0000\u007f\n'
    expect(await unpacked(packed(code, text))).toBe(text)
  })
})
