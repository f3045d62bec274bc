import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * One folder for all that a run of the tests puts among temporary files, which goes with it. Its name is short: sockets
 * stand below it, whose paths may have some hundred characters.
 */
export default async function temporary(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'ej-'))
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder
  return () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
}
