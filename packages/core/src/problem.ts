import { compare } from './compare'

/**
 * What could not be counted as written, and what is worth saying besides. A *problem* is a note or a value that is
 * not counted; a *hint* is everything else. Code and arguments are for the renderer; `message` is their English.
 */
export interface Finding extends Location {
  readonly code: Code
  readonly severity: 'problem' | 'hint'
  readonly args: Args
  readonly message: string
}

/** A place in a file. */
export interface Location {
  /** Below the vault, with `/`. */
  readonly path: string
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 code units. */
  readonly column: number
}

type Args = Readonly<Record<string, string | number>>
type Message = (args: Args) => string

const PROBLEMS = {
  // A vault's own sentence, which names the file and why.
  unreadable: ({ reason }: Args) => String(reason),
  'not-utf8': () => 'The file is not UTF-8 text.',
  'too-large': ({ limit }: Args) => `The note is larger than ${limit} and was not read.`,
  'unclosed-frontmatter': () => 'The frontmatter has no closing --- line.',
  'frontmatter-place': () =>
    'The frontmatter is read once its opening --- is the first line of the note, with no blank beside it.',
  'invalid-yaml': ({ reason }: Args) => `The frontmatter is not valid YAML: ${reason}.`,
  'duplicate-key': ({ key }: Args) => `The key ${key} appears twice in the frontmatter.`,
  'frontmatter-limits': ({ reason }: Args) => `The frontmatter is too large or complex to read (${reason}).`,
  'not-a-mapping': () => 'The frontmatter is not a list of keys and values.',
  'merge-conflict': () =>
    'Git left two versions of the note from here on; keep one and delete the marks, and the note is counted.',
  'conflict-copy': ({ original }: Args) =>
    `This is another version of ${original}, and is not counted while that note is there; "Compare copies" shows both.`,
  'unknown-kind': ({ value }: Args) => `There is no kind of note called "${value}".`,
  'key-case': ({ key }: Args) =>
    `${key} is not the key of the journal; the note is counted once it is written in small letters: efficacy.`,
  'missing-date': () => 'The date is missing; the note is not counted.',
  'undated-block': () => 'The block has no date, and neither has its note; it is not counted.',
  'future-date': ({ date }: Args) =>
    `The date ${date} is after today; what it dates is counted from then on.`,
  'wrong-type': ({ key, expected }: Args) => `${key} should be ${expected}; the value is not counted.`,
  'wrong-item': ({ key, expected, item }: Args) =>
    `${key} should be ${expected}; item ${item} is not counted.`,
  'out-of-range': ({ key, value, min, max }: Args) =>
    `${key} is ${value}; it should be from ${min} to ${max}, and is not counted.`,
  'duplicate-field': ({ key }: Args) => `${key} appears twice in the block; the first is counted.`,
  'block-kind': ({ value }: Args) => `"${value}" needs a note of its own; the block is not counted.`,
  'body-limits': ({ reason }: Args) =>
    `The text below the frontmatter is too large or complex to read (${reason}).`,
  'settings-syntax': ({ reason }: Args) =>
    `The settings are not valid JSON (${reason}); defaults are in force.`,
  'settings-twice': ({ key }: Args) =>
    `${key} appears more than once in the settings; only the last is read.`,
  'settings-value': ({ key, expected }: Args) => `${key} should be ${expected}; the default is in force.`,
} as const satisfies Record<string, Message>

