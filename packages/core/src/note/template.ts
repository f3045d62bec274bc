import type { Day } from '../day'
import type { Kind } from '../kind'

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
export declare function template(kind: Kind): string

/**
 * A new note, complete. LF line ends, final newline.
 * @param own The person's own copy of the template; its words and order count, and what it lacks is added.
 * @throws EditRefused where a value does not read as its field, or the own template cannot be filled.
 */
export declare function newNote(kind: Kind, filling: Filling, own?: string): NewText

/** A block to stand inside another note, its heading at `level` (1 to 5). LF line ends, final newline. */
export declare function newBlock(kind: Kind, filling: Filling, level: number): NewText
