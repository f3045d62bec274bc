import { afterEach, describe, expect, it } from 'vitest'
import { type Language, LANGUAGES, speak, translated } from '@core/texts'
import { catalogs } from '../../esbuild.languages.mjs'
import { commandLine } from '../../packages/cli/src/command-line'
import { typable } from '../../packages/cli/src/typable'
import { speakWords } from '../support/speak'

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

describe('a sentence that names a command by its title', () => {
  afterEach(() => speak('en'))

  it.each(Object.keys(LANGUAGES) as Language[])('says what to type for it instead: %s', async (language) => {
    speakWords(language, (await catalogs())[language] ?? {})
    const said = [
      translated('No attempt is planned. "Plan an attempt" starts one.'),
      translated('No goal is active. "New entry" starts one.'),
      translated('The plan is paused from {date} on. "Resume plan" continues it.', { date: '5 Oct' }),
    ]
    const typed = ['plan-attempt', 'new-entry', 'resume-plan']
    for (const [at, id] of typed.entries())
      expect(typable(said[at] ?? '', 'My notes')).toContain(`efficacy run ${id} "My notes"`)
  })

  it('is left as it is where the title stands in no quotation marks', () => {
    expect(typable('Resume plan: Resume plan.md', '')).toBe('Resume plan: Resume plan.md')
    expect(typable('"Run 5K" is an active goal.', '')).toBe('"Run 5K" is an active goal.')
  })
})
