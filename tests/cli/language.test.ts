import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { efficacy, filesIn, vaultWith } from '../support/cli'

const GERMAN = { LC_ALL: '', LC_MESSAGES: '', LANG: 'de_DE.UTF-8' }
const ENGLISH = { LC_ALL: 'C' }
const NOTE =
  '---\nefficacy: action\ndate: 2026-10-05\ntask: Anrufen\n---\n\n## Was ich getan habe\n\nAngerufen.\n'

describe('the language of a terminal', () => {
  it.each([
    ['the option', ['--language', 'de'], ENGLISH],
    ['a whole locale as the option', ['--language', 'de-AT'], ENGLISH],
    ['LANG', [], GERMAN],
    ['LC_MESSAGES before LANG', [], { LC_ALL: '', LC_MESSAGES: 'de_AT', LANG: 'C' }],
    ['LC_ALL before both', [], { LC_ALL: 'de', LC_MESSAGES: 'C', LANG: 'C' }],
  ])('is that of %s', async (_, args, env) => {
    const { code, stdout } = await efficacy(['template', 'action', ...args], { env })
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('## Was ich getan habe\n<!-- Was hast du getan'),
    ])
    expect(stdout).toContain('efficacy: action\n')
  })

  it.each([
    ['no locale', [], { LC_ALL: '', LC_MESSAGES: '', LANG: '' }],
    ['a locale without words', [], { LC_ALL: 'tlh_QS' }],
    ['C', [], { LC_ALL: 'C', LANG: 'de_DE' }],
    ['the option', ['--language', 'en'], GERMAN],
  ])('is English with %s', async (_, args, env) => {
    const { stdout } = await efficacy(['template', 'action', ...args], { env })
    expect(stdout).toContain('## What I got done\n')
  })

  it('refuses a language that there are no words in', async () => {
    const { code, stdout, stderr } = await efficacy(['kinds', '--language', 'tlh'], { env: ENGLISH })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^--language takes one of en, de.*; "tlh" is not one\.\n$/)
  })

  it('changes labels and headings, and neither JSON, CSV, keys nor exit codes', async () => {
    const root = await vaultWith({ 'a.md': NOTE })
    const both = async (...args: readonly string[]) =>
      Promise.all([ENGLISH, GERMAN].map((env) => efficacy([...args, '--today', '2026-10-06'], { env })))
    for (const form of ['--json', '--csv']) {
      const [english, german] = await both('report', root, form)
      expect(german).toEqual(english)
    }
    const [english, german] = await both('report', root)
    expect(german?.stdout).toContain('Vorhersage und Ergebnis')
    expect(english?.stdout).toContain('Prediction against outcome')
    const checks = await Promise.all([ENGLISH, GERMAN].map((env) => efficacy(['check', root], { env })))
    expect(checks[1]).toEqual(checks[0])
  })

  it('counts a note in any language, and writes new ones in that of the person', async () => {
    const root = await vaultWith({ 'efficacy.json': '{}', 'a.md': NOTE })
    await efficacy(['new', 'thought', root, '--date', '2026-10-05', '--set', 'situation=Im Zug'], {
      env: GERMAN,
    })
    const { stdout } = await efficacy(['report', root, '--json', '--today', '2026-10-06'], { env: ENGLISH })
    expect(JSON.parse(stdout)).toMatchObject({ notes: { action: 1, thought: 1 }, problems: [] })
    const files = await filesIn(root)
    const path = Object.keys(files).find((name) => name.includes('thought')) ?? ''
    const text = await readFile(join(root, path), 'utf8')
    expect(text).toMatch(/\n## Situation\n<!-- Wo warst du[^\n]*-->\nIm Zug\n/)
    expect(text).toContain('efficacy: thought\n')
  })

  it('asks in it, and takes the slugs of every language alike', async () => {
    const root = await vaultWith({ 'efficacy.json': '{}' })
    const asked = await efficacy(['run', 'new-entry', root, '--answer', 'kind=action'], {
      env: GERMAN,
      keys: ['Anrufen', '>'],
    })
    expect(asked.stderr).toContain('Was wirst du versuchen?')
    expect(asked.stderr).not.toContain('Enter leaves')
    const text = Object.values(await filesIn(root)).find((each) => each.includes('efficacy: action')) ?? ''
    expect(text).toContain('outcome: planned\n')
    const goal =
      '---\nefficacy: goal\ndate: 2026-10-05\n---\n## Mikroaktionen für Schritt 1\n- [ ] Boot (minutes:: 3)\n'
    const steps = await vaultWith({ 'Rudern.md': goal })
    const { stderr } = await efficacy(['run', 'split-step', steps], { env: GERMAN, keys: [''] })
    expect(stderr).toContain('  1  Boot (Rudern · 3 Min.)\n')
  })

  it('draws a page in it', async () => {
    const root = await vaultWith({ 'a.md': NOTE })
    const { code } = await efficacy(['report', root, '--html', join(root, 'page.html')], { env: GERMAN })
    expect(code).toBe(0)
    const page = await readFile(join(root, 'page.html'), 'utf8')
    expect(page).toContain('Vorhersage und Ergebnis')
    // Help is English in every language.
    expect(page).toMatch(/<html lang="de">[^]*<div id="dashboard"><\/div>\n<div id="help" lang="en">/)
  })
})
