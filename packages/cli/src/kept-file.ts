import { realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathHash } from './path-hash'

/**
 * Where something of a vault is kept outside of it: in the person's folder for that, by a hash of the vault's real path.
 * @param variable names the folder, where it holds an absolute path
 * @param usual the folder without that, below the home
 */
export function keptFile(root: string, variable: string, usual: string, ending = ''): string {
  const named = process.env[variable]
  const folder = named?.startsWith('/') ? named : join(homedir(), usual)
  return join(folder, 'efficacy-journal', pathHash(realpathSync(root)) + ending)
}
