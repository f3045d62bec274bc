import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'efficacy-zones-'))
const probe = join(folder, 'probe.mjs')

/** What the probe prints where the clock is set to that zone. */
function run(zone: string): string {
  return execFileSync(process.execPath, [probe], { encoding: 'utf8', env: { TZ: zone } })
}

let inUtc = ''
beforeAll(async () => {
  await build({
    entryPoints: [join(root, 'tests/support/time-zone-probe.ts')],
    outfile: probe,
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias: { '@core': join(root, 'packages/core/src') },
    logLevel: 'error',
  })
  inUtc = run('UTC')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('case 1: the same days and the same report in every time zone', () => {
  it('really changes zone', () => {
    const offset = (zone: string): string =>
      execFileSync(process.execPath, ['-p', 'new Date(2026, 6, 1).getTimezoneOffset()'], {
        encoding: 'utf8',
        env: { TZ: zone },
      }).trim()
    expect(['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'].map(offset)).toEqual([
      '0',
      '420',
      '-330',
      '-840',
    ])
  })

  it('tells days that begin at midnight and at six, and reports with lines of evidence', () => {
    const told = JSON.parse(inUtc) as {
      days: string[][]
      reports: { measures: { evidence: { n: number } } }[]
    }
    expect(told.days[0]).toContain('23:30 2026-03-08 23:30')
    expect(told.days[1]).toContain('0:30 2026-03-07 00:30')
    expect(told.reports.map(({ measures }) => measures.evidence.n)).toEqual([2, 5, 11, 8, 17, 14, 6])
  })

  it.each(['America/Los_Angeles', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Europe/Berlin'])(
    '%s',
    (zone) => expect(run(zone)).toBe(inUtc),
  )
})
