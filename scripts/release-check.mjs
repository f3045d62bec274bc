/**
 * `npm run release:check`: whether this commit can be released. Says what stands in the way, one sentence each. It reads
 * only, and uses nothing but Node and git.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Obsidian takes a release whose tag is the bare version; the same commit has a second tag for VS Code's package. */
export function tagsOf(version) {
  return { obsidian: `${version}`, vscode: `vscode-${version}` }
}

/** What the heading of the newest changes holds: `## 1.2.3 (2026-12-24)`. */
const NEWEST = /^## (\S+) \(([^)]*)\)$/m
const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * Where the files do not tell the same version as `package.json`, and the same oldest Obsidian.
 * @param {(file: string) => string} read the text of a file of the repository
 * @returns {string[]} a sentence each; none where all agree
 */
export function disagreements(read) {
  const json = (file) => JSON.parse(read(file))
  const { version } = json('package.json')
  const { minAppVersion } = json('manifest.json')
  const lock = json('package-lock.json')
  const apps = json('versions.json')
  const [, changed] = NEWEST.exec(read('CHANGELOG.md')) ?? []
  const told = [
    ['manifest.json', json('manifest.json').version],
    ['packages/vscode/package.json', json('packages/vscode/package.json').version],
    ['package-lock.json', lock.version],
    ['The root package of package-lock.json', lock.packages[''].version],
    ['The last line of versions.json', Object.keys(apps).at(-1)],
    ['The first heading of CHANGELOG.md', changed],
  ]
  return [
    ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : [`package.json says ${version}, which is no X.Y.Z.`]),
    ...told.flatMap(([where, each]) =>
      each === version ? [] : [`${where} says ${each ?? 'no version'}, package.json says ${version}.`],
    ),
    ...(version in apps && apps[version] !== minAppVersion
      ? [
          `versions.json says ${version} needs Obsidian ${apps[version]}, manifest.json says ${minAppVersion}.`,
        ]
      : []),
  ]
}

/**
 * All that stands in the way of a release of the commit that is checked out.
 * @param {string} root the repository's folder
 * @returns {string[]} a sentence each; none where it can be released
 */
export function hindrances(root) {
  const read = (file) => readFileSync(join(root, file), 'utf8')
  const { version } = JSON.parse(read('package.json'))
  const [, , day = ''] = NEWEST.exec(read('CHANGELOG.md')) ?? []
  const changed = git(root, 'status', '--porcelain').split('\n').filter(Boolean)
  const head = git(root, 'rev-parse', 'HEAD')
  // A tag at this very commit is how the release workflow comes here.
  const taken = Object.values(tagsOf(version)).filter((tag) => ![head, ''].includes(commitOf(root, tag)))
  return [
    ...disagreements(read),
    ...(DAY.test(day)
      ? []
      : [`CHANGELOG.md says "${day}" of ${version}, where the day of its release goes.`]),
    ...(changed.length > 0
      ? [`The work tree is not as it was committed (${changed[0].slice(3)}): a release is made of a commit.`]
      : []),
    ...untranslated(root),
    ...taken.map((tag) => `The tag ${tag} is at another commit: a version is released once.`),
  ]
}

/** A new text is shown in English until somebody translates it; a release waits for that. */
function untranslated(root) {
  const folder = join(root, 'packages/core/languages')
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return names.flatMap((name) => {
    const texts = Object.entries(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    const without = texts.filter(([, text]) => text === null).map(([english]) => english)
    return without.length > 0
      ? [
          `packages/core/languages/${name} has no words for ${without.length} of its texts, first "${without[0]}".`,
        ]
      : []
  })
}

/** `''` where there is no such tag. */
function commitOf(root, tag) {
  const { stdout } = run(root, ['rev-parse', '--quiet', '--verify', `refs/tags/${tag}^{commit}`])
  return stdout.trim()
}

/** What git prints; throws one sentence where it refuses. */
export function git(root, ...args) {
  const { status, stdout, stderr, error } = run(root, args)
  if (status !== 0) throw new Error(`git ${args[0]} came to no end: ${error?.message ?? stderr.trim()}`)
  return stdout.trimEnd()
}

function run(root, args) {
  return spawnSync('git', args, { cwd: root, encoding: 'utf8' })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const found = hindrances(ROOT)
    for (const each of found) console.error(each)
    if (found.length === 0) console.log('This commit can be released.')
    process.exitCode = found.length > 0 ? 1 : 0
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
