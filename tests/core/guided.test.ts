import { beforeEach, describe, expect, it } from 'vitest'
import { commandOf } from '@core/commands'
import { answering as hostWith } from '@core/commands/answering'
import { fieldQuestion } from '@core/commands/questions'
import { buildReport } from '@core/dashboard/build'
import { asksOf, type Kind } from '@core/kind'
import { allKinds } from '@core/kinds'
import { type AnyEntry, wordsOf } from '@core/note/entry'
import { readItems } from '@core/note/items'
import { parseNote } from '@core/note/parse'
import { readAnswer } from '@core/note/read-value'
import type { Question, RunAnswer } from '@core/ports'
import { DEFAULTS } from '@core/settings'
import { type Answer, goes, MemoryHost, type Move } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'

const NOW = new Date(2026, 2, 9, 9, 14)
const ALL = allKinds().map((kind) => [kind.id, kind] as const)
const GOAL = '---\nefficacy: goal\ndate: 2026-03-01\n---\n'
const TWO_GOALS = { 'Goals/Row.md': GOAL, 'Goals/Run 5K.md': GOAL.replace('03-01', '03-02') }

let host: MemoryHost
let vault: MemoryVault

async function begin(files: Readonly<Record<string, string>> = {}): Promise<void> {
  vault = new MemoryVault(files)
  host = new MemoryHost(vault, NOW)
  await host.journal.scan()
}

beforeEach(() => begin(TWO_GOALS))

async function start(kind: string, ...answers: (Answer | Move)[]): Promise<void> {
  host.answers = [['kind', kind], ...answers]
  await commandOf('new-entry')?.run(host, host.journal)
  expect(host.answers).toEqual([])
}

const text = (path: string): string => new TextDecoder().decode(vault.files.get(path))
const everything = (): Record<string, string> =>
  Object.fromEntries([...vault.files.keys()].map((path) => [path, text(path)]))

/** The only note that is new. */
function made(): string {
  const [path = '', ...more] = [...vault.files.keys()].filter((each) => !(each in TWO_GOALS))
  expect(more).toEqual([])
  return path
}

function entryAt(path: string): AnyEntry {
  const { entries, findings } = parseNote(path, text(path), DEFAULTS)
  expect(findings.filter(({ severity }) => severity === 'problem')).toEqual([])
  expect(entries).toHaveLength(1)
  return entries[0] as AnyEntry
}

const told = (entry: AnyEntry, id: string): AnyEntry['sections'][string] =>
  new Map(Object.entries(entry.sections)).get(id)

/** An answer that differs from question to question, and never is what an empty field stands for. */
function answerTo(question: Question): readonly string[] {
  const { id, field, options, many, long, free } = question
  if (many && options) return options.slice(0, 2).map(({ value }) => value)
  if (options && !free) return [options.at(-1)?.value ?? '']
  if (many) return [`First of ${id}`, `second, of ${id}`]
  if (long) return [`Told in ${id}.\n\n- and a line of it`]
  if (field?.type === 'number') return [String(Math.min(field.max, field.min + 7))]
  if (field?.type === 'date') return ['2026-04-01']
  return [`words of ${id}`]
}

const answering = (question: Question): RunAnswer => ({ go: 'on', values: answerTo(question) })

/** What a section lists, line by line. */
function itemsOf(kind: Kind, entry: AnyEntry, id: string): readonly (readonly string[])[] {
  return readItems(wordsOf(told(entry, id)), kind.sections[id] ?? {})
}

