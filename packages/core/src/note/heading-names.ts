import type { Kind, Section } from '../kind'
import { memoized } from '../sequence/memo'
import { inEveryLanguage } from '../texts'
import { anyOf } from './any-of'
import type { Heading } from './body'
import { plainWords } from './plain-words'

/** What may stand beside the words of a heading. */
const BESIDE_WORDS = anyOf(
  'gu',
  // Emoji with what colours them, and marks without a sign of their own, such as the one that joins emoji.
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\p{Cf}/u,
  // A tag, and what a link names the line by.
  /\s[#^][^\s#^]+/u,
  // A short comment, or an element such as the place that a link leads to.
  /<[^>]{0,99}>|%%[^%]{0,99}%%|\{#[^}]{0,99}\}/u,
  // Highlighting, and a link in which the words stand.
  /==|\[\[|\]\]|^\[|\]\([^()\s]{0,99}\)$/u,
)

/** The number that some editors put before each heading: `2`, `2.1.` or `B)`. */
const NUMBER = /^\s*(?:\d+(?:\.\d+)*[.):]?|[A-Z][.)])\s/

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
    const found = idsNamed(heading.title, ids)
    const id = found.includes(above) ? above : found[0]
    if (id === undefined) continue
    named.set(heading, id)
    above = id
  }
  return named
}

type HeadingIds = ReadonlyMap<string, readonly string[]>

function idsNamed(title: string, ids: HeadingIds): readonly string[] {
  const known = ids.get(title) ?? ids.get(plainWords(title))
  if (known) return known
  const words = title.replace(BESIDE_WORDS, '')
  return ids.get(plainWords(words)) ?? ids.get(plainWords(words.replace(NUMBER, ''))) ?? []
}

/** The sections that a heading may name, by its words as the kind has them and as they are compared. */
const headingIds = memoized((sections: Kind['sections']): HeadingIds => {
  const ids = new Map<string, string[]>()
  for (const [id, section] of Object.entries(sections)) {
    for (const title of titlesOf(section)) {
      const plain = plainWords(title)
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
