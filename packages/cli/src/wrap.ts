import { columns } from './columns'
import { printable } from './terminal'

/**
 * The text in lines of at most `width` columns, each line after the first set in by `indent`. A line ends at a space, but
 * for those that hold their neighbours together, such as a number and its unit or month, and between letters of scripts
 * that are written without spaces.
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
