import type * as remarkParse from 'remark-parse'
import { describe, expect, it, vi } from 'vitest'
import type * as yaml from 'yaml'
import { Journal } from '@core/journal/journal'
import type { ScannedFile, NoteFile, ScanRule } from '@core/ports'
import { memory, MemoryVault } from '../support/memory-vault'

/** How often each parser was called. */
const parsed = vi.hoisted(() => ({ yaml: 0, markdown: 0 }))
vi.mock('yaml', async (load) => {
  const real = await load<typeof yaml>()
  const parseDocument = (...args: Parameters<typeof real.parseDocument>): unknown => {
    parsed.yaml++
    return real.parseDocument(...args)
  }
  return { ...real, parseDocument }
})
vi.mock('remark-parse', async (load) => {
  const { default: parse } = await load<typeof remarkParse>()
  return {
    default(this: { parser: (...args: unknown[]) => unknown }) {
      parse.call(this as never)
      const { parser } = this
      this.parser = (...args) => {
        parsed.markdown++
        return parser(...args)
      }
    },
  }
})

/** Counts what is asked of it. */
class CountingVault extends MemoryVault {
  readonly asked = { lists: 0, looks: 0, reads: 0, bytes: 0 }

  override list(rule: ScanRule, stamps?: boolean): Promise<readonly NoteFile[]> {
    this.asked.lists++
    return super.list(rule, stamps)
  }

  override async look(path: string): Promise<ScannedFile> {
    this.asked.looks++
    const looked = await super.look(path)
    this.asked.bytes += looked.text?.length ?? 0
    return looked
  }

  override read(path: string): Promise<string> {
    this.asked.reads++
    return super.read(path)
  }
}

const OURS =
  '---\nefficacy: stress\ndate: 2026-10-05\nnumber: 1000\nsignals: [racing-heart]\n---\n\n## What happened\n\nA talk.\n'
const HARD = OURS.replace('signals:', '"signals":').replace('A talk.', '<b>A talk.</b>')
const NOTES = [OURS, HARD, '# Nothing of ours\n', '---\ntitle: other\n---\nText\n']

async function scanOf(size: number): Promise<{ vault: CountingVault; journal: Journal }> {
  const vault = new CountingVault(
    Object.fromEntries(
      Array.from({ length: size }, (_, index) => [
        `${index}.md`,
        // Each is a text of its own: one that was read a moment ago is remembered.
        (NOTES[index % NOTES.length] ?? '').replace('number: 1000', `number: ${1_000 + index}`),
      ]),
    ),
  )
  const journal = new Journal(vault, memory(), { now: () => new Date(2026, 9, 20) })
  await journal.scan()
  return { vault, journal }
}

type Work = Readonly<Record<string, number>>

async function counted(size: number, then: (journal: Journal) => Promise<void>): Promise<Work> {
  const { vault, journal } = await scanOf(size)
  const before = { ...vault.asked, ...parsed }
  await then(journal)
  const after: Work = { ...vault.asked, ...parsed }
  return Object.fromEntries(
    Object.entries(after).map(([what, count]) => [what, count - (before as Work)[what]!]),
  )
}

const SIZES = [100, 200, 400]

/** One after the other, since the parsers are counted for all. */
async function countedEach(then: (journal: Journal) => Promise<void>): Promise<readonly Work[]> {
  const works: Work[] = []
  for (const size of SIZES) works.push(await counted(size, then))
  return works
}

/** Whether work grows no faster than the vault does. */
function isLinear(small: Work, large: Work, times: number): boolean {
  return Object.keys(large).every((what) => (large[what] ?? 0) <= times * (small[what] ?? 0) + 1)
}

describe('the work of a scan', () => {
  it('grows with the vault and no faster', async () => {
    const [one, two, four] = await countedEach((journal) => journal.scan())
    expect(one).toMatchObject({ lists: 1, looks: 100, yaml: 25, markdown: 25 })
    expect([isLinear(one!, two!, 2), isLinear(one!, four!, 4)]).toEqual([true, true])
  })

  it('is told from work that grows with the square', () => {
    const square = (size: number): Work => ({ looks: size * size })
    expect(isLinear(square(100), square(200), 2)).toBe(false)
  })

  it('is one look for one changed note, whatever the vault', async () => {
    const works = await countedEach((journal) => journal.changed('1.md'))
    for (const work of works) expect(work).toEqual({ ...works[0], lists: 0, looks: 1, yaml: 1, markdown: 1 })
  })

  it('calls no parser for a note that is written plainly, nor for one of no concern', async () => {
    for (const path of ['0.md', '2.md', '3.md'])
      expect(await counted(100, (journal) => journal.changed(path))).toMatchObject({
        looks: 1,
        yaml: 0,
        markdown: 0,
      })
  })
})
