import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where something of a vault is kept outside of it: in the person's folder for that, by a hash of the vault's real path.
 * @param variable names the folder, where it holds an absolute path
 * @param usual the folder without that, below the home
 */
export function keptFile(root: string, variable: string, usual: string, ending = ''): string {
  const named = process.env[variable]
  const folder = named?.startsWith('/') ? named : join(homedir(), usual)
  const vault = createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 32)
  return join(folder, 'efficacy-journal', vault + ending)
}
