import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { buildReport } from '@core/dashboard/build'
import type { Report } from '@core/dashboard/report'
import { cachedReportStepwise } from '@core/dashboard/cached-report'
import { ofKind } from '@core/journal/gathered'
import { Journal } from '@core/journal/journal'
import { NoteIndex } from '@core/journal/note-index'
import { gatheredOf, type Snapshot } from '@core/journal/snapshot'
import { type KindId, KINDS } from '@core/kinds'
import { type AnyEntry, type Entry, wordsOf } from '@core/note/entry'
import { parseNote } from '@core/note/parse'
import { hasSameContent } from '@core/note/same-entry'
import type { Cache, NoteFile, ScannedFile } from '@core/ports'
import { DEFAULTS } from '@core/settings'
import { markOf } from '@core/texts/mark'
import { expectSame } from '../support/expect-same'
import { memory, MemoryVault } from '../support/memory-vault'
import { runs } from '../support/runs'

const FIXTURES = new URL('../fixtures/kinds/', import.meta.url)
const notes = Object.fromEntries(
  readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [`Journal/${name}`, readFileSync(new URL(name, FIXTURES), 'utf8')]),
)
const VAULT: Readonly<Record<string, string>> = {
  ...notes,
  'Goals/Run 5K.md': notes['Journal/goal.md'] ?? '',
  'Daily/2026-10-07.md':
    '# Day\n\n## Walk 08:15 #efficacy/activity\n- activity:: walk\n- duration_min:: 25\n',
  'Broken.md': '---\nefficacy: action\ndate: 2026-10-09\nminutes: many\n---\n',
  'Unclosed.md': '---\nefficacy: action\n',
  'Other.md': '# Nothing of ours\n',
}
const NOW = new Date(2026, 9, 20, 12)

class TextCache implements Cache {
  text: string | undefined
  saves = 0
  async load(): Promise<string | undefined> {
    return this.text
  }
  async save(text: string): Promise<void> {
    this.text = text
    this.saves++
  }
  async clear(): Promise<void> {
    this.text = undefined
  }
}

/** Counts what a scan asks of the vault. */
class CountingVault extends MemoryVault {
  readonly looked: string[] = []
  override look(path: string): ScannedFile | Promise<ScannedFile> {
    this.looked.push(path)
    return super.look(path)
  }
}

const journalOf = (vault: MemoryVault, cache?: Cache, yields = false): Journal =>
  new Journal(vault, memory(), { now: () => NOW }, { yields, ...(cache ? { cache } : {}) })
const YIELDING = { yields: true, prepare: cachedReportStepwise }
const reportOf = (journal: Journal): Report => buildReport(journal.snapshot(), '2026-10-20')

async function scanned(vault: MemoryVault, cache?: Cache, yields = false): Promise<Report> {
  const journal = journalOf(vault, cache, yields)
  await journal.scan()
  return reportOf(journal)
}

