import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandOf } from '@core/commands'
import { Reads } from '@core/journal/reads'
import { takeSnapshot } from '@core/journal/snapshot'
import { type Fix, fixesFor, type Shown } from '@core/language/fixes'
import { mended } from '@core/language/mend'
import { nearest } from '@core/language/nearest'
import { COMMON, type Field, number, percent } from '@core/kind'
import { applyChanges } from '@core/note/changes'
import { parseNote } from '@core/note/parse'
import type { Finding } from '@core/problem'
import { DEFAULTS } from '@core/settings'
import { runs } from '../support/runs'
import { typedNote } from '../support/typed-notes'

const GOALS = ['Efficacy/Goals/Run 5K.md', 'Efficacy/Goals/Paint.md', 'Old/Paint.md']

function shown(text: string, path = 'Efficacy/x.md'): Shown {
  return { path, text, settings: DEFAULTS, today: '2026-10-05', goals: GOALS }
}

function findings({ path, text, settings, today }: Shown): readonly Finding[] {
  const reads = new Reads()
  const goal = '---\nefficacy: goal\ndate: 2026-01-01\n---\n'
  for (const each of GOALS) reads.keep(each, parseNote(each, goal, settings))
  reads.keep(path, parseNote(path, text, settings))
  return takeSnapshot(reads.gathered(today), settings, (entry) => reads.goalsOf(entry)).findings
}

/** Title and result of each fix of the finding with this code. */
function fixed(text: string, code: string, path?: string): Readonly<Record<string, string>> {
  const note = shown(text, path)
  const finding = findings(note).find((each) => each.code === code)
  if (!finding) throw new Error(`there is no ${code}`)
  return Object.fromEntries(fixesFor(note, finding).map((fix) => [fix.title, result(text, fix)]))
}

function result(text: string, fix: Fix): string {
  return 'changes' in fix ? applyChanges(text, fix.changes) : `${fix.command} at ${fix.line}`
}

const note = (kind: string, keys: string, body = ''): string =>
  `---\r\nefficacy: ${kind}\r\ndate: 2026-10-05\r\n${keys}\r\n---\r\n${body}`
const block = (fields: string): string =>
  `# Day\n## Attempt #efficacy/action\n- date:: 2026-10-05\n${fields}\n`

