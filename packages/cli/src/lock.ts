import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { errorCode } from './io-error'
import { pathHash } from './path-hash'

/** The lock is held for well under a millisecond, so one this old was left by a process that was killed. */
const STALE_MS = 5_000
const RETRY_MS = 4

/**
 * Runs the work on a file under a lock against other `efficacy` processes: of two that check and then replace, the
 * second would undo the first. The lock is an empty file in the system's temporary folder, named by a hash of the path.
 * Where it cannot be created, the work runs without it.
 */
export async function withLock<T>(path: string, work: () => T): Promise<T> {
  const lock = join(tmpdir(), `efficacy-${pathHash(path)}.lock`)
  let attempt = acquire(lock)
  for (; attempt === 'busy'; attempt = acquire(lock)) await delay(RETRY_MS * (1 + Math.random()))
  try {
    return work()
  } finally {
    if (attempt === 'acquired') rmSync(lock, { force: true })
  }
}

/** `busy`: another process holds it; `unavailable`: there can be none here. */
type Attempt = 'acquired' | 'busy' | 'unavailable'

function acquire(lock: string): Attempt {
  try {
    closeSync(openSync(lock, 'wx', 0o600))
    return 'acquired'
  } catch (error) {
    return errorCode(error) === 'EEXIST' ? removeStale(lock) : 'unavailable'
  }
}

/** A stale lock is removed, to be acquired with the next try; one that cannot be looked at or removed is ignored. */
function removeStale(lock: string): Attempt {
  try {
    if (Date.now() - statSync(lock).mtimeMs > STALE_MS) rmSync(lock)
    return 'busy'
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'busy' : 'unavailable'
  }
}
