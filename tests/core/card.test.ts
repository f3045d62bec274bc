import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import { cardNamed, cardOfNotes, type CardContent, cardContent, readCard } from '@core/dashboard/card'
import { CARDS } from '@core/dashboard/phrases'
import type { Report } from '@core/dashboard/report'
import { Journal } from '@core/journal/journal'
import { attempt, entry, snapshot, TODAY } from '../support/entries'
import { memory, MemoryVault } from '../support/memory-vault'
import { runs } from '../support/runs'

const messages = (text: string): readonly string[] =>
  readCard(text).problems.map(({ line, message }) => `${line}: ${message}`)

describe('a block of a card', () => {
  it('says which card, and what it is limited to, in any order and with whatever quotes', () => {
    const card = {
      id: 'prediction',
      goal: { name: 'Run 5K', line: 2 },
      domain: 'health',
      since: '2026-01-01',
    }
    for (const text of [
      'card: calibration\ngoal: "[[Run 5K]]"\nsince: 2026-01-01\ndomain: health',
      "# mine\ngoal: '[[Run 5K|run]]'\ncard: prediction # that one\ndomain: 'health'\nsince: '2026-01-01'\n",
      'card: "calibration"\r\ngoal: [[Run 5K]]\r\n\r\nsince: 2026-01-01T08:00\r\ndomain: health\r\n',
      'domain: health\ngoal: Run 5K\nsince: 2026-01-01\ncard: prediction',
      'card: prediction\ngoal: ["[[Run 5K#Ladder]]"]\ndomain: health\nsince: 2026-01-01',
    ]) {
      expect([text, readCard(text)]).toEqual([text, { card, problems: [] }])
    }
  })

  it('limits nothing by a key that has no value', () => {
    const card = { id: 'goals', goal: null, domain: null, since: null }
    expect(readCard('card: goals\ngoal:\ndomain: ""\nsince:')).toEqual({ card, problems: [] })
  })

  it('knows each card by its id, and by the measures that it shows', () => {
    const { measures } = buildReport(snapshot([]), TODAY)
    for (const id of Object.keys(CARDS)) expect(cardNamed(id)).toBe(id)
    for (const measure of Object.keys(measures)) expect(Object.keys(CARDS)).toContain(cardNamed(measure))
    for (const name of ['', 'Calibration', 'toString', '__proto__', 'today ,'])
      expect(cardNamed(name)).toBeUndefined()
  })

  it.each([
    [
      '',
      /^1: A block says which card it shows, such as "card: consistency": one of today, consistency, plans/,
    ],
    ['goal: Run', /^1: A block says which card/],
    ['card:', /^1: A block says which card/],
    ['card: overview', /^1: card should be one of today, consistency, plans, goals, prediction/],
    [
      'card: goals\ngaol: Run',
      /^2: There is no "gaol" in a block; the keys are card, goal, domain, since\.$/,
    ],
    ['card: goals\n\nsince: last week', /^3: since should be a day such as 2026-01-01\.$/],
    ['card: goals\nsince: 2026-02-30', /^2: since should be a day/],
    [
      'card: goals\ndomain: garden',
      /^2: domain should be one of academic, career, health, creative, social, other\.$/,
    ],
    ['card: goals\ngoal: [a, b]', /^2: goal should be one goal, such as "\[\[Goals\/Run 5K\]\]"\.$/],
    ['card: goals\ngoal: {a: b}', /^2: goal should be one goal/],
    ['card: goals\ncard: plans', /^2: card appears twice; each line should be a key and its value/],
    ['goals', /^1: .*each line should be a key and its value, such as "card: consistency"\.$/],
    ['card: "goals', /^1: .*each line should be a key and its value/],
    ['card: goals\n\tgoal: x', /^2: .*each line should be a key and its value/],
    ['card: goals\n---\ngoal: x', /^2: A line of hyphens has no place in a block\.$/],
  ])('%j is told with its line and what is expected', (text, told) => {
    expect(readCard(text).card).toBeNull()
    expect(messages(text)).toEqual([expect.stringMatching(told)])
  })

  it('tells every line that is wrong, in their order', () => {
    expect(messages('since: soon\ncard: no\nmood: 3').map((message) => message.slice(0, 2))).toEqual([
      '1:',
      '2:',
      '3:',
    ])
  })

  it('never throws, and a card has no problems', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'card: goals',
        'goal: [[',
        'since: 2026-01-01',
        '- a',
        '? x',
        '&a b',
        '*a',
        '%YAML 1.2',
        '...',
      ),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const { card, problems } = readCard(lines.join('\n'))
        expect(card === null).toBe(problems.length > 0)
        for (const problem of problems) {
          expect(problem.line).toBeGreaterThanOrEqual(1)
          expect(problem.line).toBeLessThanOrEqual(Math.max(1, lines.join('\n').split(/\r\n|\r|\n/).length))
          expect(problem.message).toMatch(/^\S.*\.$/su)
        }
      }),
      { numRuns: runs(700) },
    )
  })
})