describe('a value', () => {
  it('out of range may be set to the nearest bound or left empty, and neither is what we would choose', () => {
    const text = note('thought', 'belief_before: 300 # sure')
    expect(fixed(text, 'out-of-range')).toEqual({
      'Set belief_before to 100, the nearest in range': text.replace('300', '100'),
      'Leave belief_before empty': text.replace(' 300', ''),
    })
    const finding = findings(shown(text)).find(({ code }) => code === 'out-of-range')
    expect(fixesFor(shown(text), finding!).map(({ preferred }) => preferred)).toEqual([false, false])
    expect(Object.keys(fixed(note('thought', 'belief_before: -5'), 'out-of-range'))[0]).toContain(' to 0,')
  })

  it('that means one thing is written so', () => {
    const text = note('thought', 'belief_before: 60%')
    expect(fixed(text, 'wrong-type')).toEqual({ 'Write 60': text.replace('60%', '60') })
    expect(fixed(block('- micro:: on'), 'wrong-type')).toEqual({
      'Write true': block('- micro:: true'),
    })
  })

  it.each<[Field, string, string | undefined]>([
    [percent('x'), '60 %', '60'],
    [percent('x'), '6/10', undefined],
    [percent('x'), '0.6', undefined],
    [percent('x'), 'sixty', undefined],
    [number('x', 0, 10, { unit: 'km' }), '2,5 km', '2.5'],
    [number('x', 0, 10), '2,500', undefined],
    [COMMON.draft, 'Yes', 'true'],
    [COMMON.draft, '1', undefined],
    [COMMON.date, '2026/10/5', '2026-10-05'],
    [COMMON.date, '20261005', '2026-10-05'],
    [COMMON.date, '5/10/2026', undefined],
    [COMMON.date, '2026/13/5', undefined],
    [COMMON.time, '9.14', '09:14'],
    [COMMON.time, '25.00', undefined],
    [COMMON.domain, 'Health', undefined],
  ])('%o written %s is %s', (field, written, wanted) => {
    expect(mended(field, written)).toBe(wanted)
  })

  it('of a list is changed to the words that are near, and the others stay', () => {
    const text = note('thought', 'distortions: [mind-readin, none]')
    expect(fixed(text, 'unknown-slug')).toEqual({
      'Change to mind-reading': text.replace('mind-readin', 'mind-reading'),
    })
    expect(fixed(note('thought', 'distortions: should-statements'), 'unknown-slug')).toEqual({})
    expect(fixed(block('- outcome:: dnoe'), 'unknown-slug')).toEqual({
      'Change to done': block('- outcome:: done'),
    })
  })

  it('of a list is left alone where the list would lose an item that cannot be read', () => {
    const text = note('thought', 'distortions: [mind-readin, mind-reading, {always: so}]')
    expect(fixed(text, 'unknown-slug')).toEqual({})
    expect(fixed(text.replace('mind-reading, ', ''), 'unknown-slug')).toEqual({
      'Change to mind-reading': text.replace('mind-readin, ', ''),
    })
  })

  it.each([
    ['in quotes', 'distortions: ["mind-readin", \'none\'] # mine', '"mind-reading"'],
    ['before a comment', 'distortions:\r\n  - mind-readin # at work\r\n  - "none"', 'mind-reading'],
    ['alone', 'distortions: mind-readin', 'mind-reading'],
    ['over lines', 'distortions: [\r\n  mind-readin,\r\n  none\r\n]', 'mind-reading'],
  ])('of a list, %s, is the one word that changes', (_, keys, written) => {
    const text = note('thought', keys)
    expect(fixed(text, 'unknown-slug')).toEqual({
      'Change to mind-reading': text.replace(/"?mind-readin"?/, written),
    })
  })

  it('of a list that has the near word already goes', () => {
    const text = note('thought', 'distortions: [mind-readin, mind-reading]')
    expect(fixed(text, 'unknown-slug')).toEqual({
      'Change to mind-reading': text.replace('mind-readin, ', ''),
    })
  })
})

describe('a name', () => {
  it('of a kind is changed to the one that is near', () => {
    expect(fixed('---\nefficacy: thougt\n---\n', 'unknown-kind')).toEqual({
      'Change to thought': '---\nefficacy: thought\n---\n',
    })
    expect(fixed('# Day\n## x #efficacy/refection\n', 'unknown-kind')).toEqual({
      'Change to reflection': '# Day\n## x #efficacy/reflection\n',
    })
  })

  it('of a field of a block is changed to one that is near and not there yet', () => {
    expect(fixed(block('- outcom:: done'), 'unknown-field')).toEqual({
      'Change to outcome': block('- outcome:: done'),
    })
    expect(fixed(block('- outcome:: done\n- outcom:: done'), 'unknown-field')).toEqual({})
  })

  it.each([
    ['mind reading', ['mind-reading']],
    ['Mind_Reading', ['mind-reading']],
    ['mnid-reading', ['mind-reading']],
    ['catastroph', ['catastrophizing']],
    ['sleep', []],
    ['', []],
    ['x'.repeat(200), []],
  ])('%s is near to %j', (word, wanted) => {
    expect(nearest(word, ['mind-reading', 'catastrophizing', 'none', 'fortune-telling'])).toEqual(wanted)
  })
})

