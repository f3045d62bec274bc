/**
 * `npm run sbom`: what the product is made of, as CycloneDX, in `dist/sbom.cdx.json`: every library that it may need
 * when it runs, with version, licence and hash. The same lock file gives the same bytes.
 */

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FILE = join(ROOT, 'dist', 'sbom.cdx.json')

/**
 * npm's own list, without what differs from run to run. Needs no network. With `--omit=dev` npm also leaves out what
 * a tool needs besides us (yaml, jsonc-parser), so what runs is told by the lock file.
 */
export function billOfMaterials() {
  const runs = packagesThatRun()
  const bill = listedByNpm()
  delete bill.serialNumber
  delete bill.metadata.timestamp
  return {
    ...bill,
    components: bill.components.filter((each) => runs.has(each['bom-ref'])),
    dependencies: bill.dependencies.filter(({ ref }) => runs.has(ref)),
  }
}

/** As it stands in its file. */
export function billText(bill = billOfMaterials()) {
  return `${JSON.stringify(bill, null, 2)}\n`
}

function listedByNpm() {
  const npm = process.env['npm_execpath']
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const args = [...first, 'sbom', '--package-lock-only', '--sbom-format=cyclonedx']
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0) throw new Error(`npm could not list the libraries:\n${stderr}`)
  return JSON.parse(stdout)
}

/** As `name@version`, each by its own name: one of them is installed under another. */
function packagesThatRun() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  const running = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
  return new Set(
    running.map(([path, { name, version }]) => `${name ?? path.replace(/^.*node_modules\//, '')}@${version}`),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bill = billOfMaterials()
  await mkdir(dirname(FILE), { recursive: true })
  await writeFile(FILE, billText(bill))
  console.log(`${bill.components.length} libraries in dist/sbom.cdx.json`)
}
