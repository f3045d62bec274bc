import { beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { commandOf } from '@core/commands'
import { baseText, JOURNAL_BASES } from '@core/commands/journal-base'
import { COMMON, type Kind } from '@core/kind'
import { KIND_IDS, KINDS } from '@core/kinds'
import { MemoryHost } from '../support/memory-host'
import { MemoryVault } from '../support/memory-vault'

let host: MemoryHost
let vault: MemoryVault

beforeEach(async () => {
  vault = new MemoryVault({})
  host = new MemoryHost(vault, new Date(2026, 2, 9, 9, 14))
  await host.journal.scan()
})

async function create(...bases: string[]): Promise<void> {
  host.answers = [['bases', ...bases]]
  await commandOf('create-base')?.run(host, host.journal)
}

const text = (path: string): string => new TextDecoder().decode(vault.files.get(path))

interface Read {
  filters: { and: [string, string, { or: string[] }] }
  properties: Record<string, { displayName: string }>
  views: { type: string; name: string; order: string[]; filters?: { and: string[] } }[]
}

/** A column's head: a number is of no use without its unit. */
function nameOf(fields: Kind['fields'], key: string): string | undefined {
  if (key === 'efficacy') return 'Kind of note'
  const field = fields[key]
  const unit = field?.type === 'number' && key !== 'minutes' ? field.unit : undefined
  return unit === undefined ? field?.label : `${field?.label} (${unit})`
}

describe.each(JOURNAL_BASES)('the base of $id', (base) => {
  const read = parse(baseText(base), { strict: true, uniqueKeys: true }) as Read
  const kinds = base.kinds.map(({ id }) => id)

  it('takes the notes of its kinds, and no draft', () => {
    expect(read.filters.and).toEqual([
      'file.ext == "md"',
      'note.draft != true',
      { or: kinds.map((id) => `note.efficacy == "${id}"`) },
    ])
  })

  it('shows fields that its kinds have, by the names that people read', () => {
    const fields = Object.fromEntries(base.kinds.flatMap((kind) => Object.entries(kind.fields)))
    for (const [key, { displayName }] of Object.entries(read.properties))
      expect(displayName).toBe(nameOf(fields, key.replace(/^note\./, '')))
    for (const { type, order } of read.views) {
      expect(type).toBe('table')
      expect(order[0]).toBe('file.name')
      for (const column of order.slice(1))
        expect([...Object.keys(fields), 'efficacy']).toContain(column.replace(/^note\./, ''))
    }
  })

  it('begins a table of one kind with its day and what is its own', () => {
    const [first] = kinds.length > 1 ? read.views.slice(1) : read.views
    const [kind] = base.kinds
    const own = Object.keys(kind?.fields ?? {}).filter((key) => !Object.hasOwn(COMMON, key))
    expect(first?.order.slice(0, 3)).toEqual(['file.name', 'note.date', `note.${own[0]}`])
    expect(first?.order.at(-1)).toBe('note.minutes')
  })

  it('has a table for each kind where it has several', () => {
    const own = read.views.slice(1).map(({ filters }) => filters?.and)
    expect(own).toEqual(kinds.length > 1 ? kinds.map((id) => [`note.efficacy == "${id}"`]) : [])
  })
})

it('leaves no kind of practice day out of the entries', () => {
  const entries = JOURNAL_BASES.find(({ id }) => id === 'entries')
  const practised = KIND_IDS.filter((id) => KINDS[id].practiceDay)
  expect(entries?.kinds.map(({ id }) => id)).toEqual(practised)
})

describe('create journal base', () => {
  it('writes those chosen into the journal folder, as one step to undo', async () => {
    await create('entries', 'goals')
    expect([...vault.files.keys()]).toEqual(['Efficacy/Entries.base', 'Efficacy/Goals.base'])
    expect(text('Efficacy/Goals.base')).toContain('note.efficacy == "goal"')
    expect(host.said).toEqual(['Written: Efficacy/Entries.base, Efficacy/Goals.base.'])
    await commandOf('undo')?.run(host, host.journal)
    expect([...vault.files.keys()]).toEqual([])
  })

  it('keeps one that is there, and says so', async () => {
    await vault.create('Efficacy/Goals.base', 'views: []\n')
    await create('goals', 'assessments')
    expect(text('Efficacy/Goals.base')).toBe('views: []\n')
    expect(host.said).toEqual([
      'Written: Efficacy/Assessments.base. Already there, and left unchanged: Efficacy/Goals.base.',
    ])
  })

  it('writes nothing where none is chosen', async () => {
    await commandOf('create-base')?.run(host, host.journal)
    expect(vault.files.size).toBe(0)
  })

  it('writes beside the notes where the journal folder is the vault itself', async () => {
    vault = new MemoryVault({ 'efficacy.json': '{"journal_folder": ""}' })
    host = new MemoryHost(vault, new Date(2026, 2, 9))
    await host.journal.scan()
    await create('goals')
    expect([...vault.files.keys()]).toContain('Goals.base')
  })
})
