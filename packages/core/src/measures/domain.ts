import type { WrittenDomain } from '../journal/dated'
import { COMMON } from '../kind'
import { slugOf } from '../note/slug'
import type { Domain } from '../practices'

/** The parts of life in the order shown; `other` is also a word that the list does not name. */
export const DOMAINS = Object.keys(COMMON.domain.options) as readonly Domain[]

/** What is written, as a word of the list. */
export function domainOf(written: WrittenDomain | null): Domain | null {
  return written === null ? null : slugOf(COMMON.domain, written)
}
