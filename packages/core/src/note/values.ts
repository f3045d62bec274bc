import type { Field } from '../kind'

/** What a field holds once it is read: see `ValueOf` of each type of field. */
export type FieldValue = string | number | boolean | readonly string[]

/** Something worth saying about a value that counts: one slug of it. */
export interface SlugRemark {
  readonly code: 'unknown-slug' | 'repeated-slug'
  readonly value: string
}

export type Reading =
  | { readonly state: 'value'; readonly value: FieldValue; readonly remarks: readonly SlugRemark[] }
  | { readonly state: 'empty' }
  | {
      readonly state: 'wrong'
      readonly code: 'wrong-type' | 'out-of-range'
      readonly args: Readonly<Record<string, string | number>>
    }

/**
 * Reads what stands in a note under `key`.
 * @param raw The YAML value, or the text of a block's field.
 * @param extra Slugs that the settings add to the field's list.
 */
export declare function readValue(key: string, field: Field, raw: unknown, extra?: readonly string[]): Reading

/** Reads typed text, one item a string: enumerated lists also split on commas, links may come without brackets. */
export declare function readAnswer(
  key: string,
  field: Field,
  answer: readonly string[],
  extra?: readonly string[],
): Reading
