import { describe, expect, it } from 'vitest'
import { commandLine } from '../../packages/cli/src/command-line'

describe('a command that is shown to be typed', () => {
  it('names what it is about, and answers', () => {
    expect(commandLine('undo')).toBe('efficacy run undo')
    expect(commandLine('new-entry', { on: '../notes', answers: { kind: 'review', period: 'weekly' } })).toBe(
      'efficacy run new-entry ../notes --answer kind=review --answer period=weekly',
    )
  })

  it.each([
    ['Läufe/a.md:2', 'Läufe/a.md:2'],
    ['Run 5K.md:2', '"Run 5K.md:2"'],
    ['-a.md:2', './-a.md:2'],
    ["Jo's.md:2", `"Jo's.md:2"`],
    ['a;b.md:2', '"a;b.md:2"'],
    ['$(touch x).md:2', "'$(touch x).md:2'"],
    ['`touch x`.md:2', "'`touch x`.md:2'"],
    ["Jo's $HOME.md:2", String.raw`'Jo'\''s $HOME.md:2'`],
  ])('lets no shell read on within %s', (on, shown) => {
    expect(commandLine('log-outcome', { on })).toBe(`efficacy run log-outcome ${shown}`)
  })
})
