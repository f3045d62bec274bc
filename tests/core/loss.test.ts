import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandOf, type CommandId, refusal } from '@core/commands'
import { refusedAnswer } from '@core/commands/refused-answer'
import { type KindId, KINDS } from '@core/kinds'
import { writeSetting } from '@core/journal/write-settings'
import { fixesFor } from '@core/language/fixes'
import { insertBlock } from '@core/note/block-insert'
import { blockToNote } from '@core/note/block-move'
import { applyChanges, fillSection } from '@core/note/edit'
import { fillGoalRow } from '@core/note/goal-row-edit'
import { parseNote } from '@core/note/parse'
import { splitStep } from '@core/note/step-edit'
import { hint } from '@core/problem'
import type { Question } from '@core/ports'
import { DEFAULTS, type Settings } from '@core/settings'
import { MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'
import { runs } from '../support/runs'

const SEED = Number(process.env['EFFICACY_SEED'] ?? 20261126)

/** The keys that a command writes, in the note that it writes them in. */
const WRITES: readonly (readonly [command: CommandId, path: string, keys: readonly string[]])[] = [
  ['log-outcome', 'J/attempt.md', ['outcome', 'done_date', 'confidence_after', 'challenge_fit']],
  ['log-outcome', 'Daily/2026-03-08.md', ['outcome', 'done_date', 'confidence_after', 'challenge_fit']],
  ['log-micro-action', 'J/shoes.md', ['outcome', 'done_date', 'confidence_after']],
  ['pause-plan', 'J/plan.md', ['plan_state', 'pauses']],
  ['resume-plan', 'J/rest.md', ['plan_state']],
  ['raise-goal', 'Goals/Run.md', ['goal_state', 'done_date']],
  ['audit-goal', 'Goals/Run.md', ['alignment', 'values', 'goal_state']],
  ['start-seven-day', 'Goals/Run.md', ['difficulty']],
  ['another-round', 'J/bicycle.md', ['rounds']],
]

/** Values as people write them; most of them are read as no field, and some as one. */
const ODD = [
  'zeta eta',
  '"zeta, eta"',
  '[zeta, {eta: b}]',
  '{zeta: eta}',
  '|\n  zeta\n  eta',
  '>-\n  zeta\n  eta',
  '\n  - zeta\n  - eta: x',
  '\n  - zeta\n  # eta\n  - theta',
  '\n  zeta:\n    eta: 1',
  '\n  - 2026-03-02..2026-03-03\n  - zeta to eta',
  '&zeta eta',
  '!zeta eta',
  '# zeta eta',
  '2026-13-77',
  '77777',
  '',
]

const NOTES: Readonly<Record<string, readonly [kind: KindId, keys: string, body: string]>> = {
  'Goals/Run.md': [
    'goal',
    'domain: health',
    '## Ladder\n- [ ] Jog\n## Micro-actions for step 1\n- [ ] Shoes\n',
  ],
  'J/attempt.md': [
    'action',
    'task: Jog\ngoal: "[[Run]]"',
    '## What I got done\n\n---\n\n## What comes next\n',
  ],
  'J/shoes.md': ['action', 'task: Shoes\ngoal: "[[Run]]"', ''],
  'J/bicycle.md': ['problem', 'problem_state: open', '## 1. The problem\nNo chain.\n'],
  'J/plan.md': ['plan', 'plan_kind: 7-day\nplan_start: 2026-03-01', 'Words.\n'],
  'J/rest.md': ['plan', 'plan_kind: 30-day\npauses: [2026-03-05..]', 'Words.\n'],
  'J/values.md': ['values', 'values: [Health, Friends]', ''],
}

function textAt(path: string, written: string): string {
  const [kind, keys, body] = NOTES[path] ?? ['action', '', '']
  if (path.startsWith('Daily/'))
    return `# Day\n\n## Try #efficacy/action\n- task:: Hum\n- ${written}\nMine.\n`
  return `---\nefficacy: ${kind}\ndate: 2026-03-01\n${keys}\n${written}\n---\n${body}`
}

const written = fc.constantFrom(...WRITES).chain(([command, path, keys]) =>
  fc.record({
    command: fc.constant(command),
    path: fc.constant(path),
    key: fc.constantFrom(...keys),
    odd: fc.constantFrom(...(path.startsWith('Daily/') ? ODD.filter((each) => !each.includes('\n')) : ODD)),
    choices: fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
  }),
)

/** Answers whatever is asked with one of the answers that it takes. */
function answering(host: MemoryHost, choices: readonly number[]): void {
  let turn = 0
  host.improvise = (question) => {
    const choice = choices[turn++ % choices.length] ?? 0
    const fitting = answersTo(question).filter((each) => refusedAnswer(question, each) === undefined)
    return { go: 'on', values: fitting[choice % fitting.length] ?? [''] }
  }
}

function answersTo({ options = [], many = false }: Question): readonly (readonly string[])[] {
  const values = options.map(({ value }) => value)
  return [
    ...values.map((each) => [each]),
    ...(many ? [values.slice(0, 2)] : []),
    ['Words'],
    ['5'],
    ['2026-03-05'],
  ]
}

it('a command leaves what it cannot read, and says so', async () => {
  let refused = 0
  const property = fc.asyncProperty(written, async ({ command, path, key, odd, choices }) => {
    const line = `${key}${path.startsWith('Daily/') ? '::' : ':'} ${odd}`
    const texts = Object.fromEntries([...Object.keys(NOTES), path].map((each) => [each, textAt(each, '')]))
    const text = textAt(path, line)
    const host = new MemoryHost(new MemoryVault({ ...texts, [path]: text }), new Date(2026, 2, 9, 9, 14))
    await host.journal.scan()
    host.open = { path, text, cursor: Math.max(0, text.indexOf('Try')) }
    answering(host, choices)
    const before = bytesOf(host)
    const said = await commandOf(command)?.run(host, host.journal).catch(refusalOnly)
    if (said !== undefined) {
      refused++
      expect(said).toMatch(/^[^\n]+\.$/)
      expect(bytesOf(host)).toEqual(before)
      return
    }
    const now = await host.vault.read(path)
    if (!isRead(path, text, key)) expect(wordsOf(now)).toEqual(expect.arrayContaining(wordsOf(odd)))
    expect(wordsOf(now.replace(line, ''))).toEqual(expect.arrayContaining(wordsOf(textAt(path, ''))))
    host.answers = []
    for (let steps = 0; steps < 3; steps++) await commandOf('undo')?.run(host, host.journal)
    expect(bytesOf(host)).toEqual(before)
  })
  await fc.assert(property, { numRuns: runs(150), seed: SEED })
  expect(refused).toBeGreaterThan(15)
})

function refusalOnly(error: Error): string {
  const said = refusal(error)
  if (said === undefined) throw error
  return said
}

/** Whether the field holds a value or nothing; a comment beside it stays in any case. */
function isRead(path: string, text: string, key: string): boolean {
  const { findings } = parseNote(path, text, DEFAULTS)
  return !findings.some(({ severity, args }) => severity === 'problem' && args['key'] === key)
}

/** Those that a person wrote: the state of a field that is read may be another one afterwards. */
function wordsOf(text: string): string[] {
  return text.split(/[\s,[\]{}"'|>&!.-]+/).filter((word) => word !== '')
}

function bytesOf({ vault }: MemoryHost): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...vault.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]),
  )
}