describe('what is missing', () => {
  it('a date comes from the name of the note, else it is today', () => {
    const text = '---\nefficacy: thought\n---\n'
    const dated = (day: string): string => `---\nefficacy: thought\ndate: ${day}\n---\n`
    expect(fixed(text, 'missing-date')).toEqual({ 'Add the date 2026-10-05': dated('2026-10-05') })
    expect(fixed(text, 'missing-date', 'Daily/2026-08-02.md')).toEqual({
      'Add the date 2026-08-02': dated('2026-08-02'),
    })
    expect(fixed(dated('').replace('date: ', 'date:'), 'missing-date')).toEqual({
      'Add the date 2026-10-05': dated('2026-10-05'),
    })
    expect(fixed('# Day\n## x #efficacy/reflection\n', 'undated-block')).toEqual({
      'Add the date 2026-10-05': '# Day\n## x #efficacy/reflection\n- date:: 2026-10-05\n',
    })
  })

  it('a section is appended with its prompt, one or all of them, and nothing else moves', () => {
    const body = '\r\n## Situation\r\n\r\nAt work.\r\n'
    const text = note('thought', 'distortions: none', body)
    const fixes = fixed(text, 'unfinished')
    expect(Object.keys(fixes)).toEqual([
      'Append the 5 sections that are missing',
      'Append "Automatic thought"',
      'Append "Evidence for"',
      'Append "Evidence against"',
      'Append "Balanced thought"',
      'Append "What I will do"',
    ])
    for (const after of Object.values(fixes)) {
      expect(after.startsWith(text.trimEnd())).toBe(true)
      expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    }
    const [all = ''] = Object.values(fixes)
    expect(Object.keys(parseNote('Efficacy/x.md', all, DEFAULTS).entries[0]!.sections)).toHaveLength(6)
    expect(Object.keys(fixed(all, 'unfinished'))).toEqual([])
  })

  it('a section of a block is appended to the block', () => {
    const text = '# Day\n## Attempt #efficacy/action\n- date:: 2026-10-05\n- outcome:: done\n\n# Evening\n'
    const after = fixed(text, 'unfinished')['Append "What I got done"']
    expect(after).toContain('### What I got done\n\n<!-- What did you do, step by step? -->\n\n# Evening\n')
  })
})

describe('a ladder', () => {
  const goal = (steps: string): string =>
    `---\nefficacy: goal\ndate: 2026-10-01\n---\n## Ladder\n${steps}## Micro-actions for step 1\n- [ ] Shoes (minutes:: 12)\n`

  it('of few steps, a hard step and a long micro-action lead to splitting', () => {
    const text = goal('- [x] Walk (difficulty:: 9)\n- [ ] Jog (difficulty:: 6)\n- [ ] Run (difficulty:: 8)\n')
    expect(fixed(text, 'ladder-steps')).toEqual({ 'Split the hardest step': 'split-step at 8' })
    expect(fixed(text, 'micro-minutes')).toEqual({ 'Split this step': 'split-step at 10' })
    expect(fixed(text.replace('[x] Walk (difficulty:: 9)', '[x] Walk'), 'step-difficulty')).toEqual({
      'Split this step': 'split-step at 7',
    })
  })

  it('of easy steps does not', () => {
    const text = goal('- [ ] Walk (difficulty:: 1)\n')
    expect(fixed(text, 'step-difficulty')).toEqual({})
    expect(fixed(text, 'ladder-steps')).toEqual({})
  })
})

describe('a link to a goal', () => {
  it('that leads nowhere is changed to a goal of nearly that name, or the goal is started', () => {
    const text = note('action', 'goal:\r\n  - "[[Rum 5K|mine]]"')
    expect(fixed(text, 'link-missing')).toEqual({
      'Link to Efficacy/Goals/Run 5K': text.replace('Rum 5K', 'Efficacy/Goals/Run 5K'),
      'Start the goal "Rum 5K"': 'new-entry at 4',
    })
  })

  it('that leads to two notes may be any of them', () => {
    expect(Object.keys(fixed(block('- goal:: [[Paint]]'), 'link-ambiguous'))).toEqual([
      'Link to Efficacy/Goals/Paint',
      'Link to Old/Paint',
    ])
  })
})

describe('in any note', () => {
  it('a fix changes what it is about, adds no problem and names a command that there is', () => {
    const seen = { made: 0 }
    fc.assert(
      fc.property(typedNote, (text) => {
        const note = shown(text)
        const before = findings(note)
        for (const finding of before) {
          for (const fix of fixesFor(note, finding)) {
            if ('command' in fix) expect(commandOf(fix.command)).toBeDefined()
            else {
              const after = findings(shown(applyChanges(text, fix.changes)))
              expect(count(after, 'problem')).toBeLessThanOrEqual(count(before, 'problem'))
              // A section that makes nothing complete takes no finding away.
              if (finding.code !== 'unfinished') expect(after).not.toEqual(before)
              seen.made++
            }
          }
        }
      }),
      { numRuns: runs(150) },
    )
    expect(seen.made).toBeGreaterThan(50)
  })
})

function count(list: readonly Finding[], severity: Finding['severity']): number {
  return list.filter((finding) => finding.severity === severity).length
}
