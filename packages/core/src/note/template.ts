import type { Day } from '../day'
import { translated } from '../texts'
import { asksOf, COMMON, type Field, type Kind, type Section, text as textField } from '../kind'
import { type Range, textOf } from './body'
import { applyChanges, EditRefused } from './changes'
import { fillSection, setBlockField, setField } from './edit'
import { bodyStart, sliceFrontmatter } from './frontmatter-slice'
import { withGoalRows } from './goal-rows'
import { isTableRule } from './items'
import { afterEol, BOM, lineEnd, linesIn, withEol } from './lines'
import { placesOf, scopesOf } from './outline'
import { bodyBeyondLimits, readBody } from './sections'
import { isUnwritten } from './unwritten'

/** What a new note or block starts with. */
export interface Filling {
  readonly date: Day
  /** `HH:MM`. */
  readonly time: string
  /** By key, as typed: one item a string. Each must read as its field. */
  readonly fields: Readonly<Record<string, readonly string[]>>
  /** By section id. */
  readonly sections: Readonly<Record<string, string>>
  /** What a note's tables of goals begin with: links' targets. */
  readonly goals?: readonly string[]
  /** Lines to have in sight above the sections of a note; comments, which count as nothing. */
  readonly above?: readonly string[]
}

/** The text of a new note or block. */
export interface NewText {
  readonly text: string
  /** UTF-16 offset of the first place to answer. */
  readonly cursor: number
}

/** What `templates/<kind>.md` holds: the note as a person sees it, with `{{date}}` and `{{time}}` to fill. */
export function template(kind: Kind): string {
  const keys = templateKeys(kind).map((key) => `${key}:${defaultOf(kind.fields[key])}\n`)
  const frontmatter = `---\nefficacy: ${kind.id}\ndate: {{date}}\ntime: "{{time}}"\n${keys.join('')}---\n`
  return `${frontmatter}\n${helpLine(kind)}${sectionsText(Object.values(kind.sections), 2)}`
}

/** When a practice is not the thing to do, in sight wherever its sections are new. */
function helpLine({ help }: Kind): string {
  return help === undefined ? '' : `<!-- ${help} -->\n\n`
}

/**
 * A new note, complete. LF line ends, final newline.
 * @param own The person's own copy of the template; its words and order count, and what it lacks is added.
 * @throws EditRefused where a value does not read as its field, or the own template cannot be filled.
 */
export function newNote(kind: Kind, filling: Filling, own?: string): NewText {
  const { date, time } = filling
  const start = withTokens(withFrontmatter(own ?? template(kind), kind), filling)
  const fixed = { date: [date], time: [time], ...asDate(kind, date), ...filling.fields }
  let text = edited(start, (now) => setField(now, 'efficacy', kind.id, KIND_FIELD))
  for (const [key, value] of Object.entries(fixed)) {
    text = edited(text, (now) => setField(now, key, value, fieldOf(kind, key)))
  }
  for (const [id, words] of Object.entries(filling.sections)) {
    text = edited(text, (now) => fillSection(now, { block: undefined, kind, id }, words))
  }
  text = withLinesAbove(withGoalRows(text, kind, filling.goals ?? []), filling.above ?? [])
  return { text, cursor: firstAnswer(text, kind, undefined) }
}

/** A block to stand inside another note, its heading at `level` (1 to 5). LF line ends, final newline. */
export function newBlock(kind: Kind, filling: Filling, level: number): NewText {
  const { date, time } = filling
  const heading = `${'#'.repeat(level)} ${translated(kind.title)} ${time} #efficacy/${kind.id}`
  const lines = askedKeys(kind)
    .map((key) => `- ${key}::\n`)
    .join('')
  let text = `${heading}\n- date:: ${date}\n${lines}\n${helpLine(kind)}${sectionsText(Object.values(kind.sections), level + 1)}`
  for (const [key, value] of Object.entries(filling.fields)) {
    text = edited(text, (now) => setBlockField(now, 1, key, value, fieldOf(kind, key)))
  }
  for (const [id, words] of Object.entries(filling.sections)) {
    text = edited(text, (now) => fillSection(now, { block: 1, kind, id }, words))
  }
  return { text, cursor: firstAnswer(text, kind, 1) }
}

/**
 * Keys that a person is asked for: what a block starts with, and a note that becomes an entry. A kind that is no block
 * has all that guided capture asks of it; a flag says nothing while it is empty.
 */
