import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** Short, since sockets stand below it, whose paths may have some hundred characters. */
const NAME = 'ej-'

/** One folder for all that a run of the tests puts among temporary files, which goes with it. Each project asks for it. */
export default async function temporary(): Promise<(() => Promise<void>) | undefined> {
  if (basename(tmpdir()).startsWith(NAME)) return undefined
  const folder = await mkdtemp(join(tmpdir(), NAME))
  // Some tests are somebody else, to whom a file can be closed.
  await chmod(folder, 0o755)
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder
  return () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
}
