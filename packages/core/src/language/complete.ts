import type { Day } from '../day'
import { optionMeaning } from '../dashboard/phrases/option'
import { type Field, type Kind, type Options, takesMany } from '../kind'
import { allKinds, type KindId } from '../kinds'
import { linkTo, titleOf } from '../note/name'
import { newBlock, newNote, sectionsText } from '../note/template'
import { linkText, type Quote, yamlOf } from '../note/write-value'
import type { Settings } from '../settings'
import type { EntryLayout } from './layout'
import { meaningOf } from './meaning'
import { KIND_KEY, type Spot } from './spot'
import { translated } from '../texts'

/** One thing to write at the cursor, in place of what {@link Spot} says is typed there. */
export interface Completion {
  readonly what: 'key' | 'value' | 'goal' | 'section' | 'kind'
  readonly label: string
  /** Line ends are LF. */
  readonly insert: string
  /** Offset of the cursor in `insert`; its end where absent. */
  readonly cursor?: number
  /** What the typed text is compared with, where that is not the label. */
  readonly filter?: string
  /** Short, beside the label. */
  readonly detail?: string
  /** A sentence or two. */
  readonly about?: string
  /** More of the same kind of question follows: a value behind a key. */
  readonly goesOn?: boolean
}

/** What completion needs from the vault besides the note. */
export interface CompletionContext {
  readonly settings: Settings
  /** Paths of the goals, those worked on first. */
  readonly goals: readonly string[]
  readonly today: Day
  /** `HH:MM`. */
  readonly time: string
}

/** What may be written at the spot, in the order to show. */
export function completions(spot: Spot, around: CompletionContext): readonly Completion[] {
  switch (spot.at) {
    case 'key':
      return keyCompletions(spot)
    case 'value':
      return valueCompletions(spot, around)
    case 'link':
      return around.goals.map((path) => goalCompletion(path, `[[${linkTo(path)}]]`))
    case 'heading':
      return spot.entries.flatMap(sectionCompletions)
    case 'tag':
      return allKinds()
        .filter(({ block }) => block)
        .map((kind) => tagCompletion(kind, spot, around))
  }
}

/** Whole notes for a file that says nothing yet; what is typed so far is a word of one line. */
export function noteCompletions({ today, time }: CompletionContext): readonly Completion[] {
  return allKinds().map((kind) => {
    const { text, cursor } = newNote(kind, { date: today, time, fields: {}, sections: {} })
    return { ...kindCompletion(kind, text), cursor, filter: translated(kind.title) }
  })
}

type At<Place extends Spot['at']> = Extract<Spot, { at: Place }>

function keyCompletions({ entry, hasColon }: At<'key'>): readonly Completion[] {
  const written = new Set(entry.fields.map(({ key }) => key))
  const fields = Object.entries(entry.kind.fields).filter(([key]) => !written.has(key))
  return fields.map(([key, field]) => {
    const { says, range, unit } = meaningOf(field)
    return {
      what: 'key',
      label: key,
      insert: hasColon ? key : key + behindKey(field, entry.block !== undefined),
      ...beside(key, translated(field.label)),
      about: [says, [plain(range), unit].filter(Boolean).join(' ')].filter(Boolean).join('\n'),
      goesOn: !hasColon,
    }
  })
}

/** A list is begun as Obsidian writes one, so that adding to it there changes one line. */
function behindKey(field: Field, isBlock: boolean): string {
  if (isBlock) return ':: '
  return takesMany(field) ? ':\n  - ' : ': '
}

function valueCompletions(spot: At<'value'>, around: CompletionContext): readonly Completion[] {
  const lead = spot.tight ? ' ' : ''
  const values = valuesOf(spot, around)
  const filter = isAnother(spot, values) ? { filter: spot.written } : {}
  return values.map((each) => ({ ...each, ...filter, insert: lead + each.insert }))
}

/** Whether the typed text is something else, such as a mistyped slug: filtering by it would leave no value at all. */
function isAnother({ key, field, written }: At<'value'>, values: readonly Completion[]): boolean {
  const isFree = key !== KIND_KEY && ['text', 'list', 'links'].includes(field.type)
  if (isFree || written === '') return false
  const typed = written.toLowerCase()
  return !values.some(({ label, filter = label }) => {
    const word = filter.toLowerCase()
    return word.startsWith(typed) || word.includes(`-${typed}`)
  })
}