export function askedKeys(kind: Kind): readonly string[] {
  const { fields } = kind
  if (kind.block) return Object.keys(fields).filter((key) => fields[key]?.ask !== undefined)
  const asked = asksOf(kind).map((each) => (typeof each === 'string' ? each : each.ask))
  return asked.filter((key) => !Object.hasOwn(COMMON, key) && (fields[key]?.type ?? 'flag') !== 'flag')
}

/** The `efficacy` key, as a field to be set. */
export const KIND_FIELD = textField('Kind of note')

/** Keys that a new note has besides those of its kind; a goal belongs to no goal. */
function templateKeys(kind: Kind): readonly string[] {
  const shared = [...(kind.id === 'goal' ? ['domain'] : ['goal']), ...(kind.practiceDay ? ['minutes'] : [])]
  const own = Object.keys(kind.fields).filter((key) => !Object.hasOwn(COMMON, key) && !kind.fields[key]?.rare)
  return [...shared, ...own]
}

/** Fields that begin with the note's date, also where an older template of the person's own leaves them empty. */
export function asDate({ fields }: Kind, date: Day): Filling['fields'] {
  const keys = Object.keys(fields).filter((key) => {
    const { [key]: field } = fields
    return field?.type === 'date' && field.asDate
  })
  return Object.fromEntries(keys.map((key) => [key, [date]]))
}

/** What stands behind the colon: an unticked box, so that Obsidian knows the type, and what absence stands for. */
function defaultOf(field: Field | undefined): string {
  if (field?.type === 'flag') return ' false'
  if (field?.type === 'date' && field.asDate) return ' {{date}}'
  const hasFallback = field?.type === 'choice' || field?.type === 'number'
  return hasFallback && field.fallback !== undefined ? ` ${field.fallback}` : ''
}

/** Each heading with its prompt, a line to write on, and a blank one. */
export function sectionsText(sections: readonly Section[], level: number): string {
  return sections
    .map(({ heading, prompt, lines = [''] }) =>
      [
        `${'#'.repeat(level)} ${translated(heading)}`,
        `<!-- ${translated(prompt)} -->`,
        ...lines.map((line) => translated(line)),
        '',
      ]
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('')
}

function withLinesAbove(text: string, lines: readonly string[]): string {
  const comments = lines.map(
    (line) => `\n<!-- ${line.replace(/\s+/g, ' ').replaceAll('-->', '-- >').trim()} -->\n`,
  )
  const at = bodyStart(text)
  return `${text.slice(0, at)}${comments.join('')}${text.slice(at)}`
}

function withTokens(text: string, { date, time }: Filling): string {
  return text.replaceAll('{{date}}', date).replaceAll('{{time}}', time)
}

/** The template with line ends of a new note, and with frontmatter where the person's own has none. */
function withFrontmatter(own: string, kind: Kind): string {
  const text = withEol(own.startsWith(BOM) ? own.slice(1) : own, '\n')
  const whole = sliceFrontmatter(text) === 'none' ? `---\nefficacy: ${kind.id}\n---\n${text}` : text
  return whole.endsWith('\n') ? whole : `${whole}\n`
}

function edited(text: string, step: (text: string) => ReturnType<typeof setField>): string {
  return applyChanges(text, step(text))
}

function fieldOf(kind: Kind, key: string): Field {
  const field = kind.fields[key]
  if (!field) throw new EditRefused('bad-value', `A note of this kind has no field ${key}.`)
  return field
}

/** The line to write on of the first section that is not filled, else the end. */
function firstAnswer(text: string, kind: Kind, block: number | undefined): number {
  if (bodyBeyondLimits(text) !== undefined) return text.length
  const body = readBody(text)
  const scope = scopesOf(body)[block === undefined ? 0 : 1]
  for (const { id, text: range } of scope ? placesOf(body, scope, kind) : []) {
    const section = kind.sections[id]
    const written = textOf(body, range)
      .split('\n')
      .some((line) => section && !isUnwritten(line, section))
    if (written) continue
    const prompt = body.comments.filter(({ from, to }) => from >= range.from && to <= range.to).at(-1)
    return lineToWrite(text, { from: afterEol(text, lineEnd(text, prompt?.to ?? range.from)), to: range.to })
  }
  return text.length
}

/** The end of the first empty line, bullet or box, or the first cell of the first empty row; else the end of the first line. */
function lineToWrite(text: string, range: Range): number {
  for (const { from, to } of linesIn(text, range)) {
    const line = text.slice(from, to)
    if (isUnwritten(line, {}) && !isTableRule(line)) return line.startsWith('| ') ? from + 2 : to
  }
  return lineEnd(text, range.from)
}
