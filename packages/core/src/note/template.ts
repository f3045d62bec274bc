import type { Day } from '../day'
import type { Field, Kind, Section } from '../kind'
import { blockFields } from './block-fields'
import { applyChanges, EditRefused } from './changes'
import { fillSection, setBlockField, setField } from './edit'
import { bodyStart, sliceFrontmatter } from './frontmatter'
import { BOM, lineEnd } from './lines'
import { isUnwritten, placesOf, scopesOf } from './outline'
import { bodyBeyondLimits, readBody, textOf } from './sections'

/** What a new note or block starts with. */
export interface Filling {
  readonly date: Day
  /** `HH:MM`. */
  readonly time: string
  /** By key, as typed: one item a string. Each must read as its field. */
  readonly fields: Readonly<Record<string, readonly string[]>>
  /** By section id. */
  readonly sections: Readonly<Record<string, string>>
}

export interface NewText {
  readonly text: string
  /** UTF-16 offset of the first place to answer. */
  readonly cursor: number
}

/** What `templates/<kind>.md` holds: the note as a person sees it, with `{{date}}` and `{{time}}` to fill. */
export function template(kind: Kind): string {
  const keys = templateKeys(kind).map((key) => `${key}:${defaultOf(kind.fields[key])}\n`)
  const frontmatter = `---\nefficacy: ${kind.id}\ndate: {{date}}\ntime: "{{time}}"\n${keys.join('')}---\n`
  const help = kind.help === undefined ? '' : `<!-- ${kind.help} -->\n\n`
  return `${frontmatter}\n${help}${sectionsText(kind, 2)}`
}

/**
 * A new note, complete. LF line ends, final newline.
 * @param own The person's own copy of the template; its words and order count, and what it lacks is added.
 * @throws EditRefused where a value does not read as its field, or the own template cannot be filled.
 */
export function newNote(kind: Kind, filling: Filling, own?: string): NewText {
  const { date, time } = filling
  const start = withTokens(withFrontmatter(own ?? template(kind), kind), filling)
  const fixed = { date: [date], time: [time], ...filling.fields }
  let text = edited(start, (now) => setField(now, 'efficacy', kind.id, KIND_FIELD))
  for (const [key, value] of Object.entries(fixed)) {
    text = edited(text, (now) => setField(now, key, value, fieldOf(kind, key)))
  }
  for (const [id, words] of Object.entries(filling.sections)) {
    text = edited(text, (now) => fillSection(now, undefined, sectionOf(kind, id), words))
  }
  return { text, cursor: firstAnswer(text, kind, undefined) }
}

/** A block to stand inside another note, its heading at `level` (1 to 5). LF line ends, final newline. */
export function newBlock(kind: Kind, filling: Filling, level: number): NewText {
  const { date, time } = filling
  const heading = `${'#'.repeat(level)} ${kind.title} ${time} #efficacy/${kind.id}`
  const asked = Object.keys(kind.fields).filter((key) => kind.fields[key]?.ask !== undefined)
  const lines = asked.map((key) => `- ${key}::\n`).join('')
  let text = `${heading}\n- date:: ${date}\n${lines}\n${sectionsText(kind, level + 1)}`
  for (const [key, value] of Object.entries(filling.fields)) {
    text = edited(text, (now) => setBlockField(now, 1, key, value, fieldOf(kind, key)))
  }
  for (const [id, words] of Object.entries(filling.sections)) {
    text = edited(text, (now) => fillSection(now, 1, sectionOf(kind, id), words))
  }
  return { text, cursor: firstAnswer(text, kind, 1) }
}
