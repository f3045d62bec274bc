import { type Menu, type TAbstractFile, TFile } from 'obsidian'
import { type Command, type CommandId, COMMANDS } from '@core/commands'
import { answering } from '@core/commands/answering'
import { goalsAtWork } from '@core/commands/carry'
import { plannedAttempts } from '@core/commands/log-outcome'
import { hostAt } from '@core/commands/shown-place'
import type { Journal } from '@core/journal/journal'
import { linkTo } from '@core/note/name'
import type { Host } from '@core/ports'
import { translated } from '@core/texts'
import { runNamed } from './act'
import { ICON } from './view'

/** Puts into a note's menu the commands that are about such a note; each works on it, whatever note is in front. */
export function offerInMenu(menu: Menu, file: TAbstractFile, host: Host, journal: Journal): void {
  if (!(file instanceof TFile) || file.extension !== 'md') return
  const { path } = file
  // Of commands that ask for a goal, this is the answer.
  const there = answering(hostAt(host, { path, line: 1 }, journal), { goal: [linkTo(path)] })
  for (const { id, title } of commandsFor(path, journal)) {
    menu.addItem((item) =>
      item
        .setTitle(translated(title))
        .setIcon(ICON)
        .setSection('action')
        .onClick(() => void runNamed(id, there, journal)),
    )
  }
}

function commandsFor(path: string, journal: Journal): readonly Command[] {
  const isHere = (entry: { readonly path: string }): boolean => entry.path === path
  const inNote = journal.snapshot().entries.filter(isHere)
  const offered: Readonly<Partial<Record<CommandId, boolean>>> = {
    'plan-attempt': goalsAtWork(journal).some(isHere),
    'raise-goal': inNote.some(({ kind }) => kind === 'goal'),
    'log-outcome': plannedAttempts(journal).some(isHere),
    // A note that is still to be read may be an entry; one that never is can become none.
    'turn-into-entry': !journal.reading && journal.scans(path) && inNote.every(({ block }) => block),
  }
  return COMMANDS.filter(({ id }) => offered[id])
}
