import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Sources of what draws, in whatever host. */
const PAGES = ['packages/dashboard/src', 'packages/obsidian/src', 'packages/vscode/src', 'packages/cli/src']

const sources = PAGES.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') })),
)

/** Ways for text to become more than text, or to lead somewhere. */
const WAYS: Readonly<Record<string, RegExp>> = {
  'a link or an address of its own': /<a[\s>]|\bhref=\{|\bsrc=\{|\baction=\{|xlinkHref/,
  'markup from text':
    /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|setHTML/,
  'a way to another page': /window\.open|location\.(?:href|assign|replace)|openExternal|asExternalUri/,
  'markdown that is drawn': /MarkdownRenderer|supportHtml|isTrusted/,
}

/**
 * A card in VS Code's preview leads to its note by a path below the folder, which the preview resolves;
 * `dashboard/note-card.test.ts` holds that it is nothing else.
 */
const KNOWN: readonly string[] = ['packages/dashboard/src/controls.tsx']

describe('the pages', () => {
  it.each(Object.entries(WAYS))('hold no link, no markup from text and no address: %s', (_, way) => {
    const found = sources.filter(({ path, text }) => way.test(text) && !KNOWN.includes(path))
    expect(found.map(({ path }) => path)).toEqual([])
  })
})
