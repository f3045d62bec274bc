/** What the text may use of the terminal that it goes to. */
export interface Screen {
  /** Columns. */
  readonly width: number
  readonly colour: boolean
}

/** The screen that stdout is; without one, 80 columns and no colour. A terminal that does not know its width says 0. */
export function screenOf(stdout: Partial<NodeJS.WriteStream>, environment: NodeJS.ProcessEnv): Screen {
  const plain = environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== ''
  return {
    width: Math.max(40, Math.min(stdout.columns || 80, 120)),
    colour: stdout.isTTY === true && !plain && environment['TERM'] !== 'dumb',
  }
}

export function bold(text: string, { colour }: Screen): string {
  return colour ? `\u001b[1m${text}\u001b[22m` : text
}

export function dim(text: string, { colour }: Screen): string {
  return colour ? `\u001b[2m${text}\u001b[22m` : text
}

/** A note may hold what moves a cursor, changes a title or turns a line around; it is shown, never sent. */
export function printable(text: string): string {
  return text.replace(CONTROL, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/**
 * The text in lines of at most `width` columns, each line after the first set in by `indent`. A line ends at a space, but
 * for those that hold their neighbours together, such as a number and its unit or month, and between letters of scripts that are written without spaces.
 */
export function wrap(text: string, width: number, indent = ''): readonly string[] {
  return flow(piecesOf(text), width, indent)
}

/** The same of a text that names a command, which stays on one line, so that it can be pasted. */
export function wrapAround(command: string, text: string, width: number): readonly string[] {
  const lines = wrap(
    text.replace(command, () => held(command)),
    width,
  )
  return lines.map(letGo)
}

/** A command that {@link fold} keeps on one line. */
export function held(command: string): string {
  return command.replaceAll(' ', HELD)
}

function letGo(line: string): string {
  return line.replaceAll(HELD, ' ')
}

/** Stands for a space; it is nobody's letter. */
const HELD = '\ue000'

/** Lines as they are; one that is too long in several, set in as far as it is, and as the number in a list is wide. */
export function fold(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const lead = /^ *(?:\d+ {2})?/.exec(line)?.[0] ?? ''
      const parts = columns(line) > width ? wrap(line.slice(lead.length), width - lead.length) : undefined
      return parts?.map((part, turn) => (turn === 0 ? lead : ' '.repeat(lead.length)) + part) ?? line
    })
    .map(letGo)
    .join('\n')
}

/** What stays on one line, and what stands between it and the one before. */
interface Piece {
  readonly piece: string
  readonly gap: string
}

/** As many of the pieces on each line as it has room for. */
export function flow(pieces: readonly Piece[], width: number, indent = ''): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const { piece, gap } of pieces) {
    const longer = line === '' ? piece : `${line}${gap}${piece}`
    if (line !== '' && columns(longer) > width) {
      lines.push(line)
      line = indent + piece
    } else line = longer
  }
  return [...lines, line]
}

function piecesOf(text: string): readonly Piece[] {
  const words = printable(text.replace(BLANKS, ' ').trim()).split(SPACE)
  return words.flatMap((word) =>
    partsOf(word).map((piece, index) => ({ piece, gap: index === 0 ? ' ' : '' })),
  )
}

/** A quotation mark that opens in one language closes in another, so only a word of a script without spaces has parts. */
function partsOf(word: string): readonly string[] {
  const parts = SPACELESS.test(word) ? word.match(TOGETHER) : undefined
  return parts ?? [word]
}

/** Not between a number and a short word, as in `64 km`, `26 Nov` and `26. Nov.` */
const SPACE = /(?<!\d\.?) | (?![\p{sc=Latin}\p{sc=Cyrillic}]{1,4}(?!\p{L}))/u
/** No no-break space among them. */
const BLANKS = /[^\S\u00a0\u202f]+/g
/** The scripts that are written without spaces. */
const LETTERS = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}`
const OPENS = '「『（《“‘〔'
const CLOSES = '、。，．・：；！？」』）》”’〕…ーゝ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ'
/** What parts words of other scripts too. */
const STOPS = '、。，；：！？'
const SPACELESS = new RegExp(`[${LETTERS}${STOPS}]`, 'u')
/** A date, such a letter with what closes behind it, or what lies between such; each with what opens before it. */
const TOGETHER = new RegExp(
  `[${OPENS}]*(?:(?:(?:\\d+[年月日])+|[${LETTERS}])[${CLOSES}]*|[^${LETTERS}${OPENS}${STOPS}]+(?:[${STOPS}][${CLOSES}]*)?)|.`,
  'gsu',
)

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
const CONTROL = /[\p{Cc}\u2028\u2029\u202d\u202e]/gu
