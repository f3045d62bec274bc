import { createHash } from 'node:crypto'
import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { errorCode } from './io-error'

/** The work takes well under a millisecond, so a mark this old was left by a process that was killed in it. */
const LEFT_BEHIND_MS = 5_000
const PAUSE_MS = 4

/**
 * Does the work on a file while no other `efficacy` does: of two that look and then replace, the second would undo
 * the first. The mark is an empty file among the system's temporary ones, named by a hash of the path. Where none can
 * be made, the work is done all the same.
 */
export async function alone<T>(path: string, work: () => T): Promise<T> {
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

/** A mark that was left behind goes, and the next look takes it; one that cannot be removed counts for nothing. */
function holderOf(mark: string): Holder {
  try {
    if (Date.now() - statSync(mark).mtimeMs > LEFT_BEHIND_MS) rmSync(mark)
    return 'another'
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'another' : 'nobody'
  }
}
