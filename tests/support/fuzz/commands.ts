import fc from 'fast-check'
import { type CommandId, commandOf, refusal } from '@core/commands'
import type { Section } from '@core/kind'
import { KINDS } from '@core/kinds'
import type { OpenNote, Question } from '@core/ports'
import { MemoryHost } from '../memory-host'
import { MemoryVault } from '../memory-vault'
import { end, eol, mark, shortBody } from './bodies'
import { otherLines, secondOpinion } from './frontmatter'
import { linesOf, type Outcome, sure, sureSame } from './sure'

/** Which keys of a note that is there a command may write; in every other note it writes none. */
const MAY_WRITE: Readonly<Partial<Record<CommandId, readonly string[]>>> = {
  'log-outcome': ['outcome', 'done_date', 'confidence_after', 'challenge_fit'],
  'log-micro-action': ['outcome', 'done_date', 'confidence_after', 'challenge_fit'],
  'pause-plan': ['pauses', 'plan_state'],
  'resume-plan': ['pauses', 'plan_state'],
  'raise-goal': ['goal_state', 'done_date'],
  'audit-goal': ['alignment', 'values', 'goal_state'],
  'start-seven-day': ['difficulty'],
  'another-round': ['rounds'],
  tick: [],
  'split-step': [],
  'move-block': [],
  'insert-template': [],
  'insert-practice': [],
  'turn-into-entry': [],
  'new-entry': [],
  'plan-attempt': [],
  'quick-win': [],
  'choose-practice': [],
  'start-thirty-day': [],
  'set-up-maintenance': [],
  'set-up': [],
}

/** How many lines of a note may no longer stand there: a box that is ticked, a field that says something else. */
const MAY_CHANGE: Readonly<Partial<Record<CommandId, number>>> = {
  tick: 1,
  // A step may go on in a line below it.
  'split-step': 2,
  'log-micro-action': 5,
  'log-outcome': 5,
  // The goal's row.
  'raise-goal': 1,
  'audit-goal': 1,
}

const OWN: Readonly<Record<string, readonly string[]>> = {
  'Goals/Run.md': [
    'values: [Health, {a: b}]',
    'alignment: |\n  nearly',
    'values:\n  - "Health" # ¶\n  - Song',
    'goal_state: active # ¶',
    'difficulty: "6"',
    "domain: 'health'",
    'goal_state:',
  ],
  'Goals/Sing.md': ['goal_state: paused', 'difficulty:'],
  'J/attempt.md': [
    'task: Jog, slowly',
    'outcome: planned # ¶',
    'goal: ["[[Run]]"]',
    'confidence_before: 070',
  ],
  'J/bicycle.md': ['problem_state: open', 'rounds: 2'],
  'J/plan.md': ['plan_kind: 7-day', 'pauses: [2026-02-01..2026-02-03]', 'plan_start: 2026-03-01', 'pauses:'],
  'J/rest.md': [
    'plan_kind: 30-day',
    'plan_state: paused',
    'pauses:\n  - 2026-03-05.. # ¶',
    'plan_start: 2026-03-01',
  ],
  'J/review.md': ['period: monthly'],
  'J/values.md': ["values: [Health, 'b c']", 'values:\n  - Health # ¶\n  - "b"', 'values: {b: c}'],
}
const KIND_OF: Readonly<Record<string, string>> = {
  'Goals/Run.md': 'goal',
  'Goals/Sing.md': 'goal',
  'J/attempt.md': 'action',
  'J/bicycle.md': 'problem',
  'J/plan.md': 'plan',
  'J/rest.md': 'plan',
  'J/review.md': 'review',
  'J/values.md': 'values',
}
const BODIES: Readonly<Record<string, string>> = {
  'Goals/Run.md':
    '## Ladder\n- [ ] Jog (difficulty:: 6)\n## Micro-actions for step 1\n- [ ] Shoes (minutes:: 3)\n',
  'J/attempt.md': '## What I got done\n<!-- prompt -->\n\n',
  'J/bicycle.md': '## 1. The problem\nNo chain.\n',
  'J/review.md': tableOf(KINDS.review.sections.goals, '| [[Run]] |  |\n'),
  'J/values.md': tableOf(
    KINDS.values.sections.goals,
    '| [[Sing]] | yes |\n| [[Run\\|mine]] |  | in part |  | ¶ \\| |\n',
  ),
}

