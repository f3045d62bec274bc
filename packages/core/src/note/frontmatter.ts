import matter from 'gray-matter'
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type ScalarTag,
  type Tags,
  type YAMLError,
} from 'yaml'
import { type Finding, problem } from '../problem'
import { FENCE, type FrontmatterSlice, sliceFrontmatter } from './frontmatter-slice'
import { Lines, splitLines } from './lines'
import { memoizedByText } from './memoized-by-text'
import { plainFrontmatter } from './plain-frontmatter'
import { beyondLimits } from './yaml-limits'

/** One key of the frontmatter. */
export interface WrittenKey {
  readonly value: unknown
  /** 1-based, of the key. */
  readonly line: number
  readonly column: number
}

/** The keys in the order written. */
export type Keys = ReadonlyMap<string, WrittenKey>

/** What the frontmatter of a note reads as. */
export type Frontmatter =
  | { readonly state: 'none' }
  | { readonly state: 'read'; readonly slice: FrontmatterSlice; readonly keys: Keys }
  /** `claimed` where a line begins with `efficacy:`; a note without one is not ours. */
  | { readonly state: 'unread'; readonly finding: Finding; readonly claimed: boolean }

/** The second colon is that of a Chinese or Japanese keyboard, which is none to YAML. */
const CLAIM = /^efficacy\s*[:\uFF1A]/

/** Reads the frontmatter; never throws. */
export function readFrontmatter(text: string, path: string): Frontmatter {
  const slice = sliceFrontmatter(text)
  if (slice === 'none') return { state: 'none' }
  if (slice === 'unclosed') {
    const finding = problem('unclosed-frontmatter', { path, line: 1, column: 1 })
    return { state: 'unread', finding, claimed: unclosedLines(text).some(isClaim) }
  }
  const keys = plainFrontmatter(slice)
  return keys ? { state: 'read', slice, keys } : parsedFrontmatter(text, slice, path)
}

/** The same by the YAML parser, for everything that {@link plainFrontmatter} leaves to it. */
export function parsedFrontmatter(text: string, slice: FrontmatterSlice, path: string): Frontmatter {
  const keys = readKeys(text, slice, path)
  if (!('code' in keys)) return { state: 'read', slice, keys }
  const claimed = yamlSource(slice).split(/\r?\n/).some(isClaim)
  return { state: 'unread', finding: keys, claimed }
}

/** Whether a line of the text begins with the key of ours. */
export function claims(text: string): boolean {
  return splitLines(text).some(isClaim)
}

/**
 * The YAML as the parser is given it: with each lone carriage return, which it would take for text, replaced by a line
 * feed.
 */
export function yamlSource(slice: FrontmatterSlice): string {
  return slice.eol === '\r' ? slice.yaml.replaceAll('\r', '\n') : slice.yaml
}

/**
 * Options for every call of the YAML parser. `silent` would swallow syntax errors, and the default logs to the console.
 * Tags of YAML 1.1, such as `!!timestamp`, are read as plain text.
 */
const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  logLevel: 'error',
  prettyErrors: false,
  uniqueKeys: true,
  resolveKnownTags: false,
} as const

/** The parser's document, with the source token of each node. */
export const yamlDocument = memoizedByText((yaml) =>
  parseDocument(yaml, { ...YAML_OPTIONS, customTags: asSpelled, keepSourceTokens: true }),
)

/** Numbers and flags in another spelling than their own stay text: `task: 007` says 007, and `minutes: 007` is read as 7. */
function asSpelled(tags: Tags): Tags {
  return tags.map((tag) => {
    if (typeof tag === 'string' || !isSpelledFreely(tag)) return tag
    const resolve: ScalarTag['resolve'] = (text, ...others) => spelled(text, tag.resolve(text, ...others))
    return { ...tag, resolve }
  })
}

/** Not in hexadecimal, octal or with an exponent: our fields of numbers do not read those as text. */
function isSpelledFreely(tag: Exclude<Tags[number], string>): tag is ScalarTag {
  return !('format' in tag) && /:(?:bool|float|int)$/.test(tag.tag)
}

function spelled(text: string, read: unknown): unknown {
  const value = isScalar(read) ? read.value : read
  return String(value) === text ? value : text
}

/**
 * Offset of an item of the list that belongs to the key which stands at `key`, quotes left out; `undefined` where it is
 * no list.
 */
export function itemOfKey(text: string, key: number, index: number): number | undefined {
  const slice = sliceFrontmatter(text)
  if (typeof slice !== 'object') return undefined
  const { contents } = yamlDocument(yamlSource(slice))
  const pair = isMap(contents)
    ? contents.items.find((each) => isScalar(each.key) && each.key.range[0] === key - slice.start)
    : undefined
  const item = isSeq(pair?.value) ? pair.value.items[index] : undefined
  if (!isNode(item)) return undefined
  const isQuoted = isScalar(item) && item.type?.startsWith('QUOTE')
  return slice.start + item.range[0] + (isQuoted ? 1 : 0)
}

/**
 * A value with more aliases than this is refused: a few hundred bytes can expand to gigabytes. Mappings become maps,
 * since as the key of an object a collection, such as the inner one of `{{date}}`, would have to be serialised.
 */
const AS_VALUES = { maxAliasCount: 100, mapAsMap: true }