function valuesOf(spot: At<'value'>, around: CompletionContext): readonly Completion[] {
  const { key, field } = spot
  if (key === KIND_KEY) return allKinds().map((kind) => kindCompletion(kind, kind.id))
  switch (field.type) {
    case 'links':
      return around.goals.map((path) => goalCompletion(path, linkIn(spot, path)))
    case 'choice':
    case 'choices':
      return slugsOf(spot, field.options, around).map((slug) =>
        slugCompletion(field.options, slug, writtenIn(spot, slug)),
      )
    case 'number':
      return (field.steps ?? (field.fallback === undefined ? [] : [field.fallback])).map((step) =>
        valueCompletion(String(step), field.unit),
      )
    case 'flag':
      return ['true', 'false'].map((each) => valueCompletion(each))
    case 'date':
      return [valueCompletion(around.today, translated('today'))]
    case 'time':
      return [
        {
          ...valueCompletion(around.time, translated('now')),
          ...(spot.within === 'inline' ? {} : { insert: `"${around.time}"` }),
        },
      ]
    case 'text':
      return (field.suggest ?? []).map((each) => valueCompletion(writtenIn(spot, translated(each))))
    case 'list':
      return field.of === 'pause' ? [valueCompletion(`${around.today}..`, translated('from today on'))] : []
  }
}

/** A text as it is written there: where YAML would read it otherwise, in quotes. */
function writtenIn({ within }: At<'value'>, text: string, quotes: Quote = 'none'): string {
  return within === 'inline' ? text : yamlOf({ text, bare: false }, quotes, within)
}

/** In the quotes that were begun: VS Code drops from its list what goes on in others. */
function linkIn(spot: At<'value'>, path: string): string {
  return writtenIn(spot, linkText(linkTo(path)), spot.written.startsWith("'") ? 'single' : 'double')
}

/** The words of the field's list and those that the settings add, without those that several hold already. */
function slugsOf(
  { key, field, value }: At<'value'>,
  options: Options,
  { settings }: CompletionContext,
): readonly string[] {
  const slugs = [...Object.keys(options), ...(settings.extra_slugs[key] ?? [])]
  return field.type === 'choice' ? slugs : slugs.filter((slug) => !holds(value, slug))
}

function holds(value: string, slug: string): boolean {
  return value.split(/[\s,[\]"']+/).includes(slug)
}

function valueCompletion(label: string, detail?: string): Completion {
  return { what: 'value', label, insert: label, ...(detail === undefined ? {} : { detail }) }
}

function slugCompletion(options: Options, slug: string, insert: string): Completion {
  const said = optionMeaning(options, slug)
  return {
    what: 'value',
    label: slug,
    insert,
    ...beside(slug, said?.label),
    ...(said?.example ? { about: said.example } : {}),
  }
}

/** Most slugs, and keys in English, are their own words, which need not stand there twice. */
function beside(label: string, detail: string | undefined): Pick<Completion, 'detail'> {
  return detail === undefined || wordsOf(detail) === wordsOf(label) ? {} : { detail }
}

function wordsOf(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, ' ')
}

function goalCompletion(path: string, insert: string): Completion {
  return { what: 'goal', label: titleOf(path), insert, filter: insert, detail: path }
}

function kindCompletion(kind: Kind<KindId>, insert: string): Completion {
  return {
    what: 'kind',
    label: translated(kind.title),
    insert,
    filter: kind.id,
    ...beside(translated(kind.title), kind.id),
    about: translated(kind.about),
  }
}

/** Sections that the entry has no heading of. */
function sectionCompletions({ kind, block, sections }: EntryLayout): readonly Completion[] {
  const present = new Set(sections.map(({ id }) => id))
  const level = block ? Math.min(block.depth + 1, 6) : (sections[0]?.heading.depth ?? 2)
  return Object.entries(kind.sections)
    .filter(([id]) => !present.has(id))
    .map(([, section]) => {
      return {
        what: 'section',
        label: translated(section.heading),
        // Without its blank line at the end, so that the cursor comes to the line to write on.
        insert: sectionsText([section], level).slice(0, -2),
        filter: `${'#'.repeat(6)} ${translated(section.heading)}`,
        detail: translated(kind.title),
        about: translated(section.prompt),
      }
    })
}

/** A block's tag; where nothing stands below the heading yet, the fields and sections of the block as well. */
function tagCompletion(
  kind: Kind<KindId>,
  { level, alone }: At<'tag'>,
  { today, time }: CompletionContext,
): Completion {
  const tag = `#${KIND_KEY}/${kind.id}`
  const block = newBlock(kind, { date: today, time, fields: {}, sections: {} }, level)
  const below = block.text.indexOf('\n')
  return {
    ...kindCompletion(kind, alone ? tag + block.text.slice(below, -1) : tag),
    filter: tag,
    ...(alone ? { cursor: tag.length + block.cursor - below } : {}),
  }
}

/** Code marks mean nothing where markdown is not read. */
function plain(text: string): string {
  return text.replaceAll('`', '')
}
