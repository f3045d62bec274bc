import { describe, expect, it, vi } from 'vitest'
import { Journal } from '@core/journal/journal'
import { type Cache, type ScannedFile, type NoteFile, VaultError } from '@core/ports'
import { memory, MemoryVault } from '../support/memory-vault'

const NOW = new Date(2026, 9, 20, 12)
const entry = '---\nefficacy: thought\ndate: 2026-10-05\n---\n## Situation\nOn the train.\n'
const undated = '# Day\n\n## Walk #efficacy/activity\n- activity:: walk\n'

class TextCache implements Cache {
  private text: string | undefined
  async load(): Promise<string | undefined> {
    return this.text
  }
  async save(text: string): Promise<void> {
    this.text = text
  }
  async clear(): Promise<void> {
    this.text = undefined
  }
}

/** A vault beside which something happens: each is done once, the first time that it is asked for. */
class BusyVault extends MemoryVault {
  readonly looked: string[] = []
  /** While the settings are read. */
  reads: (() => unknown) | undefined
  /** Once the vault was listed, before the list is given. */
  lists: (() => unknown) | undefined
  /** Before a note is looked at. */
  looks: ((path: string) => unknown) | undefined
  /** What the host knows to be none of ours when it lists it. */
  foreign = new Set<string>()

  override async list(...asked: Parameters<MemoryVault['list']>): Promise<readonly NoteFile[]> {
    const files = await super.list(...asked)
    const listed = files.map((file) =>
      this.foreign.has(file.path) ? { ...file, foreign: true as const } : file,
    )
    const { lists } = this
    this.lists = undefined
    await lists?.()
    await turns(9)
    return listed
  }

  override async read(path: string): Promise<string> {
    const { reads } = this
    this.reads = undefined
    await reads?.()
    return super.read(path)
  }

  override async look(path: string): Promise<ScannedFile> {
    this.looked.push(path)
    const { looks } = this
    this.looks = undefined
    await looks?.(path)
    return super.look(path)
  }
}

const journalOf = (vault: MemoryVault, cache?: Cache, yields = false): Journal =>
  new Journal(vault, memory(), { now: () => NOW }, { yields, ...(cache ? { cache } : {}) })

const told = (journal: Journal): unknown => [
  [...journal.paths()].sort(),
  journal.snapshot().entries.map(({ path, date }) => [path, date]),
]

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve()
}

/** What a journal says that has just read the vault, with nobody in its way. */
async function fresh(vault: MemoryVault): Promise<unknown> {
  const journal = journalOf(new MemoryVault(texts(vault)))
  await journal.scan()
  return told(journal)
}

const texts = (vault: MemoryVault): Record<string, string> =>
  Object.fromEntries([...vault.files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))

