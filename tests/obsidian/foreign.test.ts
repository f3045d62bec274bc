import type { CachedMetadata } from 'obsidian'
import { describe, expect, it } from 'vitest'
import { isForeign } from '../../packages/obsidian/src/foreign'

const at = (line: number, offset: number) => ({ line, col: 0, offset })
const section = (type: string, offset = 0) => ({
  type,
  position: { start: at(0, offset), end: at(1, offset + 4) },
})
const tag = (name: string) => ({ tag: name, position: { start: at(3, 20), end: at(3, 30) } })

describe('what the index rules out', () => {
  it.each<[string, CachedMetadata | null, boolean]>([
    ['a note that is not indexed yet', null, false],
    ['a note without anything', {}, true],
    ['a plain note', { sections: [section('paragraph')] }, true],
    [
      'other frontmatter',
      { frontmatter: { title: 'x' }, frontmatterPosition: section('yaml').position },
      true,
    ],
    ['our key', { frontmatter: { efficacy: 'thought' } }, false],
    ['our key with a foreign value', { frontmatter: { efficacy: 'high' } }, false],
    ['our key, empty', { frontmatter: { efficacy: null } }, false],
    ['a key that every object has', { frontmatter: { toString: 1 } }, true],
    ['frontmatter that the app could not read', { sections: [section('yaml')] }, false],
    ['the same, with only its place', { frontmatterPosition: section('yaml').position }, false],
    ['a first line that may be an unclosed fence', { sections: [section('thematicBreak')] }, false],
    ['a rule further down', { sections: [section('paragraph'), section('thematicBreak', 40)] }, true],
    ['a block of ours', { tags: [tag('#efficacy/reflection')] }, false],
    ['a block of ours in other letters', { tags: [tag('#Efficacy/Reflection')] }, false],
    [
      'a tag that only begins so',
      { tags: [tag('#efficacy'), tag('#efficacy-notes'), tag('#x/efficacy/y')] },
      true,
    ],
  ])('%s', (_, cache, expected) => {
    expect(isForeign(cache)).toBe(expected)
  })
})
