import { EditRefused } from '../note/edit'
import type { Journal } from '../journal/journal'
import { type Host, VaultError } from '../ports'
import { anotherRound } from './another-round'
import { auditGoal } from './audit-goal'
import { insertPractice } from './insert-practice'
import { chooseFilling } from './choose-filling'
import { choosePractice } from './choose-practice'
import { clearCache } from './clear-cache'
import { compareCopies } from './compare-copies'
import type { Command, CommandId } from './command'
import { createBase } from './create-base'
import { openHelp, professionalHelp } from './help'
import { insertTemplate } from './insert-template'
import { keepOutOfGit } from './keep-out-of-git'
import { logActivity } from './log-activity'
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
import { Transcript } from './transcript'
import { writeReport } from './write-report'

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
  logActivity,
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
  writeReport,
  openHelp,
  professionalHelp,
  setUp,
  keepOutOfGit,
  createBase,
  chooseFilling,
  undo,
  refresh,
  clearCache,
]

/** These show a page, or read every note themselves. */
const NEEDS_NOTHING: ReadonlySet<CommandId> = new Set([
  'open-dashboard',
  'open-help',
  'professional-help',
  'check-notes',
  'refresh',
])

/**
 * Runs a command, if it needs the notes once all of them are read. Where it fails, the text typed for it is attached to
 * the error.
 */
export async function runCommand({ id, run }: Command, host: Host, journal: Journal): Promise<void> {
  if (!NEEDS_NOTHING.has(id)) await journal.whole()
  const transcript = new Transcript(host)
  try {
    await run(transcript.host, journal)
  } catch (error) {
    transcript.keepFor(error)
    throw error
  }
}

export function commandOf(id: string): Command | undefined {
  return COMMANDS.find((command) => command.id === id)
}

/** The sentence for a person where an error is a refusal, and `undefined` where it is a fault of ours. */
export function refusal(error: unknown): string | undefined {
  return error instanceof VaultError || error instanceof EditRefused ? error.message : undefined
}

export { unsavedTextOf } from '../journal/unsaved-text'
export type { Command, CommandId } from './command'