describe.each([false, true])('what is heard of while the notes are read (in turns: %s)', (yields) => {
  it('is newer than the list, which took a note for none of ours', async () => {
    const vault = new BusyVault({ 'a.md': entry, 'b.md': 'Text', 'c.md': 'Text' })
    const journal = journalOf(vault, undefined, yields)
    vault.foreign.add('b.md').add('c.md')
    vault.lists = async () => {
      vault.put('b.md', entry)
      await journal.changed('b.md')
    }
    vault.looks = async () => {
      vault.put('c.md', entry)
      await journal.changed('c.md')
    }
    await journal.scan()
    expect(told(journal)).toEqual(await fresh(vault))
  })

  it.each(['lists', 'looks'] as const)(
    'leaves nothing of what went, also by its folder (%s)',
    async (when) => {
      const vault = new BusyVault({ 'a.md': entry, 'b.md': 'Text', 'c/d/e.md': 'Text', 'c/d/f.md': entry })
      const journal = journalOf(vault, undefined, yields)
      vault.foreign.add('b.md').add('c/d/e.md')
      vault[when] = async () => {
        for (const path of ['b.md', 'c/d/e.md', 'c/d/f.md']) vault.files.delete(path)
        await Promise.all([journal.changed('b.md'), journal.removed(['c/d'])])
      }
      await journal.scan()
      expect(told(journal)).toEqual(await fresh(vault))
    },
  )

  it('leaves nothing of what the cache knows of a note that went', async () => {
    const vault = new BusyVault({ 'a.md': entry, 'b.md': 'Text', 'c/d.md': 'Text' })
    const cache = new TextCache()
    await journalOf(vault, cache, yields).scan()
    const journal = journalOf(vault, cache, yields)
    vault.lists = async () => {
      vault.files.delete('b.md')
      vault.files.delete('c/d.md')
      await Promise.all([journal.removed(['b.md']), journal.removed(['c'])])
    }
    await journal.scan()
    expect(told(journal)).toEqual(await fresh(vault))
  })

  it('is read by the settings of the vault, where these were on their way', async () => {
    const vault = new BusyVault({
      'Daily/2026-10-05.md': undated,
      'efficacy.json': '{ "daily_format": "YYYY/MM/DD" }',
    })
    const cache = new TextCache()
    await journalOf(vault, cache, yields).scan()
    const journal = journalOf(vault, cache, yields)
    let heard: Promise<void> | undefined
    vault.reads = () => {
      vault.looks = () => turns(9)
      heard = journal.changed('Daily/2026-10-05.md')
    }
    await journal.scan()
    await heard
    expect(journal.snapshot().entries.map(({ date }) => date)).toEqual([null])
  })

  it('is read by the settings of the vault, though it was read before them and the list is older', async () => {
    const vault = new BusyVault({ 'efficacy.json': '{ "daily_format": "YYYY/MM/DD" }' })
    const journal = journalOf(vault, undefined, yields)
    vault.reads = async () => {
      vault.put('Daily/2026-10-05.md', undated)
      await journal.changed('Daily/2026-10-05.md')
    }
    vault.list = async () => []
    await journal.scan()
    expect(journal.snapshot().entries.map(({ date }) => date)).toEqual([null])
  })

  it('is left out where the new settings leave it out', async () => {
    const vault = new BusyVault({ 'a.md': entry, 'Archive/b.md': entry })
    const journal = journalOf(vault, undefined, yields)
    await journal.scan()
    vault.put('efficacy.json', '{ "exclude": ["Archive"] }')
    let heard: Promise<void> | undefined
    vault.lists = () => {
      heard = journal.removed(['Archive/b.md'])
    }
    await journal.changed('efficacy.json')
    await heard
    expect([...journal.paths()]).toEqual(['a.md'])
  })

  it('is left out where they do, also where it was on its way', async () => {
    const vault = new BusyVault({ 'a.md': entry })
    const journal = journalOf(vault, undefined, yields)
    await journal.scan()
    vault.put('Archive/b.md', entry)
    vault.looks = () => turns(99)
    const heard = journal.changed('Archive/b.md')
    vault.put('efficacy.json', '{ "exclude": ["Archive"] }')
    await journal.changed('efficacy.json')
    await heard
    expect([...journal.paths()]).toEqual(['a.md'])
  })

  it('is left out where they do, also where one after the other comes in while the known are looked through', async () => {
    const vault = new BusyVault({ 'a.md': entry })
    const journal = journalOf(vault, undefined, yields)
    await journal.scan()
    const many = Array.from({ length: 40 }, (_, nth) => `Archive/${nth}.md`)
    for (const path of many) vault.put(path, entry)
    const answers: (() => void)[] = []
    const look = vault.look.bind(vault)
    vault.look = async (path) => {
      if (path !== 'a.md') await new Promise<void>((answer) => answers.push(answer))
      return look(path)
    }
    const heard = many.map((path) => journal.changed(path))
    vault.put('efficacy.json', '{ "exclude": ["Archive"] }')
    // Every other look at the clock ends a turn of the scan; once `a.md` was looked through, each lets an answer in.
    let now = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 3
      if (now > 9) answers.pop()?.()
      return now
    })
    await journal.changed('efficacy.json')
    clock.mockRestore()
    for (const answer of answers) answer()
    await Promise.all(heard)
    expect([...journal.paths()]).toEqual(['a.md'])
  })

  it('is no second note beside the one that is listed', async () => {
    const vault = new BusyVault({ 'a.md': entry })
    const journal = journalOf(vault, undefined, yields)
    let heard: Promise<void> | undefined
    vault.lists = () => {
      vault.looks = () => turns(99)
      heard = journal.changed('a.md')
    }
    await journal.scan()
    await heard
    // By the scan, and because it was told of.
    expect(vault.looked).toEqual(['a.md', 'a.md'])
  })

  it('is read by the end, also where it takes longer than all else', async () => {
    const vault = new BusyVault({ 'a.md': entry, 'b.md': 'Text' })
    const journal = journalOf(vault, undefined, yields)
    let heard: Promise<void> | undefined
    vault.looks = async () => {
      await turns(1)
      vault.looks = () => turns(99)
      heard = journal.changed('a.md')
    }
    await journal.scan()
    expect(told(journal)).toEqual(await fresh(vault))
    await heard
  })

  it('is listed as it is now, though the list is older', async () => {
    const vault = new BusyVault({ 'a.md': entry, 'b/c.md': entry })
    const journal = journalOf(vault, undefined, yields)
    await journal.scan()
    vault.files.delete('b/c.md')
    const heard: Promise<void>[] = []
    vault.lists = () => {
      vault.put('b/c.md', entry)
      heard.push(journal.removed(['b']), journal.changed('b/c.md'))
    }
    await journal.scan()
    await Promise.all(heard)
    expect(told(journal)).toEqual(await fresh(vault))
  })
})