describe('what many notes say alike', () => {
  const action = (day: number, task: string): string =>
    `---\nefficacy: action\ndate: 2026-10-0${day}\ntask: ${task}\nsource_used:\n  - mastery\n---\n`

  it('is kept once, and a word is never taken for a list that is written like it', async () => {
    const journal = journalOf(
      new MemoryVault({
        'a.md': action(1, 'Walk'),
        'b.md': action(2, `'["mastery"]'`),
        'c.md': action(2, 'Walk'),
      }),
    )
    await journal.scan()
    const [a, b, c] = journal.snapshot().entries.filter((entry) => entry.kind === 'action')
    expect(b?.fields.task).toBe('["mastery"]')
    expect([a?.date, b?.date, c?.date]).toEqual(['2026-10-01', '2026-10-02', '2026-10-02'])
    expect(a?.fields.source_used).toEqual(['mastery'])
    expect(c?.fields.source_used).toBe(a?.fields.source_used)
    expect(c?.places).toBe(a?.places)
    expect(c?.parts).toBe(a?.parts)
  })

  it('is kept once where a section is empty, a step says nothing beside its words, or goals are the same', async () => {
    const reflection = (day: number): string =>
      `---\nefficacy: reflection\ndate: 2026-10-0${day}\ngoal:\n  - '[[Run]]'\n---\n\n## What I did that worked\n\nShoes on.\n\n## What this shows I can do\n`
    const goal = (step: string): string =>
      `---\nefficacy: goal\ndate: 2026-10-01\n---\n\n## Ladder\n\n- [ ] ${step}\n`
    const journal = journalOf(
      new MemoryVault({
        'Run.md': goal('Put on shoes'),
        'Swim.md': goal('Find the pool'),
        'a.md': reflection(2),
        'b.md': reflection(3),
      }),
    )
    await journal.scan()
    const gathered = gatheredOf(journal.snapshot(), { today: journal.today() })
    const [run, swim] = [...ofKind(gathered, 'goal')].map(({ entry }) => entry.sections.ladder?.tasks[0])
    expect([run?.text, swim?.text]).toEqual(['Put on shoes', 'Find the pool'])
    expect(swim?.fields).toBe(run?.fields)
    const [a, b] = [...ofKind(gathered, 'reflection')]
    expect(a?.entry.sections.proves?.line).toBe(12)
    expect(b?.entry.sections.proves).toBe(a?.entry.sections.proves)
    expect(a?.goals).toEqual(['Run.md'])
    expect(b?.goals).toBe(a?.goals)
  })
})

