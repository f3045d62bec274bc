/** The ports: what each host has to provide. The core knows nothing else of the world outside. */

import type { Field } from './kind'

/** A file above this many bytes is a problem and is never read whole, in any host. */
export const MAX_NOTE_BYTES = 5_000_000

/** A version of a file, as far as a file system can tell: with equal stamps, it is taken to be unchanged. */
export interface Stamp {
  /** In bytes. */
  readonly size: number
  /** Milliseconds since 1970: the last write or, where the host has it (`ctime`), the last change of any kind. */
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
export interface ScannedFile {
  /** As {@link Vault.read} gives it; absent where the bytes alone show that no entry of ours can be in it. */
  readonly text?: string
  /** Of the bytes that were looked at; absent for what an editor holds and has not saved. */
  readonly stamp?: Stamp
}

/**
 * Replaces the text from `start` up to, but not including, `end`: UTF-16 offsets into the text that the change was made
 * for.
 */
export interface Change {
  readonly start: number
  readonly end: number
  readonly insert: string
}

/**
 * `refused`: not allowed, such as a path that leaves the vault. `io`: the disk, or the host's file system, failed. The
 * other codes are explained at the methods of {@link Vault}.
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
   * Every `*.md` that the rule allows; a folder that `enters` refuses need not be opened. With `stamps`, each file has
   * its stamp, unless it was deleted in the meantime.
   */
  list(rule: ScanRule, stamps?: boolean): Promise<readonly NoteFile[]>
  /**
   * `read` for a scan: may leave out the text of a file that is not ours, and may return synchronously; throws, or
   * rejects, as `read` does.
   */
  look(path: string): ScannedFile | Promise<ScannedFile>
  /** The whole text, including a byte order mark; rejects with `missing`, `not-utf8` or `too-large`. */
  read(path: string): Promise<string>
  /**
   * Creates a file with its complete text, and the missing folders above it; rejects with `exists` where the path is
   * taken. Resolves to the folders created, outermost first.
   */
  create(path: string, text: string): Promise<readonly string[]>
  /** Applies changes made for `before`; rejects with `changed` where the file no longer holds exactly that text. */
  edit(path: string, before: string, changes: readonly Change[]): Promise<void>
  /**
   * Undoes a create: moves the file to the host's trash; rejects with `changed` where it no longer holds `text`.
   * Folders that the create made are removed too if they are empty, on hosts that can remove a folder only while it is.
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
 * One text per vault, stored outside it, which makes the next scan faster. Losing it costs only time, so no method
 * rejects.
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
  /** Answered by the person alone: an answer passed with the command is ignored. */
  readonly personal?: boolean
  /** What the field accepts; an answer outside it is refused with a sentence before it is taken. */
  readonly field?: Field
  /**
   * A last check that only this question can make, such as how many values it takes: the reason to refuse as one
   * sentence, `undefined` to accept.
   */
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

/** Earlier text to show beside the question while it is answered. */
export interface Sight {
  readonly label: string
  readonly text: string
}

/** One question of a run; from the second on, the host offers a step back. */
export interface RunQuestion extends Question {
  /** What the run is for. */
  readonly topic: string
  /** 1-based. */
  readonly number: number
  readonly of: number
  readonly sight: readonly Sight[]
  /** The answer given earlier in this run; empty where there was none. */
  readonly before: readonly string[]
  /** Label for taking this answer and ending the run. */
  readonly end: string
}

/**
 * The result of one question of a run. With `on` and `end`, `values` is a valid answer as {@link Host.ask} gives it;
 * with `back` and `out`, it is the unchecked input at that moment.
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
  /** For a step chosen in a list: whether the list showed it ticked. */
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
   * Keeps one dialog open while `work` asks a run of questions. Where the person leaves it, by a key or by moving the
   * focus elsewhere, the question answers `out`.
   */
  dialog<T>(work: (ask: (question: RunQuestion) => Promise<RunAnswer>) => Promise<T>): Promise<T>
  /** The answer that was passed with the command, or `undefined`; never asks. */
  given(question: Question): readonly string[] | undefined
  /** The markdown note in front, if any. The terminal takes it from its FILE argument. */
  openNote(): Promise<OpenNote | undefined>
  /** Shows a note, with the cursor at the offset. */
  show(path: string, cursor?: number): Promise<void>
  /** Shows two notes so that a person can compare them: beside each other, or by their paths. */
  compare(original: string, copy: string): Promise<void>
  /** Shows one of our pages; `section` is the id of a section of the help page. */
  showPage(page: PageName, section?: string): Promise<void>
  /** One short sentence that never quotes a note. */
  say(message: string): void
}
