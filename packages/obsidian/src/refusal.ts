import { VaultError, type VaultErrorCode } from '@core/ports'

/**
 * Whether the text that the app read is the one that an edit was made for, apart from a byte order mark, which the app
 * may leave off.
 */
export function isStill(stored: string, before: string): boolean {
  return stored === before || `\uFEFF${stored}` === before
}

/** Of what is not UTF-8, core has its own. */
const SENTENCES: Readonly<Record<Exclude<VaultErrorCode, 'not-utf8'>, string>> = {
  exists: 'Something already stands at that path; nothing was written.',
  missing: 'The note no longer exists.',
  changed: 'The note has changed in the meantime; nothing was written. Please try again.',
  'too-large': 'The file is too large to read.',
  refused: 'That path cannot be used in this vault.',
  io: 'The file could not be read or written.',
}

export function refusal(code: keyof typeof SENTENCES, path: string): VaultError {
  return new VaultError(code, path, SENTENCES[code])
}

/** Runs an operation of the app and turns its rejection into a {@link VaultError}. */
export async function attempt<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw error instanceof VaultError ? error : refusal('io', path)
  }
}
