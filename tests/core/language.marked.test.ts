import { describe, expect, it } from 'vitest'
import { fixesFor } from '@core/language/fixes'
import { markedIn } from '@core/language/marked'
import { parseNote } from '@core/note/parse'
import { type Finding, problem } from '@core/problem'
import { DEFAULTS } from '@core/settings'

const PATH = 'Efficacy/x.md'

const note = (keys: string, kind = 'thought', eol = '\n'): string =>
  ['---', `efficacy: ${kind}`, 'date: 2026-10-05', ...keys.split('\n'), '---', '## Thought', 'x', ''].join(
    eol,
  )
const block = (field: string): string =>
  `# Day\n## X #efficacy/action\n- date:: 2026-10-05\n- ${field}\n\nx\n`

/** What the finding marks, and whether its own place is where the mark begins. */
function marked(text: string, code: string): readonly [string, boolean] {
  const finding = parseNote(PATH, text, DEFAULTS).findings.find((each) => each.code === code)
  if (!finding) throw new Error(`there is no ${code}`)
  const { from, to } = markedIn(text)(finding)
  const lines = text.slice(0, from).split(/\r\n|\r|\n/)
  const isThere = finding.line === lines.length && finding.column === (lines.at(-1)?.length ?? 0) + 1
  return [text.slice(from, to), isThere]
}