/**
 * Whether readers of YAML 1.1 and 1.2 alike take this for plain text. YAML 1.1 also reads some words, and more
 * spellings of numbers, times and days, as other types.
 */
export function readsAsPlainText(text: string): boolean {
  if (text !== text.trim() || /[^\P{C}]|[\u2028\u2029]/u.test(text) || OLD_YAML.test(text)) return false
  const document = parseDocument(`key: ${text}`, YAML_OPTIONS)
  if (document.errors.length > 0 || document.commentBefore || !isMap(document.contents)) return false
  const value: unknown = document.contents.get('key', true)
  return isScalar(value) && value.type === 'PLAIN' && value.value === text && !value.comment
}

const OLD_YAML =
  /^(?:[yn]|yes|no|on|off|[=<]+|[-+.]?\d[-+.:_\da-fox tz]*|[-+]?\.[-+.:_\dn]*|[-+.\d_]*e[-+]?\d+)$/i

/** A closing fence that YAML cannot hold, so that gray-matter cuts where our own slicer did and nowhere else. */
const END = '\0'

const MATTER = {
  language: 'yaml',
  delimiters: [FENCE, END] as [string, string],
  engines: { yaml: readYaml, json: refuse, javascript: refuse },
}

class Unreadable extends Error {
  constructor(
    readonly code: 'invalid-yaml' | 'duplicate-key' | 'not-a-mapping' | 'frontmatter-limits',
    readonly offset: number,
    readonly args: Readonly<Record<string, string>> = {},
  ) {
    super(code)
  }
}

function readKeys(text: string, slice: FrontmatterSlice, path: string): Keys | Finding {
  const lines = new Lines(text)
  try {
    const source = yamlSource(slice)
    const beyond = beyondLimits(source)
    if (beyond) throw new Unreadable('frontmatter-limits', 0, { reason: beyond })
    if (source.includes(END))
      throw new Unreadable('invalid-yaml', source.indexOf(END), { reason: 'it holds a null character' })
    const { data } = matter(`${FENCE}\n${source}\n${END}`, MATTER)
    const found = data instanceof Map ? (data as RawKeys) : new Map<string, RawKey>()
    return new Map(
      [...found].map(([key, { value, offset }]) => [key, { value, ...lines.at(slice.start + offset) }]),
    )
  } catch (error) {
    const { code, offset, args } =
      error instanceof Unreadable ? error : new Unreadable('invalid-yaml', 0, UNEXPECTED)
    return problem(code, { path, ...lines.at(slice.start + offset) }, args)
  }
}

interface RawKey {
  readonly value: unknown
  /** Into the YAML. */
  readonly offset: number
}
type RawKeys = Map<string, RawKey>

/** gray-matter's engine. It is handed the line end of the opening fence too; offsets are without it. */
function readYaml(matterText: string): RawKeys {
  const yaml = matterText.slice(1)
  const document = yamlDocument(yaml)
  const [error] = document.errors
  if (error) throw unreadable(error, yaml)
  const keys: RawKeys = new Map()
  if (document.contents === null) return keys
  if (!isMap(document.contents)) throw new Unreadable('not-a-mapping', 0)
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue
    const [offset] = key.range
    keys.set(String(key.value), { value: plainValue(value, document, offset), offset })
  }
  return keys
}

function plainValue(node: unknown, document: Document, offset: number): unknown {
  if (!isNode(node)) return null
  try {
    return node.toJS(document, AS_VALUES)
  } catch (error) {
    const tooMuch = error instanceof Error && error.message.startsWith('Excessive')
    if (tooMuch)
      throw new Unreadable('frontmatter-limits', offset, { reason: 'an alias stands for too much' })
    throw new Unreadable('invalid-yaml', offset, { reason: REASONS['BAD_ALIAS'] ?? UNEXPECTED.reason })
  }
}

function refuse(): never {
  throw new Unreadable('invalid-yaml', 0, UNEXPECTED)
}

function unreadable({ code, pos }: YAMLError, yaml: string): Unreadable {
  const [offset] = pos
  if (code === 'DUPLICATE_KEY') {
    const [key = ''] = /^[^\r\n:]*/.exec(yaml.slice(offset)) ?? []
    return new Unreadable('duplicate-key', offset, { key: key.trim() })
  }
  return new Unreadable('invalid-yaml', offset, { reason: REASONS[code] ?? UNEXPECTED.reason })
}

const UNEXPECTED = { reason: 'something here does not belong' }

/** Reasons in our own words: the parser's messages quote the note, and differ between versions. */
const REASONS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab stands where only spaces may indent',
  BAD_INDENT: 'the indentation does not fit the lines above',
  MISSING_CHAR: 'a quote, bracket, comma or colon is missing',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it needs quotes',
  MULTILINE_IMPLICIT_KEY: 'a key goes over two lines, or a colon is missing',
  BAD_SCALAR_START: 'a text that begins like this needs quotes',
  BAD_ALIAS: 'an alias names nothing',
  BAD_DQ_ESCAPE: 'a backslash in double quotes begins no known escape',
}

/** The lines that an unclosed frontmatter was meant to have: those up to the first blank one. */
function unclosedLines(text: string): readonly string[] {
  const lines = splitLines(text)
  const blank = lines.findIndex((line) => line.trim() === '')
  return lines.slice(1, blank < 0 ? undefined : blank)
}

function isClaim(line: string): boolean {
  return CLAIM.test(line)
}
