import { randomBytes } from 'node:crypto'
import { closeSync, openSync, renameSync } from 'node:fs'
import { type FileHandle, link, mkdir, open, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { withLock } from './lock'
import { errorCode } from './io-error'

/** What a file takes over from the one it replaces: its permission bits and, where it is another's, its owner. */
export interface FileMetadata {
  readonly mode: number
  readonly uid?: number
  readonly gid?: number
}

/**
 * Creates a file with its complete text, atomically; rejects with `EEXIST` where the path is taken. On a file system
 * without hard links, an empty file reserves the name first, and the text replaces it right after.
 */
export async function createAtomically(path: string, text: string): Promise<void> {
  await withTemporaryFile(path, text, undefined, async (draft) => {
    try {
      await link(draft, path)
    } catch (error) {
      if (!NO_HARD_LINKS.has(errorCode(error))) throw error
      closeSync(openSync(path, 'wx'))
      renameSync(draft, path)
    }
  })
}

/**
 * Replaces a file atomically: a reader sees the old text or the new one, never half of one. `check` may throw; it and
 * the rename run synchronously and under a lock, so that of two writers the second is refused.
 */
export async function replaceAtomically(
  path: string,
  text: string,
  metadata?: FileMetadata,
  check: () => void = () => undefined,
): Promise<void> {
  await withTemporaryFile(path, text, metadata, (draft) =>
    withLock(path, () => {
      check()
      renameSync(draft, path)
    }),
  )
}

/** A rename needs no permission on the file that it replaces, so a read-only file shows in its mode alone. */
export function isReadOnly({ mode }: FileMetadata): boolean {
  return (mode & 0o222) === 0
}

/** A letter takes up to three bytes, and a name has room for 255, in some places for 143. */
const LETTERS = 40

/**
 * Writes a temporary file beside the path, under a dot name that no scan reads, passes it to the work, and always
 * removes it.
 */
async function withTemporaryFile(
  path: string,
  text: string,
  metadata: FileMetadata | undefined,
  use: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = join(
    dirname(path),
    `.${basename(path).slice(0, LETTERS)}.${randomBytes(6).toString('hex')}.tmp`,
  )
  try {
    const file = await open(draft, 'wx', metadata?.mode ?? 0o666)
    try {
      await file.writeFile(text)
      if (metadata) await copyMetadata(file, metadata)
      await file.sync()
    } finally {
      await file.close()
    }
    await use(draft)
    await syncFolder(dirname(path))
  } finally {
    await rm(draft, { force: true })
  }
}

/**
 * `fsync` of the folder, so that writes survive a loss of power in their order. Not every system lets a folder be
 * opened.
 */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

/** Makes the folder in one that is there; whether it was not there before. */
export async function makesFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

async function copyMetadata(file: FileHandle, metadata: FileMetadata): Promise<void> {
  const own = await file.stat()
  const [uid, gid] = [metadata.uid ?? own.uid, metadata.gid ?? own.gid]
  if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid)
  await file.chmod(metadata.mode & 0o7777)
}

/** What file systems without hard links answer. */
const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])
