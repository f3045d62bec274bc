import type { Day } from '../day'
import type { Kind } from '../kind'
import type { Settings } from '../settings'

export interface NameParts {
  readonly date: Day
  /** `HH:MM`. */
  readonly time: string
  /** A goal's title, or the text of the field that the kind is named by. */
  readonly title?: string
}

/** A free path for a new note, below the journal folder, with `/`. */
export declare function notePath(kind: Kind, settings: Settings, parts: NameParts, taken: (path: string) => boolean): string