const HINTS = {
  'settings-key': ({ key }: Args) => `${key} is not a setting; nothing reads it.`,
  'unknown-slug': ({ key, value }: Args) =>
    `${key} has "${value}", which is not in its list; it is counted as other.`,
  'repeated-slug': ({ key, value }: Args) => `${key} has "${value}" more than once; it is counted once.`,
  'unknown-field': ({ key }: Args) => `${key} is not a field of this kind; nothing reads it.`,
  'field-unread': ({ key }: Args) =>
    `${key} is not read here; a field of a block is written "- ${key}:: …", directly below its heading.`,
  'tag-unread': ({ value }: Args) =>
    `#efficacy/${value} makes a block of a heading; nothing is counted by a tag anywhere else.`,
  'link-missing': ({ link }: Args) => `No note is called "${link}".`,
  // The paths are named as `someOf` does.
  'link-ambiguous': ({ link, paths }: Args) => `"${link}" could be any of ${paths}; none was chosen.`,
  'link-not-goal': ({ link }: Args) => `"${link}" is not a goal.`,
  'lone-copy': ({ original }: Args) =>
    `By its name this is another version of ${original}, which is not there; it is counted.`,
  'likely-copy': ({ original }: Args) =>
    `This says much the same as ${original}, and both are counted; "Compare copies" shows them.`,
  'done-undated': () => 'The goal is done, and no done_date says when; it is counted on no day.',
  'pause-missing': () =>
    'The plan is paused, but no pause is open in it, such as 2026-08-02..; its days still count.',
  'prediction-after': () => 'The prediction has no attempt after it yet.',
  'ladder-steps': ({ count }: Args) => `The ladder has ${several(count, 'step')}; the article suggests 7–10.`,
  'step-difficulty': ({ step, value }: Args) =>
    `Step ${step} is rated ${value}; the article suggests 3–4. ${
      Number(value) < 3 ? 'Could it be joined with another?' : 'Could it be split?'
    }`,
  'step-unread': () => 'This is read as no step or rating; one is written "- [ ] Step (difficulty:: 3)".',
  'micro-count': ({ count }: Args) =>
    `The goal has ${several(count, 'micro-action')}; the article suggests 3.`,
  'micro-minutes': ({ step, value }: Args) =>
    `Micro-action ${step} is set at ${value} minutes; the article suggests under 10.`,
  'problem-sentence': () =>
    'The problem takes more than one sentence; one that says what, how much and by when helps.',
  'idea-count': ({ count }: Args) => `${count} of 10 ideas so far.`,
  'weighed-count': ({ count }: Args) =>
    `The table weighs ${several(count, 'idea')}; the article suggests 3–5.`,
  'step-undated': ({ step }: Args) => `Step ${step} has no day yet, such as (due:: 2026-10-03).`,
  unfinished: ({ missing }: Args) => `Still to fill: ${missing}.`,
} as const satisfies Record<string, Message>

function several(count: string | number | undefined, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** A list within a sentence: its first three, and how many more there are. */
export function someOf(list: readonly string[]): string {
  const more = list.length - SOME
  return list.slice(0, SOME).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

const SOME = 3

/** Codes of what is not counted. */
export type ProblemCode = keyof typeof PROBLEMS
/** Codes of all other findings. */
export type HintCode = keyof typeof HINTS
type Code = ProblemCode | HintCode

/** A finding on a note or a value that is not counted. */
export function problem(code: ProblemCode, at: Location, args: Args = {}): Finding {
  return finding(code, 'problem', PROBLEMS[code], at, args)
}

/** A finding on what is worth saying besides. */
export function hint(code: HintCode, at: Location, args: Args = {}): Finding {
  return finding(code, 'hint', HINTS[code], at, args)
}

function finding(
  code: Code,
  severity: Finding['severity'],
  message: Message,
  { path, line, column }: Location,
  args: Args,
): Finding {
  return { code, severity, args, path, line, column, message: message(args) }
}

/** As compilers write it: `Goals/Run 5K.md:3:1: problem wrong-type: …`. */
export function findingLine({ path, line, column, severity, code, message }: Finding): string {
  return `${path}:${line}:${column}: ${severity} ${code}: ${message}`
}

/** What is in the way of a command on a note that is not read; a hint is about what was read, so it is no reason. */
export function whyUnread(findings: readonly Finding[]): string | undefined {
  const problem = findings.find(({ severity }) => severity === 'problem')
  return problem && `${problem.path}:${problem.line}: ${problem.message}`
}

/** Path, then line, then column, then code, so that every host lists them alike. */
export function byPlace(a: Finding, b: Finding): number {
  return compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.code, b.code)
}
