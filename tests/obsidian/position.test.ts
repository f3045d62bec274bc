import fc from 'fast-check'
import { Editor } from 'obsidian-test-mocks/obsidian'
import { describe, expect, it } from 'vitest'
import { asShown, offsetAt, positionAt } from '../../packages/obsidian/src/position'
import { runs } from '../support/runs'

class Shown extends Editor {
  constructor(text: string) {
    super()
    this.setValue(asShown(text))
  }
}

const piece = fc.constantFrom('a', 'é', '🧗', ' ', '\n', '\r\n', '\r', '---')
const note = fc
  .tuple(fc.constantFrom('', '\uFEFF'), fc.array(piece, { maxLength: 12 }))
  .map(([mark, pieces]) => mark + pieces.join(''))

describe('positions', () => {
  it.each([
    ['one\ntwo', 4, { line: 1, ch: 0 }],
    ['one\r\ntwo', 5, { line: 1, ch: 0 }],
    ['one\rtwo', 5, { line: 1, ch: 1 }],
    ['\uFEFFone', 1, { line: 0, ch: 0 }],
    ['\uFEFFone', 0, { line: 0, ch: 0 }],
    ['🧗x', 2, { line: 0, ch: 2 }],
    ['one\n', 4, { line: 1, ch: 0 }],
    ['', 0, { line: 0, ch: 0 }],
  ])('%j at %i', (text, offset, position) => {
    expect(positionAt(text, offset)).toEqual(position)
  })

  it.each([
    ['one\r\ntwo', { line: 0, ch: 9 }, 3],
    ['one\ntwo', { line: 1, ch: 9 }, 7],
  ])('a column beyond the end of its line is that end: %j', (text, position, offset) => {
    expect(offsetAt(text, position)).toBe(offset)
  })

  it('never puts a caret before a byte order mark', () => {
    expect(offsetAt('\uFEFFone', { line: 0, ch: 0 })).toBe(1)
  })

  it('leads from the shown text to the same words of the stored one, and back', () => {
    fc.assert(
      fc.property(note, fc.nat(40), (text, at) => {
        const editor = new Shown(text)
        const shown = Math.min(at, asShown(text).length)
        const position = editor.offsetToPos(shown)
        const offset = offsetAt(text, position)
        expect(asShown(text.slice(0, offset))).toBe(asShown(text).slice(0, shown))
        expect(positionAt(text, offset)).toEqual({ line: position.line, ch: position.ch })
      }),
      { numRuns: runs(2000) },
    )
  })
})
