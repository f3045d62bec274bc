import { spawnSync } from 'node:child_process'
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { scanRule } from '@core/journal/scan-rule'
import { VaultError } from '@core/ports'
import { NodeMemory } from '../../packages/cli/src/node-memory'
import { NodeVault } from '../../packages/cli/src/node-vault'
import { vaultWith } from '../support/cli'
import { type Stage, vaultCases } from '../support/vault-contract'

const rule = scanRule({ exclude: [], template_folder: '' })

describe('a folder on disk keeps the contract of every vault', () => {
  for (const { name, run } of vaultCases(stage)) it(name, run)
})

async function stage(): Promise<Stage> {
  const root = await mkdtemp(join(tmpdir(), 'efficacy-stage-'))
  return {
    vault: new NodeVault(root),
    put: async (path, bytes) => {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), bytes)
    },
    bytes: (path) => readFile(join(root, path)).catch(() => undefined),
    isFolder: async (path) => (await stat(join(root, path)).catch(() => undefined))?.isDirectory() ?? false,
    end: () => rm(root, { recursive: true, force: true }),
  }
}

describe('listing', () => {
  const listed = async (root: string, by = rule): Promise<readonly string[]> =>
    (await new NodeVault(root).list(by)).map((file) => file.path)

  it('counts a note once, by its own path, whatever links lead to it', async () => {
    const root = await vaultWith({ 'Notes/a.md': 'a', 'b.md': 'b' })
    await symlink('Notes', join(root, 'Again'))
    await symlink('../b.md', join(root, 'Notes', 'c.md'))
    expect(await listed(root)).toEqual(['Notes/a.md', 'b.md'])
  })

  it.each([
    ['a folder', '.', 'Linked', 'Linked/a.md'],
    ['a note', 'a.md', 'b.md', 'b.md'],
  ])('follows the only link, to %s', async (_, target, link, found) => {
    const [root, outside] = [await vaultWith(), await vaultWith({ 'a.md': 'a' })]
    await symlink(join(outside, target), join(root, link))
    expect(await listed(root)).toEqual([found])
  })

  it('leaves out what is excluded by its own path, whatever links lead to it', async () => {
    const root = await vaultWith({ 'Notes/a.md': 'a', 'Notes/b.md': 'b' })
    await symlink('Notes', join(root, 'Again'))
    const by = scanRule({ exclude: ['Notes/b.md'], template_folder: '' })
    expect(await listed(root, by)).toEqual(['Notes/a.md'])
  })

  it('ends where links lead in a circle', async () => {
    const root = await vaultWith({ 'one/a.md': 'a' })
    await symlink('..', join(root, 'one', 'up'))
    await symlink('two', join(root, 'two'))
    await symlink(root, join(root, 'one', 'root'))
    expect(await listed(root)).toEqual(['one/a.md'])
  })

  it('follows links to folders and notes outside, each once', async () => {
    const outside = await vaultWith({ 'deep/a.md': 'a', 'b.md': 'b' })
    const root = await vaultWith({})
    await symlink(outside, join(root, 'Linked'))
    await symlink(join(outside, 'deep'), join(root, 'Zlinked'))
    await symlink(join(outside, 'b.md'), join(root, 'alone.md'))
    expect(await listed(root)).toEqual(['Linked/b.md', 'Linked/deep/a.md'])
  })

  it('reads no link that leads nowhere, no pipe, and no folder named like a note', async () => {
    const root = await vaultWith({ 'x.md/inside.md': 'a' })
    await symlink('gone.md', join(root, 'dangling.md'))
    spawnSync('mkfifo', [join(root, 'pipe.md')])
    expect(await listed(root)).toEqual(['x.md/inside.md'])
    await expect(new NodeVault(root).read('x.md')).rejects.toMatchObject({ name: 'VaultError', code: 'io' })
    await expect(new NodeVault(root).read('pipe.md')).rejects.toMatchObject({ code: 'io' })
  })

  it("never asks the rule about the root's own path", async () => {
    const above = await vaultWith({ '.hidden/node_modules/vault/a.md': 'a' })
    expect(await listed(join(above, '.hidden/node_modules/vault'))).toEqual(['a.md'])
  })

  it('passes over dot folders and node_modules at any depth', async () => {
    const root = await vaultWith({ 'a/.b/c.md': '', 'a/node_modules/c.md': '', '.d.md': '', 'a/e.MD': '' })
    expect(await listed(root)).toEqual(['a/e.MD'])
  })

  it('says which folder is not there', async () => {
    await expect(listed('/nowhere/at/all')).rejects.toMatchObject({ code: 'missing' })
  })
})

