import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { disagreements, hindrances, tagsOf } from '../../scripts/release-check.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const committed = (file: string): string => readFileSync(root + file, 'utf8')

/** Files that agree, with a version that no other text of them holds. */
const AGREEING: Readonly<Record<string, string>> = {
  'package.json': '{ "version": "1.2.3" }',
  'manifest.json': '{ "version": "1.2.3", "minAppVersion": "1.13.0" }',
  'packages/vscode/package.json': '{ "version": "1.2.3" }',
  'package-lock.json': '{ "version": "1.2.3", "packages": { "": { "version": "1.2.3" } } }',
  'versions.json': '{ "1.2.2": "1.12.0", "1.2.3": "1.13.0" }',
  'CHANGELOG.md': '# Changelog\n\n## 1.2.3 (2026-12-24)\n\n- A line.\n\n## 1.2.2 (2026-12-01)\n',
}

/** What each file may say wrong, and the one sentence about it. */
const WRONG: readonly (readonly [file: string, from: string, to: string, said: string])[] = [
  ['manifest.json', '1.2.3', '1.2.4', 'manifest.json says 1.2.4, package.json says 1.2.3.'],
  ['packages/vscode/package.json', '1.2.3', '1.2.2', 'packages/vscode/package.json says 1.2.2, '],
  ['package-lock.json', '"version": "1.2.3", "p', '"version": "1.2.2", "p', 'package-lock.json says 1.2.2, '],
  [
    'package-lock.json',
    '{ "version": "1.2.3" }',
    '{}',
    'The root package of package-lock.json says no version, ',
  ],
  ['versions.json', ', "1.2.3": "1.13.0"', '', 'The last line of versions.json says 1.2.2, '],
  ['versions.json', ' }', ', "2.0.0": "1.14.0" }', 'The last line of versions.json says 2.0.0, '],
  [
    'versions.json',
    '1.13.0',
    '1.12.0',
    'versions.json says 1.2.3 needs Obsidian 1.12.0, manifest.json says 1.13.0.',
  ],
  [
    'manifest.json',
    '1.13.0',
    '1.13.1',
    'versions.json says 1.2.3 needs Obsidian 1.13.0, manifest.json says 1.13.1.',
  ],
  ['CHANGELOG.md', '1.2.3', '1.3.0', 'The first heading of CHANGELOG.md says 1.3.0, '],
  ['CHANGELOG.md', '## 1.2.3 (2026-12-24)', '', 'The first heading of CHANGELOG.md says 1.2.2, '],
]

/** The agreeing files, one of them changed. */
function filesWith(file = '', from = '', to = ''): Readonly<Record<string, string>> {
  const text = AGREEING[file] ?? ''
  if (file !== '') expect(text.split(from).length, `${file} holds ${from}`).toBeGreaterThan(1)
  return { ...AGREEING, ...(file === '' ? {} : { [file]: text.replace(from, to) }) }
}

describe('the versions', () => {
  it('agree in the repository', () => {
    expect(disagreements(committed)).toEqual([])
  })

  it('agree where they are the same everywhere', () => {
    expect(disagreements((file) => filesWith()[file] ?? '')).toEqual([])
  })

  it.each(WRONG)('are told apart in %s: %s → %s', (file, from, to, said) => {
    const files = filesWith(file, from, to)
    expect(disagreements((each) => files[each] ?? '')).toEqual([expect.stringContaining(said)])
  })

  it('are of the form that Obsidian takes as a tag', () => {
    const all = Object.entries(AGREEING).map(([file, text]) => [file, text.replaceAll('1.2.3', 'v1.2.3')])
    const files = Object.fromEntries(all) as Readonly<Record<string, string>>
    expect(disagreements((file) => files[file] ?? '')).toEqual([
      'package.json says v1.2.3, which is no X.Y.Z.',
    ])
    expect(tagsOf('1.2.3')).toEqual({ obsidian: '1.2.3', vscode: 'vscode-1.2.3' })
  })
})

describe('a release', () => {
  it('is made of a commit whose changes have a day, and once', async () => {
    const folder = await repository()
    expect(hindrances(folder)).toEqual([])
    // The release workflow begins with the tag there.
    git(folder, 'tag', '1.2.3')
    expect(hindrances(folder)).toEqual([])
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n\n## 1.2.3 (unreleased)\n')
    const [undated, changed, ...others] = hindrances(folder)
    expect(undated).toBe('CHANGELOG.md says "unreleased" of 1.2.3, where the day of its release goes.')
    expect(changed).toBe(
      'The work tree is not as it was committed (CHANGELOG.md): a release is made of a commit.',
    )
    expect(others).toEqual([])
    git(folder, 'commit', '--quiet', '--all', '--message', 'Another')
    git(folder, 'tag', '--annotate', 'vscode-1.2.3', '--message', 'At the right place')
    expect(hindrances(folder)).toEqual([
      undated,
      'The tag 1.2.3 is at another commit: a version is released once.',
    ])
  })

  it('waits for words in every language', async () => {
    const folder = await repository()
    const languages = join(folder, 'packages/core/languages')
    await mkdir(languages, { recursive: true })
    writeFileSync(join(languages, 'de.json'), '{ "Goal": "Ziel", "Step": null, "Plan": null }')
    writeFileSync(join(languages, 'fr.json'), '{ "Goal": "Objectif" }')
    git(folder, 'add', '.')
    git(folder, 'commit', '--quiet', '--message', 'Words')
    expect(hindrances(folder)).toEqual([
      'packages/core/languages/de.json has no words for 2 of its texts, first "Step".',
    ])
  })

  it('holds no file that git does not know', async () => {
    const folder = await repository()
    writeFileSync(join(folder, 'new.txt'), '')
    expect(hindrances(folder)).toEqual([expect.stringContaining('(new.txt)')])
  })
})

async function repository(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'efficacy-release-'))
  for (const [file, text] of Object.entries(AGREEING)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  git(folder, 'init', '--quiet')
  git(folder, 'config', 'user.name', 'Nobody')
  git(folder, 'config', 'user.email', 'nobody@example.org')
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'All')
  return folder
}

function git(folder: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', [...args], { cwd: folder, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
}