/** Whether the entry holds what was answered to the question. */
function expectAnswered(kind: Kind, entry: AnyEntry, question: Question): void {
  const { id } = question
  const values = answerTo(question)
  const field = kind.fields[id]
  if (field) {
    const reading = readAnswer(id, field, values)
    expect([id, entry.fields[id]]).toEqual([id, reading.state === 'value' ? reading.value : undefined])
  } else if (kind.sections[id]) {
    const section = told(entry, id)
    expect([id, section?.filled]).toEqual([id, true])
    if (question.options)
      expect(section?.tasks.map(({ done }) => done).slice(0, 3)).toEqual([true, true, false])
    else if (question.many)
      expect(itemsOf(kind, entry, id).map(([first]) => first?.replace(/^.*\] /, ''))).toEqual(values)
    else expect(wordsOf(section)).toBe(values[0])
  } else if (id.includes('.')) {
    const [section = '', goal = ''] = id.split('.')
    const row = itemsOf(kind, entry, section).find(([link]) => link === `[[${goal}]]`)
    expect([id, row?.[1]]).toEqual([id, values[0]])
  } else {
    expect([id, entry.path]).toEqual(['title', `Efficacy/Goals/${values[0]}.md`])
  }
}

describe('what guided capture asks', () => {
  it.each(ALL)(
    '%s: fields and sections that are there, each once, what decides before what it decides',
    (_, kind) => {
      const asked = asksOf(kind).map((each) => (typeof each === 'string' ? each : each.ask))
      expect(new Set(asked).size).toBe(asked.length)
      expect(asked.filter((id) => !(id in kind.fields) && !(id in kind.sections))).toEqual([])
      for (const each of asksOf(kind)) {
        if (typeof each === 'string') continue
        expect(asked.indexOf(each.where)).toBeLessThan(asked.indexOf(each.ask))
        const field = kind.fields[each.where]
        const slugs = field?.type === 'choice' ? Object.keys(field.options) : []
        expect(each.is.filter((slug) => !slugs.includes(slug))).toEqual([])
      }
    },
  )

  it.each(ALL)('%s: everything that it takes to be complete, but for what comes later', async (id, kind) => {
    const later: Partial<Record<string, readonly string[]>> = {
      goal: ['seven steps'],
      problem: ['ten ideas', 'three to five ideas weighed', 'three dated steps', 'what came of it'],
    }
    host.improvise = (question) =>
      question.id === 'outcome' ? { go: 'on', values: ['done'] } : answering(question)
    await start(id)
    expect(entryAt(made()).parts.missing).toEqual(later[id] ?? [])
    expect(kind.complete.length).toBeGreaterThan(0)
  })
})

