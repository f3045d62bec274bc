import { beforeEach, describe, expect, it } from 'vitest'
import { COMMANDS, commandOf, refusal, type CommandId } from '@core/commands'
import { STEPS_KEPT } from '@core/journal/undo'
import { buildReport } from '@core/dashboard/build'
import { KIND_IDS, type KindId, KINDS } from '@core/kinds'
import { VaultError } from '@core/ports'
import { type Answer, goes, MemoryHost, type Move } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'
import { PAIR_NOW, PAIR_STEPS, PAIR_VAULT } from '../support/pair'

const [year, month, day, hour, minute] = PAIR_NOW
const now = new Date(year, month - 1, day, hour, minute)
const textOf = (vault: MemoryVault, path: string): string | undefined => {
  const bytes = vault.files.get(path)
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** What names a note, which is asked for first. */
function nameOf(id: KindId): Answer[] {
  const { named } = KINDS[id]
  if (named.by === 'title') return [['title', 'Row']]
  return named.by === 'field' ? [[named.field, '']] : []
}

let host: MemoryHost
let vault: MemoryVault

beforeEach(async () => {
  vault = new MemoryVault(PAIR_VAULT)
  host = new MemoryHost(vault, now)
  await host.journal.scan()
  await host.opensTemplates()
})

async function run(id: CommandId, ...answers: (Answer | Move)[]): Promise<void> {
  host.answers = answers
  await commandOf(id)?.run(host, host.journal)
  expect(host.answers).toEqual([])
}

function everything(): Record<string, string | undefined> {
  return Object.fromEntries([...vault.files.keys()].map((path) => [path, textOf(vault, path)]))
}

function openAt(path: string, after: string): void {
  const text = textOf(vault, path) ?? ''
  host.open = { path, text, cursor: text.indexOf(after) + after.length }
}

describe('the command table', () => {
  it('has unique ids, titles in sentence case, and a sentence about each', () => {
    expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length)
    for (const { title, about } of COMMANDS) {
      expect(title).toMatch(/^[A-Z][a-z]+( [a-z0-9-]+)*$/)
      expect(about).toMatch(/^[A-Z].*\.$/)
    }
  })

  it.each(COMMANDS.map(({ id }) => id))(
    '%s writes nothing where the person backs out at the first question',
    async (id) => {
      const before = everything()
      openAt('Daily/2026-03-09.md', 'Slept well.')
      await run('plan-attempt', ['task', 'x'], ['confidence_before', '50'], ['date', ''])
      await run('undo')
      host.answers = []
      host.asked.length = 0
      const ran = commandOf(id)?.run(host, host.journal) ?? Promise.resolve()
      await ran.catch((error: unknown) => {
        if (refusal(error) === undefined) throw error
      })
      expect(everything()).toEqual(before)
      expect(host.asked.length).toBeLessThanOrEqual(1)
    },
  )

  it('tells a refusal from a fault of ours', () => {
    expect(refusal(new VaultError('changed', 'a.md', 'It changed.'))).toBe('It changed.')
    expect(refusal(new TypeError('x'))).toBeUndefined()
  })
})

