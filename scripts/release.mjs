/**
 * `npm run release`: the assets of both marketplaces in `dist/release`, a folder for each tag, with the bill of materials
 * and the SHA-256 of each file. Refuses what `release:check` names. Tags nothing, and sends nothing anywhere.
 */

import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { installDependencies } from './install.mjs'
import { git, hindrances, tagsOf } from './release-check.mjs'
import { billText } from './sbom.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const RELEASE = join(ROOT, 'dist', 'release')
const SUMS = 'SHA256SUMS'

/** Each file of the build that is released, and what it is called there. */
const assetsOf = (version) => ({
  obsidian: { 'main.js': 'main.js', 'manifest.json': 'manifest.json', 'styles.css': 'styles.css' },
  vscode: { 'dist/efficacy-journal.vsix': `efficacy-journal-${version}.vsix` },
})

async function main() {
  const found = hindrances(ROOT)
  if (found.length > 0) throw new Error(found.join('\n'))
  await installDependencies(console.log)
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
  const assets = assetsOf(version)
  const sources = Object.values(assets).flatMap(Object.keys)
  await buildTwice(sources)
  for (const [market, tag] of Object.entries(tagsOf(version))) {
    const folder = join(RELEASE, tag)
    await layOut(folder, assets[market])
    console.log(`dist/release/${tag}: ${(await readdir(folder)).join(', ')}`)
  }
}

/** Throws where a released file comes out otherwise the second time. */
async function buildTwice(files) {
  const paths = files.map((file) => join(ROOT, file))
  // With the commit's time and in one time zone, since an archive holds both.
  const env = { ...process.env, TZ: 'UTC', SOURCE_DATE_EPOCH: git(ROOT, 'log', '-1', '--format=%ct') }
  build(env)
  const first = await Promise.all(paths.map(digest))
  build(env)
  const second = await Promise.all(paths.map(digest))
  const other = files.filter((_, at) => first[at] !== second[at])
  if (other.length > 0) throw new Error(`Two builds of this commit differ in ${other.join(', ')}.`)
}

async function digest(path) {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

/** The files as they are released, and the sums as `sha256sum --check` reads them. */
async function layOut(folder, assets) {
  await mkdir(folder, { recursive: true })
  for (const [source, name] of Object.entries(assets)) await copyFile(join(ROOT, source), join(folder, name))
  await writeFile(join(folder, 'sbom.cdx.json'), billText())
  const names = (await readdir(folder)).sort()
  const sums = await Promise.all(names.map(async (name) => `${await digest(join(folder, name))}  ${name}\n`))
  await writeFile(join(folder, SUMS), sums.join(''))
}

await main().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