it('a scan that is not the first reads everything, whatever the cache knows', async () => {
  const vault = new BusyVault({ 'a.md': entry, 'b.md': 'Text' })
  const journal = journalOf(vault, new TextCache())
  await journal.scan()
  vault.looked.length = 0
  let meanwhile: unknown
  vault.looks = () => (meanwhile = told(journal))
  await journal.scan()
  expect(vault.looked).toEqual(['a.md', 'b.md'])
  // What is known stays until it is read again.
  expect(meanwhile).toEqual(await fresh(vault))
})

describe('a note that is said to have gone', () => {
  it('is looked at, and nothing else is: it may be there again, with other words', async () => {
    const vault = new BusyVault({ 'a.md': 'Text', 'b/c.md': 'Text', 'b/d.md': entry, 'bb/e.md': 'Text' })
    const journal = journalOf(vault)
    await journal.scan()
    vault.looked.length = 0
    vault.put('a.md', entry)
    vault.put('b/c.md', entry)
    vault.files.delete('b/d.md')
    vault.put('built.js', entry)
    await journal.removed(['a.md', 'b', 'built.js'])
    expect(vault.looked.sort()).toEqual(['a.md', 'b/c.md', 'b/d.md'])
    expect(told(journal)).toEqual(await fresh(vault))
  })

  it('is forgotten without a list, and nobody is told where it was never known', async () => {
    const vault = new BusyVault({ 'a.md': entry, 'b.md': entry })
    const journal = journalOf(vault)
    await journal.scan()
    let [heard, lists] = [0, 0]
    journal.onChange(() => (heard += 1))
    vault.lists = () => (lists += 1)
    await journal.removed(['Never.md'])
    expect(heard).toBe(0)
    vault.files.delete('a.md')
    await journal.removed(['a.md'])
    expect([heard, lists]).toEqual([1, 0])
    expect(told(journal)).toEqual(await fresh(vault))
  })

  it('is forgotten also where it was on its way, by itself or in its folder', async () => {
    const vault = new BusyVault({ 'a.md': entry })
    const journal = journalOf(vault)
    await journal.scan()
    vault.put('b.md', entry)
    vault.put('c/d.md', entry)
    let answer = (): void => undefined
    const answers = new Promise<void>((resolve) => (answer = resolve))
    const look = vault.look.bind(vault)
    vault.look = async (path) => {
      const seen = await look(path)
      await answers
      return seen
    }
    const heard = [journal.changed('b.md'), journal.changed('c/d.md')]
    await turns(9)
    vault.files.delete('b.md')
    vault.files.delete('c/d.md')
    vault.look = look
    await journal.removed(['b.md', 'c'])
    answer()
    await Promise.all(heard)
    expect(told(journal)).toEqual(await fresh(vault))
  })

  it('may be the settings', async () => {
    const vault = new BusyVault({ 'a.md': entry, 'efficacy.json': '{ "exclude": ["a.md"] }' })
    const journal = journalOf(vault)
    await journal.scan()
    expect([...journal.paths()]).toEqual([])
    vault.files.delete('efficacy.json')
    await journal.removed(['a.md', 'efficacy.json'])
    expect(told(journal)).toEqual(await fresh(vault))
  })
})

