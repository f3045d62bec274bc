import { EditRefused } from '../note/edit'
import { VaultError } from '../ports'
import type { Command } from './command'
import { insertTemplate } from './insert-template'
import { logMicroAction } from './log-micro-action'
import { logOutcome } from './log-outcome'
import { newEntry } from './new-entry'
import { checkNotes, openDashboard, refresh } from './pages'
import { pausePlan, resumePlan } from './pause-plan'
import { planAttempt } from './plan-attempt'
import { setUpMaintenance } from './set-up-maintenance'
import { startSevenDay, startThirtyDay } from './start-plan'
import { undo } from './undo'

/** Every command, in the order shown. Each host registers all of them; tests compare. */
export const COMMANDS: readonly Command[] = [
  newEntry,
  insertTemplate,
  planAttempt,
  logOutcome,
  logMicroAction,
  startSevenDay,
  startThirtyDay,
  setUpMaintenance,
  pausePlan,
  resumePlan,
  openDashboard,
  checkNotes,
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