describe('a finding about a value', () => {
  it.each([
    ['a slug', 'unknown-slug', note('domain: academix'), 'academix'],
    ['a slug before a comment', 'unknown-slug', note('domain: academix   # at school'), 'academix'],
    ['a slug below a comment', 'unknown-slug', note('domain: # mine\n  academix'), 'academix'],
    ['a slug in quotes', 'unknown-slug', note('domain: "at school"'), 'at school'],
    ['a slug in single quotes', 'unknown-slug', note("domain: 'at school' # x"), 'at school'],
    ['a slug of a goal below its key', 'unknown-slug', note('domain:\n  academix'), 'academix'],
    [
      'one of a list',
      'unknown-slug',
      note('distortions:\n  - catastrophizing\n  # or\n  -   mind-readin\n  - fortune-telling'),
      'mind-readin',
    ],
    [
      'one of a list at the edge',
      'unknown-slug',
      note('distortions:\n- catastrophizing\n- "mind-readin"'),
      'mind-readin',
    ],
    [
      'one of a list on a line',
      'unknown-slug',
      note('distortions: [catastrophizing, mind-readin, fortune-telling]'),
      'mind-readin',
    ],
    [
      'the like of another',
      'unknown-slug',
      note('distortions: [catastrophizing, catastrophizin]'),
      'catastrophizin',
    ],
    [
      'one twice',
      'repeated-slug',
      note('distortions:\n  - catastrophizing\n  - catastrophizing'),
      'catastrophizing',
    ],
    [
      'one of a list on a line with a comma in quotes',
      'unknown-slug',
      note("distortions: [catastrophizing, 'mind''s, reading', fortune-telling]"),
      "mind''s, reading",
    ],
    ['a number too large', 'out-of-range', note('belief_before: 300 # sure'), '300'],
    ['a number below zero', 'out-of-range', note('belief_before: -5'), '-5'],
    ['a number in quotes', 'out-of-range', note('belief_before: "300"'), '300'],
    ['a text for a number', 'wrong-type', note('belief_before: quite sure, or not'), 'quite sure, or not'],
    ['a list for a number', 'wrong-type', note('belief_before:\n  - 1\n  - 2'), 'belief_before'],
    ['a day that is none', 'wrong-type', note('done_date: 2026-13-40', 'action'), '2026-13-40'],
    ['a time that is none', 'wrong-type', note('time: "25:00"'), '25:00'],
    ['a pause', 'wrong-item', note('pauses:\n  - 2026-08-02..\n  - "in May" # soon', 'plan'), 'in May'],
    ['a list in a list', 'wrong-item', note('distortions: [none, [a, b]]'), ''],
    ['a kind', 'unknown-kind', note('', 'thoght'), 'thoght'],
    [
      'lines that end in CR LF',
      'out-of-range',
      note('time: "09:00"\nbelief_before: 300', 'thought', '\r\n'),
      '300',
    ],
    ['a number of a block', 'out-of-range', block('confidence_before:: 300'), '300'],
    [
      'one of a list of a block',
      'unknown-slug',
      block('source_used:: mastery, persuasio, modeling'),
      'persuasio',
    ],
  ])('marks %s', (_, code, text, words) => {
    expect(marked(text, code)).toEqual([words, true])
  })

  it.each([
    ['a comma in double quotes', '"mind, reading"', 'mind, reading'],
    ['a comma in single quotes', "'mind, reading'", 'mind, reading'],
    ['a comma in no quotes', 'mind, reading # at work', 'mind, reading'],
    ['a quote in double quotes', '"mind, \\"read\\""', 'mind, \\"read\\"'],
    ['a quote in single quotes', "'mind''s, reading'", "mind''s, reading"],
    ['a number sign in quotes', '"mind #reading" # at work', 'mind #reading'],
    ['a bracket in no quotes', 'mind [reading], once', 'mind [reading], once'],
  ])('marks one of a list with %s, and none before it', (_, item, words) => {
    const text = note(`distortions:\n  - catastrophizing\n  - ${item}\n  - fortune-telling`)
    expect(marked(text, 'unknown-slug')).toEqual([words, true])
  })

  it.each([
    ['a quoted key', note('"belief_before": 300')],
    ['a mapping on one line', '---\n{efficacy: thought, date: 2026-10-05, belief_before: 300}\n---\n'],
    [
      'a key that follows another in braces',
      '---\n{\nefficacy: thought,\ndate: 2026-10-05, belief_before: 300\n}\n---\n',
    ],
  ])('begins behind %s, and marks there what VS Code takes for a word', (_, text) => {
    const [finding] = parseNote(PATH, text, DEFAULTS).findings.filter(({ code }) => code === 'out-of-range')
    const from = text.indexOf('300')
    expect(finding).toMatchObject({ column: from - text.lastIndexOf('\n', from) })
    expect(markedIn(text)(finding!)).toEqual({ from, to: from })
  })

  it('tells which of two equal ones is one too many', () => {
    const text = note('distortions: [catastrophizing, catastrophizing]')
    const finding = parseNote(PATH, text, DEFAULTS).findings.find(({ code }) => code === 'repeated-slug')
    expect(markedIn(text)(finding!).from).toBe(text.lastIndexOf('catastrophizing'))
  })

  it('that the journal finds at a key marks its value, and a link its own name', () => {
    const text = note('goal:\n  - "[[Run]]"\n  - "[[Paint#x|p]]"')
    const mark = (line: number, code: Finding['code'], args = {}): string => {
      const { from, to } = markedIn(text)({
        ...problem('future-date', { path: PATH, line, column: 1 }, args),
        code,
      })
      return text.slice(from, to)
    }
    expect(mark(3, 'future-date')).toBe('2026-10-05')
    expect(mark(4, 'link-missing', { link: 'Paint' })).toBe('Paint')
    expect(mark(4, 'link-ambiguous', { link: 'Run' })).toBe('Run')
    expect(mark(4, 'link-not-goal', { link: 'Run' })).toBe('Run')
    expect(mark(4, 'link-missing', { link: 'Other' })).toBe('')
  })

  it('of one of two fields marks the link of that field, where both name the same', () => {
    const text = `${block('goal:: [[Run]]')}${block('goal:: [[Run]], [[Run]]')}`
    const second = text.lastIndexOf('goal::')
    const line = text.slice(0, second).split('\n').length
    const found = problem('future-date', { path: PATH, line, column: 3 }, { link: 'Run' })
    expect(markedIn(text)({ ...found, code: 'link-missing' }).from).toBe(text.indexOf('Run', second))
  })

  it('marks nothing where it is about what is not written', () => {
    expect(marked('---\nefficacy: thought\n---\nx\n', 'missing-date')).toEqual(['', true])
  })

  it('is put right from there', () => {
    const text = note('distortions:\n  - catastrophizing\n  - mind-readin')
    const [finding] = parseNote(PATH, text, DEFAULTS).findings
    const shown = { path: PATH, text, settings: DEFAULTS, today: '2026-10-05', goals: [] } as const
    expect(fixesFor(shown, finding!).map(({ title }) => title)).toContain('Change to mind-reading')
  })
})
