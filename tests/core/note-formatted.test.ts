import { readdirSync, readFileSync } from 'node:fs'
import { format, type FormatConfig } from 'oxfmt'
import { describe, expect, it } from 'vitest'
import type { AnyEntry } from '@core/note/entry'
import { parseNote } from '@core/note/parse'
import { DEFAULTS } from '@core/settings'

const ROOT = new URL('../../', import.meta.url)

/** One filled note of each kind, and one as its template leaves it. */
const NOTES = ['tests/fixtures/kinds/', 'templates/'].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith('.md'))
    .map((name): readonly [name: string, text: string] => [
      folder + name,
      readFileSync(new URL(folder + name, ROOT), 'utf8')
        .replaceAll('{{date}}', '2026-10-05')
        .replaceAll('{{time}}', '08:15'),
    ]),
)

/** Blocks, one with a link that is too long for its line. */
const DAILY = `---
date: 2026-10-05
---
# Monday

## 08:15 Attempt #efficacy/action
- goal:: [[Efficacy/Goals/Ten minutes of conversation in Portuguese on the phone, without notes]]
- task:: Call Ana
- confidence_before:: 40
- outcome:: done

### What I got done
Talked for eight minutes.

## Reflection #efficacy/reflection
- minutes:: 5

### What I did that worked
- I had three verbs ready.
- I asked her to speak slowly.
`

type Layout = (text: string) => Promise<string> | string

/** The body alone: in frontmatter a `-` or a `#` means something else. */
const below =
  (layOut: (body: string) => string): Layout =>
  (text) => {
    const start = text.indexOf('\n---\n') + 5
    return text.slice(0, start) + layOut(text.slice(start))
  }

const formatted =
  (options: FormatConfig): Layout =>
  async (text) =>
    (await format('note.md', text, options)).code

/** What editors, their formatters and plugins make of the notes that they save. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  'a formatter': formatted({}),
  'a formatter that breaks lines': formatted({ proseWrap: 'always', printWidth: 80 }),
  'a formatter that joins lines': formatted({ proseWrap: 'never', tabWidth: 4 }),
  'a formatter with tabs': formatted({ useTabs: true }),
  'stars for bullets': below((body) => body.replace(/^(\s*)- /gm, '$1* ')),
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'no blank at the end of a line': (text) => text.replace(/[ \t]+$/gm, ''),
  'no blank lines': below((body) => body.replace(/\n{2,}/g, '\n')),
  'a heading that is the name of the file': below((body) => `# A name\n\n${body}`),
  'deeper headings': below((body) => body.replace(/^#/gm, '##')),
  'higher headings': below((body) => body.replace(/^##/gm, '#')),
  'headings with a mark that ends them': below((body) => body.replace(/^(#.*)$/gm, '$1 ##')),
  'numbered headings': below((body) => {
    let number = 0
    return body.replace(/^(##+) /gm, (_, marks: string) => `${marks} 1.${++number} `)
  }),
}

function read(text: string): readonly unknown[] {
  return parseNote('Efficacy/note.md', text, DEFAULTS).entries.map((entry: AnyEntry) => ({
    ...entry,
    line: 0,
    places: {},
    sections: Object.entries(entry.sections).map(([id, section]) => ({
      id,
      filled: section?.filled,
      items: section?.items,
      tasks: section?.tasks.map(({ done, text, fields }) => ({ done, text, fields })),
    })),
  }))
}

describe.each(Object.entries(LAYOUTS))('laid out anew by %s', (_, layOut) => {
  it.each([...NOTES, ['a daily note', DAILY] as const])('%s reads as before', async (_name, text) => {
    const after = await layOut(text)
    expect(read(text)).not.toEqual([])
    expect(read(after)).toEqual(read(text))
  })
})
