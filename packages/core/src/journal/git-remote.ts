import { type Memory, VaultError } from '../ports'
import type { Journal } from './journal'
import { translated } from '../texts'
import { GITIGNORE, isIgnored } from './gitignore'

/**
 * The text of a small file beside or above the vault, by its path from the vault's root (`../.git/config`) or by an
 * absolute one; `undefined` where there is none that can be read.
 */
export type Peek = (path: string) => Promise<string | undefined>

/** A larger file is none that {@link Peek} reads: what git keeps about a work tree is far smaller. */
export const MAX_PEEK_BYTES = 1_000_000

const TOLD = 'git-remote.told'
/** How many folders are looked at, the vault's own the first: nobody keeps notes that deep below a work tree. */
const LEVELS = 24

/**
 * A warning, given once for each vault, that a git remote may take its notes off the machine; `undefined` where there
 * is nothing to say. Git is never run: only its files are read. Where the host cannot store that the warning was given,
 * it is not given, or it would come back each time.
 * @param command what the host calls the command that keeps them in
 */
export async function gitWarning(
  peek: Peek,
  memory: Memory,
  journal: Journal,
  command = translated('Keep the journal out of git'),
): Promise<string | undefined> {
  if (journal.snapshot().entries.length === 0 || (await memory.get(TOLD)) === true) return undefined
  if (!(await hasRemote(peek)) || (await isKeptOut(journal))) return undefined
  await memory.set(TOLD, true)
  if ((await memory.get(TOLD)) !== true) return undefined
  return translated(
    'These notes lie in a git repository with a remote: what is committed here goes wherever it is pushed. "{command}" adds a line to .gitignore.',
    { command },
  )
}

/** Whether the vault lies in a git work tree whose configuration names a remote with an address. */
export async function hasRemote(peek: Peek): Promise<boolean> {
  const config = await configOf(peek)
  return config !== undefined && namesRemote(config)
}

/** The configuration of the nearest work tree, from the vault's own folder up. */
async function configOf(peek: Peek): Promise<string | undefined> {
  for (let level = 0; level < LEVELS; level++) {
    const above = '../'.repeat(level)
    const config = await peek(`${above}.git/config`)
    if (config !== undefined) return config
    const [, target] = /^gitdir:[ \t]*(\S.*?)\s*$/m.exec((await peek(`${above}.git`)) ?? '') ?? []
    if (target !== undefined) return configIn(from(above, target), peek)
  }
  return undefined
}

/** A further work tree shares the configuration of the first one; a submodule has its own. */
async function configIn(folder: string, peek: Peek): Promise<string | undefined> {
  const shared = (await peek(`${folder}/commondir`))?.trim()
  return peek(`${shared ? from(`${folder}/`, shared) : folder}/config`)
}

/** A path as git writes it, from the folder that the file is in (`''`, or with `/` at its end). */
function from(folder: string, path: string): string {
  return /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path) ? path : `${folder}${path}`
}

/** Whether a section of a remote has an address. Section names and keys are written in either case. */
function namesRemote(config: string): boolean {
  let isRemote = false
  return config.split(/\r?\n/).some((line) => {
    const [header, name = ''] = /^\s*\[\s*([^\s"\]]+)(?:\s+"(?:[^"\\]|\\.)*")?\s*\]/.exec(line) ?? []
    if (header !== undefined) isRemote = /^remote(?:\.|$)/i.test(name)
    return isRemote && /^\s*(?:push)?url\s*=\s*\S/i.test(line.slice(header?.length ?? 0))
  })
}

async function isKeptOut({ vault, settings }: Journal): Promise<boolean> {
  try {
    return isIgnored(await vault.read(GITIGNORE), settings.journal_folder)
  } catch (error) {
    if (error instanceof VaultError) return false
    throw error
  }
}
