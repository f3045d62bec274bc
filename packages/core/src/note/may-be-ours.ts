import { sliceFrontmatter } from './frontmatter-slice'

/** A cheap check that rules out most foreign notes, and never one of ours. */
export function mayBeOurs(text: string): boolean {
  return /efficacy/i.test(text) || mayHaveEscapedKey(text)
}

/** Whether the frontmatter may hold our key; if not, it need not be parsed. */
export function mayClaim(text: string): boolean {
  const slice = sliceFrontmatter(text)
  const head = typeof slice === 'object' ? slice.yaml : slice === 'none' ? '' : text
  return /efficacy/i.test(head) || mayHaveEscapedKey(text)
}

/** Whether a key is ours but for its case: a note with `Efficacy` is not read, and its key is named. */
export function isKeyInAnyCase(key: string): boolean {
  return key.toLowerCase() === 'efficacy'
}

/** Whether the frontmatter has the key of ours in quotes, spelled with escapes or over two lines. */
function mayHaveEscapedKey(text: string): boolean {
  const slice = text.includes('\\') ? sliceFrontmatter(text) : 'none'
  if (typeof slice !== 'object' || !/\\[xuU\r\n]/.test(slice.yaml)) return false
  return slice.yaml.split('"').some(isKey)
}

/** Between two quotes, whichever they belong to. */
function isKey(quoted: string): boolean {
  if (!quoted.includes('\\')) return false
  const plain = quoted
    .replace(/\\[\r\n]\s*/g, '')
    .replace(/\\(?:x(..)|u(....)|U(.{8}))/g, (_, ...hex: (string | undefined)[]) =>
      String.fromCharCode(Number.parseInt(hex.find((each) => each !== undefined) ?? '', 16)),
    )
  return plain === 'efficacy'
}