describe('the cache', () => {
  it.each([false, true])(
    'changes nothing that is told, and spares reading what is none of ours (in turns: %s)',
    async (yields) => {
      const vault = new CountingVault(VAULT)
      const cache = new TextCache()
      const fresh = await scanned(vault, cache, yields)
      expect(fresh.problems.length).toBeGreaterThan(0)
      vault.looked.length = 0
      expect(await scanned(vault, cache, yields)).toEqual(fresh)
      expect(vault.looked).not.toContain('Other.md')
      expect(vault.looked).toContain('Unclosed.md')
      expect(cache.saves).toBe(1)
    },
  )

  it('holds entries only where somebody looks on, and is not taken up by who would miss them', async () => {
    const vault = new CountingVault(VAULT)
    const cache = new TextCache()
    const fresh = await scanned(vault, cache)
    expect(cache.text).toContain('Journal/action.md')
    expect(cache.text).not.toContain('"2026-10-')
    vault.looked.length = 0
    expect(await scanned(vault, cache, true)).toEqual(fresh)
    expect(vault.looked).toContain('Other.md')
    expect(cache.text).toContain('"2026-10-')
  })

  it('holds no word that a person wrote', async () => {
    const cache = new TextCache()
    await scanned(new MemoryVault(VAULT), cache, true)
    const kept = cache.text ?? ''
    expect(kept).toContain('Journal/action.md')
    const ours = JSON.stringify(KINDS)
    for (const [path, text] of Object.entries(notes)) {
      const own = text.match(/[\p{L}\p{N}',"()-]+(?: [\p{L}\p{N}',"()-]+){2,}/gu) ?? []
      const told = own.filter((words) => !ours.includes(words) && kept.includes(words))
      expect([path, told]).toEqual([path, []])
    }
    for (const name of ['Mina', 'vitality', 'walk"']) expect(kept).not.toContain(name)
  })

  it('knows the numbers before a note is read again', async () => {
    const cache = new TextCache()
    const fresh = await scanned(new MemoryVault(VAULT), cache, true)
    const slow = new MemoryVault(VAULT)
    const journal = journalOf(slow, cache, true)
    let early: Report | undefined
    slow.look = (path) => {
      early ??= reportOf(journal)
      return MemoryVault.prototype.look.call(slow, path)
    }
    await journal.scan()
    expect(early?.notes).toEqual(fresh.notes)
    expect(early?.measures.consistency).toEqual(fresh.measures.consistency)
    expect(early?.measures.calibration.n).toBe(fresh.measures.calibration.n)
    expect(early?.measures.evidence.items).toEqual([])
    const attempts = ({ goals }: Report): unknown => goals.map(({ path, attempts: { n } }) => [path, n])
    expect(early && attempts(early)).toEqual(attempts(fresh))
    expect(reportOf(journal)).toEqual(fresh)
  })

  it('does not go before what the host knows to be none of ours', async () => {
    const cache = new TextCache()
    const vault = new MemoryVault(VAULT)
    const [list, look] = [vault.list.bind(vault), vault.look.bind(vault)]
    await scanned(vault, cache, true)
    vault.list = async (...asked) =>
      (await list(...asked)).map((file) =>
        file.path === 'Journal/stress.md' ? { ...file, foreign: true } : file,
      )
    const journal = journalOf(vault, cache, true)
    let early: string[] = []
    vault.look = (path) => {
      early = journal.snapshot().entries.map((entry) => entry.path)
      return look(path)
    }
    await journal.scan()
    expect(early).toContain('Journal/action.md')
    expect(early).not.toContain('Journal/stress.md')
  })

  it('is not taken up where other words name the sections of a note', async () => {
    const head = async (): Promise<string | undefined> => {
      vi.resetModules()
      const { ScanCache } = await import('@core/journal/scan-cache')
      const cache = new TextCache()
      await new ScanCache(cache, false).save(DEFAULTS, [], () => undefined)
      return cache.text
    }
    const today = await head()
    vi.doMock('@core/texts/template-words', () => ({
      TEMPLATE_WORDS: { [markOf('Ladder').toString(36)]: 'Leiter' },
    }))
    const other = await head()
    vi.doUnmock('@core/texts/template-words')
    expect(other).not.toBe(today)
    expect(await head()).toBe(today)
  })

  it('is thrown away without a word where it is damaged, of another shape or for other settings', async () => {
    const cache = new TextCache()
    const vault = new MemoryVault(VAULT)
    const fresh = await scanned(vault, cache, true)
    const whole = cache.text ?? ''
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.constantFrom('', 'x', '\n', '9'), async (at, put) => {
        cache.text = whole.slice(0, at) + put + whole.slice(at + 1)
        expectSame(await scanned(vault, cache, true), fresh)
      }),
      { numRuns: runs(20) },
    )
    for (const text of [
      '',
      '{}',
      whole.replace('efficacy 1', 'efficacy 0'),
      // As if none of the notes were ours, which no reading would mend.
      whole.replace(/"own":\[.*\]/, '"own":[]'),
      whole.slice(0, whole.length / 2),
      // As two programs leave it that write at once.
      `${whole}\n${whole}`,
      `${whole}\n${whole.split('\n').slice(1).reverse().join('\n')}`,
    ]) {
      cache.text = text
      expect(await scanned(vault, cache, true)).toEqual(fresh)
    }
    cache.text = whole
    vault.put('efficacy.json', '{ "exclude": ["Daily"] }')
    const without = await scanned(vault)
    cache.text = whole
    expect(await scanned(vault, cache, true)).toEqual(without)
    expect(without).not.toEqual(fresh)
  })

  it('equals a fresh scan after any changes of the files', async () => {
    const paths = Object.keys(VAULT)
    const texts = Object.values(VAULT)
    const change = fc.tuple(fc.constantFrom(...paths, 'New.md'), fc.constantFrom(...texts, undefined))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 4 }),
        fc.boolean(),
        async (rounds, yields) => {
          const cache = new TextCache()
          const vault = new MemoryVault(VAULT)
          await scanned(vault, cache, yields)
          for (const round of rounds) {
            for (const [path, text] of round) {
              if (text === undefined) vault.files.delete(path)
              else vault.put(path, text)
            }
            expectSame(await scanned(vault, cache, yields), await scanned(vault))
          }
        },
      ),
      { numRuns: runs(15) },
    )
  })

  it('leaves out what was written just now: the same moment may bring another text', async () => {
    const cache = new TextCache()
    const vault = new CountingVault({ 'a.md': 'Text' })
    const look = vault.look.bind(vault)
    vault.look = async (path) => ({ ...(await look(path)), stamp: { size: 4, mtime: NOW.getTime() - 100 } })
    await scanned(vault, cache)
    expect(cache.text).not.toContain('a.md')
  })

  it('takes a file up by its size and its time alike', async () => {
    const cache = new TextCache()
    const vault = new CountingVault({ 'a.md': 'Text' })
    const look = vault.look.bind(vault)
    const readsAt = async (stamped: Pick<NoteFile, 'stamp'>): Promise<number> => {
      vault.looked.length = 0
      vault.look = async (path) => ({ ...(await look(path)), ...stamped })
      vault.list = async () => [{ path: 'a.md', ...stamped }]
      await scanned(vault, cache)
      return vault.looked.length
    }
    expect(await readsAt({ stamp: { size: 4, mtime: 1 } })).toBe(1)
    expect(await readsAt({ stamp: { size: 4, mtime: 1 } })).toBe(0)
    expect(await readsAt({ stamp: { size: 5, mtime: 1 } })).toBe(1)
    expect(await readsAt({ stamp: { size: 5, mtime: 2 } })).toBe(1)
    expect(await readsAt({})).toBe(1)
  })

  it('knows each file wherever it is listed, beside others that came, went or changed', async () => {
    const cache = new TextCache()
    const files = Object.fromEntries(
      Array.from({ length: 1_200 }, (_, nth) => [
        `${nth}.md`,
        nth % 9 === 0 ? (VAULT['Journal/action.md'] ?? '') : 'Text',
      ]),
    )
    await scanned(new MemoryVault(files), cache)
    const vault = new CountingVault({ 'First.md': 'Text', ...files })
    for (const [path] of Object.entries(files).reverse().slice(0, 500)) vault.files.delete(path)
    vault.put('20.md', 'Another text')
    vault.put('Last.md', 'Text')
    const shuffled = [...vault.files].sort(([a], [b]) => (a < b ? 1 : -1))
    vault.files.clear()
    for (const [path, bytes] of shuffled) vault.files.set(path, bytes)
    const report = await scanned(vault, cache)
    expect(vault.looked.filter((path) => vault.files.get(path)?.length === 4)).toEqual([
      'Last.md',
      'First.md',
    ])
    expect(vault.looked).toContain('20.md')
    expect(report).toEqual(await scanned(vault))
    expect(cache.saves).toBe(2)
  })

  it.each<readonly [string, string, (vault: MemoryVault) => unknown]>([
    ['came', 'a.md b.md c.md', (vault) => vault.put('c.md', 'Text')],
    ['went', 'a.md', (vault) => vault.files.delete('b.md')],
    ['changed', 'a.md b.md', (vault) => vault.put('b.md', 'Another text')],
  ])('is written again where a file %s, and then holds them all', async (_, held, change) => {
    const cache = new TextCache()
    const vault = new CountingVault({ 'a.md': 'Text', 'b.md': 'Text' })
    await scanned(vault, cache)
    change(vault)
    for (const _ of [1, 2]) {
      vault.looked.length = 0
      await scanned(vault, cache)
    }
    expect([cache.saves, vault.looked]).toEqual([2, []])
    expect(cache.text?.match(/\w\.md/g)?.join(' ')).toBe(held)
  })

  it('is not written again for files that the host knows to be none of ours', async () => {
    const cache = new TextCache()
    const vault = new MemoryVault(VAULT)
    const list = vault.list.bind(vault)
    vault.list = async (...asked) =>
      (await list(...asked)).map((file) => (file.path === 'Other.md' ? { ...file, foreign: true } : file))
    for (const _ of [1, 2, 3]) await scanned(vault, cache)
    expect(cache.saves).toBe(1)
    expect(cache.text).not.toContain('Other.md')
  })

  it('is cleared', async () => {
    const cache = new TextCache()
    const journal = journalOf(new MemoryVault(VAULT), cache)
    await journal.scan()
    await journal.clearCache()
    expect(cache.text).toBeUndefined()
  })

  it('is cleared after a scan that still saves it', async () => {
    const cache = new TextCache()
    const journal = journalOf(new MemoryVault(VAULT), cache)
    const save = cache.save.bind(cache)
    const both: Promise<void>[] = []
    cache.save = async (text) => {
      both.push(journal.clearCache())
      await new Promise(setImmediate)
      both.push(save(text))
    }
    await journal.scan()
    await Promise.all(both)
    expect([cache.saves, cache.text]).toEqual([1, undefined])
  })
})

