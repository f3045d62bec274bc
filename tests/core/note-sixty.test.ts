import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { number } from '@core/kind'
import { kindOf } from '@core/kinds'
import {
  addField,
  appendSection,
  applyChanges,
  type Change,
  EditRefused,
  invert,
  setField,
  tick,
} from '@core/note/edit'
import { addEntryKeys } from '@core/note/entry-keys'
import { sliceFrontmatter } from '@core/note/frontmatter-slice'
import { parseNote } from '@core/note/parse'
import { DEFAULTS } from '@core/settings'
import { SIXTY } from '../support/sixty'

const minutes = number('Minutes', 0, 1440, { integer: true })
const activity = kindOf('activity')!
const rows = Object.entries(SIXTY)

function refused(make: () => readonly Change[]): EditRefused | undefined {
  try {
    make()
  } catch (error) {
    if (error instanceof EditRefused) return error
    throw error
  }
  return undefined
}

/** Every other key as a reader that shares no code with ours sees it; line ends it does not know are given as LF. */
function otherKeys(whole: string): unknown {
  const yaml =
    /^\uFEFF?---(?:\r\n|\n|\r)([\s\S]*?)(?:^|\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/.exec(whole)?.[1] ?? ''
  const entries = Object.entries((load(yaml, { schema: CORE_SCHEMA }) as object | null) ?? {})
  return entries.filter(([key]) => key !== 'minutes')
}

it('has sixty cases and more', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60)
})

describe('setting minutes to 77 keeps each case byte for byte, or is refused with a reason:', () => {
  it.each(rows)('%s', (_, { note, from = 'minutes: 5', to = 'minutes: 77', refused: code, unchecked }) => {
    if (code !== undefined) {
      const said = refused(() => setField(note, 'minutes', '77', minutes))
      expect(said?.code).toBe(code)
      expect(said?.message).toMatch(/^[A-Z][^\n]*\.$/)
      return
    }
    expect(note.split(from)).toHaveLength(2)
    const changes = setField(note, 'minutes', '77', minutes)
    const after = applyChanges(note, changes)
    expect(after).toBe(note.replace(from, to))
    expect(applyChanges(after, invert(changes, note))).toBe(note)
    expect(setField(after, 'minutes', '77', minutes)).toEqual([])
    if (!unchecked) expect(otherKeys(after)).toEqual(otherKeys(note))
  })
})

describe('every other edit of each case leaves what it is not about, or is refused:', () => {
  const body = '\n## What I did\nText.\n- [ ] a\n- [x] b\n'

  it.each(rows)('%s', (name, { note, refused: code }) => {
    const eol = /\r\n|\n|\r/.exec(note)?.[0] ?? '\n'
    const text = `${/[\r\n]$/.test(note) ? note : note + eol}${body.replaceAll('\n', eol)}`
    const made = (make: () => readonly Change[]): string | undefined => {
      const said = refused(make)
      if (said) expect(said.message).toMatch(/^[A-Z][^\n]*\.$/)
      return said ? undefined : applyChanges(text, make())
    }
    const line = text.slice(0, text.indexOf('- [ ] a')).split(/\r\n|\n|\r/).length
    expect(made(() => tick(text, line))).toBe(text.replace('- [ ] a', '- [x] a'))
    expect(made(() => appendSection(text, 'More', 'Words.'))).toBe(
      `${text.trimEnd()}${eol}${eol}## More${eol}${eol}Words.${eol}`,
    )
    const kept = made(() => addField(text, 'mood', 'calm', { type: 'text', label: 'Mood' }))
    expect(kept?.replace(/mood: calm(?:\r\n|\n|\r)/, '')).toBe(code === undefined ? text : undefined)
    const turned = made(() => addEntryKeys(text, activity, { date: ['2026-03-07'] }))
    // A note without frontmatter gets some.
    const gets = code === undefined || code === 'no-frontmatter'
    expect(turned === undefined, name).toBe(!gets)
    const slice = sliceFrontmatter(text)
    if (turned !== undefined && typeof slice === 'object') {
      expect(turned.startsWith(text.slice(0, slice.end))).toBe(true)
      expect(turned.endsWith(text.slice(slice.end))).toBe(true)
    }
  })
})

describe('a case that is refused is a problem with its line where the note is ours:', () => {
  it.each(rows.filter(([, { refused: code }]) => code !== undefined && code !== 'no-frontmatter'))(
    '%s',
    (_, { note, refused: code }) => {
      const text = note.replace('---\n', '---\nefficacy: activity\n')
      const { entries, findings } = parseNote('a.md', text, DEFAULTS)
      expect(entries).toEqual([])
      expect(findings.map((finding) => finding.code)).toEqual([code])
      expect(findings[0]?.line).toBeGreaterThan(0)
      expect(findings[0]?.message).toMatch(/^[A-Z][^\n]*\.$/)
    },
  )
})
