/** Stands in for the table of named character references in the bundles: what a note says is read as written. */
export function decodeNamedCharacterReference(): false {
  return false
}
