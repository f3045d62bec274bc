import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WINDOWS = process.platform === 'win32'

/**
 * Installs the packages of `package-lock.json` where they are not all there in the versions that it names.
 * Throws one sentence where that cannot be done. Uses nothing but Node: nothing else may be installed yet.
 */
export async function installDependencies(log) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node 20 or newer is needed; this is ${process.version}.`)
  }
  if (await isInstalled()) return
  log('Installing the packages that the build needs, with "npm ci".')
  const { status, error, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: WINDOWS,
  })
  if (error) throw new Error(`npm could not be run: ${error.message}.`)
  if (status !== 0) throw new Error(`"npm ci" ended with code ${status}: ${reason(stderr)}`)
}

/** The first line of npm's message that is more than a code. */
function reason(stderr) {
  const lines = stderr.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
  return lines.find((line) => / /.test(line) && !/^(npm warn|code )/i.test(line)) ?? 'it did not say why.'
}

/** Whether npm's own list of what is installed names each package of the lock file in its version. */
async function isInstalled() {
  try {
    const [wanted, present] = await Promise.all(
      [join(ROOT, 'package-lock.json'), join(ROOT, 'node_modules', '.package-lock.json')].map(packagesOf),
    )
    return Object.entries(wanted).every(
      ([path, { version, optional, link }]) =>
        path === '' || optional || link || present[path]?.version === version,
    )
  } catch {
    return false
  }
}

async function packagesOf(file) {
  return JSON.parse(await readFile(file, 'utf8')).packages
}
