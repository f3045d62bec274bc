import { beforeEach, describe, expect, it } from 'vitest'
import { type Change, VaultError } from '@core/ports'
import { UNSAVED_TEXT } from '@core/journal/unsaved-text'
import { MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'

const NOW = new Date(2026, 2, 9, 9, 14)
const insert = (at: number, text: string): readonly Change[] => [{ start: at, end: at, insert: text }]

/** A vault whose next edit is refused, before or after what it asks for is done. */
class Refusing extends MemoryVault {
  refuses: 'nothing' | 'before' | 'after' = 'nothing'

  override async edit(path: string, before: string, changes: readonly Change[]): Promise<void> {
    if (this.refuses !== 'before') await super.edit(path, before, changes)
    if (this.refuses !== 'nothing') throw new VaultError('io', path, `${path} could not be saved.`)
  }
}

let vault: Refusing
let host: MemoryHost

beforeEach(async () => {
  vault = new Refusing({ 'a.md': 'one\r\ntwo', 'b.md': 'three' })
  host = new MemoryHost(vault, NOW)
  await host.journal.scan()
})

async function everything(): Promise<Record<string, string>> {
  const read = async (path: string): Promise<[string, string]> => [path, await vault.read(path)]
  return Object.fromEntries(await Promise.all([...vault.files.keys()].sort().map(read)))
}

function move(): Promise<void> {
  return host.journal.together(async (write) => {
    await write.create('new.md', 'two')
    await write.edit('a.md', () => [{ start: 3, end: 8, insert: '' }])
  })
}

describe('several writes', () => {
  it('are one step to undo, the last of them first', async () => {
    const before = await everything()
    await move()
    expect(await everything()).toEqual({ 'a.md': 'one', 'b.md': 'three', 'new.md': 'two' })
    expect(host.journal.has('new.md')).toBe(true)
    expect(await host.journal.undo()).toEqual([
      { what: 'edit', path: 'a.md' },
      { what: 'create', path: 'new.md' },
    ])
    expect(await everything()).toEqual(before)
    expect(host.journal.has('new.md')).toBe(false)
    expect(await host.journal.undo()).toEqual([])
  })

  it('may touch one note twice', async () => {
    const before = await everything()
    await host.journal.together(async (write) => {
      await write.edit('a.md', () => insert(0, 'x'))
      await write.edit('a.md', (text) => insert(text.length, 'y'))
      await write.create('c.md', '')
      await write.edit('c.md', () => insert(0, 'z'))
    })
    expect(await everything()).toMatchObject({ 'a.md': 'xone\r\ntwoy', 'c.md': 'z' })
    await host.journal.undo()
    expect(await everything()).toEqual(before)
  })

  it('are taken back with the folders that were made for them, and with no other', async () => {
    const make = (path: string): Promise<void> => host.journal.create(path, 'x')
    await make('New/one.md')
    await make('New/deep/two.md')
    await host.journal.undo()
    expect([...vault.folders]).toEqual(['New'])
    await make('New/three.md')
    await host.journal.undo()
    expect([...vault.folders]).toEqual(['New'])
    await host.journal.undo()
    expect([...vault.folders]).toEqual([])
    vault.refuses = 'before'
    await expect(
      host.journal.together(async (write) => {
        await write.create('New/deep/four.md', 'x')
        await write.edit('a.md', () => insert(0, 'x'))
      }),
    ).rejects.toThrow()
    expect([...vault.folders]).toEqual([])
  })

  it('leave the steps before them to be undone', async () => {
    await host.journal.edit('b.md', () => insert(0, '> '))
    const before = await everything()
    await move()
    await host.journal.undo()
    expect(await everything()).toEqual(before)
    await host.journal.undo()
    expect((await everything())['b.md']).toBe('three')
  })

  it('are all taken back where one is refused, and nothing is left to undo', async () => {
    const before = await everything()
    vault.refuses = 'before'
    await expect(move()).rejects.toMatchObject({ code: 'io', path: 'a.md' })
    expect(await everything()).toEqual(before)
    expect(await host.journal.undo()).toEqual([])
    vault.refuses = 'nothing'
    const refused = host.journal.together(async (write) => {
      await write.edit('a.md', () => insert(0, 'x'))
      await write.edit('a.md', () => insert(0, 'y'))
      await write.create('b.md', 'taken')
    })
    await expect(refused).rejects.toMatchObject({ code: 'exists' })
    expect(await everything()).toEqual(before)
  })

  it('are taken back where another program was faster, and what that one wrote stays', async () => {
    const refused = host.journal.together(async (write) => {
      await write.create('new.md', 'two')
      await write.edit('a.md', () => {
        vault.put('a.md', 'theirs')
        return insert(0, 'x')
      })
    })
    await expect(refused).rejects.toMatchObject({ code: 'changed' })
    expect(await everything()).toEqual({ 'a.md': 'theirs', 'b.md': 'three' })
  })

  it('keep what was created where an edit was made and only not saved', async () => {
    vault.refuses = 'after'
    const refusal: unknown = await move().catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'io' })
    expect(await everything()).toMatchObject({ 'a.md': 'one', 'new.md': 'two' })
    // Nothing of it is lost, so nothing is to be shown.
    expect(UNSAVED_TEXT.get(refusal as object)).toBe('')
  })

  it('leave what was typed to be shown where it is a note, and nothing else', async () => {
    const typed = (path: string): Promise<string | undefined> =>
      host.journal.create(path, 'typed').then(
        () => undefined,
        (error: unknown) => UNSAVED_TEXT.get(error as object),
      )
    vault.put('efficacy.json', '{}')
    expect([await typed('a.md'), await typed('efficacy.json')]).toEqual(['typed', undefined])
  })

  it('keep what was created where it cannot be known whether an edit was made', async () => {
    vault.refuses = 'before'
    const { read } = vault
    const work = host.journal.together(async (write) => {
      await write.create('new.md', 'two')
      await write.edit('a.md', () => {
        vault.read = async (path) => {
          if (path === 'a.md') throw new VaultError('io', path, 'The file is locked.')
          return read.call(vault, path)
        }
        return insert(0, 'x')
      })
    })
    await expect(work).rejects.toThrow('a.md could not be saved.')
    vault.read = read
    expect(await everything()).toMatchObject({ 'new.md': 'two' })
  })

  it('leave a note of theirs alone that was written to meanwhile', async () => {
    vault.refuses = 'before'
    const work = host.journal.together(async (write) => {
      await write.create('new.md', 'two')
      vault.put('new.md', 'two, and more')
      await write.edit('a.md', () => insert(0, 'x'))
    })
    await expect(work).rejects.toMatchObject({ code: 'io', path: 'a.md' })
    expect(await everything()).toMatchObject({ 'new.md': 'two, and more', 'a.md': 'one\r\ntwo' })
  })

  it.each(['a.md', 'new.md'])('are undone all or not at all: %s was written to since', async (path) => {
    await move()
    vault.put(path, 'by hand')
    const before = await everything()
    await expect(host.journal.undo()).rejects.toMatchObject({ code: 'changed', path })
    expect(await everything()).toEqual(before)
  })

  it.each(['a.md', 'new.md'])(
    'are passed over once %s was said to be gone, until it is there',
    async (path) => {
      await host.journal.edit('b.md', () => insert(0, '> '))
      await move()
      const gone = await vault.read(path)
      await vault.withdraw(path, gone)
      const before = await everything()
      const sentence = `${path} no longer exists; undo again for the step before.`
      await expect(host.journal.undo()).rejects.toMatchObject({ code: 'missing', path, message: sentence })
      expect(await everything()).toEqual(before)
      expect(await host.journal.undo()).toEqual([{ what: 'edit', path: 'b.md' }])
      expect(await everything()).toEqual({ ...before, 'b.md': 'three' })
      expect(await host.journal.undo()).toEqual([])
      vault.put(path, gone)
      expect(await host.journal.undo()).toHaveLength(2)
      expect(await everything()).toEqual({ 'a.md': 'one\r\ntwo', 'b.md': 'three' })
      expect(await host.journal.undo()).toEqual([])
    },
  )

  it('are passed over one behind the other where several are gone, and come back in their order', async () => {
    const { journal } = host
    for (const path of ['c.md', 'd.md']) {
      await journal.create(path, path)
      await vault.withdraw(path, path)
    }
    for (const path of ['d.md', 'c.md'])
      await expect(journal.undo()).rejects.toMatchObject({ code: 'missing', path })
    expect(await journal.undo()).toEqual([])
    for (const path of ['c.md', 'd.md']) vault.put(path, path)
    for (const path of ['d.md', 'c.md']) expect(await journal.undo()).toEqual([{ what: 'create', path }])
    expect(await journal.undo()).toEqual([])
  })

  it('each have a step of their own where they are done at the same time', async () => {
    const before = await everything()
    const { journal } = host
    await Promise.all(['c.md', 'd.md'].map((path) => journal.create(path, path)))
    const [undone] = await Promise.all([journal.undo(), journal.create('e.md', 'e')])
    expect(undone).toHaveLength(1)
    const both = await Promise.all([journal.undo(), journal.undo()])
    expect(both.flat()).toHaveLength(2)
    expect(await everything()).toEqual(before)
  })

  it('stay to be undone where undoing stopped half-way', async () => {
    await move()
    const { withdraw } = vault
    vault.withdraw = () => Promise.reject(new VaultError('io', 'new.md', 'No trash.'))
    await expect(host.journal.undo()).rejects.toMatchObject({ code: 'io' })
    expect(await everything()).toMatchObject({ 'a.md': 'one\r\ntwo', 'new.md': 'two' })
    vault.withdraw = withdraw
    expect(await host.journal.undo()).toEqual([{ what: 'create', path: 'new.md' }])
    expect(await everything()).not.toHaveProperty(['new.md'])
  })

  it('are told to those who listen once they are done', async () => {
    const heard: boolean[] = []
    host.journal.onChange(() => void heard.push(vault.files.has('new.md')))
    await move()
    expect(heard.length).toBeGreaterThan(0)
    expect(heard).not.toContain(false)
  })

  it('count as one of the twenty that are kept', async () => {
    await move()
    for (let at = 0; at < 19; at++) await host.journal.edit('b.md', (text) => insert(text.length, '.'))
    await host.journal.edit('b.md', () => [])
    for (let at = 0; at < 19; at++) await host.journal.undo()
    expect(await host.journal.undo()).toHaveLength(2)
  })

  it('are forgotten from the twenty-first on', async () => {
    for (let at = 0; at < 21; at++) await host.journal.edit('b.md', (text) => insert(text.length, '.'))
    for (let at = 0; at < 20; at++) await host.journal.undo()
    expect(await host.journal.undo()).toEqual([])
    expect(await vault.read('b.md')).toBe('three.')
  })
})