describe('new entry', () => {
  it('creates the whole note, linked to the only active goal, with the cursor at the first answer', async () => {
    await run('new-entry', ['kind', 'thought'])
    const [{ path, cursor } = { path: '' }] = host.shown
    expect(path).toBe('Efficacy/2026/2026-03-09 0914 thought.md')
    const text = textOf(vault, path) ?? ''
    expect(text).toContain(
      'efficacy: thought\ndate: 2026-03-09\ntime: "09:14"\ngoal:\n  - "[[Goals/Run 5K]]"\n',
    )
    expect(text.slice(0, cursor)).toContain('## Situation')
    expect(text.slice(cursor)).toContain('## Automatic thought')
  })

  it.each(KIND_IDS)('links a new %s to the only active goal, unless it is a goal itself', async (kind) => {
    await run('new-entry', ['kind', kind], ...nameOf(kind))
    const text = textOf(vault, host.shown[0]?.path ?? '') ?? ''
    expect(text.includes('goal:\n  - "[[Goals/Run 5K]]"\n')).toBe(kind !== 'goal')
  })

  it('takes the next name where one is taken, by a note or by another program', async () => {
    vault.put('Efficacy/2026/2026-03-09 0914 thought.md', 'mine')
    await run('new-entry', ['kind', 'thought'])
    await run('new-entry', ['kind', 'thought'])
    expect(host.shown.map(({ path }) => path)).toEqual([
      'Efficacy/2026/2026-03-09 0914 thought 2.md',
      'Efficacy/2026/2026-03-09 0914 thought 3.md',
    ])
    expect(textOf(vault, 'Efficacy/2026/2026-03-09 0914 thought.md')).toBe('mine')
  })

  it('gives a goal no title that one in another folder has', async () => {
    vault.put('Areas/Row.md', '---\nefficacy: goal\ndate: 2026-03-01\n---\n')
    await host.journal.scan()
    await run('new-entry', ['kind', 'goal'], ['title', 'row'])
    expect(host.shown[0]?.path).toBe('Efficacy/Goals/row 2.md')
  })

  it('tries no other name where a note is refused for another reason', async () => {
    const before = everything()
    const { create } = vault
    vault.create = (path) => {
      vault.create = create
      return Promise.reject(new VaultError('refused', path, 'The disk is full.'))
    }
    await expect(run('new-entry', ['kind', 'thought'])).rejects.toThrow('The disk is full.')
    expect(everything()).toEqual(before)
  })

  it('makes no note where the copy of its template cannot be read', async () => {
    vault.files.set('Efficacy/Templates/thought.md', new Uint8Array([0xff, 0xfe, 0x41]))
    const paths = [...vault.files.keys()]
    await expect(run('new-entry', ['kind', 'thought'])).rejects.toBeInstanceOf(VaultError)
    expect([...vault.files.keys()]).toEqual(paths)
  })

  it('uses the copy of a template that the person keeps', async () => {
    vault.put(
      'Efficacy/Templates/reflection.md',
      '---\nefficacy: reflection\ndate: {{date}}\nmood: 3\n---\n## My own\n',
    )
    await run('new-entry', ['kind', 'reflection'])
    expect(textOf(vault, host.shown[0]?.path ?? '')).toMatch(
      /^---\nefficacy: reflection\ndate: 2026-03-09\nmood: 3\n/,
    )
    expect(textOf(vault, host.shown[0]?.path ?? '')).toContain('## My own')
  })

  it('names a goal by its title, without what file systems refuse', async () => {
    await run('new-entry', ['kind', 'goal'], ['title', 'Play the Satie: slowly?'])
    expect(host.shown[0]?.path).toBe('Efficacy/Goals/Play the Satie slowly.md')
    const { goals } = buildReport(host.journal.snapshot(), host.journal.today())
    expect(goals.map(({ title }) => title)).toContain('Play the Satie slowly')
  })
})

