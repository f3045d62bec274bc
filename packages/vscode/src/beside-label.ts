/** Not seen: it only says that what follows runs from left to right. */
const LEFT_TO_RIGHT = '\u200E'

/** Hebrew, Arabic and the other scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/**
 * What VS Code shows beside a label, on the same line. Behind words that run from right to left a number that it begins
 * with would be taken for a part of them, and go to their far end.
 */
export function besideLabel(label: string, description: string): string {
  return description !== '' && RIGHT_TO_LEFT.test(label) ? LEFT_TO_RIGHT + description : description
}
