import type { App } from 'obsidian'
import { gitWarning } from '@core/journal/git-remote'
import type { Inside } from './outside'

/**
 * Says once where the notes may leave this machine by git. A plugin sees the vault and nothing above it, so this knows
 * of a repository whose `.git` lies in the vault's own folder.
 */
export async function sayGitRemote({ vault: { adapter } }: App, inside: Inside): Promise<void> {
  const { host, journal, isOff } = inside
  if (isOff) return
  const peek = async (path: string): Promise<string | undefined> =>
    path.startsWith('.git/') && (await adapter.exists(path)) ? adapter.read(path) : undefined
  const warning = await gitWarning(peek, host.memory, journal)
  if (warning !== undefined) host.say(warning)
}
