import { EditRefused } from '../note/edit'
import { VaultError } from '../ports'
import { anotherRound } from './another-round'
import { auditGoal } from './audit-goal'
import { insertPractice } from './insert-practice'
import { choosePractice } from './choose-practice'
import { compareCopies } from './compare-copies'
import type { Command } from './command'
import { createBase } from './create-base'
import { openHelp, professionalHelp } from './help'
import { insertTemplate } from './insert-template'
import { keepOutOfGit } from './keep-out-of-git'
import { logMicroAction } from './log-micro-action'
import { logOutcome } from './log-outcome'
import { moveBlock } from './move-block'
import { newEntry } from './new-entry'
import { checkNotes, openDashboard, refresh } from './pages'
import { pausePlan, resumePlan } from './pause-plan'
import { planAttempt } from './plan-attempt'
import { setUpMaintenance } from './set-up-maintenance'
import { startSevenDay, startThirtyDay } from './start-plan'
import { raiseGoal } from './raise-goal'
import { splitStep } from './split-step'
import { tick } from './tick'
import { turnIntoEntry } from './turn-into-entry'
import { quickWin } from './quick-win'
import { setUp } from './set-up'
import { undo } from './undo'

/** Every command, in the order shown. Each host registers all of them; tests compare. */
export const COMMANDS: readonly Command[] = [
  newEntry,
  insertTemplate,
  insertPractice,
  turnIntoEntry,
  moveBlock,
  planAttempt,
  logOutcome,
  logMicroAction,
  startSevenDay,
  startThirtyDay,
  setUpMaintenance,
  pausePlan,
  resumePlan,
  tick,
  splitStep,
  anotherRound,
  raiseGoal,
  auditGoal,
  choosePractice,
  quickWin,
  openDashboard,
  checkNotes,
  compareCopies,
  openHelp,
  professionalHelp,
  setUp,
  keepOutOfGit,
  createBase,
  undo,
  refresh,
]

export function commandOf(id: string): Command | undefined {
  return COMMANDS.find((command) => command.id === id)
}

/** The sentence for a person where an error is a refusal, and `undefined` where it is a fault of ours. */
export function refusal(error: unknown): string | undefined {
  return error instanceof VaultError || error instanceof EditRefused ? error.message : undefined
}

export type { Command, CommandId } from './command'