describe.each(ALL)('a new %s, step by step', (id, kind) => {
  /** The questions of a run that is answered from start to end. */
  async function questions(): Promise<readonly Question[]> {
    await begin(TWO_GOALS)
    host.improvise = answering
    await start(id)
    return host.inRuns
  }

  it('holds every answer, and nothing that cannot be read', async () => {
    const asked = await questions()
    expect(asked.length).toBeGreaterThan(2)
    const entry = entryAt(made())
    expect(entry).toMatchObject({ kind: id, date: '2026-03-09', draft: false, empty: false })
    for (const question of asked) expectAnswered(kind, entry, question)
    expect(host.shown.map(({ path }) => path)).toEqual([entry.path])
  })

  it('counts its questions, and lets all be left out but a title', async () => {
    const asked = await questions()
    expect(host.inRuns.map(({ number }) => number)).toEqual(asked.map((_, index) => index + 1))
    if (asksOf(kind).every((each) => typeof each === 'string'))
      expect(host.inRuns.map(({ of }) => of)).toEqual(asked.map(() => asked.length))
    expect(asked.filter(({ optional }) => !optional).map((question) => question.id)).toEqual(
      kind.named.by === 'title' ? ['title'] : [],
    )
    await begin(TWO_GOALS)
    host.improvise = ({ optional }) => ({ go: 'on', values: optional ? [''] : ['Anything'] })
    await start(id)
    const templated = text(made())
    await begin(TWO_GOALS)
    await host.opensTemplates()
    host.improvise = ({ optional }) => ({ go: 'on', values: optional ? [''] : ['Anything'] })
    await start(id)
    expect(text(made())).toBe(templated)
  })

  it('is the same after a step back from every question', async () => {
    await questions()
    const straight = everything()
    await begin(TWO_GOALS)
    const been = new Set<string>()
    host.improvise = (question) => {
      const { number = 0, before = [] } = host.inRuns.at(-1) ?? {}
      if (been.has(question.id)) expect([question.id, before]).toEqual([question.id, answerTo(question)])
      else if (number > 1) {
        been.add(question.id)
        return { go: 'back', values: answerTo(question) }
      }
      been.add(question.id)
      return answering(question)
    }
    await start(id)
    expect(everything()).toEqual(straight)
  })

  it('leaves no trace where nothing was answered, whichever question it is left at', async () => {
    for (let at = 1; ; at++) {
      await begin(TWO_GOALS)
      host.improvise = ({ optional }) => ({
        go: host.inRuns.length < at && optional ? 'on' : 'out',
        values: [],
      })
      await start(id)
      if (host.inRuns.length < at) break
      expect(host.asked.map((question) => question.id)).not.toContain('leave')
      expect(everything()).toEqual(TWO_GOALS)
    }
  })

  it('is kept as a draft or discarded where it is left with answers, at every question', async () => {
    const asked = await questions()
    for (const [at, last] of asked.entries()) {
      const leave = async (choice: RunAnswer): Promise<void> => {
        await begin(TWO_GOALS)
        host.improvise = (question) => {
          if (question.id === 'leave') return choice
          return { go: question.id === last.id ? 'out' : 'on', values: answerTo(question) }
        }
        await start(id)
        expect(
          host.asked
            .at(-1)
            ?.options?.map(({ label }) => label)
            .slice(0, 2),
        ).toEqual(['Save as draft', 'Discard'])
      }
      await leave({ go: 'on', values: ['discard'] })
      expect(everything()).toEqual(TWO_GOALS)
      // Leaving the choice as well is no word for discarding.
      await leave(at % 2 === 0 ? { go: 'on', values: ['keep'] } : { go: 'out', values: [] })
      const entry = entryAt(made())
      expect(entry.draft).toBe(true)
      for (const question of asked.slice(0, at + 1)) expectAnswered(kind, entry, question)
      expect(host.said).toEqual(['Saved as a draft. It counts once "draft" in it is no longer true.'])
    }
  })

  it('goes on with the same question where the person comes back', async () => {
    const asked = await questions()
    const straight = everything()
    await begin(TWO_GOALS)
    const left = new Set<string>()
    host.improvise = (question) => {
      if (question.id === 'leave') return { go: 'on', values: ['on'] }
      const isFirst = !left.has(question.id)
      left.add(question.id)
      return { go: isFirst ? 'out' : 'on', values: answerTo(question) }
    }
    await start(id)
    expect(everything()).toEqual(straight)
    expect(host.asked.filter((question) => question.id === 'leave')).toHaveLength(asked.length)
  })

  it('ends early with what is there, and is no draft', async () => {
    const asked = await questions()
    const [, second] = asked
    await begin(TWO_GOALS)
    host.improvise = (question) => ({
      go: question.id === second?.id ? 'end' : 'on',
      values: answerTo(question),
    })
    await start(id)
    const entry = entryAt(made())
    expect(entry.draft).toBe(false)
    for (const question of asked.slice(0, 2)) expectAnswered(kind, entry, question)
    expect(host.inRuns).toHaveLength(2)
  })
})

