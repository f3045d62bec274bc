import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { commandOf } from '@core/commands'
import { buildReport } from '@core/dashboard/build'
import { reportText } from '@core/commands/write-report'
import { allKinds, KIND_IDS } from '@core/kinds'
import { parseNote } from '@core/note/parse'
import { DEFAULTS } from '@core/settings'
import { type Language, LANGUAGES, speak } from '@core/texts'
import { catalogs } from '../../esbuild.languages.mjs'
import { speakLoud, unspoken } from '../support/loud'
import { type Answer, MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'
import { files } from '../support/note-texts'
import { runs } from '../support/runs'
import { speakWords } from '../support/speak'

const NOW = new Date(2026, 9, 14, 12)
const PATH = 'Efficacy/Reports/Report 2026-10-01 to 2026-10-14.md'

const VAULT = {
  'Goals/Run 5K.md': '---\nefficacy: goal\ndate: 2026-09-01\ndifficulty: 6\n---\n',
  'a.md': `---
efficacy: action
date: 2026-10-10
time: "09:14"
goal: ["[[Goals/Run 5K]]"]
task: Jog one minute
micro: true
confidence_before: 60
outcome: done
source_used: [state, luck]
---
## What I got done
Jogged one, walked nine.
<!-- not told -->

- and back
`,
  't.md': `---
efficacy: thought
date: 2026-10-12
distortions: [mind-reading]
belief_before: 80
belief_after: 40
---
## Automatic thought
They think that I am slow.
`,
  'draft.md': '---\nefficacy: thought\ndate: 2026-10-12\ndraft: true\nbelief_before: 80\n---\n',
  'late.md': '---\nefficacy: thought\ndate: 2026-10-20\nbelief_before: 80\n---\n',
}

const LEFT_OUT = `# Report, 1 Oct 2026 to 14 Oct 2026

Written by Efficacy Journal on 14 Oct 2026, from 2 entries. What was written is left out. A journaling aid, not medical care. Works offline, sends nothing.

| Kind of note | Entries |
| --- | --- |
| Attempt | 1 |
| Thought record | 1 |

## In numbers

- 1 of 5 attempts with a prediction. With 5 or more, what was expected and what was finished are compared.
- 1 of 3 records with both ratings. With 3 or more, before and right after are compared.

## Attempt

### 10 Oct 2026, 09:14

- Goal: Run 5K
- Task: Jog one minute
- Micro-action: yes
- Prediction: 60%
- Outcome: Done as written
- What helped: How I read my body, other

## Thought record

### 12 Oct 2026

- Distortions: Mind reading
- Belief before: 80%
- Belief after: 40%
`

async function opened(vault: Readonly<Record<string, string>>): Promise<MemoryHost> {
  const host = new MemoryHost(new MemoryVault(vault), NOW)
  await host.journal.scan()
  return host
}

async function run(host: MemoryHost, ...answers: readonly Answer[]): Promise<void> {
  host.answers = [...answers]
  await commandOf('write-report')?.run(host, host.journal)
}

const RANGE: readonly Answer[] = [
  ['from', '2026-10-01'],
  ['to', ''],
]

describe('a report note', () => {
  it('tells dates, numbers and what was chosen from a list, and leaves out what was written', async () => {
    const host = await opened(VAULT)
    await run(host, ...RANGE, ['kinds', ''], ['words', 'leave-out'], ['confirm', 'make'])
    expect(await host.vault.read(PATH)).toBe(LEFT_OUT)
    expect(host.asked[0]).toMatchObject({ id: 'from', placeholder: '2026-09-17' })
    expect(host.shown).toEqual([{ path: PATH }])
  })

  it('quotes what was written where that is chosen, without comments', async () => {
    const host = await opened(VAULT)
    await run(host, ...RANGE, ['kinds', 'action'], ['words', 'quote'], ['confirm', 'make'])
    const text = await host.vault.read(PATH)
    expect(text).toContain('What was written is quoted.')
    expect(text).toContain('- What helped: How I read my body, luck\n')
    expect(text).toContain('**What I got done**\n\n> Jogged one, walked nine.\n>\n>\n> - and back\n')
    expect(text).not.toContain('Thought record')
    expect(text).not.toContain('not told')
  })

  it('is shown before it is made, and is one step to undo', async () => {
    const host = await opened(VAULT)
    const before = new Map(host.vault.files)
    await run(host, ...RANGE, ['kinds', ''], ['words', 'leave-out'], ['confirm', 'leave'])
    expect(host.asked.at(-1)?.text).toEqual(LEFT_OUT.split('\n').filter((line) => line !== ''))
    expect(host.vault.files).toEqual(before)
    await run(host, ...RANGE, ['kinds', ''], ['words', 'leave-out'], ['confirm', 'make'])
    await run(host, ...RANGE, ['kinds', ''], ['words', 'leave-out'], ['confirm', 'make'])
    expect(host.vault.files.has(PATH.replace('.md', ' 2.md'))).toBe(true)
    for (let turn = 0; turn < 2; turn += 1) await commandOf('undo')?.run(host, host.journal)
    expect(host.vault.files).toEqual(before)
  })

  it('shows no more than the beginning of a long one', async () => {
    const host = await opened({ 'a.md': VAULT['a.md'].replace('- and back', '- and back\n'.repeat(60)) })
    await run(host, ...RANGE, ['kinds', ''], ['words', 'quote'], ['confirm', 'leave'])
    const text = host.asked.at(-1)?.text ?? []
    expect(text.length).toBeLessThanOrEqual(41)
    expect(text.at(-1)).toMatch(/^… and \d+ more lines\.$/)
  })

  it.each([
    [
      'the first day is to come',
      [
        ['from', '2027-01-01'],
        ['to', ''],
      ],
      'No entry from 2027-01-01 to 2027-01-01',
    ],
    [
      'nothing counts in these days',
      [
        ['from', '2020-01-01'],
        ['to', '2020-12-31'],
      ],
      'No entry from 2020-01-01',
    ],
  ] as const)('is not written where %s, and says so', async (_, answers, said) => {
    const host = await opened(VAULT)
    const before = new Map(host.vault.files)
    await run(host, ...answers)
    expect(host.said.join(' ')).toContain(said)
    expect(host.vault.files).toEqual(before)
  })

  it('takes no last day before the first', async () => {
    const host = await opened(VAULT)
    await expect(run(host, ['from', '2026-10-09'], ['to', '2026-10-01'])).rejects.toThrow(
      '2026-10-09 is after 2026-10-01.',
    )
  })

  it('leaves no trace where the person backs out of any question', async () => {
    const answers: readonly Answer[] = [...RANGE, ['kinds', ''], ['words', 'quote']]
    for (let given = 0; given <= answers.length; given += 1) {
      const host = await opened(VAULT)
      const before = new Map(host.vault.files)
      await run(host, ...answers.slice(0, given))
      expect(host.vault.files).toEqual(before)
      expect(host.said).toEqual([])
    }
  })
})

describe('a report that quotes', () => {
  const DAY = 'Daily/2026-10-09.md'
  const block = (time: string, words: string): string =>
    `## Look back ${time} #efficacy/reflection\n\n### What I did that worked\n\n${words}\n\n`
  const asked = { from: '2026-10-01', to: '2026-10-14', kinds: KIND_IDS, words: true } as const

  it('has each block of a note in its own words', async () => {
    const { journal } = await opened({ [DAY]: block('08:00', 'Slept.') + block('21:00', 'Asked.') })
    const quoted = (await reportText(journal, asked)).match(/ \d\d:00$|^> .*/gm)
    expect(quoted).toEqual([' 08:00', '> Slept.', ' 21:00', '> Asked.'])
  })

  it.each([
    ['gone', 'Empty now.', `${DAY} has changed`],
    ['deleted', undefined, `${DAY} is not there`],
  ])('is not written where an entry is %s since the notes were read', async (_, now, message) => {
    const { journal, vault } = await opened({ [DAY]: block('08:00', 'Slept.') })
    if (now === undefined) vault.files.delete(DAY)
    else vault.put(DAY, now)
    await expect(reportText(journal, asked)).rejects.toThrow(message)
    await expect(reportText(journal, { ...asked, words: false })).resolves.toContain('| Reflection | 1 |')
  })
})

/** Words that would be a block, a heading, frontmatter or a way out of a quote, were they not contained. */
const HOSTILE = [
  '## Evil 08:15 #efficacy/action',
  '---\nefficacy: action\ndate: 2026-10-10\n---',
  '```\n## In a fence #efficacy/reflection',
  '<!-- open\n# Out #efficacy/stress',
  '> deeper\n\nlazy\n# Heading #efficacy/activity',
  '| a |\n| --- |\n- outcome:: done',
]

const all = await catalogs()

afterEach(() => speak('en'))
const anyLanguage = fc.constantFrom(...(Object.keys(LANGUAGES) as Language[]))

it.each([
  ['ahead', ['2026-10-10', '2026-10-20'], '2026-10-31'],
  ['before its first', ['2026-09-30', '2026-10-01'], '2026-10-14'],
] as const)(
  'counts nothing in its numbers that it does not list: a day %s is in neither',
  async (_, days, to) => {
    const [a, b] = days.map((date) => `---\nefficacy: setback\ndate: ${date}\nretried: true\n---\n`)
    const { journal } = await opened({ 'a.md': a!, 'b.md': b! })
    const asked = { from: '2026-10-01', to, kinds: KIND_IDS, words: false } as const
    const note = await reportText(journal, asked)
    expect(note).toContain('| Setback | 1 |')
    expect(note).toContain('- 1 setback written down,')
  },
)

it('has no numbers where none of what it lists was rated', async () => {
  const { journal } = await opened({
    'a.md': '---\nefficacy: action\ndate: 2026-10-10\ntask: Row\noutcome: done\n---\n',
    't.md': '---\nefficacy: thought\ndate: 2026-10-11\ndistortions: [labeling]\n---\n',
  })
  const asked = { from: '2026-10-01', to: '2026-10-14', kinds: KIND_IDS, words: false } as const
  const note = await reportText(journal, asked)
  expect(note).toContain('| Attempt | 1 |\n| Thought record | 1 |\n\n')
  expect(note).not.toContain('In numbers')
})

it('leaves out the year of its last day alone', async () => {
  const ratings = 'handle_unexpected: 3\ndifficult_tasks: 3\nstick_to_goals: 3\novercome_obstacles: 3\n'
  const rated = (date: string): string => `---\nefficacy: assessment\ndate: ${date}\n${ratings}---\n`
  const { journal } = await opened({ 'a.md': rated('2025-12-20'), 'b.md': rated('2026-01-05') })
  const asked = { from: '2025-12-01', to: '2026-01-10', kinds: KIND_IDS, words: false } as const
  expect(await reportText(journal, asked)).toContain('- From 20 Dec 2025 to 5 Jan, over 16 days.')
})

it('writes numbers as its language does', async () => {
  const { journal } = await opened({
    'a.md': '---\nefficacy: activity\ndate: 2026-10-10\nactivity: run\ndistance_km: 3.2\n---\n',
    'b.md': '---\nefficacy: action\ndate: 2026-10-10\nconfidence_before: 60\noutcome: done\n---\n',
  })
  speakWords('de', {})
  const asked = { from: '2026-10-01', to: '2026-10-14', kinds: KIND_IDS, words: false } as const
  const note = await reportText(journal, asked)
  expect(note).toContain('3,2 km')
  expect(note).toContain('60%')
})

it('says everything in the language that is spoken', async () => {
  const { journal } = await opened(VAULT)
  speakLoud()
  const asked = { from: '2026-10-01', to: '2026-10-14', kinds: KIND_IDS, words: false } as const
  const lines = (await reportText(journal, asked)).split('\n')
  speak('en')
  expect(lines.length).toBeGreaterThan(20)
  expect(unspoken(lines.filter((line) => !/Run 5K|Jog one minute/.test(line)))).toEqual([])
})

it('writes numbers with their units as the language has them', async () => {
  const run = '---\nefficacy: activity\ndate: 2026-10-10\nactivity: run\ndistance_km: 8.5\n---\n'
  const { journal } = await opened({ ...VAULT, 'Efficacy/run.md': run })
  const asked = { from: '2026-10-01', to: '2026-10-14', kinds: KIND_IDS, words: false } as const
  speakWords('de', all['de'] ?? {})
  const text = await reportText(journal, asked)
  speak('en')
  expect(text).toContain('- Vorhersage: 60\u00a0%\n')
  expect(text).toContain('- Strecke: 8,5 km\n')
})

describe('whatever a journal holds', () => {
  it('a report of it is no note of ours and changes no number', async () => {
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.constantFrom(...HOSTILE),
        fc.boolean(),
        anyLanguage,
        async (notes, evil, words, language) => {
          const hostile = `---\nefficacy: action\ndate: 2026-10-13\ntask: ${JSON.stringify(evil)}\noutcome: done\n---\n## What I got done\n${evil}\n`
          const { journal, vault } = await opened({
            ...Object.fromEntries(notes),
            'Efficacy/evil.md': hostile,
          })
          const json = (): string => JSON.stringify(buildReport(journal.snapshot(), journal.today()))
          const before = json()
          const asked = { from: '2024-01-01', to: journal.today(), kinds: KIND_IDS, words } as const
          speakWords(language, all[language] ?? {})
          const text = await reportText(journal, asked)
          speak('en')
          expect(parseNote(PATH, text, DEFAULTS)).toEqual({ ours: false, entries: [], findings: [] })
          const own = text.split('\n').filter((line) => /#efficacy|```/.test(line))
          expect(own.filter((line) => !/^(?:> |- )/.test(line))).toEqual([])
          vault.put(PATH, text)
          await journal.changed(PATH)
          expect(json()).toBe(before)
        },
      ),
      { numRuns: runs(20) },
    )
  })

  it.each(allKinds())('a report without words holds none of those of $id', async (kind) => {
    const secret = 'zq'
    const fields = Object.entries(kind.fields)
      .filter(([key]) => !(kind.named.by === 'field' && kind.named.field === key))
      .flatMap(([key, { type }]) =>
        type === 'text'
          ? [`${key}: ${secret} text`]
          : type === 'list' || type === 'choices'
            ? [`${key}: [${secret}]`]
            : [],
      )
      .filter((line) => !line.startsWith('pauses'))
    const sections = Object.values(kind.sections).map(
      ({ heading }) => `## ${heading}\n${secret} section\n- ${secret} item\n`,
    )
    const note = ['---', `efficacy: ${kind.id}`, 'date: 2026-10-10', ...fields, '---', ...sections].join('\n')
    const { journal } = await opened({ 'a.md': note })
    const asked = { from: '2026-10-01', to: '2026-10-14', kinds: [kind.id], words: false } as const
    expect(await reportText(journal, asked)).not.toContain(secret)
    const told = await reportText(journal, { ...asked, words: true })
    expect(told.split(secret).length - 1).toBe(fields.length + 2 * sections.length)
  })
})
