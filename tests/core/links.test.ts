import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Links } from '@core/journal/links'
import { MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'

function linksTo(...paths: string[]): Links {
  const links = new Links()
  for (const path of paths) links.add(path)
  return links
}

describe('links (section 7, test 16)', () => {
  const links = linksTo(
    'Goals/Run 5K.md',
    'Old/Run 5K.md',
    'Goals/Swim.md',
    'a/Goals/Read.md',
    'b/Read.md',
    'Ünï.md',
  )
  it.each([
    ['an exact path', 'Goals/Run 5K', 'Goals/Run 5K.md'],
    ['an exact path with its ending', 'Goals/Run 5K.md', 'Goals/Run 5K.md'],
    ['an alias', '[[Goals/Run 5K|run]]', 'Goals/Run 5K.md'],
    ['a heading', '[[Goals/Run 5K#Ladder]]', 'Goals/Run 5K.md'],
    ['a heading and an alias', '[[Goals/Swim#Ladder|swim]]', 'Goals/Swim.md'],
    ['the only note of that name', 'Swim', 'Goals/Swim.md'],
    ['other case', 'goals/SWIM', 'Goals/Swim.md'],
    ['the only path that ends so', 'Goals/Read', 'a/Goals/Read.md'],
    ['another unicode form', 'U\u0308ni\u0308', 'Ünï.md'],
    ['a slash in front', '/Goals/Run 5K', 'Goals/Run 5K.md'],
    ['blanks around it', ' [[ Swim ]] ', 'Goals/Swim.md'],
    ['blanks before an alias', '[[Goals/Swim.md | swim]]', 'Goals/Swim.md'],
    ['a relative path', '../Goals/Swim.md', 'Goals/Swim.md'],
    [
      'the only note of that name, in another folder than the link says',
      'Archive/2025/Swim',
      'Goals/Swim.md',
    ],
    ['the same from a relative path', '[[./Swim#Ladder|swim]]', 'Goals/Swim.md'],
    ['the only path that ends so before others of that name', 'b/Read', 'b/Read.md'],
    ['no name at the end of a heading', 'Old/Goals/Swim#From/Ünï', 'Goals/Swim.md'],
  ])('%s', (_, link, path) => {
    expect(links.resolve(link, 'Journal/note.md')).toEqual({ found: 'one', path })
  })

  it('a path from the folder of the note is exact, also beside others of that name', () => {
    const two = linksTo('Goals/Run.md', 'Old/Run.md')
    for (const link of ['./Run', './../Old/./Run'])
      expect(two.resolve(link, 'Old/note.md')).toEqual({ found: 'one', path: 'Old/Run.md' })
  })

  it('a mark that a link gives a meaning, or a blank at the end, may belong to the name of a file', () => {
    const odd = linksTo(
      'Goals/Learn C#.md',
      'Goals/Learn C.md',
      'Goals/This|that.md',
      'Goals/Sing [loud].md',
      'Row .md',
    )
    for (const [link, path] of [
      ['Goals/Learn C#', 'Goals/Learn C#.md'],
      ['[[Learn C#]]', 'Goals/Learn C#.md'],
      ['Learn C#Ladder', 'Goals/Learn C.md'],
      ['This|that', 'Goals/This|that.md'],
      ['Sing [loud]', 'Goals/Sing [loud].md'],
      ['Row', 'Row .md'],
    ] as const)
      expect(odd.resolve(link, 'x.md')).toEqual({ found: 'one', path })
  })

  it('two notes of a name are both told, and neither is chosen', () => {
    expect(links.resolve('Run 5K', 'x.md')).toEqual({
      found: 'many',
      paths: ['Goals/Run 5K.md', 'Old/Run 5K.md'],
    })
    expect(links.resolve('Read', 'x.md')).toEqual({ found: 'many', paths: ['a/Goals/Read.md', 'b/Read.md'] })
  })

  it('two notes of a name are not chosen between by a folder that neither lies in', () => {
    expect(links.resolve('Archive/Run 5K', 'x.md')).toEqual({
      found: 'many',
      paths: ['Goals/Run 5K.md', 'Old/Run 5K.md'],
    })
  })

  it.each([
    '',
    '[[]]',
    'Nowhere',
    'Goals/wim',
    'Goals/Swim/',
    'Goals',
    'see [[Swim]]',
    '[[Swim]] once',
    '../../../../etc/passwd',
  ])('nothing for %j', (link) => {
    expect(links.resolve(link, 'Journal/note.md')).toEqual({ found: 'none' })
  })

  it('paths that differ only in case are ambiguous, and not guessed', () => {
    expect(linksTo('a.md', 'A.md').resolve('a', 'x.md')).toEqual({ found: 'many', paths: ['A.md', 'a.md'] })
  })

  it('a path is taken by one that differs in case or in the form of its letters, and by no other', () => {
    for (const path of ['goals/RUN 5k.md', '\u00DCn\u00EF.md', 'U\u0308ni\u0308.md', 'Goals/Swim.md'])
      expect([path, links.has(path)]).toEqual([path, true])
    for (const path of ['Run 5K.md', 'Goals/Read.md', 'x.md'])
      expect([path, links.has(path)]).toEqual([path, false])
  })

  it('the order of adding does not matter, and a removed note is gone', () => {
    const path = fc.constantFrom('a.md', 'x/a.md', 'y/x/a.md', 'b.md', 'A.md')
    const link = fc.constantFrom('a', 'x/a', 'y/x/a', 'b', 'c')
    fc.assert(
      fc.property(fc.uniqueArray(path), link, path, (paths, wanted, extra) => {
        const forward = linksTo(...paths).resolve(wanted, 'n.md')
        expect(linksTo(...[...paths].reverse()).resolve(wanted, 'n.md')).toEqual(forward)
        const without = paths.filter((each) => each !== extra)
        const there = linksTo(...without, extra)
        there.remove(extra)
        expect(there.resolve(wanted, 'n.md')).toEqual(linksTo(...without).resolve(wanted, 'n.md'))
      }),
    )
  })
})

it('a goal that an entry links to in two ways is one goal of it, and a note that is no goal is none', async () => {
  const host = new MemoryHost(
    new MemoryVault({
      'Goals/Run.md': '---\nefficacy: goal\ndate: 2026-03-01\n---\n',
      'a.md':
        '---\nefficacy: action\ndate: 2026-03-05\ngoal: ["[[Run]]", "[[Goals/Run|mine]]", "[[a]]"]\nconfidence_before: 900\n---\n',
    }),
    new Date(2026, 2, 9),
  )
  await host.journal.scan()
  const { entries, findings, goalsOf } = host.journal.snapshot()
  expect(entries.map((entry) => goalsOf(entry))).toEqual([[], ['Goals/Run.md']])
  expect(findings.map(({ code }) => code)).toEqual(['link-not-goal', 'out-of-range'])
})
