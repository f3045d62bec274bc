import type { Day } from './day'

/**
 * What a kind of note is: fields, sections and the rule for "complete", as data. The template, the parser, the
 * completions, the checks and the documentation all follow from it.
 */

/** The twelve practices, in the order of the quick-reference table; `practices.ts` has the table. */
export const PRACTICE_IDS = [
  'micro-successes',
  'right-sized-challenges',
  'reflection',
  'cognitive-restructuring',
  'stress-reinterpretation',
  'self-affirmation',
  'specific-goals',
  'problem-solving',
  'values',
  'peer-modeling',
  'social-support',
  'physical-activity',
] as const
export type PracticeId = (typeof PRACTICE_IDS)[number]

/** The four sources of self-efficacy: Bandura (1977), Psychological Review 84, 191-215. */
export const SOURCES = ['mastery', 'vicarious', 'persuasion', 'state'] as const
export type Source = (typeof SOURCES)[number]

/** A slug that a note holds and its kind does not list: kept as written, counted as "other". */
type Unlisted = string & { readonly unlisted: unique symbol }
/** The value of a field with a list: a slug of the list, or any other word. */
export type Slug<S extends string> = S | Unlisted

interface FieldOf<Type extends string> {
  readonly type: Type
  /** What the field is called where a person sees it. */
  readonly label: string
  /** The question that asks for it; the label serves where there is none. A field with one is asked for by default. */
  readonly ask?: string
  /** One plain sentence on what the field means. */
  readonly hint?: string
  /** Earlier names of the key, read for ever. */
  readonly aliases?: readonly string[]
  /** Its answer stays in view while the questions after it are asked. */
  readonly inSight?: boolean
  /** Left out of a new note: a command writes it, or few need it. */
  readonly rare?: boolean
}

/** A text on one line. */
export interface TextField extends FieldOf<'text'> {
  readonly suggest?: readonly string[]
}
/** A number from `min` to `max`, both included. */
export interface NumberField extends FieldOf<'number'> {
  readonly min: number
  readonly max: number
  readonly integer?: boolean
  readonly unit?: string
  /** Values that a quick pick offers; any other in range may be typed. */
  readonly steps?: readonly number[]
  /** The default: what an absent or empty field means, and what a template writes. */
  readonly fallback?: number
}
/** One slug of a list. */
export interface ChoiceField<S extends string = string> extends FieldOf<'choice'> {
  readonly options: Options<S>
  /** The default: what an absent or empty field means, and what a template writes. */
  readonly fallback?: S
}
/** Several slugs of a list, each once. */
export interface ChoicesField<S extends string = string> extends FieldOf<'choices'> {
  readonly options: Options<S>
  /** Words that are not in the list are allowed too. */
  readonly open?: boolean
}
/** `true` or `false`; an absent one counts as `false`. */
export interface FlagField extends FieldOf<'flag'> {}
/** A day. */
export interface DateField extends FieldOf<'date'> {
  /** A template fills in the note's own date; a field that holds just that does not count as written. */
  readonly asDate?: true
}
/** A time of day, `HH:MM`. */
export interface TimeField extends FieldOf<'time'> {}
/** A list of texts. */
export interface ListField extends FieldOf<'list'> {
  /** What each item must read as: a pause is `2026-08-02..2026-08-09`, or `2026-08-02..` while it lasts. */
  readonly of?: 'pause'
}
/** A list of links to notes; each is stored as `"[[…]]"` and read without the brackets. */
export interface LinksField extends FieldOf<'links'> {}

export type Field =
  | TextField
  | NumberField
  | ChoiceField
  | ChoicesField
  | FlagField
  | DateField
  | TimeField
  | ListField
  | LinksField

/** Slug to what a person reads, with an example where one helps to choose. */
export type Options<S extends string = string> = {
  readonly [K in S]: string | readonly [label: string, example: string]
}

/** The value of a field that is present, valid and not empty. */
type ValueOf<F> = F extends NumberField
  ? number
  : F extends FlagField
    ? boolean
    : F extends DateField
      ? Day
      : F extends ChoiceField<infer S>
        ? Slug<S>
        : F extends ChoicesField<infer S>
          ? readonly Slug<S>[]
          : F extends ListField | LinksField
            ? readonly string[]
            : string

/** By key, in the order shown. */
export type Fields = { readonly [key: string]: Field }
/** Only what is present and valid is there: an empty or unreadable value is absent, never zero. */
export type Values<F extends Fields = Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> }