describe('a thought record', () => {
  it('P4.5: keeps the automatic thought in sight of every later question, and of none before', async () => {
    const words = 'They noticed.\nI was slow.'
    host.improvise = (question) =>
      question.id === 'automatic_thought' ? { go: 'on', values: [words] } : answering(question)
    await start('thought')
    const at = host.inRuns.findIndex(({ id }) => id === 'automatic_thought')
    expect(at).toBeGreaterThan(0)
    expect(host.inRuns.slice(0, at + 1).flatMap(({ sight }) => sight)).toEqual([])
    for (const { sight } of host.inRuns.slice(at + 1))
      expect(sight).toEqual([{ label: 'Automatic thought', text: words }])
  })

  it('P4.3: offers the distortions with their examples, and those that the settings add', async () => {
    await begin({ 'efficacy.json': '{ "extra_slugs": { "distortions": ["labelling"] } }' })
    host.improvise = answering
    await start('thought')
    const { options = [] } = host.inRuns.find(({ id }) => id === 'distortions') ?? {}
    expect(options.map(({ value }) => value)).toContain('catastrophizing')
    expect(options[0]?.description).toMatch(/week/)
    expect(options.at(-1)).toEqual({ value: 'labelling', label: 'labelling' })
  })
})

describe('an attempt', () => {
  it.each(['done', 'partly', 'not-done', 'not-attempted'])(
    'M6: is asked for no prediction once it is %s, also where one was given before',
    async (outcome) => {
      await start(
        'action',
        ['goal', ''],
        ['task', 'Jog'],
        ['outcome', 'planned'],
        goes('back', 'confidence_before', '90'),
        ...(outcome === 'not-attempted'
          ? [['outcome', outcome] as const]
          : [['outcome', outcome] as const, goes('end', 'accomplished', 'Jogged.')]),
      )
      const { fields } = entryAt(made())
      expect(fields).toMatchObject({ task: 'Jog', outcome })
      expect(fields).not.toHaveProperty('confidence_before')
      const asked = host.inRuns.map(({ id }) => id)
      expect(asked.lastIndexOf('confidence_before')).toBeLessThan(asked.lastIndexOf('outcome'))
    },
  )

  it('keeps what was told of it, also where the person goes back and calls it planned', async () => {
    await start(
      'action',
      ['goal', ''],
      ['task', 'Jog'],
      ['outcome', 'done'],
      goes('back', 'accomplished', 'Half of it.'),
      ['outcome', ''],
      goes('end', 'confidence_before', '50'),
    )
    const entry = entryAt(made())
    expect(entry.fields).toMatchObject({ confidence_before: 50, outcome: 'planned' })
    expect(wordsOf(told(entry, 'accomplished'))).toBe('Half of it.')
  })
})

describe('what does not fit its field', () => {
  it('stands above a draft, and in no field', async () => {
    await start(
      'thought',
      ['situation', 'At the desk.'],
      ['automatic_thought', ''],
      goes('out', 'belief_before', '150'),
      ['leave', 'keep'],
    )
    expect(entryAt(made()).fields).not.toHaveProperty('belief_before')
    expect(text(made())).toContain(
      '---\n\n<!-- Typed for "How much do you believe the thought now?", which does not take it: 150 -->\n',
    )
  })

  it('stands below what was carried into the note', async () => {
    await begin({ 'c.md': '---\nefficacy: checkin\ndate: 2026-03-01\n---\n## What I will do next\nCall.\n' })
    await start('checkin', ['with', ''], goes('out', 'commitment_kept', 'maybe'), ['leave', 'keep'])
    const [path = ''] = [...vault.files.keys()].filter((each) => each !== 'c.md')
    expect(text(path)).toMatch(/<!-- Planned at the check-in of [^]*<!-- Typed for /)
  })

  it('is not written by a person who goes back over it and ends there', async () => {
    await start(
      'setback',
      ['attempted', 'Ran.'],
      goes('back', 'happened', 'Rain.'),
      goes('end', 'attempted', 'Ran for --> a bit.'),
    )
    expect(wordsOf(told(entryAt(made()), 'attempted'))).toBe('Ran for --> a bit.')
    expect(wordsOf(told(entryAt(made()), 'happened'))).toBe('Rain.')
  })
})

