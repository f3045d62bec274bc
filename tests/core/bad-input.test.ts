import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Report } from '@core/dashboard/report'
import { Journal } from '@core/journal/journal'
import type { Kind } from '@core/kind'
import { allKinds } from '@core/kinds'
import type { AnyEntry } from '@core/note/entry'
import type { Finding } from '@core/problem'
import { badValues, LINKED, lineOf, oddValues, withLine } from '../support/bad-values'
import { expectSame } from '../support/expect-same'
import { memory, MemoryVault } from '../support/memory-vault'

const TODAY = '2026-12-31'
const PATH = 'Efficacy/note.md'
const FIXTURES = new URL('../fixtures/kinds/', import.meta.url)
const NOTES = new Map(
  allKinds().map(({ id }) => [id as string, readFileSync(new URL(`${id}.md`, FIXTURES), 'utf8')]),
)
const noteOf = (id: string): string => NOTES.get(id) ?? ''
const BESIDE = { ...LINKED, 'Goals/Run 5K.md': noteOf('goal') }

interface Seen {
  readonly report: Report
  readonly fields: AnyEntry['fields'] | undefined
  /** Of the note, on the line that was put in. */
  readonly said: readonly Finding[]
}

/** One journal, in which one note says this and then that. */
const vault = new MemoryVault(BESIDE)
const journal = new Journal(vault, memory(), { now: () => new Date(2026, 11, 31, 12) })
beforeAll(() => journal.scan())

async function seen(note: string | undefined): Promise<Seen> {
  if (note === undefined) {
    vault.files.delete(PATH)
    await journal.removed([PATH])
  } else {
    vault.put(PATH, note)
    await journal.changed(PATH)
  }
  const report = buildReport(journal.snapshot(), TODAY)
  const entry = journal.snapshot().entries.find(({ path }) => path === PATH)
  const line = note === undefined ? 0 : lineOf(note)
  const said = [...report.problems, ...report.hints].filter(
    (each) => each.path === PATH && each.line === line,
  )
  return { report, fields: entry?.fields, said }
}

/** Everything that is counted or shown, without what is said of it. */
function numbers({ report: { problems: _, hints: _hints, ...counted } }: Seen): unknown {
  return counted
}

const FIELDS = allKinds().flatMap((kind: Kind) =>
  Object.entries(kind.fields).map(([key, field]) => [kind.id, key, field] as const),
)

it('looks at every field of every kind', () => {
  expect(new Set(FIELDS.map(([id]) => id)).size).toBe(allKinds().length)
  expect(FIELDS.length).toBeGreaterThan(180)
})

/** What there is without the note. */
let alone: Seen
beforeAll(async () => {
  alone = await seen(undefined)
})

describe.each(FIELDS)('%s: %s', (id, key, field) => {
  const written = (yaml: string): string => withLine(noteOf(id), key, `${key}: ${yaml}`)
  let without: Seen
  beforeAll(async () => {
    without = await seen(withLine(noteOf(id), key, '# nothing'))
  })

  it('that cannot be read has its line, and every number is as if it were not there', async () => {
    for (const { name, yaml, code } of badValues(field)) {
      const bad = await seen(written(yaml))
      expect([name, bad.said.map((each) => [each.severity, each.code, each.args['key']])]).toEqual([
        name,
        [['problem', code, key]],
      ])
      expect([name, bad.fields]).toEqual([name, without.fields])
      expectSame(numbers(bad), numbers(without), name)
    }
  })

  it('that is odd is counted as it is written, and has its line where something is to be said', async () => {
    for (const { name, yaml, code, value } of oddValues(field)) {
      const odd = await seen(written(yaml))
      expect([name, odd.fields?.[key]]).toEqual([name, value])
      expect([name, odd.said.map((each) => [each.severity, each.code])]).toEqual([
        name,
        code === undefined ? [] : [['hint', code]],
      ])
    }
  })

  it('that is empty is as if it were not there', async () => {
    for (const yaml of ['', '""', '[]']) {
      const empty = await seen(written(yaml))
      expect([yaml, empty.said]).toEqual([yaml, []])
      expectSame(numbers(empty), numbers(without), yaml)
    }
  })

  it('that stands twice has its line, and the note is counted nowhere', async () => {
    const twice = await seen(withLine(noteOf(id), key, `${key}: 1\n${key}: 1`))
    expect(twice.said).toMatchObject([{ severity: 'problem', code: 'duplicate-key', args: { key } }])
    expectSame(numbers(twice), numbers(alone))
  })
})

describe.each(allKinds().map(({ id }) => id))('%s', (id) => {
  it('dated after today has the line of its date, and is counted nowhere', async () => {
    // The day of an attempt is that of its outcome; and the pauses of a plan are days that it names itself.
    const others = noteOf(id).replace(/^done_date:.*\n/m, '')
    const note = withLine(withLine(others, 'pauses', '# none'), 'date', 'date: 2027-01-05')
    const { report, said } = await seen(note)
    expect(said).toMatchObject([{ severity: 'problem', code: 'future-date', args: { date: '2027-01-05' } }])
    expect(report.notes).toEqual(alone.report.notes)
    expect(report.measures.consistency).toEqual(alone.report.measures.consistency)
  })
})

describe('a goal', () => {
  const done = (line: string): string => withLine(noteOf('goal').replace('active', 'done'), 'done_date', line)

  it('done on a day to come has the line of that day, and counts from then on', async () => {
    const ahead = await seen(done('done_date: 2027-01-05'))
    expect(ahead.said).toMatchObject([{ code: 'future-date', args: { date: '2027-01-05' } }])
    expect(ahead.report.measures.sources.mastery.n).toBe(0)
    const then = await seen(done('done_date: 2026-12-30'))
    expect([then.said, then.report.measures.sources.mastery.n]).toEqual([[], 1])
    const notYet = done('done_date: 2027-01-05').replace('goal_state: done', 'goal_state: active')
    const draft = done('done_date: 2027-01-05\ndraft: true')
    for (const silent of [notYet, draft]) expect((await seen(silent)).report.problems).toEqual([])
  })

  it('done on no day says so, since it is counted on none', async () => {
    const { report } = await seen(done('# no day'))
    const hints = report.hints.filter(({ code }) => code === 'done-undated')
    expect(hints).toMatchObject([{ path: PATH }])
    expect(hints[0]?.message).toContain('no done_date')
    expect(report.measures.sources.mastery.n).toBe(0)
  })

  it.each([
    ['difficulty', 'Jog one minute, walk nine (difficulty:: 3)', 'difficulty:: hard', 'steps'],
    ['minutes', 'Ask Mina for a day (minutes:: 5)', 'minutes:: a few', 'micro_actions'],
  ] as const)(
    'with a %s in words on a step has its line, and shows no number',
    async (key, step, words, list) => {
      const note = noteOf('goal').replace(step, step.replace(/\w+:: \d/, words))
      const { report } = await seen(note)
      const line = note.slice(0, note.indexOf(words)).split('\n').length
      expect(report.problems).toMatchObject([{ path: PATH, line, code: 'wrong-type', args: { key } }])
      const goal = report.goals.find(({ path }) => path === PATH)
      expect(goal?.[list].find((each) => each.line === line)?.rating).toBeNull()
    },
  )
})
