import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allKinds } from '@core/kinds'
import type { Entry } from '@core/note/entry'
import { reportCsv } from '../../packages/cli/src/report-csv'
import { attempt, entry, journal, snapshot, TODAY } from '../support/entries'
import { runs } from '../support/runs'

const WHOLE = { goal: null, domain: null, since: null }

/** The table by RFC 4180, character by character; throws where the text is none. */
function read(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let [row, cell, at]: [string[], string, number] = [[], '', 0]
  const ends = (): boolean => csv.startsWith('\r\n', at)
  while (at < csv.length) {
    if (csv[at] === '"' && cell === '') {
      for (at += 1; csv[at] !== '"' || csv[at + 1] === '"'; at += 1) {
        if (at >= csv.length) throw new Error('a quote that does not end')
        if (csv[at] === '"') at += 1
        cell += csv.charAt(at)
      }
      at += 1
      if (csv[at] !== ',' && !ends()) throw new Error(`text behind a quote at ${at}`)
    }
    if (csv[at] === ',' || ends()) {
      row.push(cell)
      cell = ''
      if (ends()) {
        rows.push(row)
        row = []
      }
      at += ends() ? 2 : 1
    } else {
      if (/["\r\n]/.test(csv[at] ?? '')) throw new Error(`a character that needs quotes at ${at}`)
      cell += csv.charAt(at)
      at += 1
    }
  }
  if (cell !== '' || row.length > 0) throw new Error('the last line does not end')
  return rows
}

function records(entries: readonly Entry[]): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = read(reportCsv(snapshot(entries), TODAY, WHOLE))
  return rows.map((row) => {
    expect(row).toHaveLength(header.length)
    return Object.fromEntries(row.map((cell, index) => [header[index] ?? '', cell]))
  })
}

describe('report --csv', () => {
  it('is a table whatever the journal, with a row for each entry that counts', () => {
    fc.assert(
      fc.property(journal, (entries) => {
        const counted = entries.filter(({ draft, empty }) => !draft && !empty)
        const rows = records(entries)
        expect(rows.length).toBeLessThanOrEqual(counted.length)
        for (const { kind, date } of rows) {
          expect(allKinds().map(({ id }) => id)).toContain(kind)
          expect(date! <= TODAY).toBe(true)
        }
      }),
      { numRuns: runs(200) },
    )
  })

  it('gives back every text as it was, but for one apostrophe before what a spreadsheet would run', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ',', '"', '\r', '\n', '\t', '=', '+', '-', '@', "'", ';', 'é'),
    })
    fc.assert(
      fc.property(text, (task) => {
        const [row] = records([attempt(0, { task })])
        expect(row?.['task']).toBe(/^[=+\-@\t\r]/.test(task) ? `'${task}` : task)
      }),
      { numRuns: runs(500) },
    )
  })

  it('leaves numbers alone, writes lists in one cell, and empty for what is not there', () => {
    const [row] = records([
      entry('goal', { fields: { target_value: -5, difficulty: 3.5, values: ['Calm', 'Care, craft'] } }),
    ])
    expect(row).toMatchObject({
      target_value: '-5',
      difficulty: '3.5',
      values: 'Calm; Care, craft',
      reps: '',
    })
  })

  it('tells the day that an attempt counts on, and the one that it was planned for', () => {
    const [late, same] = records([
      attempt(3, { done_date: TODAY }, { path: 'a.md' }),
      attempt(0, {}, { path: 'b.md' }),
    ])
    expect(late).toMatchObject({ date: TODAY, planned_date: '2026-10-11', done_date: TODAY })
    expect(same).toMatchObject({ date: TODAY, planned_date: '', done_date: '' })
  })

  it('has the columns that its page names, in that order, and none of what never has a row', () => {
    const page = readFileSync(new URL('../../docs/csv.md', import.meta.url), 'utf8')
    const named = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, column]) => column)
    expect(read(reportCsv(snapshot([]), TODAY, WHOLE))[0]).toEqual(named)
    expect(named).not.toContain('draft')
  })
})
