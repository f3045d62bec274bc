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

/** Whether bytes of another encoding than UTF-8 were in it: each of them is read as this mark. */
export function lacksLetters(text: string): boolean {
  return text.includes('\uFFFD')
}

/** A note may hold what moves a cursor, changes a title or turns a line around; it is shown, never sent. */
export function printable(text: string): string {
  return text.replace(CONTROL, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

const CONTROL = /[\p{Cc}\u2028\u2029\u202d\u202e]/gu
