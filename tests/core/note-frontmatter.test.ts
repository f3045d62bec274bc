import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import matter from 'gray-matter'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { beyondLimits } from '@core/note/yaml-limits'
import { readFrontmatter } from '@core/note/frontmatter'
import { sliceFrontmatter } from '@core/note/frontmatter-slice'
import { parseNote } from '@core/note/parse'
import { bodyBeyondLimits } from '@core/note/sections'
import { DEFAULTS } from '@core/settings'
import { STRANGE_VALUES } from '../support/fuzz/frontmatter'
import { runs } from '../support/runs'

function data(text: string): unknown {
  const read = readFrontmatter(text, 'x.md')
  return read.state === 'read'
    ? Object.fromEntries([...read.keys].map(([key, { value }]) => [key, plain(value)]))
    : read.state
}

/** With objects in the place of maps, which js-yaml and gray-matter have none of. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  return value instanceof Map
    ? Object.fromEntries([...value].map(([key, inner]) => [String(key), plain(inner)]))
    : value
}

function problemOf(text: string): string {
  const read = readFrontmatter(text, 'x.md')
  return read.state === 'unread'
    ? `${read.finding.code} ${read.finding.line}:${read.finding.column}`
    : read.state
}

describe('the slice', () => {
  it.each([
    ['---\na: 1\n---\nText', 'a: 1\n', 'Text'],
    ['---\n---', '', ''],
    ['---\na: 1\n---', 'a: 1\n', ''],
    ['---\r\na: 1\r\n---\r\nText', 'a: 1\r\n', 'Text'],
    ['---\ra: 1\r---\rText', 'a: 1\r', 'Text'],
    ['---\ra: 1\r---', 'a: 1\r', ''],
    ['---\ra: 1\r---x\r---\r', 'a: 1\r---x\r', ''],
    ['\uFEFF---\na: 1\n---\nText', 'a: 1\n', 'Text'],
    ['---\na: 1\n--- \t\nText', 'a: 1\n', 'Text'],
    ['---\na: |\n  ---\n ---\n---x\n---\n---\n', 'a: |\n  ---\n ---\n---x\n', '---\n'],
    ['---\na: x\u2028---\n---\nText', 'a: x\u2028---\n', 'Text'],
    ['---\na: x\r---\n---\nText', 'a: x\r---\n', 'Text'],
  ])('of %j', (text, yaml, body) => {
    const slice = sliceFrontmatter(text)
    if (typeof slice !== 'object') return expect(slice).toBe('closed')
    expect(slice.yaml).toBe(yaml)
    expect(text.slice(slice.start, slice.end)).toBe(yaml)
    expect(text.slice(slice.body)).toBe(body)
  })

  it.each([
    ['', 'none'],
    ['Text', 'none'],
    [' ---\na: 1\n---\n', 'none'],
    ['\n---\na: 1\n---\n', 'none'],
    ['----\na: 1\n----\n', 'none'],
    ['--- \na: 1\n---\n', 'none'],
    ['---yaml\na: 1\n---\n', 'none'],
    ['---js\nmodule.exports = {}\n---\n', 'none'],
    ['\uFEFF\uFEFF---\na: 1\n---\n', 'none'],
    ['abc\na: 1\n---\n', 'none'],
    ['---', 'unclosed'],
    ['\uFEFF---', 'unclosed'],
    ['---\n', 'unclosed'],
    ['---\na: 1\n...\n', 'unclosed'],
    ['---\na: 1\n----\n', 'unclosed'],
    ['---\na: 1\n ---\n', 'unclosed'],
  ])('of %j is %s', (text, expected) => {
    expect(sliceFrontmatter(text)).toBe(expected)
  })
})

describe('what is read', () => {
  it('has each key with its place', () => {
    const read = readFrontmatter(
      '\uFEFF---\r\na: 1\r\n# c\r\n  \r\n"żb": [x,\r\n  y]\r\n😀: 2\r\n---\r\n',
      'x.md',
    )
    expect(read.state === 'read' && [...read.keys]).toEqual([
      ['a', { value: 1, line: 2, column: 1 }],
      ['żb', { value: ['x', 'y'], line: 5, column: 1 }],
      ['😀', { value: 2, line: 7, column: 1 }],
    ])
  })

  it.each([
    ['a: "x', 'invalid-yaml 3:1', 'a quote, bracket, comma or colon'],
    ['ok: 1\na: b: c', 'invalid-yaml 3:4', 'a text with a colon'],
    ['a:\n\t- b', 'invalid-yaml 3:1', 'a tab'],
    ['a: @b', 'invalid-yaml 2:4', 'a text that begins like this'],
    ['a: 1\nb c: 2\na: 3', 'duplicate-key 4:1', 'key a appears'],
    ['b c: 1\nb c : 2', 'duplicate-key 3:1', 'key b c appears'],
    ['- a', 'not-a-mapping 2:1', ''],
    ['text', 'not-a-mapping 2:1', ''],
    ['a: *b', 'invalid-yaml 2:1', 'an alias'],
    ['a: "\\q"', 'invalid-yaml 2:5', 'a backslash'],
    ['a: 1\n%YAML 1.2', 'invalid-yaml 3:1', ''],
    ['a: \0', 'invalid-yaml 2:4', 'a null character'],
  ])('%j is %s, for %s', (yaml, expected, reason) => {
    const read = readFrontmatter(`---\n${yaml}\n---\n`, 'x.md')
    expect(read.state === 'unread' && read.finding.message).toContain(reason)
    expect(problemOf(`---\n${yaml}\n---\n`)).toBe(expected)
    expect(problemOf(`---\r\n${yaml.replaceAll('\n', '\r\n')}\r\n---\r\n`)).toBe(expected)
    expect(problemOf(`---\r${yaml.replaceAll('\n', '\r')}\r---\r`)).toBe(expected)
  })

  it('gives the same on the second reading of what cannot be read', () => {
    const text = '---\na: "x\n---\n'
    expect(problemOf(text)).toBe(problemOf(text))
    expect(data('---\na: 1\n---\n')).not.toBe(data('---\na: 1\n---\n'))
  })

  it('reads ordinary notes as gray-matter and js-yaml do', () => {
    const scalar = fc.oneof(
      fc.integer({ min: -999, max: 999 }).map(String),
      fc.constantFrom(
        'true',
        'false',
        'null',
        '~',
        '',
        '1.5',
        '0x1f',
        '1e3',
        '0.5',
        'yes',
        '12:30',
        "'it''s'",
      ),
      fc.stringMatching(/^[A-Za-zäé][A-Za-z0-9äé ._/()-]{0,20}[a-z]$/),
      fc.stringMatching(/^[A-Za-z0-9 :#,&*!{}-]{0,20}$/).map((text) => JSON.stringify(text)),
      fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc
        .array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 3 })
        .map((items) => items.map((item) => `\n  - ${item}`).join('')),
      fc.constantFrom(
        '|\n  one\n  two',
        '>-\n  one\n  two',
        '{ k: v, l: [1] }',
        '\n  k: v\n  l: w',
        'x # why',
      ),
    )
    const yaml = fc
      .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z_]{1,6}$/), scalar), {
        selector: ([key]) => key,
        maxLength: 6,
      })
      .map((pairs) => pairs.map(([key, value]) => `${key}: ${value}\n`).join(''))
    const engines = {
      yaml: {
        parse: (text: string) => load(text, { schema: CORE_SCHEMA }) ?? {},
        stringify: () => '',
      },
    }
    fc.assert(
      fc.property(yaml, fc.constantFrom('', 'Text.\n', '\n# Title\n---\n'), (yaml, body) => {
        const text = `---\n${yaml}---\n${body}`
        expect(data(text)).toEqual(load(yaml, { schema: CORE_SCHEMA }) ?? {})
        expect(data(text)).toEqual(matter(text, { engines }).data)
        expect(data(text.replaceAll('\n', '\r\n'))).toEqual(data(text))
      }),
      { numRuns: runs(150) },
    )
  })
})

describe('hostile notes', () => {
  const loaded = globalThis as { efficacyRan?: unknown }

  it.each([
    'js',
    'javascript',
    'json',
    'toml',
    'coffee',
    'yaml',
    'constructor',
    'toString',
    '__proto__',
    ' js',
    'JS',
  ])('runs nothing of a note that begins ---%s', (language) => {
    const text = `---${language}\nglobalThis.efficacyRan = true; module.exports = {efficacy: "action"}\n---\n`
    expect(parseNote('Efficacy/x.md', text, DEFAULTS)).toEqual({ ours: false, entries: [], findings: [] })
    expect(
      parseNote('Efficacy/x.md', `---\nefficacy: action\ndate: 2026-10-05\n---\n${text}`, DEFAULTS).ours,
    ).toBe(true)
    expect(loaded.efficacyRan).toBeUndefined()
  })

  it('reads a YAML tag for code as the text that it is', () => {
    expect(data('---\na: !!js/function "function(){ return 1 }"\n---\n')).toEqual({
      a: 'function(){ return 1 }',
    })
  })

  it.each(STRANGE_VALUES)('reads a note with a value such as %j', (value) => {
    const text = `---\nefficacy: action\ndate: 2026-10-05\nx: ${value}\noutcome: done\n---\n`
    const { entries, findings } = parseNote('x.md', text, DEFAULTS)
    expect(entries.map(({ fields }) => fields)).toEqual([{ date: '2026-10-05', outcome: 'done' }])
    expect(findings.map(({ code }) => code)).toEqual(['unfinished'])
  })

  it('takes what a tag of YAML 1.1 stands before for what is written', () => {
    expect(data('---\na: !!timestamp 2026-10-05\nb: !!binary aGk=\n---\n')).toEqual({
      a: '2026-10-05',
      b: 'aGk=',
    })
  })

  it('keeps __proto__ a key like any other', () => {
    const read = readFrontmatter('---\n__proto__: {admin: true}\nb: 1\n---\n', 'x.md')
    expect(read.state === 'read' && [...read.keys.keys()]).toEqual(['__proto__', 'b'])
    expect(({} as { admin?: unknown }).admin).toBeUndefined()
  })

  it('refuses aliases that stand for too much', () => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) =>
        `l${at + 1}: &l${at + 1} [${Array(9)
          .fill(at === 0 ? 'x' : `*l${at}`)
          .join(', ')}]`,
    )
    expect(problemOf(`---\n${laughs.join('\n')}\n---\n`)).toMatch(/^frontmatter-limits/)
  })

  /** By shape: what would cost the parser more than its size, or its life. */
  const BEYOND: Readonly<Record<string, string>> = {
    'brackets without end': '['.repeat(1500),
    'braces in quotes that hide their ends': `a: ${'["]", '.repeat(500)}`,
    'braces behind apostrophes': `a: ${"[a', ".repeat(500)}`,
    'closing brackets first': `a: x${']'.repeat(500)}\nb: ${'['.repeat(500)}`,
    'brackets over lines': '[\n'.repeat(500),
    'dashes on a line': '- '.repeat(1000),
    'dashes on a line behind a key': `a:\n  ${'- '.repeat(150)}`,
    'question marks on a line': '? '.repeat(1000),
    'keys on a line': 'a: '.repeat(1000),
    'anchors between dashes': '- &a '.repeat(500),
    indentation: Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    'blank lines': '\n'.repeat(4_000),
    'blank lines of blanks': `${' '.repeat(150)}\n`.repeat(300),
    'sixteen thousand keys': Array.from({ length: 16_000 }, (_, at) => `k${at}: 1`).join('\n'),
    'six thousand keys': Array.from({ length: 6_000 }, (_, at) => `k${at}:`).join('\n'),
    'keys in braces': `{${Array.from({ length: 6_000 }, (_, at) => `k${at}`).join(',')}}`,
    'hundreds of aliases': `a: &a x\n${Array.from({ length: 300 }, (_, at) => `k${at}: *a`).join('\n')}`,
    'one long text': `a: ${'x'.repeat(70_000)}`,
  }

  it.each(Object.entries(BEYOND))('never hands %s to the parser', (_, yaml) => {
    expect(beyondLimits(yaml)).toBeDefined()
    expect(problemOf(`---\n${yaml}\n---\n`)).toMatch(/^frontmatter-limits 2:1/)
  })

  it.each([
    ['many links', Array.from({ length: 400 }, (_, at) => `  - "[[Note ${at}]]"`).join('\n')],
    [
      'a long prose line with dashes and colons',
      `  ${'one - two: three? '.repeat(80).trim()}`.replaceAll(': ', ':'),
    ],
    ['stars in a text', `  "${'*a '.repeat(300)}"`],
    ['brackets in a text', `  "${'['.repeat(300)}"`],
    ['ninety nested', `  ${'['.repeat(90)}${']'.repeat(90)}`],
  ])('reads %s', (_, value) => {
    expect(problemOf(`---\na:\n${value}\n---\n`)).toBe('read')
  })

  it('does not end the process, however often it reads deep notes', () => {
    const script = fileURLToPath(new URL('../support/read-hostile.mjs', import.meta.url))
    expect(execFileSync('node', [script], { encoding: 'utf8', timeout: 100_000 })).toBe('read\n')
  })

  it.each([
    ['too long a body', 'x'.repeat(262_145)],
    ['too many lines', 'x\n'.repeat(5_001)],
    ['quotes in quotes', '>'.repeat(8_000)],
    ['lists in lists', '- '.repeat(500)],
    ['numbered lists in lists', '1. '.repeat(500)],
  ])('says that %s was not read, and reads the frontmatter', (_, body) => {
    const text = `---\nefficacy: action\ndate: 2026-10-05\noutcome: done\ntask: x\n---\n${body}`
    expect(bodyBeyondLimits(text)).toBeDefined()
    const { entries, findings } = parseNote('x.md', text, DEFAULTS)
    expect(entries[0]).toMatchObject({ fields: { task: 'x' }, sections: {} })
    expect(findings.map(({ code, line }) => [code, line])).toEqual([['body-limits', 7]])
  })

  it('says nothing of a foreign note that is too long, and of one with a block that it was not read', () => {
    expect(parseNote('x.md', `see #efficacy/action\n${'x\n'.repeat(5_001)}`, DEFAULTS).findings).toEqual([])
    const { findings } = parseNote('x.md', `${'x\n'.repeat(5_001)}## A #efficacy/action\n`, DEFAULTS)
    expect(findings.map(({ code }) => code)).toEqual(['body-limits'])
  })

  it('leaves out of the parser what costs the square of its size', () => {
    const source = readFileSync(new URL('../../packages/core/src/note/sections.ts', import.meta.url), 'utf8')
    const off = /const INLINE = \[([^\]]*)\]/.exec(source)?.[1]?.match(/\w+/g)
    expect(off).toEqual(
      expect.arrayContaining([
        'attention',
        'autolink',
        'htmlText',
        'labelEnd',
        'labelStartLink',
        'definition',
      ]),
    )
  })

  it('never throws, whatever the text', () => {
    const lines = fc.constantFrom(
      '---',
      'efficacy: action',
      'date: 2026-10-05',
      '## What I got done',
      '# A #efficacy/action',
      '- task:: x',
      '- [ ] x',
      '> ',
      '<!--',
      '-->',
      '```',
      '\t- x',
      'a: &a [*a]',
      '"\\',
      '[[x]]',
      '\u2028',
      '\uD800',
      '\0',
      '...',
      '%YAML',
      '? - x',
      ': x',
      '!!binary x',
    )
    const text = fc
      .tuple(
        fc.constantFrom('', '\uFEFF', '---\n'),
        fc.array(lines, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\r'),
      )
      .map(([start, parts, eol]) => start + parts.join(eol))
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.string({ unit: 'binary' }).map((each) => `---\nefficacy: action\n${each}\n---\n${each}`),
        ),
        (each) => {
          const { ours, entries, findings } = parseNote('Efficacy/x.md', each, DEFAULTS)
          expect(ours).toBe(entries.length + findings.length > 0)
          for (const { line, column } of findings) expect(line > 0 && column > 0).toBe(true)
        },
      ),
      { numRuns: runs(500) },
    )
  })
})
