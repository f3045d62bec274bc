import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_VIEW } from '@core/dashboard/view'
import { hintId, shownHints } from '@core/dashboard/phrases'
import { cachedReport } from '@core/dashboard/cached-report'
import { Journal } from '@core/journal/journal'
import { type MarkdownIt, Preview } from '../../packages/vscode/src/preview'
import { MemoryVault } from '../support/memory-vault'

vi.mock('vscode', () => ({ Disposable: { from: () => undefined }, Uri: Object, workspace: {} }))

const GOAL = '---\nefficacy: goal\ndate: 2026-03-01\n---\n## Ladder\n- [ ] Jog for an hour (difficulty:: 8)\n'

describe('a card in the preview', () => {
  it('shows no hint that was dismissed on any page of its folder', async () => {
    const memory = { get: async () => undefined, set: async () => undefined }
    const clock = { now: () => new Date(2026, 2, 2) }
    const journal = new Journal(new MemoryVault({ 'Run.md': GOAL }), memory, clock)
    await journal.scan()
    const report = cachedReport(journal.snapshot(), journal.today())
    const hint = shownHints(report, {}).find(({ code }) => code === 'step-difficulty')
    const id = (hint && hintId(hint, report.goals)) ?? ''
    let dismissed: object = {}
    const vault = { isRead: true, journal, dismissed: () => dismissed }
    const on = (): void => undefined
    const vaults = { onDidChange: on, current: () => vault }
    const looks = { onDidChange: on, view: () => DEFAULT_VIEW }
    const preview = new Preview(...([vaults, looks] as unknown as ConstructorParameters<typeof Preview>))
    const { fence } = preview.extend<MarkdownIt>({ renderer: { rules: {} } }).renderer.rules
    const token = { info: 'efficacy', content: 'card: goals' }
    const card = (): string | undefined => fence?.([token], 0, {}, {}, { renderAttrs: () => '' })
    expect(id).not.toBe('')
    expect(card()).toContain(hint?.message)
    dismissed = { [id]: '2026-03-02' }
    expect(card()).not.toContain(hint?.message)
  })
})
