import { posix } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { gitWarning, hasRemote, type Peek } from '@core/journal/git-remote'
import { ignoreLine, isIgnored } from '@core/journal/gitignore'
import { type CommandId, commandOf } from '@core/commands'
import { type Answer, MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'

const REMOTE = '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@example.org:me/notes.git\n'
const NOTE = '---\nefficacy: reflection\ndate: 2026-03-01\n---\n## What I did that worked\nBegan.\n'

/** A disk where the vault is `/home/me/notes`, seen through paths as the core asks for them. */
const disk =
  (files: Readonly<Record<string, string>>): Peek =>
  async (path) =>
    files[posix.resolve('/home/me/notes', path)]

describe('a repository', () => {
  it.each<[string, Record<string, string>]>([
    ['of the vault itself', { '/home/me/notes/.git/config': REMOTE }],
    ['above the vault', { '/home/me/.git/config': REMOTE }],
    [
      'of which the vault is a further work tree',
      {
        '/home/me/notes/.git': 'gitdir: /srv/repo/.git/worktrees/notes\n',
        '/srv/repo/.git/worktrees/notes/commondir': '../..\n',
        '/srv/repo/.git/config': REMOTE,
      },
    ],
    [
      'of which the vault is a submodule, named from there',
      {
        '/home/me/notes/.git': 'gitdir: ../.git/modules/notes\n',
        '/home/me/.git/modules/notes/config': REMOTE,
      },
    ],
    [
      'above the vault, of which that is a further work tree',
      {
        '/home/me/.git': 'gitdir: /srv/repo/.git/worktrees/me\r\n',
        '/srv/repo/.git/worktrees/me/commondir': '/srv/repo/.git\n',
        '/srv/repo/.git/config': REMOTE,
      },
    ],
    [
      'above the vault, as Windows names it',
      { '/home/me/.git': 'gitdir: C:/repo/.git\n', '/home/me/notes/C:/repo/.git/config': REMOTE },
    ],
    ['with CRLF and an address to push to', { '/home/me/.git/config': '[Remote "a"]\r\n  PushUrl = x\r\n' }],
    ['in the old way of writing, on one line', { '/home/me/.git/config': '[remote.origin] url=x\n' }],
  ])('%s, with a remote', async (_, files) => {
    expect(await hasRemote(disk(files))).toBe(true)
  })

  it.each<[string, Record<string, string>]>([
    ['is not there', {}],
    ['has no remote', { '/home/me/notes/.git/config': '[core]\n\tbare = false\n' }],
    [
      'has a remote without an address',
      { '/home/me/notes/.git/config': '[remote "origin"]\n\tfetch = +refs\n' },
    ],
    ['only names one in a comment', { '/home/me/notes/.git/config': '# [remote "o"]\n#\turl = x\n' }],
    [
      'has an address elsewhere',
      { '/home/me/notes/.git/config': '[remote "o"]\n\ttagOpt = x\n[submodule "s"]\n\turl = x\n' },
    ],
    [
      'is that of a folder above another one',
      { '/home/me/notes/.git/config': '', '/home/me/.git/config': REMOTE },
    ],
    [
      'points to a folder that is gone',
      { '/home/me/notes/.git': 'gitdir: /gone\n', '/home/me/.git/config': REMOTE },
    ],
    ['is a file that says something else', { '/home/me/notes/.git': 'hello\n' }],
  ])('that %s', async (_, files) => {
    expect(await hasRemote(disk(files))).toBe(false)
  })
})

let host: MemoryHost
let vault: MemoryVault
const peek = disk({ '/home/me/.git/config': REMOTE })
const warn = () => gitWarning(peek, host.memory, host.journal)

async function start(files: Readonly<Record<string, string>>): Promise<void> {
  vault = new MemoryVault(files)
  host = new MemoryHost(vault, new Date(2026, 2, 9, 9, 14))
  await host.journal.scan()
}

describe('the warning', () => {
  beforeEach(() => start({ 'Efficacy/a.md': NOTE }))

  it('is said once, and says what happens and what can be done', async () => {
    expect(await warn()).toMatch(/git repository with a remote.*"Keep the journal out of git"/)
    expect(await warn()).toBeUndefined()
    expect(await gitWarning(peek, host.memory, host.journal)).toBeUndefined()
  })

  it('waits for the first note', async () => {
    await start({ 'Mine.md': '# Mine\n' })
    expect(await warn()).toBeUndefined()
    vault.put('Efficacy/a.md', NOTE)
    await host.journal.scan()
    expect(await warn()).toBeDefined()
  })

  it('has nothing to say where nothing is pushed anywhere', async () => {
    const local = disk({ '/home/me/.git/config': '[core]\n\tbare = false\n' })
    expect(await gitWarning(local, host.memory, host.journal)).toBeUndefined()
    expect(await warn()).toBeDefined()
  })

  it('has nothing to say where the journal is kept out already', async () => {
    await start({ 'Efficacy/a.md': NOTE, '.gitignore': '*.log\r\n/Efficacy/\r\n' })
    expect(await warn()).toBeUndefined()
  })

  it('is not said where it could not be remembered', async () => {
    const forgetful = { get: async () => undefined, set: async () => undefined }
    expect(await gitWarning(peek, forgetful, host.journal)).toBeUndefined()
  })

  it('names the command by its title', async () => {
    expect(await warn()).toContain(`"${commandOf('keep-out-of-git')?.title}"`)
  })
})

describe('keep the journal out of git', () => {
  const ignored = (): string | undefined => {
    const bytes = vault.files.get('.gitignore')
    return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  }
  async function run(id: CommandId, ...answers: Answer[]): Promise<void> {
    host.answers = answers
    await commandOf(id)?.run(host, host.journal)
    expect(host.answers).toEqual([])
  }

  it.each<[string, string | undefined, string]>([
    ['makes the file', undefined, '/Efficacy/\n'],
    ['fills an empty file', '', '/Efficacy/\n'],
    ['adds a line at the end', '*.log\n', '*.log\n/Efficacy/\n'],
    [
      'ends the last line first, as the file ends its lines',
      '\uFEFFa\r\n*.log',
      '\uFEFFa\r\n*.log\r\n/Efficacy/\r\n',
    ],
    [
      'says it again where a line takes something back',
      '/Efficacy/\n!/Efficacy/a.md\n',
      '/Efficacy/\n!/Efficacy/a.md\n/Efficacy/\n',
    ],
  ])('%s once the line was seen, and undo takes it back', async (_, before, after) => {
    await start(before === undefined ? {} : { '.gitignore': before })
    await run('keep-out-of-git', ['confirm', 'add'])
    expect(host.asked[0]?.text?.[0]).toBe('/Efficacy/')
    expect(ignored()).toBe(after)
    await run('undo')
    expect(ignored()).toBe(before)
  })

  it.each<[string, readonly Answer[]]>([
    ['the person backs out', []],
    ['the person wants everything as it is', [['confirm', 'leave']]],
  ])('writes nothing where %s', async (_, answers) => {
    await start({ '.gitignore': '*.log\n' })
    await run('keep-out-of-git', ...answers)
    expect(ignored()).toBe('*.log\n')
    expect(host.said).toEqual([])
  })

  it.each(['/Efficacy/', 'Efficacy', '/Efficacy', 'Efficacy/  ', '*'])(
    'says so where "%s" stands there',
    async (line) => {
      await start({ '.gitignore': `a\n${line}\n` })
      await run('keep-out-of-git')
      expect(host.said).toEqual(['.gitignore already keeps Efficacy out of git.'])
    },
  )

  it('says why it cannot where the journal is the whole vault', async () => {
    await start({ 'efficacy.json': '{"journal_folder": ""}' })
    await run('keep-out-of-git')
    expect(host.said).toEqual([expect.stringContaining('no folder of its own')])
  })

  it('names the folder that new notes go to, however it is called and written', async () => {
    await start({ 'efficacy.json': '{"journal_folder": "My [own] notes/"}' })
    await run('keep-out-of-git', ['confirm', 'add'])
    expect(ignored()).toBe('/My \\[own\\] notes/\n')
    await run('new-entry', ['kind', 'goal'], ['title', 'Swim'])
    expect([...vault.files.keys()]).toContain('My [own] notes/Goals/Swim.md')
  })

  it('writes characters that mean something to git so that they mean themselves', () => {
    expect(ignoreLine('My [own] *notes*')).toBe('/My \\[own\\] \\*notes\\*/')
    expect(isIgnored(`${ignoreLine('a?b')}\n`, 'a?b')).toBe(true)
    expect(isIgnored(`${ignoreLine('a?b')}\n`, 'axb')).toBe(false)
    expect(isIgnored(` ${ignoreLine('a')}\n`, 'a')).toBe(false)
  })

  it('is refused where the file changed while it was asked about', async () => {
    await start({ '.gitignore': '*.log\n' })
    const ask = host.ask.bind(host)
    host.ask = async (question) => {
      vault.put('.gitignore', '*.tmp\n')
      return ask(question)
    }
    await expect(run('keep-out-of-git', ['confirm', 'add'])).rejects.toThrow('changed')
    expect(ignored()).toBe('*.tmp\n')
  })
})