/** A part of a note's body: a heading, and what is written below it. */
export interface Section {
  /** The heading that a template writes, without the `#`. */
  readonly heading: string
  /** What to write here; stands in the template as a comment, which no reader counts as text. */
  readonly prompt: string
  /** Other headings read as this section: reworded ones, and the working names of the specification. */
  readonly aliases?: readonly string[]
  /** Headings of its parts. Sections may share them: each belongs to the section above it, else to the first. */
  readonly inner?: readonly string[]
  /** Lines below the prompt, such as empty checkboxes. They are the template's, so they do not count as filled. */
  readonly lines?: readonly string[]
  /**
   * Has a table whose rows begin with a link to a goal. A new note gets a row for each active goal; a row with nothing
   * but the link counts as empty.
   */
  readonly goalRows?: boolean
  /** Suggestions for the cells behind each goal; other words are allowed too. */
  readonly rowWords?: readonly string[]
  /** The person's own proof of what they can do: each paragraph or bullet is a line of the evidence list. */
  readonly evidence?: boolean
  /**
   * Its words are shown beside other notes: on the dashboard, in a question, in a later note. The journal keeps those of
   * such sections and of evidence at hand, and leaves all others in their notes.
   */
  readonly recalled?: boolean
  /** The answer stays in view while the questions after it are asked. */
  readonly inSight?: boolean
}
/** By id, in the order of the template. */
export type Sections = { readonly [id: string]: Section }

/** One condition of "complete". */
export interface Requirement {
  readonly label: string
  /** Any one of these fields or sections, or a condition of its own. */
  readonly met: (entry: Readable) => boolean
}

/** What a {@link Requirement} can ask of an entry. */
export interface Readable {
  /** The field's value, where present and valid. */
  value(key: string): unknown
  /** Whether the section has text of the person's own. */
  filled(section: string): boolean
  /** Number of checkbox lines with text. */
  tasks(section: string): number
  /** Number of checkbox lines with text and a `(due:: …)` day. */
  dated(section: string): number
  /** Number of bullets, numbered items and table rows that hold text of the person's own. */
  items(section: string): number
}

/** What the name of a note's file is made of, besides its date. */
export type Named<Key extends string = string> =
  | { readonly by: 'moment' }
  | { readonly by: 'title'; readonly folder: string }
  | { readonly by: 'field'; readonly field: Key }

/**
 * A field or a section that guided capture asks for; with `where`, only if that choice was answered with one of `is`.
 */
export type Asked<Key extends string = string> =
  | Key
  | {
      readonly ask: Key
      /** A choice field that is asked earlier; left empty, it counts as its fallback. */
      readonly where: Key
      readonly is: readonly string[]
    }

/** A kind of note, as data. */
export interface Kind<Id extends string = string, F extends Fields = Fields, S extends Sections = Sections> {
  readonly id: Id
  readonly title: string
  /** One sentence: what the note is for. */
  readonly about: string
  /** One line on when this is not enough; a comment at the top of a new note. */
  readonly help?: string
  /** Typical minutes to write one (ours, not measured). */
  readonly minutes: number
  /** The sources of self-efficacy that an entry draws on (M3; the mapping is ours). */
  readonly sources: readonly Source[]
  /** The practice of the twelve that it writes down. */
  readonly practice: PracticeId
  /** Whether a day with such an entry is a practice day (M1). */
  readonly practiceDay: boolean
  /** Whether the kind may stand as a block inside another note. */
  readonly block: boolean
  /** What the file is named by: the field's text, a title that is asked for, or only date, time and kind. */
  readonly named: Named
  readonly fields: F
  readonly sections: S
  /**
   * What guided capture asks, in order. Default: the fields with an `ask`, then every section. A title is asked first;
   * the goal comes last unless it is listed here.
   */
  readonly asks?: readonly Asked<keyof (F & S) & string>[]
  readonly complete: readonly Requirement[]
}

/** Keys that every note of ours may have. */
export const COMMON = {
  date: date('Date', { hint: 'The day that the note is about.' }),
  time: time('Time', { hint: 'Sorts the notes of one day.' }),
  goal: links('Goal', { hint: 'The goals that this belongs to; one note may serve two.' }),
  domain: choice('Domain', {
    academic: 'Academic',
    career: 'Career',
    health: 'Health',
    creative: 'Creative',
    social: 'Social',
    other: 'Other',
  }),
  minutes: number('Minutes', 0, 1440, { unit: 'min', integer: true, hint: 'Time spent on the practice.' }),
  draft: flag('Draft', { hint: 'A draft is listed, and counted nowhere.' }),
} as const

export type Common = typeof COMMON

