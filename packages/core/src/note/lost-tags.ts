import { kindOf } from '../kinds'
import { type Finding, hint, type Location } from '../problem'
import { type Body, isHidden } from './body'
import { bodyStart } from './frontmatter-slice'
import type { Keys } from './frontmatter'
import { lineEnd, type Lines, lineStart } from './lines'

const TAG = /#efficacy\//gi

/** What stands before it in its line, which is no quote. */
const BY_ITSELF = /^(?!\s*>)(?:.*\s)?$/

/** What follows where it is one by itself. In a link, as in a table of contents, it only repeats what a heading says. */
const KIND = /^([\p{L}\p{N}_-]+)(?![\p{L}\p{N}_/-])(?![^\s[]*\]|\|)/u

/** Tags that would make a block of a heading, and stand elsewhere: nothing is counted by them. A quote tells of others. */
export function lostTags(path: string, body: Body, lines: Lines): readonly Finding[] {
  const { note, headings } = body
  const lost: Finding[] = []
  // A loop and no `matchAll`: most notes with a block have its tag alone, and each has to be looked at.
  for (TAG.lastIndex = bodyStart(note); TAG.test(note);) {
    const end = TAG.lastIndex
    const at = end - '#efficacy/'.length
    if (headings.some(({ from, to }) => from <= at && at < to)) continue
    const before = note.slice(lineStart(note, at), at)
    const [, tag = ''] = KIND.exec(note.slice(end, lineEnd(note, end))) ?? []
    if (BY_ITSELF.test(before) && !isHidden(body, at))
      lost.push(...lostTag(tag.toLowerCase(), { path, ...lines.at(at) }))
  }
  return lost
}

/** The same among the `tags` of frontmatter that is not ours, unless the text below has the tag as well. */
export function lostKeyTags(path: string, text: string, keys: Keys): readonly Finding[] {
  const tags = keys.get('tags')
  if (!tags) return []
  const ours = [tags.value]
    .flat()
    .flatMap((item) => (typeof item === 'string' ? item.toLowerCase().split(/[\s,]+/) : []))
    .flatMap((item) => /^#?efficacy\/(.+)$/.exec(item)?.[1] ?? [])
  if (ours.length === 0) return []
  const below = text.slice(bodyStart(text)).toLowerCase()
  return ours
    .filter((tag) => !below.includes(`#efficacy/${tag}`))
    .flatMap((tag) => lostTag(tag, { path, line: tags.line, column: tags.column }))
}

function lostTag(tag: string, at: Location): readonly Finding[] {
  return kindOf(tag)?.block ? [hint('tag-unread', at, { value: tag })] : []
}
