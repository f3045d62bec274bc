import { CST, Lexer } from 'yaml'

/**
 * Limits beyond which the parser is not called: 2 kB of nesting can abort the process, the check for duplicate keys is
 * quadratic, and for each alias the parser searches all of the text for its anchor.
 */
const LIMITS = {
  characters: 65_536,
  lines: 5_000,
  items: 5_000,
  depth: 100,
  indent: 200,
  blank: 200,
  aliases: 200,
}

/** Why the YAML is not handed to the parser, or `undefined` where it may be. */
export function beyondLimits(yaml: string): string | undefined {
  if (yaml.length > LIMITS.characters) return 'more than 64 kB'
  const lines = yaml.split('\n')
  if (lines.length > LIMITS.lines) return `more than ${LIMITS.lines} lines`
  if (count(yaml, ',') > LIMITS.items) return `more than ${LIMITS.items} items`
  if (lines.some((line) => indentOf(line) > LIMITS.indent)) return 'indented too far'
  if (longestBlankRun(lines) > LIMITS.blank) return `more than ${LIMITS.blank} blank lines together`
  if (hasManyAliases(yaml)) return `more than ${LIMITS.aliases} aliases`
  return mayBeDeep(yaml, lines) && isDeep(yaml) ? 'nested too deeply' : undefined
}

/** The tokens of YAML with their offsets. Never nests, so it is safe on what the parser is not. */
export function* yamlTokens(
  yaml: string,
): Generator<{ readonly type: string; readonly text: string; readonly offset: number }> {
  let offset = 0
  let scalar = false
  for (const text of new Lexer().lex(yaml)) {
    if (text === CST.SCALAR) scalar = true
    else if (text !== CST.DOCUMENT && text !== CST.FLOW_END) {
      yield { type: scalar ? 'scalar' : (CST.tokenType(text) ?? 'unknown'), text, offset }
      scalar = false
      offset += text.length
    }
  }
}

function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++
  return found
}

/** Columns of blanks and of marks that begin a nested collection. */
function indentOf(line: string): number {
  return /^[\s?:-]*/.exec(line)?.[0].length ?? 0
}

function longestBlankRun(lines: readonly string[]): number {
  let [longest, run] = [0, 0]
  for (const line of lines) {
    run = line.trim() === '' ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

/** A star within a text is no alias, so where there are many, the tokens are counted. */
function hasManyAliases(yaml: string): boolean {
  if (count(yaml, '*') <= LIMITS.aliases) return false
  let aliases = 0
  for (const { type } of yamlTokens(yaml)) if (type === 'alias') aliases++
  return aliases > LIMITS.aliases
}

/** A cheap check that errs only towards deep: brackets in quotes merely lead on to the exact check. */
function mayBeDeep(yaml: string, lines: readonly string[]): boolean {
  const brackets = count(yaml, '[') + count(yaml, '{')
  return (
    brackets > LIMITS.depth ||
    lines.some((line) => line.length > LIMITS.depth && marksIn(line) > LIMITS.depth)
  )
}

function marksIn(line: string): number {
  return count(line, '-') + count(line, '?') + count(line, ':')
}

function isDeep(yaml: string): boolean {
  let [flow, marks] = [0, 0]
  for (const { type } of yamlTokens(yaml)) {
    if (type === 'flow-map-start' || type === 'flow-seq-start') flow++
    else if (type === 'flow-map-end' || type === 'flow-seq-end') flow = Math.max(0, flow - 1)
    else if (type === 'newline') marks = 0
    else if (NESTING.has(type)) marks++
    if (flow > LIMITS.depth || marks > LIMITS.depth) return true
  }
  return false
}

/** Marks that can each begin a collection within the one before, all on one line. */
const NESTING = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind'])