/** As on most disks of macOS and Windows: a file is found by any case of its name, and listed by the one that it has. */
class CaselessVault extends BusyVault {
  override look(path: string): Promise<ScannedFile> {
    const named = [...this.files.keys()].find((each) => each.toLowerCase() === path.toLowerCase())
    return super.look(named ?? path)
  }
}

describe('a note whose name changed in nothing but its case', () => {
  const move = (vault: MemoryVault, from: string, to: string): void => {
    const bytes = vault.files.get(from)
    if (!bytes) return
    vault.files.delete(from)
    vault.put(to, bytes)
  }

  it('counts once, by the name that it has, also with its folder', async () => {
    const vault = new CaselessVault({ 'a.md': entry, 'b/c.md': entry, 'b/d.md': 'Text', 'b/e/f.md': entry })
    const journal = journalOf(vault)
    await journal.scan()
    move(vault, 'a.md', 'A.md')
    for (const path of ['c.md', 'd.md', 'e/f.md']) move(vault, `b/${path}`, `B/${path}`)
    let heard = 0
    journal.onChange(() => (heard += 1))
    await journal.removed(['a.md', 'b'])
    expect([[...journal.paths()], heard]).toEqual([[], 1])
    for (const path of ['A.md', 'B/c.md', 'B/d.md', 'B/e/f.md']) await journal.changed(path)
    expect(told(journal)).toEqual(await fresh(vault))
  })

  it('counts once also where its former name is told of later, as by an editor that still holds it', async () => {
    const vault = new CaselessVault({ 'a.md': entry })
    const journal = journalOf(vault)
    await journal.scan()
    move(vault, 'a.md', 'A.md')
    await journal.removed(['a.md'])
    await journal.changed('A.md')
    await journal.changed('a.md')
    expect(told(journal)).toEqual(await fresh(vault))
  })

  it('counts once also where the scan that listed its former name still reads it', async () => {
    const vault = new CaselessVault({ 'a.md': entry })
    const journal = journalOf(vault)
    const look = vault.look.bind(vault)
    let takes = 0
    vault.look = async (path) => {
      await turns((takes += 50))
      return look(path)
    }
    let heard: Promise<unknown> | undefined
    vault.lists = () => {
      heard = journal.changed('a.md')
      move(vault, 'a.md', 'A.md')
      heard = Promise.all([heard, journal.removed(['a.md']).then(() => journal.changed('A.md'))])
    }
    await journal.scan()
    await heard
    expect(told(journal)).toEqual(await fresh(vault))
  })

  it.each(['lists', 'looks'] as const)(
    'counts once also where a scan meets the name that it has after the other one was told (%s)',
    async (when) => {
      const vault = new CaselessVault({ 'a.md': entry, 'b.md': entry, 'c.md': entry })
      const journal = journalOf(vault)
      let heard: Promise<unknown> | undefined
      vault[when] = () => {
        move(vault, 'c.md', 'C.md')
        heard = Promise.all([
          ...['A.md', 'b.md', 'C.md'].map((path) => journal.changed(path)),
          journal.removed(['c.md']),
        ])
      }
      await journal.scan()
      await heard
      expect(told(journal)).toEqual(await fresh(vault))
    },
  )

  it('counts once also where the one that the scan still reads is told by another case', async () => {
    const vault = new CaselessVault({ 'a.md': entry })
    const journal = journalOf(vault)
    let heard: Promise<void> | undefined
    vault.looks = () => {
      heard = journal.changed('A.md')
    }
    await journal.scan()
    await heard
    expect(told(journal)).toEqual(await fresh(vault))
  })

  it('is not forgotten where it has its former name again by then', async () => {
    const vault = new CaselessVault({ 'a.md': entry, 'b.md': entry })
    const journal = journalOf(vault)
    await journal.scan()
    move(vault, 'a.md', 'A.md')
    vault.lists = async () => {
      move(vault, 'A.md', 'a.md')
      await journal.changed('a.md')
    }
    await journal.removed(['a.md', 'b.md'])
    expect(told(journal)).toEqual(await fresh(vault))
  })
})