describe('steps or template', () => {
  it('is remembered where the first question is left for the template, for every kind', async () => {
    await start('thought', goes('end', 'situation', ''))
    expect(host.said).toEqual([
      'New notes open as empty templates from now on. "Choose how to fill in notes" changes that.',
    ])
    host.asked.length = 0
    await start('setback')
    expect(host.asked.map(({ id }) => id)).toEqual(['kind'])
    expect(vault.files.size).toBe(4)
  })

  it.each([
    ['at a later question', [['situation', ''], goes('end', 'automatic_thought', '')]],
    ['with an answer', [goes('end', 'situation', 'On the train.')]],
  ] as const)('is not changed by ending %s', async (_, answers) => {
    await start('thought', ...answers)
    expect(host.said).toEqual([])
    await start('setback')
    expect(host.inRuns.at(-1)?.id).toBe('attempted')
  })

  it('is chosen by a command, which says how it is so far', async () => {
    const choose = async (...answers: Answer[]): Promise<void> => {
      host.answers = answers
      await commandOf('choose-filling')?.run(host, host.journal)
    }
    await choose(['filling', 'template'])
    await start('thought')
    expect(host.inRuns).toEqual([])
    await choose(['filling', 'steps'])
    expect(host.asked.map(({ detail }) => detail)).toEqual([
      'So far: step by step.',
      undefined,
      'So far: as an empty template.',
    ])
    await start('thought')
    expect(host.inRuns).toHaveLength(1)
    await choose()
    await start('thought')
    expect(host.inRuns).toHaveLength(2)
  })

  it('says at each question how to end the questions', async () => {
    host.improvise = answering
    await start('reflection')
    expect(host.inRuns.map(({ end }) => end)).toEqual([
      'Empty template instead',
      ...host.inRuns.slice(1).map(() => 'The rest in the note'),
    ])
  })

  it('says so of the first once it is answered, too', async () => {
    const ways: RunAnswer['go'][] = ['on', 'back', 'end']
    host.improvise = () => ({ go: ways.shift() ?? 'out', values: ['I started.'] })
    await start('reflection')
    expect(host.inRuns.at(-1)).toMatchObject({ number: 1, end: 'The rest in the note' })
  })
})

describe('the goal that a note is for', () => {
  it('is asked for where there are two, and linked without a word where there is one', async () => {
    host.improvise = (question) => ({
      go: 'on',
      values: question.id === 'goal' ? ['Goals/Row'] : answerTo(question),
    })
    await start('feedback')
    expect(entryAt(made()).fields['goal']).toEqual(['Goals/Row'])
    await begin({ 'Goals/Row.md': GOAL })
    host.improvise = answering
    await start('feedback')
    expect(host.asked.map(({ id }) => id)).not.toContain('goal')
    expect(entryAt(made()).fields['goal']).toEqual(['Goals/Row'])
  })

  it('is not asked for a goal, which belongs to none', async () => {
    host.improvise = answering
    await start('goal')
    expect(host.asked.map(({ id }) => id)).not.toContain('goal')
    expect(text(made())).not.toContain('\ngoal:')
  })
})

describe('a question', () => {
  it.each(ALL)('says the unit of each number that a new %s has, also where it has a hint', (_id, kind) => {
    for (const [key, field] of Object.entries(kind.fields)) {
      const isTyped = field.type === 'number' && field.unit !== undefined && !field.steps
      const { detail = '' } = fieldQuestion(kind, key)
      expect([key, detail.includes('In ')]).toEqual([key, isTyped])
      expect([key, detail]).toEqual([key, expect.stringContaining(field.hint ?? '')])
    }
  })

  it.each(ALL)('offers one goal to a new %s, and does not speak as if it took two', async (kind) => {
    host.improvise = answering
    await start(kind)
    const goal = host.inRuns.find(({ id }) => id === 'goal')
    expect([goal?.many, goal?.detail]).not.toEqual([undefined, expect.stringContaining('two')])
  })
})

