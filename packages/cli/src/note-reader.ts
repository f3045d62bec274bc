import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { notUtf8 } from '@core/note/decode'
import { mayBeOurs } from '@core/note/may-be-ours'
import { type ScannedFile, MAX_NOTE_BYTES, type Stamp, VaultError } from '@core/ports'

/** Opening a pipe would block without `O_NONBLOCK`. */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK

/** Reads notes one after the other into one buffer, and decodes only what may be ours. */
export class NoteReader {
  private buffer = Buffer.allocUnsafe(64 * 1024)

  /** @throws VaultError, or the system's error */
  look(path: string, onDisk: string): ScannedFile {
    const file = openSync(onDisk, FLAGS)
    try {
      const stats = fstatSync(file)
      refuseUnreadable(path, stats)
      const bytes = this.bytes(file, stats.size)
      const stamp = stampOf(stats)
      return isForeign(path, bytes) ? { stamp } : { text: bytes.toString('utf8'), stamp }
    } finally {
      closeSync(file)
    }
  }

  /** The bytes up to the size at opening; what a growing file gets after that is read with the next change. */
  private bytes(file: number, size: number): Buffer {
    if (size > this.buffer.length) this.buffer = Buffer.allocUnsafe(2 * size)
    let length = 0
    while (length < size) {
      const read = readSync(file, this.buffer, length, size - length, null)
      if (read === 0) break
      length += read
    }
    return this.buffer.subarray(0, length)
  }
}

export function refuseUnreadable(path: string, stats: Stats): void {
  if (!stats.isFile()) throw new VaultError('io', path, `${path} could not be read: it is not a file.`)
  if (stats.size > MAX_NOTE_BYTES) {
    throw new VaultError(
      'too-large',
      path,
      `${path} is larger than ${MAX_NOTE_BYTES / 1_000_000} MB and was not read.`,
    )
  }
}

/** The markers are ASCII, whose bytes stand for nothing else in UTF-8, so the text need not be decoded to find them. */
function isForeign(path: string, bytes: Buffer): boolean {
  if (!isUtf8(bytes) || bytes.includes(0)) throw notUtf8(path)
  return !mayBeOurs(bytes.toString('latin1', isMarked(bytes) ? 3 : 0))
}

function isMarked(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

/** By ctime: a file that is moved into another's place brings its own mtime along. */
export function stampOf({ size, ctimeMs }: Stats): Stamp {
  return { size, mtime: ctimeMs }
}