describe('plan an attempt, log its outcome', () => {
  it('asks for the prediction before, never after', async () => {
    await run('plan-attempt', ['task', 'Jog one minute'], ['confidence_before', '60'], ['date', ''])
    expect(host.asked.map(({ id }) => id)).toEqual(['task', 'confidence_before', 'date'])
    expect(textOf(vault, host.shown[0]?.path ?? '')).toContain('\noutcome: planned\n')
    host.asked.length = 0
    openAt(host.shown[0]?.path ?? '', '---')
    await run(
      'log-outcome',
      ['outcome', 'partly'],
      ['confidence_after', ''],
      ['challenge_fit', 'too-hard'],
      ['accomplished', 'Half a minute.'],
      ['proves', ''],
      ['next', ''],
    )
    expect(host.asked.map(({ id }) => id)).not.toContain('confidence_before')
    expect(host.asked[0]?.options?.map(({ value }) => value)).toEqual([
      'done',
      'partly',
      'not-done',
      'not-attempted',
    ])
    const text = textOf(vault, host.shown[0]?.path ?? '') ?? ''
    expect(text).toContain('confidence_before: 60\n')
    expect(text).toContain('outcome: partly\n')
    expect(text).toContain('done_date: 2026-03-09\n')
    expect(text).toMatch(/## What I got done\n+(<!--[^>]*-->\n+)?Half a minute\.\n/)
    const { measures, open } = buildReport(host.journal.snapshot(), host.journal.today())
    expect(measures.calibration).toMatchObject({ n: 2, done: 1, partly: 1 })
    expect(open).toEqual([])
  })

  it('an attempt that is planned ahead is named by its own day', async () => {
    await run('plan-attempt', ['task', 'Jog'], ['confidence_before', '30'], ['date', '2027-01-02'])
    const { path = '' } = host.shown[0] ?? {}
    expect(path).toMatch(/^Efficacy\/2027\/2027-01-02 \d{4} action jog\.md$/)
    expect(textOf(vault, path)).toContain('\ndate: 2027-01-02\n')
  })

  it('an attempt that was not made needs no more than that', async () => {
    await run('plan-attempt', ['task', 'Jog'], ['confidence_before', '30'], ['date', '2026-03-08'])
    const before = everything()
    await run('log-outcome', ['attempt', host.shown[0]?.path ?? ''])
    expect(everything()).toEqual(before)
    await run('log-outcome', ['attempt', host.shown[0]?.path ?? ''], ['outcome', 'not-attempted'])
    expect(buildReport(host.journal.snapshot(), host.journal.today()).measures.calibration).toMatchObject({
      n: 1,
      not_attempted: 1,
    })
  })

  it.each([
    [
      'a day that was written by hand',
      'done_date: 2026-03-05 # by the river',
      'done_date: 2026-03-05 # by the river',
    ],
    ['a day that is still to come', 'done_date: 2026-04-01', 'done_date: 2026-03-09'],
    ['a day before the planned one, of a note copied', 'done_date: 2026-02-05', 'done_date: 2026-03-09'],
    ['no day', 'done_date:', 'done_date: 2026-03-09'],
  ])('leaves or writes the day of the outcome where there is %s', async (_, before, after) => {
    vault.put('Efficacy/row.md', `---\nefficacy: action\ndate: 2026-03-05\ntask: Row\n${before}\n---\n`)
    await host.journal.scan()
    openAt('Efficacy/row.md', 'Row')
    await run('log-outcome', ['outcome', 'not-attempted'])
    expect(textOf(vault, 'Efficacy/row.md')).toContain(`\n${after}\n`)
    expect(textOf(vault, 'Efficacy/row.md')).toContain('outcome: not-attempted\n')
    const [, day] = /(\d[\d-]+)/.exec(before) ?? []
    expect(host.said).toEqual(before === after || day === undefined ? [] : [`done_date: ${day} → 2026-03-09`])
  })

  it('keeps what was told, also of a person who goes back and says that it was not attempted', async () => {
    const begun = '---\nefficacy: action\ndate: 2026-03-08\ntask: Row\nconfidence_after: 50\n---\n'
    vault.put('Efficacy/row.md', begun)
    await host.journal.scan()
    openAt('Efficacy/row.md', 'Row')
    await run(
      'log-outcome',
      ['outcome', 'done'],
      ['confidence_after', '80'],
      ['challenge_fit', ''],
      goes('back', 'accomplished', 'Found the oars.'),
      goes('back', 'challenge_fit'),
      goes('back', 'confidence_after', '80'),
      ['outcome', 'not-attempted'],
    )
    expect(textOf(vault, 'Efficacy/row.md')).toBe(
      begun.replace(
        '50\n---\n',
        '50\noutcome: not-attempted\ndone_date: 2026-03-09\n---\n## What I got done\n\nFound the oars.',
      ),
    )
  })

  it('logs the outcome of a block in a daily note, and of no other attempt', async () => {
    vault.put(
      'Daily/2026-03-08.md',
      '# Sunday\n\n## Attempt #efficacy/action\n- task:: Row\n- confidence_before:: 40\n\n## Other\nText.\n',
    )
    await host.journal.scan()
    openAt('Daily/2026-03-08.md', 'Row')
    await run(
      'log-outcome',
      ['outcome', 'done'],
      ['confidence_after', '70'],
      ['challenge_fit', ''],
      ['accomplished', 'Rowed.'],
      ['proves', ''],
      ['next', ''],
    )
    expect(host.inRuns.map(({ sight }) => sight)).toEqual(
      host.inRuns.map(() => [{ label: 'Task', text: 'Row' }]),
    )
    const text = textOf(vault, 'Daily/2026-03-08.md') ?? ''
    expect(text).toContain('- outcome:: done\n')
    expect(text).toContain('- done_date:: 2026-03-09\n')
    expect(text).toContain('### What I got done\n')
    expect(text.endsWith('## Other\nText.\n')).toBe(true)
  })

  it('logs it in the block that was chosen, wherever it stands by now, or nowhere', async () => {
    const [daily, block] = [
      'Daily/2026-03-08.md',
      (task: string) => `## Attempt #efficacy/action\n- task:: ${task}\n\n`,
    ]
    const begun = `${block('Row')}${block('Swim')}`
    vault.put(daily, begun)
    await host.journal.scan()
    const log = (): Promise<void> =>
      run('log-outcome', ['attempt', `${daily}:4`], ['outcome', 'not-attempted'])
    vault.put(daily, `${block('Bake')}${begun}`)
    await log()
    expect(textOf(vault, daily)).toMatch(
      /^## Attempt #efficacy\/action\n- task:: Bake\n\n## Attempt #efficacy\/action\n- task:: Row\n\n## Attempt #efficacy\/action\n- task:: Swim\n- outcome:: not-attempted\n/,
    )
    vault.put(daily, begun)
    await host.journal.scan()
    const other = `${block('Row')}${block('Bake')}`
    vault.put(daily, other)
    await expect(log()).rejects.toThrow('has changed')
    expect(textOf(vault, daily)).toBe(other)
  })

  it.each([
    ['hour', ['09:00', '2026-03-08']],
    ['day', ['08:00', '2026-03-07']],
  ] as const)(
    'logs it in no other block of the same task that has its line by now: of another %s',
    async (_, [at, on]) => {
      const [daily, block] = [
        'Daily/2026-03-08.md',
        (time: string, date: string) =>
          `## Attempt ${time} #efficacy/action\n- date:: ${date}\n- task:: Row\n\n`,
      ]
      const begun = block(at, on) + block('08:00', '2026-03-08')
      vault.put(daily, begun)
      await host.journal.scan()
      vault.put(daily, `# Day\n\n\n\n${begun}`)
      await run('log-outcome', ['attempt', `${daily}:5`], ['outcome', 'not-attempted'])
      const after = `# Day\n\n\n\n${begun.trimEnd()}\n- outcome:: not-attempted\n- done_date:: 2026-03-09\n\n`
      expect(textOf(vault, daily)).toBe(after)
    },
  )

  it('logs no outcome over one that came from elsewhere meanwhile, and takes other changes as they are', async () => {
    const [path, begun] = ['Journal/attempt.md', '---\nefficacy: action\ndate: 2026-03-08\ntask: Row\n---\n']
    vault.put(path, begun)
    await host.journal.scan()
    const log = (): Promise<void> => run('log-outcome', ['attempt', path], ['outcome', 'not-attempted'])
    const logged = begun.replace('task: Row\n', 'task: Row\noutcome: partly\n')
    vault.put(path, logged)
    await expect(log()).rejects.toThrow('has changed')
    expect(textOf(vault, path)).toBe(logged)
    const dated = begun.replace('task: Row\n', 'task: Row a mile\ndone_date: 2026-03-08\n')
    vault.put(path, dated)
    await log()
    expect(textOf(vault, path)).toBe(dated.replace('03-08\n---', '03-08\noutcome: not-attempted\n---'))
  })

  it('logs the one of several in a daily note that the cursor stands at, and asks where it stands at none', async () => {
    const block = (task: string): string => `## Attempt #efficacy/action\n- task:: ${task}\n\n`
    vault.put('Daily/2026-03-08.md', `# Sunday\n\n${block('Row')}${block('Swim')}`)
    await host.journal.scan()
    openAt('Daily/2026-03-08.md', 'Row\n\n## Attempt')
    await run('log-outcome', ['outcome', 'not-attempted'])
    expect(host.asked).toMatchObject([{ id: 'outcome', sight: [{ label: 'Task', text: 'Swim' }] }])
    expect(textOf(vault, 'Daily/2026-03-08.md')).toMatch(/Row\n\n[^]*Swim\n- outcome:: not-attempted\n/)
    openAt('Daily/2026-03-08.md', '# Sunday')
    vault.put('Daily/2026-03-08.md', `# Sunday\n\n${block('Row')}${block('Swim')}`)
    await host.journal.scan()
    await run('log-outcome', ['attempt', 'Daily/2026-03-08.md:3'], ['outcome', 'not-attempted'])
    expect(host.asked.at(-2)?.options?.map(({ description }) => description)).toEqual(['8 Mar', '8 Mar'])
    expect(textOf(vault, 'Daily/2026-03-08.md')).toMatch(/Row\n- outcome:: not-attempted\n/)
  })

  describe('P1.12: an attempt that was too big', () => {
    const GOAL = 'Goals/Run 5K.md'
    const planned = (task: string): string =>
      `---\nefficacy: action\ndate: 2026-03-09\ngoal: ["[[Run 5K]]"]\ntask: ${task}\n---\n`
    const after = async (task: string, outcome: string, size: string, ...more: Answer[]): Promise<void> => {
      vault.put('Journal/attempt.md', planned(task))
      await host.journal.scan()
      await run(
        'log-outcome',
        ['attempt', 'Journal/attempt.md'],
        ['outcome', outcome],
        ['confidence_after', ''],
        ['challenge_fit', size],
        ['accomplished', ''],
        ['proves', ''],
        ['next', ''],
        ...more,
      )
    }

    it.each([
      ['not-done', ''],
      ['partly', 'right'],
      ['done', 'too-hard'],
    ])('%s, %s: splits its step in the ladder, where the person likes to', async (outcome, size) => {
      await after(
        'Jog one minute',
        outcome,
        size,
        ['split', 'yes'],
        ['part_1', 'Put the shoes on'],
        ['difficulty_1', '1'],
        ['part_2', 'Jog to the corner'],
        ['difficulty_2', ''],
        ['part_3', ''],
      )
      expect(textOf(vault, GOAL)).toContain(
        '- [ ] Put the shoes on (difficulty:: 1)\n- [ ] Jog to the corner\n',
      )
      expect(textOf(vault, GOAL)).not.toContain('Jog one minute')
    })

    it.each([['no'], [undefined]])('leaves the ladder as it is after %s', async (answer) => {
      await after('Jog one minute', 'partly', '', ...(answer ? [['split', answer] as Answer] : []))
      expect(host.asked.at(-1)).toMatchObject({
        id: 'split',
        detail: 'Jog one minute: A first part that is almost too easy is a good one.',
      })
      expect(textOf(vault, GOAL)).toBe(PAIR_VAULT[GOAL])
    })

    it.each([
      ['was done and about right', 'Jog one minute', 'done', 'right'],
      ['is no open step of its goal', 'Walk ten minutes', 'partly', ''],
      ['is in no ladder', 'Something else', 'not-done', 'too-hard'],
    ])('is offered nothing where it %s', async (_why, task, outcome, size) => {
      await after(task, outcome, size)
      expect(host.asked.map(({ id }) => id)).not.toContain('split')
    })
  })

  it('says so where nothing is planned, and passes over a draft', async () => {
    vault.put('Efficacy/row.md', '---\nefficacy: action\ndate: 2026-03-08\ntask: Row\ndraft: true\n---\n')
    await host.journal.scan()
    await run('log-outcome')
    expect(host.said).toEqual(['No attempt is planned. "Plan an attempt" starts one.'])
  })
})

describe('insert template', () => {
  it.each([
    ['nothing', '', ''],
    ['a byte order mark', '\uFEFF', ''],
    ['blanks', '', ' \n'],
  ])('makes a note with %s in it an entry', async (_, start, end) => {
    vault.put('Empty.md', start + end)
    openAt('Empty.md', '')
    await run('insert-template', ['kind', 'thought'])
    const text = textOf(vault, 'Empty.md') ?? ''
    expect(text).toMatch(new RegExp(`^${start}---\nefficacy: thought\n[^]*-->\n+${end}$`))
    expect(text.slice(0, host.shown[0]?.cursor)).toMatch(/## Situation\n<!--[^>]*-->\n$/)
    expect(host.asked[0]?.options?.map(({ value }) => value)).toContain('goal')
  })

  it('puts a block at the cursor of a note that has text, in its line endings', async () => {
    openAt('Daily/2026-03-09.md', 'Slept well.\r\n')
    await run('insert-template', ['kind', 'reflection'])
    const text = textOf(vault, 'Daily/2026-03-09.md') ?? ''
    expect(text.startsWith('# Monday\r\n\r\nSlept well.\r\n')).toBe(true)
    expect(text).toMatch(/\r\n## [^\r\n]*#efficacy\/reflection\r\n/)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    expect(host.asked[0]?.options?.map(({ value }) => value)).not.toContain('goal')
    const [{ cursor } = {}] = host.shown
    expect(
      text
        .slice(0, cursor ?? 0)
        .trimEnd()
        .split('\r\n')
        .at(-1),
    ).toMatch(/^(###|<!--)/)
  })

  it('takes no text that follows for the block', async () => {
    vault.put('Daily/x.md', '# Day\nMorning.\nEvening.\n\n# Later\nMore.\n')
    openAt('Daily/x.md', 'Morning.\n')
    await run('insert-template', ['kind', 'reflection'])
    const text = textOf(vault, 'Daily/x.md') ?? ''
    expect(text.startsWith('# Day\nMorning.\nEvening.\n')).toBe(true)
    expect(text.endsWith('# Later\nMore.\n')).toBe(true)
  })

  it('refuses where the note changed meanwhile', async () => {
    openAt('Daily/2026-03-09.md', 'Slept well.')
    vault.put('Daily/2026-03-09.md', 'Something else.\n')
    await expect(run('insert-template', ['kind', 'reflection'])).rejects.toMatchObject({ code: 'changed' })
    expect(textOf(vault, 'Daily/2026-03-09.md')).toBe('Something else.\n')
  })
})

it('the pair test, which every host goes through, runs every command of the table', () => {
  const run = new Set(PAIR_STEPS.map(({ command }) => command))
  expect(COMMANDS.map(({ id }) => id).filter((id) => !run.has(id))).toEqual([])
})

describe('undo last journal edit', () => {
  it('takes back every step of the pair test, one by one, byte for byte', async () => {
    await host.memory.set('filling', 'steps')
    const states: Record<string, string | undefined>[] = []
    // What the pair test takes back itself would change what is asked later, were it left standing.
    const kept = PAIR_STEPS.filter(
      ({ command }, at) => command !== 'undo' && PAIR_STEPS[at + 1]?.command !== 'undo',
    )
    for (const { command, answers, open } of kept) {
      const before = everything()
      host.open = undefined
      if (open) openAt(open.path, open.after)
      await run(command, ...answers)
      if (JSON.stringify(everything()) !== JSON.stringify(before)) states.push(before)
    }
    expect(states.length).toBeGreaterThan(4)
    for (const before of states.slice(-STEPS_KEPT).reverse()) {
      await run('undo')
      expect(everything()).toEqual(before)
    }
    await run('undo')
    expect(host.said.at(-1)).toBe('There is no journal edit to undo.')
  })

  it('leaves a note alone that was written to since', async () => {
    await run('new-entry', ['kind', 'thought'])
    const { path = '' } = host.shown[0] ?? {}
    vault.put(path, `${textOf(vault, path)}More.`)
    await expect(run('undo')).rejects.toMatchObject({ code: 'changed' })
    expect(textOf(vault, path)).toMatch(/More\.$/)
  })
})

describe('check notes and refresh', () => {
  it.each([
    ['check-notes', ['problems'], []],
    ['refresh', [], ['6 entries read.']],
  ] as const)('sees what changed outside: %s', async (id, pages, said) => {
    vault.put('Journal/new.md', '---\nefficacy: action\ndate: tomorrow\n---\n')
    await run(id)
    expect([host.pages, host.said]).toEqual([pages, said])
    expect(host.journal.snapshot().findings.map(({ path }) => path)).toContain('Journal/new.md')
  })
})