function tableOf({ heading, lines = [] }: Section, rows: string): string {
  return `## ${heading}\n${lines.slice(0, 2).join('\n')}\n${rows}`
}

const noteAt = (path: string): fc.Arbitrary<string> =>
  fc
    .tuple(mark, fc.subarray([...(OWN[path] ?? [])]), otherLines, shortBody, end, eol, fc.boolean())
    .map(([bom, own, others, words, last, ends, above]) => {
      const keys = own.filter((each, at) => own.findIndex((one) => nameOf(one) === nameOf(each)) === at)
      const ours = `efficacy: ${KIND_OF[path]}\ndate: 2026-03-01\n`
      const lines = above ? [...others, ours] : [ours, ...others]
      const yaml = [...lines, ...keys.map((each) => `${each}\n`)].join('')
      return bom + `---\n${yaml}---\n${BODIES[path] ?? ''}${words}${last}`.replaceAll('\n', ends)
    })

const nameOf = (line: string): string => line.split(':')[0] ?? ''

const plainNote = fc
  .tuple(mark, fc.option(otherLines), shortBody, end, eol)
  .map(
    ([bom, keys, words, last, ends]) =>
      bom + `${keys ? `---\n${keys.join('')}---\n` : ''}${words}${last}`.replaceAll('\n', ends),
  )

const files = fc.record({
  ...Object.fromEntries(Object.keys(OWN).map((path) => [path, noteAt(path)])),
  'Daily/2026-03-07.md': plainNote,
  'Notes/plain.md': plainNote,
  'Empty.md': fc.constantFrom('', '\n', '\uFEFF', '\r\n  \r\n'),
})

export const someVaultAndCommand = fc.tuple(
  files,
  fc.constantFrom(...(Object.keys(MAY_WRITE) as CommandId[])),
  fc.nat(20),
  fc.nat(3_000),
  fc.array(fc.nat(1_000), { minLength: 12, maxLength: 12 }),
)

/** A person who chooses by a list of numbers: an option, a typed word, nothing, or to back out. */
class Chooser extends MemoryHost {
  private turn = 0

  constructor(
    vault: MemoryVault,
    private readonly choices: readonly number[],
  ) {
    super(vault, new Date(2026, 2, 9, 9, 14))
  }

  override async ask(question: Question): Promise<readonly string[] | undefined> {
    const choice = this.choices[this.turn++ % this.choices.length] ?? 0
    const { options = [], free, many, optional } = question
    if (choice % 29 === 0) return undefined
    if (optional && choice % 3 === 0) return ['']
    const from = options.map(({ value }) => value)
    if (many) return from.slice(choice % 5, (choice % 5) + 2)
    if (from.length > 0 && (!free || choice % 2 === 0)) return [from[choice % from.length] ?? '']
    return [typedFor(question, choice)]
  }
}

const TYPED = [
  'Jog: slowly #1',
  'żółw 🐢',
  '- a\n- b',
  '## A #efficacy/stress',
  '"quoted" it\'s',
  '<!--',
  '%%',
  '[[Run]] 007',
]

function typedFor({ field }: Question, choice: number): string {
  switch (field?.type) {
    case 'number':
      return String(field.min + (choice % (Math.min(field.max, 100) - field.min + 1)))
    case 'date':
      return `2026-03-${String((choice % 28) + 1).padStart(2, '0')}`
    case 'time':
      return '07:30'
    default:
      return TYPED[choice % TYPED.length] ?? ''
  }
}

type Given = readonly [Readonly<Record<string, string>>, CommandId, number, number, readonly number[]]