describe('a plan by New entry', () => {
  it.each(['7-day', '30-day'])('holds the items of its kind, and begins today: %s', async (kind) => {
    host.improvise = (question) => ({ go: 'on', values: question.id === 'plan_kind' ? [kind] : [''] })
    await start('plan')
    const ids = [...text(made()).matchAll(/\(id:: ([\w.]+)\)/g)].map(([, id]) => id)
    expect(ids).toHaveLength(kind === '7-day' ? 7 : 20)
    expect(host.inRuns.map(({ id }) => id)).not.toContain('days')
    expect(host.inRuns.find(({ id }) => id === 'plan_start')?.detail).toBe('Left empty, it is 2026-03-09.')
    const { plans, open } = buildReport(host.journal.snapshot(), host.journal.today())
    expect(plans).toMatchObject([{ kind, followed: true, start: '2026-03-09', day: 1 }])
    expect(open).toEqual([])
  })

  it('says nothing yet where nothing was said', async () => {
    host.improvise = () => ({ go: 'on', values: [''] })
    await start('plan')
    const { plans, open } = buildReport(host.journal.snapshot(), host.journal.today())
    expect([plans, open.map(({ path, state }) => [path, state])]).toEqual([[], [[made(), 'empty']]])
  })

  it('begins on the day that is given', async () => {
    await begin()
    const given = { plan_kind: ['30-day'], plan_start: ['2026-03-12'] }
    host.answers = [['kind', 'plan']]
    host.improvise = () => ({ go: 'on', values: [''] })
    await commandOf('new-entry')?.run(hostWith(host, given), host.journal)
    expect(entryAt(made()).fields).toMatchObject({ plan_start: '2026-03-12' })
  })
})

describe.each(ALL)('help on a %s', (id, kind) => {
  it('stands above its first question, whichever that is, and above no other', async () => {
    const texts = async (given: Readonly<Record<string, readonly string[]>> = {}) => {
      await begin(TWO_GOALS)
      host.improvise = answering
      host.answers = [['kind', id]]
      await commandOf('new-entry')?.run(hostWith(host, given), host.journal)
      return host.inRuns.map(({ text }) => text?.join())
    }
    const none = Array<undefined>((await texts()).length - 1).fill(undefined)
    expect(await texts()).toEqual([kind.help, ...none])
    const [first] = host.inRuns
    if (first) expect(await texts({ [first.id]: answerTo(first) })).toEqual([kind.help, ...none.slice(1)])
  })
})

describe('what a question says', () => {
  const detailOf = (id: string): string | undefined => host.inRuns.find((each) => each.id === id)?.detail

  it.each([
    [
      'values',
      'goals.Goals/Row',
      'Separate the parts with |: Fits | Conflicts | Keep, reframe or drop | Note',
    ],
    ['problem', 'evaluate', /^[^|]+\. Separate the parts with \|: [^|]+ \| /],
    ['review', 'goals.Goals/Row', 'Keep, raise, lower or close'],
  ])('of a %s tells how a row is typed', async (kind, id, detail) => {
    host.improvise = (question) =>
      question.id === 'period' ? { go: 'on', values: ['monthly'] } : answering(question)
    await start(kind)
    expect(detailOf(id)).toMatch(detail)
  })

  it('M-2: offers what may be decided on each goal, in words that its row then holds', async () => {
    host.improvise = (question) =>
      question.id === 'period' ? { go: 'on', values: ['monthly'] } : { go: 'on', values: [''] }
    await start('review')
    const row = host.inRuns.find(({ id }) => id === 'goals.Goals/Row')
    expect(row?.options?.map(({ value }) => value)).toEqual(['keep', 'raise', 'lower', 'close'])
    expect(row).toMatchObject({ free: true, optional: true })
  })

  it('P6.4: has the values that were named in sight where each is written about', async () => {
    await start(
      'affirmation',
      ['challenge', ''],
      ['values_used', 'family', 'craft'],
      goes('end', 'unrelated'),
    )
    expect(host.inRuns.at(-1)?.sight).toEqual([{ label: 'Values', text: 'family\ncraft' }])
  })
})
