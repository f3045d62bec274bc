import { VaultError } from '../ports'

/** Every host has it, and so do Node and workers; declared here because core compiles without a host's types. */
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean; ignoreBOM: boolean })
  decode(bytes: Uint8Array): string
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * A file's bytes as text, its byte order mark kept. Rejects with `not-utf8` for anything that would not come back as
 * the same bytes, and for text with a NUL, which no editor writes.
 */
export function decodeNote(path: string, bytes: Uint8Array): string {
  const text = decoded(bytes)
  if (text === undefined || text.includes('\0')) throw notUtf8(path)
  return text
}

/** The error for a file that is not UTF-8 text. */
export function notUtf8(path: string): VaultError {
  return new VaultError('not-utf8', path, `${path} is not UTF-8 text.`)
}

/** Typed text without characters that a file would not give back: NUL, byte order marks, and lone surrogates. */
export function storable(text: string): string {
  return text.replace(/[\0\uFEFF]/g, '').replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}