/** Sections whose words the dashboard, a question or a later note shows. */
const RECALLED: Partial<Record<KindId, readonly string[]>> = {
  goal: ['success_looks_like'],
  action: ['proves'],
  reflection: ['proves', 'carry'],
  activity: ['shows'],
  setback: ['learned', 'differently'],
  problem: ['define', 'shows'],
  checkin: ['commitment'],
  plan: ['evidence'],
}

function apartFromWords(entry: Entry): object {
  const { sections }: AnyEntry = entry
  const without = Object.entries(sections).map(([id, section]) => [
    id,
    { ...section, text: null, print: null },
  ])
  return { ...entry, sections: without }
}

/** @param ids all others are taken for empty */
function wordsBySection(entry: Entry, ids?: readonly string[]): object {
  const { sections }: AnyEntry = entry
  return Object.fromEntries(
    Object.keys(sections).map((id) => [id, !ids || ids.includes(id) ? wordsOf(sections[id]) : '']),
  )
}

describe('a scan', () => {
  it('keeps each entry as it was read, and words only where something shows them', async () => {
    const steps = [
      '(difficulty:: 3)',
      `(difficulty:: ${'9'.repeat(400)})`,
      '(constructor:: x)',
      '(difficulty:: -0.0)',
    ]
    const odd = `---\nefficacy: goal\n---\n\n## Ladder\n\n${steps.map((step) => `- [ ] 東京 “${step}\n`).join('')}`
    const vault = new MemoryVault({ ...VAULT, 'Goals/Odd.md': odd })
    const journal = journalOf(vault)
    await journal.scan()
    const { entries } = journal.snapshot()
    expect(entries.length).toBeGreaterThan(17)
    for (const path of new Set(entries.map((entry) => entry.path))) {
      const read = parseNote(path, await vault.read(path), journal.settings).entries
      const kept = entries.filter((entry) => entry.path === path)
      expect(kept.map(apartFromWords)).toEqual(read.map(apartFromWords))
      expect(kept.map((entry) => wordsBySection(entry))).toEqual(
        read.map((entry) => wordsBySection(entry, RECALLED[entry.kind] ?? [])),
      )
      expect(kept.every((entry, at) => hasSameContent(entry, read[at]))).toBe(true)
    }
    const ladder = entries.find(({ path }) => path === 'Goals/Odd.md') as Entry<'goal'>
    expect(ladder.sections.ladder?.tasks.map(({ fields }) => Object.entries(fields))).toEqual([
      [['difficulty', 3]],
      [['difficulty', '9'.repeat(400)]],
      [['constructor', 'x']],
      [['difficulty', 0]],
    ])
  })

  it.each([
    ['a note of no concern is typed in', 'Other.md', 'Nothing here either.', 0],
    ['an entry is typed in', 'Journal/stress.md', '---\nefficacy: stress\ndate: 2026-10-01\n---\n', 1],
    ['an entry is written that says the same', 'Journal/stress.md', VAULT['Journal/stress.md'], 0],
    ['a note becomes an entry', 'Other.md', '---\nefficacy: stress\ndate: 2026-10-01\n---\n', 1],
    ['an entry becomes a note of no concern', 'Journal/stress.md', 'No more.', 1],
    ['a second note comes by the name of a goal', 'Old/Run 5K.md', 'Once.', 1],
    ['a note goes that nothing led to', 'Other.md', undefined, 1],
    ['a note goes that was not there', 'Never.md', undefined, 0],
  ])('where %s, what is shown is asked for again only if it may be another', async (_, path, text, times) => {
    const vault = new MemoryVault(VAULT)
    const journal = journalOf(vault)
    await journal.scan()
    journal.snapshot()
    let heard = 0
    journal.onChange(() => heard++)
    if (text === undefined) vault.files.delete(path)
    else vault.put(path, text)
    await journal.changed(path)
    expect(heard).toBe(times)
    expectSame(reportOf(journal), await scanned(vault))
  })

  it('looks through its notes once for a thousand files that went, one of them a folder', async () => {
    const vault = new MemoryVault(VAULT)
    const journal = journalOf(vault)
    await journal.scan()
    for (const path of vault.files.keys()) if (path.startsWith('Journal/')) vault.files.delete(path)
    vault.files.delete('Other.md')
    const paths = vi.spyOn(NoteIndex.prototype, 'paths')
    const built = Array.from({ length: 1_000 }, (_, index) => `dist/${index}.js`)
    await journal.removed(['Other.md', ...built, 'Journal'])
    expect(paths).toHaveBeenCalledTimes(1)
    paths.mockRestore()
    expect([...journal.paths()].sort()).toEqual([...vault.files.keys()].sort())
    expectSame(reportOf(journal), await scanned(vault))
  })

  it('gives others their turn, and says how far it is', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, index) => [`${index}.md`, VAULT['Journal/stress.md'] ?? '']),
    )
    let clock = NOW.getTime()
    const journal = new Journal(
      new MemoryVault(many),
      memory(),
      { now: () => new Date(clock) },
      { yields: true },
    )
    const heard: (number | undefined)[] = []
    journal.onChange(() => heard.push(journal.reading?.done))
    let turns = 0
    const turn = setInterval(() => {
      turns++
      clock += 1_000
    }, 0)
    await journal.scan()
    clearInterval(turn)
    expect(turns).toBeGreaterThan(3)
    expect(heard.length).toBeGreaterThan(2)
    expect(heard.at(-1)).toBeUndefined()
    expect(journal.snapshot().entries).toHaveLength(3_000)
  })

  it('says how far it is no more than four times a second', async () => {
    let clock = 0
    const vault = new MemoryVault(
      Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${index}.md`, 'Text'])),
    )
    const look = vault.look.bind(vault)
    vault.look = (path) => {
      clock += 100
      return look(path)
    }
    const journal = new Journal(vault, memory(), { now: () => new Date(clock) }, { yields: true })
    const heard: (number | undefined)[] = []
    journal.onChange(() => heard.push(journal.reading?.done))
    await journal.scan()
    expect(heard).toEqual([3, 6, 9, undefined])
  })

  it('tells the same in turns as at once, in whatever order the notes come', async () => {
    const note = (kind: string, goal: string): string =>
      `---\nefficacy: ${kind}\ndate: 2026-10-05\ngoal: ["[[${goal}]]"]\n---\n## Ladder\n- [ ] Walk\n`
    const linked = {
      ...VAULT,
      'A.md': note('goal', 'B'),
      'B.md': note('goal', 'A'),
      'C.md': note('goal', 'C'),
      'D.md': note('action', 'Nowhere'),
      'E.md': note('thought', 'Other'),
      'F.md': note('stress', 'A'),
    }
    const given = fc.shuffledSubarray(Object.entries(linked), { minLength: 15 })
    await fc.assert(
      fc.asyncProperty(given, async (entries) => {
        const vault = new MemoryVault(Object.fromEntries(entries))
        const journal = new Journal(vault, memory(), { now: () => NOW }, YIELDING)
        await journal.scan()
        expectSame(reportOf(journal), await scanned(vault))
      }),
      { numRuns: runs(17) },
    )
  })

  it('prepares what will be asked for a little at a time, and once for each note', async () => {
    const many: Record<string, string> = {}
    for (let index = 0; index < 2_000; index += 1) {
      const goal = `[[Goals/${index % 7}]]`
      many[`${index}.md`] = (VAULT['Journal/action.md'] ?? '').replaceAll(/\[\[.*?\]\]/g, goal)
    }
    for (let index = 0; index < 7; index += 1) many[`Goals/${index}.md`] = VAULT['Journal/goal.md'] ?? ''
    const prepared: Snapshot[] = []
    const journal = new Journal(
      new MemoryVault(many),
      memory(),
      { now: () => NOW },
      {
        yields: true,
        *prepare(snapshot) {
          prepared.push(snapshot)
          yield
        },
      },
    )
    await journal.scan()
    const sizes = prepared.map(({ entries }) => entries.length)
    const steps = sizes.map((size, index) => size - (sizes[index - 1] ?? 0))
    expect(steps.length).toBeGreaterThan(3)
    expect(Math.max(...steps)).toBeLessThan(600)
    expect(sizes.at(-1)).toBe(2_007)
    expect(prepared.at(-1)).toBe(journal.snapshot())
    // Each was gathered once its goal was known.
    expect(
      prepared.flatMap(({ findings }) => findings).filter(({ code }) => code.startsWith('link')),
    ).toEqual([])
  })

  it('stops where a person stops it, and is taken up again by what needs every note', async () => {
    const vault = new CountingVault(
      Object.fromEntries(
        Array.from({ length: 500 }, (_, index) => [`${index}.md`, VAULT['Journal/stress.md'] ?? '']),
      ),
    )
    const cache = new TextCache()
    const journal = journalOf(vault, cache)
    const look = vault.look.bind(vault)
    vault.look = (path) => {
      if (path === '100.md') journal.stop()
      return look(path)
    }
    await journal.scan()
    expect(vault.looked.length).toBeLessThan(200)
    expect(journal.reading).toMatchObject({ stopped: true, of: 500 })
    expect(journal.snapshot().entries.length).toBeLessThan(200)
    expect(cache.text).toBeUndefined()
    vault.look = look
    await journal.whole()
    expect(journal.reading).toBeUndefined()
    expect(journal.snapshot().entries).toHaveLength(500)
  })

  it('begins with no further scan that was asked for before it was stopped', async () => {
    const vault = new CountingVault(VAULT)
    const journal = journalOf(vault)
    const list = vault.list.bind(vault)
    let lists = 0
    vault.list = (...given) => {
      lists += 1
      journal.stop()
      return list(...given)
    }
    for (const _ of [1, 2]) await Promise.all([journal.scan(), journal.scan()])
    expect([lists, vault.looked]).toEqual([2, []])
    expect(journal.reading).toMatchObject({ done: 0, stopped: true })
  })

  it('reads no note where it is stopped while the vault is listed', async () => {
    const vault = new CountingVault(VAULT)
    const journal = journalOf(vault)
    const list = vault.list.bind(vault)
    vault.list = (...given) => {
      journal.stop()
      return list(...given)
    }
    await journal.scan()
    expect(vault.looked).toEqual([])
    expect(journal.reading).toMatchObject({ done: 0, stopped: true })
    vault.list = list
    await journal.whole()
    expect(journal.reading).toBeUndefined()
    expect(vault.looked).not.toEqual([])
  })
})

it('an older reading of a note that comes in late changes nothing', async () => {
  const vault = new MemoryVault({ 'a.md': '' })
  const journal = journalOf(vault)
  await journal.scan()
  const answers: (() => void)[] = []
  vault.look = async (path) => {
    const seen = await MemoryVault.prototype.look.call(vault, path)
    await new Promise<void>((answer) => answers.push(answer))
    return seen
  }
  const news: Promise<void>[] = []
  for (const text of [notes['Journal/thought.md'], notes['Journal/goal.md']]) {
    vault.put('a.md', text ?? '')
    news.push(journal.changed('a.md'))
    await expect.poll(() => answers.length).toBe(news.length)
  }
  for (const answer of answers.toReversed()) answer()
  await Promise.all(news)
  expect(journal.snapshot().entries.map(({ kind }) => kind)).toEqual(['goal'])
})