describe('what a block shows', () => {
  const journal = snapshot([
    entry('goal', { path: 'Goals/Run 5K.md', fields: { difficulty: 5 } }),
    entry('goal', { path: 'Goals/Swim.md' }),
    entry('goal', { path: 'Old/Swim.md' }),
    entry('goal', { path: 'Goals/Draft.md', draft: true }),
    attempt(1, { confidence_before: 60, goal: ['Goals/Run 5K.md'] }),
    attempt(2, { confidence_before: 60 }),
  ])
  const shown = (text: string, path = 'Daily/a.md') => cardContent(journal, TODAY, text, path)

  it('is the card of the report that is limited so', () => {
    expect(shown('card: calibration\ngoal: "[[Run 5K]]"\nsince: 2026-10-01')).toEqual({
      card: 'prediction',
      lists: {},
      found: null,
      isSetUp: true,
      report: buildReport(journal, TODAY, { goal: 'Goals/Run 5K.md', since: '2026-10-01' }),
    })
    const { report } = shown('card: calibration') as { report: Report }
    expect(report).toEqual(buildReport(journal, TODAY))
  })

  it('takes a link that leads from the note', () => {
    expect(shown('card: goals\ngoal: ../Goals/Run 5K.md')).toMatchObject({ card: 'goals' })
    expect(shown('card: goals\ngoal: ./Swim')).toMatchObject({ card: null })
    expect(shown('card: goals\ngoal: ./Swim', 'Goals/b.md')).toMatchObject({ card: 'goals' })
  })

  const RENAMED = 'goal should name a goal note. A block does not follow one that is renamed.'
  it.each([
    ['goal: Nowhere', `No goal is called "Nowhere"; ${RENAMED}`],
    ['goal: "[[Draft]]"', `No goal is called "Draft"; ${RENAMED}`],
    ['goal: Swim', '"Swim" could be any of Goals/Swim.md, Old/Swim.md; goal should name one.'],
  ])('says so for %s, and guesses nothing', (line, message) => {
    expect(shown(`card: goals\n${line}`)).toEqual({ card: null, problems: [{ line: 2, message }] })
  })
})

describe('what a base shows', () => {
  const action = (sure: number): string =>
    `---\nefficacy: action\ndate: 2026-03-01\ngoal: "[[Run]]"\noutcome: done\nconfidence_before: ${sure}\n---\n`
  const goal = (domain: string): string => `---\nefficacy: goal\ndate: 2026-03-01\ndomain: ${domain}\n---\n`
  const FILES = { 'a.md': action(40), 'b.md': action(60), 'Run.md': goal('health'), 'efficacy.json': '{}' }

  it('is judged by the thresholds of a part', () => {
    const five = Array.from({ length: 5 }, () => attempt(1, { confidence_before: 60 }))
    const shown = cardOfNotes(snapshot(five), TODAY, 'prediction', new Set(five.map(({ path }) => path)))
    expect(shown).toMatchObject({
      report: { measures: { calibration: { n: 5, needed: 10, expected: null } } },
    })
  })

  it.each<[string, string, boolean]>([
    ['Other.md', action(90), true],
    ['b.md', 'No entry any more.', true],
    ['a.md', action(50), false],
    ['Run.md', goal('work'), false],
    ['efficacy.json', '{ "week_start": "sunday" }', false],
  ])('is gathered anew where something of its notes changed: %s, %j', async (path, text, isSame) => {
    const vault = new MemoryVault(FILES)
    const journal = new Journal(vault, memory(), { now: () => new Date(2026, 2, 9, 12) })
    await journal.scan()
    const paths = new Set(['a.md'])
    const shown = (held: ReadonlySet<string>): CardContent & { readonly report?: Report } =>
      cardOfNotes(journal.snapshot(), journal.today(), 'prediction', held)
    const before = shown(paths).report
    vault.put(path, text)
    await journal.changed(path)
    expect(shown(paths).report === before).toBe(isSame)
    expect(shown(paths)).toEqual(shown(new Set(paths)))
  })
})
