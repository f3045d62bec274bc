import { describe, expect, it } from 'vitest'
import { scanRule } from '@core/journal/scan-rule'

const rule = scanRule({
  exclude: ['Archive/**', 'private/', '**/*.draft.md'],
  template_folder: 'Efficacy/Templates',
})

describe('the scan rule', () => {
  it.each([
    'a.md',
    'A.MD',
    'x/y/z.md',
    'Archived/a.md',
    'Efficacy/Templates notes/a.md',
    'node_modules.md',
    'a b/ü.md',
  ])('takes %s', (path) => expect(rule.takes(path)).toBe(true))
  it.each([
    'a.txt',
    'a.md.bak',
    '.a.md',
    '.obsidian/a.md',
    'x/.trash/a.md',
    'node_modules/a.md',
    'x/node_modules/y/README.md',
    'Archive/a.md',
    'Archive/deep/a.md',
    'private/a.md',
    'x/y.draft.md',
    'Efficacy/Templates/action.md',
  ])('leaves %s', (path) => expect(rule.takes(path)).toBe(false))

  it.each(['.git', 'x/.git', 'node_modules', 'Efficacy/Templates', 'Archive/deep'])(
    'does not enter %s',
    (folder) => expect(rule.enters(folder)).toBe(false),
  )
  it.each(['Efficacy', 'x/y', 'Archived'])('enters %s', (folder) => expect(rule.enters(folder)).toBe(true))

  it('takes one name for the other where they differ in the form of their letters, and a slash in front for none', () => {
    const { takes, enters } = scanRule({
      exclude: ['\u00DCbung/**', '/Archive/**', './Old/'],
      template_folder: 'Vorschl\u00E4ge',
    })
    for (const path of [
      'U\u0308bung/a.md',
      '\u00DCbung/a.md',
      'Archive/a.md',
      'Old/a.md',
      'Vorschla\u0308ge/a.md',
    ])
      expect([path, takes(path)]).toEqual([path, false])
    expect(enters('Vorschla\u0308ge')).toBe(false)
    expect(takes('x/Archive/a.md')).toBe(true)
  })

  it.each(['Archive', '**/Archive', 'Arch*'])('leaves what a scan does not come to by %s', (glob) => {
    const { takes, enters } = scanRule({ exclude: [glob], template_folder: '' })
    expect(['Archive', 'Archive/deep'].map(enters)).toEqual([false, false])
    expect(['Archive/a.md', 'Archive/deep/a.md', 'Notes/a.md'].map(takes)).toEqual([false, false, true])
  })

  it('an empty template folder leaves nothing out', () => {
    expect(scanRule({ exclude: [], template_folder: '' }).takes('a.md')).toBe(true)
  })
})