describe('reading', () => {
  it('looks at the size first: a huge file is refused at once', async () => {
    const root = await vaultWith({ 'huge.md': '' })
    await truncate(join(root, 'huge.md'), 600_000_000)
    const before = process.memoryUsage().rss
    await expect(new NodeVault(root).read('huge.md')).rejects.toMatchObject({ code: 'too-large' })
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  it('reads a note of just the size that is allowed', async () => {
    const root = await vaultWith({ 'large.md': 'x'.repeat(5_000_000), 'larger.md': 'x'.repeat(5_000_001) })
    expect(await new NodeVault(root).read('large.md')).toHaveLength(5_000_000)
    await expect(new NodeVault(root).read('larger.md')).rejects.toMatchObject({ code: 'too-large' })
  })

  it.each(['', '/etc/passwd', '../a.md', 'a/../../b.md', 'a\0.md', '..'])(
    'refuses the path %j',
    async (path) => {
      await expect(new NodeVault(await vaultWith()).read(path)).rejects.toMatchObject({ code: 'refused' })
    },
  )
})

describe('the stamp of a note', () => {
  it("changes where a file takes another's place that was as large and as old", async () => {
    const root = await vaultWith({ 'a.md': 'one', 'b.txt': 'two' })
    const vault = new NodeVault(root)
    const long = new Date(2026, 0, 1)
    for (const name of ['a.md', 'b.txt']) await utimes(join(root, name), long, long)
    const { stamp } = vault.look('a.md')
    // Longer than the steps in which a system tells its times.
    await setTimeout(100)
    await rename(join(root, 'b.txt'), join(root, 'a.md'))
    expect(vault.look('a.md').stamp).not.toEqual(stamp)
    expect(await vault.list(rule, true)).toEqual([{ path: 'a.md', stamp: vault.look('a.md').stamp }])
  })
})

describe('writing', () => {
  const leftovers = async (root: string): Promise<readonly string[]> =>
    (await readdir(root, { recursive: true })).filter((name) => name.includes('.tmp'))

  it('keeps the permissions of an edited note and leaves no draft', async () => {
    const root = await vaultWith({ 'a.md': 'one' })
    // More than a new file of most people gets.
    await chmod(join(root, 'a.md'), 0o664)
    await new NodeVault(root).edit('a.md', 'one', [{ start: 0, end: 3, insert: 'two' }])
    expect((await stat(join(root, 'a.md'))).mode & 0o777).toBe(0o664)
    expect(await leftovers(root)).toEqual([])
  })

  it('edits the file that a link leads to and keeps the link', async () => {
    const outside = await vaultWith({ 'real.md': 'one' })
    const root = await vaultWith()
    await symlink(join(outside, 'real.md'), join(root, 'a.md'))
    await new NodeVault(root).edit('a.md', 'one', [{ start: 3, end: 3, insert: '!' }])
    expect(await readFile(join(outside, 'real.md'), 'utf8')).toBe('one!')
    expect((await readdir(root, { withFileTypes: true }))[0]?.isSymbolicLink()).toBe(true)
  })

  it('edits a note whose name is as long as a name may be, in letters of three bytes', async () => {
    const name = `${'道'.repeat(84)}.md`
    const root = await vaultWith({ [name]: 'one' })
    await new NodeVault(root).edit(name, 'one', [{ start: 0, end: 3, insert: 'two' }])
    expect(await readFile(join(root, name), 'utf8')).toBe('two')
  })

  it('does not write where nothing changes', async () => {
    const root = await vaultWith({ 'a.md': 'one' })
    const { ino } = await stat(join(root, 'a.md'))
    await new NodeVault(root).edit('a.md', 'one', [{ start: 0, end: 3, insert: 'one' }])
    expect((await stat(join(root, 'a.md'))).ino).toBe(ino)
  })

  it('creates over neither a folder nor a link that leads nowhere', async () => {
    const root = await vaultWith({ 'x.md/inside.md': '' })
    await symlink('gone.md', join(root, 'dangling.md'))
    const vault = new NodeVault(root)
    await expect(vault.create('x.md', 'new')).rejects.toMatchObject({ code: 'exists' })
    await expect(vault.create('dangling.md', 'new')).rejects.toMatchObject({ code: 'exists' })
    await expect(vault.create('x.md/inside.md/deeper.md', 'new')).rejects.toMatchObject({ code: 'io' })
    expect(await leftovers(root)).toEqual([])
  })

  it('takes back nothing through a link', async () => {
    const root = await vaultWith({ 'real.md': 'text' })
    await symlink('real.md', join(root, 'a.md'))
    await expect(new NodeVault(root).withdraw('a.md', 'text')).rejects.toMatchObject({ code: 'changed' })
    expect(await readFile(join(root, 'real.md'), 'utf8')).toBe('text')
  })

  it('writes nothing where the hook before it refuses', async () => {
    const root = await vaultWith({ 'a.md': 'one' })
    const vault = new NodeVault(root, () => {
      throw new VaultError('refused', '', 'Not now.')
    })
    await expect(vault.create('b.md', 'x')).rejects.toThrow('Not now.')
    await expect(vault.edit('a.md', 'one', [{ start: 0, end: 0, insert: 'x' }])).rejects.toThrow('Not now.')
    await expect(vault.withdraw('a.md', 'one')).rejects.toThrow('Not now.')
    expect(await readdir(root)).toEqual(['a.md'])
  })
})

describe('memory', () => {
  const memoryIn = async (state: string, vault: string, said: string[] = []): Promise<NodeMemory> => {
    vi.stubEnv('XDG_STATE_HOME', state)
    onTestFinished(() => void vi.unstubAllEnvs())
    return new NodeMemory(vault, (message) => said.push(message))
  }

  it('keeps values beside the vault, for the owner only, and one file a vault', async () => {
    const [state, vault, other] = [await vaultWith(), await vaultWith(), await vaultWith()]
    await (await memoryIn(state, vault)).set('undo', [1])
    await (await memoryIn(state, vault)).set('more', 'x')
    const again = await memoryIn(state, vault)
    expect([await again.get('undo'), await again.get('more'), await again.get('constructor')]).toEqual([
      [1],
      'x',
      undefined,
    ])
    expect(await (await memoryIn(state, other)).get('undo')).toBeUndefined()
    const [file = ''] = await readdir(join(state, 'efficacy-journal'))
    expect((await stat(join(state, 'efficacy-journal', file))).mode & 0o777).toBe(0o600)
    expect(await readdir(vault)).toEqual([])
  })

  it('keeps what another process did to a list in the meantime', async () => {
    const [state, vault] = [await vaultWith(), await vaultWith()]
    const [one, other] = [await memoryIn(state, vault), await memoryIn(state, vault)]
    const kept = async (): Promise<unknown> => (await memoryIn(state, vault)).get('undo')
    const both = async (): Promise<unknown> => Promise.all([one.get('undo'), other.get('undo')])
    await both()
    await one.set('undo', [{ a: 1 }])
    await other.set('undo', [{ b: 1 }])
    expect(await kept()).toEqual([{ a: 1 }, { b: 1 }])
    await both()
    await one.set('undo', [{ a: 1 }])
    await other.set('undo', [{ a: 1 }, { b: 1 }, { c: 1 }])
    expect(await kept()).toEqual([{ a: 1 }, { c: 1 }])
    // A value that is no list is the last one's.
    await Promise.all([one.get('day'), other.get('day')])
    await one.set('day', 'first')
    await other.set('day', 'second')
    expect(await (await memoryIn(state, vault)).get('day')).toBe('second')
  })

  it('starts anew from a file that is no JSON, and says once where nothing can be kept', async () => {
    const [state, vault] = [
      await vaultWith({ 'efficacy-journal': 'a file, not a folder' }),
      await vaultWith(),
    ]
    const said: string[] = []
    const memory = await memoryIn(state, vault, said)
    await memory.set('a', 1)
    await memory.set('b', 2)
    expect(said).toHaveLength(1)
    expect(await memory.get('a')).toBeUndefined()
  })
})
