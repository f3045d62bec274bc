import { Lines } from '../note/lines'
import { type Host, type OpenNote, VaultError, type VaultErrorCode } from '../ports'

const UNREADABLE: readonly VaultErrorCode[] = ['not-utf8', 'too-large']

/** The note in front as a hint at what is meant: one that is no text of a note hints at nothing, and is in nobody's way. */
export async function noteInFront(host: Host): Promise<OpenNote | undefined> {
  try {
    return await host.openNote()
  } catch (error) {
    if (error instanceof VaultError && UNREADABLE.includes(error.code)) return undefined
    throw error
  }
}

/** The line that the cursor stands on, 1-based. */
export function cursorLine({ text, cursor }: Pick<OpenNote, 'text' | 'cursor'>): number {
  return new Lines(text).at(cursor).line
}