describe('what a host remembers', () => {
  const kept = { path: 'a.md', print: 'x' }
  const below = { path: 'b/a.md', print: 'x' }
  const change = { start: 0, end: 0, insert: '' }
  it.each([
    ['text'],
    [[1]],
    [[[]]],
    [[kept]],
    [[[null]]],
    [[[{ ...kept, path: 1 }]]],
    [[[kept, { ...kept, path: 1 }]]],
    [[[{ path: 'a.md' }]]],
    [[[{ ...kept, inverse: 1 }]]],
    [[[{ ...kept, inverse: [{ start: 0, end: 1 }] }]]],
    [[[{ ...kept, inverse: [{ ...change, start: '0' }] }]]],
    [[[{ ...kept, inverse: [change, { ...change, end: '0' }] }]]],
    [[[{ ...kept, folders: ['b'] }]]],
    [[[{ ...below, folders: 'b' }]]],
    [[[{ ...below, folders: ['b', 'c'] }]]],
    [{}],
  ])('is left alone where it is no step of ours: %j', async (value) => {
    await host.memory.set('undo', value)
    expect(await host.journal.undo()).toEqual([])
    await move()
    expect(await host.journal.undo()).toHaveLength(2)
  })

  it.each([
    ['the newest step alone', 200, 1],
    ['no step, and no older one for the newest', 2, 0],
  ])('is %s where it has room for no more, and what was written stays', async (_, room, steps) => {
    await host.journal.create('c.md', 'x'.repeat(200))
    await host.journal.edit('c.md', (text) => [{ start: 0, end: text.length, insert: '' }])
    const { memory } = host
    const { set } = memory
    memory.set = async (key, value) => {
      if (JSON.stringify(value).length > room) throw new Error('The quota has been exceeded.')
      return set(key, value)
    }
    await host.journal.edit('a.md', (text) => insert(text.length, '!'))
    expect(await vault.read('a.md')).toBe('one\r\ntwo!')
    expect(await host.journal.undo()).toHaveLength(steps)
    expect(await host.journal.undo()).toEqual([])
  })
})