describe.each([false, true])('a scan that did not read everything (in turns: %s)', (yields) => {
  const broken = (): never => {
    throw new VaultError('io', '', 'The disk did not answer.')
  }

  it('is made up for where the vault could not be listed', async () => {
    const vault = new BusyVault({ 'a.md': entry })
    const journal = journalOf(vault, undefined, yields)
    vault.lists = broken
    await expect(journal.scan()).rejects.toThrow('did not answer')
    expect(journal.reading).toMatchObject({ stopped: true })
    await journal.whole()
    expect(journal.reading).toBeUndefined()
    expect(told(journal)).toEqual(await fresh(vault))
  })

  it('hides nothing that is heard of after a fault of the host, and is made up for', async () => {
    const linked = entry.replace('---\n##', 'goal: "[[Nowhere]]"\n---\n##')
    const many = Array.from({ length: 40 }, (_, nth) => `many/${10 + nth}.md`)
    const vault = new BusyVault({
      'a.md': entry,
      ...Object.fromEntries(many.map((path) => [path, linked])),
    })
    const journal = journalOf(vault, undefined, yields)
    let heard = 0
    vault.looks = () => {
      journal.onChange(() => (heard += 1))
      throw new Error('a fault')
    }
    await expect(journal.scan()).rejects.toThrow('a fault')
    expect(heard).toBe(1)
    expect(journal.reading).toEqual({ done: 41, of: 41, stopped: true })
    vault.put('c.md', entry)
    await journal.changed('c.md')
    expect(journal.snapshot().entries.map(({ path }) => path)).toEqual(['c.md', ...many])
    await journal.whole()
    expect(told(journal)).toEqual(await fresh(vault))
  })

  it('is made up for once, however many ask for every note', async () => {
    const vault = new BusyVault({ 'a.md': entry })
    const journal = journalOf(vault, undefined, yields)
    vault.lists = () => journal.stop()
    await Promise.all([journal.scan(), journal.whole(), journal.whole()])
    expect(vault.looked).toEqual(['a.md'])
    expect(told(journal)).toEqual(await fresh(vault))
  })

  it('says how far it came, and nothing where there was none to stop', async () => {
    const vault = new BusyVault({ 'a.md': entry, 'b.md': entry })
    const journal = journalOf(vault, undefined, yields)
    vault.looks = async () => {
      await turns(9)
      journal.stop()
    }
    await journal.scan()
    expect(journal.reading).toEqual({ done: 2, of: 2, stopped: true })
    await journal.whole()
    journal.stop()
    expect(journal.reading).toBeUndefined()
  })

  it('is made up for where it was stopped before it began', async () => {
    const vault = new BusyVault({ 'a.md': entry })
    const journal = journalOf(vault, undefined, yields)
    const scan = journal.scan()
    journal.stop()
    await scan
    expect(vault.looked).toEqual([])
    await journal.whole()
    expect(told(journal)).toEqual(await fresh(vault))
  })

  it('is made up for where the settings changed and it was stopped, while the one before it was being kept', async () => {
    const vault = new BusyVault({ 'a.md': entry, 'Archive/b.md': entry })
    const cache = new TextCache()
    const journal = journalOf(vault, cache, yields)
    let second: Promise<void> | undefined
    cache.save = async () => {
      vault.put('efficacy.json', '{ "exclude": ["Archive"] }')
      second ??= journal.changed('efficacy.json')
      journal.stop()
    }
    await journal.scan()
    await second
    expect(journal.reading).toEqual({ done: 2, of: 2, stopped: true })
    cache.save = async () => undefined
    await journal.whole()
    expect(told(journal)).toEqual(await fresh(vault))
  })
})
