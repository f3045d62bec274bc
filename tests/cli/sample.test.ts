import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '@core/dashboard/report'
import { KIND_IDS } from '@core/kinds'
import { efficacy, vaultWith } from '../support/cli'

const TODAY = '2026-07-05'
const SCRIPT = join(import.meta.dirname, '../../scripts/sample-vault.mjs')

describe('the sample vault', () => {
  it('uses every kind, every plan, and both ratings of an assessment', async () => {
    const out = join(await vaultWith(), 'sample')
    execFileSync(process.execPath, [SCRIPT, '--out', out, '--today', TODAY, '--seed', '1'])
    const { code, stdout } = await efficacy(['report', out, '--json', '--today', TODAY])
    expect(code).toBe(0)
    const { notes, plans, measures, goals } = JSON.parse(stdout) as Report
    for (const kind of KIND_IDS) expect([kind, notes[kind] > 0 || kind === 'goal']).toEqual([kind, true])
    expect(goals.length).toBeGreaterThan(2)
    expect(new Set(plans.map(({ kind }) => kind))).toEqual(new Set(['7-day', '30-day', 'maintenance']))
    expect(measures.assessment.n).toBeGreaterThan(1)
  })
})
