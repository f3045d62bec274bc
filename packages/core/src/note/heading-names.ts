import type { Kind, Section } from '../kind'
import { memoized } from '../sequence/memo'
import { inEveryLanguage } from '../texts'
import { anyOf } from './any-of'
import type { Heading } from './body'

/** A heading as it is compared: case, quotes, blanks, emphasis and a mark at the end make no difference. */
export function plainHeading(title: string): string {
  const plain = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_]+/, '')
  // A loop and no pattern: one that searches for the end of the text from each mark is quadratic.
  let end = plain.length
  while (end > 0 && AT_END.includes(plain.charAt(end - 1))) end--
  return plain.slice(0, end)
}

const AT_END = ' *_.:;!?\u2026'

/** What may stand beside the words of a heading. */
const BESIDE_WORDS = anyOf(
  'gu',
  // Emoji with what colours them, and marks without a sign of their own, such as the one that joins emoji.
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\p{Cf}/u,
  // A tag, and what a link names the line by.
  /\s[#^][^\s#^]+/u,
  // A short comment.
  /<!--[^>]{0,99}-->|%%[^%]{0,99}%%/u,
)

/**
 * The headings that name a section, with its id. What stands beside the words makes no difference. Of several sections
 * that a heading may name it is the one above, where that is among them, else the first.
 */
export function namedHeadings(
  headings: readonly Heading[],
  { sections }: Pick<Kind, 'sections'>,
): ReadonlyMap<Heading, string> {
  const ids = headingIds(sections)
  const named = new Map<Heading, string>()
  let above = ''
  for (const heading of headings) {
    const { title } = heading
    const found =
      ids.get(title) ??
      ids.get(plainHeading(title)) ??
      ids.get(plainHeading(title.replace(BESIDE_WORDS, ''))) ??
      []
    const id = found.includes(above) ? above : found[0]
    if (id === undefined) continue
    named.set(heading, id)
    above = id
  }
  return named
}

/** The sections that a heading may name, by its words as the kind has them and as they are compared. */
const headingIds = memoized((sections: Kind['sections']): ReadonlyMap<string, readonly string[]> => {
  const ids = new Map<string, string[]>()
  for (const [id, section] of Object.entries(sections)) {
    for (const title of titlesOf(section)) {
      const plain = plainHeading(title)
      const named = ids.get(plain) ?? []
      if (!named.includes(id)) named.push(id)
      ids.set(plain, named)
      ids.set(title, named)
    }
  }
  return ids
})

function titlesOf({ heading, aliases = [], inner = [] }: Section): readonly string[] {
  return [...inEveryLanguage(heading), ...aliases, ...inner.flatMap(inEveryLanguage)]
}