/** A command of the table on a vault: what it does to each note, and that *Undo last journal edit* takes it all back. */
export async function runCommand([texts, id, front, cursor, choices]: Given): Promise<readonly Outcome[]> {
  const host = new Chooser(new MemoryVault(texts), choices)
  const { journal, vault } = host
  await journal.scan()
  host.open = openNote(texts, front, cursor)
  const before = bytesOf(vault)
  try {
    await commandOf(id)?.run(host, journal)
  } catch (error) {
    if (refusal(error) === undefined) throw error
    sureSame(bytesOf(vault), before, `${id} was refused and has written`)
    return ['refused']
  }
  const after = bytesOf(vault)
  const touched = Object.keys(after).filter((path) => after[path] !== before[path])
  for (const path of Object.keys(before)) sure(path in after, `${id} has deleted a note`, path)
  for (const path of touched) if (path in texts) sureEdited(id, texts[path] ?? '', await vault.read(path))
  if (touched.length === 0) return ['nothing']
  for (let steps = 0; steps < 3; steps++) await commandOf('undo')?.run(host, journal)
  sureSame(bytesOf(vault), before, `${id} cannot be taken back`)
  return touched.map(() => 'made')
}

function openNote(
  texts: Readonly<Record<string, string>>,
  front: number,
  cursor: number,
): OpenNote | undefined {
  const paths = Object.keys(texts)
  const path = paths[front % (paths.length + 2)]
  const text = path === undefined ? '' : (texts[path] ?? '')
  return path === undefined ? undefined : { path, text, cursor: cursor % (text.length + 1) }
}

/** What other keys hold, every comment, and every line of the text but those that the command is about. */
function sureEdited(id: CommandId, was: string, now: string): void {
  const [one, two] = [keysOf(was), keysOf(now)]
  if (one && two) {
    const allowed = MAY_WRITE[id] ?? []
    const kept = (keys: object): unknown =>
      Object.entries(keys).filter(([key]) => key in one && !allowed.includes(key))
    sureSame(kept(two), kept(one), `${id} has changed another key`)
  } else if (one) sure(false, `after ${id} a second parser refuses the note`, was, now)
  sure(hasMark(now) === hasMark(was), `${id} has moved the byte order mark`, was, now)
  if (id === 'move-block') return
  const marks = (text: string): number => text.split('¶').length
  sure(marks(now) >= marks(was), `${id} has lost a comment`, was, now)
  const left: string[] = [...bodyLines(now)]
  const gone = bodyLines(was).filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(0, at + 1)
    // Indented lines below a step are its words as well, and go with it.
    const isWords = id === 'split-step' && /^[ \t]{2,}[^\s*+-]/.test(line)
    return at < 0 && !isWords && !TO_WRITE_ON.test(line)
  })
  sure(gone.length <= (MAY_CHANGE[id] ?? 0), `${id} has lost lines`, gone, was, now)
}

/** Nothing, an item of a list, a box or a row of a table: these give way to what is written. A rule below is no such line. */
const TO_WRITE_ON = /^\s*(?:[-*+]?\s*(?:\[[ xX]?\])?|\|[\s|:-]*)\s*$/

function hasMark(text: string): boolean {
  return text.startsWith('\uFEFF')
}

/** The mark at the start of a note is no part of its first line: frontmatter goes between the two. */
function bodyLines(text: string): readonly string[] {
  return linesOf(text.slice(yamlEnd(text)).replace(/^\uFEFF/, ''))
}

function yamlEnd(text: string): number {
  return (
    /^\uFEFF?---(?:\r\n|\n|\r)(?:[\s\S]*?(?:\r\n|\n|\r))??---[ \t]*(?:\r\n|\n|\r|$)/.exec(text)?.[0].length ??
    0
  )
}

function keysOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const [, yaml] =
    /^\uFEFF?---(?:\r\n|\n|\r)((?:[\s\S]*?(?:\r\n|\n|\r))??)---[ \t]*(?:\r\n|\n|\r|$)/.exec(text) ?? []
  return yaml === undefined ? undefined : secondOpinion(yaml)
}

function bytesOf(vault: MemoryVault): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...vault.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]),
  )
}
