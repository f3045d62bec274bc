import { kindOf } from '../kinds'
import { type Finding, hint, type Location } from '../problem'
import { type Body, isHidden } from './body'
import { bodyStart } from './frontmatter-slice'
import type { Keys } from './frontmatter'
import type { Lines } from './lines'

/** A tag by itself. In a link, as in a table of contents, it only repeats what a heading says. */
const TAG = /(?:^|\s)#efficacy\/([\p{L}\p{N}_-]+)(?![\p{L}\p{N}_/-])(?![^\s[]*\]|\|)/giu

/** Tags that would make a block of a heading, and stand elsewhere in the text: nothing is counted by them. */
export function lostTags(path: string, body: Body, lines: Lines): readonly Finding[] {
  const start = bodyStart(body.note)
  return [...body.note.slice(start).matchAll(TAG)].flatMap(({ index, 0: found, 1: tag = '' }) => {
    const at = start + index + found.indexOf('#')
    const isOfHeading = body.headings.some(({ from, to }) => from <= at && at < to)
    return isOfHeading || isHidden(body, at) ? [] : lostTag(tag.toLowerCase(), { path, ...lines.at(at) })
  })
}

/** The same among the `tags` of frontmatter that is not ours, unless the text below has the tag as well. */
export function lostKeyTags(path: string, text: string, keys: Keys): readonly Finding[] {
  const tags = keys.get('tags')
  if (!tags) return []
  const below = text.slice(bodyStart(text)).toLowerCase()
  return [tags.value]
    .flat()
    .flatMap((item) => (typeof item === 'string' ? item.toLowerCase().split(/[\s,]+/) : []))
    .flatMap((item) => /^#?efficacy\/(.+)$/.exec(item)?.[1] ?? [])
    .filter((tag) => !below.includes(`#efficacy/${tag}`))
    .flatMap((tag) => lostTag(tag, { path, line: tags.line, column: tags.column }))
}

function lostTag(tag: string, at: Location): readonly Finding[] {
  return kindOf(tag)?.block ? [hint('tag-unread', at, { value: tag })] : []
}
