import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundles } from '../esbuild.config.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/

/** The licences of every library that a bundle holds, with its notice, as markdown. */
export async function notices() {
  const libraries = await Promise.all([...(await bundledFolders())].sort().map(readLibrary))
  const known = new Map(libraries.map((library) => [`${library.name} ${library.version}`, library]))
  return [
    '# Third-party notices',
    'The bundles hold code of these libraries. Written by `npm run generate` from what the build takes in.',
    ...[...known.values()].map(
      ({ name, version, license, text }) =>
        `## ${name} ${version} (${license})\n\n\`\`\`text\n${text}\n\`\`\``,
    ),
  ].join('\n\n')
}

/** Folders of packages below `node_modules`, as the build resolved them. */
async function bundledFolders() {
  const built = await Promise.all(
    Object.values(bundles).map((options) => build({ ...options, write: false, metafile: true })),
  )
  const files = built.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs)),
  )
  return new Set(files.flatMap((file) => PACKAGE.exec(file)?.[0] ?? []))
}

async function readLibrary(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(ROOT, folder, 'package.json'), 'utf8'))
  const file = (await readdir(join(ROOT, folder))).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file ? await readFile(join(ROOT, folder, file), 'utf8') : `Licensed under ${license}.`
  return { name, version, license, text: text.replaceAll('\r\n', '\n').trim() }
}
