import type { CardId } from '@core/dashboard/phrases'

/**
 * Cards that stay together, one below the other, in however many columns. The styles say which group takes more than
 * one column.
 */
export const GROUPS: readonly (readonly CardId[])[] = [
  ['today'],
  ['consistency'],
  ['plans'],
  ['goals'],
  ['prediction', 'assessment'],
  ['thoughts', 'setbacks'],
  ['activity', 'people'],
  ['values', 'sources', 'counts'],
  ['words'],
  ['check'],
]

/** What is not counted as written is never out of sight. */
export const ALWAYS_SHOWN: readonly CardId[] = ['check']
