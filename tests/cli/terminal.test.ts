import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columns, fit } from '../../packages/cli/src/columns'
import { screenOf } from '../../packages/cli/src/terminal'
import { wrap } from '../../packages/cli/src/wrap'

/** Two columns of its own, and the one of a line end; behind them, a text is counted character by character. */
const WIDE = '漢\n'
const narrow = fc.constantFrom(
  ...'a Z 0 ~ é ß Ł ­ × ¼ ʰ ‐ – — ‘ ’ “ ” … ‰ ‹ › → ⇄ ─ │ █'.split(' '),
  ...[' ', '\u00ad', '\u200d', '\ufe0f', '\u0301', '\n'],
)
const other = fc.constantFrom('漢', '字', 'ア', '🐢', '👩‍👧', 'é', 'نص', '한')

describe('the columns of a text', () => {
  it('are the same, whether its characters are looked at one by one or at once', () => {
    const text = fc.array(fc.oneof({ weight: 9, arbitrary: narrow }, other)).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (text) => {
        expect(columns(text)).toBe(columns(WIDE + text) - 3)
      }),
    )
  })

  it.each([
    ['abc', 3],
    ['łódź – 5 → 6…', 13],
    ['e\u0301', 1],
    ['東京', 4],
    ['👩‍👧', 2],
  ])('of %j are %i', (text, count) => expect(columns(text)).toBe(count))

  it('are never more than a text is fitted to, and no character is cut', () => {
    expect(fit('łódź 東京', 8)).toBe('łódź 東…')
    expect(fit('łódź', 4)).toBe('łódź')
    expect(fit('ae\u0301e\u0301', 2)).toBe('a…')
  })
})

describe('a screen', () => {
  it.each([
    [undefined, 80],
    [0, 80],
    [20, 40],
    [100, 100],
    [300, 120],
  ])('of %s columns, as a terminal says, is taken for one of %i', (says, width) => {
    expect(screenOf(says === undefined ? {} : { columns: says }, {}).width).toBe(width)
  })
})

describe('a text in lines', () => {
  const sentence = fc
    .array(fc.oneof(narrow, other, fc.constantFrom('。', '「', '」', 'ー', '\u00a0')))
    .map((parts) => parts.join(''))

  it.each([
    ['abc def ghi', 7, ['abc def', 'ghi']],
    ['Terminé\u00a0: 3 fois', 9, ['Terminé\u00a0:', '3 fois']],
    ['試みを三回、やり終えた。', 12, ['試みを三回、', 'やり終えた。']],
    ['「目標」は試み。', 6, ['「目', '標」は', '試み。']],
    ['做完 9/20 次尝试', 9, ['做完 9/20', '次尝试']],
    ['passou de “sempre” hoje', 11, ['passou de', '“sempre”', 'hoje']],
    ['das „Ziel“ steht', 9, ['das', '„Ziel“', 'steht']],
    ['刚刚好（12）', 8, ['刚刚好', '（12）']],
    ['“目标”是“abc”。', 10, ['“目标”是', '“abc”。']],
    ['calm、care、craft。', 12, ['calm、care、', 'craft。']],
    ['walked 64 km on 26 Nov.', 9, ['walked', '64 km on', '26 Nov.']],
    ['gelaufen am 26. Nov.', 15, ['gelaufen am', '26. Nov.']],
    ['已完成，10月6日，第二次', 14, ['已完成，', '10月6日，第二', '次']],
    ['', 10, ['']],
  ])('%j in %i columns', (text, width, lines) => expect(wrap(text, width)).toEqual(lines))

  it('loses no character', () => {
    const bare = (text: string): string => text.replace(/\s/g, '')
    fc.assert(
      fc.property(sentence, fc.integer({ min: 4, max: 30 }), (text, width) => {
        expect(bare(wrap(text, width).join(''))).toBe(bare(text))
      }),
    )
  })
})
