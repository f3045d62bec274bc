import { printable } from './terminal'

/** The text, or as much of it as fits, ended by an ellipsis. */
export function fit(text: string, width: number): string {
  const clean = printable(text.replace(/\s+/g, ' ').trim())
  if (columns(clean) <= width) return clean
  let kept = ''
  for (const { segment } of graphemesOf(clean)) {
    if (columns(kept + segment) >= width) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** The text and as many spaces as make `width` columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}

/** Columns that a terminal gives the text: two for what East Asian scripts and emoji take. */
export function columns(text: string): number {
  if (NARROW.test(text)) return text.length
  let count = 0
  for (const { segment } of graphemesOf(text)) count += WIDE.test(segment) ? 2 : 1
  return count
}

let segmenter: Intl.Segmenter | undefined

/** What counts as one character to a reader. Finding that out is loaded where it is needed: it takes some 10 ms. */
function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** Characters that stand alone and take one column each, as most text has them: Latin, punctuation, arrows, lines. */
const NARROW = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u25a0]*$/
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\p{Script=Han}/u