/** Declares a kind: adds {@link COMMON} to its fields, and checks the keys that it names. */
export function kind<const Id extends string, F extends Fields, S extends Sections>(
  declared: Omit<Kind<Id, F, S>, 'named' | 'asks'> & {
    readonly named: Named<NoInfer<keyof F & string>>
    readonly asks?: readonly Asked<NoInfer<keyof (Common & F & S) & string>>[]
  },
): Kind<Id, Common & F, S> {
  return { ...declared, fields: { ...COMMON, ...declared.fields } }
}

type Extra<F extends Field> = Omit<F, 'type' | 'label'>

export function text(label: string, extra: Extra<TextField> = {}): TextField {
  return { type: 'text', label, ...extra }
}
/** A number from `min` to `max`, both included. */
export function number(
  label: string,
  min: number,
  max: number,
  extra: Omit<Extra<NumberField>, 'min' | 'max'> = {},
): NumberField {
  return { type: 'number', label, min, max, ...extra }
}
/** A number from `min` to `max`; a quick pick offers the whole ones. */
export function scale(
  label: string,
  min: number,
  max: number,
  extra: Omit<Extra<NumberField>, 'min' | 'max'> = {},
): NumberField {
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  return { type: 'number', label, min, max, steps, ...extra }
}
/** A whole percentage from 0 to 100, offered in tens. */
export function percent(label: string, extra: Omit<Extra<NumberField>, 'min' | 'max'> = {}): NumberField {
  const steps = Array.from({ length: 11 }, (_, index) => index * 10)
  return { type: 'number', label, min: 0, max: 100, integer: true, unit: '%', steps, ...extra }
}
export function choice<const S extends string>(
  label: string,
  options: Options<S>,
  extra: Omit<Extra<ChoiceField<NoInfer<S>>>, 'options'> = {},
): ChoiceField<S> {
  return { type: 'choice', label, options, ...extra }
}
export function choices<const S extends string>(
  label: string,
  options: Options<S>,
  extra: Omit<Extra<ChoicesField>, 'options'> = {},
): ChoicesField<S> {
  return { type: 'choices', label, options, ...extra }
}
export function flag(label: string, extra: Extra<FlagField> = {}): FlagField {
  return { type: 'flag', label, ...extra }
}
export function date(label: string, extra: Extra<DateField> = {}): DateField {
  return { type: 'date', label, ...extra }
}
export function time(label: string, extra: Extra<TimeField> = {}): TimeField {
  return { type: 'time', label, ...extra }
}
export function list(label: string, extra: Extra<ListField> = {}): ListField {
  return { type: 'list', label, ...extra }
}
export function links(label: string, extra: Extra<LinksField> = {}): LinksField {
  return { type: 'links', label, ...extra }
}
export function section<const More extends Omit<Section, 'heading' | 'prompt'> = object>(
  heading: string,
  prompt: string,
  extra?: More,
): Section & Pick<More, keyof More & ('evidence' | 'recalled')> {
  return { heading, prompt, ...(extra as More) }
}

/** Whether the words of the section are kept at hand. */
export function isRecalled({ evidence, recalled }: Section): boolean {
  return evidence === true || recalled === true
}

/** The ids of those sections whose words are kept at hand. */
export type RecalledId<S extends Sections> = {
  readonly [Id in keyof S]: S[Id] extends { evidence: true } | { recalled: true } ? Id & string : never
}[keyof S]

/** A field with its current key, never an alias. */
export interface KeyedField {
  readonly key: string
  readonly field: Field
}

/** The kind's field of that name, or of that earlier name. */
export function fieldNamed({ fields }: Pick<Kind, 'fields'>, name: string): KeyedField | undefined {
  const own = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (own) return { key: name, field: own }
  const found = Object.entries(fields).find(([, { aliases }]) => aliases?.includes(name))
  return found && { key: found[0], field: found[1] }
}

/** Whether the field takes several values. */
export function takesMany({ type }: Field): boolean {
  return type === 'list' || type === 'links' || type === 'choices'
}

/** What guided capture asks of the kind, in order. */
export function asksOf({ asks, fields, sections }: Kind): readonly Asked[] {
  const asked = Object.keys(fields).filter((key) => fields[key]?.ask !== undefined)
  return asks ?? [...asked, ...Object.keys(sections)]
}

/** A requirement of "complete" that any one of these sections fills. */
export function filled(label: string, ...sections: readonly string[]): Requirement {
  return { label, met: (entry) => sections.some((id) => entry.filled(id)) }
}
/** A requirement of "complete" that any one of these fields fills. */
export function given(label: string, ...keys: readonly string[]): Requirement {
  return { label, met: (entry) => keys.some((key) => entry.value(key) !== undefined) }
}
/** A requirement of "complete": at least `least` bullets, numbered items or table rows in the section. */
export function items(label: string, section: string, least: number): Requirement {
  return { label, met: (entry) => entry.items(section) >= least }
}
