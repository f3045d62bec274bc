import type { Options } from '../../kind'
import { translated } from '../../texts'

/** What a word of a list stands for, with its example where it has one. */
export function optionMeaning(
  options: Options,
  slug: string | undefined,
): { label: string; example: string } | undefined {
  const said = slug !== undefined && Object.hasOwn(options, slug) ? options[slug] : undefined
  if (said === undefined) return undefined
  const [label, example] = typeof said === 'string' ? [said, ''] : said
  return { label: translated(label), example: translated(example) }
}
