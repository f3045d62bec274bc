import { describe, expect, it } from 'vitest'
import type { EvidenceLine } from '@core/dashboard/report'
import { efficacy, vaultWith } from '../support/cli'
import { REFLECTION, VAULT as NOTES } from '../support/cli-notes'

const VAULT = {
  ...NOTES,
  'Journal/asked.md': REFLECTION.replace('What I did that worked', 'What this shows I can do'),
}
const TODAY = ['--today', '2026-07-05'] as const

describe('evidence', () => {
  it('prints every sentence with its place, the newest first', async () => {
    const { code, stdout } = await efficacy(['evidence', await vaultWith(VAULT), ...TODAY])
    expect(code).toBe(0)
    expect(stdout).toBe(
      [
        'I asked on the first day.',
        '  2026-07-02, reflection, Journal/asked.md:6',
        'I can start although it rains.',
        '  2026-07-01, attempt, Journal/walk.md:12',
        '',
      ].join('\n'),
    )
  })

  it.each([
    [['--words', 'RAINS start'], ['I can start although it rains.']],
    [['--goal', 'Run 5K'], ['I can start although it rains.']],
    [['--since', '2026-07-02'], ['I asked on the first day.']],
    [
      ['--source', 'mastery'],
      ['I asked on the first day.', 'I can start although it rains.'],
    ],
    [['--source', 'state'], []],
    [['--domain', 'health'], []],
    [['--words', 'nowhere'], []],
  ])('%j', async (args, texts) => {
    const root = await vaultWith(VAULT)
    const { stdout } = await efficacy(['evidence', root, '--json', ...TODAY, ...args])
    const { version, n, items } = JSON.parse(stdout) as {
      version: number
      n: number
      items: readonly EvidenceLine[]
    }
    expect([version, n, items.map(({ text }) => text)]).toEqual([1, texts.length, texts])
    const text = await efficacy(['evidence', root, ...TODAY, ...args])
    expect(text.stdout.includes('No sentence matches.')).toBe(texts.length === 0)
  })

  it.each([
    [['--source', 'luck'], '"luck" is not one.'],
    [['--goal', 'Fly'], 'there is none called "Fly".'],
    [['--today', 'soon'], '--today takes a day'],
  ])('refuses %j', async (args, says) => {
    const { code, stderr, stdout } = await efficacy(['evidence', await vaultWith(VAULT), ...args])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(says)
  })

  it('sends no control character of a note to the terminal', async () => {
    const walk = VAULT['Journal/walk.md'].replace('I can start', 'I can \u001b[2J start')
    const { stdout } = await efficacy([
      'evidence',
      await vaultWith({ ...VAULT, 'Journal/walk.md': walk }),
      ...TODAY,
    ])
    expect(stdout).not.toContain('\u001b')
  })
})
