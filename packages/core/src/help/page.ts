/** The help page as plain data: it crosses to a webview as JSON, and the terminal prints it. No markup in any text. */

export interface HelpPage {
  readonly title: string
  readonly sections: readonly HelpSection[]
}

export const SECTION_IDS = [
  'professional-help',
  'idea',
  'start',
  'practices',
  'domains',
  'obstacles',
  'feedback',
  'time',
  'numbers',
  'evidence',
  'limits',
  'privacy',
] as const
export type SectionId = (typeof SECTION_IDS)[number]

export interface HelpSection {
  readonly id: SectionId
  readonly title: string
  readonly blocks: readonly Block[]
  readonly parts?: readonly HelpPart[]
}

export interface HelpPart {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** A paragraph, where it is text alone. */
export type Block = string | Term | List | Table | Urgent

/** A paragraph that begins with what it is about. */
interface Term {
  readonly term: string
  readonly text: string
}

interface List {
  readonly list: readonly string[]
}

export interface Table {
  readonly table: string
  readonly head: readonly string[]
  /** As many cells a row as the head has; the first names the row. */
  readonly rows: readonly (readonly string[])[]
}

/** What must not be overlooked. */
interface Urgent {
  readonly urgent: string
}
