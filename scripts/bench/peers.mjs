import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What others read notes with, at the versions that were compared. */
const PEERS = [
  'foam-core@0.44.0',
  'gray-matter@4.0.3',
  'remark-frontmatter@5.0.0',
  'remark-gfm@4.0.1',
  'remark-parse@11.0.0',
  'unified@11.0.5',
]

/** Puts them into a folder of their own, outside of the project's packages; says whether they are there. */
export function installPeers(folder) {
  const wanted = PEERS.map((peer) => join(folder, 'node_modules', peer.slice(0, peer.lastIndexOf('@'))))
  if (wanted.every((path) => existsSync(path))) return true
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['install', '--no-audit', '--no-fund', ...PEERS], { cwd: folder })
  return status === 0
}
