import type { Field, Section } from '../kind'
import type { Change } from './changes'

export { applyChanges, compose, EditRefused, invert } from './changes'
export type { Change, RefusalCode, Step } from './changes'

/**
 * Sets one key of the frontmatter. No change where the value is already that.
 * @param value As typed: one item a string; `undefined` removes the key.
 * @throws EditRefused
 */
export declare function setField(
  text: string,
  key: string,
  value: string | readonly string[] | undefined,
  field: Field,
): readonly Change[]

/** The same for the block whose heading is on `line` (1-based). */
export declare function setBlockField(
  text: string,
  line: number,
  key: string,
  value: string | readonly string[] | undefined,
  field: Field,
): readonly Change[]

/** Ticks the checkbox on `line` (1-based), or unticks it. No change where it is so already. */
export declare function tick(text: string, line: number, done?: boolean): readonly Change[]

/**
 * Puts text under a section's heading, after its prompt and what stands there; appends the section where it is missing.
 * @param block 1-based line of a block's heading, or `undefined` for the note itself.
 */
export declare function fillSection(
  text: string,
  block: number | undefined,
  section: Section,
  body: string,
): readonly Change[]

/** Appends a heading (`##`) and text at the end of the note. */
export declare function appendSection(text: string, heading: string, body: string): readonly Change[]

/** Inserts text (with LF line ends) at an offset, on lines of its own, in the note's line ends. */
export declare function insertAt(text: string, offset: number, insert: string): readonly Change[]