describe('what an edit is not about stays', () => {
  it.each(['---', '***', '- - -', '>', ':::'])('a rule below a section that is filled: %s', (rule) => {
    const text = `## What I got done\n<!-- prompt -->\n- [ ] \n\n${rule}\n\n## Later\n`
    const after = applyChanges(
      text,
      fillSection(text, { block: undefined, kind: KINDS.action, id: 'accomplished' }, 'Jogged.'),
    )
    expect(after).toBe(`## What I got done\n<!-- prompt -->\nJogged.\n\n${rule}\n\n## Later\n`)
  })

  it('what a line of a block that moves says beyond its key', () => {
    const block = (lines: string): string =>
      blockToNote('Daily/2026-03-07.md', `## Walk #efficacy/activity\n${lines}\n`, 1, DEFAULTS).text
    expect(block('- date:: 2026-03-05 14:33')).toBe(
      '---\nefficacy: activity\ndate: 2026-03-05\n---\n\n# Walk\n\n- date:: 2026-03-05 14:33\n',
    )
    expect(block('- time:: 9:14:30')).toContain('time: "09:14"\n---\n\n# Walk\n\n- time:: 9:14:30\n')
    expect(block('- goal:: [[Run|mine]], [[Run#Why]]')).toContain('- goal:: [[Run|mine]], [[Run#Why]]\n')
    expect(block('- goal:: [[Run]] <!-- why -->')).toContain('- goal:: [[Run]] <!-- why -->\n')
    expect(block('- goal:: [[Run]], [[Sing|song]]\n- time:: 9:14')).not.toContain('::')
  })

  it("a tag of the person's own within that of a block that moves", () => {
    const text = '## 09:14 #efficacy/activity/work\n- date:: 2026-03-05\n\nRain.\n'
    expect(blockToNote('Note.md', text, 1, DEFAULTS).text).toContain('# #work\n\nRain.\n')
    const timed = text.replace('09:14', '8:15')
    expect(blockToNote('Note.md', timed, 1, DEFAULTS).text).toMatch(/# #work\n\nRain\.\n/)
  })

  it('the words of a markdown link to a goal, when its block is moved', () => {
    const text =
      '## Walk #efficacy/activity\n- date:: 2026-03-05\n- goal:: [my run](Goals/Run%205K.md#Ladder)\n\nRain.\n'
    expect(blockToNote('Note.md', text, 1, DEFAULTS).text).toContain('"[my run](Goals/Run%205K.md#Ladder)"')
  })

  it.each([
    ['📅 2026-03-12', ' 📅 2026-03-12'],
    ['🔁 every week ⏫ ⏳ 2026-03-12 (difficulty:: 5) ^jog', ' 🔁 every week ⏫ ⏳ 2026-03-12 ^jog'],
    ['with the ✅ list', ''],
  ])('the signs of a task that is split: %s', (written, kept) => {
    const text = `## Ladder\n- [ ] Jog ${written}\n`
    const after = applyChanges(text, splitStep(text, 2, [{ text: 'Walk' }, { text: 'Trot' }]))
    expect(after).toBe(`## Ladder\n- [ ] Walk${kept}\n- [ ] Trot\n`)
  })

  it.each(['  ## Later\n', '\uFEFF## Later\n', '\uFEFF ## Later\n', '   Later\n---\n'])(
    'the blanks before a heading that a block is put above or taken from above: %j',
    (later) => {
      const [mark = ''] = /^\uFEFF?/.exec(later) ?? []
      const words = later.slice(mark.length)
      for (const cursor of [0, mark.length, later.search(/\S/)]) {
        const filling = { date: '2026-03-07', time: '09:14', fields: {}, sections: {} } as const
        const { changes } = insertBlock('Note.md', later, cursor, KINDS.stress, filling, DEFAULTS)
        const after = applyChanges(later, changes)
        expect(after).toMatch(new RegExp(`^${mark}## Stress`))
        expect(after).toContain(words)
      }
      const text = `${mark}## Walk #efficacy/activity\n- date:: 2026-03-05\n\nRain.\n\n${words}`
      expect(applyChanges(text, blockToNote('Note.md', text, 1, DEFAULTS).removal)).toBe(later)
    },
  )

  it('the name by which a step is linked to, when it is split', () => {
    const kept = '(due:: 2026-03-12) (minutes_left:: 4) (my_minutes:: 3)'
    const text = `## Ladder\n- [ ] Jog ^2 m (Difficulty:: 6) ${kept} ^jog\n`
    const after = applyChanges(text, splitStep(text, 2, [{ text: 'Walk' }, { text: 'Trot' }]))
    expect(after).toBe(`## Ladder\n- [ ] Walk ${kept} ^jog\n- [ ] Trot\n`)
    const hidden = text.replace('^jog', '%% with Ann %%')
    expect(() => splitStep(hidden, 2, [{ text: 'Walk' }, { text: 'Trot' }])).toThrow(
      /comment stands in what is to be replaced/,
    )
  })

  it.each([
    ['is ticked', '- [x] Jog\n', 'There is no open step'],
    ['stands in a list within its line', '- - [ ] Jog\n', 'could not be proved'],
    ['begins a line below its box', '- [ ]\n  Jog\n', 'could not be proved'],
    ['goes on at the edge, where it may stand by itself', '- [ ] Jog\nand more\n', 'could not be proved'],
  ])('a step that %s', (_, text, said) => {
    expect(() => splitStep(text, 1, [{ text: 'Walk' }, { text: 'Trot' }])).toThrow(said)
  })

  it.each([
    ['notes and boxes', '- [ ] Jog', '  - with Ann\n \n  By the river.\n  - [ ] shoes (due:: 2026-03-12)'],
    ['what is as far in as a tab', '10)\t[ ] Jog', '    - with Ann'],
    ['what is further in by tabs', '\t-\t[ ] Jog', '\t\t- with Ann\n\t    - [ ] shoes'],
    ['a fence', '1. [ ] Jog', '   ~~~\n   - [ ] no step\n   ~~~'],
    ['nothing, where the next line is a step of its own', '-  [ ] Jog', ''],
  ])('what stands below a step when it is split: %s', (_, step, nested) => {
    const note = (...lines: readonly string[]): string =>
      ['## Ladder', '- Mornings %% early %%', ...lines.filter((line) => line !== ''), ' - [ ] Rest', ''].join(
        '\n',
      )
    const text = note(step, nested)
    const after = applyChanges(text, splitStep(text, 3, [{ text: 'Walk' }, { text: 'Trot' }]))
    expect(after).toBe(note(step.replace('Jog', 'Walk'), nested, step.replace('Jog', 'Trot')))
  })

  it.each([
    ['shorter than its table', '| [[Run]] | in part |', '| [[Run]] | in part | no | keep |'],
    ['that is its link alone', '| [[Run]] |', '| [[Run]] | yes | no | keep |'],
    [
      'with other words for its goal',
      '| [[Run|mine]] |  | |  | x |',
      '| [[Run|mine]] | yes | no | keep | x |',
    ],
    ['with a border in a cell', '| [[Run]] | a \\| b |  |  |  |', '| [[Run]] | a \\| b | no | keep |  |'],
  ])('the answers for a row %s', (_, row, filled) => {
    const { heading, lines: [head = '', rule = ''] = [] } = KINDS.values.sections.goals
    const text = `---\nefficacy: values\n---\n## ${heading}\n${head}\n${rule}\n${row}\n`
    const goal = { link: 'Goals/Run', matches: (link: string) => link.startsWith('[[Run') }
    const changes = fillGoalRow(text, KINDS.values, goal, ['yes', 'no', 'keep'])
    expect(applyChanges(text, changes)).toBe(text.replace(row, filled))
  })

  it('the day of a goal that was done before it is raised', async () => {
    const text = '---\nefficacy: goal\ndate: 2026-01-01\ngoal_state: done\ndone_date: 2026-02-01\n---\n'
    const host = new MemoryHost(new MemoryVault({ 'Goals/Run.md': text }), new Date(2026, 2, 9, 9, 14))
    await host.journal.scan()
    host.open = { path: 'Goals/Run.md', text, cursor: 0 }
    host.answers = [
      ['title', 'Run 10K'],
      ['success_looks_like', ''],
      ['difficulty', ''],
      ['deadline', ''],
      ['earlier', 'done'],
    ]
    await commandOf('raise-goal')?.run(host, host.journal)
    expect(await host.vault.read('Goals/Run.md')).toBe(text)
    expect(host.vault.files.size).toBe(2)
  })

  it.each([
    ['pause-plan', 'active'],
    ['resume-plan', 'paused'],
  ] as const)('the pause beside those that %s can read', async (command, state) => {
    const keys = `plan_kind: 7-day\nplan_start: 2026-03-01\nplan_state: ${state}`
    const text = `---\nefficacy: plan\ndate: 2026-03-01\n${keys}\npauses:\n  - 2026-03-05..\n  - in May\n---\nWords.\n`
    const host = new MemoryHost(new MemoryVault({ 'J/plan.md': text }), new Date(2026, 2, 9, 9, 14))
    await host.journal.scan()
    host.open = { path: 'J/plan.md', text, cursor: 0 }
    await expect(commandOf(command)?.run(host, host.journal)).rejects.toThrow(/pauses/)
    expect(await host.vault.read('J/plan.md')).toBe(text)
  })

  it('a value that was added to a goal while it was asked which it serves', async () => {
    const text = '---\nefficacy: goal\ndate: 2026-01-01\nvalues: [Health]\n---\n'
    const host = new MemoryHost(new MemoryVault({ 'Goals/Run.md': text }), new Date(2026, 2, 9, 9, 14))
    await host.journal.scan()
    host.open = { path: 'Goals/Run.md', text, cursor: 0 }
    const added = text.replace('Health', 'Health, Friends')
    host.improvise = ({ id }) => {
      if (id === 'decision') host.vault.put('Goals/Run.md', added)
      return { go: 'on', values: [{ alignment: 'aligned', values: 'Health' }[id] ?? 'keep'] }
    }
    await expect(commandOf('audit-goal')?.run(host, host.journal)).rejects.toThrow(/has changed/)
    expect(await host.vault.read('Goals/Run.md')).toBe(added)
  })

  it('the rest of a note where a link in it is mended to a name that has a colon', () => {
    const note = {
      path: 'J/a.md',
      settings: DEFAULTS,
      today: '2026-03-09',
      goals: ['A: b/Run.md', 'C/Run.md'],
    } as const
    const mended = (goal: string): readonly string[] => {
      const text = `---\nefficacy: action\ndate: 2026-03-01\ngoal: ${goal} # mine\n---\n`
      const place = { path: 'J/a.md', line: 4, column: 1 }
      const finding = hint('link-ambiguous', place, { link: 'Run', count: 2, paths: '' })
      return fixesFor({ ...note, text }, finding).flatMap((fix) =>
        'changes' in fix ? (applyChanges(text, fix.changes).split('\n')[3] ?? '') : [],
      )
    }
    expect(mended('Run')).toEqual(['goal: "[[A: b/Run]]" # mine', 'goal: C/Run # mine'])
    expect(mended('[[Run|mine]]')).toEqual([
      'goal: "[[A: b/Run|mine]]" # mine',
      'goal: [[C/Run|mine]] # mine',
    ])
    expect(mended('"[[Run]]"')).toEqual(['goal: "[[A: b/Run]]" # mine', 'goal: "[[C/Run]]" # mine'])
  })
})

describe('what a setting is not about stays in efficacy.json', () => {
  async function written<K extends keyof Settings>(
    text: string,
    key: K,
    value: Settings[K],
  ): Promise<string> {
    const { journal, vault } = new MemoryHost(
      new MemoryVault({ 'efficacy.json': text }),
      new Date(2026, 2, 9),
    )
    await journal.scan()
    await writeSetting(journal, key, () => value)
    return vault.read('efficacy.json')
  }
  const thresholds = { ...DEFAULTS.thresholds, run: 6 }

  it('a threshold alone is written', async () => {
    const text = '{"thresholds": {"run": 5, /* mine */ "bias": 0, "own": 3}}'
    expect(await written(text, 'thresholds', thresholds)).toBe(text.replace('5', '6'))
    const twice = '{"thresholds": {"bias": 4}, "thresholds": {"own": 3}}'
    expect(await written(twice, 'thresholds', { ...DEFAULTS.thresholds, run: 6 })).toBe(
      '{"thresholds": {"bias": 4}, "thresholds": {"own": 3, "run": 6}}',
    )
  })

  it('what was put there since the notes were read', async () => {
    const { journal, vault } = new MemoryHost(new MemoryVault(), new Date(2026, 2, 9))
    await journal.scan()
    vault.put('efficacy.json', '{"rest_days": ["saturday"]}')
    await writeSetting(journal, 'rest_days', ({ rest_days }) => [...rest_days, 'sunday'])
    expect(JSON.parse(await vault.read('efficacy.json'))).toEqual({ rest_days: ['saturday', 'sunday'] })
    vault.put('efficacy.json', '{"grace": 3}')
    await writeSetting(journal, 'grace', () => DEFAULTS.grace)
    expect(await vault.read('efficacy.json')).toBe(`{"grace": ${DEFAULTS.grace}}`)
  })

  it.each<[string, keyof Settings, Settings[keyof Settings]]>([
    ['{"rest_days": ["sunday", "montag"]}', 'rest_days', ['monday']],
    ['{"exclude": ["A/**", 5]}', 'exclude', ['B/**']],
    ['{"thresholds": [3]}', 'thresholds', thresholds],
  ])('a list that cannot be read: %s', async (text, key, value) => {
    await expect(written(text, key, value)).rejects.toThrow(
      `"${key}" in efficacy.json cannot be read as it is, so nothing in it was changed; "Check notes" has the line.`,
    )
  })

  it('what it cannot take, and a file of which no value can be told', async () => {
    expect(await written('{"grace": 2}', 'grace', 9)).toBe('{"grace": 2}')
    await expect(written('{"grace": 2', 'grace', 3)).rejects.toThrow('efficacy.json cannot be read as it is')
    expect(await written('{"grace": "x"}', 'grace', 3)).toBe('{"grace": 3}')
  })

  it('a comment in a list', async () => {
    await expect(written('{"exclude": ["A/**", // old\n "B"]}', 'exclude', ['A/**'])).rejects.toThrow(
      'A comment stands inside "exclude" in efficacy.json and would be lost; change it in the file.',
    )
    expect(await written('{"exclude": ["A"] // mine\n}', 'exclude', ['B'])).toMatch(/"B"\s*\] \/\/ mine/)
  })
})
