import { createHash } from 'node:crypto'
import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { errorCode } from './io-error'

/** The lock is held for well under a millisecond, so one this old was left by a process that was killed. */
const LEFT_BEHIND_MS = 5_000
const PAUSE_MS = 4

/**
 * Runs the work on a file under a lock against other `efficacy` processes: of two that check and then replace, the
 * second would undo the first. The lock is an empty file in the system's temporary folder, named by a hash of the path.
 * Where it cannot be created, the work runs without it.
 */
export async function withLock<T>(path: string, work: () => T): Promise<T> {
  const name = createHash('sha256').update(path).digest('hex').slice(0, 32)
  const mark = join(tmpdir(), `efficacy-${name}.lock`)
  let holder = take(mark)
  for (; holder === 'another'; holder = take(mark)) await delay(PAUSE_MS * (1 + Math.random()))
  try {
    return work()
  } finally {
    if (holder === 'this') rmSync(mark, { force: true })
  }
}

type Holder = 'this' | 'another' | 'nobody'

function take(mark: string): Holder {
  try {
    closeSync(openSync(mark, 'wx', 0o600))
    return 'this'
  } catch (error) {
    return errorCode(error) === 'EEXIST' ? holderOf(mark) : 'nobody'
  }
}

/** A stale lock is removed, to be taken with the next try; one that cannot be looked at or removed is ignored. */
function holderOf(mark: string): Holder {
  try {
    if (Date.now() - statSync(mark).mtimeMs > LEFT_BEHIND_MS) rmSync(mark)
    return 'another'
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'another' : 'nobody'
  }
}
