import type { Journal } from '../journal/journal'
import type { Host } from '../ports'

/** One command, the same in every host: the palette, the tree, the dashboard and `efficacy run` all call this. */
export interface Command {
  readonly id: CommandId
  /** Sentence case, without the product's name. */
  readonly title: string
  /** One sentence, in English: for the terminal's help and the README. */
  readonly about: string
  /** `note`: only where a markdown note is open. */
  readonly when: 'always' | 'note'
  /**
   * Ends without a trace where the person backs out of a question. Rejects with `VaultError` or `EditRefused` where
   * the vault or the note does not allow it; then nothing was written.
   */
  readonly run: (host: Host, journal: Journal) => Promise<void>
}

export type CommandId =
  | 'new-entry'
  | 'insert-template'
  | 'insert-practice'
  | 'turn-into-entry'
  | 'move-block'
  | 'plan-attempt'
  | 'log-outcome'
  | 'log-micro-action'
  | 'log-activity'
  | 'start-seven-day'
  | 'start-thirty-day'
  | 'set-up-maintenance'
  | 'pause-plan'
  | 'resume-plan'
  | 'tick'
  | 'split-step'
  | 'another-round'
  | 'raise-goal'
  | 'audit-goal'
  | 'choose-practice'
  | 'quick-win'
  | 'open-dashboard'
  | 'check-notes'
  | 'compare-copies'
  | 'write-report'
  | 'open-help'
  | 'professional-help'
  | 'set-up'
  | 'keep-out-of-git'
  | 'create-base'
  | 'choose-filling'
  | 'undo'
  | 'refresh'
  | 'clear-cache'
