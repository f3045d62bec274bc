import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { efficacy, filesIn, vaultWith } from '../support/cli'

const REMOTE = '[remote "origin"]\n\turl = git@example.org:me/notes.git\n'
const NOTE = '---\nefficacy: reflection\ndate: 2026-03-01\n---\n## What I did that worked\nBegan.\n'
const SAID = /^These notes lie in a git repository with a remote: [^\n]+\n$/

describe('a vault in a git work tree with a remote', () => {
  const repository = { '.git/config': REMOTE, 'notes/efficacy.json': '{}\n', 'notes/Efficacy/a.md': NOTE }

  it('is spoken of once, beside the report and not in it', async () => {
    const root = join(await vaultWith(repository), 'notes')
    const env = { XDG_STATE_HOME: await vaultWith() }
    const data = await efficacy(['report', root, '--json'], { env })
    expect(data.stderr).toBe('')
    const first = await efficacy(['report', root], { env })
    const second = await efficacy(['report', root], { env })
    expect(first.stderr).toMatch(SAID)
    expect([second.stderr, second.stdout]).toEqual(['', first.stdout])
  })

  it('is spoken of in the language of the person, with what to type', async () => {
    const root = join(await vaultWith(repository), 'notes')
    const saidIn = async (cwd: string, ...args: readonly string[]): Promise<string> =>
      (await efficacy([...args, '--language', 'de'], { cwd, env: { XDG_STATE_HOME: await vaultWith() } }))
        .stderr
    expect(await saidIn(root, 'report')).toMatch(
      /^Diese Notizen liegen in einem git-Repository .* „efficacy run keep-out-of-git“ ergänzt eine Zeile in \.gitignore\.\n$/,
    )
    expect(await saidIn(join(root, '..'), 'report', 'notes')).toContain(
      '„efficacy run keep-out-of-git notes“',
    )
  })

  it('is spoken of after the first note, and no more once the journal is kept out', async () => {
    const parent = await vaultWith({ '.git/config': REMOTE, 'notes/efficacy.json': '{}\n' })
    const [root, env] = [join(parent, 'notes'), { XDG_STATE_HOME: await vaultWith() }]
    const made = await efficacy(['new', 'goal', root, '--set', 'title=Swim'], { env })
    expect([made.code, made.stdout]).toEqual([0, 'Efficacy/Goals/Swim.md\n'])
    expect(made.stderr).toMatch(SAID)
    const kept = await efficacy(['run', 'keep-out-of-git', root, '--answer', 'confirm=add'], {
      env: { XDG_STATE_HOME: await vaultWith() },
    })
    expect([kept.code, kept.stderr]).toEqual([
      0,
      '.gitignore keeps Efficacy out of git; blocks in other notes stay as they are.\n',
    ])
    expect((await filesIn(root))['.gitignore']).toBe('/Efficacy/\n')
  })

  it('is not spoken of where there is no remote, or no repository', async () => {
    for (const files of [{ ...repository, '.git/config': '[core]\n' }, { 'notes/Efficacy/a.md': NOTE }]) {
      const { stderr } = await efficacy(['report', join(await vaultWith(files), 'notes')], {
        env: { XDG_STATE_HOME: await vaultWith() },
      })
      expect(stderr).toBe('')
    }
  })
})
