/** What a host must offer. The core calls these and nothing else of the world outside. */

import type { Field } from './kind'

/** A file above this many bytes is a problem and is never read whole, in any host. */
export const MAX_NOTE_BYTES = 5_000_000

/** Tells one state of a file from another, as far as a file system can. */
export interface Stamp {
  /** In bytes. */
  readonly size: number
  /** When it was last written or, where the system tells, changed in any way, in milliseconds. */
  readonly mtime: number
}

/** A markdown file of the vault; the path is relative to the root, with `/`. */
export interface NoteFile {
  readonly path: string
  /** Where the host knows it without reading, or was asked for it. */
  readonly stamp?: Stamp
  /** The host already knows, without reading, that no entry of ours can be in it. */
  readonly foreign?: true
}

/** What a scan sees of a file. */
export interface Looked {
  /** As {@link Vault.read} gives it; absent where the bytes alone show that no entry of ours can be in it. */
  readonly text?: string
  /** Of the bytes that were looked at; absent for what an editor holds and has not saved. */
  readonly stamp?: Stamp
}

/** Replace the text from `start` to `end` (UTF-16 offsets into the text that the change was made for). */
export interface Change {
  readonly start: number
  readonly end: number
  readonly insert: string
}

/**
 * `refused`: it must not be done as asked, as with a path out of the vault. `io`: the disk, or what stands in for one,
 * failed. What the others mean stands at the methods of {@link Vault}.
 */
export type VaultErrorCode = 'exists' | 'missing' | 'changed' | 'not-utf8' | 'too-large' | 'refused' | 'io'

/** A vault's refusal. `message` is one sentence for a person; it never quotes a note. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
  constructor(
    readonly code: VaultErrorCode,
    readonly path: string,
    message: string,
  ) {
    super(message)
  }
}

/**
 * A folder of notes. Reads are plain; two operations write, and each can be taken back.
 * Every method rejects with {@link VaultError} and with nothing else.
 */
export interface Vault {
  /**
   * Every `*.md` that `enters` and `takes` allow; the host need not look into a folder that `enters` refuses. With
   * `stamps`, each has its stamp, unless it went in the meantime.
   */
  list(rule: ScanRule, stamps?: boolean): Promise<readonly NoteFile[]>
  /** Like `read`, for a scan: a host may leave out what is none of ours, and need not wait. Throws as `read` rejects. */
  look(path: string): Looked | Promise<Looked>
  /** The whole text, a byte order mark and all; `missing`, `not-utf8` or `too-large` where that cannot be. */
  read(path: string): Promise<string>
  /**
   * Makes a file with its complete text, and the folders above it; `exists` where the path is taken. Resolves to the
   * folders that it made, outermost first.
   */
  create(path: string, text: string): Promise<readonly string[]>
  /** Applies changes made for `before`; `changed` where the file holds anything else by now. */
  edit(path: string, before: string, changes: readonly Change[]): Promise<void>
  /**
   * Takes back a create: moves the file to the host's trash; `changed` where it no longer holds `text`. Of the folders
   * that the create made, those that hold nothing go as well, where the host can remove one only while it is empty.
   */
  withdraw(path: string, text: string, folders?: readonly string[]): Promise<void>
}

/** Which paths below the root are read. Paths are relative, with `/`. */
export interface ScanRule {
  enters(folder: string): boolean
  takes(path: string): boolean
}

export interface Clock {
  now(): Date
}

/** Small values that live with the host and never in the vault: remembered choices, what can be undone. */
export interface Memory {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
}

/**
 * One text a vault, kept outside of it, that spares a scan some reading. Losing it costs time and nothing else, so none
 * of these rejects.
 */
export interface Cache {
  load(): Promise<string | undefined>
  save(text: string): Promise<void>
  clear(): Promise<void>
}

/** One thing to ask. The terminal answers by `id` from `--answer`; the editors show a pick or an input. */
export interface Question {
  /** A field's or a section's id where the answer goes there, else a name of its own. */
  readonly id: string
  readonly title: string
  /** One line more, below the title. */
  readonly detail?: string
  /** What to read before answering, a paragraph each; the last option is then the way out, where there are several. */
  readonly text?: readonly string[]
  readonly placeholder?: string
  /** Where given, the answer is one of these values (or several, with `many`). */
  readonly options?: readonly Option[]
  /** Options and free text alike are allowed. */
  readonly free?: boolean
  readonly many?: boolean
  /** One answer of several lines. */
  readonly long?: boolean
  /** What stands in the field at first, where a dialog has one. */
  readonly before?: readonly string[]
  /** An empty answer means "left out". */
  readonly optional?: boolean
  /** Only the person answers it: no answer that came with the command does. */
  readonly personal?: boolean
  /** What the field accepts; an answer outside it is refused with a sentence before it is taken. */
  readonly field?: Field
  /** Why an answer that fits all else is not taken, as one sentence: what only this question knows, as how many it takes. */
  readonly refuse?: (answer: readonly string[]) => string | undefined
}

export interface Option {
  readonly value: string
  readonly label: string
  /** Beside the label, short. */
  readonly description?: string
  /** Below the label, one line. */
  readonly detail?: string
  /** What a person typed is gone with it. */
  readonly loses?: true
}

/** Words to have in sight while answering: what was written before. */
export interface Sight {
  readonly label: string
  readonly text: string
}

/** One of a run of questions: from the second on a step back is offered. */
export interface RunQuestion extends Question {
  /** What the run is for. */
  readonly topic: string
  /** 1-based. */
  readonly number: number
  readonly of: number
  readonly sight: readonly Sight[]
  /** What was answered here before; none where nothing was. */
  readonly before: readonly string[]
  /** What it is called to take the answer and to end the questions here. */
  readonly end: string
}

/**
 * What came of one of a run of questions. `on` and `end` hold an answer as of {@link Host.ask}; `back` and `out` hold
 * what stood there when the person left it, which need not be one.
 */
export interface RunAnswer {
  readonly go: 'on' | 'back' | 'end' | 'out'
  readonly values: readonly string[]
}

/** The note that the person is in, as its editor shows it now, saved or not. */
export interface OpenNote {
  readonly path: string
  readonly text: string
  /** UTF-16 offset of the cursor. */
  readonly cursor: number
  /** Whether the step on the cursor's line was shown ticked, where it was chosen in a list. */
  readonly done?: boolean | undefined
}

export type PageName = 'dashboard' | 'problems' | 'help'

export interface Host {
  readonly vault: Vault
  readonly clock: Clock
  readonly memory: Memory
  /** The values chosen, `['']` for an optional one left empty, or `undefined` where the person backed out. */
  ask(question: Question): Promise<readonly string[] | undefined>
  /**
   * Lets `work` ask a run of questions, in one dialog that stays until it ends. Leaving it, by a key or by going on
   * elsewhere, answers `out`.
   */
  dialog<T>(work: (ask: (question: RunQuestion) => Promise<RunAnswer>) => Promise<T>): Promise<T>
  /** The answer to the question that came with the command; `undefined` where none did. It is not asked for. */
  given(question: Question): readonly string[] | undefined
  /** The markdown note in front, if any. The terminal takes it from its FILE argument. */
  openNote(): Promise<OpenNote | undefined>
  /** Shows a note, with the cursor at the offset. */
  show(path: string, cursor?: number): Promise<void>
  /** Shows two notes so that a person can compare them: beside each other, or by their paths. */
  compare(original: string, copy: string): Promise<void>
  /** Shows a page of ours; of the help page a section, by its id. */
  showPage(page: PageName, section?: string): Promise<void>
  /** One short sentence that never quotes a note. */
  say(message: string): void
}
